// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// From a grid of cells to the texts of the forms in it. A form is recognised by its labels; its blocks
// (head, objective, funds, indicators, total) may stand in any order, and each may be missing.

#include <outturn/config.hpp>
#include <outturn/core/result.hpp>
#include <outturn/form/form.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/io/detail/building_form.hpp>
#include <outturn/io/detail/funds_block.hpp>
#include <outturn/io/detail/indicators_block.hpp>
#include <outturn/io/detail/labelled_cell.hpp>
#include <outturn/io/detail/table_head.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// A form that is being read, block by block.
struct form_of_blocks : building_form {
    funds_block funds{};
    indicators_block indicators{};
    table_head goal{};
};

class sheet_reader {
public:
    sheet_reader(std::string const& file, std::string const& name) : file_{file}, name_{name} {}

    std::vector<result<self_evaluation>> read(std::span<cell const> cells) &&;

private:
    /// The block of a form that the next row belongs to, unless its labels show another.
    enum class block : std::uint8_t { none, head, funds, goal, indicators, behind };

    std::size_t take(sheet_row row, sheet_row next);
    void take_by_block(sheet_row row);
    [[nodiscard]] bool is_title(sheet_row row) const;
    [[nodiscard]] bool is_total(sheet_row row) const;
    [[nodiscard]] bool is_label_row(sheet_row row) const;

    form_of_blocks& open(sheet_row row, bool by_title = false);
    std::vector<sheet_row> rows_above(sheet_row row, bool by_title);
    form_of_blocks& form_for(sheet_row row, form_label label);
    void finish();

    void take_title(sheet_row row);
    void take_labels(sheet_row row);
    std::size_t take_label(form_of_blocks& into, sheet_row row, std::size_t at, bool texts_below);
    std::size_t take_other_label(sheet_row row, std::size_t at);
    bool take_total_beside(sheet_row row, std::size_t at);
    void take_goal_texts(sheet_row row);
    std::size_t take_indicator_head(sheet_row row, sheet_row next);

    std::string const& file_;
    std::string const& name_;
    std::vector<result<self_evaluation>> forms_{};
    std::optional<form_of_blocks> form_{};
    // Rows behind a form, which may turn out to be the head of the next one.
    std::vector<sheet_row> held_{};
    block at_ = block::none;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/sheet_reader.ipp>
#endif
