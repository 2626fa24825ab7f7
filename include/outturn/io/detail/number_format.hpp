// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a spreadsheet shows of a number: the digits that its file holds under a number format, as
// `0.00%` or `yyyy"年"m"月"`. The digits are never made a binary fraction.
//
// Spreadsheets compute in binary and show at most 15 significant digits, so that is where the digits
// are rounded first: 0.99309999999999998 is 0.9931. A format that is not known here, as of fractions
// or Chinese numerals, shows the number as it is.

#include <outturn/config.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// A decimal number of any size: 0.digits × 10^point. No digits stand for zero.
struct shown_number {
    std::string digits{};
    int point = 0;
    bool negative = false;

    static constexpr std::size_t significant = 15;

    [[nodiscard]] bool is_zero() const { return digits.empty(); }

    /// Half up at `places` decimal places, which may be negative.
    void round_at(int places) {
        std::int64_t const kept = static_cast<std::int64_t>(point) + places;
        if (kept >= static_cast<std::int64_t>(digits.size())) return;
        bool const carry = kept >= 0 && digits[static_cast<std::size_t>(kept)] >= '5';
        digits.resize(kept > 0 ? static_cast<std::size_t>(kept) : 0);
        if (carry) {
            while (!digits.empty() && digits.back() == '9') digits.pop_back();
            if (digits.empty()) {
                digits = "1";
                // What carries over the first digit, or rounds up to a first one, is a power of ten.
                point = kept > 0 ? point + 1 : 1 - places;
            } else {
                ++digits.back();
            }
        }
        trim();
    }

    void trim() {
        while (!digits.empty() && digits.back() == '0') digits.pop_back();
        if (digits.empty()) {
            point = 0;
            negative = false;
        }
    }

    /// The digits before the decimal point; none of a fraction of one.
    [[nodiscard]] std::string whole() const {
        if (point <= 0) return {};
        auto const length = static_cast<std::size_t>(point);
        std::string text = digits.substr(0, length);
        text.resize(length, '0');
        return text;
    }
    /// `places` digits after it.
    [[nodiscard]] std::string fraction(std::size_t places) const {
        std::string text;
        for (std::size_t i = 0; i < places; ++i) {
            auto const at = static_cast<std::int64_t>(i) + point;
            bool const there = at >= 0 && at < static_cast<std::int64_t>(digits.size());
            text += there ? digits[static_cast<std::size_t>(at)] : '0';
        }
        return text;
    }
};

/// Reads the digits of a number cell; nothing where they are no number.
inline std::optional<shown_number> read_number(std::string_view text) {
    shown_number number;
    std::size_t at = 0;
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        number.negative = text[at++] == '-';
    bool any = false;
    bool after_point = false;
    for (; at < text.size(); ++at) {
        char const each = text[at];
        if (each == '.' && !after_point) {
            after_point = true;
        } else if (each >= '0' && each <= '9') {
            any = true;
            // Neither a zero in front nor one that follows none is a significant digit.
            if (each != '0' || !number.digits.empty()) number.digits += each;
            if (after_point ? number.digits.empty() : !number.digits.empty())
                number.point += after_point ? -1 : 1;
        } else {
            break;
        }
    }
    if (!any) return std::nullopt;
    if (at < text.size() && (text[at] == 'E' || text[at] == 'e')) {
        ++at;
        if (at < text.size() && text[at] == '+') ++at;
        int exponent = 0;
        auto const [end, failure] =
            std::from_chars(text.data() + at, text.data() + text.size(), exponent);
        if (failure != std::errc{} || exponent > 1000 || exponent < -1000) return std::nullopt;
        at = static_cast<std::size_t>(end - text.data());
        number.point += exponent;
    }
    if (at != text.size()) return std::nullopt;
    number.trim();
    number.round_at(static_cast<int>(shown_number::significant) - number.point);
    return number;
}

inline std::string with_exponent(int exponent, bool plus, std::size_t width) {
    std::string digits = std::to_string(exponent < 0 ? -exponent : exponent);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return std::string{"E"} + (exponent < 0 ? "-" : plus ? "+" : "") + digits;
}

/// `number` without a format.
inline std::string plain_text(shown_number const& number) {
    if (number.is_zero()) return "0";
    std::string text = number.negative ? "-" : "";
    constexpr int longest = 20;
    if (number.point > longest || number.point < -longest) {
        text += number.digits[0];
        if (number.digits.size() > 1) text += '.' + number.digits.substr(1);
        return text + with_exponent(number.point - 1, true, 2);
    }
    auto const whole = number.whole();
    text += whole.empty() ? "0" : whole;
    auto const places = static_cast<int>(number.digits.size()) - number.point;
    if (places > 0) text += '.' + number.fraction(static_cast<std::size_t>(places));
    return text;
}

/// A number format, taken apart once for all the cells that have it.
class number_format {
public:
    number_format() = default;
    explicit number_format(std::string_view code) {
        // As long as spreadsheets allow.
        known_ = !code.empty() && code.size() <= 1024;
        std::size_t at = 0;
        while (known_ && at <= code.size()) {
            sections_.emplace_back();
            at = read_section(code, at, sections_.back());
            if (sections_.size() > 4) known_ = false;
        }
    }

    /// What is shown of `number`. Days are counted from 1900, or from 1904 where `from_1904`.
    [[nodiscard]] std::string operator()(shown_number number, bool from_1904) const {
        if (!known_ || sections_.empty()) return plain_text(number);
        auto const index = section_for(number);
        if (!index) return plain_text(number);
        auto const& chosen = sections_[*index];
        if (chosen.dated) {
            auto text = date_text(chosen, number, from_1904);
            return text ? *text : plain_text(number);
        }
        // A section for negative numbers shows their sign itself, where it shows one.
        bool const signs_itself = *index == 1 && !chosen.limit && !sections_[0].limit;
        bool const negative = number.negative;
        if (signs_itself) number.negative = false;
        auto text = number_text(chosen, number);
        if (negative && !signs_itself && !number.is_zero()) text.insert(0, "-");
        auto const first = text.find_first_not_of(' ');
        if (first == std::string::npos) return {};
        return text.substr(first, text.find_last_not_of(' ') + 1 - first);
    }

private:
    enum class part : std::uint8_t {
        literal,
        digit,  // 0, # or ?
        point,  // the decimal point
        percent,
        exponent,  // with the digits behind it
        general,
        year,
        month,
        day,
        hour,
        minute,
        second,
        half,  // AM or PM
    };
    struct token {
        part what;
        std::string text{};  // A literal; of a digit its character; of AM/PM both words.
        std::size_t count = 1;
        bool flag = false;  // Of an exponent, that a plus is shown; of a time, that it is elapsed.
    };
    struct condition {
        std::string comparison;
        shown_number value;
    };
    struct section {
        std::vector<token> tokens{};
        std::optional<condition> limit{};
        std::size_t whole = 0, places = 0;
        int scaled = 0;  // Powers of ten by which the number is shown larger.
        bool grouped = false, dated = false, twelve_hours = false, timed = false;
    };

    // Takes the section that begins at `at` apart, and gives where the next one begins.
    std::size_t read_section(std::string_view code, std::size_t at, section& made) {
        bool after_point = false;
        std::size_t commas = 0;
        auto const literal = [&](std::string_view text) {
            if (!made.tokens.empty() && made.tokens.back().what == part::literal)
                made.tokens.back().text += text;
            else
                made.tokens.push_back({part::literal, std::string{text}});
        };
        auto const starts = [&](std::string_view word) {
            if (code.size() - at < word.size()) return false;
            for (std::size_t i = 0; i < word.size(); ++i)
                if (lower(code[at + i]) != lower(word[i])) return false;
            return true;
        };
        for (; at < code.size() && code[at] != ';'; ++at) {
            char const each = code[at];
            if (each == '"') {
                auto const end = std::min(code.find('"', at + 1), code.size());
                literal(code.substr(at + 1, end - at - 1));
                at = end;
            } else if (each == '\\' || each == '!' || each == '_' || each == '*') {
                auto const length = character_length(code, at + 1);
                if (each == '_') literal(" ");
                if (each == '\\' || each == '!') literal(code.substr(at + 1, length));
                at += length;
            } else if (each == '[') {
                auto const end = code.find(']', at);
                if (end == std::string_view::npos) {
                    known_ = false;
                    return code.size() + 1;
                }
                read_bracket(code.substr(at + 1, end - at - 1), made, literal);
                at = end;
            } else if (each == '0' || each == '#' || each == '?') {
                if (!after_point && commas > 0 && made.whole > 0) made.grouped = true;
                commas = 0;
                made.tokens.push_back({part::digit, std::string(1, each), 1, after_point});
                ++(after_point ? made.places : made.whole);
            } else if (each == ',') {
                ++commas;
            } else if (each == '.' && !after_point && !made.dated) {
                scale_by(made, commas);
                after_point = true;
                made.tokens.push_back({part::point});
            } else if (each == '%') {
                made.scaled += 2;
                made.tokens.push_back({part::percent});
            } else if (each == '@') {
                made.tokens.push_back({part::general});
            } else if (starts("General")) {
                at += 6;
                made.tokens.push_back({part::general});
            } else if (starts("E+") || starts("E-")) {
                token exponent{part::exponent, {}, 0, code[at + 1] == '+'};
                for (++at; at + 1 < code.size() && (code[at + 1] == '0' || code[at + 1] == '#');
                     ++at)
                    ++exponent.count;
                made.tokens.push_back(exponent);
            } else if (starts("AM/PM") || starts("A/P") || starts("上午/下午")) {
                auto const length = starts("AM/PM") ? 5U : starts("A/P") ? 3U : 13U;
                made.tokens.push_back({part::half, std::string{code.substr(at, length)}});
                made.dated = made.twelve_hours = made.timed = true;
                at += length - 1;
            } else if (auto const unit = time_unit(each)) {
                std::size_t end = at;
                while (end < code.size() && lower(code[end]) == lower(each)) ++end;
                add_time(made, *unit, end - at, false);
                at = end - 1;
            } else if (lower(each) >= 'a' && lower(each) <= 'z') {
                known_ = false;  // Eras, weekdays: nothing that a form holds.
            } else if (each == '/' && !made.dated && made.whole > 0) {
                known_ = false;  // A fraction.
            } else {
                literal(code.substr(at, 1));
            }
        }
        scale_by(made, commas);
        return at + 1;
    }

    static void scale_by(section& made, std::size_t& commas) {
        made.scaled -= 3 * static_cast<int>(commas);
        commas = 0;
    }

    void read_bracket(std::string_view inside, section& made, auto const& literal) {
        if (inside.empty()) return;
        if (inside[0] == '$') {
            literal(inside.substr(1, inside.find('-') - 1));
        } else if (inside[0] == '<' || inside[0] == '>' || inside[0] == '=') {
            auto const end = inside.find_first_not_of("<>=");
            auto const value =
                end == std::string_view::npos ? std::nullopt : read_number(inside.substr(end));
            if (value)
                made.limit = {std::string{inside.substr(0, end)}, *value};
            else
                known_ = false;
        } else if (auto const unit = time_unit(inside[0]);
                   unit && inside.find_first_not_of(inside[0]) == std::string_view::npos) {
            add_time(made, *unit, inside.size(), true);
        } else if (inside.starts_with("DBNum")) {
            known_ = false;
        }
    }

    static std::optional<part> time_unit(char letter) {
        switch (lower(letter)) {
            case 'y':
                return part::year;
            case 'm':
                return part::month;
            case 'd':
                return part::day;
            case 'h':
                return part::hour;
            case 's':
                return part::second;
            default:
                return std::nullopt;
        }
    }

    // m is a minute behind an hour and before a second, else a month.
    static void add_time(section& made, part unit, std::size_t count, bool elapsed) {
        token* before = nullptr;
        for (auto& each : made.tokens)
            if (each.what >= part::year && each.what <= part::second) before = &each;
        if (unit == part::month && (elapsed || (before != nullptr && before->what == part::hour)))
            unit = part::minute;
        if (unit == part::second && before != nullptr && before->what == part::month)
            before->what = part::minute;
        made.tokens.push_back({unit, {}, count, elapsed});
        made.dated = true;
        made.timed = made.timed || unit >= part::hour;
    }

    static bool holds(condition const& limit, shown_number const& number) {
        auto const order = compare(number, limit.value);
        auto const& sign = limit.comparison;
        if (sign == "<") return order < 0;
        if (sign == "<=") return order <= 0;
        if (sign == ">") return order > 0;
        if (sign == ">=") return order >= 0;
        return sign == "=" ? order == 0 : order != 0;
    }

    static int compare(shown_number const& a, shown_number const& b) {
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

    [[nodiscard]] std::optional<std::size_t> section_for(shown_number const& number) const {
        auto const count = sections_.size();
        if (sections_[0].limit || (count > 1 && sections_[1].limit)) {
            for (std::size_t i = 0; i < count && i < 3; ++i)
                if (!sections_[i].limit || holds(*sections_[i].limit, number)) return i;
            return std::nullopt;
        }
        if (number.negative && count > 1) return 1;
        if (number.is_zero() && count > 2) return 2;
        return 0;
    }

    static std::string number_text(section const& chosen, shown_number& number) {
        number.point += chosen.scaled;
        if (number.is_zero()) number.point = 0;
        int exponent = 0;
        for (auto const& each : chosen.tokens)
            if (each.what == part::exponent) exponent = normalize(chosen, number);
        // A section of nothing but words shows no digits, nor does it round.
        if (chosen.whole + chosen.places > 0) number.round_at(static_cast<int>(chosen.places));
        auto const whole = number.whole();
        auto const fraction = number.fraction(chosen.places);
        std::size_t last_needed = 0;  // Of the places, up to which they are shown.
        std::size_t seen = 0;
        for (auto const& each : chosen.tokens)
            if (each.what == part::digit && each.flag &&
                (fraction[seen++] != '0' || each.text != "#"))
                last_needed = seen;

        std::string text;
        std::size_t before = 0;
        std::size_t behind = 0;
        for (auto const& each : chosen.tokens) {
            if (each.what == part::literal) text += each.text;
            if (each.what == part::percent) text += '%';
            if (each.what == part::point) text += '.';
            if (each.what == part::general)
                text += plain_text({number.digits, number.point, false});
            if (each.what == part::exponent) text += with_exponent(exponent, each.flag, each.count);
            if (each.what != part::digit) continue;
            if (each.flag) {
                if (behind < last_needed) text += fraction[behind];
                ++behind;
                continue;
            }
            std::size_t const place = chosen.whole - ++before;  // Counted from the point.
            std::size_t const first = before == 1 ? std::max(whole.size(), place + 1) : place + 1;
            for (std::size_t at = first; at-- > place;) {
                if (at < whole.size())
                    text += whole[whole.size() - 1 - at];
                else if (each.text != "#")
                    text += each.text == "0" ? '0' : ' ';
                else
                    continue;
                if (chosen.grouped && at > 0 && at % 3 == 0) text += ',';
            }
        }
        return text;
    }

    // Brings as many digits before the point as the format has there, and gives the exponent.
    static int normalize(section const& chosen, shown_number& number) {
        if (number.is_zero()) return 0;
        auto const before = static_cast<int>(std::max<std::size_t>(chosen.whole, 1));
        auto const moved = [&] {
            // More than one digit in front: in steps of that many.
            int shift = number.point - before;
            if (before > 1)
                shift = (number.point - 1 >= 0 ? number.point - 1 : number.point - before) /
                        before * before;
            number.point -= shift;
            return shift;
        };
        int exponent = moved();
        number.round_at(static_cast<int>(chosen.places));
        return exponent + moved();
    }

    static std::string padded(std::int64_t value, std::size_t width) {
        auto text = std::to_string(value);
        if (text.size() < width) text.insert(0, width - text.size(), '0');
        return text;
    }

    [[nodiscard]] static std::optional<std::string> date_text(section const& chosen,
                                                              shown_number const& number,
                                                              bool from_1904) {
        constexpr std::int64_t seconds_of_day = 86'400;
        // To the end of the year 9999.
        if (number.negative || number.point > 7) return std::nullopt;
        std::int64_t days = 0;
        for (char const each : number.whole()) days = days * 10 + (each - '0');
        std::int64_t fraction = 0;
        for (char const each : number.fraction(shown_number::significant))
            fraction = fraction * 10 + (each - '0');
        // × 86400 ÷ 10^15, in lowest terms, to the nearest second.
        constexpr std::int64_t times = 27;
        constexpr std::int64_t over = 312'500'000'000;
        std::int64_t seconds =
            chosen.timed ? (fraction * times * 2 + over) / (over * 2) : fraction * times / over;
        if (chosen.timed && seconds == seconds_of_day) {
            seconds = 0;
            ++days;
        }
        constexpr std::int64_t last_day = 2'958'465;
        if (days > last_day) return std::nullopt;

        using namespace std::chrono;
        // To spreadsheets that count from 1900 that year had a 29th of February, the day 60.
        auto const begin = from_1904   ? year{1904} / January / 1
                           : days < 60 ? year{1899} / December / 31
                                       : year{1899} / December / 30;
        year_month_day const date{sys_days{begin} + std::chrono::days{days}};
        bool const no_such_day = !from_1904 && days == 60;
        auto const year_number = static_cast<int>(date.year());
        auto const month_number = no_such_day ? 2U : static_cast<unsigned>(date.month());
        auto const day_number = no_such_day ? 29U : static_cast<unsigned>(date.day());

        static constexpr std::array months{"January",
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
        std::string text;
        for (auto const& each : chosen.tokens) {
            switch (each.what) {
                case part::literal:
                    text += each.text;
                    break;
                case part::year:
                    text += each.count <= 2 ? padded(year_number % 100, 2) : padded(year_number, 4);
                    break;
                case part::month: {
                    std::string_view const name = months[month_number - 1];
                    if (each.count >= 3)
                        text += name.substr(0,
                                            each.count == 4   ? name.size()
                                            : each.count == 3 ? 3
                                                              : 1);
                    else
                        text += padded(month_number, each.count);
                    break;
                }
                case part::day:
                    // Names of weekdays are nothing that a form is dated by.
                    if (each.count > 2) return std::nullopt;
                    text += padded(day_number, each.count);
                    break;
                case part::hour: {
                    auto hour = seconds / 3600;
                    if (each.flag) hour += days * 24;
                    if (!each.flag && chosen.twelve_hours) hour = (hour + 11) % 12 + 1;
                    text += padded(hour, each.count);
                    break;
                }
                case part::minute:
                    text += padded(each.flag ? days * 1440 + seconds / 60 : seconds / 60 % 60,
                                   each.count);
                    break;
                case part::second:
                    text += padded(each.flag ? days * seconds_of_day + seconds : seconds % 60,
                                   each.count);
                    break;
                case part::half: {
                    auto const bar = each.text.find('/');
                    text += seconds < seconds_of_day / 2 ? each.text.substr(0, bar)
                                                         : each.text.substr(bar + 1);
                    break;
                }
                case part::digit:
                case part::point:
                    return std::nullopt;  // Fractions of a second.
                default:
                    text += ',';
            }
        }
        return text;
    }

    static constexpr char lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    static std::size_t character_length(std::string_view text, std::size_t at) {
        std::size_t end = std::min(at + 1, text.size());
        while (end < text.size() && (text[end] & '\xC0') == '\x80') ++end;
        return end - std::min(at, text.size());
    }

    std::vector<section> sections_{};
    bool known_ = false;
};

/// A number format that files name by its number alone, as a Chinese spreadsheet shows it.
struct builtin_format {
    unsigned id;
    std::string_view code;
};

inline constexpr std::array builtin_formats{
    builtin_format{1, "0"},
    builtin_format{2, "0.00"},
    builtin_format{3, "#,##0"},
    builtin_format{4, "#,##0.00"},
    builtin_format{5, "¥#,##0;¥-#,##0"},
    builtin_format{6, "¥#,##0;¥-#,##0"},
    builtin_format{7, "¥#,##0.00;¥-#,##0.00"},
    builtin_format{8, "¥#,##0.00;¥-#,##0.00"},
    builtin_format{9, "0%"},
    builtin_format{10, "0.00%"},
    builtin_format{11, "0.00E+00"},
    builtin_format{14, "yyyy/m/d"},
    builtin_format{15, "d-mmm-yy"},
    builtin_format{16, "d-mmm"},
    builtin_format{17, "mmm-yy"},
    builtin_format{18, "h:mm AM/PM"},
    builtin_format{19, "h:mm:ss AM/PM"},
    builtin_format{20, "h:mm"},
    builtin_format{21, "h:mm:ss"},
    builtin_format{22, "yyyy/m/d h:mm"},
    builtin_format{27, "yyyy\"年\"m\"月\""},
    builtin_format{28, "m\"月\"d\"日\""},
    builtin_format{29, "m\"月\"d\"日\""},
    builtin_format{30, "m-d-yy"},
    builtin_format{31, "yyyy\"年\"m\"月\"d\"日\""},
    builtin_format{32, "h\"时\"mm\"分\""},
    builtin_format{33, "h\"时\"mm\"分\"ss\"秒\""},
    builtin_format{34, "上午/下午h\"时\"mm\"分\""},
    builtin_format{35, "上午/下午h\"时\"mm\"分\"ss\"秒\""},
    builtin_format{36, "yyyy\"年\"m\"月\""},
    builtin_format{37, "#,##0;-#,##0"},
    builtin_format{38, "#,##0;-#,##0"},
    builtin_format{39, "#,##0.00;-#,##0.00"},
    builtin_format{40, "#,##0.00;-#,##0.00"},
    builtin_format{41, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "},
    builtin_format{42, "_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* \"-\"_ ;_ @_ "},
    builtin_format{43, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ "},
    builtin_format{44, "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ "},
    builtin_format{45, "mm:ss"},
    builtin_format{46, "[h]:mm:ss"},
    builtin_format{48, "##0.0E+0"},
    builtin_format{50, "yyyy\"年\"m\"月\""},
    builtin_format{51, "m\"月\"d\"日\""},
    builtin_format{52, "yyyy\"年\"m\"月\""},
    builtin_format{53, "m\"月\"d\"日\""},
    builtin_format{54, "m\"月\"d\"日\""},
    builtin_format{55, "上午/下午h\"时\"mm\"分\""},
    builtin_format{56, "上午/下午h\"时\"mm\"分\"ss\"秒\""},
    builtin_format{57, "yyyy\"年\"m\"月\""},
    builtin_format{58, "m\"月\"d\"日\""},
};

/// The code of the format with that number; empty where it has none.
constexpr std::string_view builtin_format_code(unsigned id) {
    for (auto const& each : builtin_formats)
        if (each.id == id) return each.code;
    return {};
}

}  // namespace outturn::inline OUTTURN_ABI::detail
