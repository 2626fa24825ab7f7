// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The steps of a derivation, and the number that writes them down: rules compute on it as on a ratio,
// so that an explanation cannot differ from the score.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/rounded_to.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// What a step of a derivation does.
enum class operation : std::uint8_t {
    input,      ///< A cell of the form.
    parameter,  ///< A number that the policy or a unit gives.
    add,
    subtract,
    multiply,
    divide,
    negate,
    round,  ///< To places, in a mode.
};

/// A row of the catalogue of operations: its stable name and its sign.
struct operation_entry {
    operation which;
    std::string_view name;
    std::string_view sign;
};

/// Every operation, in the order of the enumerators.
inline constexpr std::array operation_catalogue{
    operation_entry{operation::input, "input", ""},
    operation_entry{operation::parameter, "parameter", ""},
    operation_entry{operation::add, "add", "+"},
    operation_entry{operation::subtract, "subtract", "−"},
    operation_entry{operation::multiply, "multiply", "×"},
    operation_entry{operation::divide, "divide", "÷"},
    operation_entry{operation::negate, "negate", "−"},
    operation_entry{operation::round, "round", ""},
};

/// The row of `which` in the catalogue.
constexpr operation_entry const& entry_of(operation which) {
    return operation_catalogue[static_cast<std::size_t>(which)];
}

/// A step of a derivation. Its operands are earlier steps.
struct step {
    operation what = operation::input;
    ratio value{};
    std::size_t left = 0;   ///< The first operand, but for inputs and parameters.
    std::size_t right = 0;  ///< The second, where there are two.
    figure name{};          ///< Of an input: the cell; of a rounding: the figure it prints.
    std::string text{};     ///< Of an input: as printed.
    text_position position{};
    rounded_to rounding{};  ///< Of a rounding.
    decimal digits{};       ///< Of a rounding: as printed.

    friend bool operator==(step const&, step const&) = default;
};

/// A comparison that decided which way a rule took.
struct decision {
    std::size_t left = 0;
    std::size_t right = 0;
    std::weak_ordering outcome = std::weak_ordering::equivalent;

    friend bool operator==(decision const& a, decision const& b) {
        return a.left == b.left && a.right == b.right && a.outcome == b.outcome;
    }
};

namespace detail {

/// Where traced numbers write down what they do.
struct trace {
    std::vector<step> steps;
    std::vector<decision> decisions;
    bool idle_roundings = false;  ///< Whether a rounding that changes nothing is a step.
};

/// A ratio that writes each operation it takes part in into a trace. One without a trace is a number
/// that the policy gives; it is written down when it first meets one that has.
class traced {
public:
    traced() = default;
    // Implicit, as a ratio is made, so that a rule written for ratios can be traced.
    traced(ratio const& value) : value_{value} {}
    template <counting_integer Whole>
    traced(Whole whole) : value_{whole} {}
    traced(decimal const& value) : value_{value} {}
    traced(trace* on, std::size_t step);

    [[nodiscard]] ratio const& value() const { return value_; }
    [[nodiscard]] trace* on() const { return on_; }
    [[nodiscard]] std::size_t step_on(trace& on) const;
    [[nodiscard]] traced round(int places, rounding mode) const;

    traced operator-() const;
    friend traced operator+(traced const& a, traced const& b);
    friend traced operator-(traced const& a, traced const& b);
    friend traced operator*(traced const& a, traced const& b);
    friend traced operator/(traced const& a, traced const& b);
    friend bool operator==(traced const& a, traced const& b) { return (a <=> b) == 0; }
    friend std::weak_ordering operator<=>(traced const& a, traced const& b);

private:
    [[nodiscard]] bool is_given(int whole) const;
    static traced combine(operation what, traced const& a, traced const& b, ratio const& value);

    ratio value_{};
    trace* on_ = nullptr;
    std::size_t step_ = 0;
};

}  // namespace detail

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/traced.ipp>
#endif
