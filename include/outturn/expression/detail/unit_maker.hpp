// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How units are made: from a row of the catalogue, from a word, from several.

#include <outturn/config.hpp>
#include <outturn/expression/detail/short_text.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/expression/units.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/magnitude.hpp>
#include <outturn/numeric/ratio.hpp>

#include <cstdint>
#include <stdexcept>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// Makes units from texts and from rows of the catalogue.
struct unit_maker {
    /// The unit spelled `text`, which is all of `part`.
    static constexpr unit simple(std::string_view text, unit_part const& part) {
        unit made{text};
        made.zeros_ = static_cast<std::uint8_t>(part.zeros);
        if (part.entry != nullptr) {
            made.dimension_ = part.entry->measures;
            made.factor_ = part.entry->factor;
            set_base(made, part.entry->base);
        }
        grow(made, part.zeros);
        return made;
    }

    /// A unit of its own: a word that is in no catalogue, with or without a magnitude in front.
    static constexpr unit of_its_own(std::string_view text, magnitude_entry const* magnitude) {
        unit made{text};
        made.dimension_ = dimension::count;
        set_base(made, text.substr(magnitude == nullptr ? 0 : magnitude->word.size()));
        if (magnitude == nullptr) return made;
        made.zeros_ = static_cast<std::uint8_t>(magnitude->zeros);
        grow(made, magnitude->zeros);
        return made;
    }

    /// A compound unit.
    static constexpr unit compound(std::string_view text,
                                   std::string_view base,
                                   ratio const& factor,
                                   int zeros) {
        unit made{text};
        made.dimension_ = dimension::compound;
        made.factor_ = factor;
        made.zeros_ = static_cast<std::uint8_t>(zeros);
        set_base(made, base);
        return made;
    }

private:
    static constexpr void set_base(unit& of, std::string_view base) {
        of.base_is_spelling_ =
            base.size() == of.spelling().size() && begins_with(of.spelling(), base);
        if (!of.base_is_spelling_) of.base_ = short_text{base};
    }

    static constexpr void grow(unit& of, int zeros) {
        if (zeros == 0) return;
        ratio const power{decimal{power_of_ten<std::int64_t>(zeros)}};
        bool const one = of.factor_.numerator() == 1 && of.factor_.denominator() == 1;
        of.factor_ = one ? power : of.factor_ * power;
    }
};

}  // namespace outturn::inline OUTTURN_ABI::detail
