// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// From a form to JSON.

#include <outturn/config.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/detail/json_keys.hpp>

#include <cstddef>

namespace outturn::inline OUTTURN_ABI::detail {

/// Writes a form through the keys by which it is read.
template <class Writer>
class json_form_writer {
public:
    json_form_writer(Writer& json, self_evaluation const& form) : json_{json}, form_{form} {}

    void write() {
        json_.begin_object();
        write_cells(json_part::form, 0);
        for (auto const& each : json_blocks) write_block(each);
        json_.end_object();
    }

private:
    void write_block(json_block const& block) {
        json_.key(block.key);
        if (block.element == json_part::other) return write_object(block.part, 0);
        auto const& first = json_keys[first_json_key[static_cast<std::size_t>(block.element)]];
        json_.begin_array();
        for (std::size_t row = 0; row < rows_of(form_, *first.fills); ++row)
            write_object(block.element, row);
        json_.end_array();
    }

    void write_object(json_part part, std::size_t row) {
        json_.begin_object();
        write_cells(part, row);
        json_.end_object();
    }

    void write_cells(json_part part, std::size_t row) {
        for (auto const& each : json_keys)
            if (each.in == part && each.fills != nullptr)
                json_.key(each.key).text(reach(form_, *each.fills, row).text);
    }

    Writer& json_;
    self_evaluation const& form_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail
