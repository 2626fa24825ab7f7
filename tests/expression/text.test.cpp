// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/core/blank.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/expression/units.hpp>
#include <outturn/numeric/errors.hpp>

#include "catch.hpp"
#include <string>
#include <string_view>

using namespace outturn;

namespace {

target read(std::string_view text) {
    INFO(text);
    auto const made = parse_target(text);
    REQUIRE(made);
    return *made;
}

bound number_in(std::string_view text) {
    auto const made = read(text);
    INFO(text);
    REQUIRE(made.as_bound() != nullptr);
    return *made.as_bound();
}

void check_error(std::string_view text, error_code code, std::size_t begin, std::size_t end) {
    INFO(text);
    auto const made = parse_target(text);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == code);
    CHECK(made.error().where.begin == begin);
    CHECK(made.error().where.end == end);
    CHECK(made.error().source == text);
}

}  // namespace

TEST_CASE("parse_target: every spelling of a comparison is read in front of every unit") {
    for (auto const& spelling : comparison_spellings) {
        for (auto const& entry : unit_catalogue) {
            auto const text = std::string{spelling.text} + "12.5" + std::string{entry.spelling};
            auto const made = number_in(text);
            if (made.comparison != spelling.which || made.limit.unit.spelling() != entry.spelling ||
                made.limit.value != decimal::scaled(125, 1) || made.implied)
                FAIL(text << " is read as " << to_string(made));
        }
    }
    SUCCEED();
}

TEST_CASE("parse_target: every suffix is read behind every unit") {
    for (auto const& suffix : comparison_suffixes) {
        for (auto const& entry : unit_catalogue) {
            auto const text = "98" + std::string{entry.spelling} + std::string{suffix.text};
            auto const made = number_in(text);
            if (made.comparison != suffix.which || made.limit.unit.spelling() != entry.spelling ||
                made.implied)
                FAIL(text << " is read as " << to_string(made));
        }
    }
    SUCCEED();
}

TEST_CASE("to_string: what is printed is read as the same target for every comparison and unit") {
    for (auto const& entry : comparison_catalogue) {
        for (auto const& measured : unit_catalogue) {
            target const made{bound{
                entry.which, {decimal::scaled(9910, 2), *unit::named(measured.spelling)}, false}};
            auto const text = to_string(made);
            auto const again = parse_target(text);
            if (!again || *again != made) FAIL(text);
        }
    }
    SUCCEED();
}

TEST_CASE("parse_target: the spellings of the five forms") {
    struct row {
        std::string_view text;
        comparison which;
        decimal value;
        std::string_view unit;
        bool implied;
    };
    for (row const& each : {row{"=100%", comparison::equal, decimal{100}, "%", false},
                            row{"<=100%", comparison::at_most, decimal{100}, "%", false},
                            row{"=365天", comparison::equal, decimal{365}, "天", false},
                            row{"0起", comparison::equal, decimal{0}, "起", true},
                            row{">=90%", comparison::at_least, decimal{90}, "%", false},
                            row{">=50场次", comparison::at_least, decimal{50}, "场次", false},
                            row{">=20部", comparison::at_least, decimal{20}, "部", false},
                            row{">=2份", comparison::at_least, decimal{2}, "份", false},
                            row{"=0次", comparison::equal, decimal{0}, "次", false},
                            row{">=500家", comparison::at_least, decimal{500}, "家", false},
                            row{">=1200个", comparison::at_least, decimal{1200}, "个", false},
                            row{">=2000屏", comparison::at_least, decimal{2000}, "屏", false},
                            row{"<=2秒", comparison::at_most, decimal{2}, "秒", false},
                            row{"<=5秒", comparison::at_most, decimal{5}, "秒", false},
                            row{">=30000次", comparison::at_least, decimal{30000}, "次", false}}) {
        auto const made = number_in(each.text);
        INFO(each.text);
        CHECK(made.comparison == each.which);
        CHECK(made.limit.value == each.value);
        CHECK(made.limit.unit.spelling() == each.unit);
        CHECK(made.implied == each.implied);
    }
    for (std::string_view const words : {"按时完成", "增长", "稳定", "及时", "投入使用"}) {
        auto const made = read(words);
        REQUIRE(made.as_words() != nullptr);
        CHECK(made.as_words()->text == words);
    }
}

TEST_CASE("parse_target: full-width and half-width forms are read alike") {
    CHECK(number_in("＞＝９０％").comparison == comparison::at_least);
    CHECK(number_in("＞＝９０％").limit.value == decimal{90});
    CHECK(number_in("≥１，２００个").limit.value == decimal{1200});
    CHECK(number_in("≤　２．５　秒").limit.value == decimal::scaled(25, 1));
}

TEST_CASE("parse_target: spaces around every part are skipped") {
    CHECK(read(" >= 50 场次 ") == read(">=50场次"));
    CHECK(read("\t98 % 以上\n") == read("98%以上"));
}

TEST_CASE("parse_target: places of a number are kept as printed") {
    CHECK(to_string(read("100.00%")) == "100.00%");
    CHECK(to_string(read(">=1,234.50元")) == "≥1234.50元");
}

TEST_CASE("parse_target: words stand behind an equals sign but behind no other comparison") {
    CHECK(read("=完成").as_words()->text == "完成");
    CHECK_FALSE(parse_target(">=完成"));
    CHECK_FALSE(parse_target("不少于次"));
}

TEST_CASE("parse_target: an error names the byte where reading stopped") {
    check_error("≥abc", errc::expected_number, 3, 6);
    check_error("80%-", errc::expected_number, 4, 4);
    check_error("不少于次", errc::expected_number, 9, 12);
    check_error("1,69,360", errc::bad_grouping, 2, 4);
    check_error("≥12345678901234567890", errc::too_many_digits, 3, 23);
    check_error("≥5.", errc::expected_digit, 5, 5);
    check_error("≥", errc::expected_number, 3, 3);
}

TEST_CASE("parse_target: bytes that are not UTF-8 are refused where they stand") {
    check_error("\xE5\x9C\xBA\xFF", errc::invalid_utf8, 3, 4);
    check_error(">=5\xE5\x9C", errc::invalid_utf8, 3, 4);
}

TEST_CASE("parse_target: a blank target is refused") {
    for (std::string_view const text : {"", " ", "-", "—", "/", "　"}) {
        INFO('"' << text << '"');
        auto const made = parse_target(text);
        REQUIRE_FALSE(made);
        CHECK(made.error().code == errc::expected_target);
    }
}

TEST_CASE("parse_target: the caret of an error stands right under Chinese text") {
    CHECK(parse_target("≥abc").error().text() ==
          "≥abc\n ^ a number was expected after \"≥\", found \"abc\"");
    CHECK(parse_target("不少于次").error().text() ==
          "不少于次\n      ^ a number was expected after \"不少于\", found \"次\"");
}

TEST_CASE("parse_actual: nothing entered is read and is not zero") {
    for (std::string_view const text : {"", " ", "-", "—", "/", "无", " 无 "}) {
        INFO('"' << text << '"');
        auto const made = parse_actual(text);
        REQUIRE(made);
        CHECK_FALSE(made->is_entered());
        CHECK(to_string(*made) == (trimmed(text) == "无" ? "无" : ""));
    }
}

TEST_CASE("parse_actual: a number and a signed number and words are read") {
    CHECK(parse_actual("485家")->as_bound()->implied);
    CHECK(parse_actual("=100%")->as_bound()->comparison == comparison::equal);
    CHECK(parse_actual("≥266米")->as_bound()->comparison == comparison::at_least);
    CHECK(parse_actual("56.25%")->as_bound()->limit.value == decimal::scaled(5625, 2));
    CHECK(parse_actual("达成预期指标")->as_words()->text == "达成预期指标");
    CHECK_FALSE(parse_actual("≥abc"));
}
