// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/across_forms.hpp>
#include <outturn/form/reading.hpp>

#include "catch.hpp"
#include "support/planted.hpp"
#include <vector>

using namespace outturn;

namespace {

std::size_t count(std::vector<audit_report> const& reports, std::string_view id) {
    std::size_t found = 0;
    for (auto const& report : reports)
        for (auto const& each : report) found += each.id == id ? 1U : 0U;
    return found;
}

}  // namespace

TEST_CASE("budget.sibling_ratio: says by how much money the odd one is off") {
    auto const reports = planted::reports_of(planted::row_of("budget.sibling_ratio"), false);
    CHECK(count(reports, "budget.sibling_ratio") == 1);
    auto const found = planted::planted_finding("budget.sibling_ratio");
    CHECK(found.form == 3);
    CHECK(found.file == "form4.json");
    CHECK(found.numbers[0] == ratio{4, 5});
    CHECK(found.numbers[1] == ratio{1'000'080});
    CHECK(found.numbers[2] == ratio{80});
}

TEST_CASE("budget.sibling_ratio: too few siblings or those of another department say nothing") {
    auto forms = planted::texts_of(planted::row_of("budget.sibling_ratio"), false);
    forms.erase(forms.begin());
    CHECK(count(planted::audited(forms), "budget.sibling_ratio") == 0);
    forms = planted::texts_of(planted::row_of("budget.sibling_ratio"), false);
    forms[0].department.text = "另一局";
    CHECK(count(planted::audited(forms), "budget.sibling_ratio") == 0);
}

TEST_CASE("budget.sibling_ratio: one adjusted budget among unadjusted ones is not odd") {
    auto forms = planted::clean_batch();
    planted::adjust(forms[2], "1,250,000", "1,000,000");
    CHECK(count(planted::audited(forms), "budget.sibling_ratio") == 0);
}

TEST_CASE("case.scored_differently: names the form that scores the same case otherwise") {
    auto const found = planted::planted_finding("case.scored_differently");
    CHECK(found.other == figure::indicator(4));
    CHECK(found.other_declared == "19");
    CHECK(found.other_file == "form1.json");
}

TEST_CASE("rounding.differs: names the roundings of the others") {
    auto const found = planted::planted_finding("rounding.differs");
    CHECK(found.file == "form4.json");
    CHECK(found.how.roundings.contains(rounding::half_up));
    CHECK_FALSE(found.how.roundings.contains(rounding::ceiling));
    CHECK(found.numbers[0] == ratio{3});
}

TEST_CASE("rounding.differs: forms that print other places are not compared") {
    auto forms = planted::texts_of(planted::row_of("rounding.differs"), false);
    forms.back().execution.rate.text = "98%";
    CHECK(count(planted::audited(forms), "rounding.differs") == 0);
}
