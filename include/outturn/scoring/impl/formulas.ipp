// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/scoring/formulas.hpp>
#include <outturn/scoring/policy.hpp>

#include <string>
#include <variant>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::string sentence(rule const& how, language in) {
    if (auto const* const known = formula_of(how)) return std::string{known->words(in)};
    return std::visit([&](auto const& each) { return each.sentence(in); }, how);
}

OUTTURN_DECL std::string sentence(execution_rule const& stated, language in) {
    if (auto const* const known = formula_of(stated)) return std::string{known->words(in)};
    bool const zh = in == language::zh;
    bool const printed = stated.basis == score_basis::printed_rate;
    return (zh ? std::string{printed ? "按表列（已取舍的）执行率，" : "按未取舍的执行率，"}
               : std::string{printed ? "from the printed rate, " : "from the exact rate, "}) +
           sentence(stated.how, in);
}

}  // namespace outturn::inline OUTTURN_ABI
