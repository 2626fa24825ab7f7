// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Reports of audits as Markdown: for the page of a review, with tables that people read.
//
//     std::string const page = to_markdown(audit(form, policies::mof_2020), language::zh);

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/report/summary.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// A report as Markdown: the findings by severity, then a table of every declared figure with its verdict.
/// Its heading is of the first level, or of `heading_level` where it is part of a longer page.
///
/// Rounds: never.
std::string to_markdown(audit_report const& report,
                        language in = language::en,
                        std::size_t heading_level = 1);

/// The head of a page over many forms as Markdown: how many figures have which verdict, and a table with a
/// row for each form.
///
/// Rounds: never.
std::string to_markdown(std::span<form_summary const> forms, language in = language::en);

/// `text` on one line, with every character escaped that Markdown could take for markup.
std::string markdown_text(std::string_view text);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/markdown.ipp>
#endif
