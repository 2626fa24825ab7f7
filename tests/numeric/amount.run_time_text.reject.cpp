// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>
#include <outturn/numeric/amount_text.hpp>

// rejected: a text of a program's input is no literal: read text by parse_amount<cny>(text)
// meaning: What a program is given may be no amount: reading it gives a result, which is asked.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const read = [](std::string const& text) { return yuan(text); };
#else
auto const read = [](std::string const& text) { return parse_amount<cny>(text); };
#endif
