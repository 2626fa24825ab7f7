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

#include <array>
#include <cstddef>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The place of two bytes in the table of marks.
constexpr std::size_t slot_of(char first, char second) {
    return (static_cast<unsigned char>(first) * 8U + static_cast<unsigned char>(second)) % 256;
}

/// The places of the first two bytes of each mark. A look at it settles nearly every byte of a text.
inline constexpr auto mark_slots = [] {
    std::array<bool, 256> slots{};
    for (auto const mark : outturn::template_marks)
        for (int second = 0; second < 256; ++second)
            if (mark.size() < 2 || static_cast<unsigned char>(mark[1]) == second)
                slots[slot_of(mark[0], static_cast<char>(second))] = true;
    return slots;
}();

/// Whether a mark of a template stands in `text` at `at`.
OUTTURN_DECL bool has_mark_at(std::string_view text, std::size_t at) {
    auto const letter = [&](std::size_t where) {
        return where < text.size() && ((text[where] >= 'A' && text[where] <= 'Z') ||
                                       (text[where] >= 'a' && text[where] <= 'z'));
    };
    for (auto const mark : outturn::template_marks) {
        if (text[at] != mark.front() || !text.substr(at).starts_with(mark)) continue;
        // XX inside of a word, as in 3XXL, is no mark.
        bool const ascii = mark.front() == 'X' || mark.front() == 'x';
        if (!ascii || (!(at > 0 && letter(at - 1)) && !letter(at + mark.size()))) return true;
    }
    return false;
}

/// Whether `text` holds a mark of a template, or is a numbered entry with nothing behind it.
OUTTURN_DECL bool is_template_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        char const second = at + 1 < text.size() ? text[at + 1] : '\0';
        if (mark_slots[slot_of(text[at], second)] && has_mark_at(text, at)) return true;
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
    auto const look = [&](cell const& at, figure where) {
        // An unreadable cell has a finding of its own, which says the same.
        if (!at.is_unreadable() && is_template_text(at.text)) out.add(where);
    };
    look(seen.form.goal.expected, {form_part::goal_expected, 0});
    look(seen.form.goal.actual, {form_part::goal_actual, 0});
    for (std::size_t i = 0; i < seen.form.indicators.size(); ++i) {
        auto const& row = seen.form.indicators[i];
        look(row.level3, {form_part::indicator_level3, i});
        look(row.target, {form_part::indicator_target, i});
        look(row.actual, {form_part::indicator_actual, i});
        look(row.reason, {form_part::indicator_reason, i});
    }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
