// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// The grammar of targets, compiled once: the source of the target outturn::compiled. Where a build is
// not by CMake, compile this file once and everything else with -DOUTTURN_COMPILED.

#define OUTTURN_COMPILES
#include <outturn/expression/text.hpp>

template outturn::result<outturn::target> outturn::parse_target<std::int64_t>(
    std::string_view, outturn::reading_options const&);
template outturn::result<outturn::target> outturn::parse_target<std::int64_t>(
    outturn::target_columns const&, outturn::reading_options const&);
template outturn::result<outturn::actual> outturn::parse_actual<std::int64_t>(
    std::string_view, outturn::reading_options const&);
#if OUTTURN_HAS_INT128
template bool outturn::detail::read_conditions(
    outturn::detail::target_reader<outturn::detail::int128>&);
#endif
