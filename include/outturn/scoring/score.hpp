// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Scores a form: its execution rate and score, every indicator, the total. Pure functions of the form
// and a policy; a figure that is missing has its reason.
//
//     scored_form const scored = score(form, policies::mof_2020);
//     if (scored.total) use(*scored.total.value);
//     else explain_why(scored.total.reason);

#include <outturn/config.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <cstdint>

namespace outturn::inline OUTTURN_ABI {

/// Scores a form under a policy: its execution rate and score, every indicator, the total.
///
/// Targets and actual values are compared by `words`, by which the form is to be read too.
/// The printed scores play no part; the printed weights do.
/// Rounds: each figure once, by its role in the policy; the total is the sum the policy says.
/// Fails: never; a figure that is missing has its reason, and under a policy that makes no sense, of which
/// `faults` has something to say, all are missing.
/// Complexity: linear in the number of indicators.
/// Source: the policy's.
[[nodiscard]] scored_form score(self_evaluation const& form,
                                policy const& rules,
                                vocabulary const& words = {});

/// Scores a form into `scored` and reuses its memory: for many forms in a row, without an allocation
/// for each.
void score_into(scored_form& scored,
                self_evaluation const& form,
                policy const& rules,
                vocabulary const& words = {});

// clang-format off
template <class Form>
void score(result<Form> const&, policy const&, vocabulary const& = {}) = delete;  // a result may hold an error and no form: ask it first, as if (form) score(*form, rules)
// clang-format on

namespace detail {

/// The same, where `figure_if_unsound` was asked of the policy before: once for many forms.
void score_into(scored_form& scored,
                self_evaluation const& form,
                policy const& rules,
                vocabulary const& words,
                computed const& if_unsound);

}  // namespace detail

/// A rating of a total (评价等级).
enum class rating : std::uint8_t {
    excellent,  ///< 优.
    good,       ///< 良.
    fair,       ///< 中.
    poor,       ///< 差.
};

/// The rating of `total`, out of a hundred points. A total is never rounded up to a rating: 89.5 is good
/// where excellent begins at 90.
///
/// Rounds: never.
/// Source: 财预〔2020〕10号 for 90, 80 and 60.
[[nodiscard]] constexpr rating rating_of(decimal const& total, rating_scale const& scale) {
    if (total >= scale.excellent) return rating::excellent;
    if (total >= scale.good) return rating::good;
    return total >= scale.fair ? rating::fair : rating::poor;
}

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/score.ipp>
#endif
