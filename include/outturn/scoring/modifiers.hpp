// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The modifiers of a credit, applied after its rule: over-achievement, a manual deduction, the bounds.

#include <outturn/config.hpp>
#include <outturn/scoring/measurement.hpp>

#include <cstdint>

namespace outturn::inline OUTTURN_ABI {

/// How a policy treats a target that is far exceeded (rules Q7 to Q10).
///
/// Rounds: never.
/// Source: 财预〔2020〕10号 says to examine it and to reduce the score by the deviation, without a number;
/// Q7: practice of Guangxi; Q8: published guidance; Q9: guidance of Daying; the form of Q10 is ours.
struct over_achievement {
    /// What follows.
    enum class action : std::uint8_t {
        none,             ///< Nothing.
        reason_needed,    ///< The form must give a reason (Q7).
        points_deducted,  ///< So many points less (Q8).
        does_not_count,   ///< No credit (Q9).
        scaled_down,  ///< `amount` of the weight less for each time the target beyond the limit (Q10).
    };

    action then = action::none;
    ratio from{13, 10};          ///< The limit, as a multiple of the target.
    bool limit_included = true;  ///< Whether it begins at the limit, or beyond it as in Q9.
    ratio amount{0};             ///< Points for `points_deducted`, a factor for `scaled_down`.

    /// Whether `attained`, a multiple of the target, is over-achievement.
    template <class Number>
    [[nodiscard]] constexpr bool begins_at(Number const& attained) const {
        auto const limit = detail::parameter<Number>(from);
        return limit_included ? attained >= limit : attained > limit;
    }

    /// Whether the policy does something about `measured`.
    template <class Number>
    [[nodiscard]] constexpr bool applies_to(basic_measurement<Number> const& measured) const {
        return then != action::none && measured.attained && begins_at(*measured.attained);
    }

    /// `credit` after what the policy does about over-achievement.
    template <class Number>
    constexpr Number operator()(basic_measurement<Number> const& measured,
                                Number const& credit) const {
        if (!applies_to(measured)) return credit;
        switch (then) {
            case action::points_deducted:
                return credit - detail::parameter<Number>(amount);
            case action::does_not_count:
                return Number{};
            case action::scaled_down:
                return credit - measured.weight * detail::parameter<Number>(amount) *
                                    (*measured.attained - detail::parameter<Number>(from));
            case action::none:
            case action::reason_needed:
                break;
        }
        return credit;
    }

    friend constexpr bool operator==(over_achievement const&, over_achievement const&) = default;
};

/// `credit` after a deduction by hand, within zero and the weight (rules Q21 and Q23).
///
/// Rounds: never.
/// Source: practice of Guangxi; the bounds: everywhere.
template <class Number>
constexpr Number after_deduction(Number const& credit,
                                 Number const& deducted,
                                 Number const& weight) {
    return detail::clamped(credit - deducted, Number{}, weight);
}

}  // namespace outturn::inline OUTTURN_ABI
