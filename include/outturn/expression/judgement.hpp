// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a comparison says: the relation, a three-valued judgement with its reason, the exact ratio, and
// what was assumed. To add a reason or an assumption, add its row.
//
//     if (reached.met == judgement::unknown) use(entry_of(reached.reason).en);

#include <outturn/config.hpp>
#include <outturn/core/catalogue.hpp>
#include <outturn/core/language.hpp>
#include <outturn/numeric/ratio.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// How an actual value stands to what its target names. Of dates, earlier is below.
enum class relation : std::uint8_t {
    unknown,    ///< Not known.
    below,      ///< Less than the number, or than the low end of the range.
    equal,      ///< The number, or the same words.
    above,      ///< More than the number, or than the high end of the range.
    different,  ///< Words that deny the target's words.
    inside,   ///< Within the range, or within all conditions; a range that is within the target's.
    outside,  ///< Between conditions of which none is met.
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
    different_words,     ///< The words differ; only a reader can tell whether the meaning does.
    open_range,     ///< The actual value is itself a range that reaches over the target's bound.
    too_large,      ///< A converted value does not fit.
    bare_fraction,  ///< 0.95 against a percentage may be 0.95 % or 95 %.
    unit_missing,   ///< A number without a unit against one with 万 or 亿: the magnitude decides.
    approximate,    ///< A number is approximate.
    different_subjects,   ///< The numbers are of different things.
    words_for_a_date,     ///< The target is a date, the actual value words.
    a_date_for_words,     ///< The target is words, the actual value a date.
    a_number_for_a_date,  ///< The target is a date, the actual value a number.
    a_date_for_a_number,  ///< The target is a number, the actual value a date.
    year_missing,         ///< A date has no year, and the judgement depends on it.
    unclear_deadline,     ///< The date is in the month or year that the deadline names: 11月前.
    earlier_than_named,   ///< A date is named without 前, and the actual one is earlier.
    several_values,       ///< The actual value has several conditions.
    trend_not_a_value,    ///< A fall against a positive number, which may count either.
};

// clang-format off
/// Every relation: its stable name and its words in both languages.
inline constexpr auto relation_catalogue = std::to_array<name_entry<relation>>({
    {relation::unknown,   "unknown",   "unknown",   "无法判断"},
    {relation::below,     "below",     "below",     "低于"},
    {relation::equal,     "equal",     "equal",     "等于"},
    {relation::above,     "above",     "above",     "高于"},
    {relation::different, "different", "different", "不符"},
    {relation::inside,    "inside",    "inside",    "区间内"},
    {relation::outside,   "outside",   "outside",   "区间外"},
});

/// Every judgement: its stable name and its words in both languages.
inline constexpr auto judgement_catalogue = std::to_array<name_entry<judgement>>({
    {judgement::unknown, "unknown", "unknown", "无法判断"},
    {judgement::not_met, "not_met", "not met", "未完成"},
    {judgement::met,     "met",     "met",     "完成"},
});

/// Every reason for an unknown judgement: its stable name and a sentence in both languages.
inline constexpr auto unknown_catalogue = std::to_array<name_entry<unknown_because>>({
    {unknown_because::none,                "none",                "", ""},
    {unknown_because::nothing_entered,     "nothing_entered",     "no actual value is entered", "实际完成值未填写"},
    {unknown_because::different_units,     "different_units",     "the units of target and actual value do not convert into each other", "指标值与完成值的单位不能换算"},
    {unknown_because::words_for_a_number,  "words_for_a_number",  "the target is a number, the actual value is words", "指标值为数字，完成值为文字"},
    {unknown_because::a_number_for_words,  "a_number_for_words",  "the target is words, the actual value is a number", "指标值为文字，完成值为数字"},
    {unknown_because::different_words,     "different_words",     "the words of target and actual value differ", "指标值与完成值的文字不同"},
    {unknown_because::open_range,          "open_range",          "the actual value is a range that reaches over the bound of the target", "完成值为区间，且跨越指标值"},
    {unknown_because::too_large,           "too_large",           "a value is too large to be converted exactly", "数值过大，无法精确换算"},
    {unknown_because::bare_fraction,       "bare_fraction",       "the actual value is a fraction without a percent sign, which may mean either", "完成值为未带百分号的小数，含义不明"},
    {unknown_because::unit_missing,        "unit_missing",        "a unit is missing on one side, and whether the target is met depends on it", "一方缺少单位，能否完成取决于该单位"},
    {unknown_because::approximate,         "approximate",         "a number is only about right", "数值为约数"},
    {unknown_because::different_subjects,  "different_subjects",  "target and actual value are numbers of different things", "指标值与完成值所指事项不同"},
    {unknown_because::words_for_a_date,    "words_for_a_date",    "the target is a date, the actual value is words", "指标值为日期，完成值为文字"},
    {unknown_because::a_date_for_words,    "a_date_for_words",    "the target is words, the actual value is a date", "指标值为文字，完成值为日期"},
    {unknown_because::a_number_for_a_date, "a_number_for_a_date", "the target is a date, the actual value is a number", "指标值为日期，完成值为数字"},
    {unknown_because::a_date_for_a_number, "a_date_for_a_number", "the target is a number, the actual value is a date", "指标值为数字，完成值为日期"},
    {unknown_because::year_missing,        "year_missing",        "a date has no year, and whether the target is met depends on it", "日期缺少年份，能否完成取决于年份"},
    {unknown_because::unclear_deadline,    "unclear_deadline",    "whether the deadline includes the month or year it names is not said", "期限是否包含所写月份或年份，文中未明确"},
    {unknown_because::earlier_than_named,  "earlier_than_named",  "the target names a date but does not say that earlier will do", "指标值写明日期，未说明提前是否视为完成"},
    {unknown_because::several_values,      "several_values",      "the actual value states several things", "完成值包含多项内容"},
    {unknown_because::trend_not_a_value,   "trend_not_a_value",   "the target is a trend that the number neither shows nor denies", "指标值为变化趋势，完成值未能表明"},
});
// clang-format on

/// The row of `which` in its catalogue.
constexpr auto const& entry_of(relation which) {
    return relation_catalogue[static_cast<std::size_t>(which)];
}
constexpr auto const& entry_of(judgement which) {
    return judgement_catalogue[static_cast<std::size_t>(which)];
}
constexpr auto const& entry_of(unknown_because why) {
    return unknown_catalogue[static_cast<std::size_t>(why)];
}

/// What was assumed on the way to an attainment.
struct assumptions {
    bool comparison_implied = false;   ///< The target has no comparison; `=` was implied.
    bool unit_from_target = false;     ///< The actual value has no unit; it took the target's.
    bool unit_from_actual = false;     ///< The target has no unit; it took the actual value's.
    bool fraction_as_percent = false;  ///< A bare fraction is a share by the vocabulary.
    bool one_subject = false;          ///< Only one side names its subject; both have the same.
    bool year_from_form = false;       ///< A date without a year is of the form's year.
    bool year_from_target = false;     ///< The actual date has no year; it took the target's.
    bool same_year = false;            ///< Neither date has a year; they are of the same one.
    bool done_earlier = false;   ///< A date by which something is completed allows for earlier.
    bool synonym = false;        ///< The words mean the same by the vocabulary.
    bool achieved_word = false;  ///< The actual value is a word for achieved by the vocabulary.
    bool denied_word = false;    ///< The actual value is a word for not achieved by the vocabulary.
    bool own_unit = false;       ///< The units convert by the vocabulary.
    bool year_from_vocabulary = false;  ///< A date without a year is of the vocabulary's year.

    friend constexpr bool operator==(assumptions const&, assumptions const&) = default;
};

/// A row of the catalogue of assumptions: which, its stable name, a sentence in both languages, and
/// whether only a vocabulary allows for it.
struct assumption_entry {
    bool assumptions::*which;
    std::string_view name;
    std::string_view en;
    std::string_view zh;
    bool by_vocabulary = false;
};

// clang-format off
/// Every assumption.
inline constexpr std::array assumption_catalogue{
    assumption_entry{&assumptions::comparison_implied,  "comparison_implied",  "the target has no comparison; = is implied", "指标值无比较符号，按等于处理"},
    assumption_entry{&assumptions::unit_from_target,    "unit_from_target",    "the actual value has no unit; it takes the target's", "完成值无单位，取指标值的单位"},
    assumption_entry{&assumptions::unit_from_actual,    "unit_from_actual",    "the target has no unit; it takes the actual value's", "指标值无单位，取完成值的单位"},
    assumption_entry{&assumptions::fraction_as_percent, "fraction_as_percent", "a bare fraction is a share by the vocabulary", "按用语表，未带百分号的小数视为比率", true},
    assumption_entry{&assumptions::one_subject, "one_subject", "target and actual value are taken to be of the same thing, which only one names", "仅一方写明事项，视为同一事项"},
    assumption_entry{&assumptions::year_from_form,      "year_from_form",      "a date without a year is of the form's year", "日期缺少年份，取本表年度"},
    assumption_entry{&assumptions::year_from_target,    "year_from_target",    "the actual date has no year; it takes the target's", "完成日期缺少年份，取指标值的年份"},
    assumption_entry{&assumptions::same_year,           "same_year",           "neither date has a year; they are of the same one", "两个日期均缺少年份，视为同一年"},
    assumption_entry{&assumptions::done_earlier,        "done_earlier",        "completion earlier than the date counts as on time", "早于所写日期完成视为按时"},
    assumption_entry{&assumptions::synonym,             "synonym",             "the words mean the same by the vocabulary", "按用语表，两处文字含义相同", true},
    assumption_entry{&assumptions::achieved_word,       "achieved_word",       "the words count as achieved by the vocabulary", "按用语表，完成值的文字表示已完成", true},
    assumption_entry{&assumptions::denied_word,         "denied_word",         "the words count as not achieved by the vocabulary", "按用语表，完成值的文字表示未完成", true},
    assumption_entry{&assumptions::own_unit,            "own_unit",            "the units convert by the vocabulary", "按用语表换算单位", true},
    assumption_entry{&assumptions::year_from_vocabulary, "year_from_vocabulary", "a date without a year is of the vocabulary's year", "日期缺少年份，取用语表的年份", true},
};
// clang-format on

/// What an actual value amounts to against its target.
template <class Int = std::int64_t>
struct basic_attainment {
    outturn::relation relation = outturn::relation::unknown;
    judgement met = judgement::unknown;
    unknown_because reason = unknown_because::none;
    std::optional<basic_ratio<Int>>
        ratio;  ///< Actual ÷ target (完成率); none for words, a range or a target of zero.
    std::optional<basic_ratio<Int>>
        deviation;  ///< `excess` ÷ |target| (偏离度); none for words or a target of zero.
    std::optional<basic_ratio<Int>>
        excess;  ///< Actual − target, or − the nearer end of a range, in the target's unit; of a date
                 ///< that misses a clear one, the days between.
    assumptions assumed;

    friend constexpr bool operator==(basic_attainment const&, basic_attainment const&) = default;
};

using attainment = basic_attainment<>;

/// What the judgement relies on of a vocabulary, in words; empty where on nothing.
///
///     vocabulary_text(attainment{.assumed = {.achieved_word = true}})
///     // the words count as achieved by the vocabulary
[[nodiscard]] std::string vocabulary_text(attainment const& reached, language in = language::en);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/expression/impl/judgement.ipp>
#endif
