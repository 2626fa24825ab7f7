// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// rejected: outturn::compiled reads, prints and compares targets over std::int64_t
// meaning: What was compiled once does not compare over another integer; without this the linker would say so.

#define OUTTURN_COMPILED
#include <outturn/expression/attainment.hpp>
#include <outturn/numeric/cpp_int.hpp>

#ifdef OUTTURN_REJECT
auto reached(outturn::basic_actual<boost::multiprecision::cpp_int> const& done,
             outturn::basic_target<boost::multiprecision::cpp_int> const& goal) {
    return outturn::compare(goal, done);
}
#else
auto reached(outturn::actual const& done, outturn::target const& goal) {
    return outturn::compare(goal, done);
}
#endif
