// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/io/detail/exponent_text.hpp>
#include <outturn/io/number_format.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

// ---- which section

OUTTURN_DECL int compare_shown(shown_number const& a, shown_number const& b) {
    if (a.negative != b.negative) return a.negative ? -1 : 1;
    int order = 0;
    if (a.is_zero() || b.is_zero())
        order = static_cast<int>(b.is_zero()) - static_cast<int>(a.is_zero());
    else if (a.point != b.point)
        order = a.point < b.point ? -1 : 1;
    else
        order = a.digits.compare(b.digits);
    return a.negative ? -order : order;
}

OUTTURN_DECL bool holds_for(format_condition const& limit, shown_number const& number) {
    auto const order = compare_shown(number, limit.value);
    auto const& sign = limit.comparison;
    if (sign == "<") return order < 0;
    if (sign == "<=") return order <= 0;
    if (sign == ">") return order > 0;
    if (sign == ">=") return order >= 0;
    return sign == "=" ? order == 0 : order != 0;
}

OUTTURN_DECL std::optional<std::size_t> section_for(std::vector<format_section> const& sections,
                                                    shown_number const& number) {
    auto const count = sections.size();
    if (sections[0].limit || (count > 1 && sections[1].limit)) {
        for (std::size_t i = 0; i < count && i < 3; ++i)
            if (!sections[i].limit || holds_for(*sections[i].limit, number)) return i;
        return std::nullopt;
    }
    if (number.negative && count > 1) return 1;
    if (number.is_zero() && count > 2) return 2;
    return 0;
}

// ---- numbers

/// Brings as many digits in front of the point as the format has there, and gives the exponent.
OUTTURN_DECL int scale_to_exponent(format_section const& chosen, shown_number& number) {
    if (number.is_zero()) return 0;
    auto const before = static_cast<int>(std::max<std::size_t>(chosen.whole, 1));
    auto const moved = [&] {
        // With several digits in front, the exponent is a multiple of their number.
        int shift = number.point - before;
        if (before > 1)
            shift = (number.point - 1 >= 0 ? number.point - 1 : number.point - before) / before *
                    before;
        number.point -= shift;
        return shift;
    };
    int exponent = moved();
    number.round_at(static_cast<int>(chosen.places));
    return exponent + moved();
}

/// Writes a number under a section for numbers.
class number_under_format {
public:
    number_under_format(format_section const& chosen, shown_number& number)
        : chosen_{chosen}, number_{number} {
        number.point += chosen.scaled;
        if (number.is_zero()) number.point = 0;
        for (auto const& each : chosen.tokens)
            if (each.what == format_part::exponent) exponent_ = scale_to_exponent(chosen, number);
        // A section that only has words shows no digits and rounds nothing.
        if (chosen.whole + chosen.places > 0) number.round_at(static_cast<int>(chosen.places));
        whole_ = number.whole();
        fraction_ = number.fraction(chosen.places);
        std::size_t seen = 0;
        for (auto const& each : chosen.tokens)
            if (each.what == format_part::digit && each.flag &&
                (fraction_[seen++] != '0' || each.text != "#"))
                shown_places_ = seen;
    }

    std::string text() && {
        for (auto const& each : chosen_.tokens) add(each);
        return std::move(text_);
    }

private:
    void add(format_token const& each) {
        if (each.what == format_part::literal) text_ += each.text;
        if (each.what == format_part::percent) text_ += '%';
        if (each.what == format_part::point) text_ += '.';
        if (each.what == format_part::general)
            text_ += to_string(shown_number{number_.digits, number_.point, false});
        if (each.what == format_part::exponent)
            text_ += exponent_text(exponent_, each.flag, each.count);
        if (each.what != format_part::digit) return;
        if (!each.flag) return add_whole(each);
        if (behind_ < shown_places_) text_ += fraction_[behind_];
        ++behind_;
    }

    // The first digit of a format also shows all that stand in front of it.
    void add_whole(format_token const& each) {
        std::size_t const place = chosen_.whole - ++before_;  // Counted from the point.
        std::size_t const first = before_ == 1 ? std::max(whole_.size(), place + 1) : place + 1;
        for (std::size_t at = first; at-- > place;) {
            if (at < whole_.size())
                text_ += whole_[whole_.size() - 1 - at];
            else if (each.text != "#")
                text_ += each.text == "0" ? '0' : ' ';
            else
                continue;
            if (chosen_.grouped && at > 0 && at % 3 == 0) text_ += ',';
        }
    }

    format_section const& chosen_;
    shown_number& number_;
    int exponent_ = 0;
    std::string whole_{};
    std::string fraction_{};
    std::size_t shown_places_ = 0;
    std::size_t before_ = 0;  // Digits of the format that are written, in front of the point
    std::size_t behind_ = 0;  // and behind it.
    std::string text_{};
};

// ---- dates and times

inline constexpr std::int64_t seconds_of_day = 86'400;

/// A day and a time as a spreadsheet shows them.
struct shown_moment {
    std::int64_t days = 0;
    std::int64_t seconds = 0;
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
};

/// The moment that `number` stands for, in days; nothing outside the calendar of spreadsheets.
OUTTURN_DECL std::optional<shown_moment> moment_of(shown_number const& number,
                                                   bool timed,
                                                   bool from_1904) {
    // To the end of the year 9999.
    constexpr std::int64_t last_day = 2'958'465;
    if (number.negative || number.point > 7) return std::nullopt;
    shown_moment made;
    for (char const each : number.whole()) made.days = made.days * 10 + (each - '0');
    std::int64_t fraction = 0;
    for (char const each : number.fraction(shown_number::significant))
        fraction = fraction * 10 + (each - '0');
    // × 86400 ÷ 10^15, in lowest terms, to the nearest second.
    constexpr std::int64_t times = 27;
    constexpr std::int64_t over = 312'500'000'000;
    made.seconds = timed ? (fraction * times * 2 + over) / (over * 2) : fraction * times / over;
    if (timed && made.seconds == seconds_of_day) {
        made.seconds = 0;
        ++made.days;
    }
    if (made.days > last_day) return std::nullopt;

    using namespace std::chrono;
    // For spreadsheets that count from 1900, that year had a 29th of February, the day 60.
    auto const begin = from_1904        ? year{1904} / January / 1
                       : made.days < 60 ? year{1899} / December / 31
                                        : year{1899} / December / 30;
    year_month_day const date{sys_days{begin} + std::chrono::days{made.days}};
    bool const no_such_day = !from_1904 && made.days == 60;
    made.year = static_cast<int>(date.year());
    made.month = no_such_day ? 2U : static_cast<unsigned>(date.month());
    made.day = no_such_day ? 29U : static_cast<unsigned>(date.day());
    return made;
}

OUTTURN_DECL std::string zero_padded(std::int64_t value, std::size_t width) {
    auto text = std::to_string(value);
    if (text.size() < width) text.insert(0, width - text.size(), '0');
    return text;
}

OUTTURN_DECL std::string month_text(unsigned month, std::size_t count) {
    static constexpr std::array<std::string_view, 12> months{"January",
                                                             "February",
                                                             "March",
                                                             "April",
                                                             "May",
                                                             "June",
                                                             "July",
                                                             "August",
                                                             "September",
                                                             "October",
                                                             "November",
                                                             "December"};
    if (count < 3) return zero_padded(month, count);
    auto const name = months[month - 1];
    return std::string{name.substr(0, count == 4 ? name.size() : count == 3 ? 3 : 1)};
}

/// What a piece of a format shows of a moment; nothing where no form has such a piece.
OUTTURN_DECL std::optional<std::string> date_piece(format_token const& each,
                                                   shown_moment const& moment,
                                                   bool twelve_hours) {
    auto const& seconds = moment.seconds;
    switch (each.what) {
        case format_part::literal:
            return each.text;
        case format_part::year:
            return each.count <= 2 ? zero_padded(moment.year % 100, 2)
                                   : zero_padded(moment.year, 4);
        case format_part::month:
            return month_text(moment.month, each.count);
        case format_part::day:
            // Names of weekdays date no form.
            if (each.count > 2) return std::nullopt;
            return zero_padded(moment.day, each.count);
        case format_part::hour: {
            auto hour = seconds / 3600;
            if (each.flag) hour += moment.days * 24;
            if (!each.flag && twelve_hours) hour = (hour + 11) % 12 + 1;
            return zero_padded(hour, each.count);
        }
        case format_part::minute:
            return zero_padded(each.flag ? moment.days * 1440 + seconds / 60 : seconds / 60 % 60,
                               each.count);
        case format_part::second:
            return zero_padded(each.flag ? moment.days * seconds_of_day + seconds : seconds % 60,
                               each.count);
        case format_part::half: {
            auto const bar = each.text.find('/');
            return seconds < seconds_of_day / 2 ? each.text.substr(0, bar)
                                                : each.text.substr(bar + 1);
        }
        case format_part::digit:
        case format_part::point:
            return std::nullopt;  // Fractions of a second.
        default:
            return ",";
    }
}

OUTTURN_DECL std::optional<std::string> date_text(format_section const& chosen,
                                                  shown_number const& number,
                                                  bool from_1904) {
    auto const moment = moment_of(number, chosen.timed, from_1904);
    if (!moment) return std::nullopt;
    std::string text;
    for (auto const& each : chosen.tokens) {
        auto const piece = date_piece(each, *moment, chosen.twelve_hours);
        if (!piece) return std::nullopt;
        text += *piece;
    }
    return text;
}

}  // namespace detail

OUTTURN_DECL std::string number_format::operator()(shown_number number, bool from_1904) const {
    if (sections_.empty()) return to_string(number);
    auto const index = detail::section_for(sections_, number);
    if (!index) return to_string(number);
    auto const& chosen = sections_[*index];
    if (chosen.dated) {
        auto const text = detail::date_text(chosen, number, from_1904);
        return text ? *text : to_string(number);
    }
    // A section for negative numbers shows their sign itself, where it shows one.
    bool const signs_itself = *index == 1 && !chosen.limit && !sections_[0].limit;
    bool const negative = number.negative;
    if (signs_itself) number.negative = false;
    auto text = detail::number_under_format{chosen, number}.text();
    if (negative && !signs_itself && !number.is_zero()) text.insert(0, "-");
    auto const first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

}  // namespace outturn::inline OUTTURN_ABI
