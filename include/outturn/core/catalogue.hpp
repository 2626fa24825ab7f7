// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Catalogues of enumerators: a row for each, in the order of the enumerators.

#include <outturn/config.hpp>

#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// A row of a catalogue: the enumerator, its stable name, and what it is called in both languages.
template <class Enum>
struct name_entry {
    Enum which;
    std::string_view name;
    std::string_view en;
    std::string_view zh;
};

}  // namespace outturn::inline OUTTURN_ABI
