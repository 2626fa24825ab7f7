// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Units of targets and actual values: `%`, `场次`, `万元`, `元/人*月`. The catalogue is in
// <outturn/expression/units.hpp>.
//
//     auto const minutes = *unit::named("分钟");
//     minutes.converts_to(*unit::named("小时"))  // true
//     minutes.factor()                           // 60, in seconds

#include <outturn/config.hpp>
#include <outturn/expression/detail/short_text.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/numeric/ratio.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

struct unit_maker;

}  // namespace detail

/// A unit as a form writes it: `%`, `场次`, `万元`, `元/人*月`, or none.
class unit {
public:
    /// No unit.
    constexpr unit() {}  // not defaulted: it would be zeroed before it is initialized

    /// The unit that is spelled `text`: one of the catalogue or of `own`, as a vocabulary has them, with or without a magnitude
    /// in front, a compound of such, or else a unit of its own. Nothing when `text` is longer than 31
    /// bytes.
    ///
    ///     unit::named("元/人*月")->converts_to(*unit::named("元/月·人"))  // true
    [[nodiscard]] static std::optional<unit> named(std::string_view text,
                                                   std::span<unit_entry const> own = {});

    /// As written; empty when no unit was.
    [[nodiscard]] constexpr std::string_view spelling() const { return spelling_.view(); }

    /// What it measures.
    [[nodiscard]] constexpr dimension measures() const { return dimension_; }

    /// The spelling of the unit it converts to. A measure word is its own base; the base of a compound
    /// does not depend on the order in which the compound is written.
    [[nodiscard]] constexpr std::string_view base() const {
        return base_is_spelling_ ? spelling() : base_.view();
    }

    /// How many of its base one of it is: exact.
    [[nodiscard]] constexpr ratio factor() const { return factor_; }

    /// The number of zeros of the magnitude it begins with: 4 for 万元 and for 万, 0 for 元.
    [[nodiscard]] constexpr int zeros() const { return zeros_; }

    /// Whether a vocabulary gives it or a part of it.
    [[nodiscard]] constexpr bool is_own() const { return is_own_; }

    /// Whether quantities in the two units can be compared: same dimension, same base.
    [[nodiscard]] constexpr bool converts_to(unit const& other) const {
        return dimension_ == other.dimension_ && base() == other.base();
    }

    /// Whether the two are written alike.
    friend constexpr bool operator==(unit const& a, unit const& b) {
        return a.spelling_ == b.spelling_;
    }

private:
    friend struct detail::unit_maker;

    constexpr explicit unit(std::string_view text) : spelling_{text} {}

    detail::short_text spelling_;
    detail::short_text base_;
    ratio factor_{1};
    dimension dimension_ = dimension::none;
    bool base_is_spelling_ = false;
    bool is_own_ = false;
    std::uint8_t zeros_ = 0;
};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/expression/impl/unit.ipp>
#endif
