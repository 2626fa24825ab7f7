// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A text stored in the object itself. It is a literal type, so that data with texts can be a constant,
// and it can be filled from a file as well.
//
//     constexpr fixed_text<8> half{"0.5"};

#include <outturn/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// A text of at most `Capacity` bytes.
///
/// Fails: a longer one throws `std::length_error`; in a constant it does not compile.
template <std::size_t Capacity>
class fixed_text {
public:
    static constexpr std::size_t capacity = Capacity;

    constexpr fixed_text() = default;
    constexpr fixed_text(std::string_view text) {
        if (text.size() > Capacity)
            OUTTURN_THROW(std::length_error{"outturn: a text is too long for its place"});
        size_ = static_cast<std::uint16_t>(text.size());
        for (std::size_t i = 0; i < text.size(); ++i) characters_[i] = text[i];
    }
    constexpr fixed_text(char const* text) : fixed_text{std::string_view{text}} {}

    /// The text, which lives as long as this object.
    [[nodiscard]] constexpr std::string_view view() const noexcept {
        return {characters_.data(), size_};
    }
    constexpr operator std::string_view() const noexcept { return view(); }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }

    friend constexpr bool operator==(fixed_text const&, fixed_text const&) = default;
    friend constexpr bool operator==(fixed_text const& a, std::string_view b) {
        return a.view() == b;
    }
    friend constexpr bool operator==(fixed_text const& a, char const* b) { return a.view() == b; }

private:
    std::array<char, Capacity> characters_{};
    std::uint16_t size_ = 0;
};

}  // namespace outturn::inline OUTTURN_ABI
