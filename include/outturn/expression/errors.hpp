// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The errors of targets, actual values and vocabularies. To add one, add it here and to the list at the end.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>

#include <array>

namespace outturn::inline OUTTURN_ABI {

namespace errc {

// clang-format off
inline constexpr error_entry expected_target{"expected_target", "a target",
    "a target was expected, found {found}",
    "应为指标值，实为{found}"};
inline constexpr error_entry expected_condition{"expected_condition", "a number or words",
    "a number or, after an equals sign, words were expected{after}, found {found}",
    "{after}应为数字（等号后也可为文字），实为{found}"};
inline constexpr error_entry expected_comparison{"expected_comparison", "a comparison such as ≥",
    "a comparison such as ≥ was expected{after}, found {found}",
    "{after}应为比较符号（如 ≥），实为{found}"};
inline constexpr error_entry expected_date{"expected_date", "a date",
    "a date was expected{after}, found {found}",
    "{after}应为日期，实为{found}"};
inline constexpr error_entry expected_unit{"expected_unit", "a unit",
    "a unit was expected{after}, found {found}",
    "{after}应为单位，实为{found}"};
inline constexpr error_entry reversed_interval{"reversed_interval", "the smaller end first",
    "an interval with its smaller end first was expected, found {found}",
    "区间应先小后大，实为{found}"};
inline constexpr error_entry mixed_joiners{"mixed_joiners", "one kind of joiner",
    "one kind of joiner was expected, as \"and\" with \"or\" can be read in two ways, found {found}",
    "“且”与“或”不应混用，否则有歧义，实为{found}"};
inline constexpr error_entry conflicting_comparisons{"conflicting_comparisons", "one comparison",
    "one comparison was expected, found {found}, which contradicts the text before it",
    "应只有一种比较关系，{found}与前文矛盾"};
inline constexpr error_entry contradictory_values{"contradictory_values", "conditions that can hold together",
    "conditions that can hold together were expected, found {found}",
    "各项条件应能同时成立，实为{found}"};
inline constexpr error_entry no_such_date{"no_such_date", "a date of the calendar",
    "a date of the calendar was expected, found {found}",
    "应为存在的日期，实为{found}"};
inline constexpr error_entry template_text{"template_text", "a number in place of the template's marks",
    "a number was expected in place of the template's marks, found {found}",
    "应将模板占位符替换为数字，实为{found}"};
inline constexpr error_entry bare_tolerance{"bare_tolerance", "the number a tolerance is around",
    "the number that a tolerance is around was expected before it, found {found}",
    "偏差范围之前应有基准数字，实为{found}"};
inline constexpr error_entry expected_positive{"expected_positive", "a number above zero",
    "a number above zero was expected, found {found}",
    "应为大于零的数，实为{found}"};
inline constexpr error_entry known_unit{"known_unit", "a unit that is not known yet",
    "a unit that is not known yet was expected, found {found}",
    "应为尚未收录的单位，实为{found}"};
inline constexpr error_entry unknown_base{"unknown_base", "a unit to convert to",
    "a unit that the other converts to was expected, found {found}",
    "应为可换算成的单位，实为{found}"};
inline constexpr error_entry too_many_units{"too_many_units", "fewer units",
    "at most 1,000 units were expected, found more",
    "至多 1,000 个单位，实有更多"};
inline constexpr error_entry expected_words{"expected_words", "words without number or date",
    "words that state neither a number nor a date were expected, found {found}",
    "应为不含数字与日期的文字，实为{found}"};
inline constexpr error_entry single_synonym{"single_synonym", "two or more words with one meaning",
    "two or more words with one meaning were expected, found {found}",
    "同义词应有两个以上，实为{found}"};
inline constexpr error_entry repeated_word{"repeated_word", "a word that is not given already",
    "a word that is not given already was expected, found {found}",
    "应为尚未列出的词语，实为{found}"};
inline constexpr error_entry contradictory_word{"contradictory_word", "a word that means achieved or denied, not both",
    "a word that, with its synonyms, means either achieved or denied was expected, found {found}, which is given as both",
    "词语及其同义词应仅表示完成或仅表示未完成，{found}两者兼有"};
inline constexpr error_entry expected_year{"expected_year", "a year of four digits",
    "a year of four digits was expected, found {found}",
    "应为四位数的年份，实为{found}"};
// clang-format on

}  // namespace errc

/// The errors of targets, actual values and vocabularies.
inline constexpr auto expression_errors = std::to_array<error_code>({
    errc::expected_target,      errc::expected_condition,
    errc::expected_comparison,  errc::expected_date,
    errc::expected_unit,        errc::reversed_interval,
    errc::mixed_joiners,        errc::conflicting_comparisons,
    errc::contradictory_values, errc::no_such_date,
    errc::template_text,        errc::bare_tolerance,
    errc::expected_positive,    errc::known_unit,
    errc::unknown_base,         errc::too_many_units,
    errc::expected_words,       errc::single_synonym,
    errc::repeated_word,        errc::contradictory_word,
    errc::expected_year,
});

}  // namespace outturn::inline OUTTURN_ABI
