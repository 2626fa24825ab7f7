// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The texts of a workbook's parts: names, attributes, references and escapes.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The local name of an element or attribute that Expat gives as `namespace|name`.
std::string_view local_name(char const* name);

/// The value of the attribute `name`, which has a namespace where `prefixed`; empty where it is absent.
std::string_view attribute(char const* const* attributes,
                           std::string_view name,
                           bool prefixed = false);

std::optional<std::uint32_t> whole_number(std::string_view text);

inline bool is_true(std::string_view text) { return text == "1" || text == "true"; }

/// `text` with the characters that its escapes, as _x000D_, stand for.
std::string without_escapes(std::string text);

/// `A1` as row and column; both are 0 where `text` is no reference.
grid_position cell_reference(std::string_view text);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/workbook_text.ipp>
#endif
