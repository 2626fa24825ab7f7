// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Formulas of a spreadsheet from the rules of a policy. A rule is run on numbers that are not known:
// every comparison it makes is answered both ways, and what it gives on each way becomes a branch of an
// IF. So a rule has its formula without anybody writing one, and it cannot differ from the rule.
//
// Spreadsheets compute in binary, and some of them take nearly equal numbers for equal. Therefore cells
// are scaled to integers, a number is a quotient of two sums of products of them, numbers are compared
// by cross-multiplication, and a quotient is rounded as INT((n+0.5)/d): n and d are integers, so that
// (n+0.5)/d is never nearer to an integer than 0.5/d, which 15 significant digits tell apart as long as n
// is below 10^14. Where it could be larger, there is no formula.

#include <outturn/config.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/report/detail/formula_terms.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// What a formula is made of: an integer that stands in a cell, or that a formula in brackets gives.
struct formula_atom {
    std::string text;
    std::int64_t value = 0;  ///< What it is when the formula is written.
    std::int64_t limit = 0;  ///< Its size is never above it.
    bool never_negative = false;
};

class formula_context;

/// A quotient of two sums that is not known when the formula is written. The divisor is positive.
class formula_number {
public:
    formula_number() : formula_number{0} {}
    template <counting_integer Whole>
    formula_number(Whole whole) : over_{{{}, 1}} {
        if (whole != 0) sum_[{}] = sum_in_formula(static_cast<std::int64_t>(whole), 0);
    }
    formula_number(ratio const& value);
    formula_number(decimal const& value) : formula_number{ratio{value}} {}
    formula_number(formula_context* on, formula_terms sum, formula_terms over)
        : on_{on}, sum_{std::move(sum)}, over_{std::move(over)} {}

    [[nodiscard]] formula_terms const& sum() const { return sum_; }
    [[nodiscard]] formula_terms const& over() const { return over_; }

    [[nodiscard]] bool is_zero() const;
    [[nodiscard]] bool is_negative() const;
    /// To a whole number; rules round to no other places.
    [[nodiscard]] formula_number round(int places, rounding mode) const;

    formula_number operator-() const;
    friend formula_number operator+(formula_number const& a, formula_number const& b);
    friend formula_number operator-(formula_number const& a, formula_number const& b) {
        return a + -b;
    }
    friend formula_number operator*(formula_number const& a, formula_number const& b);
    friend formula_number operator/(formula_number const& a, formula_number const& b);
    friend bool operator<(formula_number const& a, formula_number const& b);
    friend bool operator>(formula_number const& a, formula_number const& b) { return b < a; }
    friend bool operator<=(formula_number const& a, formula_number const& b) { return !(b < a); }
    friend bool operator>=(formula_number const& a, formula_number const& b) { return !(a < b); }
    friend bool operator==(formula_number const& a, formula_number const& b) {
        return !(a < b) && !(b < a);
    }

private:
    formula_context* on_ = nullptr;
    formula_terms sum_{};
    formula_terms over_{};
};

/// Runs rules on unknown numbers, one way through them after another.
class formula_context {
public:
    /// Thrown on a way with a divisor that is not positive: it has no value.
    struct undefined_way {};

    formula_number atom(formula_atom of);

    /// An atom that another formula gives; where that is above its limit, there is no value.
    formula_number bounded_atom(formula_atom of);

    /// Whether the way that is being taken is that of the numbers in the cells.
    [[nodiscard]] bool on_actual_way() const { return actual_; }

    /// The formula of `compute`, which gives an optional text and asks its context for answers. Each
    /// way through it is a branch; a way without a value is #N/A.
    std::string formula(std::function<std::optional<std::string>()> const& compute);

    /// Whether `terms` are below zero, on the way that is being taken.
    bool negative(formula_terms terms);

    /// The integer that `number` times 10^`places` is rounded to; it must not be negative.
    std::string rounded(formula_number const& number, int places, rounding mode);

    /// `number` so rounded, as a number to go on with.
    formula_number round(formula_number const& number, int places, rounding mode);

    /// How large `terms` can be.
    [[nodiscard]] std::int64_t size_of(formula_terms const& terms) const;

    /// What `terms` come to by the numbers in the cells.
    [[nodiscard]] std::int64_t value_of(formula_terms const& terms) const;

private:
    struct answered {
        std::string condition;
        bool answer = true;
    };
    struct way {
        std::vector<answered> conditions;
        std::string text;
    };
    struct fact {
        formula_terms terms;
        bool is_negative = false;  // Else it is zero or positive.
    };

    way take_way(std::function<std::optional<std::string>()> const& compute, bool& has_value);
    bool choose_next_way();
    static std::string branch(std::vector<way> const& ways,
                              std::size_t from,
                              std::size_t to,
                              std::size_t depth);
    [[nodiscard]] bool atoms_never_negative(std::vector<std::size_t> const& product) const;
    [[nodiscard]] std::optional<bool> sign_of_atoms(formula_terms const& terms) const;
    [[nodiscard]] std::optional<bool> known_negative(formula_terms const& terms) const;
    static formula_terms not_positive(fact const& known);
    [[nodiscard]] std::string condition_text(formula_terms const& terms) const;
    [[nodiscard]] std::string text_of(formula_terms const& terms) const;
    [[nodiscard]] std::string floor_text(formula_terms const& sum, formula_terms const& over) const;

    std::vector<formula_atom> atoms_{};
    std::vector<bool> script_{};
    std::vector<answered> taken_{};
    std::vector<fact> facts_{};
    bool actual_ = true;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/formula_number.ipp>
#endif
