// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// rejected: outturn::compiled reads, prints and compares targets over std::int64_t
// meaning: What was compiled once has no reader for another integer; without this the linker would say so.

#define OUTTURN_COMPILED
#include <outturn/expression/text.hpp>
#include <outturn/numeric/cpp_int.hpp>

#include <cstdint>

#ifdef OUTTURN_REJECT
auto const target = outturn::parse_target<boost::multiprecision::cpp_int>(">=50场次");
#else
auto const target = outturn::parse_target<std::int64_t>(">=50场次");
#endif
