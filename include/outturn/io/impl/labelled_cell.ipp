// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/io/detail/brackets.hpp>
#include <outturn/io/detail/labelled_cell.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL bool has_label(sheet_row row, form_label label) {
    return std::any_of(row.begin(), row.end(), [&](auto const& each) { return each.is(label); });
}

OUTTURN_DECL labelled_cell labelled_as(cell const& from) {
    labelled_cell made{&from, label_of(from.text), 0};
    if (made.label) return made;
    auto const text = std::string_view{from.text}.substr(0, longest_label);
    for (std::string_view const colon : {std::string_view{"："}, std::string_view{":"}}) {
        auto const at = text.find(colon);
        if (at == std::string_view::npos) continue;
        auto const label = label_of(text.substr(0, at));
        auto const value = at + colon.size();
        bool const has_value = skip_spaces(from.text, value) != from.text.size();
        if (is_field(label) && has_value) return {&from, label, value};
    }
    return made;
}

OUTTURN_DECL std::optional<cell> value_of(sheet_row row, std::size_t at) {
    auto const& label = row[at];
    if (label.has_value()) {
        auto const text = trimmed(std::string_view{label.from->text}.substr(label.value_at));
        return cell{std::string{text}, label.from->position};
    }
    if (at + 1 >= row.size() || row[at + 1].label) return std::nullopt;
    return *row[at + 1].from;
}

OUTTURN_DECL cell blank_at(cell const& in_row, std::uint32_t column) {
    cell made;
    made.position = in_row.position;
    made.position.cell.column = column;
    return made;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
