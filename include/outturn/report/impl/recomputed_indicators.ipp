// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/expression/attainment.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/report/detail/recomputed_indicators.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/detail/form_scorer.hpp>

#include <algorithm>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL void recomputed_indicators::write() {
    for (std::size_t i = 0; i < sheet_.form().indicators.size(); ++i) write_indicator(i);
}

OUTTURN_DECL bool recomputed_indicators::is_numeric(std::size_t index) const {
    auto const& row = sheet_.form().indicators[index];
    return row.actual.value &&
           compares_numbers(
               sheet_.scored().indicators[index].reached, *row.target.value, *row.actual.value);
}

OUTTURN_DECL bound const& recomputed_indicators::actual_bound(std::size_t index) const {
    return *sheet_.form().indicators[index].actual.value->as_bound();
}

/// How the indicator stands, on the way that is being taken.
OUTTURN_DECL recomputed_indicators::seen_indicator recomputed_indicators::see(
    formula_context& on, std::size_t index, formula_room const& room) const {
    auto const weight = weight_number(on, index, room);
    auto const& goal = *sheet_.form().indicators[index].target.value;
    seen_indicator seen;
    if (!is_numeric(index))
        seen = see_words(index);
    else if (auto const* const limit = goal.as_bound())
        seen = see_bound(on, index, *limit, room);
    else
        seen = see_range(on, index, *goal.as_interval(), room);
    seen.measured.weight = weight;
    return seen;
}

/// An indicator with a target or actual value in words stays as it is while both are unchanged.
OUTTURN_DECL recomputed_indicators::seen_indicator recomputed_indicators::see_words(
    std::size_t index) const {
    auto const& of = sheet_.scored().indicators[index];
    seen_indicator seen;
    seen.met = earns_as_met(of.reached, *of.kind);
    seen.above = of.reached.relation == relation::above;
    seen.measured.met = seen.met;
    if (of.reached.excess)
        seen.measured.deviation = formula_number{parameter<ratio>(*of.reached.excess)};
    return seen;
}

OUTTURN_DECL recomputed_indicators::seen_indicator recomputed_indicators::see_bound(
    formula_context& on, std::size_t index, bound const& goal, formula_room const& room) const {
    int const places = std::max(room.places_for(goal.limit.value),
                                room.places_for(actual_bound(index).limit.value));
    auto const target = sheet_.integer_of(on,
                                          room,
                                          {{form_part::indicator_target, index},
                                           goal.limit.value,
                                           places,
                                           sheet_.row_of(figure::indicator(index)),
                                           recomputation_column::target});
    auto const actual = actual_number(on, index, goal.limit.unit, places, room);
    formula_number const none{};
    bool const zero = goal.limit.value.is_zero();
    // A target that becomes zero, or is zero no longer, is of another kind.
    if (zero ? !(target == none) : !(none < target))
        OUTTURN_THROW(formula_context::undefined_way{});
    auto const& limit = zero ? none : target;
    auto const& entry = entry_of(goal.comparison);
    bool const below = actual < limit;
    bool const over = !below && limit < actual;
    seen_indicator seen;
    seen.met = below ? entry.holds_below || zero : over ? entry.holds_above : entry.holds_equal;
    seen.above = over;
    measure(seen, index, actual, limit, goal.limit.unit);
    return seen;
}

OUTTURN_DECL recomputed_indicators::seen_indicator recomputed_indicators::see_range(
    formula_context& on, std::size_t index, interval const& goal, formula_room const& room) const {
    auto const& of = goal.low.unit;
    int const places = room.places_for(actual_bound(index).limit.value);
    auto const actual = actual_number(on, index, of, places, room);
    formula_number const low{goal.low.value};
    formula_number const high{goal.high};
    bool const below = goal.includes_low ? actual < low : actual <= low;
    bool const over = !below && (goal.includes_high ? actual > high : actual >= high);
    seen_indicator seen;
    seen.met = !below && !over;
    seen.above = over;
    measure(seen, index, actual, over ? high : low, of);
    return seen;
}

/// The actual number in the unit of the target.
OUTTURN_DECL formula_number recomputed_indicators::actual_number(formula_context& on,
                                                                 std::size_t index,
                                                                 unit const& of_target,
                                                                 int places,
                                                                 formula_room const& room) const {
    auto const& done = actual_bound(index).limit;
    auto made = sheet_.integer_of(on,
                                  room,
                                  {{form_part::indicator_actual, index},
                                   done.value,
                                   places,
                                   sheet_.row_of(figure::indicator(index)),
                                   recomputation_column::actual});
    bool const both = !done.unit.spelling().empty() && !of_target.spelling().empty();
    if (both) made = made * formula_number{done.unit.factor() / of_target.factor()};
    return made;
}

OUTTURN_DECL void recomputed_indicators::measure(seen_indicator& seen,
                                                 std::size_t index,
                                                 formula_number const& actual,
                                                 formula_number const& target,
                                                 unit const& of_target) const {
    auto const& of_actual = actual_bound(index).limit.unit;
    auto const& of = of_target.spelling().empty() ? of_actual : of_target;
    measure_numbers<formula_number>(seen.measured, actual, target, of);
    seen.measured.met = seen.met;
}

OUTTURN_DECL formula_number recomputed_indicators::weight_number(formula_context& on,
                                                                 std::size_t index,
                                                                 formula_room const& room) const {
    auto const& weight = *sheet_.form().indicators[index].points.value;
    return sheet_.integer_of(on,
                             room,
                             {{form_part::indicator_points, index},
                              weight,
                              room.places_for(weight),
                              sheet_.row_of(figure::indicator(index)),
                              recomputation_column::weight,
                              true});
}

OUTTURN_DECL std::optional<std::string> recomputed_indicators::score_text(
    formula_context& on, std::size_t index, formula_room const& room) const {
    auto const& of = sheet_.scored().indicators[index];
    // A cell that is changed need be no fraction.
    if (of.reached.assumed.fraction_as_percent) return std::nullopt;
    auto const& rules = sheet_.rules();
    auto const seen = see(on, index, room);
    auto const earned = bounded_credit(rules.credit(*of.kind, seen.above, seen.measured),
                                       seen.measured,
                                       *of.kind,
                                       rules.over_achievement);
    if (!earned) return std::nullopt;
    auto const& by = rules.rounding_for(*of.kind, seen.above);
    return sheet_.credited_text(on, *earned, seen.measured.weight, by, of.score);
}

/// The condition under which the formula of the indicator holds: its words are unchanged.
OUTTURN_DECL std::string recomputed_indicators::words_unchanged(std::size_t index) const {
    figure const target{form_part::indicator_target, index};
    if (is_numeric(index)) {
        auto const& goal = *sheet_.form().indicators[index].target.value;
        return goal.as_bound() != nullptr ? "" : sheet_.unchanged(target);
    }
    return "AND(" + sheet_.unchanged(target) + ',' +
           sheet_.unchanged({form_part::indicator_actual, index}) + ')';
}

OUTTURN_DECL void recomputed_indicators::write_indicator(std::size_t index) {
    auto const named = figure::indicator(index);
    if (sheet_.find(named) == nullptr) return;
    auto const& of = sheet_.scored().indicators[index];
    recomputed_figure row{.row = sheet_.row_of(named),
                          .named = named,
                          .title = sheet_.form().indicators[index].level3.text,
                          .value = of.score,
                          .rounds = {}};
    if (!of.score) return write_without_score(index, std::move(row));
    bool const above = of.reached.relation == relation::above;
    auto const tried = sheet_.try_formula(
        [&](formula_context& on, formula_room const& room) { return score_text(on, index, room); },
        [&] { return words_unchanged(index); });
    sheet_.put_integers();
    row.rounds = sheet_.rules().rounding_for(*of.kind, above);
    row.formula = tried.formula;
    row.integer_places = sheet_.places();
    row.rule =
        sheet_.rules().sentence(*of.kind, above, sheet_.in()) + sheet_.rounding_text(row.rounds);
    if (!tried.note.empty())
        row.rule += sheet_.say("（", " (") + tried.note + sheet_.say("）", ")");
    scored_rows_.push_back({index, row.row, !tried.formula.empty(), tried.room});
    sheet_.put_figure(std::move(row));
}

OUTTURN_DECL void recomputed_indicators::write_without_score(std::size_t index,
                                                             recomputed_figure row) {
    auto const& of = sheet_.scored().indicators[index];
    if (of.score.reason == no_figure::not_applicable) {
        // The total is rescaled by its weight.
        any_dropped_ = true;
        static_cast<void>(sheet_.try_formula([&](formula_context& on, formula_room const& room) {
            weight_number(on, index, room);
            return std::optional<std::string>{"0"};
        }));
        sheet_.put_integers();
    }
    row.rule = sheet_.reason(of.score);
    if (of.score.reason == no_figure::unknown_judged) {
        auto const& why = entry_of(of.reached.reason);
        row.rule = sheet_.say(why.zh, why.en);
    }
    sheet_.put_figure(std::move(row));
}

OUTTURN_DECL bool recomputed_indicators::vetoed(formula_context& on) const {
    for (std::size_t i = 0; i < sheet_.form().indicators.size(); ++i) {
        auto const& of = sheet_.scored().indicators[i];
        if (of.kind != indicator_kind::zero_target || of.reached.met == judgement::unknown)
            continue;
        auto const found = std::find_if(scored_rows_.begin(),
                                        scored_rows_.end(),
                                        [&](auto const& each) { return each.index == i; });
        if (found == scored_rows_.end() || !found->has_formula) {
            if (vetoes(of)) return true;
            continue;
        }
        if (!see(on, i, found->room).met) return true;
    }
    return false;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
