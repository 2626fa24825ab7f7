// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Reads off the derivation of a figure how far a cell can move.

#include <outturn/config.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/scoring/derivation.hpp>
#include <outturn/scoring/detail/curve.hpp>
#include <outturn/scoring/detail/neighbourhood.hpp>
#include <outturn/scoring/detail/tracing_arithmetic.hpp>
#include <outturn/scoring/rounded_to.hpp>
#include <outturn/scoring/traced.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Thrown where a figure is no quotient of straight lines in the cell.
struct not_one_curve {};

/// The printed values that are wanted of a figure: one, or all from one on.
struct wanted_figure {
    decimal value;
    bool or_more = false;

    [[nodiscard]] bool accepts(decimal const& printed) const {
        return or_more ? value <= printed : value == printed;
    }

    /// Keeps `exact_value`, which rounds to `printed`, among those that round to a wanted value.
    void keep(neighbourhood& around,
              curve const& exact_value,
              what_if_ratio const& printed,
              rounded_to const& how) const;
};

/// Walks the trace of a form from a figure back to a cell.
class trace_walker {
public:
    /// `printed_is_wanted`: keep the figure wanted, not only the same.
    trace_walker(tracing_arithmetic const& on,
                 figure cell,
                 figure of,
                 wanted_figure const& wanted,
                 bool printed_is_wanted);

    /// Narrows `around` to the values of the cell for which the figure is computed in the same way and
    /// prints the same or, if it is wanted, another wanted value.
    ///
    /// Fails: throws `not_one_curve`, and `std::overflow_error` where a number does not fit.
    void narrow(neighbourhood& around);

private:
    using combination = std::optional<curve> (*)(curve const&, curve const&);

    void mark_needed();
    std::size_t need_figure(figure name);
    void compute_curves(neighbourhood& around);
    curve curve_of(std::size_t at, neighbourhood& around);
    curve joined(curve f, curve g, combination combine);
    void keep_unrounded_figure(neighbourhood& around);
    void keep_decisions(neighbourhood& around);
    void keep_roundings(neighbourhood& around);
    neighbourhood& of_variable(curve const& f, neighbourhood& around);
    [[nodiscard]] curve difference_of(curve const& f, curve const& g);

    tracing_arithmetic const& on_;
    std::vector<step> const& steps_;
    std::vector<traced_value> const& values_;  // Of the steps.
    std::vector<decision> const& decisions_;
    figure cell_;
    figure of_;
    wanted_figure const& wanted_;
    bool printed_is_wanted_;
    std::size_t last_ = 0;                      // The step that the figure ends in.
    std::vector<bool> needed_;                  // By step: whether the figure depends on it.
    std::vector<bool> decided_;                 // The same by decision.
    std::vector<std::optional<curve>> curves_;  // By step that is needed.
    std::vector<neighbourhood> arounds_;        // By step, for those that are variables.
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/trace_walker.ipp>
#endif
