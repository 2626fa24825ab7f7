// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The search space of an inference: formulas, ways to round, places; and a hypothesis, which is one
// choice of each. All of it is data. To try another rounding or number of places, add a row here; another
// formula, in <outturn/scoring/formulas.hpp>.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/figure_role.hpp>
#include <outturn/scoring/formulas.hpp>
#include <outturn/scoring/rounded_to.hpp>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// A rounding that is tried, and the length of its description.
struct rounding_choice {
    rounding mode;
    int cost;
};

/// The roundings that are tried. For figures that are not negative `up` is `ceiling`, and `floor` is
/// `down`.
inline constexpr auto inference_roundings = std::to_array<rounding_choice>({
    {rounding::half_up, 1},
    {rounding::down, 1},
    {rounding::ceiling, 1},
    {rounding::half_even, 2},
    {rounding::half_down, 2},
});

/// A number of decimal places that is tried; of a rate, places of its percentage.
struct places_choice {
    int places;
    int cost;
};

/// The places that are tried.
inline constexpr auto inference_places = std::to_array<places_choice>({{2, 1}, {1, 1}, {0, 1}});

/// Further places, tried for a role where one of its figures is printed to as many.
inline constexpr auto inference_further_places =
    std::to_array<places_choice>({{3, 2}, {4, 2}, {5, 3}, {6, 3}});

/// All that an inference tries: each formula with each rounding to each number of places.
///
/// Where a formula allows it, also with the amounts rounded to 万元 first: by each rounding to each of
/// `amount_places`, at the cost of both and one more. Hypotheses point to the rows, which must outlive
/// them.
struct search_space {
    std::span<scoring_formula const> formulas = scoring_formulas;
    std::span<rounding_choice const> roundings = inference_roundings;
    std::span<places_choice const> places = inference_places;
    std::span<places_choice const> amount_places = inference_places;  ///< Of 万元.
    std::span<places_choice const> further_places = inference_further_places;
};

/// One answer: a formula of the space, how its result is rounded, and how the amounts were before.
///
/// It points into the space, which must outlive it.
struct hypothesis {
    scoring_formula const* formula = nullptr;
    rounding mode = rounding::half_up;
    int places = 2;                       ///< Of a rate, places of its percentage.
    std::optional<rounded_to> amounts{};  ///< To places of 万元, before the rate is taken.
    int cost = 0;                         ///< The length of its description.

    friend constexpr bool operator==(hypothesis const& a, hypothesis const& b) {
        return a.formula == b.formula && a.mode == b.mode && a.places == b.places &&
               a.amounts == b.amounts;
    }
};

/// Every hypothesis of `space` for `role`, the shortest description first; those of equal length in the
/// order of the space. `printed` is the most places that a figure of the role is printed to; of a rate,
/// places of its percentage.
[[nodiscard]] std::vector<hypothesis> hypotheses_for(figure_role role,
                                                     search_space const& space,
                                                     int printed = 0);

/// A hypothesis in words: `weight × printed rate, at most the weight; half up, 2 places`.
[[nodiscard]] std::string to_text(hypothesis const& of, language in = language::en);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/inference/impl/space.ipp>
#endif
