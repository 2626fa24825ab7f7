// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Compares an actual value with its target. Nothing is scored here.
//
//     auto const reached = compare(parse_target(">=500家").value(), parse_actual("485家").value());
//     reached.met    // judgement::not_met
//     reached.ratio  // 485/500

#include <outturn/config.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/detail/comparing.hpp>
#include <outturn/expression/detail/stated_integer.hpp>
#include <outturn/expression/judgement.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/vocabulary.hpp>

namespace outturn::inline OUTTURN_ABI {

/// Compares an actual value with its target, by `words` where these say more than the two.
///
/// Units: converted exactly where they convert, else the judgement is unknown; a value without a
/// unit takes the other's, which `assumed` says.
/// Rounds: never.
/// Fails: never; what cannot be judged is unknown, with its reason.
/// Source: 民法典 art. 1259 for what 以上, 以下, 以内 and 超过 include; else common practice.
///
///     compare(parse_target(">=500家").value(), parse_actual("485家").value()).ratio  // 485/500
template <detail::stated_integer Int>
[[nodiscard]] basic_attainment<Int> compare(basic_target<Int> const& goal,
                                            basic_actual<Int> const& completed,
                                            vocabulary const& words = {});

namespace detail {

/// The same, on a form whose fiscal year is known.
template <class Int>
basic_attainment<Int> compare_by(basic_target<Int> const& goal,
                                 basic_actual<Int> const& completed,
                                 comparing const& by);

}  // namespace detail

// What must not compile, with what to write instead.
// clang-format off
template <class Int, class... Options>
void compare(basic_actual<Int> const&, basic_target<Int> const&, Options const&...) = delete;  // the target stands before the actual value: write compare(target, actual)
template <class Target, class Actual, class... Options> requires(detail::is_result<Target> || detail::is_result<Actual>)
void compare(Target const&, Actual const&, Options const&...) = delete;  // a result may hold an error: ask it first, as if (target && actual) compare(*target, *actual)
// clang-format on

#ifdef OUTTURN_COMPILED
extern template attainment compare(target const&, actual const&, vocabulary const&);
namespace detail {
extern template attainment compare_by(target const&, actual const&, comparing const&);
}  // namespace detail
#endif

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/expression/impl/attainment.ipp>
#endif
