// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/number_format.hpp>

#include "catch.hpp"
#include <string>
#include <string_view>

using namespace outturn;

TEST_CASE("number_format: what is shown is what a spreadsheet shows") {
    struct row {
        std::string_view stored, code, shown;
    };
    for (auto const& [stored, code, shown] :
         {row{"0.99309999999999998", "0.00%", "99.31%"},
          row{"0.99309999999999998", "General", "0.9931"},
          row{"0.28499999999999998", "0.00", "0.29"},
          row{"9.995", "0.00", "10.00"},
          row{"1693600", "#,##0", "1,693,600"},
          row{"1681827.35", "#,##0.00", "1,681,827.35"},
          row{"1681827", "0!.0000", "168.1827"},
          row{"12345", "0!.0,", "1.2"},
          row{"500", "\">=\"0\"家\"", ">=500家"},
          row{"99.31", "0.00\"%\"", "99.31%"},
          row{"-1234.5", "#,##0.0;(#,##0.0)", "(1,234.5)"},
          row{"-5", "0", "-5"},
          row{"-0.4", "0", "0"},
          row{"0", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-"},
          row{"5", "[>=3]0\"多\";0\"少\"", "5多"},
          row{"2", "[>=3]0\"多\";0\"少\"", "2少"},
          row{"12", "00000", "00012"},
          row{"0.6", "#", "1"},
          row{"0.25", "#.##", ".25"},
          row{"3", "0.0#", "3.0"},
          row{"999999", "0.0E+0", "1.0E+6"},
          row{"123456", "##0.0E+0", "123.5E+3"},
          row{"5", "[Red]General\"次\"", "5次"},
          row{"44926", "yyyy\"年\"m\"月\"d\"日\"", "2022年12月31日"},
          row{"60", "yyyy-mm-dd", "1900-02-29"},
          row{"61", "yyyy-m-d", "1900-3-1"},
          row{"44926.75", "yyyy-mm-dd hh:mm:ss", "2022-12-31 18:00:00"},
          row{"0.999999999", "h:mm:ss", "0:00:00"},
          row{"1.5", "[h]:mm", "36:00"},
          row{"0.75", "h:mm AM/PM", "6:00 PM"},
          row{"123456789012345678", "General", "123456789012346000"},
          row{"1E+300", "General", "1E+300"},
          // Formats of fractions and Chinese numerals are not known: the number as it is.
          row{"0.25", "# ?/?", "0.25"},
          row{"7", "[DBNum1]0", "7"}}) {
        CAPTURE(stored, code);
        CHECK(number_format{code}(read_number(stored).value(), false) == shown);
    }
}

TEST_CASE("number_format: without a format, or with one too long, the number is shown as it is") {
    auto const number = read_number("0.5").value();
    CHECK(number_format{}(number, false) == "0.5");
    CHECK(number_format{""}(number, false) == "0.5");
    CHECK(number_format{"0;0;0;0;0"}(number, false) == "0.5");
    CHECK(number_format{std::string(1025, '0')}(number, false) == "0.5");
    CHECK(number_format{"[Red"}(number, false) == "0.5");
}

TEST_CASE("number_format: days are counted from 1904 where that is asked for") {
    CHECK(number_format{"yyyy/m/d"}(read_number("43464").value(), true) == "2022/12/31");
    CHECK(number_format{"yyyy/m/d"}(read_number("44926").value(), false) == "2022/12/31");
    CHECK(number_format{"yyyy/m/d"}(read_number("-1").value(), false) == "-1");
    CHECK(number_format{"yyyy/m/d"}(read_number("2958466").value(), false) == "2958466");
}

TEST_CASE("builtin_format_code: the formats are those of a Chinese spreadsheet") {
    CHECK(builtin_format_code(10) == "0.00%");
    CHECK(builtin_format_code(57) == "yyyy\"年\"m\"月\"");
    CHECK(builtin_format_code(49).empty());
}
