// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/numeric/text.hpp>
#include <outturn/scoring/step_deduction.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::string step_deduction::sentence(language in) const {
    bool const zh = in == language::zh;
    auto const less = to_string(points);
    auto const each = to_string(step);
    bool const single = step == ratio{1};
    std::string text;
    if (zh) {
        text = events_only ? "完成得满分，每发生一次" : "完成得满分，每偏离 " + each + " ";
        if (events_only && !single) text = "完成得满分，每发生 " + each + " 次";
        text += "扣 " + less + " 分，扣完为止";
        if (!single || !events_only)
            text += "（不足一档的" + std::string{entry_of(steps).zh} + "）";
    } else {
        text = "met, the full points; " + less + (points == 1 ? " point" : " points") +
               " less for each ";
        if (events_only)
            text += single ? "event" : each + " events";
        else
            text += single ? "unit of deviation" : each + " units of deviation";
        text += ", never below zero";
        if (!single || !events_only)
            text += " (an unfinished step: " + std::string{entry_of(steps).en} + ")";
    }
    return text;
}

}  // namespace outturn::inline OUTTURN_ABI
