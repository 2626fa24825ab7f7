// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/narrative.hpp>

#include "catch.hpp"
#include "support/planted.hpp"

using namespace outturn;

TEST_CASE("narrative.template: knows the marks of templates") {
    for (auto const* const text : {"完成XX项",
                                   "20XX年",
                                   "××县",
                                   "ＸＸ工程",
                                   "请填写完成情况",
                                   "指标1",
                                   "指标1：",
                                   "目标2:",
                                   " 指标12： ",
                                   "……"}) {
        CAPTURE(text);
        CHECK(detail::is_template_text(text));
    }
    for (auto const* const text : {"",
                                   "指标1：站点数",
                                   "指标",
                                   "目标群体满意度",
                                   "3XXL码工作服",
                                   "FOXX",
                                   "完成50项",
                                   "指标完成率"}) {
        CAPTURE(text);
        CHECK_FALSE(detail::is_template_text(text));
    }
}

TEST_CASE("narrative.copied: spaces around make no difference and blanks are not copies") {
    auto const found = planted::planted_finding("narrative.copied");
    CHECK(found.other == figure{form_part::goal_expected, 0});
    CHECK(found.kind == finding_kind::review);
}
