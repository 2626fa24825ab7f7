// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The characters that outputs are broken by, at every place of a text, and forms and policies that hold
// them in every text they have.

#include <outturn/form/cells.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/scoring/policy.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hostile {

/// What UTF-8 makes of a code point, surrogates too, which are no characters.
inline std::string encoded(std::uint32_t point) {
    auto const byte = [](std::uint32_t value) { return static_cast<char>(value); };
    auto const low = [&](int shift) { return byte(0x80 | ((point >> shift) & 0x3F)); };
    if (point < 0x80) return {byte(point)};
    if (point < 0x800) return {byte(0xC0 | (point >> 6)), low(0)};
    if (point < 0x10000) return {byte(0xE0 | (point >> 12)), low(6), low(0)};
    return {byte(0xF0 | (point >> 18)), low(12), low(6), low(0)};
}

/// A code point as JSON escapes it.
inline std::string escaped(std::uint32_t point) {
    auto const unit = [](std::uint32_t value) {
        std::string text = "\\u";
        for (int shift = 12; shift >= 0; shift -= 4)
            text += "0123456789abcdef"[(value >> shift) & 0xF];
        return text;
    };
    if (point < 0x10000) return unit(point);
    return unit(0xD800 + ((point - 0x10000) >> 10)) + unit(0xDC00 + ((point - 0x10000) & 0x3FF));
}

/// Controls, U+007F to U+009F, line and paragraph separators, bidirectional controls, what is no
/// character, and what the formats themselves give a meaning to.
inline std::vector<std::uint32_t> characters() {
    std::vector<std::uint32_t> all;
    for (std::uint32_t point = 0; point < 0x20; ++point) all.push_back(point);
    for (std::uint32_t point = 0x7F; point < 0xA0; ++point) all.push_back(point);
    for (std::uint32_t point = 0x202A; point < 0x202F; ++point) all.push_back(point);
    for (std::uint32_t point = 0x2066; point < 0x206A; ++point) all.push_back(point);
    for (std::uint32_t const point : {0x61CU,
                                      0x200EU,
                                      0x200FU,
                                      0x2028U,
                                      0x2029U,
                                      0xFEFFU,
                                      0xFFFEU,
                                      0xFFFFU,
                                      0x1FFFEU,
                                      0x10FFFFU})
        all.push_back(point);
    for (char const each : std::string_view{"\"\\'<>&,|=`_"})
        all.push_back(static_cast<std::uint32_t>(each));
    return all;
}

/// Halves of surrogate pairs.
inline constexpr std::array<std::uint32_t, 4> surrogates{0xD800, 0xDBFF, 0xDC00, 0xDFFF};

inline constexpr std::size_t last_offset = 64;

/// `piece` at the byte `offset` of a text that goes on behind it.
inline std::string text_with(std::string const& piece, std::size_t offset) {
    return std::string(offset, 'a') + piece + "bcdefghijklmnopqrs";
}

/// Every text of a form that reads as a text whatever it holds.
inline std::vector<std::string*> texts_of(outturn::self_evaluation& form) {
    using namespace outturn;
    std::vector<std::string*> all{&form.file};
    for_each_cell(form, [&](form_cell const& column, std::size_t, cell& each) {
        if (column.kind == cell_kind::text && column.part != form_part::fiscal_year)
            all.push_back(&each.text);
    });
    return all;
}

/// Every text of a form, in the first row of a list, that a figure, a target or a name of the catalogue is
/// read from.
inline std::vector<std::string*> figures_of(outturn::self_evaluation& form) {
    using namespace outturn;
    std::vector<std::string*> all;
    for_each_cell(form, [&](form_cell const& column, std::size_t row, cell& each) {
        if (row == 0 && (column.kind != cell_kind::text || column.part == form_part::fiscal_year))
            all.push_back(&each.text);
    });
    return all;
}

/// The part of `text` that a place of `capacity` bytes has room for around `piece`, whole characters.
template <std::size_t Capacity>
std::string_view that_fits(std::string_view text) {
    return text.substr(0, std::min(text.size(), Capacity));
}

/// A policy with `piece` at `offset` of its texts; its name takes what room it has.
inline outturn::policy policy_with(outturn::policy rules,
                                   std::string const& piece,
                                   std::size_t offset) {
    auto const text = text_with(piece, offset);
    auto const room = rules.name.capacity - piece.size();
    rules.name = std::string_view{std::string(std::min(offset, room), 'a') + piece};
    rules.title = that_fits<127>(text);
    rules.title_zh = that_fits<127>(text);
    rules.evidence = that_fits<255>(text);
    return rules;
}

/// A JSON string that holds `text`, raw where JSON allows it.
inline std::string quoted(std::string_view text) {
    std::string made = "\"";
    for (char const each : text) {
        if (static_cast<unsigned char>(each) < 0x20)
            made += escaped(static_cast<unsigned char>(each));
        else
            made += each == '"' || each == '\\' ? std::string{'\\', each} : std::string{each};
    }
    return made + '"';
}

/// A form as a line of JSON; `text_in_json` makes a JSON string of a text.
inline std::string json_of(outturn::self_evaluation const& form, auto const& text_in_json) {
    using namespace outturn;
    std::string made = "{";
    std::string_view open;  // The object or list that the last cell stands in.
    std::size_t open_row = 0;
    auto const comma = [&] { made += made.back() == '{' ? "" : ","; };
    auto const close = [&](bool list) { made += open.empty() ? "" : list ? "}]" : "}"; };
    bool in_list = false;
    for_each_cell(form, [&](form_cell const& column, std::size_t row, cell const& each) {
        auto const dot = column.name.find('.');
        bool const nested = dot != std::string_view::npos;
        auto const part = nested ? column.name.substr(0, dot) : column.list;
        if (part != open) {
            close(in_list);
            in_list = !column.list.empty();
            if (!part.empty()) {
                comma();
                made += '"' + std::string{part} + (in_list ? "\":[{" : "\":{");
            }
        } else if (row != open_row) {
            made += "},{";
        }
        open = part;
        open_row = row;
        comma();
        made += '"' + std::string{nested ? column.name.substr(dot + 1) : column.name} +
                "\":" + text_in_json(each.text);
    });
    close(in_list);
    return made + '}';
}

}  // namespace hostile
