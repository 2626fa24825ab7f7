// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The words between and behind numbers that the reader of targets knows: joiners, brackets, what is
// done with a number of things, marks that templates leave. To add one, add a row.

#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/calendar.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/numerals.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/numeric/detail/scan.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

inline constexpr std::size_t no_match = std::string_view::npos;

[[gnu::noinline]] constexpr std::size_t skip_some_blanks(std::string_view text, std::size_t at) {
    return skip_spaces(text, at);
}

// As `skip_spaces`, where there mostly are none.
[[gnu::always_inline]] constexpr std::size_t skip_blanks(std::string_view text, std::size_t at) {
    if (at >= text.size()) return at;
    auto const first = static_cast<unsigned char>(text[at]);
    bool const may_be_space = first <= 0x20 || first == 0xC2 || first == 0xE3;
    return may_be_space ? skip_some_blanks(text, at) : at;
}

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

// What is done to a share or a number, behind it: 100%覆盖.
inline constexpr std::array accomplishments{
    std::string_view{"完成"}, std::string_view{"按时完成"}, std::string_view{"全部完成"}, std::string_view{"覆盖"},
    std::string_view{"全覆盖"}, std::string_view{"达标"}, std::string_view{"合格"}, std::string_view{"验收合格"},
    std::string_view{"到位"}, std::string_view{"及时到位"}, std::string_view{"满意"}, std::string_view{"执行"},
    std::string_view{"落实"}, std::string_view{"发放"}, std::string_view{"足额发放"}, std::string_view{"支付"},
    std::string_view{"拨付"}, std::string_view{"兑现"}, std::string_view{"通过"}, std::string_view{"及时"},
    std::string_view{"保障"}, std::string_view{"参与"}, std::string_view{"达到"}, std::string_view{"上报"},
};

// What the names of measures end in: a number behind one is its value.
inline constexpr std::array measure_endings{
    std::string_view{"率"}, std::string_view{"度"}, std::string_view{"比例"}, std::string_view{"占比"}, std::string_view{"比重"},
    std::string_view{"数"}, std::string_view{"数量"}, std::string_view{"金额"}, std::string_view{"成本"}, std::string_view{"面积"},
    std::string_view{"总量"}, std::string_view{"产量"}, std::string_view{"时长"}, std::string_view{"标准"},
};

// Words that begin a scoring rule or go on with the number, so that what stands before them is not all.
inline constexpr std::array not_things{
    std::string_view{"得"}, std::string_view{"扣"}, std::string_view{"加"}, std::string_view{"减"}, std::string_view{"奖"},
    std::string_view{"计"}, std::string_view{"半"}, std::string_view{"为"}, std::string_view{"后"}, std::string_view{"前"},
    std::string_view{"起"}, std::string_view{"不"}, std::string_view{"未"}, std::string_view{"的"}, std::string_view{"和"},
    std::string_view{"与"}, std::string_view{"及"}, std::string_view{"每"}, std::string_view{"第"}, std::string_view{"约"},
    std::string_view{"左"}, std::string_view{"吧"}, std::string_view{"之"},
};
// clang-format on

// Before and after: they end a word, as in 18点前.
inline constexpr std::array times_apart{std::string_view{"前"},
                                        std::string_view{"之前"},
                                        std::string_view{"以前"},
                                        std::string_view{"后"},
                                        std::string_view{"之后"},
                                        std::string_view{"以后"}};

// What says that something is done by a date, longer ones first, and what adds nothing behind a range
// of days.
inline constexpr std::array before_words{
    std::string_view{"之前"}, std::string_view{"以前"}, std::string_view{"前"}};
inline constexpr std::array within_words{
    std::string_view{"以内"}, std::string_view{"之内"}, std::string_view{"内"}};

// What would turn a date round.
inline constexpr std::array turning_words{std::string_view{"后"},
                                          std::string_view{"以后"},
                                          std::string_view{"之后"},
                                          std::string_view{"起"},
                                          std::string_view{"开始"},
                                          std::string_view{"前"},
                                          std::string_view{"以前"},
                                          std::string_view{"之前"}};

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

// What a condition per time or thing begins with, and what may stand between the ends of an interval
// beside the marks.
inline constexpr std::array each_words{std::string_view{"每"}};
inline constexpr std::array between_words{std::string_view{"和"}, std::string_view{"与"}};

// What parts the columns of a form in one cell.
inline constexpr std::array column_bars{std::string_view{"|"}, std::string_view{"｜"}};

// What a date without digits begins with.
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

/// Catalogues that a spelling may be of, as a set of bits.
using kinds = std::uint32_t;

namespace kind {

inline constexpr kinds digit = 1U << 0U;
inline constexpr kinds comparison = 1U << 1U;
inline constexpr kinds suffix = 1U << 2U;
inline constexpr kinds leading = 1U << 3U;
inline constexpr kinds trend = 1U << 4U;
inline constexpr kinds joined = 1U << 5U;
inline constexpr kinds range = 1U << 6U;
inline constexpr kinds about = 1U << 7U;
inline constexpr kinds more = 1U << 8U;
inline constexpr kinds bracket = 1U << 9U;
inline constexpr kinds template_mark = 1U << 10U;
inline constexpr kinds tolerance = 1U << 11U;
inline constexpr kinds time_apart = 1U << 12U;
inline constexpr kinds calendar = 1U << 13U;
inline constexpr kinds each = 1U << 14U;
inline constexpr kinds bar = 1U << 15U;
inline constexpr kinds not_thing = 1U << 16U;
inline constexpr kinds unit_mark = 1U << 17U;
inline constexpr kinds bracket_end = 1U << 18U;
inline constexpr kinds sign = 1U << 19U;
inline constexpr kinds accomplished = 1U << 20U;
inline constexpr kinds full_stop = 1U << 21U;
inline constexpr kinds word_end = 1U << 22U;
inline constexpr kinds turning = 1U << 23U;
inline constexpr kinds within = 1U << 24U;
inline constexpr kinds numeral = 1U << 25U;

}  // namespace kind

/// The kinds of spellings that begin with a character, of all catalogues at once: a text that can
/// begin with none of a kind is seen to without searching. A kind may be there that is not, as
/// characters may share a place, but none is left out.
class beginning_kinds {
    static constexpr unsigned bits = 10;

    // Above their use: clang asks for it.
    constexpr void add(std::string_view spelling, kinds which) {
        auto const first = first_character(spelling);
        (first < 0x80 ? single_[first] : several_[place_of<bits>(first)]) |= which;
    }
    template <class Row, std::size_t Size>
    constexpr void add(std::array<Row, Size> const& rows, kinds which) {
        for (auto const& row : rows) {
            if constexpr (requires { row.text; })
                add(row.text, which);
            else
                add(row, which);
        }
    }

public:
    constexpr beginning_kinds() {
        add(digits_of_numbers, kind::digit);
        add(comparison_spellings, kind::comparison);
        add(comparison_suffixes, kind::suffix);
        add(approximate_suffixes, kind::suffix);
        add(leading_words, kind::leading);
        add(trend_words, kind::trend);
        add(joiner_spellings, kind::joined);
        add(range_marks, kind::range);
        add(between_words, kind::range);
        add(approximate_prefixes, kind::about);
        add(some_more, kind::more);
        add(template_marks, kind::template_mark);
        add(tolerances, kind::tolerance);
        add(times_apart, kind::time_apart);
        add(calendar_openers, kind::calendar);
        add(each_words, kind::each);
        add(column_bars, kind::bar);
        add(not_things, kind::not_thing);
        add(number_signs, kind::sign);
        add(accomplishments, kind::accomplished);
        add(full_stops, kind::full_stop);
        add(word_stops, kind::word_end);
        add(before_words, kind::time_apart);
        add(turning_words, kind::turning);
        add(within_words, kind::within);
        add(numeral_digits, kind::numeral);
        add(numeral_powers, kind::numeral);
        add(numeral_shares, kind::numeral);
        add(unit_products, kind::unit_mark);
        add(unit_quotients, kind::unit_mark);
        for (auto const& pair : brackets) {
            add(pair.open, kind::bracket);
            add(pair.close, kind::bracket_end);
        }
    }

    /// The kinds of spellings that may stand at `at`, which is within `text`.
    [[nodiscard, gnu::always_inline]] constexpr kinds at(std::string_view text,
                                                         std::size_t at) const {
        auto const first = static_cast<unsigned char>(text[at]);
        if (first < 0x80) return single_[first];
        return several_[place_of<bits>(first_character(rest_of(text, at)))];
    }

private:
    std::array<kinds, 0x80> single_{};
    std::array<kinds, std::size_t{1} << bits> several_{};
};

inline constexpr beginning_kinds begun_by_character;

/// Whether one of `which` may stand at `at`.
[[gnu::always_inline]] constexpr bool may_stand_at(std::string_view text,
                                                   std::size_t at,
                                                   kinds which) {
    return at < text.size() && (begun_by_character.at(text, at) & which) != 0;
}

/// The kinds of spellings that the characters of `text`, which is UTF-8, may begin.
constexpr kinds kinds_in(std::string_view text) {
    kinds all = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const first = static_cast<unsigned char>(text[at]);
        all |= begun_by_character.at(text, at);
        at += first < 0x80 ? 1U : first < 0xE0 ? 2U : first < 0xF0 ? 3U : 4U;
    }
    return all;
}

inline constexpr spelling_index joiner_index{joiner_spellings,
                                             [](auto const& row) { return row.text; }};

constexpr joiner_spelling const* joiner_at(std::string_view text) {
    return spelling_in(joiner_spellings, joiner_index, text);
}

constexpr std::string_view range_mark_at(std::string_view text) {
    if (!may_stand_at(text, 0, kind::range)) return {};
    return first_of(text, range_marks);
}

constexpr bool begins_at(std::string_view text, std::size_t at, std::string_view what) {
    return at <= text.size() && begins_with(rest_of(text, at), what);
}

constexpr std::size_t character_length(std::string_view text, std::size_t at) {
    auto const length = decode_utf8(text, at).length;
    return length == 0 ? 1 : length;
}

constexpr bool is_ideograph(char32_t value) {
    return (value >= 0x4E00 && value <= 0x9FFF) || (value >= 0x3400 && value <= 0x4DBF) ||
           value == 0x3007;
}

constexpr bool is_latin(char32_t value) {
    return (value >= 'A' && value <= 'Z') || (value >= 'a' && value <= 'z');
}

/// The bracket that opens at `at`, the text in it and where it ends; `end` is `no_match` where there
/// is none or it is not closed.
struct bracketed {
    std::string_view inside;
    std::size_t end = no_match;
};

constexpr bracketed bracket_at(std::string_view text, std::size_t at) {
    auto const opened = [&](std::size_t where) -> bracket_pair const* {
        if (!may_stand_at(text, where, kind::bracket)) return nullptr;
        for (auto const& pair : brackets)
            if (begins_at(text, where, pair.open)) return &pair;
        return nullptr;
    };
    auto const closed = [&](std::size_t where) -> std::size_t {
        if (!may_stand_at(text, where, kind::bracket_end)) return 0;
        for (auto const& pair : brackets)
            if (begins_at(text, where, pair.close)) return pair.close.size();
        return 0;
    };
    auto const* const first = opened(at);
    if (first == nullptr) return {};
    std::size_t depth = 1;
    std::size_t const begin = at + first->open.size();
    for (at = begin; at < text.size();) {
        if (auto const* const pair = opened(at)) {
            ++depth;
            at += pair->open.size();
        } else if (auto const length = closed(at); length != 0) {
            if (--depth == 0) return {text.substr(begin, at - begin), at + length};
            at += length;
        } else {
            at += character_length(text, at);
        }
    }
    return {};
}

/// The run of ideographs at `at` that are no comparison, suffix, joiner or mark of a range, and how
/// many there are.
struct letter_run {
    std::size_t end = 0;
    std::size_t letters = 0;
};

inline constexpr spelling_index stop_index{word_stops, [](std::string_view each) { return each; }};

constexpr bool ends_letters(std::string_view rest) {
    return stop_index.longest_at(rest) != stop_index.none;
}

constexpr letter_run letters_at(std::string_view text, std::size_t at) {
    letter_run run{at, 0};
    while (run.end < text.size()) {
        auto const character = decode_utf8(text, run.end);
        if (!is_ideograph(character.value)) break;
        if (may_stand_at(text, run.end, kind::word_end) && ends_letters(rest_of(text, run.end)))
            break;
        run.end += character.length;
        ++run.letters;
    }
    return run;
}

/// The run of ideographs at `at` up to a joiner or a comparison.
constexpr letter_run phrase_at(std::string_view text, std::size_t at) {
    letter_run run{at, 0};
    while (run.end < text.size()) {
        auto const character = decode_utf8(text, run.end);
        if (!is_ideograph(character.value)) break;
        auto const rest = rest_of(text, run.end);
        if (may_stand_at(text, run.end, kind::joined | kind::comparison) &&
            (joiner_at(rest) != nullptr || comparison_at(rest) != nullptr))
            break;
        run.end += character.length;
        ++run.letters;
    }
    return run;
}

/// A whole number of at most `most` digits, in half or full width; `end` is `at` where there is none.
struct small_number {
    int value = 0;
    std::size_t digits = 0;
    std::size_t end = 0;
};

constexpr small_number small_number_at(std::string_view text,
                                       std::size_t at,
                                       std::size_t most = 4) {
    small_number read{0, 0, at};
    for (;;) {
        auto const digit = digit_at(text, read.end);
        if (digit.length == 0) return read;
        if (read.digits == most) return {0, 0, at};
        read.value = read.value * 10 + digit.value;
        read.end += digit.length;
        ++read.digits;
    }
}

/// A date at a place: the date, where it ends, and where the part begins that the calendar may refuse.
struct date_reading {
    calendar_date date;
    std::size_t end = no_match;
    std::size_t day_at = 0;
    bool only_month = false;  // 6月 may be a month or a number of months
};

/// The words of dates that are no numbers.
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

constexpr std::size_t calendar_part_at(std::string_view text, std::size_t at, calendar_part& part) {
    for (auto const& each : part_words) {
        if (!begins_at(text, at, each.text)) continue;
        part = each.part;
        return at + each.text.size();
    }
    return at;
}

constexpr std::size_t skip(std::string_view text, std::size_t at, std::string_view what) {
    return begins_at(text, at, what) ? at + what.size() : at;
}

// 2022-12-31, 2022/12/31, 2022.12.31
constexpr date_reading numeric_date_at(std::string_view text, small_number const& year) {
    if (year.digits != 4 || year.end >= text.size()) return {};
    char const mark = text[year.end];
    if (mark != '-' && mark != '/' && mark != '.') return {};
    auto const month = small_number_at(text, year.end + 1, 2);
    if (month.digits == 0 || month.end >= text.size() || text[month.end] != mark) return {};
    auto const day = small_number_at(text, month.end + 1, 2);
    if (day.digits == 0) return {};
    return {{static_cast<std::int16_t>(year.value),
             calendar_grain::day,
             static_cast<std::uint8_t>(month.value),
             static_cast<std::uint8_t>(day.value),
             calendar_part::whole},
            day.end,
            year.end + 1};
}

/// Whether a date may begin at `at`: decides for nearly every number at a glance that it is none.
constexpr bool may_be_date(std::string_view text, std::size_t at) {
    std::size_t digits = 0;
    std::size_t length = 0;
    auto const begin = at;
    while ((length = digit_at(text, at).length) != 0 && digits <= 4) {
        at += length;
        ++digits;
    }
    if (at >= text.size() || digits > 4) return false;
    auto const rest = rest_of(text, at);
    if (digits != 0) {
        if (rest.front() == ' ') return false;
        return rest.front() == '-' || rest.front() == '/' || rest.front() == '.' ||
               begins_with(rest, "年") || begins_with(rest, "月") || !range_mark_at(rest).empty();
    }
    return may_stand_at(text, begin, kind::calendar) && !first_of(rest, calendar_openers).empty();
}

constexpr std::size_t end_of_day_word(std::string_view text, std::size_t at) {
    auto const end = skip(text, at, "日");
    return end == at ? skip(text, at, "号") : end;
}

/// Reads the day at `at`, which is in the month of `first`: 2月1日至29日.
constexpr date_reading day_of_same_month_at(std::string_view text,
                                            std::size_t at,
                                            calendar_date const& first) {
    auto const day = small_number_at(text, at, 2);
    auto const end = end_of_day_word(text, day.end);
    if (day.digits == 0 || end == day.end) return {};
    auto same = first;
    same.day = static_cast<std::uint8_t>(day.value);
    return {same, end, at};
}

/// Reads the date at `at`.
constexpr date_reading date_at(std::string_view text, std::size_t at) {
    auto const year = small_number_at(text, at);
    if (auto const numeric = numeric_date_at(text, year); numeric.end != no_match) return numeric;
    date_reading read;
    auto& date = read.date;
    std::size_t here = at;
    bool has_year = false;
    bool const words_possible = may_stand_at(text, at, kind::calendar);
    if (year.digits == 4 && year.value >= 1900 && year.value < 2100 &&
        begins_at(text, year.end, "年")) {
        date.year = static_cast<std::int16_t>(year.value);
        here = skip(text, year.end + std::string_view{"年"}.size(), "度");
        has_year = true;
    } else if (words_possible) {
        if (auto const word = first_of(rest_of(text, at), this_year); !word.empty()) {
            here = skip(text, at + word.size(), "度");
            has_year = true;
        }
    }
    here = skip_blanks(text, here);
    for (auto const& word : quarter_words) {
        if (!may_stand_at(text, here, kind::calendar)) break;
        if (!begins_at(text, here, word.text)) continue;
        date.grain = word.grain;
        date.index = word.index;
        here += word.text.size();
        read.end = calendar_part_at(text, here, date.part);
        return read;
    }
    auto const month = small_number_at(text, here, 2);
    if (month.digits != 0 && begins_at(text, month.end, "月")) {
        date.grain = calendar_grain::month;
        date.index = static_cast<std::uint8_t>(month.value);
        read.day_at = here;
        here = skip(text, month.end + std::string_view{"月"}.size(), "份");
        auto const day_begin = skip_blanks(text, here);
        auto const day = small_number_at(text, day_begin, 2);
        auto const day_end = end_of_day_word(text, day.end);
        if (day.digits != 0 && day_end != day.end) {
            date.grain = calendar_grain::day;
            date.day = static_cast<std::uint8_t>(day.value);
            read.day_at = day_begin;
            read.end = day_end;
            return read;
        }
        auto const part_end = calendar_part_at(text, here, date.part);
        read.only_month = !has_year && part_end == here;
        read.end = part_end;
        return read;
    }
    date.grain = calendar_grain::year;
    if (has_year) {
        // 2022年12个月 is no date, and neither is 2022年3.
        auto const part_end = calendar_part_at(text, here, date.part);
        if (part_end == here && digit_at(text, here).length != 0) return {};
        read.end = skip(text, part_end, part_end == here ? "年底" : "");
        if (read.end != part_end) date.part = calendar_part::end;
        // 当年 alone begins many a text.
        bool const bounded = date.part != calendar_part::whole || begins_at(text, read.end, "内") ||
                             begins_at(text, read.end, "前");
        if (date.year == 0 && !bounded) return {};
        return read;
    }
    if (begins_at(text, here, "年底") || begins_at(text, here, "年末") ||
        begins_at(text, here, "年初")) {
        read.end = calendar_part_at(text, here + std::string_view{"年"}.size(), date.part);
        return read;
    }
    return {};
}

}  // namespace outturn::inline OUTTURN_ABI::detail
