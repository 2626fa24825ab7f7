// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/report/detail/html_marks.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL void write_mark(html_writer& html,
                             html_mark const& mark,
                             bilingual const& words,
                             bool with_words) {
    html.tag("<span class=\"mark ").tag(mark.kind);
    html.tag("\"><span class=\"sign\" aria-hidden=\"true\">").text(mark.sign);
    html.tag("</span> <span").tag(either(with_words, "", " class=\"heard\""));
    html.tag(">").say(words).tag("</span></span>");
}

}  // namespace outturn::inline OUTTURN_ABI::detail
