// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A form whose cells are filled in the order of a JSON text.

#include <outturn/config.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/detail/json_keys.hpp>
#include <outturn/io/detail/text_places.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Fills a form from a text whose first line has the number `first_line`; where that is 0, cells get no
/// positions. The memory of what the form held before is used again.
class json_filling {
public:
    json_filling(self_evaluation& form, std::string_view text, std::uint32_t first_line)
        : form_{form}, positions_{text, first_line} {
        for (auto const& key : json_keys)
            if (key.fills != nullptr && key.fills->list.empty()) empty(*key.fills);
        form.sheet.clear();
        form.unread.clear();
    }

    [[nodiscard]] self_evaluation& form() { return form_; }
    [[nodiscard]] text_position position_at(std::size_t offset) { return positions_.at(offset); }
    [[nodiscard]] std::size_t indicators() const { return indicators_; }

    /// Fills a cell of the form, or of its last row, with the text that begins at the byte `begin`.
    void fill(form_cell const& column, std::string_view text, std::size_t begin) {
        auto& filled = column.at(form_, row_);
        filled.text.assign(text);
        filled.position = positions_.at(begin);
    }

    /// Goes on to the next row, empty, where `part` is an element of a list.
    void begin(json_part part) {
        if (part == json_part::fund) next_row(form_.funds, funds_, part);
        if (part == json_part::indicator) next_row(form_.indicators, indicators_, part);
    }

    /// Drops the rows that are left of an earlier, longer form; false where there is no row at all.
    bool finish() {
        form_.funds.resize(funds_);
        form_.indicators.resize(indicators_);
        return funds_ + indicators_ != 0;
    }

private:
    void empty(form_cell const& column) {
        auto& emptied = column.at(form_, row_);
        emptied.text.clear();
        emptied.position = {};
    }

    template <class Row>
    void next_row(std::vector<Row>& list, std::size_t& used, json_part part) {
        row_ = used++;
        if (row_ == list.size()) return static_cast<void>(list.emplace_back());
        for (std::size_t i = first_json_key[static_cast<std::size_t>(part)];
             i < json_keys.size() && json_keys[i].in == part;
             ++i)
            empty(*json_keys[i].fills);
    }

    self_evaluation& form_;
    position_counter positions_;
    std::size_t row_ = 0;  ///< The row that is being filled, of funds or indicators.
    std::size_t funds_ = 0;
    std::size_t indicators_ = 0;
};

}  // namespace outturn::inline OUTTURN_ABI::detail
