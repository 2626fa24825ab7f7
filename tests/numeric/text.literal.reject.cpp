// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/text.hpp>

// rejected: write_a_decimal_such_as_169_36_or_1_693_600
// meaning: The text is read when the program is compiled, and is no number: here the groups are not of three digits.

using namespace outturn;

#ifdef OUTTURN_REJECT
constexpr decimal number = decimal_literal{"1,69,360"};
#else
constexpr decimal number = decimal_literal{"1,693,600"};
#endif
