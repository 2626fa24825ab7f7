// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Sets of kinds of indicator: those that a policy scores in some way.
//
//     constexpr kind_set some{indicator_kind::deadline, indicator_kind::range};
//     some.contains(indicator_kind::deadline)  // true

#include <outturn/config.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/scoring/policy.hpp>

#include <initializer_list>

namespace outturn::inline OUTTURN_ABI {

/// A set of kinds of indicator.
class kind_set {
public:
    constexpr kind_set(std::initializer_list<indicator_kind> kinds = {}) {
        for (auto const each : kinds) add(each);
    }
    constexpr void add(indicator_kind kind) { bits_ |= bit(kind); }
    [[nodiscard]] constexpr bool contains(indicator_kind kind) const {
        return (bits_ & bit(kind)) != 0;
    }

private:
    static constexpr unsigned bit(indicator_kind kind) { return 1U << static_cast<unsigned>(kind); }

    unsigned bits_ = 0;
};

/// The kinds of indicator that a policy scores by rules of the user's own.
[[nodiscard]] constexpr kind_set own_kinds(policy const& rules) {
    kind_set own;
    for (auto const kind : all_indicator_kinds)
        if (rules.rule_for(kind).own) own.add(kind);
    return own;
}

}  // namespace outturn::inline OUTTURN_ABI
