// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/io/detail/table_head.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL bool table_head::add(std::uint32_t at, std::optional<form_label> label) {
    bool const known = label && column_of(*label) == 0;
    if (!columns_.empty() && columns_.back().at == at) {
        auto& last = columns_.back();
        if (!known) return false;
        if (last.label) at_[static_cast<std::size_t>(*last.label)] = 0;
        last.label = label;
    } else {
        columns_.push_back({at, known ? label : std::nullopt});
    }
    if (known) at_[static_cast<std::size_t>(*label)] = at;
    return known;
}

OUTTURN_DECL void table_head::rename(form_label from, form_label to) {
    if (!has(from) || has(to)) return;
    for (auto& each : columns_)
        if (each.label == from) each.label = to;
    std::swap(at_[static_cast<std::size_t>(from)], at_[static_cast<std::size_t>(to)]);
}

OUTTURN_DECL table_head::column const* table_head::over(std::uint32_t at) const {
    auto const next = std::upper_bound(
        columns_.begin(), columns_.end(), at, [](std::uint32_t where, column const& each) {
            return where < each.at;
        });
    if (next == columns_.begin()) return nullptr;
    auto const& found = *std::prev(next);
    return found.at == at || next != columns_.end() ? &found : nullptr;
}

OUTTURN_DECL bool placed_row::has_any(std::initializer_list<form_label> labels) const {
    return std::any_of(
        labels.begin(), labels.end(), [&](form_label each) { return (*this)[each] != nullptr; });
}

OUTTURN_DECL placed_row place_cells(sheet_row row, table_head const& head) {
    placed_row placed;
    // First the cells right under their headings, then those under merged ones.
    for (bool const merged : {false, true}) {
        for (auto const& each : row) {
            auto const* const column = head.over(each.column());
            if (column == nullptr) {
                if (!merged) placed.stray.push_back(each.from);
                continue;
            }
            if ((column->at != each.column()) != merged) continue;
            // An unknown heading is listed once, for all that stands under it.
            if (!column->label) continue;
            auto& slot = placed.at[static_cast<std::size_t>(*column->label)];
            if (slot == nullptr)
                slot = each.from;
            else
                placed.stray.push_back(each.from);
        }
    }
    return placed;
}

OUTTURN_DECL cell cell_or_blank(placed_row const& placed,
                                table_head const& head,
                                form_label label,
                                cell const& in_row) {
    if (placed[label] != nullptr) return *placed[label];
    return head.has(label) ? blank_at(in_row, head.column_of(label)) : cell{};
}

}  // namespace outturn::inline OUTTURN_ABI::detail
