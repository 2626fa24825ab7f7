// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The project as its checks see it: files by their paths, and how to read a header and a page.
//
// A header that needs more than most do says so in a line of its first comment, "// Needs: <what>". No
// umbrella includes such a header, and what includes it has the same line: a reader sees in a header
// what it costs.

#include "tokens.hpp"
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace house {

namespace fs = std::filesystem;

/// The text of each file by its path from the root. A check sees nothing else, so that the self-test
/// plants whole projects in memory.
using tree = std::map<std::string, std::string, std::less<>>;

/// What a check finds wrong, a line each.
using problems = std::vector<std::string>;

using names = std::vector<std::string>;

inline constexpr std::string_view include_dir = "include/outturn/";

/// Reads the files under `root`, without what a build or git keeps there.
inline tree read_tree(fs::path const& root) {
    tree found;
    for (fs::recursive_directory_iterator each{root}, end; each != end; ++each) {
        if (each->is_directory()) {
            auto const name = each->path().filename();
            if (name == ".git" || name == "build" || fs::exists(each->path() / "CMakeCache.txt"))
                each.disable_recursion_pending();
        } else if (each->is_regular_file()) {
            std::string text(each->file_size(), '\0');
            std::ifstream in{each->path(), std::ios::binary};
            in.read(text.data(), static_cast<std::streamsize>(text.size()));
            found[each->path().lexically_relative(root).generic_string()] = std::move(text);
        }
    }
    return found;
}

/// The text of the file at `path`; empty where there is none.
inline std::string_view text_of(tree const& in, std::string_view path) {
    auto const found = in.find(path);
    return found == in.end() ? std::string_view{} : std::string_view{found->second};
}

/// Whether `path` is a file or a folder.
inline bool exists(tree const& in, std::string const& path) {
    auto plain = fs::path{path}.lexically_normal().generic_string();
    while (plain.ends_with('/')) plain.pop_back();
    if (plain.empty() || plain == "." || in.contains(plain)) return true;
    auto const within = in.lower_bound(plain + "/");
    return within != in.end() && within->first.starts_with(plain + "/");
}

inline bool holds(names const& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

inline std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> found;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        found.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

/// `text` up to `mark`, or all of it.
inline std::string_view before(std::string_view text, std::string_view mark) {
    return text.substr(0, text.find(mark));
}

/// What stands in `text` between `open` and the next `close`; empty where `open` does not.
inline std::string_view between(std::string_view text,
                                std::string_view open,
                                std::string_view close) {
    auto const at = text.find(open);
    return at == std::string_view::npos ? std::string_view{}
                                        : before(text.substr(at + open.size()), close);
}

// ---- headers, by their paths below include/outturn

/// The files below include/outturn that end in `ending`, in order.
inline names library_files(tree const& in, std::string_view ending = ".hpp") {
    names found;
    for (auto const& [path, text] : in)
        if (path.starts_with(include_dir) && path.ends_with(ending))
            found.push_back(path.substr(include_dir.size()));
    return found;
}

inline std::string_view header_text(tree const& in, std::string_view header) {
    return text_of(in, std::string{include_dir}.append(header));
}

/// The folder of a header; empty for an umbrella and the like.
inline std::string folder_of(std::string_view header) {
    auto const slash = header.find('/');
    return std::string{header.substr(0, slash == std::string_view::npos ? 0 : slash)};
}

/// The name of a file without its folders and its endings.
inline std::string stem_of(std::string_view path) {
    auto const name = path.substr(path.rfind('/') + 1);
    return std::string{before(name, ".")};
}

/// All that a source includes, as <a.hpp> or "a.hpp".
inline names includes_of(std::string_view text) {
    names found;
    for (auto line : lines_of(text)) {
        line = trimmed(line);
        if (!line.starts_with('#')) continue;
        line = trimmed(line.substr(1));
        if (!line.starts_with("include")) continue;
        line = trimmed(line.substr(7));
        auto const end = line.find_first_of(">\"", 1);
        if (end != std::string_view::npos) found.emplace_back(line.substr(0, end + 1));
    }
    return found;
}

/// The library's own headers among them.
inline names own_includes_of(std::string_view text) {
    names found;
    for (auto const& each : includes_of(text))
        if (each.starts_with("<outturn/")) found.emplace_back(between(each, "<outturn/", ">"));
    return found;
}

/// What the lines "// Needs: ..." before the first include name.
inline names needs_of(std::string_view text) {
    names found;
    for (auto const line : lines_of(before(text, "\n#include")))
        if (line.starts_with("// Needs: ")) found.emplace_back(line.substr(10));
    return found;
}

/// The folders in the order of layers: the rows "| `core/` | ..." of a page.
inline names layers_of(std::string_view page) {
    names found;
    for (auto const line : lines_of(page))
        if (auto const name = between(line, "| `", "/` |");
            line.starts_with("| `") && !name.empty())
            if (line.substr(3 + name.size()).starts_with("/` |")) found.emplace_back(name);
    return found;
}

inline names layers_of(tree const& in) { return layers_of(text_of(in, "README.md")); }

// ---- optional libraries, by the table of cmake/dependencies.cmake

/// A row of it: a library of a component, known by a header.
struct optional_library {
    std::string component;
    std::string name;
    std::string header;
};

inline std::vector<optional_library> optional_libraries(tree const& in) {
    std::vector<optional_library> found;
    auto const table =
        between(text_of(in, "cmake/dependencies.cmake"), "set(outturn_optional", ")");
    for (auto const line : lines_of(table)) {
        names columns;
        for (auto rest = trimmed(before(between(line, "\"", "\""), "\"")); !rest.empty();) {
            columns.emplace_back(before(rest, " "));
            rest = trimmed(rest.substr(columns.back().size()));
        }
        if (columns.size() > 4) found.push_back({columns[0], columns[1], columns[4]});
    }
    if (found.empty()) throw std::runtime_error{"cmake/dependencies.cmake lists no library"};
    return found;
}

// ---- pages

/// The pages of the project.
inline names pages_of(tree const& in) {
    names found;
    for (auto const& [path, text] : in) {
        auto const folder = folder_of(path);
        constexpr std::string_view folders[]{"", "docs", "examples", "tests", "cmake", "include"};
        if (path.ends_with(".md") &&
            std::find(std::begin(folders), std::end(folders), folder) != std::end(folders))
            found.push_back(path);
    }
    return found;
}

}  // namespace house
