// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/numeric/text.hpp>
#include <outturn/scoring/band_table.hpp>
#include <outturn/scoring/detail/number_words.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::string band_table::sentence(language in) const {
    bool const zh = in == language::zh;
    bool const missed_by = by_ == banded_by::deviation;
    bool const itself = by_ == banded_by::actual_share;
    std::string text =
        missed_by ? (zh ? "完成得满分，未完成的按偏离指标值的数量分档：偏离 "
                        : "met, the full points; missed, by bands of the deviation in units: ")
        : zh      ? (itself ? "按完成值分档：" : "按完成率分档：")
                  : (itself ? "by bands of the actual value: " : "by bands of actual ÷ target: ");
    if (met_in_full_ && !missed_by)
        text.insert(0, zh ? "完成得满分，未完成的" : "met, the full points; missed, ");
    for (band const& each : bands()) {
        auto const from = missed_by ? to_string(each.from) : detail::percent_text(each.from);
        auto const share = each.share == ratio{1} ? std::string{zh ? "满分" : "the full points"}
                                                  : detail::percent_text(each.share) +
                                                        (zh ? " 的分值" : " of the points");
        text += zh ? from + " 及以上得" + (each.share == ratio{1} ? "" : " ") + share + "，"
                   : "from " + from + " " + share + ", ";
    }
    if (missed_by) return text + (zh ? "不足的得满分" : "below that, the full points");
    return text + (zh ? "其下不得分" : "below that, nothing");
}

}  // namespace outturn::inline OUTTURN_ABI
