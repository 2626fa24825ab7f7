// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/error.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/errors.hpp>

#include <charconv>
#include <system_error>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// A list of a form, and the cell of its rows that names the row.
struct form_list {
    std::string_view name;
    form_part naming;
    std::size_t (*size)(self_evaluation const& form);
};

inline constexpr std::array form_lists{
    form_list{"funds",
              form_part::fund_source,
              [](self_evaluation const& form) { return form.funds.size(); }},
    form_list{"indicators",
              form_part::indicator_level3,
              [](self_evaluation const& form) { return form.indicators.size(); }},
};

constexpr form_list const* list_of(form_cell const& column) {
    for (auto const& each : form_lists)
        if (each.name == column.list) return &each;
    return nullptr;
}

}  // namespace detail

OUTTURN_DECL std::string to_string(figure named) {
    auto const& entry = entry_of(named.part);
    if (entry.list.empty()) return std::string{entry.name};
    return std::string{entry.list} + '[' + std::to_string(named.index) + "]." +
           std::string{entry.name};
}

OUTTURN_DECL result<figure> parse_figure(std::string_view text) {
    for (auto const& entry : form_cells) {
        if (entry.list.empty()) {
            if (text == entry.name) return figure{entry.part, 0};
            continue;
        }
        auto rest = text;
        if (!rest.starts_with(entry.list)) continue;
        rest.remove_prefix(entry.list.size());
        if (!rest.starts_with('[')) continue;
        rest.remove_prefix(1);
        figure named{entry.part, 0};
        auto const [end, failure] =
            std::from_chars(rest.data(), rest.data() + rest.size(), named.index);
        if (failure != std::errc{}) continue;
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        if (rest.starts_with("].") && rest.substr(2) == entry.name) return named;
    }
    return make_error({errc::unknown_figure, {0, text.size()}}, text);
}

OUTTURN_DECL std::size_t rows_of(self_evaluation const& form, form_cell const& column) {
    auto const* const list = detail::list_of(column);
    return list != nullptr ? list->size(form) : 1;
}

OUTTURN_DECL cell* cell_of(self_evaluation& form, figure named) {
    auto const& column = entry_of(named.part);
    return named.index < rows_of(form, column) ? &detail::reach(form, column, named.index)
                                               : nullptr;
}

OUTTURN_DECL cell const* cell_of(self_evaluation const& form, figure named) {
    auto const& column = entry_of(named.part);
    return named.index < rows_of(form, column) ? &detail::reach(form, column, named.index)
                                               : nullptr;
}

OUTTURN_DECL printed<decimal>* number_of(self_evaluation& form, figure named) {
    bool const number = detail::holds_number(entry_of(named.part).kind);
    return number ? static_cast<printed<decimal>*>(cell_of(form, named)) : nullptr;
}

OUTTURN_DECL printed<decimal> const* number_of(self_evaluation const& form, figure named) {
    bool const number = detail::holds_number(entry_of(named.part).kind);
    return number ? static_cast<printed<decimal> const*>(cell_of(form, named)) : nullptr;
}

OUTTURN_DECL text_position position_of(self_evaluation const& form, figure named) {
    if (auto const* const at = cell_of(form, named); at != nullptr && at->position.is_known())
        return at->position;
    auto const block = detail::block_of(entry_of(named.part));
    for (auto const& each : form_cells) {
        if (detail::block_of(each) != block) continue;
        auto const* const at = cell_of(form, {each.part, named.index});
        if (at != nullptr && at->position.is_known()) return at->position;
    }
    return form.title.position;
}

OUTTURN_DECL std::string_view subject_of(self_evaluation const& form, figure named) {
    auto const* const list = detail::list_of(entry_of(named.part));
    auto const* const naming =
        list != nullptr ? cell_of(form, {list->naming, named.index}) : nullptr;
    return naming != nullptr ? std::string_view{naming->text} : std::string_view{};
}

}  // namespace outturn::inline OUTTURN_ABI
