// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/currency.hpp>

#include <algorithm>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL bool does_not_apply(actual const& completed) {
    auto const* const words = completed.as_words();
    return words != nullptr &&
           std::find(not_applicable_spellings.begin(),
                     not_applicable_spellings.end(),
                     std::string_view{words->text}) != not_applicable_spellings.end();
}

OUTTURN_DECL fund_line const* self_evaluation::total_funds() const {
    for (std::string_view const name : {"总额", "合计", "总计"})
        for (auto const& line : funds)
            if (line.source.text.find(name) != std::string::npos) return &line;
    if (funds.empty()) return nullptr;
    bool const leads = funds.size() == 1 || trimmed(funds[0].source.text).empty() ||
                       trimmed(funds[1].source.text).starts_with("其中");
    return leads ? &funds.front() : nullptr;
}

OUTTURN_DECL place place_of(self_evaluation const& form) {
    place at{form.file, {}, {}, form.sheet};
    for (auto const* each : {&form.title, &form.project, &form.money_unit})
        if (!at.position.cell.is_known()) at.position.cell = each->position.cell;
    if (!at.position.cell.is_known() && !form.indicators.empty())
        at.position.cell = form.indicators.front().level3.position.cell;
    return at;
}

OUTTURN_DECL std::string_view other_currency_of(self_evaluation const& form) {
    auto const named = trimmed(form.currency.text);
    auto const* const known = find_currency(named);
    return known != nullptr && known->code == cny::code ? std::string_view{} : named;
}

OUTTURN_DECL int fiscal_year_of(self_evaluation const& form) {
    std::string_view const text = trimmed(form.fiscal_year.text);
    int year = 0;
    std::size_t digits = 0;
    for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
        if (digits == 4) return 0;
        year = year * 10 + (text[digits] - '0');
    }
    return digits == 4 ? year : 0;
}

OUTTURN_DECL bool scores_execution_in_a_row(self_evaluation const& form) {
    constexpr auto level = first_level::budget_execution;
    // Nearly no heading has a word of this level; the other words are looked for only where one has.
    auto const may_name_it = [](std::string_view heading) {
        return std::any_of(
            first_level_catalogue.begin(), first_level_catalogue.end(), [&](auto const& entry) {
                return entry.which == level && heading.find(entry.contains) != heading.npos;
            });
    };
    return std::any_of(form.indicators.begin(), form.indicators.end(), [&](indicator const& row) {
        std::string_view const heading = row.level1.text;
        return may_name_it(heading) && first_level_of(heading) == level;
    });
}

}  // namespace outturn::inline OUTTURN_ABI
