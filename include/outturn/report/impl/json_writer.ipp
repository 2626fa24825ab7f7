// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/unicode.hpp>
#include <outturn/report/detail/json_writer.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL json_writer& json_writer::text(std::string_view value) {
    return valid_utf8_length(value) == value.size() ? word(value) : word(mended_utf8(value));
}

}  // namespace outturn::inline OUTTURN_ABI::detail
