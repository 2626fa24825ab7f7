// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/error.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/form/figure.hpp>

#include <charconv>
#include <system_error>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::string to_string(figure named) {
    auto const& entry = entry_of(named.part);
    if (entry.list.empty()) return std::string{entry.name};
    return std::string{entry.list} + '[' + std::to_string(named.index) + "]." +
           std::string{entry.name};
}

OUTTURN_DECL result<figure> parse_figure(std::string_view text) {
    for (auto const& entry : form_part_catalogue) {
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

}  // namespace outturn::inline OUTTURN_ABI
