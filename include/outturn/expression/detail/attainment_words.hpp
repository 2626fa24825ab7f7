// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Words and trends of a target against words and numbers.

#include <outturn/core/detail/folded.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/comparing.hpp>
#include <outturn/expression/detail/comparison_lookup.hpp>
#include <outturn/expression/judgement.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/numeric/decimal.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// An unknown attainment and what was assumed so far.
template <class Int>
basic_attainment<Int> unknown_attainment(unknown_because why, assumptions const& assumed = {}) {
    basic_attainment<Int> none;
    none.reason = why;
    none.assumed = assumed;
    return none;
}

template <class Int>
basic_attainment<Int> judged(relation stands, judgement met) {
    basic_attainment<Int> reached;
    reached.relation = stands;
    reached.met = met;
    return reached;
}

/// What a word of the vocabulary says, which is nothing of a number or a date.
template <class Int>
basic_attainment<Int> judged_by_word(word_meaning meaning) {
    bool const achieved = meaning == word_meaning::achieved;
    auto reached = judged<Int>(relation::unknown, achieved ? judgement::met : judgement::not_met);
    reached.assumed.achieved_word = achieved;
    reached.assumed.denied_word = !achieved;
    return reached;
}

inline constexpr std::array denials{std::string_view{"未"},
                                    std::string_view{"不"},
                                    std::string_view{"没"},
                                    std::string_view{"无法"},
                                    std::string_view{"尚未"},
                                    std::string_view{"否"}};

template <class Int>
basic_attainment<Int> compare_words(std::string_view actual,
                                    std::string_view target,
                                    comparing const& by) {
    // Equal as they stand needs no copies.
    if (actual == target) return judged<Int>(relation::equal, judgement::met);
    auto const said = folded(actual);
    auto const wanted = folded(target);
    if (said == wanted) return judged<Int>(relation::equal, judgement::met);
    if (by.words.are_synonyms(actual, target)) {
        auto reached = judged<Int>(relation::equal, judgement::met);
        reached.assumed.synonym = true;
        return reached;
    }
    if (auto const meaning = by.words.meaning_of(actual)) {
        auto reached = judged_by_word<Int>(*meaning);
        reached.relation = reached.met == judgement::met ? relation::equal : relation::different;
        return reached;
    }
    // 不断提高 is no denial, and a target that is itself one (不发生) is not denied by another.
    bool const target_denies = std::any_of(
        denials.begin(), denials.end(), [&](auto each) { return wanted.starts_with(each); });
    bool const goes_on = said.starts_with("不断") || said.starts_with("不仅") ||
                         said.starts_with("不低于") || said.starts_with("未发生") ||
                         said.starts_with("未出现") || said.starts_with("不存在");
    for (auto const denial : denials)
        if (said.starts_with(denial) && !goes_on && !target_denies)
            return judged<Int>(relation::different, judgement::not_met);
    return unknown_attainment<Int>(unknown_because::different_words);
}

// Whether a trend goes up; nothing where the words are more than a trend.
inline std::optional<bool> trend_of(std::string_view words) {
    auto plain = folded(words);
    for (std::string_view const ahead :
         {"有所", "逐步", "稳步", "持续", "不断", "逐年", "同比", "较上年", "比上年"})
        if (plain.starts_with(ahead)) plain.erase(0, ahead.size());
    auto const* const found = trend_at(plain);
    if (found == nullptr || found->text.size() != plain.size()) return std::nullopt;
    return found->up;
}

// Whether the trend at the end of a subject goes up: 较上年增长.
inline std::optional<bool> trend_behind(std::string_view subject) {
    for (auto const& word : trend_words)
        if (subject.ends_with(word.text)) return word.up;
    return std::nullopt;
}

template <class Int>
basic_attainment<Int> compare_trend(basic_decimal<Int> const& value, bool up) {
    auto const zero = basic_decimal<Int>{};
    auto const stands = value < zero   ? relation::below
                        : zero < value ? relation::above
                                       : relation::equal;
    if (up) return judged<Int>(stands, zero < value ? judgement::met : judgement::not_met);
    if (zero < value) return unknown_attainment<Int>(unknown_because::trend_not_a_value);
    return judged<Int>(stands, value < zero ? judgement::met : judgement::not_met);
}

/// Compares a number with a target in words, which a trend may judge.
template <class Int>
basic_attainment<Int> compare_number_with_words(basic_condition<Int> const& actual,
                                                std::string_view target) {
    auto const* const measured = actual.as_bound();
    bool const single =
        measured != nullptr && measured->comparison == comparison::equal && !measured->approximate;
    auto const up = trend_of(target);
    if (!up || !single) return unknown_attainment<Int>(unknown_because::a_number_for_words);
    if (actual.subject.empty()) return compare_trend(measured->limit.value, *up);
    // 增长5% shows a growth, and a fall of 5% none.
    auto const shown = trend_behind(folded(actual.subject));
    if (!shown || !(basic_decimal<Int>{} < measured->limit.value))
        return unknown_attainment<Int>(unknown_because::a_number_for_words);
    bool const as_wanted = *shown == *up;
    return judged<Int>(*shown ? relation::above : relation::below,
                       as_wanted ? judgement::met : judgement::not_met);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
