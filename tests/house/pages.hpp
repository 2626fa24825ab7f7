// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The checks of the project's pages and of what the programs show.

#include "tree.hpp"
#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace house {

/// Whether `block` stands in `source`, as it is or moved to the right.
inline bool stands_in(std::string_view source, names const& block) {
    for (auto const* const indent : {"", "  ", "    ", "        ", "            "}) {
        std::string moved{"\n"};
        for (auto const& line : block) moved += (line.empty() ? "" : indent) + line + "\n";
        if (("\n" + std::string{source} + "\n").find(moved) != std::string::npos) return true;
    }
    return false;
}

/// A fenced block behind a line "<!-- path/of/file -->" stands word for word in that file, moved to the
/// left perhaps, and a block of code always has such a line: the pages show nothing that is not compiled
/// and run. Blocks of commands are run by docs.console; a page that a program makes is held by it.
inline problems blocks(tree const& in) {
    problems found;
    for (auto const* const page : {"README.md", "README.zh-CN.md"})
        if (!in.contains(page)) found.push_back(page + std::string{" is missing"});
    constexpr std::string_view of_code[]{"cpp", "c++", "cmake", "json", "sql", "python"};
    for (auto const& page : pages_of(in)) {
        if (page.starts_with("docs/troubleshooting")) continue;
        bool inside = false;
        std::string where;
        std::string_view quoted;
        std::string_view previous;
        names block;
        std::size_t number = 0;
        for (auto const line : lines_of(text_of(in, page))) {
            ++number;
            if (inside && line == "```") {
                inside = false;
                if (!quoted.empty() && !in.contains(quoted))
                    found.push_back(where + std::string{quoted} + " does not exist");
                else if (!quoted.empty() && !stands_in(text_of(in, quoted), block))
                    found.push_back(where + "the block does not stand like this in " +
                                    std::string{quoted});
            } else if (inside) {
                block.emplace_back(line);
            } else if (line.starts_with("```")) {
                inside = true;
                block.clear();
                where = page + ":" + std::to_string(number) + ": ";
                quoted = previous.ends_with(" -->") ? between(previous, "<!-- ", " -->") : "";
                if (quoted.find(' ') != std::string_view::npos) quoted = {};
                auto const language = line.substr(3);
                if (quoted.empty() && std::find(std::begin(of_code), std::end(of_code), language) !=
                                          std::end(of_code))
                    found.push_back(where + "a block of " + std::string{language} +
                                    " without a line <!-- path/of/file --> before it");
            }
            previous = line;
        }
        if (inside) found.push_back(where + "a block that does not end");
    }
    return found;
}

/// The lines of a page outside its fenced blocks.
inline std::vector<std::string_view> prose_of(std::string_view page) {
    std::vector<std::string_view> found;
    bool inside = false;
    for (auto const line : lines_of(page)) {
        if (line.starts_with("```")) inside = !inside;
        if (!inside) found.push_back(line);
    }
    return found;
}

/// What a web server calls the place of a heading.
inline std::string anchor_of(std::string_view heading) {
    std::string made;
    for (char const c : heading)
        if (c == ' ')
            made += '-';
        else if (c >= 'A' && c <= 'Z')
            made += static_cast<char>(c - 'A' + 'a');
        else if (is_word_character(c) || c == '-' || (c & '\x80') != 0)
            made += c;
    return made;
}

/// `line` without what stands in backticks.
inline std::string without_code(std::string_view line) {
    std::string left;
    while (!line.empty()) {
        auto const begin = line.find('`');
        auto const end = begin == std::string_view::npos ? begin : line.find('`', begin + 1);
        if (end == std::string_view::npos) return left.append(line);
        left.append(line.substr(0, begin));
        line.remove_prefix(end + 1);
    }
    return left;
}

/// What stands in backticks in `line`.
inline names code_of(std::string_view line) {
    names found;
    for (auto at = line.find('`'); at != std::string_view::npos; at = line.find('`')) {
        found.emplace_back(before(line.substr(at + 1), "`"));
        line.remove_prefix(std::min(at + found.back().size() + 2, line.size()));
    }
    return found;
}

/// Every relative link in a page leads to a file or a folder of the project, and to a heading of the
/// page where it names one; and a header that it names, as `scoring/policy.hpp`, is there.
inline problems links(tree const& in) {
    problems found;
    std::map<std::string, names> anchors;
    for (auto const& page : pages_of(in))
        for (auto const line : lines_of(text_of(in, page)))
            if (auto const marks = line.find_first_not_of('#');
                marks != 0 && marks != std::string_view::npos && line[marks] == ' ')
                anchors[page].push_back(anchor_of(line.substr(marks + 1)));
    auto const folders = layers_of(in);
    for (auto const& page : pages_of(in))
        for (auto const line : prose_of(text_of(in, page))) {
            for (auto const& name : code_of(line))
                if (name.ends_with("pp") && holds(folders, folder_of(name)) &&
                    header_text(in, name).empty())
                    found.push_back(page + ": there is no header " + name);
            auto const plain = without_code(line);
            std::string_view rest = plain;
            for (auto at = rest.find("]("); at != std::string_view::npos; at = rest.find("](")) {
                rest.remove_prefix(at + 2);
                auto const link = rest.substr(0, std::min(rest.find_first_of(" )"), rest.size()));
                auto const colon = link.find(':');
                if (colon != std::string_view::npos && colon > 0 &&
                    link.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == colon)
                    continue;
                std::string const path{before(link, "#")};
                auto const anchor = link.substr(std::min(path.size() + 1, link.size()));
                auto const target =
                    path.empty()
                        ? page
                        : (fs::path{page}.parent_path() / path).lexically_normal().generic_string();
                if (!exists(in, target))
                    found.push_back(page + ": " + path + " does not exist");
                else if (!anchor.empty() && target.ends_with(".md") &&
                         !holds(anchors[target], anchor))
                    found.push_back(page + ": " + path + " has no heading #" + std::string{anchor});
            }
        }
    return found;
}

/// The words of `text` that may be identifiers of ours, in lower case.
inline names words_of(std::string_view text) {
    names found;
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_0123456789";
    for (auto at = text.find_first_of(letters.substr(0, 27)); at != std::string_view::npos;
         at = text.find_first_of(letters.substr(0, 27), at)) {
        auto const end = std::min(text.find_first_not_of(letters, at), text.size());
        found.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return found;
}

/// Every identifier in the tables of the glossary is a word of a header.
inline problems glossary(tree const& in) {
    problems found;
    names words;
    for (auto const& header : library_files(in))
        for (auto& each : words_of(header_text(in, header))) words.push_back(std::move(each));
    std::sort(words.begin(), words.end());
    std::size_t rows = 0;
    for (auto const line : lines_of(text_of(in, "docs/glossary.md"))) {
        if (!line.starts_with('|') || line.find('`') == std::string_view::npos) continue;
        ++rows;
        for (auto const& name : code_of(line)) {
            auto const all = words_of(name);
            if (all.size() == 1 && all[0] == name &&
                !std::binary_search(words.begin(), words.end(), name))
                found.push_back("docs/glossary.md: no header has the word " + name);
        }
    }
    if (rows < 10) found.push_back("docs/glossary.md has no table");
    return found;
}

/// What `look` says of the lines of programs in examples/ and of pages for users, from which users copy. It
/// is asked of a line and of the whole text, and says nothing where nothing is wrong.
template <class Look>
problems in_copied_lines(tree const& in, Look const& look) {
    problems found;
    for (auto const& [path, text] : in) {
        bool const is_program = path.starts_with("examples/") && path.ends_with("pp");
        bool const is_page =
            (path.starts_with("docs/") || path.starts_with("README")) && path.ends_with(".md");
        if (!is_program && !is_page) continue;
        std::size_t number = 0;
        for (auto const line : lines_of(text)) {
            ++number;
            if (auto const wrong = look(line, std::string_view{text}); !wrong.empty())
                found.push_back(path + ":" + std::to_string(number) + ": " + wrong);
        }
    }
    return found;
}

/// They keep to the public names: they include nothing of detail/ or impl/ and do not name `detail::`.
inline problems public_names(tree const& in) {
    return in_copied_lines(in, [](std::string_view line, std::string_view) -> std::string {
        auto const has = [&](std::string_view part) {
            return line.find(part) != std::string_view::npos;
        };
        bool const is_inner = has("#include") && (has("/detail/") || has("/impl/"));
        if (!has("detail::") && !is_inner) return {};
        return "not a public name: " + std::string{trimmed(line)};
    });
}

/// Whether `text` asks for the figure called `name` before it is read: in a condition, or by ! in front.
inline bool asks_for(std::string_view text, std::string const& name) {
    for (auto const& asked : {'(' + name + ')', '!' + name, name + " ?", name + " &&"})
        if (text.find(asked) != std::string_view::npos) return true;
    return false;
}

/// Whether a name ends in a member that may hold nothing.
inline bool may_be_missing(std::string_view name) {
    for (auto const* const member :
         {".rounded", ".exact", ".ratio", ".total", ".score", ".rate", ".value"})
        if (name.ends_with(member)) return true;
    return false;
}

/// They read no figure that may be missing without asking for it.
inline problems asked_figures(tree const& in) {
    return in_copied_lines(in, [](std::string_view line, std::string_view text) -> std::string {
        constexpr std::string_view of_a_name = "abcdefghijklmnopqrstuvwxyz_.[]0123456789";
        for (auto star = line.find('*'); star != std::string_view::npos;
             star = line.find('*', star + 1)) {
            auto const end = line.find_first_not_of(of_a_name, star + 1);
            std::string const name{line.substr(star + 1, end - star - 1)};
            if (may_be_missing(name) && !asks_for(text, name))
                return "may be missing, and is not asked for: " + name;
        }
        return {};
    });
}

}  // namespace house
