// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/check.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/shown_text.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL finding& findings::add(audited const& of, figure where) {
    auto& made = into_.emplace_back();
    made.number = by_->number;
    made.id = by_->id;
    made.kind = by_->kind;
    made.words = by_->words;
    if (made.words.fact.empty()) made.words.fact = by_->question;
    made.source = by_->source;
    made.form = of.index;
    made.file = of.form.file;
    made.sheet = of.form.sheet;
    made.currency = other_currency_of(of.form);
    made.where = where;
    made.subject = subject_of(of.form, where);
    made.declared = shown_text(of.form, where);
    made.position = position_of(of.form, where);
    return made;
}

OUTTURN_DECL void findings::relate(finding& made, audited const& of, figure where) {
    made.other = where;
    made.other_subject = subject_of(of.form, where);
    made.other_declared = shown_text(of.form, where);
    if (of.index != made.form) made.other_file = to_string(place_of(of.form));
}

}  // namespace outturn::inline OUTTURN_ABI
