// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Credit read from a table of bands.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/scoring/measurement.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// From this value on, this share of the weight.
struct band {
    ratio from;
    ratio share;

    static constexpr void each_field(auto& field, auto& of) {
        field("from", of.from);
        field("share", of.share);
    }

    friend constexpr bool operator==(band const&, band const&) = default;
};

/// The value that a band table is read by.
enum class banded_by : std::uint8_t {
    actual_share,  ///< The actual value itself, which must be in percent; the target plays no part.
    completion,    ///< Actual ÷ target (完成率).
    deviation,     ///< |actual − target| of a missed target, in its unit; days of a deadline.
};

/// The share of the weight that belongs to the highest band reached; zero below the lowest (分档计分, rules
/// E4, Q3 and Q25). A bound belongs to the band that begins at it.
///
/// With `met_in_full`, a met target earns the full weight whatever its band. By deviation that is always
/// so, and a target missed by less than the lowest band earns it, too (Q20, late by bands). Does not cover
/// a case without the value that it is read by.
/// Rounds: never.
/// Source: by completion: guidance of Yunnan, of an execution rate guidance of Yueyang; of satisfaction:
/// 财预〔2021〕101号; by deviation: published guidance on deadlines.
class band_table {
public:
    static constexpr std::size_t capacity = 8;

    /// Bands in any order; at most eight.
    ///
    /// Fails: throws `std::length_error` for more; in a constant that does not compile.
    constexpr band_table(banded_by by, std::initializer_list<band> bands, bool met_in_full = false)
        : band_table{by, std::span<band const>{bands.begin(), bands.size()}, met_in_full} {}
    constexpr band_table(banded_by by, std::span<band const> bands, bool met_in_full = false)
        : by_{by}, met_in_full_{met_in_full} {
        if (bands.size() > capacity)
            OUTTURN_THROW(std::length_error{"outturn: a band table has at most eight bands"});
        for (band const& each : bands) {
            auto at = size_++;
            for (; at > 0 && bands_[at - 1].from < each.from; --at) bands_[at] = bands_[at - 1];
            bands_[at] = each;
        }
    }

    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        bool const missed_by = by_ == banded_by::deviation;
        if ((missed_by || met_in_full_) && measured.met) return measured.weight;
        auto value = missed_by                        ? measured.deviation
                     : by_ == banded_by::actual_share ? measured.share
                                                      : measured.attained;
        if (!value) return std::nullopt;
        if (missed_by && detail::plain(*value).is_negative()) value = -*value;
        for (band const& each : bands())
            if (*value >= detail::parameter<Number>(each.from))
                return measured.weight * detail::parameter<Number>(each.share);
        return missed_by ? measured.weight : Number{};
    }

    /// The bands, highest first.
    [[nodiscard]] constexpr std::span<band const> bands() const { return {bands_.data(), size_}; }

    /// The value that the table is read by.
    [[nodiscard]] constexpr banded_by by() const { return by_; }

    /// Whether a met target earns the full weight whatever its band.
    [[nodiscard]] constexpr bool met_in_full() const { return met_in_full_; }

    static constexpr std::string_view name = "band_table";

    [[nodiscard]] std::string sentence(language in) const;

    friend constexpr bool operator==(band_table const&, band_table const&) = default;

private:
    std::array<band, capacity> bands_{};
    std::size_t size_ = 0;
    banded_by by_;
    bool met_in_full_ = false;
};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/band_table.ipp>
#endif
