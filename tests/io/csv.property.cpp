// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/csv.hpp>

#include "catch.hpp"
#include "support/any_form.hpp"
#include "support/form_listing.hpp"
#include <string>
#include <vector>

using namespace outturn;

TEST_CASE("write_csv: read_csv gives the same forms again, whatever their texts are") {
    // A constant seed, so that a failure repeats.
    any_form::maker any{20'221'231};
    for (int round = 0; round < 300; ++round) {
        std::vector<self_evaluation> forms;
        std::string wanted;
        for (int i = 0; i <= round % 3; ++i) {
            forms.push_back(any.of_a_sheet());
            wanted += form_listing(forms.back(), false) + '\n';
        }
        auto const csv = write_csv(forms);
        CAPTURE(round, csv);
        std::string got;
        for (auto const& form : read_csv(csv)) {
            if (!form) FAIL(form.error().text());
            got += form_listing(*form, false) + '\n';
        }
        REQUIRE(got == wanted);
    }
}
