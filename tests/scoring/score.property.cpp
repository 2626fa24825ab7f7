// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/texts.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include <algorithm>
#include <array>
#include <random>
#include <string>

using namespace outturn;

namespace {

constexpr int cases = 1000;

struct random_form {
    form_texts texts;

    explicit random_form(std::mt19937& random) {
        auto const up_to = [&](int n) {
            return static_cast<int>(random() % static_cast<unsigned>(n + 1));
        };
        auto const adjusted = 1 + up_to(2'000'000);
        texts.funds.push_back({{"年度资金总额", {}},
                               {},
                               {std::to_string(adjusted), {}},
                               {std::to_string(up_to(adjusted)), {}}});
        texts.execution_weight.text = "10";
        for (int i = 0; i <= up_to(14); ++i) {
            static constexpr std::array signs{">=", "=", "", "≥", ">"};
            static constexpr std::array units{"个", "%", "家", ""};
            std::string const unit = units[random() % units.size()];
            indicator_texts row;
            row.first_heading.text = up_to(4) == 0 ? "满意度指标" : "产出指标";
            row.target.text = signs[random() % signs.size()] + std::to_string(up_to(200)) + unit;
            row.actual.text = std::to_string(up_to(250)) + '.' + std::to_string(up_to(99)) + unit;
            row.weight.text = std::to_string(up_to(20));
            texts.indicators.push_back(row);
        }
    }

    std::string description() const {
        std::string text = texts.funds[0].executed.text + " / " + texts.funds[0].adjusted.text;
        for (auto const& row : texts.indicators)
            text += "\n" + row.first_heading.text + " " + row.target.text + " <- " +
                    row.actual.text + " * " + row.weight.text;
        return text;
    }
};

}  // namespace

TEST_CASE("score: every score lies within zero and its weight") {
    std::mt19937 random{20221231};
    for (int i = 0; i < cases; ++i) {
        random_form const made{random};
        INFO(made.description());
        auto const form = read_form(made.texts).value();
        for (policy const& rules : policies::all) {
            auto const scored = score(form, rules);
            REQUIRE(scored.score);
            REQUIRE((*scored.score.value >= 0 && *scored.score.value <= 10));
            for (std::size_t k = 0; k < scored.indicators.size(); ++k) {
                auto const& figure = scored.indicators[k].score;
                if (!figure) continue;
                REQUIRE(*figure.exact >= 0);
                REQUIRE(*figure.exact <= ratio{*form.indicators[k].weight.value});
                REQUIRE(*figure.value <= *form.indicators[k].weight.value);
            }
        }
    }
}

TEST_CASE("score: the order of the indicators does not change the total") {
    std::mt19937 random{20230101};
    for (int i = 0; i < cases; ++i) {
        random_form made{random};
        INFO(made.description());
        for (policy const& rules : policies::all) {
            auto const before = score(read_form(made.texts).value(), rules).total;
            std::shuffle(made.texts.indicators.begin(), made.texts.indicators.end(), random);
            auto const after = score(read_form(made.texts).value(), rules).total;
            REQUIRE(before.value == after.value);
        }
    }
}

TEST_CASE("partial_credit: a better actual value never earns less where more is better") {
    std::mt19937 random{20230102};
    for (int i = 0; i < cases; ++i) {
        auto const goal = basic_target<>{bound{
            comparison::at_least, {decimal{1 + static_cast<int>(random() % 500)}, {}}, false}};
        auto const low = static_cast<std::int64_t>(random() % 60000);
        auto const high = low + static_cast<std::int64_t>(random() % 500);
        CAPTURE(to_string(goal.as_bound()->limit), low, high);
        auto const done = [](std::int64_t hundredths) {
            return basic_actual<>{
                bound{comparison::equal, {decimal::scaled(hundredths, 2), {}}, true}};
        };
        for (policy const& rules : policies::all)
            REQUIRE(*partial_credit(goal, done(low), points(7), rules).value <=
                    *partial_credit(goal, done(high), points(7), rules).value);
    }
}
