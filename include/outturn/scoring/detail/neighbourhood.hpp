// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The range around the value of a cell in which every comparison and rounding comes out the same.

#include <outturn/config.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/detail/curve.hpp>
#include <outturn/scoring/rounded_to.hpp>

#include <optional>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

/// The values between two ends, in the numbers of what-ifs; an end that is absent has no limit.
struct what_if_range {
    std::optional<what_if_ratio> low{};
    std::optional<what_if_ratio> high{};
    bool includes_low = false;
    bool includes_high = false;
};

/// What rounds to `figure`, which has at most `places` decimal places, by `mode`.
[[nodiscard]] what_if_range values_rounded_to(what_if_ratio const& figure,
                                              int places,
                                              rounding mode);

/// The range around the cell's value x. Each `keep` narrows it so that its condition goes on holding.
class neighbourhood {
public:
    explicit neighbourhood(what_if_ratio at) : at_{std::move(at)} {}

    /// Keeps the sign that m·x + k has now.
    void keep_sign(what_if_ratio const& m, what_if_ratio const& k);

    /// Keeps m·x + k at least zero.
    void keep_not_negative(what_if_ratio const& m, what_if_ratio const& k);

    /// Keeps the sign of `difference`, and so the outcome of a comparison.
    void keep_order(curve const& difference);

    /// Keeps `f` among the values of `within`, which round as it does now.
    void keep_rounded(curve const& f, what_if_range const& within);

    /// Keeps `f` at or above the low end of `within`.
    void keep_from(curve const& f, what_if_range const& within);

    /// Keeps `f` where it rounds to a value in `within`.
    void keep_rounded_within(curve const& f, rounded_to const& how, what_if_range const& within);

    /// Keeps x as it is.
    void keep_value() { keep_sign(1, -at_); }

    [[nodiscard]] what_if_range const& range() const { return range_; }

private:
    void keep_side(curve const& f, what_if_ratio const& limit, bool included, bool upper);
    void above(what_if_ratio const& root, bool included);
    void below(what_if_ratio const& root, bool included);

    what_if_ratio at_;
    what_if_range range_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/neighbourhood.ipp>
#endif
