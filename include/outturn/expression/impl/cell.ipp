// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/expression/detail/cell.hpp>
#include <outturn/expression/detail/runs.hpp>
#include <outturn/expression/detail/target_reader.hpp>
#include <outturn/expression/detail/text_reading.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL bool says_nothing(std::string_view text) {
    return nothing_entered(text) ||
           (begins_at(text, skip_blanks(text, 0), "无") && trimmed(text) == "无");
}

template <class Value>
std::optional<fault> read_stated_into(std::optional<Value>& value,
                                      std::string_view text,
                                      unit_rows own) {
    target_reader<std::int64_t> reader{text, own, false};
    auto const failed = read_text(reader);
    if (failed)
        value.reset();
    else if (reader.has_several())
        value.emplace(reader.how(), std::move(reader.conditions()));
    else
        value.emplace(std::in_place, condition_maker<std::int64_t>{reader});
    return failed;
}

OUTTURN_DECL std::optional<fault> read_into(std::optional<target>& value,
                                            std::string_view text,
                                            unit_rows own) {
    return read_stated_into(value, text, own);
}

OUTTURN_DECL std::optional<fault> read_into(std::optional<actual>& value,
                                            std::string_view text,
                                            unit_rows own) {
    return read_stated_into(value, text, own);
}

OUTTURN_DECL result<target> read_cell(std::string_view text, unit_rows own, fault const& what) {
    return read_cell<std::int64_t>(text, own, reading::strict, what);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
