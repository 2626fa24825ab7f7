// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/io/detail/text_places.hpp>

#include <algorithm>
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

OUTTURN_DECL text_position position_counter::at(std::size_t offset) {
    if (first_line_ == 0) return {};
    if (offset < counted_) {
        counted_ = 0;
        reached_ = {first_line_, 1, {}};
    }
    for (; offset - counted_ >= 8; counted_ += 8) {
        auto const eight = eight_bytes();
        if (has_newline(eight)) return count_each(offset);
        reached_.column += 8 - count(continuations(eight));
    }
    if (text_.size() - counted_ < 8) return count_each(offset);
    auto const eight = eight_bytes();
    if (has_newline(eight)) return count_each(offset);
    auto const rest = static_cast<std::uint32_t>(offset - counted_);
    auto position = reached_;
    position.column += rest - count(first_of(continuations(eight), rest));
    return position;
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
