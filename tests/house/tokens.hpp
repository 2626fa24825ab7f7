// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A source of C++ as tokens, of which comments and directives are some.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace house {

enum class token_kind { word, number, text, sign, doc, trailing_doc, comment, directive, end };

struct token {
    token_kind kind = token_kind::end;
    std::string_view text;
    std::size_t begin = 0;
    std::size_t line = 0;
    std::size_t last_line = 0;
};

inline bool is_word_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

inline std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    return text;
}

/// Splits a source into tokens.
inline std::vector<token> tokens_of(std::string_view source) {
    std::vector<token> found;
    std::size_t at = 0;
    std::size_t line = 1;
    bool line_is_blank = true;
    while (at < source.size()) {
        char const c = source[at];
        if (c == '\n') {
            ++line;
            ++at;
            line_is_blank = true;
            continue;
        }
        if (c == ' ' || c == '\t') {
            ++at;
            continue;
        }
        auto const rest = source.substr(at);
        std::size_t end = at + 1;
        auto what = token_kind::sign;
        auto const to_end_of_line = [&] { return std::min(source.find('\n', at), source.size()); };
        auto const behind_quote = [&](std::size_t open) {
            char const quote = source[open];
            std::size_t close = open + 1;
            while (close < source.size() && source[close] != quote)
                close += source[close] == '\\' ? 2 : 1;
            return std::min(close + 1, source.size());
        };
        if (rest.starts_with("///<")) {
            what = token_kind::trailing_doc;
            end = to_end_of_line();
        } else if (rest.starts_with("///")) {
            what = token_kind::doc;
            end = to_end_of_line();
        } else if (rest.starts_with("//")) {
            what = token_kind::comment;
            end = to_end_of_line();
        } else if (rest.starts_with("/*")) {
            what = token_kind::comment;
            end = std::min(source.find("*/", at + 2), source.size() - 2) + 2;
        } else if (c == '#' && line_is_blank) {
            what = token_kind::directive;
            end = to_end_of_line();
            while (source[end - 1] == '\\' && end < source.size())
                end = std::min(source.find('\n', end + 1), source.size());
        } else if (rest.starts_with("R\"")) {
            what = token_kind::text;
            auto const open = source.find('(', at);
            auto const close = ")" + std::string{source.substr(at + 2, open - at - 2)} + "\"";
            end = source.find(close, open) + close.size();
        } else if (c == '"' || c == '\'') {
            what = token_kind::text;
            end = behind_quote(at);
        } else if (c >= '0' && c <= '9') {
            what = token_kind::number;
            while (end < source.size() && (is_word_character(source[end]) || source[end] == '\''))
                ++end;
        } else if (is_word_character(c)) {
            what = token_kind::word;
            while (end < source.size() && is_word_character(source[end])) ++end;
        } else if (rest.starts_with("::") || rest.starts_with("->") || rest.starts_with("[[") ||
                   rest.starts_with("]]")) {
            end = at + 2;
        }
        auto const text = source.substr(at, end - at);
        auto const newlines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
        found.push_back({what, text, at, line, line + newlines});
        line += newlines;
        line_is_blank = false;
        at = end;
    }
    found.push_back({token_kind::end, source.substr(source.size()), source.size(), line, line});
    return found;
}

}  // namespace house
