// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/config.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// What each of several hypotheses prints for inputs; what they share is computed once.
class figure_printer {
public:
    using figure_type = std::optional<decimal>;

    explicit figure_printer(std::vector<hypothesis> each);

    [[nodiscard]] std::vector<hypothesis> const& hypotheses() const { return hypotheses_; }
    [[nodiscard]] std::vector<figure_type> const& figures() const { return figures_; }

    /// Prints `inputs` by each; false where a number does not fit.
    bool print(inference_inputs const& inputs);

private:
    /// A value rounded down to some places; where it has no more, every rounding gives it.
    struct rounded_down {
        decimal figure{};
        bool whole = false;
        bool known = false;
    };

    [[nodiscard]] decimal rounded(std::size_t hypothesis_index, ratio const& exact);

    std::vector<hypothesis> hypotheses_;
    std::vector<std::size_t> first_;          // one for each formula and rounding of amounts
    std::vector<std::size_t> group_;          // of a hypothesis, its place in first_
    std::vector<int> places_;                 // that any of them rounds to
    std::vector<std::size_t> down_;           // of a hypothesis, its place in rounded_down_
    std::vector<rounded_down> rounded_down_;  // of each group and number of places
    std::vector<std::optional<ratio>> exact_;
    std::vector<figure_type> figures_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/inference/impl/figure_printer.ipp>
#endif
