// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/errors.hpp>

#include <cstddef>

using namespace outturn;

// Every error has a name of its own, and words in both languages.
static_assert([] {
    for (std::size_t i = 0; i < form_errors.size(); ++i) {
        auto const& each = entry_of(form_errors[i]);
        if (each.name.empty() || each.expected.empty() || each.en.empty() || each.zh.empty())
            return false;
        for (std::size_t k = 0; k < i; ++k)
            if (entry_of(form_errors[k]).name == each.name) return false;
    }
    return true;
}());
