// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Finds the longest spelling of a catalogue at the front of a text, through an index that is computed
// at compile time.

#include <outturn/config.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

// The rest of `text` from `at`, which must not be behind its end: substr without its check.
constexpr std::string_view rest_of(std::string_view text, std::size_t at) {
    return {text.data() + at, text.size() - at};
}

// Spellings are short: a loop is faster than a call of memcmp.
constexpr bool begins_with(std::string_view text, std::string_view spelling) {
    if (text.size() < spelling.size()) return false;
    for (std::size_t i = 0; i < spelling.size(); ++i)
        if (text[i] != spelling[i]) return false;
    return true;
}

/// The first of `spellings` that `text` begins with; empty when it begins with none.
constexpr std::string_view first_of(std::string_view text, auto const& spellings) {
    for (std::string_view const spelling : spellings)
        if (begins_with(text, spelling)) return spelling;
    return {};
}

/// The first character of `text`, which must not be empty, as a number; of a character of four bytes, the
/// first three.
constexpr std::uint32_t first_character(std::string_view text) {
    auto const byte = [&](std::size_t at) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at]));
    };
    std::uint32_t const first = byte(0);
    if (first < 0x80) return first;
    if (first >= 0xE0 && text.size() > 2) return first << 16U | byte(1) << 8U | byte(2);
    return text.size() > 1 ? first << 8U | byte(1) : first;
}

/// One of 2^`Bits` places for a first character.
template <unsigned Bits>
constexpr std::size_t place_of(std::uint32_t character) {
    return (character * 0x9E37'79B1U) >> (32U - Bits);
}

/// The spellings of a catalogue by their first character, longer ones first.
template <std::size_t Size>
class spelling_index {
    // Twice as many as spellings: most texts begin with none, and should find an empty bucket.
    static constexpr unsigned bits = std::bit_width(Size) + 1U;
    static constexpr std::size_t buckets = std::size_t{1} << bits;

public:
    /// An index of `rows`; `spelling_of` gives the spelling of one.
    template <class Row, class Spelling>
    constexpr spelling_index(std::array<Row, Size> const& rows, Spelling spelling_of) {
        for (auto const& row : rows) ++begins_[bucket_of(spelling_of(row)) + 1];
        for (std::size_t i = 1; i <= buckets; ++i)
            begins_[i] = static_cast<std::uint16_t>(begins_[i] + begins_[i - 1]);
        auto ends = begins_;
        for (std::size_t row = 0; row < Size; ++row) {
            auto const spelling = spelling_of(rows[row]);
            auto const bucket = bucket_of(spelling);
            std::size_t at = ends[bucket]++;
            for (; at > begins_[bucket] && texts_[at - 1].size() < spelling.size(); --at) {
                texts_[at] = texts_[at - 1];
                rows_[at] = rows_[at - 1];
            }
            texts_[at] = spelling;
            rows_[at] = static_cast<std::uint16_t>(row);
        }
    }

    static constexpr std::size_t none = Size;

    /// The row whose spelling is the longest that `text` begins with, or `none`.
    [[nodiscard]] constexpr std::size_t longest_at(std::string_view text) const {
        if (text.empty()) return none;
        auto const bucket = bucket_of(text);
        for (std::size_t i = begins_[bucket]; i < begins_[bucket + 1]; ++i)
            if (begins_with(text, texts_[i])) return rows_[i];
        return none;
    }

private:
    static constexpr std::size_t bucket_of(std::string_view text) {
        return place_of<bits>(first_character(text));
    }

    std::array<std::string_view, Size> texts_{};
    std::array<std::uint16_t, Size> rows_{};
    std::array<std::uint16_t, buckets + 1> begins_{};
};

}  // namespace outturn::inline OUTTURN_ABI::detail
