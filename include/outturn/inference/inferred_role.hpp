// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What an inference gives for one role of figures: its verdict, the hypothesis that explains most, the
// evidence for it, its rivals, and what is left open. To add a verdict, add its row.

#include <outturn/config.hpp>
#include <outturn/core/catalogue.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/inference/split.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/figure_role.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// What an inference concludes for a role.
enum class inference_verdict : std::uint8_t {
    unique,           ///< One hypothesis of the space explains every figure, and no other does.
    equivalent,       ///< Several do, all with one formula: only the rounding is open.
    underdetermined,  ///< Several may, with different formulas; also where there are no figures.
    with_exceptions,  ///< None does, but one explains more than half of the distinct cases.
    unexplained,      ///< None explains more than half of the distinct cases.
};

// clang-format off
/// Every verdict, in the order of the enumerators: its stable name and words in both languages.
inline constexpr auto inference_verdict_catalogue = std::to_array<name_entry<inference_verdict>>({
    {inference_verdict::unique,          "unique",          "unique", "唯一"},
    {inference_verdict::equivalent,      "equivalent",      "equivalent, only the rounding is open", "等价，仅取舍方式未定"},
    {inference_verdict::underdetermined, "underdetermined", "underdetermined", "证据不足，多个公式并存"},
    {inference_verdict::with_exceptions, "with_exceptions", "with exceptions", "有例外"},
    {inference_verdict::unexplained,     "unexplained",     "unexplained", "无法解释"},
});
// clang-format on

/// The row of `which` in the catalogue.
constexpr auto const& entry_of(inference_verdict which) {
    return inference_verdict_catalogue[static_cast<std::size_t>(which)];
}

/// A part of a hypothesis. A case decides on it when it rules out a rival that differs in this part alone.
enum class decided_part : std::uint8_t { formula, amounts, rounding, places };

/// The stable names of the parts, in the order of the enumerators, with their words.
inline constexpr auto decided_part_catalogue = std::to_array<name_entry<decided_part>>({
    {decided_part::formula, "formula", "the formula", "公式"},
    {decided_part::amounts, "amounts", "the amounts", "金额"},
    {decided_part::rounding, "rounding", "the rounding", "取舍"},
    {decided_part::places, "places", "the places", "位数"},
});

/// The one part in which two hypotheses differ, or nothing.
[[nodiscard]] constexpr std::optional<decided_part> only_difference(hypothesis const& a,
                                                                    hypothesis const& b) {
    bool const formula = a.formula != b.formula;
    bool const amounts = !(a.amounts == b.amounts);
    bool const mode = a.mode != b.mode;
    bool const places = a.places != b.places;
    if ((formula ? 1 : 0) + (amounts ? 1 : 0) + (mode ? 1 : 0) + (places ? 1 : 0) != 1)
        return std::nullopt;
    return formula   ? decided_part::formula
           : amounts ? decided_part::amounts
           : mode    ? decided_part::rounding
                     : decided_part::places;
}

/// The row of `which` in the catalogue.
constexpr auto const& entry_of(decided_part which) {
    return decided_part_catalogue[static_cast<std::size_t>(which)];
}

/// A case that speaks for the policy: rivals print another figure for it.
struct witness {
    std::size_t which = 0;  ///< The index of the case.
    std::size_t kills = 0;  ///< The number of rivals that print another figure.
    std::vector<decided_part> decides{};

    /// Whether it rules out a rival that differs from the policy in `part` alone.
    [[nodiscard]] bool decides_on(decided_part part) const {
        for (auto const each : decides)
            if (each == part) return true;
        return false;
    }
};

/// A hypothesis that explains less than the policy, and the first case that speaks against it.
struct rival {
    outturn::hypothesis hypothesis{};
    std::size_t explained = 0;        ///< Figures.
    std::size_t killed_by = 0;        ///< The index of the case.
    std::optional<decimal> prints{};  ///< For that case; none where it says nothing.
};

/// Another hypothesis that explains the same figures, with an example that tells it apart from the
/// policy, where one was found.
struct equivalent {
    outturn::hypothesis hypothesis{};
    std::optional<split_example> told_apart_by{};
};

/// How likely it is to explain as many cases by chance.
///
/// The model: for each distinct case a figure is drawn, all equally likely, from those that the
/// hypotheses print for its inputs and the printed one. With d figures to draw from in a case, and v
/// different rows of figures that the hypotheses print for all cases, the chance that some hypothesis
/// explains every case is v ÷ (d₁ × d₂ × …). Near 1, the space explains anything. It is a bound where
/// cases stay unexplained, v times the chance that one hypothesis explains as many; and where the
/// product does not fit, which is then over as many cases as fit.
///
/// Rounds: never.
struct inference_chance {
    ratio value{1};
    bool at_most = false;  ///< It is a bound.

    friend bool operator==(inference_chance const&, inference_chance const&) = default;
};

/// What was inferred for a role.
struct inferred_role {
    figure_role role = figure_role::execution_rate;
    inference_verdict verdict = inference_verdict::underdetermined;
    /// The shortest of the hypotheses that explain most; none where nothing is concluded: without
    /// figures, or where they are unexplained.
    std::optional<hypothesis> policy{};
    std::size_t explained = 0;  ///< Figures that the policy explains.
    std::size_t of = 0;         ///< Figures.
    std::size_t distinct = 0;   ///< Distinct cases among them.
    std::vector<inference_case> cases{};
    std::vector<std::size_t> exceptions{};  ///< The cases that the policy does not explain.
    std::vector<witness> witnesses{};       ///< Those that kill most rivals first.
    std::vector<rival> rivals{};            ///< Those that explain most first, then the shortest.
    std::vector<equivalent> equivalents{};  ///< The shortest first.
    /// Where there are equivalents, the example with most different figures for the policy (0) and
    /// them (1, 2, …).
    std::optional<split_example> splitting_example{};
    std::optional<inference_chance> chance{};
};

}  // namespace outturn::inline OUTTURN_ABI
