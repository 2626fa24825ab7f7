// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/numeric/text.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/errors.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/what_if.hpp>

#include "catch.hpp"
#include <array>
#include <optional>
#include <random>
#include <string>

using namespace outturn;

namespace {

constexpr int cases = 400;

struct random_case {
    self_evaluation form;
    figure cell;
    figure of;

    explicit random_case(std::mt19937& random) {
        auto const up_to = [&](int n) {
            return static_cast<int>(random() % static_cast<unsigned>(n + 1));
        };
        auto& funds = form.funds.emplace_back();
        funds.source.text = "年度资金总额";
        funds.adjusted.value = decimal{1 + up_to(2'000'000)};
        funds.executed.value = decimal::scaled(up_to(220'000'000), 2);
        form.execution.points.value = decimal{10};
        static constexpr std::array signs{
            comparison::at_least, comparison::at_most, comparison::equal, comparison::above};
        static constexpr std::array units{"个", "%", "分钟"};
        for (int i = 0; i < 3; ++i) {
            auto const in = unit::named(units[random() % units.size()]).value();
            auto& row = form.indicators.emplace_back();
            row.level1.text = up_to(3) == 0 ? "满意度指标" : "产出指标";
            row.points.value = decimal{1 + up_to(14)};
            row.target.value =
                target{bound{signs[random() % signs.size()], {decimal{2 + up_to(100)}, in}, false}};
            row.actual.value = actual{
                bound{comparison::equal, {decimal::scaled(200 + up_to(15'000), 2), in}, true}};
        }
        auto const row = static_cast<std::size_t>(up_to(2));
        static constexpr std::array parts{form_part::fund_executed,
                                          form_part::fund_adjusted,
                                          form_part::indicator_actual,
                                          form_part::indicator_target,
                                          form_part::indicator_points};
        auto const part = parts[random() % parts.size()];
        bool const money = part == form_part::fund_executed || part == form_part::fund_adjusted;
        cell = {part, money ? 0 : row};
        of = up_to(3) == 0 ? figure::total()
             : !money      ? figure::indicator(row)
             : up_to(1)    ? figure::rate()
                           : figure::execution();
    }

    [[nodiscard]] std::optional<decimal> printed_with(decimal const& value, policy const& rules) {
        switch (cell.part) {
            case form_part::fund_executed:
                form.funds[0].executed.value = value;
                break;
            case form_part::fund_adjusted:
                form.funds[0].adjusted.value = value;
                break;
            case form_part::indicator_points:
                form.indicators[cell.index].points.value = value;
                break;
            case form_part::indicator_target: {
                auto stated = *form.indicators[cell.index].target.value->as_bound();
                stated.limit.value = value;
                form.indicators[cell.index].target.value = target{stated};
                break;
            }
            default: {
                auto stated = *form.indicators[cell.index].actual.value->as_bound();
                stated.limit.value = value;
                form.indicators[cell.index].actual.value = actual{stated};
                break;
            }
        }
        auto const scored = score(form, rules);
        return scored.find(of)->rounded;
    }
};

std::string ends(value_range const& range) { return to_text(range); }

}  // namespace

TEST_CASE("slack: within its range the figure is printed the same and right outside it is not") {
    std::mt19937 random{20230115};
    int inside = 0;
    int outside = 0;
    for (int i = 0; i < cases; ++i) {
        random_case made{random};
        for (policy const& rules : policies::all) {
            auto const range = slack(made.form, made.cell, made.of, rules);
            if (!range) {
                INFO(range.error().text());
                REQUIRE((range.error().code == errc::no_figure_here ||
                         range.error().code == errc::not_traceable));
                continue;
            }
            auto before = made.form;
            auto const now = *score(before, rules).find(made.of)->rounded;
            INFO("case " << i << ", " << rules.name.view() << ", " << to_string(made.cell) << " of "
                         << to_string(made.of) << " = " << to_string(now) << ": " << ends(*range));
            auto const low = range->low.value_or(ratio{1, 100});
            auto const high = range->high.value_or(low + ratio{500});
            for (int part = 1; part < 8; ++part) {
                auto const value =
                    (low + (high - low) * ratio{part, 8}).round(8, rounding::half_even);
                if (!range->contains(value) || value.is_negative() || value.is_zero()) continue;
                CAPTURE(to_string(value));
                REQUIRE(made.printed_with(value, rules) == now);
                ++inside;
            }
            for (bool const upper : {false, true}) {
                auto const& end = upper ? range->high : range->low;
                if (!end || !(ratio{1, 10} < *end)) continue;
                auto const tiny = decimal::scaled(upper ? 1 : -1, 9);
                auto const beyond =
                    end->round(9, upper ? rounding::ceiling : rounding::floor) + tiny;
                CAPTURE(to_string(beyond));
                REQUIRE(made.printed_with(beyond, rules) != now);
                if (auto const at = end->exact(); at && at->scale() <= 9) {
                    CAPTURE(to_string(*at));
                    bool const belongs = upper ? range->includes_high : range->includes_low;
                    REQUIRE((made.printed_with(*at, rules) == now) == belongs);
                }
                ++outside;
            }
            made.form = std::move(before);
        }
    }
    CHECK(inside > cases * 10);
    CHECK(outside > cases * 3);
}

TEST_CASE(
    "needed_actual: what is in its range earns the score and what is right outside does not") {
    std::mt19937 random{20230116};
    int checked = 0;
    for (int i = 0; i < cases; ++i) {
        random_case made{random};
        auto const& row = made.form.indicators[0];
        auto const& goal = *row.target.value;
        auto const weight = *row.points.value;
        auto const wanted =
            decimal::scaled(static_cast<std::int64_t>(random() % 101) * weight.coefficient(), 2);
        for (policy const& rules : policies::all) {
            auto const range = needed_actual(goal, weight, wanted, rules);
            if (!range) continue;
            INFO("case " << i << ", " << rules.name.view() << ", target "
                         << to_string(goal.as_bound()->limit) << ", " << to_string(wanted) << " of "
                         << to_string(weight) << ": " << ends(*range));
            auto const earns = [&](decimal const& value) {
                auto stated = *goal.as_bound();
                stated.comparison = comparison::equal;
                stated.limit.value = value;
                auto const score = partial_credit(goal, actual{stated}, weight, rules);
                return score && wanted <= *score.rounded;
            };
            for (bool const upper : {false, true}) {
                auto const& end = upper ? range->high : range->low;
                if (!end || !(ratio{1, 10} < *end)) continue;
                auto const edge = end->round(9, upper ? rounding::ceiling : rounding::floor);
                auto const tiny = decimal::scaled(upper ? 1 : -1, 9);
                REQUIRE_FALSE(earns(edge + tiny));
                REQUIRE(earns(edge - tiny - tiny));
                ++checked;
            }
        }
    }
    CHECK(checked > cases / 2);
}
