// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What plots share: places on a scale, by exact arithmetic and in whole units, and labels that fit.

#include <outturn/config.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/report/detail/html_writer.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// A scale from `low` to `high` that is drawn from the unit `from` over `width` units.
struct plot_scale {
    ratio low;
    ratio high;
    int from = 0;
    int width = 1;

    /// The unit at which `value`, moved to the nearer end where it lies outside, is drawn.
    ///
    /// Rounds: to the nearest unit.
    /// Fails: throws `std::overflow_error` when a number on the way does not fit.
    [[nodiscard]] int at(ratio const& value) const {
        if (value <= low) return from;
        if (high <= value) return from + width;
        auto const share = (value - low) * ratio{width} / (high - low);
        return from + static_cast<int>(share.round(0, rounding::half_even).coefficient());
    }
};

/// The finest of 1, 2 and 5 times a power of ten, not finer than 10^-6, of which at most `most` make up
/// `range`, which is positive.
///
/// Fails: throws `std::overflow_error` when it does not fit.
inline ratio tick_step(ratio const& range, int most) {
    auto const wanted = range / ratio{most};
    ratio power{decimal::scaled(1, 6)};
    for (;; power = power * ratio{10})
        for (int const times : {1, 2, 5})
            if (auto const step = power * ratio{times}; wanted <= step) return step;
}

/// The units that a character takes at most in a sans-serif type of `size` units, about.
constexpr int character_units(char32_t value, int size) {
    constexpr std::u32string_view broad = U"mwMWQO@%&—…";
    constexpr std::u32string_view slight = U" .,:;'!|iljI()[]";
    if (contains(zero_width_characters, value)) return 0;
    if (contains(wide_characters, value) || broad.find(value) != broad.npos) return size;
    if (slight.find(value) != slight.npos) return size * 2 / 5;
    bool const capital = value >= U'A' && value <= U'Z';
    return value > 0x7F || capital ? size * 3 / 4 : size * 3 / 5;
}

/// `text` on one line, ended by an ellipsis where it would take more than `room` units in a type of
/// `size` units.
inline std::string shortened_label(std::string_view text, int room, int size) {
    auto shown = printable(text);
    int used = 0;
    std::size_t fitting = 0;
    for (std::size_t at = 0; at < shown.size();) {
        auto const character = decode_utf8(shown, at);
        used += character_units(character.value, size);
        at += character.length;
        if (used > room) {
            shown.erase(fitting);
            return shown + "…";
        }
        if (used <= room - size) fitting = at;
    }
    return shown;
}

/// A line in an SVG.
template <class Sink>
void draw_line(html_writer<Sink>& html, markup kind, int x1, int y1, int x2, int y2) {
    html.tag("<line class=\"").tag(kind).tag("\" x1=\"").number(x1).tag("\" y1=\"").number(y1);
    html.tag("\" x2=\"").number(x2).tag("\" y2=\"").number(y2).tag("\"/>\n");
}

}  // namespace outturn::inline OUTTURN_ABI::detail
