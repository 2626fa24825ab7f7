// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/labels.hpp>

#include "catch.hpp"
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

using namespace outturn;

TEST_CASE("label_catalogue: every spelling stands for one thing and is found however it is set") {
    std::set<std::string_view> spellings;
    for (auto const& row : label_catalogue) {
        CAPTURE(row.text);
        std::string const text{row.text};
        CHECK(spellings.insert(row.text).second);
        CHECK(label_of(row.text) == row.means);
        CHECK(label_of(text + "：") == row.means);
        CHECK(label_of(text + "\n（万元）") == row.means);
        CHECK(label_of(text + " (B/A) :") == row.means);
        // Broken over lines, as narrow columns are.
        std::string broken;
        for (std::size_t at = 0; at < text.size(); at += 3) broken += text.substr(at, 3) + "\n　";
        CHECK(label_of(broken) == row.means);
    }
}

TEST_CASE("label_catalogue: every label has its spelling on the official form") {
    for (int i = 0; i <= static_cast<int>(form_label::beside); ++i) {
        auto const which = static_cast<form_label>(i);
        CAPTURE(i);
        REQUIRE_FALSE(official_text(which).empty());
        CHECK(label_of(official_text(which)) == which);
    }
}

TEST_CASE("label_of: what stands on a form as text is no label") {
    for (auto const* text : {"",
                             "数量指标",
                             "=100%",
                             "产出指标",
                             "党建服务工作经费",
                             "（万元）",
                             "：",
                             "得分率",
                             "得分:9"})
        CHECK_FALSE(label_of(text));
    CHECK_FALSE(label_of(std::string(200, ' ') + "得分"));
}

TEST_CASE("parts_of_label: the brackets are kept apart from the words") {
    auto const parts = parts_of_label("预算执行情况\n(万元) （20分）：");
    CHECK(parts.words == "预算执行情况");
    CHECK(parts.brackets == "万元|20分|");
    CHECK(parts_of_label("单位((文字)描述)").words == "单位");
    CHECK(parts_of_label("2019年度)").words == "2019年度");
    CHECK(parts_of_label("(2019年度").words.empty());
}
