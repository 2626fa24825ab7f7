// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/reasons.hpp>
#include <outturn/form/reading.hpp>

#include "catch.hpp"
#include "support/planted.hpp"

using namespace outturn;

namespace {

bool reports(self_evaluation const& texts,
             std::string_view id,
             std::size_t row,
             policy const& rules = planted::baseline()) {
    for (auto const& found : planted::audited(texts, rules))
        if (found.id == id && found.where.index == row) return true;
    return false;
}

}  // namespace

TEST_CASE("reason.over_achieved: begins at the limit of the policy and asks by its demand") {
    auto texts = planted::clean_texts();
    texts.indicators[0].actual.text = "64个";
    CHECK_FALSE(reports(texts, "reason.over_achieved", 0));
    texts.indicators[0].actual.text = "65个";
    CHECK(reports(texts, "reason.over_achieved", 0));
    policy wider = planted::baseline();
    wider.over_achievement.from = ratio{15, 10};
    CHECK_FALSE(reports(texts, "reason.over_achieved", 0, wider));
    auto const report = planted::audited(texts, planted::demanding());
    auto const* const found =
        planted::find(report, "reason.over_achieved", {form_part::indicator_actual, 0});
    REQUIRE(found != nullptr);
    CHECK(found->kind == finding_kind::fail);
    CHECK(found->numbers[0] == ratio{13, 10});
    CHECK(planted::planted_finding("reason.over_achieved").kind == finding_kind::review);
}

TEST_CASE("reason.over_achieved: a cost far below its limit is no over-achievement") {
    auto texts = planted::clean_texts();
    texts.indicators[3].actual.text = "10万元";
    CHECK_FALSE(reports(texts, "reason.over_achieved", 3));
    texts.indicators[3].actual.text = "900万元";
    CHECK_FALSE(reports(texts, "reason.over_achieved", 3));
}

TEST_CASE("reason.over_achieved: twice a target below zero is no over-achievement") {
    auto texts = planted::clean_texts();
    texts.indicators[0].target.text = ">=-50个";
    for (auto const* const actual : {"-100个", "-65个", "-10个", "100个"}) {
        CAPTURE(actual);
        texts.indicators[0].actual.text = actual;
        CHECK_FALSE(reports(texts, "reason.over_achieved", 0));
    }
}

TEST_CASE("reason.score_below_weight: what is no reason does not count as one") {
    auto texts = planted::clean_texts();
    for (auto const* const none : {"", "—", "无", " 无 ", "0", "不适用", "无偏差"}) {
        CAPTURE(none);
        texts.indicators[4].reason.text = none;
        CHECK(reports(texts, "reason.score_below_weight", 4));
    }
    for (auto const* const some : {"天气", "COVID", "无法按期开放"}) {
        CAPTURE(some);
        texts.indicators[4].reason.text = some;
        CHECK_FALSE(reports(texts, "reason.score_below_weight", 4));
    }
    policy lenient = planted::baseline();
    lenient.reason.score_below_weight = false;
    texts.indicators[4].reason.text = "";
    CHECK_FALSE(reports(texts, "reason.score_below_weight", 4, lenient));
}

TEST_CASE("reason.numbers: is decided only where the numbers are all of one thing") {
    auto texts = planted::clean_texts();
    auto const odd = [&](char const* reason) {
        texts.indicators[4].reason.text = reason;
        return reports(texts, "reason.numbers", 4);
    };
    CHECK(odd("计划2000人次，服务1900人次，取消90人次"));
    CHECK_FALSE(odd("计划2000人次，服务1900人次，取消100人次"));
    CHECK_FALSE(odd("服务1900人次，取消90人次"));
    CHECK_FALSE(odd("取消90人次，推迟20人次"));
    CHECK_FALSE(odd("服务1900人次，2个站点延期3天"));
    CHECK_FALSE(odd("计划2,000人次，服务1,900人次，取消100 人次"));
    auto const found = planted::planted_finding("reason.numbers");
    CHECK(found.numbers[0] == ratio{100});
    CHECK(found.numbers[1] == ratio{90});
}

TEST_CASE("reason.rate_below and reason.budget_adjusted: ask only where the policy does") {
    auto texts = planted::clean_texts();
    planted::adjust(texts, "1,200,000", "1,000,000");
    planted::execute(texts, "850,000", "85.00%", "8.5");
    for (auto const& found : planted::audited(texts)) {
        CHECK(found.id != "reason.rate_below");
        CHECK(found.id != "reason.budget_adjusted");
    }
}
