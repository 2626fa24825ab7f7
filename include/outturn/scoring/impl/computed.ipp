// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/form/cells.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/computed.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::string reason_text(computed const& of, language in) {
    bool const zh = in == language::zh;
    auto const& why = entry_of(of.reason);
    std::string text{zh ? why.zh : why.en};
    if (of.reason == no_figure::unreadable_cell) text += (zh ? "：" : ": ") + to_string(of.cell);
    return text;
}

namespace detail {

OUTTURN_DECL void throw_missing_figure(no_figure why, figure cell) {
    throw missing_figure{"no figure: " + reason_text({.reason = why, .cell = cell}, language::en),
                         why};
}

}  // namespace detail

OUTTURN_DECL std::string to_string(computed const& of) { return to_text(of); }

OUTTURN_DECL std::string to_text(computed const& of, language in) {
    if (of) return to_string(*of);
    auto const why = reason_text(of, in);
    return in == language::zh ? "（" + why + "）" : '(' + why + ')';
}

}  // namespace outturn::inline OUTTURN_ABI
