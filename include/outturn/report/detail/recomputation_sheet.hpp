// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The cells beside a form in a workbook, in which its figures are computed anew: their columns, the
// cells of the form as integers, and what all formulas are written with.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/sheet.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/report/detail/formula_number.hpp>
#include <outturn/report/detail/number_cell.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/rounded_to.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// The columns of the recomputation, counted from 1. One stays free between it and the form.
enum class recomputation_column : std::uint32_t {
    title = laid_out_form::columns + 2,
    again,      ///< The formula.
    value,      ///< What the library computes.
    unrounded,  ///< Before it is rounded.
    agrees,     ///< Whether the form prints what the formula gives.
    rule,
    weight,  ///< Cells of the form as integers, as are the next two columns.
    target,
    actual,
    score,  ///< The figure as an integer.
};

constexpr std::uint32_t column_of(recomputation_column which) {
    return static_cast<std::uint32_t>(which);
}

/// A cell of the recomputation.
struct recomputed_cell {
    grid_position at{};
    std::string text{};     ///< A text, or a number in the notation of programs.
    std::string formula{};  ///< Empty where the cell is not computed; else `text` is its result.
    bool number = false;
    bool heading = false;
    std::string format{};
};

/// The places beyond the printed ones, and the multiple of the printed size, up to which a formula
/// follows a change of a cell.
struct formula_room {
    int places = 2;
    std::int64_t times = 1000;

    [[nodiscard]] int places_for(decimal const& value) const;
};

/// `value` × 10^`places`, which is whole.
///
/// Fails: throws `no_formula` or `std::overflow_error` where no spreadsheet holds it exactly.
std::int64_t scaled_integer(decimal const& value, int places);

/// What became of writing a formula.
struct tried_formula {
    std::string formula{};  ///< Empty where a spreadsheet cannot compute the figure exactly.
    std::string note{};     ///< Why.
    formula_room room{};    ///< With which it was written.
};

/// A cell of the form that becomes an integer in a column of the recomputation.
struct cell_as_integer {
    figure named;
    decimal const& value;
    int places;
    std::uint32_t row;
    recomputation_column column;
    bool never_negative = false;
};

/// A row of the recomputation.
struct recomputed_figure {
    std::uint32_t row;
    figure named;
    std::string title;
    computed const& value;
    rounded_to rounds;
    std::string formula{};
    int integer_places = 0;  ///< The figure as an integer is it × 10^`integer_places`.
    std::string rule{};
};

class recomputation_sheet {
public:
    using number = formula_number;

    /// All references must outlive the sheet.
    recomputation_sheet(self_evaluation const& form,
                        policy const& rules,
                        vocabulary const& words,
                        laid_out_form const& layout,
                        language in);

    [[nodiscard]] std::vector<recomputed_cell> const& cells() const { return cells_; }
    [[nodiscard]] std::uint32_t last_row() const { return last_row_; }

    [[nodiscard]] self_evaluation const& form() const { return form_; }
    [[nodiscard]] policy const& rules() const { return rules_; }
    [[nodiscard]] scored_form const& scored() const { return scored_; }
    [[nodiscard]] language in() const { return in_; }
    /// Whether the form scores its execution in a row of the indicators.
    [[nodiscard]] bool execution_in_a_row() const { return execution_in_a_row_; }
    /// The places of all scores as integers.
    [[nodiscard]] int places() const { return places_; }

    [[nodiscard]] std::string say(std::string_view zh, std::string_view en) const;
    [[nodiscard]] std::string reason(computed const& of) const;
    [[nodiscard]] std::string rounding_text(rounded_to const& rounds, bool percent = false) const;

    [[nodiscard]] laid_out_cell const* find(figure named) const;
    [[nodiscard]] std::uint32_t row_of(figure named) const { return find(named)->at.row; }
    /// The name of a cell, as `L5`.
    static std::string name(std::uint32_t row, recomputation_column column);

    void put(std::uint32_t row, recomputation_column column, recomputed_cell what);
    void put_text(std::uint32_t row,
                  recomputation_column column,
                  std::string text,
                  bool heading = false);
    void put_figure(recomputed_figure of);

    /// The integer that stands for a cell, kept until `put_integers`.
    number integer_of(formula_context& on, formula_room const& room, cell_as_integer const& of);
    /// Puts the integers that the last formula is made of; of another row, `put_integers_of` forgets them.
    void put_integers();
    void put_integers_of(std::uint32_t row);
    void forget_integers() { integers_.clear(); }
    /// The places of the integer in the column `weight`.
    [[nodiscard]] int places_of_weight(std::uint32_t row) const {
        return places_of_weight_.at(row);
    }

    using formula_writer =
        std::function<std::optional<std::string>(formula_context&, formula_room const&)>;

    /// Tries `write` with less and less room, until a spreadsheet can compute it exactly. Where
    /// `condition` gives a condition, the formula has a value only while it holds.
    tried_formula try_formula(
        formula_writer const& write,
        std::function<std::string()> const& condition = [] { return std::string{}; });

    /// Formula: the words in the cell of `named` are unchanged.
    [[nodiscard]] std::string unchanged(figure named) const;

    /// The integer that `credit` is rounded to. On the way that the form takes it must be `expected`.
    static std::string rounded_text(formula_context& on,
                                    number const& credit,
                                    rounded_to const& by,
                                    int extra_places,
                                    computed const& expected);
    /// The same of a credit: where rounding would make it more than the weight, it is the weight.
    std::string credited_text(formula_context& on,
                              number const& credit,
                              number const& weight,
                              rounded_to const& by,
                              computed const& expected) const;

private:
    /// A cell of the form as an integer: its formula or, where the cell holds no number, the integer.
    struct integer_cell {
        std::string formula{};
        std::int64_t value = 0;
    };

    void choose_places();
    [[nodiscard]] std::string integer_formula(cell_as_integer const& of, std::int64_t limit) const;
    [[nodiscard]] std::optional<int> zeros_between(number_cell const& held,
                                                   figure named,
                                                   decimal const& value) const;
    void put_verdict(recomputed_figure const& of);
    [[nodiscard]] std::optional<decimal> printed_value(figure named) const;

    self_evaluation const& form_;
    policy const& rules_;
    language in_;
    scored_form scored_;
    std::map<figure, laid_out_cell> at_{};
    std::vector<recomputed_cell> cells_{};
    std::map<std::pair<std::uint32_t, recomputation_column>, integer_cell> integers_{};
    std::map<std::uint32_t, int> places_of_weight_{};
    std::uint32_t last_row_ = 1;
    int places_ = 2;
    bool execution_in_a_row_ = false;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/recomputation_sheet.ipp>
#endif
