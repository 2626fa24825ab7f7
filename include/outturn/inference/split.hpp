// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Examples that tell hypotheses apart which the figures of forms do not: small inputs for which they
// print different figures.
//
//     split const found = split_by_example(figure_role::execution_score, {half_up, half_even}, rate);
//     if (found.widest) show(found.widest->inputs);

#include <outturn/config.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/scoring/figure_role.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// A figure, and the hypotheses that print it.
struct split_figure {
    std::optional<decimal> printed{};  ///< None where they say nothing.
    std::vector<std::size_t> by{};     ///< Indices of hypotheses, ascending.

    friend bool operator==(split_figure const&, split_figure const&) = default;
};

/// Inputs, and what each of several hypotheses prints for them.
struct split_example {
    inference_inputs inputs{};
    std::vector<split_figure> figures{};
};

/// What tells some hypotheses apart: the example with most different figures, and for each hypothesis
/// the first example for which it prints another figure than the first hypothesis.
struct split {
    std::optional<split_example> widest{};
    std::vector<std::optional<split_example>> from_first{};
};

/// Searches for examples of the role `which` that tell `those` apart. The search ends when each is told
/// apart from the first, or with the last example: hypotheses that none tells apart may still differ.
///
/// Rounds: as the hypotheses say; the printed rate of an execution score, as `rate` says.
/// Complexity: linear in the number of hypotheses, times that of examples.
[[nodiscard]] split split_by_example(figure_role which,
                                     std::vector<hypothesis> const& those,
                                     hypothesis const& rate);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/inference/impl/split.ipp>
#endif
