// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/form/cells.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/computed.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL reason_words::reason_words(std::string en, std::string zh)
    : held_{new texts{std::move(en), std::move(zh)}} {}

OUTTURN_DECL std::string_view reason_words::in(language which) const {
    if (!held_) return {};
    return which == language::zh ? held_->zh : held_->en;
}

OUTTURN_DECL bool reason_words::equal(reason_words const& other) const {
    return held_->en == other.held_->en && held_->zh == other.held_->zh;
}

OUTTURN_DECL std::string reason_text(computed const& of, language in) {
    bool const zh = in == language::zh;
    auto const& why = entry_of(of.reason);
    std::string text{zh ? why.zh : why.en};
    if (of.reason == no_figure::unreadable_cell) text += (zh ? "：" : ": ") + to_string(of.cell);
    if (!of.words.empty()) text.append(zh ? "：" : ": ").append(of.words.in(in));
    return text;
}

namespace detail {

OUTTURN_DECL void throw_missing_figure(no_figure why, figure cell, reason_words const& words) {
    computed const of{.reason = why, .cell = cell, .words = words};
    OUTTURN_THROW(missing_figure{"no figure: " + reason_text(of, language::en), why});
}

}  // namespace detail

OUTTURN_DECL std::string to_string(computed const& of) { return to_text(of); }

OUTTURN_DECL std::string to_text(computed const& of, language in) {
    if (of) return to_string(*of);
    auto const why = reason_text(of, in);
    return in == language::zh ? "（" + why + "）" : '(' + why + ')';
}

}  // namespace outturn::inline OUTTURN_ABI
