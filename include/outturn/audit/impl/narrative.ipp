// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/narrative.hpp>
#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>

#include <cstddef>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// Whether `text` holds a mark of a template, or is a numbered entry with nothing behind it.
OUTTURN_DECL bool is_template_text(std::string_view text) {
    auto const letter = [&](std::size_t at) {
        return at < text.size() &&
               ((text[at] >= 'A' && text[at] <= 'Z') || (text[at] >= 'a' && text[at] <= 'z'));
    };
    for (auto const mark : template_marks)
        for (auto at = text.find(mark); at != std::string_view::npos;
             at = text.find(mark, at + 1)) {
            // XX inside of a word, as in 3XXL, is no mark.
            bool const ascii = mark.front() == 'X' || mark.front() == 'x';
            if (!ascii || (!(at > 0 && letter(at - 1)) && !letter(at + mark.size()))) return true;
        }
    auto rest = trimmed(text);
    for (auto const entry : template_entries) {
        if (!rest.starts_with(entry)) continue;
        rest.remove_prefix(entry.size());
        auto const digits = rest.size();
        while (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') rest.remove_prefix(1);
        if (rest.size() == digits) return false;
        for (std::string_view const colon : {":", "："})
            if (rest.starts_with(colon)) rest.remove_prefix(colon.size());
        return trimmed(rest).empty();
    }
    return rest == "……" || rest == "...";
}

OUTTURN_DECL void run_narrative_copied(audited const& seen, findings& out) {
    auto const expected = trimmed(seen.form.goal.expected.text);
    if (nothing_entered(expected) || expected != trimmed(seen.form.goal.actual.text)) return;
    out.relate(out.add({form_part::goal_actual, 0}), {form_part::goal_expected, 0});
}

OUTTURN_DECL void run_narrative_template(audited const& seen, findings& out) {
    auto const look = [&](figure where) {
        auto const* const at = cell_of(seen.form, where);
        if (at != nullptr && is_template_text(at->text)) out.add(where);
    };
    look({form_part::goal_expected, 0});
    look({form_part::goal_actual, 0});
    for (std::size_t i = 0; i < seen.form.indicators.size(); ++i)
        for (auto const part : {form_part::indicator_level3,
                                form_part::indicator_target,
                                form_part::indicator_actual,
                                form_part::indicator_reason})
            look({part, i});
}

}  // namespace outturn::inline OUTTURN_ABI::detail
