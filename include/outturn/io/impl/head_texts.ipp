// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/io/detail/brackets.hpp>
#include <outturn/io/detail/head_texts.hpp>
#include <outturn/io/labels.hpp>

#include <algorithm>
#include <cstddef>

namespace outturn::inline OUTTURN_ABI::detail {

/// Whether `text` is the name of a unit of money, known or not, as 千元.
OUTTURN_DECL bool may_be_money_unit(std::string_view text) {
    constexpr std::size_t longest_name = 36;
    return text.size() <= longest_name && text.find("元") != std::string_view::npos;
}

OUTTURN_DECL std::string_view named_money_unit(std::string_view text) {
    auto rest = trimmed(text);
    bool says_unit = false;
    for (std::string_view const lead : {"金额", "货币", "单位", "：", ":", "人民币"}) {
        if (!rest.starts_with(lead)) continue;
        rest = trimmed(rest.substr(lead.size()));
        says_unit = says_unit || lead == "单位";
    }
    for (auto const& entry : money_units)
        if (!entry.text.empty() && entry.text == rest) return entry.text;
    return says_unit && may_be_money_unit(rest) ? rest : std::string_view{};
}

/// The first text in the brackets of a label for which `read` gives one.
std::string first_in_brackets(std::string_view label, auto const& read) {
    auto const parts = parts_of_label(label);
    std::string_view rest = parts.brackets;
    for (std::size_t end = 0; (end = rest.find('|')) != std::string_view::npos;
         rest.remove_prefix(end + 1))
        if (std::string_view const found = read(rest.substr(0, end)); !found.empty())
            return std::string{found};
    return {};
}

OUTTURN_DECL std::string money_unit_in_brackets(std::string_view label) {
    return first_in_brackets(label, [](std::string_view text) {
        auto const named = named_money_unit(text);
        return named.empty() && may_be_money_unit(text) ? text : named;
    });
}

OUTTURN_DECL std::string points_in_brackets(std::string_view label) {
    return first_in_brackets(label, [](std::string_view text) {
        bool const points =
            text.ends_with("分") && !text.empty() && text[0] >= '0' && text[0] <= '9';
        return points ? text : std::string_view{};
    });
}

OUTTURN_DECL std::string without_space_and_brackets(std::string_view text) {
    std::string kept;
    for (std::size_t i = 0; i < text.size();) {
        auto const skipped =
            space_at(text, i) + bracket_at(text, i, true) + bracket_at(text, i, false);
        if (skipped == 0) kept += text[i];
        i += std::max<std::size_t>(1, skipped);
    }
    return kept;
}

OUTTURN_DECL std::string_view named_year(std::string_view text, bool whole) {
    if (text.size() > longest_label) return {};
    auto const is_digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        if (!is_digit(at)) continue;
        std::size_t end = at;
        while (end < text.size() && is_digit(end)) ++end;
        if (end - at != 4) {
            at = end;
            continue;
        }
        auto const behind = without_space_and_brackets(text.substr(end));
        bool const named = behind.starts_with("年度") || (whole && behind == "年");
        bool const alone =
            without_space_and_brackets(text.substr(0, at)).empty() && behind.size() <= 6;
        if (named && (!whole || alone)) return text.substr(at, 4);
    }
    return {};
}

OUTTURN_DECL bool is_template_name(std::string_view text) {
    auto rest = trimmed(text);
    bool const numbered = rest.starts_with("指标");
    if (numbered) rest.remove_prefix(std::string_view{"指标"}.size());
    for (std::size_t at = 0; at < rest.size();) {
        auto const character = rest.substr(at, decode_utf8(rest, at).length);
        bool const digit = character.size() == 1 && character[0] >= '0' && character[0] <= '9';
        bool const dots = character == "…" || character == "." || character == "。";
        bool const colon = character == "：" || character == ":";
        if (character.empty() || !(dots || (numbered && (digit || colon)))) return false;
        at += character.size();
    }
    return !trimmed(text).empty();
}

}  // namespace outturn::inline OUTTURN_ABI::detail
