// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/check.hpp>
#include <outturn/form/reading.hpp>

#include "catch.hpp"
#include "support/planted.hpp"
#include <vector>

using namespace outturn;

namespace {

constexpr check asked{"x.asked", {"Is it so?", "是否如此？"}};

}  // namespace

TEST_CASE("findings: take place and text and row from the form and the rest from the check") {
    auto texts = planted::clean_texts();
    texts.indicators[1].score.position = {40, 7};
    auto const form = planted::form_of(texts);
    scored_form const scored;
    review_limits const limits;
    audited const seen{.form = form,
                       .rules = planted::baseline(),
                       .scored = scored,
                       .verdicts = {},
                       .limits = limits};
    std::vector<finding> into;
    findings out{into};
    out.begin(asked, &seen);
    auto& made = out.add(figure::indicator(1));
    out.relate(made, figure::total());
    REQUIRE(into.size() == 1);
    CHECK(into[0].id == "x.asked");
    CHECK(into[0].kind == finding_kind::review);
    CHECK(into[0].words.fact == asked.question);
    CHECK(into[0].declared == "10");
    CHECK(into[0].subject == "验收合格率");
    CHECK(into[0].position == text_position{40, 7});
    CHECK(into[0].other == figure::total());
    CHECK(into[0].other_declared == "98.90");
    CHECK(into[0].other_file.empty());
}
