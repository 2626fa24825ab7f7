// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The errors of the cells of forms, and of the JSON that forms and policies are written in. To add one,
// add it here and to the list at the end.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/fixed_text.hpp>
#include <outturn/numeric/currency.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// A message with the codes of the known currencies in the middle.
constexpr fixed_text<250> with_known_currencies(std::string_view before,
                                                std::string_view between,
                                                std::string_view after) {
    // No std::string, which is no constant with clang 14.
    std::array<char, fixed_text<250>::capacity> text{};
    std::size_t size = 0;
    auto const add = [&](std::string_view piece) {
        for (char const each : piece) text[size++] = each;
    };
    add(before);
    for (auto const& entry : currency_catalogue) {
        if (&entry != &currency_catalogue.front()) add(between);
        add(entry.code);
    }
    add(after);
    return std::string_view{text.data(), size};
}

inline constexpr auto unknown_currency_en =
    with_known_currencies("a known currency (", ", ", ") was expected, found {found}");
inline constexpr auto unknown_currency_zh =
    with_known_currencies("应为已知币种（", "、", "），实为{found}");

}  // namespace detail

namespace errc {

// clang-format off
inline constexpr error_entry negative_points{"negative_points", "points of zero or more",
    "points of zero or more were expected, found {found}",
    "分值不应为负，实为{found}"};
inline constexpr error_entry spreadsheet_error{"spreadsheet_error", "the result of a formula",
    "the result of a formula was expected, found {found}, the error of a spreadsheet",
    "应为公式的结果，实为电子表格错误值{found}"};
inline constexpr error_entry unknown_currency{"unknown_currency", "a known currency",
    detail::unknown_currency_en.view(), detail::unknown_currency_zh.view()};
inline constexpr error_entry unknown_money_unit{"unknown_money_unit", "元, 万元 or 亿元",
    "元, 万元 or 亿元 was expected, found {found}",
    "应为元、万元或亿元，实为{found}"};
inline constexpr error_entry mixed_money_units{"mixed_money_units", "one unit of money",
    "one unit of money was expected on a form, found {found}",
    "同一张表应使用同一金额单位，实为{found}"};
inline constexpr error_entry unknown_figure{"unknown_figure", "the name of a figure",
    "a figure such as execution.rate or indicators[0].score was expected, found {found}",
    "应为 execution.rate、indicators[0].score 等数字名称，实为{found}"};
inline constexpr error_entry invalid_json{"invalid_json", "JSON",
    "JSON was expected{after}, found {found}",
    "{after}应为 JSON，实为{found}"};
inline constexpr error_entry unpaired_surrogate{"unpaired_surrogate", "whole characters",
    "whole characters were expected{after}, found {found}, half of a surrogate pair",
    "{after}应为完整字符，实有{found}，是代理对的一半"};
inline constexpr error_entry expected_object{"expected_object", "a JSON object",
    "a JSON object was expected, found {found}",
    "应为 JSON 对象，实为{found}"};
inline constexpr error_entry expected_array{"expected_array", "a JSON array",
    "a JSON array was expected, found {found}",
    "应为 JSON 数组，实为{found}"};
inline constexpr error_entry expected_text{"expected_text", "a text or a number",
    "a text or a number was expected, found {found}",
    "应为文本或数字，实为{found}"};
inline constexpr error_entry duplicate_key{"duplicate_key", "each key once",
    "each key was expected once, found {found} again",
    "每个键只应出现一次，{found}重复"};
// clang-format on

}  // namespace errc

/// The errors of the cells of forms, and of the JSON that forms and policies are written in.
inline constexpr auto form_errors = std::to_array<error_code>({
    errc::negative_points,
    errc::spreadsheet_error,
    errc::unknown_currency,
    errc::unknown_money_unit,
    errc::mixed_money_units,
    errc::unknown_figure,
    errc::invalid_json,
    errc::unpaired_surrogate,
    errc::expected_object,
    errc::expected_array,
    errc::expected_text,
    errc::duplicate_key,
});

}  // namespace outturn::inline OUTTURN_ABI
