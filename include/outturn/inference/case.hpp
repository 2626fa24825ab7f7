// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The cases of an inference: a printed figure with the inputs that a formula sees, where equal figures
// of equal inputs are one case; and what a hypothesis prints for such inputs.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/scored_funds.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// What a rate is computed from: the amounts that are scored.
using rate_inputs = scored_funds;

/// What an execution score starts from.
struct execution_inputs {
    decimal weight{};
    scored_funds funds{};
    std::optional<decimal> printed_rate{};  ///< As a fraction of one.

    friend bool operator==(execution_inputs const&, execution_inputs const&) = default;
};

/// What the score of an indicator starts from.
struct credit_inputs {
    basic_measurement<ratio> seen{};
    std::string target{};  ///< As written; a formula does not see it.
    std::string actual{};

    /// Whether a formula sees the deviation: not how many days early a deadline was met.
    [[nodiscard]] bool shows_deviation() const { return !seen.met || seen.attained; }

    /// Whether both are the same to a formula.
    friend bool operator==(credit_inputs const& a, credit_inputs const& b) {
        return a.seen.weight == b.seen.weight && a.seen.met == b.seen.met &&
               a.seen.attained == b.seen.attained && a.seen.share == b.seen.share &&
               (a.seen.deviation == b.seen.deviation || !a.shows_deviation()) &&
               a.seen.measures == b.seen.measures && a.seen.distance == b.seen.distance;
    }
};

/// A sum of exact scores; where it does not fit, two bounds of it.
struct exact_sum {
    ratio low{};
    ratio high{};

    exact_sum() = default;
    exact_sum(ratio const& sum) : low{sum}, high{sum} {}
    exact_sum(ratio const& from, ratio const& to) : low{from}, high{to} {}

    /// The sum, or bounds that it lies between.
    ///
    /// Rounds: never, unless the sum does not fit; then the bounds to 14 places, apart from each other.
    friend exact_sum operator+(exact_sum const& a, exact_sum const& b);

    friend bool operator==(exact_sum const&, exact_sum const&) = default;
};

/// What a total is the sum of: the printed scores or the exact ones. Exact scores depend on the formulas
/// of the other roles; `exact` holds each sum by formulas that explain every figure of their role, and is
/// empty where a score has no such formula.
struct total_inputs {
    decimal printed{};
    std::vector<exact_sum> exact{};

    friend bool operator==(total_inputs const&, total_inputs const&) = default;
};

/// What a formula sees of a figure.
using inference_inputs = std::variant<rate_inputs, execution_inputs, credit_inputs, total_inputs>;

/// A figure of one of several forms.
struct form_figure {
    std::size_t form = 0;  ///< Counted from 0, in the order given.
    figure name{};

    friend constexpr auto operator<=>(form_figure const&, form_figure const&) = default;
};

/// A distinct case: inputs, the figure printed for them, and every place where both occur.
struct inference_case {
    inference_inputs inputs{};
    decimal printed{};  ///< A rate as a fraction of one.
    std::vector<form_figure> figures{};
};

/// Why a figure is no evidence.
enum class not_evidence : std::uint8_t {
    not_printed,      ///< No figure is printed.
    unreadable_cell,  ///< The figure, or a cell that it may have been computed from, cannot be read.
    input_missing,  ///< An amount, weight, target or actual value is not entered, or part of a sum.
    zero_budget,    ///< The budget is zero.
    negative,       ///< An amount is negative.
    unknown_judged,  ///< Whether the target is met is unknown.
    too_large,       ///< A number on the way does not fit.
};

/// A row of the catalogue of reasons: its stable name and its words in both languages.
struct not_evidence_entry {
    not_evidence why;
    std::string_view name;
    std::string_view en;
    std::string_view zh;
};

// clang-format off
/// Every reason, in the order of the enumerators.
inline constexpr auto not_evidence_catalogue = std::to_array<not_evidence_entry>({
    {not_evidence::not_printed,    "not_printed",    "no figure is printed", "未填写该数字"},
    {not_evidence::unreadable_cell, "unreadable_cell", "a cell cannot be read", "有单元格无法识别"},
    {not_evidence::input_missing,  "input_missing",  "an input is not entered", "计算所需的数未填写"},
    {not_evidence::zero_budget,    "zero_budget",    "the budget is zero", "预算数为零"},
    {not_evidence::negative,       "negative",       "an amount is negative", "金额为负"},
    {not_evidence::unknown_judged, "unknown_judged", "whether the target is met cannot be told", "无法判断是否完成"},
    {not_evidence::too_large,      "too_large",      "a number is too large to be computed exactly", "数值过大，无法精确计算"},
});
// clang-format on

/// The row of `why` in the catalogue.
constexpr not_evidence_entry const& entry_of(not_evidence why) {
    return not_evidence_catalogue[static_cast<std::size_t>(why)];
}

/// A figure that an inference leaves out.
struct skipped_figure {
    form_figure which{};
    not_evidence why = not_evidence::not_printed;

    friend constexpr bool operator==(skipped_figure const&, skipped_figure const&) = default;
};

/// The exact value that the formula of `by` gives for `inputs`; nothing where it does not apply. Of
/// several possible exact sums of a total it is the first, if that is known exactly.
///
/// Rounds: the amounts of a rate where `by` says so, else never.
/// Fails: throws `std::overflow_error` when a number on the way does not fit.
[[nodiscard]] std::optional<ratio> exact_by(hypothesis const& by, inference_inputs const& inputs);

/// `exact` as `by` prints it; a rate as a fraction of one.
///
/// Rounds: once, as `by` says.
/// Fails: throws `std::overflow_error` when the result does not fit.
[[nodiscard]] decimal rounded_by(hypothesis const& by, ratio const& exact);

/// A sum of exact scores as `by` prints it.
///
/// Rounds: once, as `by` says.
/// Fails: throws `std::overflow_error` when the result does not fit, or when the bounds of a sum round to
/// different figures.
[[nodiscard]] decimal rounded_by(hypothesis const& by, exact_sum const& sum);

/// The figure that `by` prints for `inputs`; nothing where it does not apply. Of several possible exact
/// sums of a total it is that of the first.
///
/// Rounds: as `by` says.
/// Fails: throws `std::overflow_error` when a number on the way does not fit.
///
///     hypothesis const half_up = hypotheses_for(figure_role::execution_rate, {}).front();
///     printed_by(half_up, inference_inputs{rate_inputs{1681827, 1693600}})  // 0.9930
[[nodiscard]] std::optional<decimal> printed_by(hypothesis const& by,
                                                inference_inputs const& inputs);

/// The exact value that `by` rounds to `printed`; of several possible exact sums of a total, the first
/// such one. Nothing where no such value is known exactly.
///
/// Rounds: never.
[[nodiscard]] std::optional<ratio> exact_behind(decimal const& printed,
                                                hypothesis const& by,
                                                inference_inputs const& inputs);

/// The inputs of a case as texts, under their stable names or, with a language, under names in words.
[[nodiscard]] std::vector<std::pair<std::string_view, std::string>> named_inputs(
    inference_inputs const& inputs, std::optional<language> in = std::nullopt);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/inference/impl/case.ipp>
#endif
