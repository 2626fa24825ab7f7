// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The pages of the reference: one for each public header, and an index in the order of the layers.

#include "comments.hpp"
#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace docs {

/// The folders of the headers, those that rest on none of the others first.
inline constexpr std::array<std::string_view, 10> layers{
    "core", "numeric", "measure", "target", "form", "scoring", "audit", "io", "report", "stream"};

/// Prose of a comment as Markdown: outside backticks nothing is markup.
inline std::string markdown_of(std::string_view prose) {
    std::string text;
    bool in_code = false;
    for (char const c : prose) {
        if (c == '`') in_code = !in_code;
        if (!in_code && c == '<')
            text += "&lt;";
        else if (!in_code && (c == '*' || c == '|'))
            (text += '\\') += c;
        else
            text += c;
    }
    return text;
}

inline std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

/// `text` with its parameters on one line where there is room, else on a line each.
inline std::string laid_out(std::string const& text) {
    std::string joined;
    for (char const c : text) {
        char const last = joined.empty() ? '\n' : joined.back();
        // template <...> and requires ... keep their lines
        auto const line = joined.substr(joined.rfind('\n') + 1);
        bool const is_clause = line.starts_with("requires") && !line.ends_with('(');
        bool const joins = c == '\n' && !joined.ends_with('>') && !is_clause;
        if (c == ' ' && (last == ' ' || last == '(' || last == '\n')) continue;
        if (!joins)
            joined += c;
        else if (last != '(')
            joined += ' ';
    }
    if (joined.size() - (joined.rfind('\n') + 1) <= 100) return joined;
    std::string out;
    int depth = 0;
    for (std::size_t i = 0; i < joined.size(); ++i) {
        char const c = joined[i];
        if (c == '(' || c == '<' || c == '{') ++depth;
        if (c == ')' || c == '>' || c == '}') --depth;
        out += c;
        if (depth == 1 &&
            (c == ',' || (c == '(' && joined[i + 1] != ')' && !out.ends_with("requires(")))) {
            out += "\n    ";
            if (c == ',') ++i;
        }
    }
    return out;
}

/// A declaration as the page shows it.
inline std::string shown(declaration const& each) {
    if (each.kind == kind::macro) return each.text;
    auto text = replaced(replaced(each.text, "[[nodiscard]] ", ""), "///<", "//");
    if (text.starts_with("inline ")) text.erase(0, 7);
    text = replaced(std::move(text), "\ninline ", "\n");
    bool const has_parameters = each.kind == kind::function || each.kind == kind::constructor ||
                                each.kind == kind::operator_ || each.kind == kind::guide;
    if (has_parameters) text = laid_out(text);
    if (has_parameters && each.initializer == "delete") text += " = delete";
    if (each.kind == kind::variable && !each.initializer.empty()) {
        bool const in_braces = each.initializer.front() == '{';
        bool const is_long =
            each.initializer.size() > 60 || each.initializer.find('\n') != std::string::npos;
        if (!in_braces) text += " = ";
        text += !is_long ? each.initializer : in_braces ? "{…}" : "…";
    }
    return text + ";";
}

/// `text` with `spaces` more in front of its lines but the first.
inline std::string indented(std::string const& text, std::size_t spaces) {
    return replaced(text, "\n", "\n" + std::string(spaces, ' '));
}

/// What is said together: a commented declaration, and those its comment speaks for.
struct entry {
    std::vector<declaration const*> of;

    [[nodiscard]] std::string full_name(declaration const& each) const {
        return each.scope.empty() ? each.name : each.scope + "::" + each.name;
    }

    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (auto const* const each : of) {
            auto const name = full_name(*each);
            if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
        }
        return all;
    }

    [[nodiscard]] std::string heading() const {
        std::string all;
        for (auto const& each : names()) all += (all.empty() ? "`" : ", `") + each + "`";
        return all;
    }

    /// What a browser calls the place of the heading.
    [[nodiscard]] std::string anchor() const {
        std::string all;
        for (char const c : heading()) {
            if (is_word_character(c) || c == '-')
                all += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            else if (c == ' ')
                all += '-';
        }
        return all;
    }
};

/// Whether `each` is shown within the block of its type, and needs no words.
inline bool stands_in_block(declaration const& each) {
    return each.doc.empty() && (each.kind == kind::constructor || each.kind == kind::operator_ ||
                                each.kind == kind::alias);
}

inline std::vector<entry> entries_of(std::vector<declaration> const& all, bool members) {
    std::vector<entry> found;
    auto const entry_with = [&](auto const& holds) -> entry* {
        for (auto& each : found)
            for (auto const* const one : each.of)
                if (holds(*one)) return &each;
        return nullptr;
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const& each = all[i];
        if (each.kind == kind::macro && !each.name.starts_with("OUTTURN_")) continue;
        if (members && (stands_in_block(each) || each.kind == kind::variable)) continue;
        entry* of = nullptr;
        if (each.doc.empty()) {
            of = entry_with([&](declaration const& other) {
                if (other.scope != each.scope) return false;
                if (each.kind == kind::alias)
                    return other.kind == kind::type &&
                           each.initializer.find(other.name + "<") != std::string::npos;
                return other.name == each.name ||
                       other.name == each.name.substr(0, each.name.find('<'));
            });
            if (of == nullptr && each.adjoins && !found.empty()) of = &found.back();
        }
        if (of == nullptr)
            found.push_back({{&each}});
        else
            of->of.push_back(&each);
    }
    return found;
}

/// The comment of an entry as Markdown.
inline std::string comment_of(entry const& of) {
    std::string text;
    for (auto const& part : paragraphs_of(of.of.front()->doc)) {
        text += '\n';
        if (part.what == paragraph::kind::example) {
            text += "```cpp\n";
            for (auto const& line : part.lines) text += line + "\n";
            text += "```\n";
            continue;
        }
        if (part.what == paragraph::kind::field) text += "**" + part.field + ":** ";
        text += markdown_of(part.text()) + "\n";
    }
    // What a check or a policy says of its evidence as data need not be said again in its comment.
    auto const& value = of.of.front()->initializer;
    if (text.find("**Source:**") != std::string::npos) return text;
    for (std::string_view const key : {".source = \"", "evidence = \""})
        if (auto const at = value.find(key); at != std::string::npos) {
            auto const begin = at + key.size();
            text += "\n**Source:** " +
                    markdown_of(value.substr(begin, value.find('"', begin) - begin)) + ".\n";
        }
    return text;
}

/// The block of a type: its head, its data, and what needs no words.
inline std::string block_of(declaration const& type) {
    if (type.is_enumeration) return shown(type);
    std::size_t width = 0;
    for (auto const& each : type.members)
        if (!each.note.empty()) width = std::max(width, shown(each).size());
    std::string body;
    for (auto const& each : type.members) {
        bool const is_data = each.kind == kind::variable;
        if (!is_data && !stands_in_block(each)) continue;
        for (auto const& line : each.doc) body += "    //" + line + "\n";
        auto const text = shown(each);
        body += "    " + (is_data ? text : indented(text, 4));
        if (!each.note.empty()) body += std::string(width - text.size(), ' ') + "  //" + each.note;
        body += "\n";
    }
    auto head = replaced(type.text, "[[nodiscard]] ", "");
    return head + (body.empty() ? ";" : " {\n" + body + "};");
}

inline std::string page_of(header const& of) {
    std::string text = "# `<" + of.path + ">`\n\n" + markdown_of(of.about) + "\n";
    if (!of.needs.empty()) text += "\nNeeds: " + of.needs + ".\n";
    for (auto const& each : entries_of(of.declarations, false)) {
        text += "\n## " + each.heading() + "\n\n```cpp\n";
        for (auto const* const one : each.of)
            text += (one->kind == kind::type ? block_of(*one) : shown(*one)) + "\n";
        text += "```\n" + comment_of(each);
        for (auto const* const type : each.of)
            for (auto const& member : entries_of(type->members, true)) {
                text += "\n### " + member.heading() + "\n\n```cpp\n";
                for (auto const* const one : member.of)
                    text += (one->kind == kind::type ? block_of(*one) : shown(*one)) + "\n";
                text += "```\n" + comment_of(member);
            }
    }
    return text;
}

/// The first sentence of a comment or of what a header says of itself.
inline std::string first_sentence(std::string_view text) {
    std::size_t end = 0;
    bool in_code = false;
    for (; end < text.size(); ++end) {
        if (text[end] == '`') in_code = !in_code;
        if (in_code) continue;
        if (text[end] == '.' &&
            (end + 1 == text.size() || text[end + 1] == ' ' || text[end + 1] == '\n'))
            break;
    }
    return markdown_of(replaced(std::string{text.substr(0, end)}, "\n", " ")) + ".";
}

/// Where in docs/reference/ the page of a header is.
inline std::string page_name(std::string_view header_path) {
    auto name = std::string{header_path.substr(std::string_view{"outturn/"}.size())};
    return name.substr(0, name.size() - 4) + ".md";
}

inline std::string index_of(std::vector<header> const& headers) {
    std::string text =
        "# Reference\n\n"
        "One page for each public header, made of its comments: to write the pages again, run the "
        "test `docs.reference`\nwith `OUTTURN_RECORD` set. The fields say in which unit a result "
        "is (*Units*), where a figure is rounded, if it is\n(*Rounds*), what is refused and how "
        "(*Fails*), what it costs (*Complexity*), and on what a rule rests (*Source*). Names in\n"
        "`outturn::detail` are no part of the interface.\n";
    for (auto const& each : headers) {
        auto const name = page_name(each.path);
        auto const slash = name.find('/');
        if (slash != std::string::npos &&
            std::find(layers.begin(), layers.end(), name.substr(0, slash)) == layers.end())
            throw std::runtime_error{each.path +
                                     ": its folder is not among the layers of reference.hpp"};
    }
    auto const rows_of = [&](std::string_view folder) {
        std::string rows;
        for (auto const& each : headers) {
            auto const name = page_name(each.path);
            auto const slash = name.find('/');
            if (name.substr(0, slash == std::string::npos ? 0 : slash) != folder) continue;
            auto const has_needs = each.needs.empty() ? "" : " Needs " + each.needs + ".";
            rows += "| [`<" + each.path + ">`](" + name + ") | " + first_sentence(each.about) +
                    has_needs + " |\n";
        }
        return rows.empty() ? rows : "\n| header | holds |\n|---|---|\n" + rows;
    };
    for (auto const folder : layers)
        if (auto const rows = rows_of(folder); !rows.empty())
            text += "\n## `" + std::string{folder} + "/`\n" + rows;
    text += "\n## All of a folder, and all\n" + rows_of("");

    std::map<std::string, std::string> names;
    for (auto const& each : headers)
        for (auto const& said : entries_of(each.declarations, false))
            for (auto const& name : said.names()) {
                auto& links = names[name];
                links += (links.empty() ? "" : ", ") + std::string{"["} + page_name(each.path) +
                         "](" + page_name(each.path) + "#" + said.anchor() + ")";
            }
    text += "\n## Names\n\n";
    for (auto const& [name, links] : names)
        text += "- `" + name + "`: " + replaced(links, ".md]", "]") + "\n";
    return text;
}

}  // namespace docs
