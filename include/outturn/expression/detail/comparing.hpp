// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a comparison may rely on beside the two texts.

#include <outturn/config.hpp>
#include <outturn/expression/vocabulary.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

/// A vocabulary, and the fiscal year of the form, which goes before the vocabulary's; 0 where it has none.
struct comparing {
    vocabulary const& words;
    int form_year = 0;

    [[nodiscard]] int year() const { return form_year != 0 ? form_year : words.year(); }
};

}  // namespace outturn::inline OUTTURN_ABI::detail
