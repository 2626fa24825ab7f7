// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Credit that loses a fixed number of points per step of deviation.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/scoring/measurement.hpp>

#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// So many points less for each step that the actual value misses its target by (扣分制, rule Q11), or
/// for each event where `events_only` (按次扣分, rule Q12), or each day late (Q20); never below zero.
///
/// `steps` says how an unfinished step counts: `floor` not at all, `ceiling` in full. With
/// `events_only` it says nothing of targets that are not counted in a measure word, nor ever with a step
/// that is not above zero.
/// Rounds: the number of steps, as said; the credit never.
/// Source: Q11: guidance of Yueyang; Q12: recomputed from a form of 2022, guidance of Zunyi; Q20:
/// published guidance.
struct step_deduction {
    decimal points{1};
    ratio step{1};
    rounding steps = rounding::floor;
    bool events_only = false;

    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        if (measured.met) return measured.weight;
        bool const counted =
            measured.measures == dimension::count || measured.measures == dimension::none;
        bool const sized = !step.is_negative() && !step.is_zero();
        if (!measured.deviation || (events_only && !counted) || !sized) return std::nullopt;
        Number missed = *measured.deviation;
        if (detail::plain(missed).is_negative()) missed = -missed;
        Number const count{(missed / detail::parameter<Number>(step)).round(0, steps)};
        Number const deducted = detail::parameter<Number>(ratio{points}) * count;
        if (deducted >= measured.weight) return Number{};
        return measured.weight - deducted;
    }

    static constexpr std::string_view name = "step_deduction";
    static constexpr void each_field(auto& field, auto& of) {
        field("points", of.points);
        field("step", of.step);
        field("steps", of.steps);
        field("events_only", of.events_only);
    }
    [[nodiscard]] std::string sentence(language in) const {
        bool const zh = in == language::zh;
        auto const less = to_string(points);
        auto const each = to_string(step);
        bool const single = step == ratio{1};
        std::string text;
        if (zh) {
            text = events_only ? "完成得满分，每发生一次" : "完成得满分，每偏离 " + each + " ";
            if (events_only && !single) text = "完成得满分，每发生 " + each + " 次";
            text += "扣 " + less + " 分，扣完为止";
            if (!single || !events_only)
                text += "（不足一档的" + std::string{entry_of(steps).zh} + "）";
        } else {
            text = "met, the full points; " + less + (points == 1 ? " point" : " points") +
                   " less for each ";
            if (events_only)
                text += single ? "event" : each + " events";
            else
                text += single ? "unit that it is off" : each + " units that it is off";
            text += ", not below nothing";
            if (!single || !events_only)
                text += " (an unfinished step: " + std::string{entry_of(steps).en} + ")";
        }
        return text;
    }

    friend constexpr bool operator==(step_deduction const&, step_deduction const&) = default;
};

}  // namespace outturn::inline OUTTURN_ABI
