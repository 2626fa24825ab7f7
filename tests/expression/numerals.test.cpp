// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/detail/numerals.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/numeric/errors.hpp>

#include "catch.hpp"
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

using namespace outturn;

namespace {

constexpr std::array<std::string_view, 10> names{
    "零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

// As it is written out in full: 一千零五十, 一十五.
std::string written(int number) {
    if (number == 0) return std::string{names[0]};
    std::string text;
    bool gap = false;
    int power = 1000;
    for (std::string_view const name : {"千", "百", "十", ""}) {
        int const digit = number / power % 10;
        if (digit == 0) {
            gap = gap || !text.empty();
        } else {
            if (gap) text += names[0];
            gap = false;
            text.append(names[static_cast<std::size_t>(digit)]).append(name);
        }
        power /= 10;
    }
    return text;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

// In the spelling of `written`, 两 only where it may stand.
std::string normal(std::string text) {
    if (text.starts_with("十")) text.insert(0, "一");
    text = replaced(replaced(std::move(text), "〇", "零"), "两千", "二千");
    text = replaced(std::move(text), "两百", "二百");
    return text == "两" ? "二" : text;
}

}  // namespace

TEST_CASE("numeral: every number below ten thousand is read as it is written") {
    for (int number = 0; number < 10'000; ++number) {
        auto const text = written(number);
        INFO(text);
        auto const read = detail::numeral_at(text + "次");
        CHECK(read.coefficient == number);
        CHECK(read.length == text.size());
        if (text.starts_with("一十"))
            CHECK(detail::numeral_at(text.substr(std::string_view{"一"}.size())).coefficient ==
                  number);
    }
}

TEST_CASE("numeral: what is read is written so and no other way") {
    constexpr std::array<std::string_view, 8> pieces{
        "零", "〇", "一", "两", "五", "十", "百", "千"};
    std::size_t count = 0;
    std::size_t seen = 0;
    for (std::size_t number = 0; number < 8 * 8 * 8 * 8 * 8 * 8; ++number) {
        std::string text;
        for (auto left = number; left != 0; left /= 8) text += pieces[left % 8];
        auto const read = detail::whole_numeral_at(text);
        ++seen;
        if (read.length == 0) continue;
        ++count;
        INFO(text);
        CHECK(read.length == text.size());
        CHECK(normal(text) == written(static_cast<int>(read.coefficient)));
    }
    CHECK(count > 100);
    CHECK(count < seen / 100);
}

TEST_CASE("numeral: the digits behind the point are kept and at most four") {
    auto const read = detail::numeral_at("九十九点零五");
    CHECK(read.coefficient == 9905);
    CHECK(read.scale == 2);
    CHECK(detail::numeral_at("一点一二三四").scale == 4);
    CHECK(detail::numeral_at("一点一二三四五").length == 0);
    CHECK(detail::numeral_at("三点").length == 0);
    CHECK(detail::numeral_at("三点五十").length == 0);
    CHECK(detail::numeral_at("三点两").length == 0);
}

TEST_CASE(
    "parse_target: a numeral is a number only behind a comparison and in front of a unit it "
    "counts") {
    for (std::string_view const unit_text : {"次", "人次", "元", "个百分点"}) {
        auto const text = std::string{"三"}.append(unit_text);
        INFO(text);
        auto const stated = parse_target("不少于" + text);
        REQUIRE(stated);
        CHECK(to_string(*stated) == std::string{"≥3"}.append(unit_text));
        CHECK(parse_target(to_string(*stated)).value() == *stated);
        REQUIRE(parse_target(text));
        CHECK(parse_target(text)->as_words() != nullptr);
    }
    for (std::string_view const unit_text :
         {"级", "期", "月", "季度", "类", "", "次性", "次培训", "几次"}) {
        auto const text = std::string{"不少于三"}.append(unit_text);
        INFO(text);
        REQUIRE_FALSE(parse_target(text));
        CHECK(parse_target(text).error().code == errc::expected_number);
    }
}

TEST_CASE("parse_target: every unit that a numeral counts is one of the catalogue") {
    for (auto const counted : detail::counted_units) {
        INFO(counted);
        CHECK(detail::find_unit(counted) != nullptr);
    }
    for (auto const& share : detail::numeral_shares)
        CHECK(detail::find_unit(share.unit) != nullptr);
}
