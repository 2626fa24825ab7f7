// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/reading.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/waterfall.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include "support/page.hpp"
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;
using page::count;

namespace {

struct row {
    char const* target;
    char const* actual;
    char const* weight;
    char const* score;
};

self_evaluation form_with(std::vector<row> const& rows, char const* total) {
    self_evaluation texts;
    texts.funds.push_back({{"年度资金总额", {}}, {}, {"100", {}}, {"99", {}}});
    texts.execution.points.text = "10";
    texts.execution.score.text = "9.9";
    for (auto const& each : rows)
        texts.indicators.push_back({.level3 = {"名称"},
                                    .target = {each.target},
                                    .actual = {each.actual},
                                    .points = {each.weight},
                                    .score = {each.score}});
    texts.total.score.text = total;
    return read_form(texts);
}

auto lost(self_evaluation const& form) {
    return detail::lost_points_of(form, score(form, policies::mof_2020));
}

std::string drawn(detail::lost_points const& shown, language in = language::en) {
    std::string out;
    detail::html_writer html{out, in};
    detail::waterfall_plot{html, shown, 1}.draw();
    return out;
}

}  // namespace

TEST_CASE("lost_points_of: goes from the weights down through every lost amount to the total") {
    auto const form =
        form_with({{">=10个", "10个", "40", "40"}, {">=10个", "9个", "50", "45"}}, "94.9");
    auto const found = lost(form).value();
    CHECK(found.full == decimal{100});
    REQUIRE(found.rows.size() == 2);
    CHECK(found.rows[0].where == figure::execution());
    CHECK(to_string(found.rows[0].lost) == "0.1");
    CHECK(to_string(found.rows[0].after) == "99.9");
    CHECK(found.rows[1].where == figure::indicator(1));
    CHECK(found.rows[1].lost == decimal{5});
    CHECK(to_string(found.rows[1].after) == "94.9");
    CHECK_FALSE(found.rows[1].differs());
    CHECK_FALSE(found.unaccounted);
}

TEST_CASE("lost_points_of: names what the rows do not account for") {
    auto const found = lost(form_with({{">=10个", "9个", "90", "81"}}, "90")).value();
    CHECK(to_string(found.left) == "90.9");
    CHECK(to_string(*found.unaccounted) == "0.9");
    auto const shown = drawn(found);
    CHECK(count(shown, "class=\"bar unaccounted\"") == 1);
    CHECK(count(shown, "<rect ") == 5);
}

TEST_CASE("lost_points_of: what has no printed score is neither lost nor earned") {
    auto const found =
        lost(form_with({{">=10个", "9个", "50", "45"}, {">=10个", "9个", "40", ""}}, "")).value();
    CHECK(found.full == decimal{100});
    CHECK(found.unscored == decimal{40});
    CHECK(to_string(found.left) == "54.9");
    auto const shown = drawn(found);
    CHECK(count(shown, "class=\"bar unaccounted\"") == 1);
    CHECK(shown.find("Sum of the scores 54.9") != std::string::npos);
}

TEST_CASE("lost_points_of: a row that loses something only by the policy is shown") {
    auto const form = form_with({{">=10个", "9个", "90", "90"}}, "99.9");
    auto const found = lost(form).value();
    REQUIRE(found.rows.size() == 2);
    CHECK(found.rows[1].lost.is_zero());
    CHECK(found.rows[1].by_policy == decimal{9});
    auto const shown = drawn(found);
    CHECK(shown.find("0 (by the policy −9)") != std::string::npos);
    CHECK(drawn(found, language::zh).find("0（按口径 −9）") != std::string::npos);
    CHECK(count(shown, "class=\"policy\"") == 2);  // Of the row and of the total.
}

TEST_CASE("lost_points_of: a score above its weight is a gain") {
    auto const found = lost(form_with({{">=10个", "10个", "90", "92"}}, "101.9")).value();
    CHECK(found.rows.back().lost == decimal{-2});
    auto const shown = drawn(found);
    CHECK(count(shown, "class=\"bar gained\"") == 1);
    CHECK(shown.find(">+2 (by the policy 0)<") != std::string::npos);
}

TEST_CASE("lost_points_of: without a weight and a score there is nothing to draw") {
    self_evaluation texts;
    texts.indicators.push_back({.level3 = {"a"}, .target = {">=1个"}, .points = {"10"}});
    CHECK_FALSE(lost(read_form(texts)));
}

TEST_CASE(
    "lost_points_of: a weight or a score that cannot be read leaves the way to the total open") {
    auto const total = "94.9";
    CHECK(lost(form_with({{">=10个", "10个", "40", "40"}, {">=10个", "9个", "50", "45"}}, total)));
    CHECK_FALSE(
        lost(form_with({{">=10个", "10个", "40", "40"}, {">=10个", "9个", "50%分", "45"}}, total)));
    CHECK_FALSE(
        lost(form_with({{">=10个", "10个", "40", "四十"}, {">=10个", "9个", "50", "45"}}, total)));
}

TEST_CASE("lost_points_of: numbers that do not fit are refused, not cut off") {
    auto const form =
        form_with({{">=10个", "9个", "999999999999999999", "0.00000000000000001"}}, "5");
    CHECK_FALSE(lost(form));
}

TEST_CASE("waterfall_plot: draws a bar for the full points, each loss and the total") {
    auto const found =
        lost(form_with({{">=10个", "9个", "40", "36"}, {">=10个", "8个", "50", "40"}}, "85.9"))
            .value();
    auto const shown = drawn(found);
    CHECK(count(shown, "<rect ") == 5);
    CHECK(count(shown, "class=\"bar lost\"") == 3);
    CHECK(count(shown, "class=\"link\"") == 4);
    for (std::string_view const amount : {">100<", ">−0.1<", ">−4<", ">−10<", ">85.9<"})
        CHECK(shown.find(amount) != std::string::npos);
    CHECK(shown.find("<desc>Full points 100; Budget execution −0.1; 名称 −4; 名称 −10; Total as "
                     "printed 85.9</desc>") != std::string::npos);
}

TEST_CASE(
    "waterfall_plot: many rows go on in another drawing, so that none is higher than a page") {
    std::vector<row> const rows(45, row{">=10个", "9个", "2", "1.8"});
    auto const shown = drawn(lost(form_with(rows, "90.9")).value());
    CHECK(count(shown, "<svg ") == 3);
    CHECK(count(shown, "class=\"bar lost\"") == 46);
    CHECK(count(shown, "class=\"bar full\"") == 3);
    CHECK(count(shown, "class=\"bar total\"") == 1);
    CHECK(count(shown, "Carried over") == 6);  // Twice each as name, as title, in the description.
}

TEST_CASE("waterfall_plot: names of a form are text") {
    auto form = form_with({{">=10个", "9个", "90", "81"}}, "90.9");
    form.indicators[0].level3.text = "<script>alert(1)</script>";
    auto const shown = drawn(lost(form).value());
    CHECK(shown.find("<script") == std::string::npos);
    CHECK(count(shown, "&lt;script&gt;") == 3);  // As name, as title, in the description.
}

TEST_CASE("plot_scale: places values by exact arithmetic, and what lies outside at the ends") {
    detail::plot_scale const scale{ratio{97}, ratio{100}, 20, 300};
    CHECK(scale.at(ratio{97}) == 20);
    CHECK(scale.at(ratio{98}) == 120);
    CHECK(scale.at(ratio{989, 10}) == 210);
    CHECK(scale.at(ratio{100}) == 320);
    CHECK(scale.at(ratio{50}) == 20);
    CHECK(scale.at(ratio{101}) == 320);
}

TEST_CASE("tick_step: is the finest of 1, 2 and 5 that makes few ticks") {
    CHECK(detail::tick_step(ratio{3}, 4) == ratio{1});
    CHECK(detail::tick_step(ratio{7, 100}, 4) == ratio{2, 100});
    CHECK(detail::tick_step(ratio{100}, 4) == ratio{50});
    CHECK(detail::tick_step(ratio{1, 1'000'000'000}, 4) == ratio{1, 1'000'000});
}

TEST_CASE("shortened_label: a text takes no more than its room") {
    CHECK(detail::shortened_label("短", 120, 12) == "短");
    CHECK(detail::shortened_label("一二三四五六七八九十", 120, 12) == "一二三四五六七八九十");
    CHECK(detail::shortened_label("一二三四五六七八九十十", 120, 12) == "一二三四五六七八九…");
    CHECK(detail::shortened_label("WWWWWWWWWWWW", 60, 12) == "WWWW…");
    CHECK(detail::shortened_label("e\u0301", 12, 12) == "e\u0301");
}
