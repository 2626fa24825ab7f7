// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The kinds of indicator (指标类型), which a policy may score by different rules: the list, their names,
// and the kind of a given target.

#include <outturn/config.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/form/form.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// Kinds of indicator that a policy may score differently.
enum class indicator_kind : std::uint8_t {
    higher_is_better,  ///< 正向: ≥ or >.
    lower_is_better,   ///< 反向: ≤ or <, above a target of zero.
    equality,          ///< = or no sign, and ≠.
    zero_target,       ///< = or ≤ zero: nothing of the kind shall happen.
    range,             ///< 区间: a range, or several conditions.
    deadline,          ///< 时限.
    qualitative,       ///< 定性: words.
    satisfaction,      ///< 满意度 in percent.
};

/// Every kind of indicator.
inline constexpr std::array all_indicator_kinds{indicator_kind::higher_is_better,
                                                indicator_kind::lower_is_better,
                                                indicator_kind::equality,
                                                indicator_kind::zero_target,
                                                indicator_kind::range,
                                                indicator_kind::deadline,
                                                indicator_kind::qualitative,
                                                indicator_kind::satisfaction};

/// A row of the catalogue of kinds: its stable name, and its name in both languages.
struct indicator_kind_entry {
    indicator_kind which;
    std::string_view name;
    std::string_view en;
    std::string_view zh;
};

// clang-format off
/// Every kind of indicator, in the order of the enumerators.
inline constexpr std::array indicator_kind_catalogue{
    indicator_kind_entry{indicator_kind::higher_is_better, "higher_is_better", "An indicator of at least so much", "正向指标（≥、>）"},
    indicator_kind_entry{indicator_kind::lower_is_better,  "lower_is_better",  "An indicator of at most so much",  "反向指标（≤、<）"},
    indicator_kind_entry{indicator_kind::equality,         "equality",         "An indicator of exactly so much",  "等于类指标（=）"},
    indicator_kind_entry{indicator_kind::zero_target,      "zero_target",      "A target of zero",                 "指标值为零的指标"},
    indicator_kind_entry{indicator_kind::range,            "range",            "A range that is missed from below, or several conditions", "区间指标（低于下限）及多项条件"},
    indicator_kind_entry{indicator_kind::deadline,         "deadline",         "A deadline",                       "时限指标"},
    indicator_kind_entry{indicator_kind::qualitative,      "qualitative",      "A target in words",                "定性指标"},
    indicator_kind_entry{indicator_kind::satisfaction,     "satisfaction",     "Satisfaction in percent",          "满意度指标"},
};
// clang-format on

/// The row of `which` in the catalogue.
constexpr indicator_kind_entry const& entry_of(indicator_kind which) {
    return indicator_kind_catalogue[static_cast<std::size_t>(which)];
}

/// The kind of an indicator with the target `goal`, under the first-level heading `level`.
///
///     kind_of(first_level::output, parse_target("<=2秒").value())  // indicator_kind::lower_is_better
template <class Target>
constexpr indicator_kind kind_of(first_level level, Target const& goal) {
    switch (goal.kind()) {
        case target_kind::deadline:
            return indicator_kind::deadline;
        case target_kind::range:
        case target_kind::all:
        case target_kind::any:
            return indicator_kind::range;
        case target_kind::nothing:
        case target_kind::words:
            return indicator_kind::qualitative;
        case target_kind::number:
            break;
    }
    auto const* const limit = goal.as_bound();
    if (level == first_level::satisfaction && limit->limit.unit.measures() == dimension::share)
        return indicator_kind::satisfaction;
    auto const better = entry_of(limit->comparison).better;
    if (limit->limit.value.is_zero() && better != direction::higher_is_better)
        return indicator_kind::zero_target;
    if (better == direction::nearer_is_better) return indicator_kind::equality;
    return better == direction::higher_is_better ? indicator_kind::higher_is_better
                                                 : indicator_kind::lower_is_better;
}

/// Whether over-achievement can be reported for an indicator of `kind`: where more is better, and where
/// the target is an exact number.
constexpr bool can_be_over_achieved(indicator_kind kind) {
    return kind == indicator_kind::higher_is_better || kind == indicator_kind::equality ||
           kind == indicator_kind::satisfaction;
}

}  // namespace outturn::inline OUTTURN_ABI
