// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The execution rate and the execution score of a form by formulas of a workbook.

#include <outturn/config.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/report/detail/formula_number.hpp>
#include <outturn/report/detail/recomputation_sheet.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace outturn::inline OUTTURN_ABI::detail {

/// What policies compute on for formulas.
struct formula_arithmetic {
    using number = formula_number;
    static number given(ratio const& value) { return {value}; }
};

class recomputed_execution {
public:
    explicit recomputed_execution(recomputation_sheet& sheet) : sheet_{sheet} {}

    void write() {
        write_rate();
        write_score();
    }

    /// The rate as a number that is not known.
    formula_number rate_number(formula_context& on) const { return rate_number(on, room_of_rate_); }

    [[nodiscard]] bool rate_has_formula() const { return rate_has_formula_; }
    [[nodiscard]] bool score_has_formula() const { return score_has_formula_; }
    /// The row of the score.
    [[nodiscard]] std::uint32_t row() const { return row_; }

private:
    formula_number rate_number(formula_context& on, formula_room const& room) const;
    formula_number printed_rate(formula_context& on) const;
    std::optional<std::string> score_text(formula_context& on, formula_room const& room) const;
    void write_rate();
    void write_score();

    recomputation_sheet& sheet_;
    formula_room room_of_rate_{};
    bool rate_has_formula_ = false;
    bool score_has_formula_ = false;
    std::uint32_t row_ = 0;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/recomputed_execution.ipp>
#endif
