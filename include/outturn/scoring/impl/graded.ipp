// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/scoring/detail/number_words.hpp>
#include <outturn/scoring/graded.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::string graded::sentence(language in) const {
    auto const upper = detail::percent_text(achieved_from);
    auto const lower = detail::percent_text(partly_from);
    return in == language::zh
               ? "文字相符得满分，否则由评分人定档：达成 100%–" + upper + "，部分达成 " + upper +
                     "–" + lower + "，未达成 " + lower + "–0%"
               : "met, the full points; else the scorer picks within a grade: achieved from " +
                     upper + ", partly achieved from " + lower + ", not achieved below";
}

}  // namespace outturn::inline OUTTURN_ABI
