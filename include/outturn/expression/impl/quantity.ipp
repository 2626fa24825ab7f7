// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/expression/quantity.hpp>
#include <outturn/numeric/text.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI {

template <detail::stated_integer Int>
std::string to_string(basic_quantity<Int> const& measured) {
    return to_string(measured.value).append(measured.unit.spelling());
}

#ifdef OUTTURN_COMPILED
template std::string to_string(quantity const&);
#endif

}  // namespace outturn::inline OUTTURN_ABI
