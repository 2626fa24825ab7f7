// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/measurement.hpp>

#include <type_traits>

using namespace outturn;

namespace {

constexpr auto half_when_missed = [](measurement const& m) -> basic_credit<> {
    return m.met ? m.weight : m.weight / 2;
};
constexpr auto gives_text = [](measurement const&) { return "5"; };
constexpr auto takes_nothing = [] { return ratio{1}; };

static_assert(scoring_rule<decltype(half_when_missed)>, "a callable of the user's is a rule");
static_assert(!scoring_rule<decltype(gives_text)>, "what gives no credit is no rule");
static_assert(!scoring_rule<decltype(takes_nothing)>, "what takes no measurement is no rule");
static_assert(*half_when_missed({.weight = 5, .met = false}) == decimal::scaled(25, 1));

static_assert(detail::clamped(ratio{3}, ratio{0}, ratio{2}) == ratio{2});
static_assert(detail::clamped(ratio{-3}, ratio{0}, ratio{2}) == ratio{0});
static_assert(detail::clamped(ratio{1}, ratio{0}, ratio{2}) == ratio{1});

}  // namespace
