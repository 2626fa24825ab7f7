// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How units are made: from a row of the catalogue, from a word, from several.

#include <outturn/config.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/numeric/magnitude.hpp>
#include <outturn/numeric/ratio.hpp>

#include <string_view>

namespace outturn::inline OUTTURN_ABI {

class unit;

namespace detail {

/// Makes units from texts and from rows of the catalogue.
struct unit_maker {
    /// The unit spelled `text`, which is all of `part`.
    static unit simple(std::string_view text, unit_part const& part);

    /// A unit of its own: a word that is in no catalogue, with or without a magnitude in front.
    static unit of_its_own(std::string_view text, magnitude_entry const* magnitude);

    /// A compound unit.
    static unit compound(
        std::string_view text, std::string_view base, ratio const& factor, int zeros, bool has_own);

private:
    static void set_base(unit& of, std::string_view base);
    static void grow(unit& of, int zeros);
};

}  // namespace detail

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/expression/impl/unit_maker.ipp>
#endif
