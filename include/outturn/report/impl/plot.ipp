// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/character_widths.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/report/detail/plot.hpp>

#include <algorithm>
#include <cstddef>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL int plot_scale::at(ratio const& value) const {
    if (value <= low) return from;
    if (high <= value) return from + width;
    auto const share = (value - low) * ratio{width} / (high - low);
    return from + static_cast<int>(share.round(0, rounding::half_even).coefficient());
}

OUTTURN_DECL ratio tick_step(ratio const& range, int most) {
    auto const wanted = range / ratio{most};
    ratio power{decimal::scaled(1, 6)};
    for (;; power = power * ratio{10})
        for (int const times : {1, 2, 5})
            if (auto const step = power * ratio{times}; wanted <= step) return step;
}

/// The units that a character takes at most, about.
constexpr int character_units(char32_t value, int size) {
    constexpr std::u32string_view broad = U"mwMWQO@%&—…";
    constexpr std::u32string_view slight = U" .,:;'!|iljI()[]";
    if (contains(zero_width_characters, value)) return 0;
    if (contains(wide_characters, value) || broad.find(value) != broad.npos) return size;
    if (slight.find(value) != slight.npos) return size * 2 / 5;
    bool const capital = value >= U'A' && value <= U'Z';
    return value > 0x7F || capital ? size * 3 / 4 : size * 3 / 5;
}

OUTTURN_DECL int label_units(std::string_view text, int size) {
    int units = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = decode_utf8(text, at);
        units += character_units(character.value, size);
        at += std::max<std::size_t>(1, character.length);
    }
    return units;
}

OUTTURN_DECL std::string shortened_label(std::string_view text, int room, int size) {
    auto shown = printable(text);
    int used = 0;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < shown.size();) {
        auto const character = decode_utf8(shown, at);
        used += character_units(character.value, size);
        at += character.length;
        if (used > room) {
            shown.erase(kept);
            return shown + "…";
        }
        if (used <= room - size) kept = at;
    }
    return shown;
}

OUTTURN_DECL void draw_line(html_writer& html, markup kind, int x1, int y1, int x2, int y2) {
    html.tag("<line class=\"").tag(kind).tag("\" x1=\"").number(x1).tag("\" y1=\"").number(y1);
    html.tag("\" x2=\"").number(x2).tag("\" y2=\"").number(y2).tag("\"/>\n");
}

}  // namespace outturn::inline OUTTURN_ABI::detail
