// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/report/detail/recomputed_total.hpp>
#include <outturn/scoring/detail/form_scorer.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL void recomputed_total::write() {
    if (sheet_.find(figure::total()) == nullptr) return;
    auto const& total = sheet_.scored().total;
    auto const& rounds = sheet_.rules().total.rounds;
    recomputed_figure row{.row = sheet_.row_of(figure::total()),
                          .named = figure::total(),
                          .title = sheet_.say("总分", "total"),
                          .value = total,
                          .rounds = rounds};
    if (!total) {
        row.rule = sheet_.reason(total);
        return sheet_.put_figure(row);
    }
    auto const tried = try_total();
    // The integers of other figures stand in their own rows.
    sheet_.forget_integers();
    row.formula = tried.formula;
    row.integer_places = sheet_.places();
    row.rule = !tried.note.empty()
                   ? tried.note
                   : sheet_.say("得分合计", "sum of the scores") + sheet_.rounding_text(rounds);
    sheet_.put_figure(row);
}

OUTTURN_DECL tried_formula recomputed_total::try_total() {
    auto const& rule = sheet_.rules().total;
    if (rule.sum == total_of::exact_scores)
        return {
            {},
            sheet_.say("总分按未取整的得分合计，电子表格不能精确计算",
                       "the total is the sum of scores before rounding, which a spreadsheet cannot "
                       "compute exactly"),
            {}};
    return sheet_.try_formula([&](formula_context& on, formula_room const&) {
        return std::optional{recomputation_sheet::rounded_text(on,
                                                               total_number(on),
                                                               rule.rounds,
                                                               sheet_.places() - rule.rounds.places,
                                                               sheet_.scored().total)};
    });
}

OUTTURN_DECL formula_number recomputed_total::total_number(formula_context& on) const {
    auto const& rule = sheet_.rules().total;
    auto const sum = sum_of_scores(on);
    total_parts<formula_number> parts;
    parts.dropped = indicators_.any_dropped();
    if (parts.dropped) {
        parts.weights = weight_of_rows(on, false);
        parts.all_weights = weight_of_rows(on, true);
    }
    parts.vetoed = rule.zero_target_vetoes && indicators_.vetoed(on);
    if (has_caps(rule) && sheet_.scored().rate) {
        if (!execution_.rate_has_formula()) OUTTURN_THROW(no_formula{});
        parts.rate = execution_.rate_number(on);
    }
    formula_arithmetic arithmetic;
    auto const total =
        total_of_sum(arithmetic, sum / formula_number{power_of_ten(sheet_.places())}, parts, rule);
    if (!total) OUTTURN_THROW(formula_context::undefined_way{});
    return *total;
}

/// The results of all rows: one sum of their integers.
OUTTURN_DECL formula_number recomputed_total::sum_of_scores(formula_context& on) const {
    auto const& scored = sheet_.scored();
    auto const& rows = indicators_.scored_rows();
    bool const executed = !sheet_.execution_in_a_row() && scored.score;
    // A figure without a formula would not follow a change.
    if (executed && !execution_.score_has_formula()) OUTTURN_THROW(no_formula{});
    for (auto const& each : rows)
        if (!each.has_formula) OUTTURN_THROW(no_formula{});
    constexpr auto column = recomputation_column::score;
    std::int64_t value = 0;
    std::string cells;
    if (executed) {
        value = scaled_integer(*scored.score, sheet_.places());
        cells = sheet_.name(execution_.row(), column);
    }
    if (!rows.empty()) {
        cells += (cells.empty() ? "SUM(" : "+SUM(") + sheet_.name(rows.front().row, column) + ':' +
                 sheet_.name(rows.back().row, column) + ')';
        for (auto const& each : rows)
            value = sum_in_formula(
                value, scaled_integer(*scored.indicators[each.index].score, sheet_.places()));
    }
    if (cells.empty()) return {};
    return on.bounded_atom({executed ? '(' + cells + ')' : cells,
                            value,
                            product_in_formula(power_of_ten(sheet_.places()), 1000),
                            true});
}

/// The sum of the weights of all rows, or of those that have a score.
OUTTURN_DECL formula_number recomputed_total::weight_of_rows(formula_context& on,
                                                             bool dropped_too) const {
    auto const& form = sheet_.form();
    auto const& scored = sheet_.scored();
    constexpr int weight_places = 2;
    std::string cells;
    std::int64_t value = 0;
    auto const add = [&](std::uint32_t row, decimal const& weight) {
        if (sheet_.places_of_weight(row) != weight_places) OUTTURN_THROW(no_formula{});
        cells += (cells.empty() ? "" : "+") + sheet_.name(row, recomputation_column::weight);
        value = sum_in_formula(value, scaled_integer(weight, weight_places));
    };
    bool const apart = !sheet_.execution_in_a_row();
    if (apart && scored.score) {
        if (!form.execution.points.value) OUTTURN_THROW(no_formula{});
        add(execution_.row(), *form.execution.points.value);
    }
    if (apart && scored.score.reason == no_figure::not_applicable) OUTTURN_THROW(no_formula{});
    for (std::size_t i = 0; i < form.indicators.size(); ++i)
        if (scored.indicators[i].score || dropped_too)
            add(sheet_.row_of(figure::indicator(i)), *form.indicators[i].points.value);
    return on.bounded_atom({'(' + cells + ')',
                            value,
                            product_in_formula(power_of_ten(weight_places), 1000),
                            true}) /
           formula_number{power_of_ten(weight_places)};
}

}  // namespace outturn::inline OUTTURN_ABI::detail
