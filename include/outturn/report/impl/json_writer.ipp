// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/unicode.hpp>
#include <outturn/report/detail/json_writer.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL json_writer& json_writer::text(std::string_view value) {
    return valid_utf8_length(value) == value.size() ? word(value) : word(mended(value));
}

OUTTURN_DECL std::string json_writer::mended(std::string_view value) {
    std::string made;
    while (!value.empty()) {
        auto const valid = valid_utf8_length(value);
        made += value.substr(0, valid);
        if (valid == value.size()) break;
        made += "\xEF\xBF\xBD";
        value.remove_prefix(valid + 1);
    }
    return made;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
