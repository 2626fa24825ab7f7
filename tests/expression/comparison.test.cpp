// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/comparison_lookup.hpp>

#include "catch.hpp"
#include <set>
#include <string_view>

using namespace outturn;

TEST_CASE(
    "comparison_catalogue: rows stand in the order of the enumerators and names are not shared") {
    std::set<std::string_view> names;
    std::set<std::string_view> signs;
    for (std::size_t i = 0; i < comparison_catalogue.size(); ++i) {
        auto const& entry = comparison_catalogue[i];
        CHECK(static_cast<std::size_t>(entry.which) == i);
        CHECK(&entry_of(entry.which) == &entry);
        names.insert(entry.name);
        signs.insert(entry.sign);
    }
    CHECK(names.size() == comparison_catalogue.size());
    CHECK(signs.size() == comparison_catalogue.size());
}

TEST_CASE("holds: the truth table of every comparison") {
    struct row {
        comparison which;
        bool below, equal, above;
    };
    for (row const& each : {row{comparison::at_least, false, true, true},
                            row{comparison::at_most, true, true, false},
                            row{comparison::above, false, false, true},
                            row{comparison::below, true, false, false},
                            row{comparison::equal, false, true, false},
                            row{comparison::not_equal, true, false, true}}) {
        INFO(entry_of(each.which).name);
        CHECK(holds(each.which, std::weak_ordering::less) == each.below);
        CHECK(holds(each.which, std::weak_ordering::equivalent) == each.equal);
        CHECK(holds(each.which, std::weak_ordering::greater) == each.above);
    }
}

TEST_CASE("entry_of: what is better is said for every comparison") {
    CHECK(entry_of(comparison::at_least).better == direction::higher_is_better);
    CHECK(entry_of(comparison::above).better == direction::higher_is_better);
    CHECK(entry_of(comparison::at_most).better == direction::lower_is_better);
    CHECK(entry_of(comparison::below).better == direction::lower_is_better);
    CHECK(entry_of(comparison::equal).better == direction::nearer_is_better);
    CHECK(entry_of(comparison::not_equal).better == direction::nearer_is_better);
}

TEST_CASE("comparison_spellings: every spelling is found as itself and every sign is a spelling") {
    for (auto const& spelling : comparison_spellings) {
        INFO(spelling.text);
        auto const* const found = detail::comparison_at(spelling.text);
        REQUIRE(found != nullptr);
        CHECK(found->text == spelling.text);
        CHECK(found->which == spelling.which);
    }
    for (auto const& entry : comparison_catalogue) {
        auto const* const found = detail::comparison_at(entry.sign);
        REQUIRE(found != nullptr);
        CHECK(found->which == entry.which);
    }
}

TEST_CASE("comparison_suffixes: a suffix includes its bound but for 以外") {
    for (auto const& suffix : comparison_suffixes) {
        INFO(suffix.text);
        auto const* const found = detail::suffix_at(suffix.text);
        REQUIRE(found != nullptr);
        CHECK(found->text == suffix.text);
        bool const outside = suffix.text == "以外" || suffix.text == "之外";
        CHECK(holds(suffix.which, std::weak_ordering::equivalent) == !outside);
    }
}
