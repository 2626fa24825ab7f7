// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The keys of a form in JSON: the names of its cells, and of the objects and lists that they stand in.

#include <outturn/config.hpp>
#include <outturn/form/cells.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The JSON values a form is made of.
enum class json_part : std::uint8_t {
    form,
    funds,
    fund,
    execution,
    goal,
    indicators,
    indicator,
    total,
    other
};

/// A key: the object it stands in, and the cell that its value fills or the part that its value is.
struct json_key {
    json_part in = json_part::other;
    std::string_view key{};
    form_cell const* fills = nullptr;
    json_part holds = json_part::other;
};

/// A key of a form whose value is an object or a list; the cells of a list are those of its elements.
struct json_block {
    std::string_view key;
    json_part part;
    json_part element = json_part::other;
};

/// The objects and lists of a form. To add one, add a row.
inline constexpr std::array json_blocks{
    json_block{"funds", json_part::funds, json_part::fund},
    json_block{"execution", json_part::execution},
    json_block{"goal", json_part::goal},
    json_block{"indicators", json_part::indicators, json_part::indicator},
    json_block{"total", json_part::total},
};

/// The key that the value of a cell has.
constexpr json_key key_of(form_cell const& column) {
    auto const block = block_of(column);
    json_key made{json_part::form, column.name, &column};
    for (auto const& each : json_blocks) {
        if (each.key != block) continue;
        made.in = each.element == json_part::other ? each.part : each.element;
        if (column.list.empty()) made.key.remove_prefix(block.size() + 1);
    }
    return made;
}

/// Every key, those of an object side by side.
inline constexpr auto json_keys = [] {
    // Notes of who copied a form are passed over.
    std::array<json_key, form_cells.size() + json_blocks.size() + 1> keys{};
    std::size_t size = 0;
    auto const add_cells = [&](json_part in) {
        for (auto const& each : form_cells)
            if (auto const made = key_of(each); made.in == in) keys[size++] = made;
    };
    add_cells(json_part::form);
    for (auto const& each : json_blocks)
        keys[size++] = {json_part::form, each.key, nullptr, each.part};
    keys[size++] = {json_part::form, "transcription_notes", nullptr, json_part::other};
    for (auto const& each : json_blocks)
        add_cells(each.element == json_part::other ? each.part : each.element);
    return keys;
}();

/// The first of the keys of each part.
inline constexpr auto first_json_key = [] {
    std::array<std::size_t, static_cast<std::size_t>(json_part::other) + 1> first{};
    for (std::size_t part = 0; part < first.size(); ++part)
        while (first[part] < json_keys.size() &&
               json_keys[first[part]].in != static_cast<json_part>(part))
            ++first[part];
    return first;
}();

/// Like ==, without a call: keys are short, and two pieces, which may overlap, cover most of them.
inline bool same_text(std::string_view a, std::string_view b) {
    std::size_t const size = a.size();
    if (size != b.size()) return false;
    auto const same_piece = [&]<class Piece>(Piece, std::size_t at) {
        Piece in_a;
        Piece in_b;
        std::memcpy(&in_a, a.data() + at, sizeof(Piece));
        std::memcpy(&in_b, b.data() + at, sizeof(Piece));
        return in_a == in_b;
    };
    if (size >= 8 && size <= 16)
        return same_piece(std::uint64_t{}, 0) && same_piece(std::uint64_t{}, size - 8);
    if (size >= 4 && size < 8)
        return same_piece(std::uint32_t{}, 0) && same_piece(std::uint32_t{}, size - 4);
    return a == b;
}

/// The key of `part` that is called `name`, looked for first at the index `expected`; null where it has none.
inline json_key const* find_json_key(json_part part, std::size_t expected, std::string_view name) {
    if (part == json_part::other) return nullptr;
    auto const is_it = [&](json_key const& each) {
        return each.in == part && same_text(each.key, name);
    };
    // Keys mostly come in the order of the table.
    if (expected < json_keys.size() && is_it(json_keys[expected])) return &json_keys[expected];
    auto const found = std::find_if(json_keys.begin(), json_keys.end(), is_it);
    return found == json_keys.end() ? nullptr : &*found;
}

/// The number of `key` in the table.
inline std::size_t number_of(json_key const& key) {
    return static_cast<std::size_t>(&key - json_keys.data());
}

/// What the elements of a list are; `other` for all that is not a list.
constexpr json_part element_of(json_part list) {
    for (auto const& each : json_blocks)
        if (each.part == list) return each.element;
    return json_part::other;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
