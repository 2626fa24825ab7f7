// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A figure of a form as a function of one of its cells.

#include <outturn/config.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/detail/curve.hpp>
#include <outturn/scoring/detail/neighbourhood.hpp>
#include <outturn/scoring/detail/trace_walker.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/policy_faults.hpp>

#include <optional>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

/// A figure as a function of one cell of a form, piece by piece.
class figure_by_cell {
public:
    /// A range of the cell in which the figure is computed in one way and prints `printed` or, where that
    /// is wanted, another wanted value.
    struct piece {
        what_if_range where;
        decimal printed;
    };

    /// `rules` and `words` must outlive it.
    figure_by_cell(self_evaluation form,
                   figure cell,
                   figure of,
                   wanted_figure wanted,
                   policy const& rules,
                   vocabulary const& words)
        : form_{std::move(form)},
          cell_{cell},
          of_{of},
          wanted_{wanted},
          rules_{rules},
          words_{words} {}

    [[nodiscard]] wanted_figure const& wanted() const { return wanted_; }

    /// The number of the cell; nothing where it holds none.
    [[nodiscard]] std::optional<decimal> current() const;

    /// The piece around `value`, which need be no number that a cell can hold; nothing where the figure
    /// has no value there.
    ///
    /// Fails: throws `std::overflow_error` where a number does not fit, `not_one_curve` where the
    /// figure is no quotient of straight lines in the cell.
    std::optional<piece> at(what_if_ratio const& value);

private:
    void set(decimal const& value);
    void keep_judgements(neighbourhood& around) const;
    void keep_bounds(neighbourhood& around, condition const& done, condition const& wanted) const;
    [[nodiscard]] bool is_points() const;

    self_evaluation form_;
    figure cell_;
    figure of_;
    wanted_figure wanted_;
    policy const& rules_;
    vocabulary const& words_;
    computed if_unsound_ = figure_if_unsound(rules_);  // The same at every value that is tried.
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/figure_by_cell.ipp>
#endif
