// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Grades of a qualitative indicator, each with the range of the weight that a scorer may choose from.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/measurement.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// The three grades of a qualitative indicator.
enum class grade : std::uint8_t {
    achieved,         ///< 达成年度指标.
    partly_achieved,  ///< 部分达成年度指标并具有一定效果.
    not_achieved,     ///< 未达成年度指标且效果较差.
};

/// The scores that a grade allows; `high_included` says whether the upper end is one of them.
template <class Number = ratio>
struct score_range {
    Number low{};
    Number high{};
    bool high_included = true;

    [[nodiscard]] constexpr bool contains(Number const& score) const {
        return low <= score && (high_included ? score <= high : score < high);
    }
};

/// Where the grades part, as fractions of the weight (定性指标分级赋分).
///
/// A grade gives a range and no score: the scorer picks the value, and one outside is an error.
/// Rounds: never.
/// Source: 财预〔2020〕10号: 80 and 60 percent; guidance of Hubei: 80 and 50 percent.
///
///     graded{}.range(grade::partly_achieved, ratio{10}).contains(ratio{7})  // true
struct graded {
    ratio achieved_from{80, 100};
    ratio partly_from{60, 100};

    /// The scores that the grade `given` allows of `weight`.
    ///
    /// Rounds: never.
    template <class Number = ratio>
    [[nodiscard]] constexpr score_range<Number> range(grade given, Number const& weight) const {
        Number const upper = weight * detail::parameter<Number>(achieved_from);
        Number const lower = weight * detail::parameter<Number>(partly_from);
        switch (given) {
            case grade::achieved:
                return {upper, weight, true};
            case grade::partly_achieved:
                return {lower, upper, false};
            case grade::not_achieved:
                break;
        }
        return {Number{}, lower, false};
    }

    /// As a rule of a policy: words that are met earn the full weight; others it does not cover.
    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        if (!measured.met) return std::nullopt;
        return measured.weight;
    }

    static constexpr std::string_view name = "graded";
    static constexpr void each_field(auto& field, auto& of) {
        field("achieved_from", of.achieved_from);
        field("partly_from", of.partly_from);
    }
    [[nodiscard]] std::string sentence(language in) const;

    friend constexpr bool operator==(graded const&, graded const&) = default;
};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/graded.ipp>
#endif
