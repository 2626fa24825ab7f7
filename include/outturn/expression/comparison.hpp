// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The comparisons that a target may state, and their spellings. To add a spelling, in front of the number
// or behind it, add a row; the reader of targets is built from these tables.
//
//     holds(comparison::at_least, decimal{50} <=> decimal{50})  // true
//     entry_of(comparison::at_least).sign                       // ≥

#include <outturn/config.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// How an actual value has to compare with the number of its target.
enum class comparison : std::uint8_t {
    at_least,   ///< ≥
    at_most,    ///< ≤
    above,      ///< ＞
    below,      ///< ＜
    equal,      ///< ＝
    not_equal,  ///< ≠
};

/// Which actual values are better (指标方向).
enum class direction : std::uint8_t {
    higher_is_better,  ///< 正向.
    lower_is_better,   ///< 反向.
    nearer_is_better,  ///< Neither: the number itself is the aim.
};

/// A row of the catalogue of comparisons: its stable name, its sign, what is better, and whether it
/// holds for an actual value below, equal to and above the number.
struct comparison_entry {
    comparison which;
    std::string_view name;
    std::string_view sign;
    direction better;
    bool holds_below, holds_equal, holds_above;
};

// clang-format off
/// Every comparison, in the order of the enumerators.
inline constexpr std::array comparison_catalogue{
    comparison_entry{comparison::at_least,  "at_least",  "≥", direction::higher_is_better, false, true,  true},
    comparison_entry{comparison::at_most,   "at_most",   "≤", direction::lower_is_better,  true,  true,  false},
    comparison_entry{comparison::above,     "above",     ">", direction::higher_is_better, false, false, true},
    comparison_entry{comparison::below,     "below",     "<", direction::lower_is_better,  true,  false, false},
    comparison_entry{comparison::equal,     "equal",     "=", direction::nearer_is_better, false, true,  false},
    comparison_entry{comparison::not_equal, "not_equal", "≠", direction::nearer_is_better, true,  false, true},
};
// clang-format on

/// The row of `which` in the catalogue.
constexpr comparison_entry const& entry_of(comparison which) {
    return comparison_catalogue[static_cast<std::size_t>(which)];
}

/// Whether `which` holds for an actual value that stands to the number of the target as `order`.
constexpr bool holds(comparison which, std::weak_ordering order) {
    auto const& entry = entry_of(which);
    return order < 0 ? entry.holds_below : order > 0 ? entry.holds_above : entry.holds_equal;
}

/// A way to write a comparison.
struct comparison_spelling {
    std::string_view text;
    comparison which;
};

// clang-format off
/// Comparisons in front of the number.
inline constexpr auto comparison_spellings = std::to_array<comparison_spelling>({
    {">=",       comparison::at_least}, {"＞＝",     comparison::at_least}, {"＞=",      comparison::at_least},
    {">＝",      comparison::at_least}, {"≥",        comparison::at_least}, {"≧",        comparison::at_least},
    {"⩾",        comparison::at_least}, {"=>",       comparison::at_least}, {"> =",      comparison::at_least},
    {"≥=",       comparison::at_least}, {"不少于",   comparison::at_least}, {"不低于",   comparison::at_least},
    {"不小于",   comparison::at_least}, {"不得少于", comparison::at_least}, {"不得低于", comparison::at_least},
    {"不能少于", comparison::at_least}, {"不能低于", comparison::at_least}, {"应不低于", comparison::at_least},
    {"应不少于", comparison::at_least}, {"不早于",   comparison::at_least}, {"至少",     comparison::at_least},
    {"最少",     comparison::at_least}, {"最低",     comparison::at_least}, {"大于等于", comparison::at_least},
    {"大于或等于", comparison::at_least}, {"高于或等于", comparison::at_least}, {"高于等于", comparison::at_least},
    {"大等于",   comparison::at_least}, {"多于或等于", comparison::at_least}, {"等于或大于", comparison::at_least},

    {"<=",       comparison::at_most},  {"＜＝",     comparison::at_most},  {"＜=",      comparison::at_most},
    {"<＝",      comparison::at_most},  {"≤",        comparison::at_most},  {"≦",        comparison::at_most},
    {"⩽",        comparison::at_most},  {"=<",       comparison::at_most},  {"< =",      comparison::at_most},
    {"≤=",       comparison::at_most},  {"不超过",   comparison::at_most},  {"不高于",   comparison::at_most},
    {"不多于",   comparison::at_most},  {"不大于",   comparison::at_most},  {"不得超过", comparison::at_most},
    {"不得高于", comparison::at_most},  {"不得多于", comparison::at_most},  {"不得大于", comparison::at_most},
    {"不能超过", comparison::at_most},  {"不能高于", comparison::at_most},  {"应不超过", comparison::at_most},
    {"应不高于", comparison::at_most},  {"未超过",   comparison::at_most},  {"不超出",   comparison::at_most},
    {"不突破",   comparison::at_most},  {"不晚于",   comparison::at_most},  {"不迟于",   comparison::at_most},
    {"至多",     comparison::at_most},  {"最多",     comparison::at_most},  {"最高",     comparison::at_most},
    {"最大",     comparison::at_most},  {"小于等于", comparison::at_most},  {"小于或等于", comparison::at_most},
    {"低于或等于", comparison::at_most}, {"低于等于", comparison::at_most}, {"小等于",   comparison::at_most},
    {"少于或等于", comparison::at_most}, {"等于或小于", comparison::at_most},

    {"≠",        comparison::not_equal}, {"!=",      comparison::not_equal}, {"！＝",    comparison::not_equal},
    {"<>",       comparison::not_equal}, {"不等于",  comparison::not_equal},

    {">",        comparison::above},    {"＞",       comparison::above},    {"﹥",       comparison::above},
    {"大于",     comparison::above},    {"超过",     comparison::above},    {"高于",     comparison::above},
    {"多于",     comparison::above},    {"超出",     comparison::above},    {"突破",     comparison::above},
    {"晚于",     comparison::above},

    {"<",        comparison::below},    {"＜",       comparison::below},    {"﹤",       comparison::below},
    {"小于",     comparison::below},    {"低于",     comparison::below},    {"少于",     comparison::below},
    {"不满",     comparison::below},    {"未满",     comparison::below},    {"不足",     comparison::below},
    {"不到",     comparison::below},    {"未达",     comparison::below},    {"未达到",   comparison::below},
    {"早于",     comparison::below},

    {"==",       comparison::equal},    {"=",        comparison::equal},    {"＝",       comparison::equal},
    {"═",        comparison::equal},    {"﹦",       comparison::equal},    {"＝＝",     comparison::equal},
    {"等于",     comparison::equal},
});

/// Comparisons behind the number; 以上, 以下, 以内 include it, 以外 does not (民法典, art. 1259).
inline constexpr auto comparison_suffixes = std::to_array<comparison_spelling>({
    {"及以上", comparison::at_least}, {"以上", comparison::at_least}, {"或以上", comparison::at_least},
    {"之上",   comparison::at_least}, {"及其以上", comparison::at_least},
    {"及以下", comparison::at_most},  {"以下", comparison::at_most},  {"或以下", comparison::at_most},
    {"之下",   comparison::at_most},  {"及其以下", comparison::at_most},
    {"及以内", comparison::at_most},  {"以内", comparison::at_most},  {"之内",   comparison::at_most},
    {"内",     comparison::at_most},
    {"以外",   comparison::above},    {"之外", comparison::above},
});

/// A word that leads up to the number; a suffix overrides its comparison.
struct leading_word {
    std::string_view text;
    comparison which;
    bool implied;  ///< It names no comparison: `equal` is implied, as for a bare number.
};

/// Words in front of a number beside the comparisons.
inline constexpr auto leading_words = std::to_array<leading_word>({
    {"达到",   comparison::at_least, false}, {"达",     comparison::at_least, false}, {"达到了", comparison::at_least, false},
    {"力争达到", comparison::at_least, false}, {"提高到", comparison::at_least, false}, {"提高至", comparison::at_least, false},
    {"提升到", comparison::at_least, false}, {"提升至", comparison::at_least, false}, {"增长到", comparison::at_least, false},
    {"增长至", comparison::at_least, false}, {"增加到", comparison::at_least, false}, {"增加至", comparison::at_least, false},
    {"控制在", comparison::at_most,  false}, {"控制到", comparison::at_most,  false}, {"限制在", comparison::at_most,  false},
    {"控制",   comparison::at_most,  false}, {"压缩到", comparison::at_most,  false}, {"压减到", comparison::at_most,  false},
    {"降低到", comparison::at_most,  false}, {"降低至", comparison::at_most,  false}, {"下降到", comparison::at_most,  false},
    {"下降至", comparison::at_most,  false}, {"降至",   comparison::at_most,  false}, {"降到",   comparison::at_most,  false},
    {"减少到", comparison::at_most,  false}, {"减少至", comparison::at_most,  false},
    {"保持在", comparison::equal,    false}, {"保持",   comparison::equal,    false}, {"维持在", comparison::equal,    false},
    {"稳定在", comparison::equal,    false}, {"为",     comparison::equal,    false}, {"均为",   comparison::equal,    false},
    {"完成",   comparison::equal,    true},  {"已完成", comparison::equal,    true},  {"共完成", comparison::equal,    true},
    {"实际完成", comparison::equal,  true},  {"累计完成", comparison::equal,  true},  {"实现",   comparison::equal,    true},
    {"共",     comparison::equal,    true},  {"共计",   comparison::equal,    true},  {"合计",   comparison::equal,    true},
    {"总计",   comparison::equal,    true},  {"累计",   comparison::equal,    true},  {"介于",  comparison::equal,    true},  {"在",     comparison::equal,    true},
    {"￥",     comparison::equal,    true},  {"¥",      comparison::equal,    true},  {"人民币", comparison::equal,    true},
});

/// A word of a trend, and whether it goes up.
struct trend_word {
    std::string_view text;
    bool up;
};

/// The words of trends: 增长 is met by a number above zero, and 下降5% is not 5%.
inline constexpr auto trend_words = std::to_array<trend_word>({
    {"增长", true},  {"增加", true},  {"提高", true},  {"提升", true},  {"上升", true},  {"增幅", true},
    {"下降", false}, {"降低", false}, {"减少", false}, {"下滑", false}, {"压减", false}, {"缩减", false}, {"降幅", false},
});

/// Marks between the ends of an interval.
inline constexpr std::array range_marks{
    std::string_view{"--"}, std::string_view{"——"}, std::string_view{"-"},  std::string_view{"~"},
    std::string_view{"～"}, std::string_view{"—"},  std::string_view{"–"},  std::string_view{"－"},
    std::string_view{"−"},  std::string_view{"至"}, std::string_view{"到"}, std::string_view{"―"},
    std::string_view{"∼"},  std::string_view{"〜"},
};

/// Words for an approximate number, in front of it and behind it.
inline constexpr std::array approximate_prefixes{std::string_view{"大约"}, std::string_view{"约"}, std::string_view{"近"},
                                                 std::string_view{"将近"}, std::string_view{"接近"}};
inline constexpr std::array approximate_suffixes{std::string_view{"左右"}, std::string_view{"上下"}};

/// Words for "and some more" between a number and its unit: 100余人.
inline constexpr std::array some_more{std::string_view{"余"}, std::string_view{"多"}, std::string_view{"+"}};
// clang-format on

}  // namespace outturn::inline OUTTURN_ABI
