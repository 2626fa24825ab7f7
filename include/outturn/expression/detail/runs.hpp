// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Finds blanks, joiners, brackets, runs of letters and small numbers at a place of a text.

#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/detail/utf8.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/comparison_lookup.hpp>
#include <outturn/expression/detail/kinds.hpp>
#include <outturn/expression/detail/spelling_index.hpp>
#include <outturn/expression/detail/words.hpp>
#include <outturn/numeric/detail/scan.hpp>

#include <cstddef>
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

constexpr std::size_t skip(std::string_view text, std::size_t at, std::string_view what) {
    return begins_at(text, at, what) ? at + what.size() : at;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
