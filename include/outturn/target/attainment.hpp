// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What an actual value amounts to against its target: the relation, a three-valued judgement with
// its reason, and the exact ratio. Nothing is scored here.

#include <outturn/core/blank.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/target/target.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace outturn {

/// How an actual value stands to what its target names.
enum class relation : std::uint8_t {
    unknown,    ///< It cannot be told.
    below,      ///< Less than the number.
    equal,      ///< The number, or the same words.
    above,      ///< More than the number.
    different,  ///< Words that deny the target's.
};

/// Whether a target is met. Unknown is never reported as not met.
enum class judgement : std::uint8_t { unknown, not_met, met };

/// Why a judgement is unknown.
enum class unknown_because : std::uint8_t {
    none,                ///< It is known.
    nothing_entered,     ///< The actual value is blank.
    different_units,     ///< The units do not convert into each other.
    words_for_a_number,  ///< The target is a number, the actual value words.
    a_number_for_words,  ///< The target is words, the actual value a number.
    different_words,     ///< The words differ; only a reader can tell whether they mean the same.
    open_range,  ///< The actual value is itself a range that reaches over the target's bound.
    too_large,   ///< A converted value does not fit.
};

namespace detail {

template <class Enum>
struct name_entry {
    Enum which;
    std::string_view name;
    std::string_view en;
    std::string_view zh;
};

}  // namespace detail

/// Every relation: its stable name and its words in both languages.
inline constexpr std::array relation_catalogue{
    detail::name_entry<relation>{relation::unknown, "unknown", "unknown", "无法判断"},
    detail::name_entry<relation>{relation::below, "below", "below", "低于"},
    detail::name_entry<relation>{relation::equal, "equal", "equal", "等于"},
    detail::name_entry<relation>{relation::above, "above", "above", "高于"},
    detail::name_entry<relation>{relation::different, "different", "different", "不符"},
};

/// Every reason for an unknown judgement: its stable name and a sentence in both languages.
inline constexpr std::array unknown_catalogue{
    detail::name_entry<unknown_because>{unknown_because::none, "none", "", ""},
    detail::name_entry<unknown_because>{unknown_because::nothing_entered,
                                        "nothing_entered",
                                        "no actual value is entered",
                                        "实际完成值未填写"},
    detail::name_entry<unknown_because>{
        unknown_because::different_units,
        "different_units",
        "the units of target and actual value do not convert into each other",
        "指标值与完成值的单位不能换算"},
    detail::name_entry<unknown_because>{unknown_because::words_for_a_number,
                                        "words_for_a_number",
                                        "the target is a number, the actual value is words",
                                        "指标值为数字，完成值为文字"},
    detail::name_entry<unknown_because>{unknown_because::a_number_for_words,
                                        "a_number_for_words",
                                        "the target is words, the actual value is a number",
                                        "指标值为文字，完成值为数字"},
    detail::name_entry<unknown_because>{unknown_because::different_words,
                                        "different_words",
                                        "the words of target and actual value differ",
                                        "指标值与完成值的文字不同"},
    detail::name_entry<unknown_because>{
        unknown_because::open_range,
        "open_range",
        "the actual value is a range that reaches over the bound of the target",
        "完成值为区间，且跨越指标值"},
    detail::name_entry<unknown_because>{unknown_because::too_large,
                                        "too_large",
                                        "a value is too large to be converted exactly",
                                        "数值过大，无法精确换算"},
};

/// The row of `which` in its catalogue.
constexpr auto const& entry_of(relation which) {
    return relation_catalogue[static_cast<std::size_t>(which)];
}
constexpr auto const& entry_of(unknown_because why) {
    return unknown_catalogue[static_cast<std::size_t>(why)];
}

/// What was assumed on the way to an attainment.
struct assumptions {
    bool comparison_implied = false;  ///< The target has no comparison; `=` was implied.
    bool unit_from_target = false;    ///< The actual value has no unit; it took the target's.
    bool unit_from_actual = false;    ///< The target has no unit; it took the actual value's.

    friend constexpr bool operator==(assumptions const&, assumptions const&) = default;
};

/// What an actual value amounts to against its target.
template <class Int = std::int64_t>
struct basic_attainment {
    outturn::relation relation = outturn::relation::unknown;
    judgement met = judgement::unknown;
    unknown_because reason = unknown_because::none;
    std::optional<basic_ratio<Int>>
        ratio;  ///< Actual ÷ target (完成率); none for words or a target of zero.
    std::optional<basic_ratio<Int>>
        deviation;  ///< (actual − target) ÷ |target| (偏离度); none where `ratio` is none.
    std::optional<basic_ratio<Int>>
        excess;  ///< Actual − target in the target's unit; none for words.
    assumptions assumed;

    friend constexpr bool operator==(basic_attainment const&, basic_attainment const&) = default;
};

using attainment = basic_attainment<>;

namespace detail {

// Full-width forms as their ASCII twins, without spaces.
inline std::string folded(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (auto const space = space_at(text, at); space != 0) {
            at += space;
            continue;
        }
        auto const character = decode_utf8(text, at);
        std::size_t const length = character.length == 0 ? 1 : character.length;
        if (character.value >= 0xFF01 && character.value <= 0xFF5E)
            plain += static_cast<char>(character.value - 0xFF01 + 0x21);
        else
            plain += text.substr(at, length);
        at += length;
    }
    return plain;
}

inline constexpr std::array denials{std::string_view{"未"},
                                    std::string_view{"不"},
                                    std::string_view{"没"},
                                    std::string_view{"无法"}};

template <class Int>
basic_attainment<Int> unknown_attainment(unknown_because why) {
    basic_attainment<Int> none;
    none.reason = why;
    return none;
}

template <class Int>
basic_attainment<Int> compare_words(std::string_view actual, std::string_view target) {
    auto const said = folded(actual);
    basic_attainment<Int> reached;
    if (said == folded(target)) {
        reached.relation = relation::equal;
        reached.met = judgement::met;
        return reached;
    }
    for (auto const denial : denials) {
        if (said.starts_with(denial)) {
            reached.relation = relation::different;
            reached.met = judgement::not_met;
            return reached;
        }
    }
    return unknown_attainment<Int>(unknown_because::different_words);
}

// What `target` makes of an actual value that is a range, given by `stated` and where its end lies.
constexpr judgement judge_range(comparison stated, comparison target, std::weak_ordering order) {
    bool all = true;
    bool any = false;
    // A range is below, at or above its end; what lies between that end and the target's bound
    // stands to the bound as the end does.
    auto const meets = [&](std::weak_ordering where) {
        bool const met = holds(target, where);
        all = all && met;
        any = any || met;
    };
    if (holds(stated, std::weak_ordering::equivalent)) meets(order);
    if (holds(stated, std::weak_ordering::less)) {
        meets(std::weak_ordering::less);
        if (order > 0) {
            meets(std::weak_ordering::equivalent);
            meets(std::weak_ordering::greater);
        }
    }
    if (holds(stated, std::weak_ordering::greater)) {
        meets(std::weak_ordering::greater);
        if (order < 0) {
            meets(std::weak_ordering::equivalent);
            meets(std::weak_ordering::less);
        }
    }
    return all ? judgement::met : any ? judgement::unknown : judgement::not_met;
}

template <class Int>
basic_attainment<Int> compare_bounds(basic_bound<Int> const& actual,
                                     basic_bound<Int> const& target) {
    basic_attainment<Int> reached;
    reached.assumed.comparison_implied = target.implied;
    basic_quantity<Int> measured = actual.limit;
    basic_quantity<Int> limit = target.limit;
    if (measured.unit.measures() == dimension::none && measured.unit.spelling().empty()) {
        reached.assumed.unit_from_target = limit.unit.measures() != dimension::none;
        measured.unit = limit.unit;
    } else if (limit.unit.spelling().empty() && measured.unit.measures() == dimension::count) {
        reached.assumed.unit_from_actual = true;
        limit.unit = measured.unit;
    }
    if (!measured.unit.converts_to(limit.unit)) {
        auto unknown = unknown_attainment<Int>(unknown_because::different_units);
        unknown.assumed = reached.assumed;
        return unknown;
    }
    auto const a = measured.in(limit.unit);
    auto const t = basic_ratio<Int>{limit.value};
    auto const order = a <=> t;
    if (actual.comparison != comparison::equal) {
        reached.met = judge_range(actual.comparison, target.comparison, order);
        if (reached.met == judgement::unknown) reached.reason = unknown_because::open_range;
        return reached;
    }
    reached.relation = order < 0 ? relation::below : order > 0 ? relation::above : relation::equal;
    reached.met = holds(target.comparison, order) ? judgement::met : judgement::not_met;
    reached.excess = a - t;
    if (!t.is_zero()) {
        reached.ratio = a / t;
        reached.deviation = *reached.excess / (t.is_negative() ? -t : t);
    }
    return reached;
}

}  // namespace detail

/// Compares an actual value with its target.
///
/// Units: converted exactly where they convert, else the judgement is unknown; a value without a
/// unit takes the other's, which `assumed` says.
/// Rounds: never.
/// Fails: never; what cannot be judged is unknown, with its reason.
///
///     compare(parse_actual("485家").value(), parse_target(">=500家").value()).ratio  // 485/500
template <class Int>
basic_attainment<Int> compare(basic_actual<Int> const& completed, basic_target<Int> const& goal) {
    if (!completed.is_entered())
        return detail::unknown_attainment<Int>(unknown_because::nothing_entered);
    auto const* const measured = completed.as_bound();
    auto const* const limit = goal.as_bound();
    if (measured == nullptr && limit == nullptr)
        return detail::compare_words<Int>(completed.as_words()->text, goal.as_words()->text);
    if (measured == nullptr)
        return detail::unknown_attainment<Int>(unknown_because::words_for_a_number);
    if (limit == nullptr)
        return detail::unknown_attainment<Int>(unknown_because::a_number_for_words);
    try {
        return detail::compare_bounds(*measured, *limit);
    } catch (std::overflow_error const&) {
        return detail::unknown_attainment<Int>(unknown_because::too_large);
    }
}

}  // namespace outturn
