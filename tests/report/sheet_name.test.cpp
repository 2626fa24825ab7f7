// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/report/detail/sheet_name.hpp>

#include "catch.hpp"
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace outturn;

namespace {

std::string name_of(std::string_view wanted) {
    std::set<std::string> taken;
    return detail::free_sheet_name(wanted, taken);
}

}  // namespace

TEST_CASE("free_sheet_name: what spreadsheets forbid is replaced, all else is kept") {
    using row = std::pair<std::string_view, std::string_view>;
    for (auto const& [wanted, made] : std::vector<row>{
             {"绩效 自评-表（2022）&<\">", "绩效 自评-表（2022）&<\">"},
             {"2022", "2022"},
             {"", "form"},
             {" \xE3\x80\x80", "form"},
             {"[a]:b*c?d/e\\f", "_a__b_c_d_e_f"},
             {"防汛!抢险", "防汛_抢险"},
             {"'O'Brien'", "_O_Brien_"},
             {"'", "_"},
             {"History", "History_"},
             {"hISTORY", "hISTORY_"},
             {"Histories", "Histories"},
             {"a\x01\tb\x7F\xC2\x85", "a��b��"},
             {"a\xEF\xBF\xBE\xEF\xBF\xBF", "a��"},
             {"a\xFF", "a�"},
             {"_x0041_", "-x0041_"},
             {"!x0041!", "-x0041_"},
         }) {
        CAPTURE(wanted);
        CHECK(name_of(wanted) == made);
    }
}

TEST_CASE("free_sheet_name: a name has at most 31 units of UTF-16, with its number") {
    CHECK(name_of(std::string(40, 'a')) == std::string(31, 'a'));
    // Two units each.
    std::string emoji;
    for (int i = 0; i < 20; ++i) emoji += "\xF0\x9F\x98\x80";
    CHECK(name_of(emoji).size() == 15 * 4);
    CHECK(name_of("a" + emoji).size() == 1 + 15 * 4);

    std::set<std::string> taken;
    for (int i = 1; i <= 120; ++i) {
        auto const name = detail::free_sheet_name(emoji, taken);
        CAPTURE(name);
        CHECK(detail::utf16_length(name) <= 31);
        CHECK(name.ends_with(i == 1 ? "\x80" : " (" + std::to_string(i) + ")"));
    }
    CHECK(taken.size() == 120);
}

TEST_CASE("free_sheet_name: names that differ in case only are the same to a spreadsheet") {
    using row = std::pair<std::string_view, std::string_view>;
    for (auto const& [first, second] : std::vector<row>{{"Plan A", "pLAN a"},
                                                        {"É", "é"},
                                                        {"ŻÓŁĆ", "żółć"},
                                                        {"Ω", "ω"},
                                                        {"ПРОЕКТ Ё", "проект ё"},
                                                        {"Ⅲ期", "ⅲ期"},
                                                        {"Ⓐ", "ⓐ"},
                                                        {"ＡＢ", "ａｂ"},
                                                        {"Ệ", "ệ"}}) {
        std::set<std::string> taken;
        CAPTURE(first);
        CHECK(detail::free_sheet_name(first, taken) == first);
        CHECK(detail::free_sheet_name(second, taken) == std::string{second} + " (2)");
    }
    std::set<std::string> taken;
    for (std::string_view const other : {"×", "÷", "Ā", "Ă", "一", "二", "形", "form"})
        CHECK(detail::free_sheet_name(other, taken) == other);
}
