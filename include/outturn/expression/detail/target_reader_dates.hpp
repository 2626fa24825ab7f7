// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Dates and deadlines.

#include <outturn/core/blank.hpp>
#include <outturn/expression/calendar.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/comparison_lookup.hpp>
#include <outturn/expression/detail/dates.hpp>
#include <outturn/expression/detail/kinds.hpp>
#include <outturn/expression/detail/runs.hpp>
#include <outturn/expression/detail/spelling_index.hpp>
#include <outturn/expression/detail/target_reader.hpp>
#include <outturn/expression/detail/words.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/errors.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

template <class Int>
inline typename target_reader<Int>::date_range target_reader<Int>::numbers_of_dates(
    std::size_t at) const {
    auto const number = small_number_at(text_, at);
    if (number.digits == 0) return {};
    auto const mark = range_mark_at(rest_of(text_, number.end));
    if (mark.empty()) return {};
    auto const last = date_at(text_, number.end + mark.size());
    if (last.end == no_match) return {};
    bool const months =
        last.date.year == 0 && last.date.grain == calendar_grain::month && number.digits <= 2;
    bool const years =
        last.date.year != 0 && last.date.grain == calendar_grain::year && number.digits == 4;
    if (!months && !years) return {};
    auto first = last;
    first.date.part = calendar_part::whole;
    if (months)
        first.date.index = static_cast<std::uint8_t>(number.value);
    else
        first.date.year = static_cast<std::int16_t>(number.value);
    first.day_at = at;
    first.only_month = false;
    return {first, last, last.end, true};
}

template <class Int>
inline bool target_reader<Int>::extend_range(date_range& read) {
    auto const at_mark = skip_blanks(text_, read.end);
    auto const mark = range_mark_at(rest_of(text_, at_mark));
    if (mark.empty()) return true;
    auto const begin = skip_blanks(text_, at_mark + mark.size());
    auto last = date_at(text_, begin);
    if (last.end == no_match && read.first.date.grain == calendar_grain::day) {
        last = day_of_same_month_at(text_, begin, read.first.date);
        if (last.end == no_match && digit_at(text_, begin).length != 0)
            return fail_for_good(errc::unexpected_text, read.end, trimmed_end(text_)), false;
    }
    if (last.end == no_match) return true;
    read.first.only_month = false;
    read.last = last;
    read.end = last.end;
    read.is_range = true;
    return true;
}

template <class Int>
inline bool target_reader<Int>::counts_periods(std::size_t at,
                                               date_range const& read,
                                               comparison_spelling const* behind) const {
    auto const& first = read.first;
    bool const behind_sign = draft_.by == stated_by::sign && !names_a_time(draft_.op_at);
    if (first.only_month && behind_sign && !begins_at(text_, read.end, "前")) return true;
    bool const quarter = first.date.grain == calendar_grain::quarter && first.date.year == 0 &&
                         !begins_at(text_, at, "第") && is_word(rest_of(text_, draft_.op_at));
    if (quarter && behind_sign) return true;
    return first.only_month && behind != nullptr && (behind->text != "内" || !first.date.exists());
}

template <class Int>
inline bool target_reader<Int>::refuse_dates(std::size_t at,
                                             date_range const& read,
                                             comparison_spelling const* behind) {
    if (behind != nullptr && !behind->text.ends_with("内"))
        return fail_for_good(errc::unexpected_text, read.end, trimmed_end(text_)), true;
    for (auto const* each : {&read.first, &read.last})
        if (!each->date.exists())
            return fail_for_good(errc::no_such_date, each->day_at, each->end), true;
    auto last = read.last.date;
    if (last.year == 0) last.year = read.first.date.year;
    if (read.is_range && !in_order(read.first.date, last))
        return fail_for_good(errc::reversed_interval, at, read.end), true;
    return false;
}

template <class Int>
inline std::size_t target_reader<Int>::date(std::size_t at) {
    if (!may_be_date(text_, at)) return no_match;
    date_range read;
    read.first = date_at(text_, at);
    if (read.first.end == no_match) {
        read = numbers_of_dates(at);
        if (read.end == no_match) return no_match;
    } else {
        read.last = read.first;
        read.end = read.first.end;
        if (!extend_range(read)) return no_match;
    }
    auto const* const behind = suffix_at(rest_of(text_, skip_blanks(text_, read.end)));
    if (counts_periods(at, read, behind) || refuse_dates(at, read, behind)) return no_match;
    before_date_ = draft_;
    draft_.from = read.first.date;
    draft_.to = read.last.date;
    if (draft_.to.year == 0) draft_.to.year = draft_.from.year;
    draft_.is_date = true;
    return read.end;
}

template <class Int>
inline std::size_t target_reader<Int>::months_of_year(std::size_t at) {
    if (!may(kind::digit, at)) return no_match;
    auto const year = small_number_at(text_, at);
    if (year.digits != 4 || !begins_at(text_, year.end, "年")) return no_match;
    auto const months = skip_blanks(text_, year.end + std::string_view{"年"}.size());
    auto const number = small_number_at(text_, months, 2);
    if (number.digits == 0 || range_mark_at(rest_of(text_, number.end)).empty()) return no_match;
    auto const next = date(months);
    if (next == no_match) return no_match;
    draft_.from.year = draft_.to.year = static_cast<std::int16_t>(year.value);
    return next;
}

template <class Int>
inline std::size_t target_reader<Int>::before(std::size_t at) {
    if (!may(kind::time_apart, at)) return no_match;
    auto const word = first_of(rest_of(text_, at), before_words);
    if (word.empty()) return no_match;
    auto const next = at + word.size();
    bool const allowed = draft_.by != stated_by::sign || draft_.which == comparison::at_most;
    if (!allowed) return fail(errc::conflicting_comparisons, at, next);
    draft_.before = true;
    draft_.which = comparison::at_most;
    draft_.by = stated_by::sign;
    draft_.implied = false;
    return next;
}

template <class Int>
inline std::size_t target_reader<Int>::done(std::size_t at) {
    at = skip_blanks(text_, at);
    if (at == text_.size()) return at;
    auto const begun = kinds_at(at);
    if ((begun & kind::joined) != 0 && joiner_at(rest_of(text_, at)) != nullptr) return at;
    if ((begun & kind::full_stop) != 0 && begins_at(text_, at, full_stops.front())) return at;
    if ((begun & kind::bracket) != 0 && bracket_at(text_, at).end != no_match) return at;
    // 内 adds nothing to a range of days; 后, 起 would turn the date round.
    if ((begun & kind::within) != 0)
        for (auto const word : within_words) at = skip(text_, at, word);
    if (may(kind::turning, at) && !first_of(rest_of(text_, at), turning_words).empty())
        return fail(errc::unexpected_text, at, trimmed_end(text_));
    auto const stop = end_of_words(at);
    bool const states_more =
        digit_at(text_, at).length != 0 ||
        (may(kind::suffix, at) && suffix_at(rest_of(text_, at)) != nullptr) ||
        (may(kind::comparison, at) && comparison_at(rest_of(text_, at)) != nullptr) ||
        states_a_number(at, stop);
    if (states_more) return fail(errc::unexpected_text, at, trimmed_end(text_));
    // A bracket at the end is a note.
    auto end = may_contain(kind::bracket) ? at : stop;
    while (end < stop && bracket_at(text_, end).end != stop) end += character_length(text_, end);
    draft_.text = trimmed(text_.substr(at, end - at));
    return end;
}

template <class Int>
inline bool target_reader<Int>::names_a_time(std::size_t at) const {
    for (std::string_view const word : {"不晚于", "不迟于", "不早于", "晚于", "早于"})
        if (begins_at(text_, at, word)) return true;
    return false;
}

template <class Int>
inline bool target_reader<Int>::in_order(calendar_date const& from, calendar_date const& to) {
    auto const a = from.days(from.year == 0 ? 2000 : from.year);
    auto const b = to.days(to.year == 0 ? 2000 : to.year);
    return !a || !b || a->first <= b->last;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
