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
#include <outturn/scoring/detail/trace.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/rounded_to.hpp>
#include <outturn/scoring/traced.hpp>

#include <algorithm>
#include <cstddef>
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
        step step{.what = operation::input, .value = value, .name = name};
        if (from != nullptr) {
            step.text = from->text;
            step.position = from->position;
        }
        on_.steps.push_back(std::move(step));
        return {&on_, on_.steps.size() - 1};
    }
    number given(ratio const& value) { return parameter<number>(value); }

    number rounded(number const& exact, rounded_to const& round, computed& out) {
        out = {exact.value(), round(exact.value()), no_figure::none};
        auto const left = exact.step_on(on_);
        on_.steps.push_back({.what = operation::round,
                             .value = *out.value,
                             .left = left,
                             .name = spans_.back().name,
                             .rounding = round,
                             .digits = *out.value});
        return {&on_, on_.steps.size() - 1};
    }
    void begin(figure name) {
        spans_.push_back({.name = name, .first_decision = on_.decisions.size()});
    }
    void end(figure, number const& value) {
        spans_.back().last_decision = on_.decisions.size();
        spans_.back().step = value.step_on(on_);
        spans_.back().done = true;
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
};

}  // namespace outturn::inline OUTTURN_ABI::detail
