// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// console run <root> <folder of programs> <folder> <have>: runs the commands of every block ```console in
// the project's pages, in a copy of its examples in <folder>, one page after the other, and compares what
// they print with what stands under them. In it "…" stands for any text within a line, and alone on its
// line for any lines. A block behind a line <!-- needs: xlsx --> runs only where <have>, words with commas
// between, has that word.
//
// console selftest <folder>: tries this on pages right and wrong.

#include "house/tree.hpp"
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

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

struct page {
    std::string name;
    std::string text;
};

/// Runs the commands of `pages` in the current folder, and tells whether all print what they should.
bool all_print(std::vector<page> const& pages, std::string_view have, std::ostream& out) {
    int failures = 0;
    int runs = 0;
    for (auto const& [name, text] : pages) {
        std::istringstream in{text};
        for (auto const& each : commands_of(lines_of(in))) {
            auto const needs = "," + each.needs + ",";
            if (needs != ",," && ("," + std::string{have} + ",").find(needs) == std::string::npos)
                continue;
            ++runs;
            auto const given = run(each.text);
            if (match(given, 0, each.prints, 0)) continue;
            ++failures;
            out << name << ':' << each.line << ": " << each.text << "\nprints\n";
            for (auto const& line : given) out << "  " << line << '\n';
            out << "and not what stands under it\n";
        }
    }
    out << runs << " commands, " << failures << " of them wrong\n";
    return failures == 0 && runs > 0;
}

bool run_pages(fs::path const& root,
               std::string const& programs,
               fs::path const& folder,
               std::string const& have) {
    auto const project = house::read_tree(root);
    std::vector<page> pages;
    for (auto const& each : house::pages_of(project)) pages.push_back({each, project.at(each)});
    fs::remove_all(folder);
    fs::create_directories(folder);
    fs::copy(root / "examples", folder / "examples", fs::copy_options::recursive);
    fs::current_path(folder);
    ::setenv("PATH", (programs + ":" + std::getenv("PATH")).c_str(), 1);
    return all_print(pages, have, std::cout);
}

bool selftest(fs::path const& folder) {
    fs::create_directories(folder);
    fs::current_path(folder);
    std::string const three = "```console\n$ printf 'a b c\\nd\\n\\ne\\n'\n";
    struct {
        bool passes;
        std::string text;
        std::string_view have = "";
    } const cases[]{
        {true, three + "a b c\nd\n\ne\n```\n"},
        {true, three + "a … c\n…\ne\n```\n"},
        {true, three + "…\n$ echo x\nx\n```\n"},
        {true, "```console\n$ echo x \\\n  y\nx y\n```\n"},
        {false, three + "a b c\nd\n\n```\n"},
        {false, three + "a b c\nd\n\ne\nf\n```\n"},
        {false, three + "a … b\n…\n```\n"},
        {false, three + "…\nf\n```\n"},
        {false, "No command\n"},
        {false, "<!-- needs: x -->\n```console\n$ echo a\nb\n```\n", "x,y"},
        {true, "<!-- needs: x -->\n```console\n$ echo a\nb\n```\n" + three + "…\n```\n", "y"},
    };
    bool all = true;
    for (auto const& each : cases) {
        std::ostringstream said;
        if (all_print({{"page", each.text}}, each.have, said) == each.passes) continue;
        all = false;
        std::cout << (each.passes ? "should pass\n" : "should fail\n") << each.text << said.str();
    }
    return all;
}

}  // namespace

int main(int count, char** values) try {
    std::vector<std::string> const given{values + 1, values + count};
    if (given.size() == 5 && given[0] == "run")
        return run_pages(given[1], fs::absolute(given[2]).string(), given[3], given[4]) ? 0 : 1;
    if (given.size() == 2 && given[0] == "selftest") return selftest(given[1]) ? 0 : 1;
    std::cerr << "usage: console run <root> <folder of programs> <folder> <have>\n"
                 "       console selftest <folder>\n";
    return 2;
} catch (std::exception const& failure) {
    std::cerr << failure.what() << '\n';
    return 2;
}
