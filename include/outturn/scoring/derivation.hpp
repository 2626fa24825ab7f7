// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A derivation: how one figure was computed, as steps from the cells of the form to the printed digits,
// and its text. <outturn/scoring/explain.hpp> makes them.
//
//     to_line(of, language::zh)  // 感知覆盖功能区数量：6 × 1043 ÷ 1200 = 5.215 → 5.21（截位，2 位）

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/rounded_to.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// The operation of a step.
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

/// Whether a step of the operation `what` has no operands.
constexpr bool is_leaf(operation what) {
    return what == operation::input || what == operation::parameter;
}
/// Whether it has two.
constexpr bool has_two_operands(operation what) {
    return !is_leaf(what) && what != operation::negate && what != operation::round;
}

/// A step of a derivation. Its operands are earlier steps.
struct step {
    operation what = operation::input;
    ratio value{};
    std::size_t left = 0;      ///< The first operand; inputs and parameters have none.
    std::size_t right = 0;     ///< The second operand of add, subtract, multiply and divide.
    figure name{};             ///< Of an input: its cell; of a rounding: the figure it prints.
    std::string text{};        ///< Of an input: the printed text.
    text_position position{};  ///< Of an input: its place.
    rounded_to rounding{};     ///< Of a rounding.
    decimal digits{};          ///< Of a rounding: the printed digits.

    friend bool operator==(step const&, step const&) = default;
};

/// A comparison that decided the branch a rule took.
struct decision {
    std::size_t left = 0;
    std::size_t right = 0;
    std::weak_ordering outcome = std::weak_ordering::equivalent;

    friend bool operator==(decision const& a, decision const& b) {
        return a.left == b.left && a.right == b.right && a.outcome == b.outcome;
    }
};

/// How one figure was computed.
struct derivation {
    figure name{};
    std::string title{};  ///< The name of the figure in the words of the form.
    std::string policy{};
    std::string evidence{};
    std::string rule{};  ///< The rule in a sentence; empty where no rule was applied.
    std::string rule_zh{};
    computed result{};
    judgement met = judgement::unknown;  ///< Of an indicator.
    std::string target{};                ///< Of an indicator: the printed text.
    std::string actual{};                ///< The same.
    /// Of an indicator: what the judgement relies on of the vocabulary; empty where on nothing.
    std::string by_vocabulary{};
    std::string by_vocabulary_zh{};
    std::string because{};  ///< Why there is no figure; empty where there is one.
    std::string because_zh{};
    std::vector<step> steps{};
    std::vector<decision> decisions{};
    std::optional<std::size_t> last{};  ///< The step whose value is the figure.

    friend bool operator==(derivation const&, derivation const&) = default;
};

/// The terms of a sum, first to last, where the step `at` of a derivation is one: `a + b + c` has three.
/// Of another step: the step itself.
[[nodiscard]] std::vector<std::size_t> terms_of(derivation const& of, std::size_t at);

/// The derivation on one line: `感知覆盖功能区数量：6 × 1043 ÷ 1200 = 5.215 → 5.21（截位，2 位）`.
///
/// Rounds: never; the line names the rounding of the figure.
[[nodiscard]] std::string to_line(derivation const& of, language in = language::en);

/// The derivation as a tree of lines, from the figure down to the cells, with the comparisons that
/// decided and the evidence of the policy.
///
/// Rounds: never; the text names each rounding.
[[nodiscard]] std::string to_text(derivation const& of, language in = language::en);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/derivation.ipp>
#endif
