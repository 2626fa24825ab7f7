// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The arithmetic that scores a form on traced numbers.

#include <outturn/config.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/derivation.hpp>
#include <outturn/scoring/detail/credit.hpp>
#include <outturn/scoring/detail/trace.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/rounded_to.hpp>
#include <outturn/scoring/traced.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// The arithmetic of explanations: traced numbers, and where each figure stands in their trace.
class tracing_arithmetic {
public:
    using number = traced;

    struct span_of_figure {
        figure name;
        std::size_t first_decision = 0;
        std::size_t last_decision = 0;
        std::size_t step = 0;
        bool done = false;
    };

    number input(figure name, cell const* from, decimal const& value) {
        step step{.what = operation::input, .name = name};
        if (from != nullptr) {
            step.text = from->text;
            step.position = from->position;
        }
        auto const* const other = moved(name);
        auto const exact = other != nullptr ? *other : traced_value{value};
        return {&on_, on_.add(std::move(step), exact)};
    }
    number given(ratio const& value) { return parameter<number>(value); }

    number rounded(number const& exact, rounded_to const& round, computed& out) {
        auto const digits = rounded_widely(exact.value(), round, out);
        auto const left = exact.step_on(on_);
        return {&on_,
                on_.add({.what = operation::round,
                         .left = left,
                         .name = spans_.back().name,
                         .rounding = round,
                         .digits = out.rounded.value_or(decimal{})},
                        digits)};
    }
    void begin(figure name) {
        spans_.push_back({.name = name, .first_decision = on_.decisions.size()});
    }
    void end(figure, number const& value) {
        spans_.back().last_decision = on_.decisions.size();
        spans_.back().step = value.step_on(on_);
        spans_.back().done = true;
    }

    /// Scores as if the cell held `value`, which no cell of a form can.
    void move(figure cell, traced_value const& value) {
        moved_cell_ = cell;
        moved_value_ = value;
    }
    /// The value that the cell is moved to; null where it is not.
    [[nodiscard]] traced_value const* moved(figure cell) const {
        return moved_value_ && moved_cell_ == cell ? &*moved_value_ : nullptr;
    }

    void keep_idle_roundings() { on_.idle_roundings = true; }
    [[nodiscard]] bool keeps_idle_roundings() const { return on_.idle_roundings; }

    [[nodiscard]] trace const& on() const { return on_; }
    [[nodiscard]] std::vector<span_of_figure> const& spans() const { return spans_; }

    /// Where the figure stands; null where it has no value. The spans are in the order of the figures.
    [[nodiscard]] span_of_figure const* find(figure name) const {
        auto const at = std::lower_bound(
            spans_.begin(), spans_.end(), name, [](span_of_figure const& span, figure wanted) {
                return span.name < wanted;
            });
        return at != spans_.end() && at->name == name && at->done ? &*at : nullptr;
    }

private:
    trace on_;
    std::vector<span_of_figure> spans_;
    figure moved_cell_{};
    std::optional<traced_value> moved_value_{};
};

}  // namespace outturn::inline OUTTURN_ABI::detail
