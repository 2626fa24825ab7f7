// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/expression/printing.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/form/shown_text.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/text.hpp>

#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// An amount in the form's unit of money; in the main unit where that is none that is known, or the amount
/// does not fit.
OUTTURN_DECL std::string shown_amount(self_evaluation const& form, decimal const& amount) {
    auto const* const unit = find_money_unit(trimmed(form.money_unit.text));
    if (unit == nullptr) return to_string(amount);
    ratio const units{decimal{power_of_ten<std::int64_t>(unit->zeros)}};
    return to_string((ratio{amount} / units).exact().value_or(amount));
}

OUTTURN_DECL std::string number_as_shown(self_evaluation const& form,
                                         figure named,
                                         decimal const& value) {
    if (named.part == form_part::execution_rate) return to_percent_string(value);
    if (entry_of(named.part).list == "funds") return shown_amount(form, value);
    return to_string(value);
}

}  // namespace detail

OUTTURN_DECL std::string shown_text(self_evaluation const& form, figure named) {
    auto const* const printed = cell_of(form, named);
    if (printed == nullptr || !printed->text.empty()) return printed ? printed->text : "";
    if (auto const* const number = number_of(form, named))
        return number->value ? detail::number_as_shown(form, named, *number->value) : "";
    if (named.part == form_part::indicator_target) {
        auto const& goal = form.indicators[named.index].target.value;
        return goal ? to_string(*goal) : "";
    }
    if (named.part == form_part::indicator_actual) {
        auto const& done = form.indicators[named.index].actual.value;
        return done ? to_string(*done) : "";
    }
    return {};
}

}  // namespace outturn::inline OUTTURN_ABI
