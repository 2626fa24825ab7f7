// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The inputs that are tried to tell hypotheses apart. To try more, add a row to a table.

#include <outturn/config.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/scoring/figure_role.hpp>

#include <array>
#include <cstdint>
#include <functional>

namespace outturn::inline OUTTURN_ABI::detail {

/// Amounts of an example, in 元.
struct example_amounts {
    std::int64_t adjusted, executed;
};

// clang-format off
/// The amounts of examples. The first stand on or beside halves of each number of places.
inline constexpr auto example_amount_table = std::to_array<example_amounts>({
    {1'000'000, 992'500},   {1'000'000, 992'250},   {1'000'000, 992'350},   {1'000'000, 993'500},
    {1'000'000, 985'000},   {1'000'000, 995'000},   {1'000'000, 987'460},   {1'000'000, 987'654},
    {1'693'600, 1'681'827}, {1'234'567, 1'111'111}, {1'000'000, 991'449},   {1'000'000, 992'251},
    {1'000'000, 876'501},   {1'000'000, 850'000},   {1'000'000, 950'000},   {1'000'000, 654'321},
    {1'000'000, 333'333},   {2'000'000, 1'234'567}, {987'654, 987'604},     {987'654, 950'049},
    {1'005'050, 995'051},   {1'005'049, 1'004'950}, {1'250'000, 1'234'950}, {755'049, 745'051},
    {50'000, 49'999},       {54'999, 45'001},       {100'049, 99'951},      {3'333'333, 3'111'111},
    {1'000'000, 900'000},   {1'000'000, 1'000'000}, {1'000'000, 1'050'000}, {1'000'000, 0},
});

/// Weights of examples, in thousandths: those of forms first, then such as part two places.
inline constexpr auto example_weight_table = std::to_array<std::int64_t>({
    5'000, 10'000, 6'000, 3'000, 7'000, 7'500, 22'500, 6'200, 6'700, 2'250, 1'350, 2'210, 2'270, 1'250,
    3'125, 3'135, 3'121, 3'127});

/// A target and an actual value, in thousandths, in percent or counted.
struct example_values {
    std::int64_t target, actual;
    bool percent;
};

/// Targets and actual values of examples of each role that has them.
inline constexpr auto example_met_table = std::to_array<example_values>({
    {100'000, 100'000, false}, {90'000, 95'000, true}, {2'000, 3'000, false}, {50'000, 100'000, true},
    {85'000, 85'000, true},
});
inline constexpr auto example_partial_table = std::to_array<example_values>({
    {100'000, 95'000, false}, {90'000, 85'000, true}, {80'000, 56'250, true}, {1'200'000, 1'043'000, false},
    {100'000, 50'000, false}, {100'000, 65'000, false}, {100'000, 99'300, true}, {95'000, 92'000, true},
    {4'000, 3'000, false}, {30'000, 20'000, true},
});
inline constexpr auto example_exceeded_table = std::to_array<example_values>({
    {100'000, 120'000, false}, {100'000, 105'000, true}, {2'000, 3'000, false}, {100'000, 250'000, false},
    {8'000, 9'000, false},
});
inline constexpr auto example_lower_table = std::to_array<example_values>({
    {100'000, 120'000, false}, {2'000, 1'390, false}, {5'000, 6'000, false}, {2'000, 3'000, false},
    {100'000, 250'000, false}, {8'000, 9'000, false},
});
inline constexpr auto example_zero_table = std::to_array<example_values>({
    {0, 1'000, false}, {0, 2'000, false}, {0, 3'000, false}, {0, 12'000, false}, {0, 0, false},
});
inline constexpr auto example_satisfaction_table = std::to_array<example_values>({
    {90'000, 85'000, true}, {85'000, 85'000, true}, {90'000, 79'000, true}, {95'000, 92'000, true},
    {90'000, 70'000, true}, {90'000, 50'000, true}, {80'000, 82'000, true}, {90'000, 81'000, true},
    {90'000, 100'000, true}, {90'000, 60'000, true},
});

/// Sums of scores of examples, in thousandths: printed and exact.
struct example_sums {
    std::int64_t printed, exact;
};
inline constexpr auto example_sum_table = std::to_array<example_sums>({
    {97'130, 97'125}, {98'500, 98'490}, {97'500, 97'500}, {96'250, 96'250}, {96'350, 96'350},
    {95'125, 95'125}, {95'135, 95'135}, {94'201, 94'201}, {94'207, 94'207}, {94'210, 94'210},
    {94'270, 94'270}, {94'200, 94'200}, {94'700, 94'700},
});
// clang-format on

/// The columns of the budget that examples have beside the adjusted one.
struct example_columns {
    bool initial = false;
    bool received = false;
};

/// Hands each example of `which` to `use` until that says false. The examples of an execution score
/// print their rate by `rate`.
void for_each_example(figure_role which,
                      hypothesis const& rate,
                      example_columns with,
                      std::function<bool(inference_inputs const&)> const& use);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/inference/impl/split_examples.ipp>
#endif
