// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The scores of the indicators of a form by formulas of a workbook.

#include <outturn/config.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/report/detail/formula_number.hpp>
#include <outturn/report/detail/recomputation_sheet.hpp>
#include <outturn/scoring/measurement.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

class recomputed_indicators {
public:
    explicit recomputed_indicators(recomputation_sheet& sheet) : sheet_{sheet} {}

    void write();

    /// A row with a score.
    struct scored_row {
        std::size_t index;
        std::uint32_t row;
        bool has_formula;
        formula_room room;
    };
    [[nodiscard]] std::vector<scored_row> const& scored_rows() const { return scored_rows_; }
    /// Whether an indicator does not apply, so that the others are rescaled.
    [[nodiscard]] bool any_dropped() const { return any_dropped_; }
    /// Whether a target of zero is missed, on the way that is being taken.
    [[nodiscard]] bool vetoed(formula_context& on) const;

private:
    /// How an indicator stands.
    struct seen_indicator {
        bool met = false;
        bool above = false;
        basic_measurement<formula_number> measured{};
    };

    [[nodiscard]] bool is_numeric(std::size_t index) const;
    seen_indicator see(formula_context& on, std::size_t index, formula_room const& room) const;
    [[nodiscard]] seen_indicator see_words(std::size_t index) const;
    seen_indicator see_bound(formula_context& on,
                             std::size_t index,
                             bound const& goal,
                             formula_room const& room) const;
    seen_indicator see_range(formula_context& on,
                             std::size_t index,
                             interval const& goal,
                             formula_room const& room) const;
    formula_number actual_number(formula_context& on,
                                 std::size_t index,
                                 unit const& of_target,
                                 int places,
                                 formula_room const& room) const;
    [[nodiscard]] bound const& actual_bound(std::size_t index) const;
    void measure(seen_indicator& seen,
                 std::size_t index,
                 formula_number const& actual,
                 formula_number const& target,
                 unit const& of_target) const;
    formula_number weight_number(formula_context& on,
                                 std::size_t index,
                                 formula_room const& room) const;
    std::optional<std::string> score_text(formula_context& on,
                                          std::size_t index,
                                          formula_room const& room) const;
    [[nodiscard]] std::string words_unchanged(std::size_t index) const;
    void write_indicator(std::size_t index);
    void write_without_score(std::size_t index, recomputed_figure row);

    recomputation_sheet& sheet_;
    std::vector<scored_row> scored_rows_{};
    bool any_dropped_ = false;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/recomputed_indicators.ipp>
#endif
