// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/detail/trace_walker.hpp>

#include <algorithm>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL void wanted_figure::keep(neighbourhood& around,
                                      curve const& exact_value,
                                      what_if_ratio const& printed,
                                      rounded_to const& how) const {
    if (!or_more)
        around.keep_rounded(exact_value, values_rounded_to(printed, how.places, how.mode));
    else
        around.keep_from(
            exact_value,
            values_rounded_to(
                what_if_ratio{value}.round(how.places, rounding::ceiling), how.places, how.mode));
}

OUTTURN_DECL trace_walker::trace_walker(tracing_arithmetic const& on,
                                        figure cell,
                                        figure of,
                                        wanted_figure const& wanted,
                                        bool printed_is_wanted)
    : on_{on},
      steps_{on.on().steps},
      values_{on.on().values},
      decisions_{on.on().decisions},
      cell_{cell},
      of_{of},
      wanted_{wanted},
      printed_is_wanted_{printed_is_wanted},
      needed_(steps_.size(), false),
      decided_(decisions_.size(), false),
      curves_(steps_.size()) {}

OUTTURN_DECL void trace_walker::narrow(neighbourhood& around) {
    mark_needed();
    compute_curves(around);
    keep_unrounded_figure(around);
    keep_decisions(around);
    keep_roundings(around);
}

/// Marks the steps and decisions that the figure depends on.
OUTTURN_DECL void trace_walker::mark_needed() {
    // By step: the figure that it prints, if any.
    std::vector<figure const*> ending_in(steps_.size());
    for (auto const& span : on_.spans())
        if (span.done) ending_in[span.step] = &span.name;
    if (auto const* const span = on_.find(of_)) last_ = span->step;
    need_figure(of_);
    for (std::size_t i = steps_.size(); i-- > 0;) {
        if (!needed_[i]) continue;
        auto const& step = steps_[i];
        if (is_leaf(step.what)) continue;
        needed_[step.left] = true;
        if (has_two_operands(step.what)) needed_[step.right] = true;
        // A step that another figure ends in depends on that figure's decisions too; they may need
        // steps behind this one.
        if (auto const* const other = ending_in[i]) i = std::max(i, need_figure(*other));
    }
}

/// Marks the step that a figure ends in and what decided it; gives the end of the steps that were not
/// marked before.
OUTTURN_DECL std::size_t trace_walker::need_figure(figure name) {
    std::size_t end = 0;
    auto const need = [&](std::size_t step) {
        if (!needed_[step]) end = std::max(end, step + 1);
        needed_[step] = true;
    };
    auto const* const span = on_.find(name);
    if (span == nullptr) return end;
    need(span->step);
    for (auto i = span->first_decision; i < span->last_decision; ++i) {
        decided_[i] = true;
        need(decisions_[i].left);
        need(decisions_[i].right);
    }
    return end;
}

OUTTURN_DECL void trace_walker::compute_curves(neighbourhood& around) {
    arounds_.reserve(steps_.size());
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        arounds_.emplace_back(values_[i]);
        if (needed_[i]) curves_[i] = curve_of(i, around);
    }
}

OUTTURN_DECL curve trace_walker::curve_of(std::size_t at, neighbourhood& around) {
    auto const& step = steps_[at];
    auto const with_left = [&](curve const& right, combination combine) {
        return joined(*curves_[step.left], right, combine);
    };
    switch (step.what) {
        case operation::input:
            if (step.name == cell_) return curve::variable(curve::the_cell);
            break;
        case operation::parameter:
            break;
        case operation::add:
            return with_left(*curves_[step.right], sum_of_curves);
        case operation::subtract:
            return with_left(negated(*curves_[step.right]), sum_of_curves);
        case operation::multiply:
            return with_left(*curves_[step.right], product_of_curves);
        case operation::divide:
            return with_left(inverted(*curves_[step.right]), product_of_curves);
        case operation::negate:
            return negated(*curves_[step.left]);
        case operation::round: {
            auto const& inner = *curves_[step.left];
            if (!inner.varies()) break;
            if (at != last_) return curve::variable(at);
            auto& variable = of_variable(inner, around);
            if (printed_is_wanted_)
                wanted_.keep(variable, inner, values_[at], step.rounding);
            else
                variable.keep_rounded(
                    inner,
                    values_rounded_to(values_[at], step.rounding.places, step.rounding.mode));
            break;
        }
    }
    return curve::constant(values_[at]);
}

/// Combines two curves. Where they have no common form, roundings in them are kept at their values.
OUTTURN_DECL curve trace_walker::joined(curve f, curve g, combination combine) {
    auto const freeze = [&](curve& which) {
        arounds_[which.of].keep_value();
        which = curve::constant(which.at(values_[which.of]));
    };
    if (f.varies() && g.varies() && f.of != g.of) freeze(f.of == curve::the_cell ? g : f);
    if (auto const found = combine(f, g)) return *found;
    if (!f.varies() || f.of == curve::the_cell) OUTTURN_THROW(not_one_curve{});
    freeze(f);
    freeze(g);
    return *combine(f, g);
}

/// For a score that is the weight itself, which is printed without a rounding.
OUTTURN_DECL void trace_walker::keep_unrounded_figure(neighbourhood& around) {
    auto const& ending = curves_[last_];
    if (steps_[last_].what == operation::round || !ending || !ending->varies()) return;
    auto const difference = difference_of(*ending, curve::constant(wanted_.value));
    of_variable(difference, around).keep_order(difference);
}

OUTTURN_DECL void trace_walker::keep_decisions(neighbourhood& around) {
    for (std::size_t i = 0; i < decisions_.size(); ++i) {
        if (!decided_[i]) continue;
        auto const& made = decisions_[i];
        auto const difference = difference_of(*curves_[made.left], *curves_[made.right]);
        if (difference.varies()) of_variable(difference, around).keep_order(difference);
    }
}

/// Carries the range that was found for the result of a rounding over to what is rounded.
OUTTURN_DECL void trace_walker::keep_roundings(neighbourhood& around) {
    for (std::size_t i = steps_.size(); i-- > 0;) {
        auto const& range = arounds_[i].range();
        if (!needed_[i] || steps_[i].what != operation::round || (!range.low && !range.high))
            continue;
        auto const& inner = *curves_[steps_[i].left];
        if (inner.varies())
            of_variable(inner, around).keep_rounded_within(inner, steps_[i].rounding, range);
    }
}

OUTTURN_DECL neighbourhood& trace_walker::of_variable(curve const& f, neighbourhood& around) {
    return f.of == curve::the_cell ? around : arounds_[f.of];
}

OUTTURN_DECL curve trace_walker::difference_of(curve const& f, curve const& g) {
    return joined(f, negated(g), sum_of_curves);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
