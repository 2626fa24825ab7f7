// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/scoring/formulas.hpp>  // for its bodies
#include <outturn/scoring/policy.hpp>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// Adds to the name of a policy that it was changed, where there is room.
OUTTURN_DECL void mark_altered(policy& changed) {
    constexpr std::string_view mark = " (altered)";
    std::string name{changed.name.view()};
    if (name.ends_with(mark) || name.size() + mark.size() > changed.name.capacity) return;
    changed.name = std::string_view{name.append(mark)};
}

}  // namespace detail

OUTTURN_DECL std::string policy::sentence(indicator_kind kind, bool above, language in) const {
    auto const& stated = rule_for(kind, above);
    return stated.own ? stated.own.sentence(in) : outturn::sentence(stated.how, in);
}

OUTTURN_DECL std::string_view policy::evidence_for(indicator_kind kind, bool above) const {
    auto const& stated = rule_for(kind, above);
    return stated.own ? stated.own.evidence() : evidence.view();
}

OUTTURN_DECL policy policy::with(indicator_kind kind, own_rule how, rounded_to rounds) const {
    return with_rule(kind, {.credit = rounds, .own = std::move(how)});
}

OUTTURN_DECL policy policy::with_rule(indicator_kind kind, credit_rule const& stated) const {
    policy changed = *this;
    detail::mark_altered(changed);
    for (bool const above : {false, true}) changed.rule_for(kind, above) = stated;
    return changed;
}

}  // namespace outturn::inline OUTTURN_ABI
