// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A text of up to 31 bytes in the object.

#include <outturn/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// A text of up to 31 bytes that lives in the object: no allocation, a literal type, 32 bytes in all.
class short_text {
public:
    static constexpr std::size_t capacity = 31;

    constexpr short_text() = default;
    constexpr explicit short_text(std::string_view text) { append(text); }

    /// False, and nothing appended, when it does not fit.
    constexpr bool append(std::string_view text) {
        if (text.size() > capacity - size_) return false;
        for (std::size_t i = 0; i < text.size(); ++i) characters_[size_ + i] = text[i];
        size_ = static_cast<std::uint8_t>(size_ + text.size());
        return true;
    }

    [[nodiscard]] constexpr std::string_view view() const { return {characters_.data(), size_}; }
    [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
    friend constexpr bool operator==(short_text const& a, short_text const& b) {
        return a.view() == b.view();
    }

private:
    std::array<char, capacity> characters_{};
    std::uint8_t size_ = 0;
};

}  // namespace outturn::inline OUTTURN_ABI::detail
