// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A form with every figure that was computed for it: what `score` gives.
//
//     if (computed const* const found = scored.find(figure::indicator(2)); found && *found)
//         use(*found->value);

#include <outturn/config.hpp>
#include <outturn/core/language.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/indicator_kind.hpp>
#include <outturn/scoring/scored_funds.hpp>

#include <optional>
#include <string>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// An indicator with what was computed for it.
struct scored_indicator {
    attainment reached{};
    std::optional<indicator_kind> kind{};  ///< None where no target is entered.
    computed score{};

    friend constexpr bool operator==(scored_indicator const&, scored_indicator const&) = default;
};

/// Why an indicator has no score, in words; empty where it has one.
[[nodiscard]] std::string reason_text(scored_indicator const& of, language in = language::en);

/// Actual ÷ target (完成率); nothing for a target below zero, where a larger quotient is a smaller actual
/// value.
///
/// Rounds: never.
[[nodiscard]] std::optional<ratio> completion_of(attainment const& reached);

/// A form with what was computed for it, in the order of the form.
struct scored_form {
    computed rate{};   ///< `execution.rate`.
    computed score{};  ///< `execution.score`.
    std::vector<scored_indicator> indicators{};
    computed total{};  ///< `total.score`.
    /// Where the total is missing for a part of it: the sum of the scores that are known, rounded as the
    /// total is; nothing where none is known.
    std::optional<decimal> total_known{};
    /// The points of the parts that have no score; nothing where those of one are not known.
    std::optional<decimal> total_open{};
    scored_funds
        funds{};  ///< The amounts that the rate is computed from; none where a sum does not fit.

    /// The figure of that name; null where the form has no such figure.
    [[nodiscard]] computed const* find(figure name) const;

    friend constexpr bool operator==(scored_form const&, scored_form const&) = default;
};

/// Why a form has no total, in words, with what is known of it and the points that are open, as 部分得分无法计算；可重算
/// 88.93 分，未定 10 分; empty where it has one.
[[nodiscard]] std::string total_reason_text(scored_form const& of, language in = language::en);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/scored_form.ipp>
#endif
