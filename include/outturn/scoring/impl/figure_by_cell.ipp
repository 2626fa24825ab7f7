// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/expression/detail/condition_kind.hpp>
#include <outturn/expression/detail/unit_change.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/detail/figure_by_cell.hpp>
#include <outturn/scoring/detail/form_scorer.hpp>
#include <outturn/scoring/detail/tracing_arithmetic.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <algorithm>

namespace outturn::inline OUTTURN_ABI::detail {

/// The cell of money or points of that name; null where the form has none, or the cell is of another sort.
template <class Form>
auto* money_or_points(Form& form, figure cell) {
    auto const kind = entry_of(cell.part).kind;
    bool const given = (kind == cell_kind::amount || kind == cell_kind::points) &&
                       cell.part != form_part::total_points;
    return given ? number_of(form, cell) : nullptr;
}

/// The number of a target that is one bound.
OUTTURN_DECL std::optional<decimal> number_of_target(std::optional<target> const& stated) {
    auto const* const limit = stated ? stated->as_bound() : nullptr;
    return limit != nullptr ? std::optional{limit->limit.value} : std::nullopt;
}

/// The number of an actual value that is one number.
OUTTURN_DECL std::optional<decimal> number_of_actual(std::optional<actual> const& stated) {
    auto const* const limit = stated ? stated->as_bound() : nullptr;
    bool const one = limit != nullptr && limit->comparison == comparison::equal;
    return one ? std::optional{limit->limit.value} : std::nullopt;
}

/// Gives a target or an actual value that is one bound another number.
template <class Statement>
void set_number(std::optional<Statement>& stated, decimal const& value) {
    auto changed = stated->conditions().front();
    auto limit = *changed.as_bound();
    limit.limit.value = value;
    changed.stated = limit;
    stated.emplace(std::move(changed));
}

OUTTURN_DECL std::optional<decimal> figure_by_cell::current() const {
    bool const on_form = cell_.index < form_.indicators.size();
    if (cell_.part == form_part::indicator_target)
        return on_form ? number_of_target(form_.indicators[cell_.index].target.value)
                       : std::nullopt;
    if (cell_.part == form_part::indicator_actual)
        return on_form ? number_of_actual(form_.indicators[cell_.index].actual.value)
                       : std::nullopt;
    auto const* const found = money_or_points(form_, cell_);
    return found != nullptr ? found->value : std::nullopt;
}

OUTTURN_DECL void figure_by_cell::set(decimal const& value) {
    if (cell_.part == form_part::indicator_target)
        set_number(form_.indicators[cell_.index].target.value, value);
    else if (cell_.part == form_part::indicator_actual)
        set_number(form_.indicators[cell_.index].actual.value, value);
    else if (auto* const found = money_or_points(form_, cell_))
        found->value = value;
}

OUTTURN_DECL bool figure_by_cell::is_points() const {
    return entry_of(cell_.part).kind == cell_kind::points;
}

/// The number next to `value`, away from zero, that a cell can hold, or the largest.
OUTTURN_DECL decimal stand_in_for(what_if_ratio const& value) {
    for (int places = decimal::max_scale; places >= 0; --places)
        if (auto const near = value.round(places, rounding::up).rounded_decimal(places))
            return *near;
    return value.is_negative() ? -decimal::max() : decimal::max();
}

OUTTURN_DECL std::optional<figure_by_cell::piece> figure_by_cell::at(what_if_ratio const& value) {
    // No reader takes points below zero.
    if (is_points() && value.is_negative()) return std::nullopt;
    scored_form scored;
    tracing_arithmetic on;
    on.keep_idle_roundings();
    if (auto const held = value.exact()) {
        set(*held);
    } else {
        set(stand_in_for(value));
        on.move(cell_, value);
    }
    score_on(on, form_, rules_, words_, if_unsound_, scored);
    auto const* const found = scored.find(of_);
    if (found == nullptr || !*found) return std::nullopt;
    neighbourhood around{value};
    keep_judgements(around);
    trace_walker{on, cell_, of_, wanted_, wanted_.accepts(**found)}.narrow(around);
    return piece{around.range(), **found};
}

/// Keeps the judgement of an indicator and the choice of its rule.
OUTTURN_DECL void figure_by_cell::keep_judgements(neighbourhood& around) const {
    around.keep_sign(1, 0);
    bool const of_target = cell_.part == form_part::indicator_target;
    if (!of_target && cell_.part != form_part::indicator_actual) return;
    // Against a percentage, a bare fraction is judged otherwise than a whole number.
    around.keep_sign(1, -1);
    around.keep_sign(1, 1);
    auto const& row = form_.indicators[cell_.index];
    if (!row.target.value || !row.actual.value) return;
    auto const& done = row.actual.value->conditions().front();
    if (done.as_bound() == nullptr) return;
    for (auto const& wanted : row.target.value->conditions())
        if (kind_of_condition(wanted) == condition_kind::number) keep_bounds(around, done, wanted);
}

/// Keeps the cell on its side of the bounds of a target or, where it is the target, of the actual value.
OUTTURN_DECL void figure_by_cell::keep_bounds(neighbourhood& around,
                                              condition const& done,
                                              condition const& wanted) const {
    auto const zeros = unit_of(wanted).zeros();
    auto const keep = [&](what_if_ratio const& border) {
        around.keep_sign(1, -border);
        // A number without a unit is judged against one with 万 by its magnitude.
        if (zeros == 0) return;
        auto const scale = what_if_ratio::ten_to(std::max(zeros - 1, 1));
        for (auto const& each : {border * scale, border / scale}) {
            around.keep_sign(1, -each);
            around.keep_sign(1, each);
        }
    };
    auto const factor = change_units<what_if_ratio>(done, wanted, {words_}).factor;
    if (cell_.part == form_part::indicator_target)
        return keep(what_if_ratio{done.as_bound()->limit.value} * factor);
    if (auto const* const limit = wanted.as_bound())
        return keep(what_if_ratio{limit->limit.value} / factor);
    auto const& range = *wanted.as_interval();
    keep(what_if_ratio{range.low.value} / factor);
    keep(what_if_ratio{range.high} / factor);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
