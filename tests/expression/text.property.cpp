// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Laws of reading and printing: what is printed is read as what it was, for random targets built
// from the model, and text never stops the reader.

// Also tests: expression/printing.hpp
// Also tests: expression/reading.hpp

#include <outturn/expression/text.hpp>
#include <outturn/expression/units.hpp>

#include "catch.hpp"
#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace outturn;

namespace {

class random_targets {
public:
    explicit random_targets(unsigned seed) : random_{seed} {}

    std::size_t below(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>{0, count - 1}(random_);
    }
    bool chance(std::size_t one_in) { return below(one_in) == 0; }

    decimal number() {
        auto const size = static_cast<std::int64_t>(below(chance(3) ? 1'000'000'000'000 : 1000));
        return decimal::scaled(chance(5) ? -size : size, static_cast<int>(below(4)));
    }

    outturn::unit unit() {
        if (chance(6)) return {};
        constexpr std::array others{"万元",
                                    "亿元",
                                    "万人次",
                                    "元/人·月",
                                    "次/季度",
                                    "桌",
                                    "微克/立方米",
                                    "万",
                                    "/株",
                                    "TB"};
        if (chance(4)) return unit::named(others[below(others.size())]).value();
        return unit::named(unit_catalogue[below(unit_catalogue.size())].spelling).value();
    }

    calendar_date date() {
        calendar_date made;
        if (!chance(3)) made.year = static_cast<std::int16_t>(2000 + below(60));
        made.grain = static_cast<calendar_grain>(below(5));
        switch (made.grain) {
            case calendar_grain::day:
                made.index = static_cast<std::uint8_t>(1 + below(12));
                made.day = static_cast<std::uint8_t>(1 + below(28));
                return made;
            case calendar_grain::month:
                made.index = static_cast<std::uint8_t>(1 + below(12));
                break;
            case calendar_grain::quarter:
                made.index = static_cast<std::uint8_t>(1 + below(4));
                break;
            case calendar_grain::half_year:
                made.index = static_cast<std::uint8_t>(1 + below(2));
                break;
            case calendar_grain::year:
                // Without its year, only the end or the beginning of one is a date.
                made.part = made.year == 0 || chance(2) ? calendar_part::end : calendar_part::whole;
                return made;
        }
        if (chance(3)) made.part = static_cast<calendar_part>(below(calendar_parts.size()));
        return made;
    }

    condition one() {
        switch (below(8)) {
            case 0:
                return {wording{std::string{words()}}};
            case 1:
                return dated();
            case 2:
                return ranged();
            default:
                break;
        }
        bool const implied = chance(4);
        auto which = implied ? comparison::equal
                             : comparison_catalogue[below(comparison_catalogue.size())].which;
        condition made{bound{which, {number(), unit()}, implied, chance(12)}};
        auto const& limit = *made.as_bound();
        auto const measures = limit.limit.unit.measures();
        // 12月 would be read as a month, which is why a bound in months states its comparison.
        if (implied && measures == dimension::months)
            made = {bound{comparison::equal, limit.limit, false}};
        if (!implied && chance(5))
            made.subject = std::array{"满意度", "出动率", "每周开展督查", "投诉"}[below(4)];
        if (measures == dimension::share && chance(6))
            made.text = std::array{"完成", "覆盖", "达标"}[below(3)];
        if (limit.limit.unit.base() == "个" && !limit.approximate && chance(2)) made.text = "项目";
        if (chance(8)) made.note = std::array{"全年", "抽样（三次）", "见附件1"}[below(3)];
        return made;
    }

    target any() {
        if (!chance(5)) return one();
        // Conditions that do not contradict each other: of different things, at least so much each.
        std::vector<condition> several;
        auto const how = chance(2) ? joiner::all : joiner::any;
        for (std::size_t i = 0, count = 2 + below(3); i < count; ++i) {
            condition made{bound{comparison::at_least, {number(), unit()}, false}};
            made.subject = std::array{"甲指标", "乙指标", "丙指标", "丁指标"}[i];
            several.push_back(std::move(made));
        }
        if (chance(3)) several.push_back({wording{std::string{words()}}});
        return {how, std::move(several)};
    }

private:
    std::string_view words() {
        constexpr std::array texts{std::string_view{"按时完成"},
                                   std::string_view{"投入使用"},
                                   std::string_view{"稳定"},
                                   std::string_view{"财务制度健全,严格执行制度"},
                                   std::string_view{"无重大事故（含未遂）"}};
        return texts[below(texts.size())];
    }

    condition dated() {
        auto const when = date();
        deadline made{comparison::equal, when, when, true, false};
        if (chance(2))
            made = {comparison::at_most, when, when, false, true};
        else if (chance(3))
            made = {
                chance(2) ? comparison::at_most : comparison::at_least, when, when, false, false};
        condition whole{made};
        if (chance(2)) whole.text = std::array{"完成", "完成招标", "投入使用"}[below(3)];
        if (chance(6)) whole.note = "含节假日";
        return whole;
    }

    condition ranged() {
        auto low = number();
        auto high = number();
        if (high < low) std::swap(low, high);
        bool const point = low == high;
        auto measure = unit();
        // 1~12月 would be read as months of the year.
        while (measure.measures() == dimension::months) measure = unit();
        interval made{{low, measure}, high, point || !chance(4), point || !chance(4), chance(12)};
        condition whole{made};
        if (chance(8)) whole.note = "全年";
        return whole;
    }

    std::mt19937_64 random_;
};

}  // namespace

TEST_CASE("to_string: reading what is printed gives the same target for random targets") {
    random_targets make{20'260'102};
    for (int i = 0; i < 20'000; ++i) {
        auto const made = make.any();
        auto const text = to_string(made);
        auto const again = parse_target(text);
        if (!again) FAIL(again.error().text());
        if (*again != made) FAIL(text << " is read as " << to_string(*again));
    }
    SUCCEED();
}

TEST_CASE("parse_target: any mixture of pieces is read or refused within the text") {
    constexpr std::array pieces{
        std::string_view{">="},   std::string_view{"≥"},    std::string_view{"不超过"},
        std::string_view{"90"},   std::string_view{"%"},    std::string_view{"人次"},
        std::string_view{"万"},   std::string_view{"元"},   std::string_view{"-"},
        std::string_view{"至"},   std::string_view{"以上"}, std::string_view{"（"},
        std::string_view{"）"},   std::string_view{"含"},   std::string_view{"且"},
        std::string_view{"或"},   std::string_view{"，"},   std::string_view{"2022年"},
        std::string_view{"12月"}, std::string_view{"底"},   std::string_view{"前"},
        std::string_view{"完成"}, std::string_view{"每"},   std::string_view{"季度"},
        std::string_view{" "},    std::string_view{"|"},    std::string_view{"\xE4\xB8"},
        std::string_view{"*"},    std::string_view{"/"},    std::string_view{"x"},
        std::string_view{"增长"}, std::string_view{"约"},   std::string_view{","},
        std::string_view{"."},    std::string_view{"="}};
    std::mt19937_64 random{20'260'103};
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (std::size_t count = random() % 9; count > 0; --count)
            text += pieces[random() % pieces.size()];
        for (auto const how : {reading::strict, reading::lenient}) {
            auto const read = parse_target(text, {}, how);
            if (read) {
                if (to_string(*read).empty()) FAIL(text);
            } else if (read.error().where.begin > read.error().where.end ||
                       read.error().where.end > text.size()) {
                FAIL(text);
            }
        }
    }
    SUCCEED();
}
