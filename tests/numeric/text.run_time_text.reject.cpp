// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/text.hpp>

// rejected: a text of a program's input is no literal: read text by parse_decimal(text)
// meaning: What a program is given may be no number: reading it gives a result, which is asked.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const read = [](std::string_view text) { return decimal_literal{text}; };
#else
auto const read = [](std::string_view text) { return parse_decimal(text); };
#endif
