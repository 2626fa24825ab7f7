// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/core/unicode.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/io/json.hpp>

#include "catch.hpp"
#include "support/any_form.hpp"
#include "support/cases.hpp"
#include "support/form_listing.hpp"
#include "support/same_model.hpp"
#include "support/strict.hpp"
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

using namespace outturn;
using same_model::without_places;

namespace {

// What JSON, which holds UTF-8 only, can say of a form.
self_evaluation in_utf8(self_evaluation form) {
    for_each_cell(form, [](form_cell const&, std::size_t, cell& each) {
        each.text = mended_utf8(each.text);
    });
    return read_form(std::move(form));
}

}  // namespace

TEST_CASE(
    "write_json: whatever bytes stand in its cells, a form is strict JSON and reads back equal") {
    any_form::maker any{20221231};
    for (int i = 0; i < support::cases(500); ++i) {
        auto const form = any.of_any_bytes();
        auto const wanted = in_utf8(form);
        auto const page = write_json(form);
        CAPTURE(i, page);
        REQUIRE(strict::json(page).empty());
        auto const again = read_json(page);
        if (!again) FAIL(again.error().text());
        CHECK(again->unread.empty());
        REQUIRE(form_listing(*again, false) == form_listing(wanted, false));
        REQUIRE(without_places(*again) == without_places(wanted));
        CHECK(write_json(*again) == page);
    }
}

TEST_CASE("write_jsonl: any forms are strict JSON line by line and read back equal") {
    any_form::maker any{20221232};
    for (int i = 0; i < support::cases(500) / 10; ++i) {
        std::vector<self_evaluation> forms;
        while (forms.size() < 10) forms.push_back(any.of_any_bytes());
        auto const lines = write_jsonl(forms);
        CAPTURE(i, lines);
        REQUIRE(strict::json_lines(lines).empty());
        REQUIRE(is_jsonl(lines));
        auto const again = read_jsonl(lines);
        REQUIRE(again.size() == forms.size());
        for (std::size_t row = 0; row < forms.size(); ++row) {
            if (!again[row]) FAIL(again[row].error().text());
            REQUIRE(without_places(*again[row]) == without_places(in_utf8(forms[row])));
        }
    }
}
