// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/reading.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/detail/curve.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/what_if.hpp>

#include "catch.hpp"
#include "support/cases.hpp"
#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;

namespace {

struct random_form {
    self_evaluation texts;

    explicit random_form(std::mt19937& random) {
        auto const up_to = [&](int n) {
            return static_cast<int>(random() % static_cast<unsigned>(n + 1));
        };
        auto const adjusted = 1 + up_to(2'000'000);
        texts.funds.push_back({{"年度资金总额", {}},
                               {},
                               {std::to_string(adjusted), {}},
                               {std::to_string(up_to(adjusted)), {}}});
        texts.execution.points.text = "10";
        for (int i = 0; i <= up_to(14); ++i) {
            static constexpr std::array signs{">=", "=", "", "≥", ">"};
            static constexpr std::array units{"个", "%", "家", ""};
            std::string const unit = units[random() % units.size()];
            indicator row;
            row.level1.text = up_to(4) == 0 ? "满意度指标" : "产出指标";
            row.target.text = signs[random() % signs.size()] + std::to_string(up_to(200)) + unit;
            row.actual.text = std::to_string(up_to(250)) + '.' + std::to_string(up_to(99)) + unit;
            row.points.text = std::to_string(up_to(20));
            texts.indicators.push_back(row);
        }
    }

    std::string description() const {
        std::string text = texts.funds[0].executed.text + " / " + texts.funds[0].adjusted.text;
        for (auto const& row : texts.indicators)
            text += "\n" + row.level1.text + " " + row.target.text + " <- " + row.actual.text +
                    " * " + row.points.text;
        return text;
    }
};

}  // namespace

TEST_CASE("score: every score lies within zero and its weight") {
    std::mt19937 random{20221231};
    for (int i = 0; i < support::cases(1000); ++i) {
        random_form const made{random};
        INFO(made.description());
        auto const form = read_form(made.texts);
        for (policy const& rules : policies::all) {
            auto const scored = score(form, rules);
            REQUIRE(scored.score);
            REQUIRE((*scored.score.rounded >= 0 && *scored.score.rounded <= 10));
            for (std::size_t k = 0; k < scored.indicators.size(); ++k) {
                auto const& figure = scored.indicators[k].score;
                if (!figure) continue;
                REQUIRE(*figure.exact >= 0);
                REQUIRE(*figure.exact <= ratio{*form.indicators[k].points.value});
                REQUIRE(*figure.rounded <= *form.indicators[k].points.value);
            }
        }
    }
}

TEST_CASE("score: the order of the indicators does not change the total") {
    std::mt19937 random{20230101};
    for (int i = 0; i < support::cases(1000); ++i) {
        random_form made{random};
        INFO(made.description());
        for (policy const& rules : policies::all) {
            auto const before = score(read_form(made.texts), rules).total;
            std::shuffle(made.texts.indicators.begin(), made.texts.indicators.end(), random);
            auto const after = score(read_form(made.texts), rules).total;
            REQUIRE(before.rounded == after.rounded);
        }
    }
}

TEST_CASE("score: no rounding lifts a score above its weight") {
    std::mt19937 random{20230103};
    policy rules = policies::shanghai_2022;
    for (auto* const each : {&rules.higher_is_better, &rules.equality, &rules.satisfaction})
        each->credit = {0, rounding::up};
    for (int i = 0; i < support::cases(1000); ++i) {
        random_form made{random};
        for (auto& row : made.texts.indicators) row.points.text += ".4";
        INFO(made.description());
        auto const form = read_form(made.texts);
        auto const scored = score(form, rules);
        for (std::size_t k = 0; k < scored.indicators.size(); ++k)
            if (auto const& figure = scored.indicators[k].score)
                REQUIRE(*figure.rounded <= *form.indicators[k].points.value);
    }
}

TEST_CASE("score: rescaling with nothing dropped changes nothing") {
    std::mt19937 random{20230104};
    for (int i = 0; i < support::cases(1000); ++i) {
        random_form const made{random};
        INFO(made.description());
        auto const form = read_form(made.texts);
        for (policy const& rules : policies::all) {
            auto rescaling = rules;
            rescaling.total.dropped = not_applicable::rescaled;
            REQUIRE(score(form, rescaling) == score(form, rules));
        }
    }
}

TEST_CASE("score: an indicator that is dropped leaves the share of points that the others earn") {
    std::mt19937 random{20230105};
    auto rules = policies::deployed_default;
    rules.total.dropped = not_applicable::rescaled;
    rules.total.sum = total_of::exact_scores;
    int compared = 0;
    for (int i = 0; i < support::cases(1000); ++i) {
        random_form made{random};
        made.texts.indicators[0].points.text = "7";
        auto const without = read_form([&] {
            auto texts = made.texts;
            texts.indicators.erase(texts.indicators.begin());
            return texts;
        }());
        made.texts.indicators[0].actual.text = "不适用";
        INFO(made.description());
        auto const dropped = score(read_form(made.texts), rules);
        auto const rest = score(without, rules);
        REQUIRE(dropped.indicators[0].score.reason == no_figure::not_applicable);
        if (!rest.total) continue;
        REQUIRE(dropped.total);
        if (!rest.total.exact || !dropped.total.exact) continue;
        ++compared;
        ratio weights{10};
        for (auto const& row : without.indicators) weights = weights + ratio{*row.points.value};
        auto const wide = [](ratio const& value) { return detail::what_if_ratio{value}; };
        REQUIRE(wide(*dropped.total.exact) * wide(weights) ==
                wide(*rest.total.exact) * wide(weights + ratio{7}));
    }
    CHECK(compared > support::cases(1000) / 4);
}

TEST_CASE("partial_credit: a better actual value never earns less") {
    struct direction {
        comparison sign;
        bool more_is_better;
        first_level level;
        std::string_view in;
    };
    std::vector<policy> all{policies::all.begin(), policies::all.end()};
    auto& steps = all.emplace_back(policies::mof_2020);
    steps.name = "steps";
    steps.higher_is_better.how = steps.lower_is_better.how =
        step_deduction{.points = 1, .step = ratio{7, 2}, .steps = rounding::ceiling};
    steps.zero_target.how = step_deduction{.points = 1};
    auto& bands = all.emplace_back(policies::mof_2020);
    bands.name = "bands";
    bands.higher_is_better.how =
        band_table{banded_by::completion, {{1, 1}, {ratio{1, 2}, ratio{1, 2}}}};
    bands.lower_is_better.how =
        band_table{banded_by::deviation, {{1, ratio{9, 10}}, {30, ratio{1, 3}}, {90, 0}}};
    bands.satisfaction.how = two_anchors{.nothing_below = ratio{6, 10}, .full_from = ratio{9, 10}};
    std::mt19937 random{20230102};
    int compared = 0;
    for (int i = 0; i < support::cases(1000); ++i)
        for (auto const& [sign, more_is_better, level, in] :
             {direction{comparison::at_least, true, first_level::output, "个"},
              direction{comparison::equal, true, first_level::output, "个"},
              direction{comparison::at_most, false, first_level::output, "个"},
              direction{comparison::at_least, true, first_level::satisfaction, "%"}}) {
            auto const measured = unit::named(in).value();
            auto const at = random() % 10 == 0 ? 0 : 1 + static_cast<int>(random() % 500);
            auto const goal = basic_target<>{bound{sign, {decimal{at}, measured}, false}};
            auto const low = static_cast<std::int64_t>(random() % 60000);
            auto const high = low + static_cast<std::int64_t>(random() % 500);
            CAPTURE(to_string(goal.as_bound()->limit), low, high);
            auto const credit = [&, under = level](std::int64_t hundredths, policy const& rules) {
                auto const done = basic_actual<>{
                    bound{comparison::equal, {decimal::scaled(hundredths, 2), measured}, true}};
                return partial_credit(goal, done, points(7), rules, under).rounded;
            };
            // Where nothing of the kind shall happen, less is better.
            bool const rising = more_is_better && !(sign == comparison::equal && at == 0);
            for (policy const& rules : all) {
                CAPTURE(rules.name.view());
                auto const worse = credit(rising ? low : high, rules);
                auto const better = credit(rising ? high : low, rules);
                if (!worse || !better) continue;
                ++compared;
                REQUIRE(*worse <= *better);
            }
        }
    CHECK(compared > support::cases(1000) * 10);
}
