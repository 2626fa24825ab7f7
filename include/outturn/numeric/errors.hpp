// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The errors of numbers. To add one, add it here and to the list at the end.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>

#include <array>

namespace outturn::inline OUTTURN_ABI {

namespace errc {

// clang-format off
inline constexpr error_entry expected_number{"expected_number", "a number",
    "a number was expected{after}, found {found}",
    "{after}应为数字，实为{found}"};
inline constexpr error_entry expected_digit{"expected_digit", "a digit",
    "a digit was expected{after}, found {found}",
    "{after}应为数字字符，实为{found}"};
inline constexpr error_entry bad_grouping{"bad_grouping", "digits in groups of three",
    "digits in groups of three were expected{after}, found {found}",
    "{after}应为三位一组的数字，实为{found}"};
inline constexpr error_entry too_many_digits{"too_many_digits", "fewer digits",
    "{found} has more digits than can be kept exactly",
    "{found}的位数过多，无法精确保存"};
inline constexpr error_entry too_many_places{"too_many_places", "fewer decimal places",
    "{found} is finer than the smallest unit of the currency",
    "{found}小于该币种的最小单位"};
inline constexpr error_entry too_large{"too_large", "a smaller number",
    "{found} is too large to be kept exactly",
    "{found}过大，无法精确保存"};
inline constexpr error_entry more_places{"more_places", "fewer decimal places",
    "{found} has more decimal places than may be shown",
    "{found}的小数位数多于允许的位数"};
inline constexpr error_entry unexpected_text{"unexpected_text", "nothing more",
    "nothing more was expected{after}, found {found}",
    "{after}不应再有内容，实为{found}"};
// clang-format on

}  // namespace errc

/// The errors of numbers.
inline constexpr auto numeric_errors = std::to_array<error_code>({
    errc::expected_number,
    errc::expected_digit,
    errc::bad_grouping,
    errc::too_many_digits,
    errc::too_many_places,
    errc::too_large,
    errc::more_places,
    errc::unexpected_text,
});

}  // namespace outturn::inline OUTTURN_ABI
