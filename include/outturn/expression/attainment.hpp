// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What an actual value amounts to against its target: the relation, a three-valued judgement with
// its reason, and the exact ratio. Nothing is scored here. To add a reason or a note, add its row.

#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/catalogue.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/calendar.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/numeric/ratio.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

/// How an actual value stands to what its target names. Of dates, earlier is below.
enum class relation : std::uint8_t {
    unknown,    ///< It cannot be told.
    below,      ///< Less than the number, or than the low end of the range.
    equal,      ///< The number, or the same words.
    above,      ///< More than the number, or than the high end of the range.
    different,  ///< Words that deny the target's.
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
    different_words,     ///< The words differ; only a reader can tell whether they mean the same.
    open_range,     ///< The actual value is itself a range that reaches over the target's bound.
    too_large,      ///< A converted value does not fit.
    bare_fraction,  ///< 0.95 against a percentage: nobody can tell whether it is 0.95 % or 95 %.
    unit_missing,   ///< A number without a unit against one with 万 or 亿: the magnitude decides.
    approximate,    ///< A number is only about right.
    different_subjects,   ///< The numbers are of different things.
    words_for_a_date,     ///< The target is a date, the actual value words.
    a_date_for_words,     ///< The target is words, the actual value a date.
    a_number_for_a_date,  ///< The target is a date, the actual value a number.
    a_date_for_a_number,  ///< The target is a number, the actual value a date.
    year_missing,         ///< A date has no year, and the judgement depends on it.
    unclear_deadline,  ///< The date is in the very month or year before which it has to be: 11月前.
    earlier_than_named,  ///< A date is named without 前, and the actual one is earlier.
    several_values,      ///< The actual value has several conditions.
    trend_not_a_value,  ///< A fall against a positive number: only a reader can tell what it counts.
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
    bool fraction_as_percent = false;  ///< A bare fraction was read as a share, as the caller says.
    bool one_subject = false;     ///< Only one side says what it is of; they are of the same thing.
    bool year_from_form = false;  ///< A date without a year is of the year that the caller gives.
    bool year_from_target = false;  ///< The actual date has no year; it took the target's.
    bool same_year = false;         ///< Neither date has a year; they are of the same one.
    bool done_earlier = false;      ///< A date by which something is completed allows for earlier.
    bool synonym = false;           ///< The words are the same by the caller's list.

    friend constexpr bool operator==(assumptions const&, assumptions const&) = default;
};

/// A row of the catalogue of assumptions: which, its stable name and a sentence in both languages.
struct assumption_entry {
    bool assumptions::*which;
    std::string_view name;
    std::string_view en;
    std::string_view zh;
};

// clang-format off
/// Every assumption.
inline constexpr std::array assumption_catalogue{
    assumption_entry{&assumptions::comparison_implied,  "comparison_implied",  "the target has no comparison; = is implied", "指标值无比较符号，按等于处理"},
    assumption_entry{&assumptions::unit_from_target,    "unit_from_target",    "the actual value has no unit; it takes the target's", "完成值无单位，取指标值的单位"},
    assumption_entry{&assumptions::unit_from_actual,    "unit_from_actual",    "the target has no unit; it takes the actual value's", "指标值无单位，取完成值的单位"},
    assumption_entry{&assumptions::fraction_as_percent, "fraction_as_percent", "a bare fraction is read as a share", "未带百分号的小数按比率处理"},
    assumption_entry{&assumptions::one_subject, "one_subject", "target and actual value are taken to be of the same thing, which only one names", "仅一方写明事项，视为同一事项"},
    assumption_entry{&assumptions::year_from_form,      "year_from_form",      "a date without a year is of the form's year", "日期缺少年份，取本表年度"},
    assumption_entry{&assumptions::year_from_target,    "year_from_target",    "the actual date has no year; it takes the target's", "完成日期缺少年份，取指标值的年份"},
    assumption_entry{&assumptions::same_year,           "same_year",           "neither date has a year; they are of the same one", "两个日期均缺少年份，视为同一年"},
    assumption_entry{&assumptions::done_earlier,        "done_earlier",        "completion earlier than the date counts as on time", "早于所写日期完成视为按时"},
    assumption_entry{&assumptions::synonym,             "synonym",             "the words mean the same by the caller's list", "按给定同义词表视为相同"},
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

/// Words that mean the same as the words of a target: an actual value that says `says` meets a target
/// of `means`.
struct synonym {
    std::string_view says;
    std::string_view means;
};

/// What a comparison may rely on that the two texts do not say.
struct comparing_options {
    int year = 0;  ///< The form's fiscal year, for dates without one; 0 where unknown.
    bool bare_fractions_are_shares = false;  ///< 0.95 against a percentage is 95 %.
    std::span<synonym const> synonyms{};     ///< Must outlive the call.
};

namespace detail {

// Full-width forms as their ASCII twins, without spaces.
constexpr std::string folded(std::string_view text) {
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
    for (std::string_view const stop : {"。", "."})
        if (plain.ends_with(stop)) plain.erase(plain.size() - stop.size());
    return plain;
}

inline constexpr std::array denials{std::string_view{"未"},
                                    std::string_view{"不"},
                                    std::string_view{"没"},
                                    std::string_view{"无法"},
                                    std::string_view{"尚未"},
                                    std::string_view{"否"}};

template <class Int>
constexpr basic_attainment<Int> unknown_attainment(unknown_because why) {
    basic_attainment<Int> none;
    none.reason = why;
    return none;
}

template <class Int>
constexpr basic_attainment<Int> judged(relation stands, judgement met) {
    basic_attainment<Int> reached;
    reached.relation = stands;
    reached.met = met;
    return reached;
}

template <class Int>
constexpr basic_attainment<Int> compare_words(std::string_view actual,
                                              std::string_view target,
                                              comparing_options const& options) {
    // Equal as they stand needs no copies, which the scoring of a constant could not make.
    if (actual == target) return judged<Int>(relation::equal, judgement::met);
    auto const said = folded(actual);
    auto const wanted = folded(target);
    if (said == wanted) return judged<Int>(relation::equal, judgement::met);
    for (auto const& each : options.synonyms) {
        if (folded(each.says) != said || folded(each.means) != wanted) continue;
        auto reached = judged<Int>(relation::equal, judgement::met);
        reached.assumed.synonym = true;
        return reached;
    }
    // 不断提高 denies nothing, and a target that is itself a denial (不发生) is not denied by another.
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

// What a trend asks for, up or down; nothing where the words are more than a trend.
constexpr std::optional<bool> trend_of(std::string_view words) {
    auto plain = folded(words);
    for (std::string_view const ahead :
         {"有所", "逐步", "稳步", "持续", "不断", "逐年", "同比", "较上年", "比上年"})
        if (plain.starts_with(ahead)) plain.erase(0, ahead.size());
    auto const* const found = trend_at(plain);
    if (found == nullptr || found->text.size() != plain.size()) return std::nullopt;
    return found->up;
}

// The trend that a subject ends in, as 较上年增长 does.
constexpr std::optional<bool> trend_behind(std::string_view subject) {
    for (auto const& word : trend_words)
        if (subject.ends_with(word.text)) return word.up;
    return std::nullopt;
}

template <class Int>
constexpr basic_attainment<Int> compare_trend(basic_decimal<Int> const& value, bool up) {
    auto const zero = basic_decimal<Int>{};
    auto const stands = value < zero   ? relation::below
                        : zero < value ? relation::above
                                       : relation::equal;
    if (up) return judged<Int>(stands, zero < value ? judgement::met : judgement::not_met);
    if (zero < value) return unknown_attainment<Int>(unknown_because::trend_not_a_value);
    return judged<Int>(stands, value < zero ? judgement::met : judgement::not_met);
}

/// Numbers as a target or an actual value names them: all between two ends, or all but one.
template <class Int>
struct number_set {
    using number = basic_ratio<Int>;

    std::optional<number> low, high;
    bool has_low = true;
    bool has_high = true;
    bool inverted = false;

    static constexpr number_set of(comparison which, number const& end) {
        auto const& row = entry_of(which);
        if (row.holds_below && row.holds_above) return {end, end, true, true, true};
        number_set set;
        if (!row.holds_below) set.low = end;
        if (!row.holds_above) set.high = end;
        set.has_low = set.has_high = row.holds_equal;
        return set;
    }

    [[nodiscard]] constexpr bool contains(number const& value) const {
        bool const above_low = !low || *low < value || (has_low && *low == value);
        bool const below_high = !high || value < *high || (has_high && *high == value);
        return (above_low && below_high) != inverted;
    }
};

/// Whether all, some or none of the numbers of `stated` are in `wanted`.
template <class Int>
constexpr judgement judge_sets(number_set<Int> const& stated, number_set<Int> const& wanted) {
    // Between two neighbouring ends nothing changes: the ends, and one number in each gap, decide.
    using number = basic_ratio<Int>;
    std::array<number, 4> ends;
    std::size_t count = 0;
    for (auto const* each : {&stated.low, &stated.high, &wanted.low, &wanted.high})
        if (*each) ends[count++] = **each;
    for (std::size_t i = 1; i < count; ++i)
        for (std::size_t j = i; j > 0 && ends[j] < ends[j - 1]; --j)
            std::swap(ends[j], ends[j - 1]);
    bool all = true;
    bool any = false;
    auto const try_number = [&](number const& value) {
        if (!stated.contains(value)) return;
        bool const in = wanted.contains(value);
        all = all && in;
        any = any || in;
    };
    number const one{1};
    for (std::size_t i = 0; i < count; ++i) {
        try_number(ends[i]);
        if (i == 0) try_number(ends[i] - one);
        try_number(i + 1 == count ? ends[i] + one : (ends[i] + ends[i + 1]) / number{2});
    }
    return all ? judgement::met : any ? judgement::unknown : judgement::not_met;
}

template <class Condition>
constexpr number_set<typename Condition::integer_type> set_of(
    Condition const& stated, basic_ratio<typename Condition::integer_type> const& factor) {
    using Int = typename Condition::integer_type;
    if (auto const* const limit = stated.as_bound())
        return number_set<Int>::of(limit->comparison,
                                   basic_ratio<Int>{limit->limit.value} * factor);
    auto const& range = *stated.as_interval();
    return {basic_ratio<Int>{range.low.value} * factor,
            basic_ratio<Int>{range.high} * factor,
            range.includes_low,
            range.includes_high};
}

template <class Condition>
constexpr unit const& unit_of(Condition const& stated) {
    auto const* const limit = stated.as_bound();
    return limit != nullptr ? limit->limit.unit : stated.as_interval()->low.unit;
}

template <class Int>
constexpr basic_ratio<Int> widened_ratio(ratio const& value) {
    return {basic_decimal<Int>{value.numerator()}, basic_decimal<Int>{value.denominator()}};
}

/// How a number of the actual value becomes one in the target's unit.
template <class Int>
struct unit_change {
    basic_ratio<Int> factor{1};
    unknown_because refused = unknown_because::none;
    assumptions assumed;
};

template <class Condition>
constexpr bool is_bare_fraction(Condition const& stated) {
    using Int = typename Condition::integer_type;
    auto const small = [](basic_decimal<Int> const& value) {
        return !value.is_zero() &&
               !(basic_decimal<Int>{1} < (value.is_negative() ? -value : value));
    };
    if (auto const* const limit = stated.as_bound()) return small(limit->limit.value);
    auto const& range = *stated.as_interval();
    return small(range.low.value) || small(range.high);
}

template <class Condition>
constexpr unit_change<typename Condition::integer_type> change_units(
    Condition const& actual, Condition const& target, comparing_options const& options) {
    using Int = typename Condition::integer_type;
    unit_change<Int> change;
    unit const& from = unit_of(actual);
    unit const& to = unit_of(target);
    bool const from_bare = from.spelling().empty();
    bool const to_bare = to.spelling().empty();
    if (from_bare && to_bare) return change;
    if (from_bare) {
        // 48000 against 5万: 万 is no unit, but often stands for one.
        if (to.measures() == dimension::none) {
            change.refused = unknown_because::unit_missing;
            return change;
        }
        change.assumed.unit_from_target = true;
        if (to.measures() != dimension::share || !is_bare_fraction(actual)) return change;
        if (!options.bare_fractions_are_shares) {
            change.refused = unknown_because::bare_fraction;
            return change;
        }
        change.assumed.unit_from_target = false;
        change.assumed.fraction_as_percent = true;
        change.factor = basic_ratio<Int>{100} / widened_ratio<Int>(to.factor());
        return change;
    }
    if (to_bare) {
        if (from.zeros() != 0) {
            change.refused = unknown_because::unit_missing;
        } else if (from.measures() == dimension::share && is_bare_fraction(target)) {
            change.refused = unknown_because::bare_fraction;
        } else {
            change.assumed.unit_from_actual = true;
        }
        return change;
    }
    // 28.5万 against 30万元 is 28.5万元: a magnitude alone lacks only the unit.
    auto const only_magnitude = [](unit const& each) {
        return each.measures() == dimension::none && each.zeros() != 0;
    };
    auto const counts = [](unit const& each) {
        return each.measures() != dimension::none && each.measures() != dimension::share &&
               each.measures() != dimension::points;
    };
    if ((only_magnitude(from) && counts(to)) || (only_magnitude(to) && counts(from))) {
        change.assumed.unit_from_target = only_magnitude(from);
        change.assumed.unit_from_actual = !only_magnitude(from);
        change.factor = widened_ratio<Int>(from.factor() / to.factor());
        return change;
    }
    if (!from.converts_to(to)) {
        change.refused = unknown_because::different_units;
        return change;
    }
    auto const factor = from.factor() / to.factor();
    if (!(factor == ratio{1})) change.factor = widened_ratio<Int>(factor);
    return change;
}

/// What a number or range of the actual value is of: the words around it must not say otherwise than
/// the target's.
template <class Condition>
constexpr bool same_subject(Condition const& actual,
                            Condition const& target,
                            assumptions& assumed) {
    if (!actual.text.empty() && !target.text.empty() &&
        folded(actual.text) != folded(target.text)) {
        bool const things = unit_of(actual).measures() == dimension::count &&
                            unit_of(target).measures() == dimension::count;
        if (things) return false;
    }
    if (actual.subject.empty() && target.subject.empty()) return true;
    auto const said = folded(actual.subject);
    auto const wanted = folded(target.subject);
    if (said == wanted) return true;
    auto const actual_trend = trend_behind(said);
    auto const target_trend = trend_behind(wanted);
    if (actual_trend && target_trend && *actual_trend == *target_trend) return true;
    // A fall of 5 % is neither 5 % nor −5 % for certain.
    if (actual_trend || (target_trend && !*target_trend)) return false;
    if (!said.empty() && !wanted.empty()) return false;
    assumed.one_subject = true;
    return true;
}

template <class Condition>
constexpr basic_attainment<typename Condition::integer_type> compare_numbers(
    Condition const& actual, Condition const& target, comparing_options const& options) {
    using Int = typename Condition::integer_type;
    basic_attainment<Int> reached;
    auto const* const measured = actual.as_bound();
    auto const* const limit = target.as_bound();
    auto const unknown = [&](unknown_because why) {
        auto none = unknown_attainment<Int>(why);
        none.assumed = reached.assumed;
        return none;
    };
    reached.assumed.comparison_implied = limit != nullptr && limit->implied;
    if (!same_subject(actual, target, reached.assumed))
        return unknown(unknown_because::different_subjects);
    auto change = change_units(actual, target, options);
    reached.assumed.unit_from_target = change.assumed.unit_from_target;
    reached.assumed.unit_from_actual = change.assumed.unit_from_actual;
    reached.assumed.fraction_as_percent = change.assumed.fraction_as_percent;
    if (change.refused != unknown_because::none) return unknown(change.refused);
    bool const about =
        (measured != nullptr ? measured->approximate : actual.as_interval()->approximate) ||
        (limit != nullptr ? limit->approximate : target.as_interval()->approximate);
    if (about) return unknown(unknown_because::approximate);

    basic_ratio<Int> const one{1};
    bool const single = measured != nullptr && measured->comparison == comparison::equal;
    if (!single) {
        auto const stated = set_of(actual, change.factor);
        auto const wanted = set_of(target, one);
        reached.met = judge_sets(stated, wanted);
        if (reached.met == judgement::unknown) reached.reason = unknown_because::open_range;
        // A range that is wholly on one side has its relation, whether it meets the target or not.
        if (wanted.low && wanted.high && !wanted.inverted) {
            if (stated.high && *stated.high < *wanted.low)
                reached.relation = relation::below;
            else if (stated.low && *wanted.high < *stated.low)
                reached.relation = relation::above;
        } else if (limit != nullptr) {
            basic_ratio<Int> const bound{limit->limit.value};
            if (stated.high &&
                (*stated.high < bound || (*stated.high == bound && !stated.has_high)))
                reached.relation = relation::below;
            else if (stated.low &&
                     (bound < *stated.low || (bound == *stated.low && !stated.has_low)))
                reached.relation = relation::above;
        }
        if (reached.relation == relation::unknown && reached.met != judgement::unknown)
            reached.relation = reached.met == judgement::met ? relation::inside : relation::outside;
        return reached;
    }
    basic_ratio<Int> const value = change.factor == one
                                       ? basic_ratio<Int>{measured->limit.value}
                                       : basic_ratio<Int>{measured->limit.value} * change.factor;
    if (limit != nullptr) {
        basic_ratio<Int> const wanted{limit->limit.value};
        // 48000 against 5万人 is a number of people rather than of 万人.
        auto const zeros = limit->limit.unit.zeros();
        if (reached.assumed.unit_from_target && zeros != 0 && !wanted.is_zero()) {
            auto const scale = basic_ratio<Int>{basic_decimal<Int>{power_of_ten<Int>(zeros - 1)}};
            auto const magnitude_of = [](basic_ratio<Int> const& each) {
                return each.is_negative() ? -each : each;
            };
            if (!(magnitude_of(value / wanted) < scale))
                return unknown(unknown_because::unit_missing);
        }
        auto const order = value <=> wanted;
        reached.relation = order < 0   ? relation::below
                           : order > 0 ? relation::above
                                       : relation::equal;
        reached.met = holds(limit->comparison, order) ? judgement::met : judgement::not_met;
        reached.excess = value - wanted;
        if (!wanted.is_zero()) {
            reached.ratio = value / wanted;
            reached.deviation = *reached.excess / (wanted.is_negative() ? -wanted : wanted);
        }
        return reached;
    }
    auto const& range = *target.as_interval();
    basic_ratio<Int> const low{range.low.value};
    basic_ratio<Int> const high{range.high};
    auto const wanted = set_of(target, one);
    bool const inside = wanted.contains(value);
    reached.met = inside ? judgement::met : judgement::not_met;
    bool const under = value < low || (value == low && !range.includes_low);
    reached.relation = inside ? relation::inside : under ? relation::below : relation::above;
    auto const& nearer = under ? low : high;
    reached.excess = inside ? basic_ratio<Int>{} : value - nearer;
    if (!nearer.is_zero())
        reached.deviation = *reached.excess / (nearer.is_negative() ? -nearer : nearer);
    return reached;
}

// The words that say a thing is completed, for which earlier than named will do.
inline constexpr std::array completions{std::string_view{"完成"},
                                        std::string_view{"完工"},
                                        std::string_view{"竣工"},
                                        std::string_view{"交付"},
                                        std::string_view{"验收"},
                                        std::string_view{"办结"},
                                        std::string_view{"支付"},
                                        std::string_view{"发放"},
                                        std::string_view{"到位"}};

/// The days that a date of the actual value or of a target allows: for certain, and at most.
struct allowed_days {
    std::int32_t first = std::numeric_limits<std::int32_t>::min();
    std::int32_t last = std::numeric_limits<std::int32_t>::max();
    std::int32_t perhaps_last = std::numeric_limits<std::int32_t>::max();
};

constexpr allowed_days days_of(deadline const& stated, day_range const& from, day_range const& to) {
    auto const& row = entry_of(stated.comparison);
    allowed_days days;
    if (!row.holds_below) days.first = row.holds_equal ? from.first : to.last + 1;
    if (!row.holds_above)
        days.last = days.perhaps_last = row.holds_equal ? to.last : from.first - 1;
    // 11月前 may or may not include November; 11月30日前 and 11月底前 include the day.
    if (stated.before && stated.comparison == comparison::at_most && to.first != to.last)
        days.last = to.first - 1;
    return days;
}

template <class Condition>
constexpr basic_attainment<typename Condition::integer_type> compare_dates(
    Condition const& actual, Condition const& target, comparing_options const& options) {
    using Int = typename Condition::integer_type;
    basic_attainment<Int> reached;
    auto const& done = *actual.as_deadline();
    auto const& wanted = *target.as_deadline();
    auto const unknown = [&](unknown_because why) {
        auto none = unknown_attainment<Int>(why);
        none.assumed = reached.assumed;
        return none;
    };
    reached.assumed.comparison_implied = wanted.implied;
    if (wanted.comparison == comparison::not_equal || done.comparison == comparison::not_equal)
        return unknown(unknown_because::open_range);
    int const target_year = wanted.from.year;
    int const actual_year = done.from.year;
    int in_target = options.year;
    int in_actual = options.year;
    reached.assumed.year_from_form = options.year != 0 && (target_year == 0 || actual_year == 0);
    if (options.year == 0 && target_year != 0 && actual_year == 0) {
        in_actual = target_year;
        reached.assumed.year_from_target = true;
    } else if (options.year == 0 && actual_year == 0) {
        // A year with a 29 February, as either date may be one.
        in_target = in_actual = 2000;
        reached.assumed.same_year = true;
    }
    // A date that still lacks a year has no days.
    auto const target_from = wanted.from.days(in_target);
    auto const target_to = wanted.to.days(in_target);
    auto const actual_from = done.from.days(in_actual);
    auto const actual_to = done.to.days(in_actual);
    if (!target_from || !target_to || !actual_from || !actual_to)
        return unknown(unknown_because::year_missing);
    auto const goal = days_of(wanted, *target_from, *target_to);
    auto const stated = days_of(done, *actual_from, *actual_to);

    if (*actual_from == *target_from && *actual_to == *target_to)
        reached.relation = relation::equal;
    else if (actual_to->last < target_from->first)
        reached.relation = relation::below;
    else if (target_to->last < actual_from->first)
        reached.relation = relation::above;
    else if (target_from->first <= actual_from->first && actual_to->last <= target_to->last)
        reached.relation = relation::inside;

    // Two deadlines in the same words are the same, whatever they include.
    bool const same = done == wanted;
    bool const surely = same || (stated.first >= goal.first && stated.perhaps_last <= goal.last);
    bool const surely_not = stated.first > goal.perhaps_last || stated.perhaps_last < goal.first;
    if (surely) {
        reached.met = judgement::met;
        return reached;
    }
    if (surely_not) {
        bool const earlier =
            wanted.comparison == comparison::equal && stated.perhaps_last < goal.first;
        if (!earlier) {
            reached.met = judgement::not_met;
            bool const late = stated.first > goal.perhaps_last;
            bool const of_one_day = stated.first == stated.perhaps_last;
            if (of_one_day && (!late || goal.last == goal.perhaps_last))
                reached.excess = basic_ratio<Int>{
                    basic_decimal<Int>{stated.first - (late ? goal.last : goal.first)}};
            return reached;
        }
        for (auto const word : completions) {
            if (target.text.find(word) == std::string::npos) continue;
            reached.assumed.done_earlier = true;
            reached.met = judgement::met;
            return reached;
        }
        reached.reason = unknown_because::earlier_than_named;
        return reached;
    }
    bool const unclear = goal.last != goal.perhaps_last && stated.perhaps_last <= goal.perhaps_last;
    reached.reason = unclear ? unknown_because::unclear_deadline : unknown_because::open_range;
    return reached;
}

// The kinds of a condition, in the order of its alternatives, numbers and ranges as one.
enum class condition_kind : std::uint8_t { number, date, words };

template <class Condition>
constexpr condition_kind kind_of_condition(Condition const& stated) {
    if (stated.as_deadline() != nullptr) return condition_kind::date;
    return stated.as_words() != nullptr ? condition_kind::words : condition_kind::number;
}

template <class Condition>
constexpr basic_attainment<typename Condition::integer_type> compare_conditions(
    Condition const& actual, Condition const& target, comparing_options const& options) {
    using Int = typename Condition::integer_type;
    auto const said = kind_of_condition(actual);
    auto const wanted = kind_of_condition(target);
    if (said == wanted) {
        switch (wanted) {
            case condition_kind::number:
                return compare_numbers(actual, target, options);
            case condition_kind::date:
                return compare_dates(actual, target, options);
            case condition_kind::words:
                return compare_words<Int>(
                    actual.as_words()->text, target.as_words()->text, options);
        }
    }
    if (wanted == condition_kind::words && said == condition_kind::number) {
        auto const up = trend_of(target.as_words()->text);
        auto const* const measured = actual.as_bound();
        bool const number = measured != nullptr && measured->comparison == comparison::equal &&
                            !measured->approximate;
        if (up && number && actual.subject.empty())
            return compare_trend(measured->limit.value, *up);
        // 增长5% shows a growth, and a fall of 5% none.
        if (auto const shown = trend_behind(folded(actual.subject)); up && number && shown) {
            auto const zero = basic_decimal<Int>{};
            if (zero < measured->limit.value)
                return *shown == *up
                           ? judged<Int>(*up ? relation::above : relation::below, judgement::met)
                           : judged<Int>(*up ? relation::below : relation::above,
                                         judgement::not_met);
        }
        return unknown_attainment<Int>(unknown_because::a_number_for_words);
    }
    if (wanted == condition_kind::words)
        return unknown_attainment<Int>(unknown_because::a_date_for_words);
    if (wanted == condition_kind::date)
        return unknown_attainment<Int>(said == condition_kind::words
                                           ? unknown_because::words_for_a_date
                                           : unknown_because::a_number_for_a_date);
    return unknown_attainment<Int>(said == condition_kind::words
                                       ? unknown_because::words_for_a_number
                                       : unknown_because::a_date_for_a_number);
}

/// Judges several conditions by Kleene's logic: one that is surely missed decides 且, one that is
/// surely met decides 或.
template <class Condition, class Target>
constexpr basic_attainment<typename Condition::integer_type> compare_several(
    Condition const& actual, Target const& target, comparing_options const& options) {
    using Int = typename Condition::integer_type;
    bool const all = target.kind() == target_kind::all;
    auto const deciding = all ? judgement::not_met : judgement::met;
    basic_attainment<Int> reached;
    reached.met = all ? judgement::met : judgement::not_met;
    bool first = true;
    bool same_relation = true;
    relation common = relation::unknown;
    for (auto const& each : target.conditions()) {
        auto const part = compare_conditions(actual, each, options);
        for (auto const& entry : assumption_catalogue)
            reached.assumed.*entry.which =
                reached.assumed.*entry.which || part.assumed.*entry.which;
        same_relation = same_relation && (first || part.relation == common);
        common = part.relation;
        first = false;
        if (reached.met == deciding) continue;
        if (part.met == deciding) {
            reached.met = deciding;
            reached.reason = unknown_because::none;
        } else if (part.met == judgement::unknown && reached.met != judgement::unknown) {
            reached.met = judgement::unknown;
            reached.reason = part.reason;
        }
    }
    if (same_relation)
        reached.relation = common;
    else if (reached.met == judgement::met)
        reached.relation = relation::inside;
    else if (reached.met == judgement::not_met)
        reached.relation = relation::outside;
    return reached;
}

/// Compares on any model of an actual value and a target that has conditions.
template <class Actual, class Target>
constexpr basic_attainment<typename Target::integer_type> compare_statements(
    Actual const& completed, Target const& goal, comparing_options const& options) {
    using Int = typename Target::integer_type;
    if (!completed.is_entered()) {
        auto const* const words = goal.as_words();
        bool const none_wanted = words != nullptr && !completed.blank().empty() &&
                                 folded(words->text) == folded(completed.blank());
        if (none_wanted) return judged<Int>(relation::equal, judgement::met);
        return unknown_attainment<Int>(unknown_because::nothing_entered);
    }
    if (completed.conditions().size() > 1) {
        bool const same =
            completed.kind() == goal.kind() && std::equal(completed.conditions().begin(),
                                                          completed.conditions().end(),
                                                          goal.conditions().begin(),
                                                          goal.conditions().end());
        if (same) return judged<Int>(relation::equal, judgement::met);
        return unknown_attainment<Int>(unknown_because::several_values);
    }
    try {
        auto const& said = completed.conditions().front();
        if (goal.conditions().size() > 1) return compare_several(said, goal, options);
        return compare_conditions(said, goal.conditions().front(), options);
    } catch (std::overflow_error const&) {
        return unknown_attainment<Int>(unknown_because::too_large);
    }
}

}  // namespace detail

/// Compares an actual value with its target.
///
/// Units: converted exactly where they convert, else the judgement is unknown; a value without a
/// unit takes the other's, which `assumed` says.
/// Rounds: never.
/// Fails: never; what cannot be judged is unknown, with its reason.
/// Source: 民法典 art. 1259 for what 以上, 以下, 以内 and 超过 include; else common practice.
///
///     compare(parse_actual("485家").value(), parse_target(">=500家").value()).ratio  // 485/500
template <class Int>
constexpr basic_attainment<Int> compare(basic_actual<Int> const& completed,
                                        basic_target<Int> const& goal,
                                        comparing_options const& options = {}) {
    return detail::compare_statements(completed, goal, options);
}

}  // namespace outturn::inline OUTTURN_ABI
