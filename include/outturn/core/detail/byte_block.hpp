// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Sixteen bytes of a text looked at at once.

#include <outturn/config.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// Compilers split it where a machine has no such registers.
using byte_block [[gnu::vector_size(16)]] = std::uint8_t;

inline constexpr byte_block byte_numbers{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

inline byte_block block_at(std::string_view text, std::size_t at) {
    byte_block bytes;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    return bytes;
}

inline std::array<std::uint64_t, 2> halves_of(byte_block block) {
    std::array<std::uint64_t, 2> halves{};
    std::memcpy(halves.data(), &block, sizeof block);
    return halves;
}

inline bool any(byte_block block) {
    auto const [first, second] = halves_of(block);
    return (first | second) != 0;
}

/// The number of the first byte that is not zero, of a block that has one.
inline std::size_t first_set(byte_block block) {
    auto const [first, second] = halves_of(block);
    auto const zeros = [](std::uint64_t half) {
        return std::endian::native == std::endian::little ? std::countr_zero(half)
                                                          : std::countl_zero(half);
    };
    return static_cast<std::size_t>((first != 0 ? zeros(first) : 64 + zeros(second)) / 8);
}

/// The bytes added up, to 255: as long as each is below 16.
inline std::size_t sum(byte_block block) {
    auto const [first, second] = halves_of(block);
    return ((first + second) * 0x0101010101010101) >> 56U;
}
/// So many bytes, one counted in each place of a block at a time, are added up like this.
inline constexpr std::size_t longest_sum = 15 * sizeof(byte_block);

}  // namespace outturn::inline OUTTURN_ABI::detail
