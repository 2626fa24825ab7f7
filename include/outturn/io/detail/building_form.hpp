// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A form of a sheet while it is read: its texts so far, and what its blocks share.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/form/form.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/io/detail/labelled_cell.hpp>
#include <outturn/io/labels.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

struct building_form {
    self_evaluation texts{};
    std::optional<error> failure{};
    text_position begin{};
    std::array<bool, label_count> seen{};
    std::size_t unread_count = 0;
    std::uint32_t last_row = 0;

    [[nodiscard]] bool has(form_label label) const { return seen[static_cast<std::size_t>(label)]; }
    [[nodiscard]] bool has_nothing() const { return seen == decltype(seen){}; }
    [[nodiscard]] bool has_table() const {
        return has(form_label::funds) || has(form_label::indicators);
    }
    void mark(form_label label) { seen[static_cast<std::size_t>(label)] = true; }

    [[nodiscard]] place place_at(text_position where, std::string what = {}) const {
        return {texts.file, std::move(what), where, texts.sheet};
    }

    /// Fails the form because of a cell, unless it has failed already.
    void refuse(error_code code, cell const& from);

    /// Lists a cell that is no part of the form.
    void unread(cell const& from, std::string_view under = {});
    void unread_unless_blank(cell const* from, form_label under);

    /// Takes a cell of the head that has no label: the year, the unit of money, or with `title` the title.
    void take_loose(cell const& from, bool title = false);
    void take_unit_in_brackets(cell const& label);
    void take_field(form_label label, cell given);

    /// The finished form, or why it is none.
    result<self_evaluation> finished() &&;

private:
    void take_money_unit(std::string_view unit, cell const& from);
    void sort_unread();
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/building_form.ipp>
#endif
