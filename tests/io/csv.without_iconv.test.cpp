// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// In a program of its own, made of headers alone: its headers are told to do without iconv.

#define OUTTURN_NO_ICONV
#include <outturn/io/csv.hpp>
#include <outturn/io/errors.hpp>

#include "catch.hpp"
#include <string>

using namespace outturn;

TEST_CASE("read_csv: without iconv UTF-8 is read, and what is none says what is missing") {
    std::string const utf8 = "指标名称,指标值,得分\n培训,≥3,5\n";
    CHECK(read_csv(utf8).front());
    CHECK(read_csv("\xEF\xBB\xBF" + utf8).front());
    for (std::string const text : {"\xB1\xEA,1",
                                   "\xFF\xFE"
                                   "a"}) {
        auto const forms = read_csv(text, "a.csv");
        REQUIRE(forms.size() == 1);
        REQUIRE_FALSE(forms.front());
        CHECK(forms.front().error().code == errc::no_iconv);
        CHECK(forms.front().error().at.position == text_position{1, 1});
        CHECK(forms.front().error().message().find("iconv") != std::string::npos);
    }
}
