// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The words between and behind numbers that the reader of targets knows: joiners, brackets, what is
// done with a number of things, marks that templates leave, words of dates. To add one, add a row.

#include <outturn/config.hpp>
#include <outturn/expression/calendar.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/target.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

struct joiner_spelling {
    std::string_view text;
    joiner which;
    bool is_mark;  // a mark, which texts use in other ways too
};

// clang-format off
inline constexpr auto joiner_spellings = std::to_array<joiner_spelling>({
    {"并且", joiner::all, false}, {"而且", joiner::all, false}, {"同时", joiner::all, false}, {"且", joiner::all, false},
    {"或者", joiner::any, false}, {"或", joiner::any, false},   {"；", joiner::all, true},    {";", joiner::all, true},
    {"、", joiner::all, true},    {"，", joiner::all, true},    {",", joiner::all, true},
});

struct bracket_pair {
    std::string_view open, close;
};

inline constexpr auto brackets = std::to_array<bracket_pair>({
    {"（", "）"}, {"(", ")"}, {"[", "]"}, {"【", "】"}, {"〔", "〕"}, {"［", "］"}, {"{", "}"},
});

// Marks that templates leave where a number belongs.
inline constexpr std::array template_marks{
    std::string_view{"*"},  std::string_view{"＊"}, std::string_view{"×"}, std::string_view{"XX"}, std::string_view{"xx"},
    std::string_view{"ＸＸ"}, std::string_view{"_"}, std::string_view{"＿"}, std::string_view{"□"}, std::string_view{"○"},
    std::string_view{"〇〇"}, std::string_view{"…"}, std::string_view{"?"}, std::string_view{"？"}, std::string_view{"#"},
    std::string_view{"＃"},  std::string_view{"N"},
};

inline constexpr std::array tolerances{std::string_view{"±"}, std::string_view{"+/-"}, std::string_view{"正负"}, std::string_view{"+-"}};

// Actions on a share or a number, behind it: 100%覆盖.
inline constexpr std::array accomplishments{
    std::string_view{"完成"}, std::string_view{"按时完成"}, std::string_view{"全部完成"}, std::string_view{"覆盖"},
    std::string_view{"全覆盖"}, std::string_view{"达标"}, std::string_view{"合格"}, std::string_view{"验收合格"},
    std::string_view{"到位"}, std::string_view{"及时到位"}, std::string_view{"满意"}, std::string_view{"执行"},
    std::string_view{"落实"}, std::string_view{"发放"}, std::string_view{"足额发放"}, std::string_view{"支付"},
    std::string_view{"拨付"}, std::string_view{"兑现"}, std::string_view{"通过"}, std::string_view{"及时"},
    std::string_view{"保障"}, std::string_view{"参与"}, std::string_view{"达到"}, std::string_view{"上报"},
};

// Endings of names of measures: a number behind one is its value.
inline constexpr std::array measure_endings{
    std::string_view{"率"}, std::string_view{"度"}, std::string_view{"比例"}, std::string_view{"占比"}, std::string_view{"比重"},
    std::string_view{"数"}, std::string_view{"数量"}, std::string_view{"金额"}, std::string_view{"成本"}, std::string_view{"面积"},
    std::string_view{"总量"}, std::string_view{"产量"}, std::string_view{"时长"}, std::string_view{"标准"},
};

// Words that begin a scoring rule or continue the number: they end a thing that is counted.
inline constexpr std::array not_things{
    std::string_view{"得"}, std::string_view{"扣"}, std::string_view{"加"}, std::string_view{"减"}, std::string_view{"奖"},
    std::string_view{"计"}, std::string_view{"半"}, std::string_view{"为"}, std::string_view{"后"}, std::string_view{"前"},
    std::string_view{"起"}, std::string_view{"不"}, std::string_view{"未"}, std::string_view{"的"}, std::string_view{"和"},
    std::string_view{"与"}, std::string_view{"及"}, std::string_view{"每"}, std::string_view{"第"}, std::string_view{"约"},
    std::string_view{"左"}, std::string_view{"吧"}, std::string_view{"之"},
};
// clang-format on

// Before and after, which end a word: 18点前.
inline constexpr std::array times_apart{std::string_view{"前"},
                                        std::string_view{"之前"},
                                        std::string_view{"以前"},
                                        std::string_view{"后"},
                                        std::string_view{"之后"},
                                        std::string_view{"以后"}};

// Words for "by" a date, longer ones first, and words that add nothing behind a range of days.
inline constexpr std::array before_words{
    std::string_view{"之前"}, std::string_view{"以前"}, std::string_view{"前"}};
inline constexpr std::array within_words{
    std::string_view{"以内"}, std::string_view{"之内"}, std::string_view{"内"}};

// Words that reverse a date.
inline constexpr std::array turning_words{std::string_view{"后"},
                                          std::string_view{"以后"},
                                          std::string_view{"之后"},
                                          std::string_view{"起"},
                                          std::string_view{"开始"},
                                          std::string_view{"前"},
                                          std::string_view{"以前"},
                                          std::string_view{"之前"}};

// The beginning of a condition per time or thing, and words between the ends of an interval.
inline constexpr std::array each_words{std::string_view{"每"}};
inline constexpr std::array between_words{std::string_view{"和"}, std::string_view{"与"}};

// Bars between columns of a form in one cell.
inline constexpr std::array column_bars{std::string_view{"|"}, std::string_view{"｜"}};

inline constexpr std::array digits_of_numbers{
    std::string_view{"0"},  std::string_view{"1"},  std::string_view{"2"},  std::string_view{"3"},
    std::string_view{"4"},  std::string_view{"5"},  std::string_view{"6"},  std::string_view{"7"},
    std::string_view{"8"},  std::string_view{"9"},  std::string_view{"０"}, std::string_view{"１"},
    std::string_view{"２"}, std::string_view{"３"}, std::string_view{"４"}, std::string_view{"５"},
    std::string_view{"６"}, std::string_view{"７"}, std::string_view{"８"}, std::string_view{"９"}};

inline constexpr std::array number_signs{std::string_view{"-"},
                                         std::string_view{"－"},
                                         std::string_view{"+"},
                                         std::string_view{"＋"},
                                         std::string_view{"−"}};

inline constexpr std::array full_stops{std::string_view{"。"}};

// Beginnings of dates without digits.
inline constexpr std::array calendar_openers{std::string_view{"年"},
                                             std::string_view{"第"},
                                             std::string_view{"一"},
                                             std::string_view{"二"},
                                             std::string_view{"三"},
                                             std::string_view{"四"},
                                             std::string_view{"上"},
                                             std::string_view{"下"},
                                             std::string_view{"当"},
                                             std::string_view{"本"},
                                             std::string_view{"今"}};

/// Words of dates that stand for numbers.
struct calendar_word {
    std::string_view text;
    calendar_grain grain;
    std::uint8_t index;
};

// clang-format off
inline constexpr auto quarter_words = std::to_array<calendar_word>({
    {"第一季度", calendar_grain::quarter, 1}, {"第二季度", calendar_grain::quarter, 2}, {"第三季度", calendar_grain::quarter, 3},
    {"第四季度", calendar_grain::quarter, 4}, {"一季度", calendar_grain::quarter, 1},   {"二季度", calendar_grain::quarter, 2},
    {"三季度", calendar_grain::quarter, 3},   {"四季度", calendar_grain::quarter, 4},   {"第1季度", calendar_grain::quarter, 1},
    {"第2季度", calendar_grain::quarter, 2},  {"第3季度", calendar_grain::quarter, 3},  {"第4季度", calendar_grain::quarter, 4},
    {"上半年", calendar_grain::half_year, 1}, {"下半年", calendar_grain::half_year, 2},
});

struct part_word {
    std::string_view text;
    calendar_part part;
};

inline constexpr auto part_words = std::to_array<part_word>({
    {"上旬", calendar_part::first}, {"中旬", calendar_part::middle}, {"下旬", calendar_part::last}, {"底", calendar_part::end},
    {"末", calendar_part::end},     {"初", calendar_part::beginning},
});
// clang-format on

inline constexpr std::array this_year{std::string_view{"当年"},
                                      std::string_view{"本年"},
                                      std::string_view{"今年"},
                                      std::string_view{"本年度"}};

// Every spelling that ends a word.
constexpr auto gathered_stops() {
    constexpr std::size_t count = comparison_spellings.size() + comparison_suffixes.size() +
                                  joiner_spellings.size() + range_marks.size() +
                                  approximate_suffixes.size() + times_apart.size() + 1;
    std::array<std::string_view, count> stops{};
    std::size_t at = 0;
    for (auto const& each : comparison_spellings) stops[at++] = each.text;
    for (auto const& each : comparison_suffixes) stops[at++] = each.text;
    for (auto const& each : joiner_spellings) stops[at++] = each.text;
    for (auto const& each : range_marks) stops[at++] = each;
    for (auto const& each : approximate_suffixes) stops[at++] = each;
    for (auto const& each : times_apart) stops[at++] = each;
    stops[at] = "之间";
    return stops;
}

inline constexpr auto word_stops = gathered_stops();

}  // namespace outturn::inline OUTTURN_ABI::detail
