// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/core/detail/quote.hpp>
#include <outturn/core/detail/stable_sort.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/io/detail/building_form.hpp>
#include <outturn/io/detail/head_texts.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/numeric/currency.hpp>

#include <algorithm>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

// So many cells are listed as unread; of the rest, only their number.
inline constexpr std::size_t most_unread = 1000;

OUTTURN_DECL void building_form::refuse(error_code code, cell const& from) {
    if (failure) return;
    auto const shown = first_characters(from.text, 60);
    failure = make_error({code, {0, shown.size()}}, shown, place_at(from.position));
}

OUTTURN_DECL void building_form::unread(cell const& from, std::string_view under) {
    if (++unread_count > most_unread) return;
    auto const text = trimmed(from.text);
    auto const shown = first_characters(text, longest_quote);
    std::string what{under};
    if (!what.empty()) what += ": ";
    what += shown;
    std::replace_if(
        what.begin(), what.end(), [](char each) { return each == '\n' || each == '\r'; }, ' ');
    if (shown.size() < text.size()) what += "…";
    texts.unread.push_back(place_at(from.position, std::move(what)));
}

OUTTURN_DECL void building_form::unread_unless_blank(cell const* from, form_label under) {
    if (from != nullptr && !nothing_entered(from->text)) unread(*from, official_text(under));
}

OUTTURN_DECL void building_form::take_loose(cell const& from, bool title) {
    if (auto const year = named_year(from.text, true);
        !year.empty() && texts.fiscal_year.text.empty())
        texts.fiscal_year = {std::string{year}, from.position};
    else if (auto const unit = named_money_unit(from.text); !unit.empty())
        take_money_unit(unit, from);
    else if (title && texts.title.text.empty())
        texts.title = from;
    else
        unread(from);
}

OUTTURN_DECL void building_form::take_money_unit(std::string_view unit, cell const& from) {
    // Two units are none: the cell names both, and no amount is known.
    if (auto& known = texts.money_unit.text; !known.empty()) {
        constexpr std::size_t longest_list = 100;
        auto const listed = [](std::string_view text) { return "；" + std::string{text} + "；"; };
        if (known.size() < longest_list && listed(known).find(listed(unit)) == std::string::npos)
            known += "；" + std::string{unit};
        return;
    }
    texts.money_unit = {std::string{unit}, from.position};
    // 元 on a form is the yuan, unless it names another currency; of another unit nothing is known.
    if (texts.currency.text.empty() && !named_money_unit(unit).empty())
        texts.currency = {std::string{cny::code}, from.position};
}

OUTTURN_DECL void building_form::take_unit_in_brackets(cell const& label) {
    if (auto const unit = money_unit_in_brackets(label.text); !unit.empty())
        take_money_unit(unit, label);
}

OUTTURN_DECL void building_form::take_field(form_label label, cell given) {
    for (auto const& each : field_labels)
        if (each.heading == label) *cell_of(texts, {each.cells, 0}) = std::move(given);
    switch (label) {
        case form_label::fiscal_year:
            if (!texts.fiscal_year.text.empty() && texts.fiscal_year.text != given.text)
                return unread(given);
            texts.fiscal_year = std::move(given);
            break;
        case form_label::money_unit:
            if (auto const unit = named_money_unit(given.text); !unit.empty())
                take_money_unit(unit, given);
            else if (!given.text.empty())
                texts.money_unit = std::move(given);
            break;
        default:
            break;
    }
}

OUTTURN_DECL void building_form::sort_unread() {
    auto const order = [](place const& each) {
        auto const& cell = each.position.cell;
        return std::pair{cell.row, cell.column};
    };
    detail::stable_sort(texts.unread,
                        [&](place const& a, place const& b) { return order(a) < order(b); });
    if (unread_count > texts.unread.size())
        texts.unread.push_back(
            place_at({}, "… +" + std::to_string(unread_count - texts.unread.size())));
}

OUTTURN_DECL result<self_evaluation> building_form::finished() && {
    if (texts.fiscal_year.text.empty())
        if (auto const year = named_year(texts.title.text, false); !year.empty())
            texts.fiscal_year = {std::string{year}, texts.title.position};
    sort_unread();
    if (!failure && texts.funds.empty() && texts.indicators.empty())
        failure = make_error({errc::not_a_form, {}}, {}, place_at(begin));
    if (failure) return *std::move(failure);
    return std::move(texts);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
