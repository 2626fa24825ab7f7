// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a spreadsheet shows of a number: its digits under a number format, as `0.00%` or `yyyy"年"m"月"`.
// A format that is not known here, as of fractions or Chinese numerals, shows the number as it is.
//
//     number_format{"0.00%"}(*read_number("0.9931"), false)  // "99.31%"

#include <outturn/config.hpp>
#include <outturn/io/detail/format_section.hpp>
#include <outturn/io/shown_number.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// A number format, taken apart once for all the cells that have it.
class number_format {
public:
    number_format() = default;

    /// Takes `code` apart, as files of workbooks write it.
    explicit number_format(std::string_view code) : sections_{detail::format_sections(code)} {}

    /// What is shown of `number`. Days are counted from 1900, or from 1904 where `from_1904`.
    ///
    /// Rounds: half up, at the places of the format; times to the nearest second.
    [[nodiscard]] std::string operator()(shown_number number, bool from_1904) const;

private:
    std::vector<detail::format_section> sections_{};
};

/// A number format that files name by its number alone, as Chinese spreadsheets show it.
struct builtin_format {
    unsigned id;
    std::string_view code;
};

/// Every such format.
inline constexpr std::array builtin_formats{
    builtin_format{1, "0"},
    builtin_format{2, "0.00"},
    builtin_format{3, "#,##0"},
    builtin_format{4, "#,##0.00"},
    builtin_format{5, "¥#,##0;¥-#,##0"},
    builtin_format{6, "¥#,##0;¥-#,##0"},
    builtin_format{7, "¥#,##0.00;¥-#,##0.00"},
    builtin_format{8, "¥#,##0.00;¥-#,##0.00"},
    builtin_format{9, "0%"},
    builtin_format{10, "0.00%"},
    builtin_format{11, "0.00E+00"},
    builtin_format{14, "yyyy/m/d"},
    builtin_format{15, "d-mmm-yy"},
    builtin_format{16, "d-mmm"},
    builtin_format{17, "mmm-yy"},
    builtin_format{18, "h:mm AM/PM"},
    builtin_format{19, "h:mm:ss AM/PM"},
    builtin_format{20, "h:mm"},
    builtin_format{21, "h:mm:ss"},
    builtin_format{22, "yyyy/m/d h:mm"},
    builtin_format{27, "yyyy\"年\"m\"月\""},
    builtin_format{28, "m\"月\"d\"日\""},
    builtin_format{29, "m\"月\"d\"日\""},
    builtin_format{30, "m-d-yy"},
    builtin_format{31, "yyyy\"年\"m\"月\"d\"日\""},
    builtin_format{32, "h\"时\"mm\"分\""},
    builtin_format{33, "h\"时\"mm\"分\"ss\"秒\""},
    builtin_format{34, "上午/下午h\"时\"mm\"分\""},
    builtin_format{35, "上午/下午h\"时\"mm\"分\"ss\"秒\""},
    builtin_format{36, "yyyy\"年\"m\"月\""},
    builtin_format{37, "#,##0;-#,##0"},
    builtin_format{38, "#,##0;-#,##0"},
    builtin_format{39, "#,##0.00;-#,##0.00"},
    builtin_format{40, "#,##0.00;-#,##0.00"},
    builtin_format{41, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "},
    builtin_format{42, "_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* \"-\"_ ;_ @_ "},
    builtin_format{43, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ "},
    builtin_format{44, "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ "},
    builtin_format{45, "mm:ss"},
    builtin_format{46, "[h]:mm:ss"},
    builtin_format{48, "##0.0E+0"},
    builtin_format{50, "yyyy\"年\"m\"月\""},
    builtin_format{51, "m\"月\"d\"日\""},
    builtin_format{52, "yyyy\"年\"m\"月\""},
    builtin_format{53, "m\"月\"d\"日\""},
    builtin_format{54, "m\"月\"d\"日\""},
    builtin_format{55, "上午/下午h\"时\"mm\"分\""},
    builtin_format{56, "上午/下午h\"时\"mm\"分\"ss\"秒\""},
    builtin_format{57, "yyyy\"年\"m\"月\""},
    builtin_format{58, "m\"月\"d\"日\""},
};

/// The code of the format with that number; empty where it has none.
constexpr std::string_view builtin_format_code(unsigned id) {
    for (auto const& each : builtin_formats)
        if (each.id == id) return each.code;
    return {};
}

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/number_format.ipp>
#endif
