// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/numeric/ratio.hpp>
#include <outturn/report/detail/recomputed_execution.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/detail/form_scorer.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL formula_number recomputed_execution::rate_number(formula_context& on,
                                                              formula_room const& room) const {
    auto const& form = sheet_.form();
    auto const of = sheet_.rules().execution.of;
    auto const* const total = form.total_funds();
    std::vector<std::size_t> lines;
    int places = 0;
    for (std::size_t i = 0; i < form.funds.size(); ++i) {
        auto const& line = form.funds[i];
        auto const& budget = column_of(line, of);
        if (total != nullptr ? &line != total : !budget.value || !line.executed.value) continue;
        lines.push_back(i);
        places = std::max(
            {places, room.places_for(*budget.value), room.places_for(*line.executed.value)});
    }
    formula_number executed{};
    formula_number budget{};
    for (auto const i : lines) {
        figure const spent{form_part::fund_executed, i};
        if (sheet_.find(spent) == nullptr) OUTTURN_THROW(no_formula{});
        auto const integer = [&](figure named, decimal const& value, recomputation_column column) {
            return sheet_.integer_of(
                on, room, {named, value, places, sheet_.row_of(spent), column});
        };
        budget = budget + integer({part_of(of), i},
                                  *column_of(form.funds[i], of).value,
                                  recomputation_column::target);
        executed =
            executed + integer(spent, *form.funds[i].executed.value, recomputation_column::actual);
    }
    return executed / budget;
}

OUTTURN_DECL void recomputed_execution::write_rate() {
    if (sheet_.find(figure::rate()) == nullptr) return;
    auto const& rate = sheet_.scored().rate;
    auto const& rounds = sheet_.rules().execution.rate;
    recomputed_figure row{.row = sheet_.row_of(figure::rate()),
                          .named = figure::rate(),
                          .title = sheet_.say("执行率", "rate"),
                          .value = rate,
                          .rounds = rounds};
    if (!rate) {
        row.rule = sheet_.reason(rate);
        return sheet_.put_figure(row);
    }
    auto const tried = sheet_.try_formula([&](formula_context& on, formula_room const& room) {
        return std::optional{
            recomputation_sheet::rounded_text(on, rate_number(on, room), rounds, 0, rate)};
    });
    rate_has_formula_ = !tried.formula.empty();
    room_of_rate_ = tried.room;
    sheet_.put_integers();
    row.formula = tried.formula;
    row.integer_places = rounds.places;
    row.rule = !tried.note.empty() ? tried.note
                                   : sheet_.say("执行数 ÷ 预算数", "executed ÷ budget") +
                                         sheet_.rounding_text(rounds, true);
    sheet_.put_figure(row);
}

/// The printed rate, as the cell of its integer.
OUTTURN_DECL formula_number recomputed_execution::printed_rate(formula_context& on) const {
    int const places = sheet_.rules().execution.rate.places;
    auto const value = scaled_integer(*sheet_.scored().rate, places);
    auto const limit = product_in_formula(power_of_ten(places), 100);
    auto const cell = sheet_.name(sheet_.row_of(figure::rate()), recomputation_column::score);
    return on.bounded_atom({cell, value, limit, false}) / formula_number{power_of_ten(places)};
}

OUTTURN_DECL std::optional<std::string> recomputed_execution::score_text(
    formula_context& on, formula_room const& room) const {
    auto const& rule = sheet_.rules().execution;
    formula_number weight{ratio{rule.weight}};
    if (auto const& printed = sheet_.form().execution.points.value)
        weight = sheet_.integer_of(on,
                                   room,
                                   {{form_part::execution_points, 0},
                                    *printed,
                                    room.places_for(*printed),
                                    row_,
                                    recomputation_column::weight,
                                    true});
    bool const from_exact = rule.basis == score_basis::exact_rate;
    auto const rate = from_exact ? rate_number(on) : formula_number{};
    auto const printed = from_exact ? formula_number{} : printed_rate(on);
    formula_arithmetic arithmetic;
    auto const earned = execution_credit(arithmetic, rate, printed, weight, rule);
    if (!earned) return std::nullopt;
    return sheet_.credited_text(on, *earned, weight, rule.score, sheet_.scored().score);
}

OUTTURN_DECL void recomputed_execution::write_score() {
    if (sheet_.find(figure::execution()) == nullptr) return;
    auto const& scored = sheet_.scored();
    auto const& rule = sheet_.rules().execution;
    row_ = sheet_.row_of(figure::execution()) + 1;
    recomputed_figure row{.row = row_,
                          .named = figure::execution(),
                          .title = sheet_.say("预算执行得分", "execution score"),
                          .value = scored.score,
                          .rounds = rule.score};
    if (!scored.score) {
        row.rule = sheet_.reason(scored.score);
        return sheet_.put_figure(row);
    }
    tried_formula tried;
    if (rate_has_formula_) {
        tried = sheet_.try_formula(
            [&](formula_context& on, formula_room const& room) { return score_text(on, room); });
        // The integers of the rate stand in its own row.
        sheet_.put_integers_of(row_);
        score_has_formula_ = !tried.formula.empty();
    } else if (scored.rate) {
        tried.note = sheet_.say("执行率无公式", "the rate has no formula");
    } else {
        tried.note = sheet_.reason(scored.rate);
    }
    row.formula = tried.formula;
    row.integer_places = sheet_.places();
    row.rule = !tried.note.empty() ? tried.note
                                   : sentence(rule, sheet_.in()) + sheet_.rounding_text(rule.score);
    sheet_.put_figure(row);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
