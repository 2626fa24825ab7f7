// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The examples in doc comments as a program that compiles them, runs them and compares what they give
// with what the comment behind them says.

#include "comments.hpp"
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace docs {

/// A line of an example: its code and what its comment says.
struct example_line {
    std::string code;
    std::string says;
    bool has_comment = false;
};

inline example_line split(std::string_view line) {
    bool in_text = false;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        if (line[i] == '\\') ++i;
        if (line[i] == '"') in_text = !in_text;
        if (in_text || line[i] != '/' || line[i + 1] != '/') continue;
        auto says = line.substr(i + 2);
        if (says.starts_with(' ')) says.remove_prefix(1);
        return {std::string{trimmed(line.substr(0, i))}, std::string{says}, true};
    }
    return {std::string{trimmed(line)}, {}, false};
}

/// How many brackets `code` leaves open.
inline int open_brackets(std::string_view code) {
    int open = 0;
    for (auto const& each : tokens_of(code)) {
        if (each.kind != token_kind::sign) continue;
        if (each.text == "(" || each.text == "{" || each.text == "[") ++open;
        if (each.text == ")" || each.text == "}" || each.text == "]") --open;
    }
    return open;
}

inline std::string raw(std::string_view text) { return "R\"~(" + std::string{text} + ")~\""; }

/// Whether `text` is a name in a scope, as rounding::ceiling.
inline bool is_enumerator(std::string_view text) {
    return text.find("::") != std::string_view::npos &&
           std::all_of(
               text.begin(), text.end(), [](char c) { return is_word_character(c) || c == ':'; });
}

/// Whether `code` begins a statement that has another in it.
inline bool is_control(std::string_view code) {
    return code.starts_with("if (") || code.starts_with("for (") || code.starts_with("while (");
}

/// The statements of an example. An expression is compared with the comment on its line and with the
/// lines of comment below it.
inline std::string statements_of(std::vector<std::string> const& lines) {
    std::string out;
    std::string code;
    std::string says;
    bool has_comment = false;
    auto const finish = [&] {
        if (code.empty()) return;
        bool const is_statement = code.ends_with(';') || code.ends_with('}') || is_control(code);
        bool const is_braced_value =
            code.ends_with('}') && !is_control(code) && code.find(' ') > code.find('{');
        if (is_statement && !is_braced_value)
            out += "    " + code + "\n";
        else if (has_comment && is_enumerator(says))
            out += "    is_shown(here, (" + code + ") == " + says + ", \"true\");\n";
        else if (has_comment)
            out += "    is_shown(here, (" + code + "), " + raw(says) + ");\n";
        else
            out += "    static_cast<void>(" + code + ");\n";
        code.clear();
        says.clear();
        has_comment = false;
    };
    for (auto const& each : lines) {
        auto const line = split(each);
        bool const goes_on = open_brackets(code) > 0 || (is_control(code) && !code.ends_with(';'));
        // An else belongs to its if.
        if (!line.code.empty() && !goes_on && !line.code.starts_with("else")) finish();
        if (!line.code.empty()) code += (code.empty() ? "" : "\n        ") + line.code;
        if (line.has_comment) says += (says.empty() ? "" : "\n") + line.says;
        has_comment = has_comment || line.has_comment;
    }
    finish();
    return out;
}

/// A call for each example of `declarations`.
inline void examples_in(std::string const& path,
                        std::vector<declaration> const& declarations,
                        std::vector<std::string>& calls) {
    for (auto const& each : declarations) {
        for (auto const& part : paragraphs_of(each.doc)) {
            if (part.what != paragraph::kind::example) continue;
            auto const line = std::to_string(each.doc_line + part.line);
            auto const file = "\"include/" + path;
            calls.push_back("    run(" + file + ":" + line +
                            "\", [](char const* here) {\n        static_cast<void>(here);\n#line " +
                            line + " " + file + "\"\n" + statements_of(part.lines) + "    });\n");
        }
        examples_in(path, each.members, calls);
    }
}

/// The program of the examples in `headers`.
inline std::string program_of(std::vector<header> const& headers) {
    std::vector<std::string> calls;
    std::string text = "// Made of the examples in the doc comments.\n";
    for (auto const& each : headers) {
        auto const before = calls.size();
        examples_in(each.path, each.declarations, calls);
        if (calls.size() > before) text += "#include <" + each.path + ">\n";
    }
    text += "#include \"examples.hpp\"\n\n";
    text += "int main() {\n";
    for (auto const& each : calls) text += each;
    return text + "    return report_of_examples();\n}\n";
}

}  // namespace docs
