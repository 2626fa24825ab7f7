// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/expression/detail/short_text.hpp>
#include <outturn/expression/detail/unit_maker.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/expression/units.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/decimal.hpp>

#include <cstdint>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL unit unit_maker::simple(std::string_view text, unit_part const& part) {
    unit made{text};
    made.zeros_ = static_cast<std::uint8_t>(part.zeros);
    if (part.entry != nullptr) {
        made.dimension_ = part.entry->measures;
        made.factor_ = part.entry->factor;
        made.is_own_ = !is_of_catalogue(*part.entry);
        set_base(made, part.entry->base);
    }
    grow(made, part.zeros);
    return made;
}

OUTTURN_DECL unit unit_maker::of_its_own(std::string_view text, magnitude_entry const* magnitude) {
    unit made{text};
    made.dimension_ = dimension::count;
    set_base(made, text.substr(magnitude == nullptr ? 0 : magnitude->word.size()));
    if (magnitude == nullptr) return made;
    made.zeros_ = static_cast<std::uint8_t>(magnitude->zeros);
    grow(made, magnitude->zeros);
    return made;
}

OUTTURN_DECL unit unit_maker::compound(
    std::string_view text, std::string_view base, ratio const& factor, int zeros, bool has_own) {
    unit made{text};
    made.dimension_ = dimension::compound;
    made.is_own_ = has_own;
    made.factor_ = factor;
    made.zeros_ = static_cast<std::uint8_t>(zeros);
    set_base(made, base);
    return made;
}

OUTTURN_DECL void unit_maker::set_base(unit& of, std::string_view base) {
    of.base_is_spelling_ = base.size() == of.spelling().size() && begins_with(of.spelling(), base);
    if (!of.base_is_spelling_) of.base_ = short_text{base};
}

OUTTURN_DECL void unit_maker::grow(unit& of, int zeros) {
    if (zeros == 0) return;
    ratio const power{decimal{power_of_ten<std::int64_t>(zeros)}};
    bool const one = of.factor_.numerator() == 1 && of.factor_.denominator() == 1;
    of.factor_ = one ? power : of.factor_ * power;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
