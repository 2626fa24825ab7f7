// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Examples that would split hypotheses which the data cannot tell apart: small inputs of a form for
// which they print different figures. The inputs that are tried are tables; to try more, add a row.

#include <outturn/config.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// A figure, and the hypotheses that print it.
struct split_figure {
    std::optional<decimal> printed{};  ///< None where they say nothing.
    std::vector<std::size_t> by{};     ///< Indices of hypotheses, ascending.

    friend bool operator==(split_figure const&, split_figure const&) = default;
};

/// Inputs, and what each of several hypotheses prints for them.
struct split_example {
    inference_inputs inputs{};
    std::vector<split_figure> figures{};
};

/// For some hypotheses: the example that parts them most, and for each the first example that parts
/// it from the first of them.
struct split {
    std::optional<split_example> widest{};
    std::vector<std::optional<split_example>> from_first{};
};

namespace detail {

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

inline decimal thousandths(std::int64_t count) {
    return decimal::scaled(static_cast<std::int64_t>(count), 3).normalized();
}

inline credit_inputs credit_example(std::string_view sign,
                                    bool met,
                                    decimal const& weight,
                                    example_values const& values) {
    using number = ratio;
    auto const goal = thousandths(values.target);
    auto const done = thousandths(values.actual);
    credit_inputs inputs;
    inputs.seen.weight = weight;
    inputs.seen.met = met;
    inputs.seen.deviation = number{done - goal};
    if (!goal.is_zero()) inputs.seen.attained = done / goal;
    if (values.percent) inputs.seen.share = done / decimal{100};
    inputs.seen.measures = values.percent ? dimension::share : dimension::count;
    std::string_view const unit = values.percent ? "%" : "个";
    inputs.target.append(sign).append(to_string(goal)).append(unit);
    inputs.actual.append(to_string(done)).append(unit);
    return inputs;
}

/// Gives each example of `which` to `use` until that says false. The rate of an execution score is
/// printed as `rate` says; an initial budget is there only if it is asked for.
inline void for_each_example(figure_role which,
                             hypothesis const& rate,
                             bool with_initial,
                             auto const& use) {
    using inputs_type = inference_inputs;
    auto const whole = [](std::int64_t count) {
        return decimal::scaled(static_cast<std::int64_t>(count), 0);
    };
    auto const credits = [&](auto const& table, std::string_view sign, auto const& met) {
        for (auto const weight : example_weight_table)
            for (auto const& values : table)
                if (!use(inputs_type{
                        credit_example(sign, met(values), thousandths(weight), values)}))
                    return;
    };
    auto const never = [](example_values const&) { return false; };
    auto const at_least = [](example_values const& of) { return of.actual >= of.target; };
    auto const at_most = [](example_values const& of) { return of.actual <= of.target; };
    switch (which) {
        case figure_role::execution_rate:
            for (auto const& each : example_amount_table) {
                rate_inputs inputs{whole(each.executed), whole(each.adjusted), {}};
                if (with_initial) inputs.initial = whole(each.adjusted) + whole(500'000);
                if (!use(inputs_type{inputs})) return;
            }
            return;
        case figure_role::execution_score:
            for (std::int64_t const weight : {10'000, 20'000})
                for (auto const& each : example_amount_table) {
                    inputs_type const of_rate =
                        rate_inputs{whole(each.executed), whole(each.adjusted), {}};
                    if (!use(inputs_type{execution_inputs{thousandths(weight),
                                                          whole(each.executed),
                                                          whole(each.adjusted),
                                                          printed_by(rate, of_rate)}}))
                        return;
                }
            return;
        case figure_role::credit_met:
            return credits(example_met_table, "≥", at_least);
        case figure_role::credit_partial:
            return credits(example_partial_table, "≥", never);
        case figure_role::credit_exceeded:
            return credits(example_exceeded_table, "=", never);
        case figure_role::credit_lower:
            return credits(example_lower_table, "≤", at_most);
        case figure_role::credit_zero_target:
            return credits(example_zero_table, "=", at_most);
        case figure_role::credit_satisfaction:
            return credits(example_satisfaction_table, "≥", at_least);
        case figure_role::credit_qualitative:
            for (auto const weight : example_weight_table)
                for (bool const met : {false, true}) {
                    credit_inputs inputs;
                    inputs.seen.weight = thousandths(weight);
                    inputs.seen.met = met;
                    inputs.target = "按时完成";
                    inputs.actual = met ? "按时完成" : "未按时完成";
                    if (!use(inputs_type{std::move(inputs)})) return;
                }
            return;
        case figure_role::total_score:
            for (auto const& each : example_sum_table)
                if (!use(inputs_type{
                        total_inputs{thousandths(each.printed), {ratio{thousandths(each.exact)}}}}))
                    return;
            return;
    }
}

inline void add_figure(split_example& example,
                       std::optional<decimal> const& printed,
                       std::size_t by) {
    for (auto& each : example.figures) {
        if (!(each.printed == printed)) continue;
        each.by.push_back(by);
        return;
    }
    example.figures.push_back({printed, {by}});
}

}  // namespace detail

/// Searches the examples of `which` for such as split `those`. The search ends when each is parted
/// from the first, or with the examples: what they do not part may still differ.
///
/// Rounds: as the hypotheses say; the rate in an example of an execution score by `rate`.
/// Complexity: linear in the number of hypotheses, times that of examples.
inline split split_by_example(figure_role which,
                              std::vector<hypothesis> const& those,
                              hypothesis const& rate) {
    split found;
    found.from_first.resize(those.size());
    if (those.size() < 2) return found;
    std::size_t open = those.size() - 1;
    std::size_t widest = 1;
    detail::figure_printer printer{those};
    auto const& figures = printer.figures();
    std::vector<std::optional<decimal>> distinct;
    bool const with_initial = std::any_of(those.begin(), those.end(), [](hypothesis const& each) {
        auto const* const of = std::get_if<rate_formula>(&each.formula->how);
        return of != nullptr && of->of == budget_column::initial;
    });
    detail::for_each_example(
        which, rate, with_initial, [&](inference_inputs const& inputs) -> bool {
            if (!printer.print(inputs)) return true;
            distinct.assign(1, figures[0]);
            for (std::size_t i = 1; i < those.size(); ++i) {
                if (figures[i] == figures[0]) continue;
                if (std::find(distinct.begin(), distinct.end(), figures[i]) == distinct.end())
                    distinct.push_back(figures[i]);
                if (found.from_first[i]) continue;
                found.from_first[i] = {inputs, {{figures[0], {0}}, {figures[i], {i}}}};
                --open;
            }
            if (distinct.size() > widest) {
                widest = distinct.size();
                found.widest = {inputs, {}};
                for (std::size_t i = 0; i < those.size(); ++i)
                    detail::add_figure(*found.widest, figures[i], i);
            }
            return open != 0;
        });
    return found;
}

}  // namespace outturn::inline OUTTURN_ABI
