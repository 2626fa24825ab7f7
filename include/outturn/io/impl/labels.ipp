// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/io/detail/brackets.hpp>
#include <outturn/io/labels.hpp>

#include <algorithm>
#include <cstddef>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// The rows of the catalogue in the order of their texts.
inline constexpr auto labels_by_text = [] {
    auto sorted = label_catalogue;
    std::sort(
        sorted.begin(), sorted.end(), [](auto const& a, auto const& b) { return a.text < b.text; });
    return sorted;
}();

}  // namespace detail

OUTTURN_DECL label_parts parts_of_label(std::string_view text) {
    label_parts parts;
    if (text.size() > detail::longest_label) return parts;
    std::size_t depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (auto const space = detail::space_at(text, at)) {
            at += space;
        } else if (auto const opening = detail::bracket_at(text, at, true)) {
            ++depth;
            at += opening;
        } else if (auto const closing = detail::bracket_at(text, at, false)) {
            if (depth > 0 && --depth == 0) parts.brackets += '|';
            at += closing;
        } else {
            auto const length = detail::decode_utf8(text, at).length;
            auto const taken = length == 0 ? 1 : length;
            (depth == 0 ? parts.words : parts.brackets) += text.substr(at, taken);
            at += taken;
        }
    }
    for (std::string_view const colon : {std::string_view{"："}, std::string_view{":"}})
        if (parts.words.ends_with(colon)) parts.words.resize(parts.words.size() - colon.size());
    return parts;
}

OUTTURN_DECL std::optional<form_label> label_of(std::string_view text) {
    auto const words = parts_of_label(text).words;
    if (words.empty()) return std::nullopt;
    auto const& rows = detail::labels_by_text;
    auto const at = std::lower_bound(
        rows.begin(), rows.end(), words, [](label_spelling const& row, std::string_view wanted) {
            return row.text < wanted;
        });
    if (at == rows.end() || at->text != words) return std::nullopt;
    return at->means;
}

}  // namespace outturn::inline OUTTURN_ABI
