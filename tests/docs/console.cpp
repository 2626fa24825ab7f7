// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// console <folder> <have> <page>...: runs the commands of every block ```console in the pages, in the
// folder, one page after the other, and compares what they print with what stands under them. In it "…"
// stands for any text within a line, and alone on its line for any lines. A block behind a line
// <!-- needs: xlsx --> runs only where <have>, words with commas between, has that word.

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using lines = std::vector<std::string>;

constexpr std::string_view any = "…";

lines lines_of(std::istream& in) {
    lines all;
    for (std::string line; std::getline(in, line);) all.push_back(line);
    return all;
}

struct command {
    std::string text;
    lines prints{};
    std::size_t line = 0;
    std::string needs{};
};

/// The commands of the blocks ```console of a page.
std::vector<command> commands_of(lines const& page) {
    std::vector<command> found;
    bool inside = false;
    std::string needs;
    for (std::size_t i = 0; i < page.size(); ++i) {
        auto const& line = page[i];
        if (!inside) {
            constexpr std::string_view mark = "<!-- needs: ";
            if (line == "```console")
                inside = true;
            else
                needs = line.starts_with(mark)
                            ? line.substr(mark.size(), line.find(" -->") - mark.size())
                            : "";
        } else if (line == "```") {
            inside = false;
            needs.clear();
        } else if (line.starts_with("$ ")) {
            found.push_back({line.substr(2), {}, i + 1, needs});
        } else if (!found.empty()) {
            if (found.back().prints.empty() && found.back().text.ends_with('\\'))
                found.back().text += "\n" + line;
            else
                found.back().prints.push_back(line);
        }
    }
    return found;
}

bool matches(std::string_view line, std::string_view pattern) {
    auto const gap = pattern.find(any);
    if (gap == std::string_view::npos) return line == pattern;
    if (!line.starts_with(pattern.substr(0, gap))) return false;
    line.remove_prefix(gap);
    pattern.remove_prefix(gap + any.size());
    for (;; line.remove_prefix(1)) {
        if (matches(line, pattern)) return true;
        if (line.empty()) return false;
    }
}

bool match(lines const& given, std::size_t i, lines const& patterns, std::size_t j) {
    for (; j < patterns.size(); ++i, ++j) {
        if (patterns[j] == any) {
            for (; i <= given.size(); ++i)
                if (match(given, i, patterns, j + 1)) return true;
            return false;
        }
        if (i >= given.size() || !matches(given[i], patterns[j])) return false;
    }
    return i == given.size();
}

lines run(std::string const& text) {
    std::ofstream{"command.sh"} << text << '\n';
    std::system("sh ./command.sh >output.txt 2>&1 </dev/null");
    std::ifstream in{"output.txt"};
    return lines_of(in);
}

}  // namespace

int main(int count, char** values) {
    if (count < 3) return 2;
    std::string const have = "," + std::string{values[2]} + ",";
    int failures = 0;
    int runs = 0;
    std::vector<std::vector<command>> pages;
    for (int i = 3; i < count; ++i) {
        std::ifstream page{values[i]};
        if (!page) {
            std::cout << values[i] << ": cannot be read\n";
            return 2;
        }
        pages.push_back(commands_of(lines_of(page)));
    }
    std::filesystem::current_path(values[1]);
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (auto const& each : pages[i]) {
            if (!each.needs.empty() && have.find("," + each.needs + ",") == std::string::npos)
                continue;
            ++runs;
            auto const given = run(each.text);
            if (match(given, 0, each.prints, 0)) continue;
            ++failures;
            std::cout << values[i + 3] << ':' << each.line << ": " << each.text << "\nprints\n";
            for (auto const& line : given) std::cout << "  " << line << '\n';
            std::cout << "and not what stands under it\n";
        }
    std::cout << runs << " commands, " << failures << " of them wrong\n";
    return failures == 0 && runs > 0 ? 0 : 1;
}
