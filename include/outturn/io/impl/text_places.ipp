// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/byte_block.hpp>
#include <outturn/io/detail/text_places.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL error error_in_line(error_code code,
                                 std::string_view text,
                                 span_of_text where,
                                 place at) {
    auto const [begin, found_end] = where;
    auto const line_begin = text.rfind('\n', begin == 0 ? 0 : begin - 1);
    std::size_t from =
        line_begin == std::string_view::npos || line_begin >= begin ? 0 : line_begin + 1;
    std::size_t to = std::min(text.find_first_of("\r\n", begin), text.size());
    constexpr std::size_t longest = 60;
    if (begin - from > longest) from = begin - longest;
    while (from < begin && (text[from] & '\xC0') == '\x80') ++from;
    if (to > begin && to - begin > longest) to = begin + longest;
    while (to < text.size() && to > begin && (text[to] & '\xC0') == '\x80') --to;
    while (from < begin && (text[from] == ' ' || text[from] == '\t')) ++from;
    auto const shown = text.substr(from, std::max(to, begin) - from);
    auto const end = std::clamp(found_end, begin, std::max(to, begin));
    return make_error({code, {begin - from, end - from}}, shown, std::move(at));
}

OUTTURN_DECL text_position position_counter::known_at(std::size_t offset) {
    if (offset < counted_) {
        counted_ = 0;
        reached_ = {first_line_, 1, {}};
    }
    while (counted_ < offset) {
        auto const number = std::min(offset - counted_, longest_sum);
        auto const rest = static_cast<std::uint8_t>(number % sizeof(byte_block));
        auto const whole = number - rest;
        if (text_.size() - counted_ < whole + sizeof(byte_block)) break;
        auto last = block_at(text_, counted_ + whole);
        last &= reinterpret_cast<byte_block>(byte_numbers < rest);
        auto newlines = last == '\n';
        auto continuing = (last & 0xC0) == 0x80;
        for (std::size_t each = 0; each < whole; each += sizeof(byte_block)) {
            auto const it = block_at(text_, counted_ + each);
            newlines |= it == '\n';
            continuing += (it & 0xC0) == 0x80;
        }
        if (any(reinterpret_cast<byte_block>(newlines))) break;
        counted_ += number;
        reached_.column +=
            static_cast<std::uint32_t>(number - sum(-reinterpret_cast<byte_block>(continuing)));
    }
    return count_each(offset);
}

OUTTURN_DECL text_position position_counter::count_each(std::size_t offset) {
    for (; counted_ < offset; ++counted_) {
        if (text_[counted_] == '\n')
            reached_ = {reached_.line + 1, 1, {}};
        else if ((text_[counted_] & '\xC0') != '\x80')
            ++reached_.column;
    }
    return reached_;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
