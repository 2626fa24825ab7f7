// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How an HTML report marks verdicts and severities, and what it calls the cells of a form.

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/report/detail/html_writer.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// How a verdict or a severity is marked: a class, and a sign that says the same without colour.
struct html_mark {
    markup kind;
    std::string_view sign;
};

/// The marks of the verdicts, in the order of their catalogue.
inline constexpr std::array<html_mark, verdict_catalogue.size()> verdict_marks{{
    {"ok", "✓"},
    {"ok", "○"},
    {"differs", "≠"},
    {"differs", "≠"},
    {"wrong", "✗"},
    {"open", "?"},
}};

/// The marks of the severities, in the order of their catalogue.
inline constexpr std::array<html_mark, severity_catalogue.size()> severity_marks{{
    {"none", "·"},
    {"note", "●"},
    {"warning", "▲"},
    {"error", "■"},
}};

constexpr html_mark const& mark_of(verdict which) {
    return verdict_marks[static_cast<std::size_t>(which)];
}
constexpr html_mark const& mark_of(severity which) {
    return severity_marks[static_cast<std::size_t>(which)];
}

/// A sign and its words.
void write_mark(html_writer& html, html_mark const& mark, bilingual const& words, bool with_words);

template <class Which>
void write_mark(html_writer& html, Which which, bool with_words = true) {
    auto const& entry = entry_of(which);
    write_mark(html, mark_of(which), {entry.en, entry.zh}, with_words);
}

/// What a figure or cell is in words.
constexpr bilingual words_of(form_part part) { return {entry_of(part).en, entry_of(part).zh}; }

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/html_marks.ipp>
#endif
