// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/utf8.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/io/detail/json_filling.hpp>
#include <outturn/io/detail/json_keys.hpp>
#include <outturn/io/detail/json_text.hpp>
#include <outturn/io/detail/usual_json.hpp>
#include <outturn/io/limits.hpp>

#include <cstddef>
#include <string>

namespace outturn::inline OUTTURN_ABI::detail {

/// Reads from front to back; every function leaves its value behind it and is false where it is unusual.
class usual_json {
public:
    usual_json(json_filling& form, std::string_view text) : form_{form}, text_{text} {}

    bool read() {
        skip_white();
        if (!object(json_part::form)) return false;
        skip_white();
        return at_ == text_.size() && form_.finish();
    }

private:
    [[nodiscard]] char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    void skip_white() {
        while (here() == ' ' || here() == '\t' || here() == '\n' || here() == '\r') ++at_;
    }

    bool take(char expected) {
        if (here() != expected) return false;
        ++at_;
        return true;
    }

    /// A sign between values, and the white space around it.
    bool take_sign(char expected) {
        skip_white();
        if (!take(expected)) return false;
        skip_white();
        return true;
    }

    /// The text in quotes that begins here; it is kept until the next one is read.
    bool quoted(std::string_view& read) {
        if (!take('"')) return false;
        std::size_t const begin = at_;
        at_ = plain_json_end(text_, begin);
        read = text_.substr(begin, at_ - begin);
        if (here() == '\\' && !unescaped(read)) return false;
        return take('"');
    }

    /// The text whose beginning was read, with what its escapes stand for.
    bool unescaped(std::string_view& read) {
        unescaped_.assign(read);
        while (here() == '\\') {
            if (!escape()) return false;
            if (here() == '\\') continue;
            std::size_t const begin = at_;
            at_ = plain_json_end(text_, begin);
            unescaped_.append(text_.substr(begin, at_ - begin));
        }
        read = unescaped_;
        return true;
    }

    bool escape() {
        auto const unit = escaped_unit(text_, at_);
        if (!unit) return short_escape();
        // Half of a pair is an error without the other half.
        if (*unit >= 0xD800 && *unit < 0xE000) return false;
        append_utf8(unescaped_, *unit);
        at_ += escape_length;
        return true;
    }

    bool short_escape() {
        constexpr std::string_view short_ones{"\"\"\\\\//b\bf\fn\nr\rt\t"};
        for (std::size_t i = 0; i < short_ones.size(); i += 2)
            if (text_.substr(at_ + 1).starts_with(short_ones[i]))
                return unescaped_ += short_ones[i + 1], at_ += 2, true;
        return false;
    }

    bool object(json_part part) {
        form_.begin(part);
        if (!take('{')) return false;
        skip_white();
        if (take('}')) return true;
        std::uint64_t seen = 0;
        std::size_t expected = first_json_key[static_cast<std::size_t>(part)];
        do {
            std::string_view name;
            if (!quoted(name)) return false;
            auto const* const key = find_json_key(part, expected, name);
            if (key == nullptr || !take_sign(':')) return false;
            auto const number = number_of(*key);
            if ((seen >> number & 1U) != 0) return false;
            seen |= std::uint64_t{1} << number;
            expected = number + 1;
            if (!value(*key)) return false;
        } while (take_sign(','));
        return take('}');
    }

    bool value(json_key const& key) {
        if (key.fills != nullptr) return cell(*key.fills);
        auto const element = element_of(key.holds);
        if (key.holds != json_part::other && element == json_part::other) return object(key.holds);
        return list([&] {
            std::string_view note;
            if (element == json_part::other) return quoted(note);
            if (element == json_part::indicator && form_.indicators() == most_indicators)
                return false;
            return object(element);
        });
    }

    bool list(auto const& read_element) {
        if (!take('[')) return false;
        skip_white();
        if (take(']')) return true;
        do
            if (!read_element()) return false;
        while (take_sign(','));
        return take(']');
    }

    bool cell(form_cell const& column) {
        std::size_t const begin = at_;
        if (here() == '"') {
            std::string_view read;
            if (!quoted(read)) return false;
            form_.fill(column, read, begin + 1);
            return true;
        }
        if (text_.substr(at_).starts_with("null")) return at_ += 4, true;
        at_ = json_number_end(text_, begin);
        form_.fill(column, text_.substr(begin, at_ - begin), begin);
        return at_ != begin;
    }

    json_filling& form_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::string unescaped_;
};

OUTTURN_DECL bool read_usual_json(self_evaluation& form,
                                  std::string_view text,
                                  std::uint32_t first_line) {
    if (valid_utf8_length(text) != text.size()) return false;
    json_filling filling{form, text, first_line};
    return usual_json{filling, text}.read();
}

}  // namespace outturn::inline OUTTURN_ABI::detail
