// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The cells of a sheet with the labels that they are.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/labels.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace outturn::inline OUTTURN_ABI::detail {

inline constexpr std::size_t label_count = static_cast<std::size_t>(form_label::beside) + 1;

/// A cell and the label that it is. A label may have its value behind a colon.
struct labelled_cell {
    cell const* from = nullptr;
    std::optional<form_label> label{};
    std::size_t value_at = 0;

    [[nodiscard]] std::uint32_t column() const { return from->position.cell.column; }
    [[nodiscard]] std::uint32_t row() const { return from->position.cell.row; }
    [[nodiscard]] bool is(form_label which) const { return label == which; }
    [[nodiscard]] bool has_value() const { return value_at != 0; }
};

using sheet_row = std::span<labelled_cell const>;

bool has_label(sheet_row row, form_label label);

constexpr bool is_goal(std::optional<form_label> label) {
    return label == form_label::goal || label == form_label::expected ||
           label == form_label::accomplished;
}
/// Whether `label` heads a column of `columns`, or stands beside a cell of theirs.
constexpr bool heads_one_of(std::optional<form_label> label, auto const& columns) {
    for (column_label const& each : columns)
        if (label == each.heading) return true;
    return false;
}
constexpr bool is_field(std::optional<form_label> label) {
    return is_goal(label) || heads_one_of(label, field_labels) ||
           label == form_label::fiscal_year || label == form_label::money_unit;
}
constexpr bool is_level(std::optional<form_label> label) {
    return label == form_label::first_level || label == form_label::second_level ||
           label == form_label::third_level;
}
constexpr bool is_indicator_column(std::optional<form_label> label) {
    return is_level(label) || heads_one_of(label, indicator_columns) ||
           label == form_label::target_comparison || label == form_label::target_unit;
}

/// The meaning of a label at the head of the indicators, where 实际完成情况 is the actual value.
constexpr std::optional<form_label> as_indicator_column(std::optional<form_label> label) {
    if (label == form_label::accomplished) return form_label::actual_value;
    if (label == form_label::expected) return form_label::target_value;
    return is_indicator_column(label) ? label : std::nullopt;
}

/// Finds the label that a cell is, if any.
labelled_cell labelled_as(cell const& from);

/// The text of the label at `at`: behind its colon, else in the next cell, unless that is a label.
std::optional<cell> value_of(sheet_row row, std::size_t at);

/// An absent cell in the column `column` of the row of `in_row`.
cell blank_at(cell const& in_row, std::uint32_t column);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/labelled_cell.ipp>
#endif
