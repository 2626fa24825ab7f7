// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/io/detail/format_section.hpp>

#include <algorithm>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

/// Takes a number format apart, piece by piece.
class format_parser {
public:
    explicit format_parser(std::string_view code) : code_{code} {}

    std::vector<format_section> sections() && {
        // As long as spreadsheets allow.
        known_ = !code_.empty() && code_.size() <= 1024;
        while (known_ && at_ <= code_.size()) {
            made_.emplace_back();
            read_section();
            if (made_.size() > 4) known_ = false;
        }
        if (!known_) made_.clear();
        return std::move(made_);
    }

private:
    using part = format_part;

    format_section& section() { return made_.back(); }

    // Reads up to the semicolon that ends the section, and steps over it.
    void read_section() {
        after_point_ = false;
        commas_ = 0;
        for (; at_ < code_.size() && code_[at_] != ';'; ++at_)
            if (!read_text() && !read_digits() && !read_word()) read_letter();
        scale_by_commas();
        ++at_;
    }

    // Each of these looks at the piece at `at_` and, if it takes it, leaves `at_` on its last byte.

    bool read_text() {
        char const each = code_[at_];
        if (each == '"') {
            auto const end = std::min(code_.find('"', at_ + 1), code_.size());
            literal(code_.substr(at_ + 1, end - at_ - 1));
            at_ = end;
        } else if (each == '\\' || each == '!' || each == '_' || each == '*') {
            auto const length = character_length(at_ + 1);
            if (each == '_') literal(" ");
            if (each == '\\' || each == '!') literal(code_.substr(at_ + 1, length));
            at_ += length;
        } else if (each == '[') {
            auto const end = code_.find(']', at_);
            if (end == std::string_view::npos) {
                known_ = false;
                at_ = code_.size();
                return true;
            }
            read_bracket(code_.substr(at_ + 1, end - at_ - 1));
            at_ = end;
        } else {
            return false;
        }
        return true;
    }

    bool read_digits() {
        auto& made = section();
        char const each = code_[at_];
        if (each == '0' || each == '#' || each == '?') {
            if (!after_point_ && commas_ > 0 && made.whole > 0) made.grouped = true;
            commas_ = 0;
            made.tokens.push_back({part::digit, std::string(1, each), 1, after_point_});
            ++(after_point_ ? made.places : made.whole);
        } else if (each == ',') {
            ++commas_;
        } else if (each == '.' && !after_point_ && !made.dated) {
            scale_by_commas();
            after_point_ = true;
            made.tokens.push_back({part::point});
        } else if (each == '%') {
            made.scaled += 2;
            made.tokens.push_back({part::percent});
        } else if (each == '@') {
            made.tokens.push_back({part::general});
        } else {
            return false;
        }
        return true;
    }

    bool read_word() {
        auto& made = section();
        if (starts("General")) {
            at_ += 6;
            made.tokens.push_back({part::general});
        } else if (starts("E+") || starts("E-")) {
            format_token exponent{part::exponent, {}, 0, code_[at_ + 1] == '+'};
            for (++at_; at_ + 1 < code_.size() && (code_[at_ + 1] == '0' || code_[at_ + 1] == '#');
                 ++at_)
                ++exponent.count;
            made.tokens.push_back(exponent);
        } else if (starts("AM/PM") || starts("A/P") || starts("上午/下午")) {
            auto const length = starts("AM/PM") ? 5U : starts("A/P") ? 3U : 13U;
            made.tokens.push_back({part::half, std::string{code_.substr(at_, length)}});
            made.dated = made.twelve_hours = made.timed = true;
            at_ += length - 1;
        } else {
            return false;
        }
        return true;
    }

    void read_letter() {
        char const each = code_[at_];
        if (auto const unit = time_unit(each)) {
            std::size_t end = at_;
            while (end < code_.size() && lower(code_[end]) == lower(each)) ++end;
            add_time(*unit, end - at_, false);
            at_ = end - 1;
        } else if (lower(each) >= 'a' && lower(each) <= 'z') {
            known_ = false;  // Eras, weekdays: no form has them.
        } else if (each == '/' && !section().dated && section().whole > 0) {
            known_ = false;  // A fraction.
        } else {
            literal(code_.substr(at_, 1));
        }
    }

    void read_bracket(std::string_view inside) {
        if (inside.empty()) return;
        if (inside[0] == '$') {
            literal(inside.substr(1, inside.find('-') - 1));
        } else if (inside[0] == '<' || inside[0] == '>' || inside[0] == '=') {
            auto const end = inside.find_first_not_of("<>=");
            auto const value =
                end == std::string_view::npos ? std::nullopt : read_number(inside.substr(end));
            if (value)
                section().limit = {std::string{inside.substr(0, end)}, *value};
            else
                known_ = false;
        } else if (auto const unit = time_unit(inside[0]);
                   unit && inside.find_first_not_of(inside[0]) == std::string_view::npos) {
            add_time(*unit, inside.size(), true);
        } else if (inside.starts_with("DBNum")) {
            known_ = false;
        }
    }

    void literal(std::string_view text) {
        auto& tokens = section().tokens;
        if (!tokens.empty() && tokens.back().what == part::literal)
            tokens.back().text += text;
        else
            tokens.push_back({part::literal, std::string{text}});
    }

    // m is a minute behind an hour and before a second, else a month.
    void add_time(part unit, std::size_t count, bool elapsed) {
        auto& made = section();
        format_token* before = nullptr;
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

    // Commas behind the last digit show the number in thousands.
    void scale_by_commas() {
        section().scaled -= 3 * static_cast<int>(commas_);
        commas_ = 0;
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

    [[nodiscard]] bool starts(std::string_view word) const {
        if (code_.size() - at_ < word.size()) return false;
        for (std::size_t i = 0; i < word.size(); ++i)
            if (lower(code_[at_ + i]) != lower(word[i])) return false;
        return true;
    }
    static constexpr char lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    [[nodiscard]] std::size_t character_length(std::size_t at) const {
        std::size_t end = std::min(at + 1, code_.size());
        while (end < code_.size() && (code_[end] & '\xC0') == '\x80') ++end;
        return end - std::min(at, code_.size());
    }

    std::string_view code_;
    std::size_t at_ = 0;
    bool known_ = false;
    bool after_point_ = false;
    std::size_t commas_ = 0;
    std::vector<format_section> made_{};
};

OUTTURN_DECL std::vector<format_section> format_sections(std::string_view code) {
    return format_parser{code}.sections();
}

}  // namespace outturn::inline OUTTURN_ABI::detail
