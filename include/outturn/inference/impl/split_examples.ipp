// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/expression/unit.hpp>
#include <outturn/inference/detail/split_examples.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/text.hpp>

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL decimal thousandths(std::int64_t count) {
    return decimal::scaled(count, 3).normalized();
}

OUTTURN_DECL credit_inputs credit_example(std::string_view sign,
                                          bool met,
                                          decimal const& weight,
                                          example_values const& values) {
    auto const goal = thousandths(values.target);
    auto const done = thousandths(values.actual);
    credit_inputs inputs;
    inputs.seen.weight = weight;
    inputs.seen.met = met;
    inputs.seen.deviation = ratio{done - goal};
    if (!goal.is_zero()) inputs.seen.attained = done / goal;
    if (values.percent) inputs.seen.share = done / decimal{100};
    inputs.seen.measures = values.percent ? dimension::share : dimension::count;
    std::string_view const unit = values.percent ? "%" : "个";
    inputs.target.append(sign).append(to_string(goal)).append(unit);
    inputs.actual.append(to_string(done)).append(unit);
    return inputs;
}

using example_use = std::function<bool(inference_inputs const&)>;

OUTTURN_DECL decimal whole_amount(std::int64_t count) { return decimal::scaled(count, 0); }

/// Adds the other columns of the budget that hypotheses divide by, which differ.
OUTTURN_DECL void add_columns(scored_funds& funds, example_columns with) {
    if (with.initial) funds.initial = *funds.adjusted + whole_amount(500'000);
    if (with.received) funds.received = *funds.adjusted + whole_amount(300'000);
}

OUTTURN_DECL void use_rates(example_columns with, example_use const& use) {
    for (auto const& each : example_amount_table) {
        auto const adjusted = whole_amount(each.adjusted);
        rate_inputs inputs{.executed = whole_amount(each.executed), .adjusted = adjusted};
        add_columns(inputs, with);
        if (!use(inputs)) return;
    }
}

OUTTURN_DECL void use_execution_scores(hypothesis const& rate,
                                       example_columns with,
                                       example_use const& use) {
    for (std::int64_t const weight : {10'000, 20'000})
        for (auto const& each : example_amount_table) {
            rate_inputs funds{.executed = whole_amount(each.executed),
                              .adjusted = whole_amount(each.adjusted)};
            add_columns(funds, with);
            auto const printed = printed_by(rate, funds);
            if (!use(execution_inputs{thousandths(weight), funds, printed})) return;
        }
}

/// Whether the target of an example is met.
enum class example_met { never, at_least, at_most };

OUTTURN_DECL bool is_met(example_values const& of, example_met how) {
    return (how == example_met::at_least && of.actual >= of.target) ||
           (how == example_met::at_most && of.actual <= of.target);
}

OUTTURN_DECL void use_credits(std::span<example_values const> table,
                              std::string_view sign,
                              example_met how,
                              example_use const& use) {
    for (auto const weight : example_weight_table)
        for (auto const& values : table)
            if (!use(credit_example(sign, is_met(values, how), thousandths(weight), values)))
                return;
}

/// Ranges that are missed from below, by which they are measured.
OUTTURN_DECL void use_ranges(example_use const& use) {
    for (auto const weight : example_weight_table)
        for (auto const& values : example_partial_table) {
            auto inputs = credit_example("", false, thousandths(weight), values);
            auto const low = thousandths(values.target);
            inputs.target = to_string(low) + "-" + to_string(low + decimal{10});
            inputs.target += values.percent ? "%" : "个";
            if (!use(std::move(inputs))) return;
        }
}

OUTTURN_DECL void use_words(example_use const& use) {
    for (auto const weight : example_weight_table)
        for (bool const met : {false, true}) {
            credit_inputs inputs;
            inputs.seen.weight = thousandths(weight);
            inputs.seen.met = met;
            inputs.target = "按时完成";
            inputs.actual = met ? "按时完成" : "未按时完成";
            if (!use(std::move(inputs))) return;
        }
}

OUTTURN_DECL void use_totals(example_use const& use) {
    for (auto const& each : example_sum_table)
        if (!use(total_inputs{thousandths(each.printed), {ratio{thousandths(each.exact)}}})) return;
}

OUTTURN_DECL void for_each_example(figure_role which,
                                   hypothesis const& rate,
                                   example_columns with,
                                   example_use const& use) {
    using enum example_met;
    switch (which) {
        case figure_role::execution_rate:
            return use_rates(with, use);
        case figure_role::execution_score:
            return use_execution_scores(rate, with, use);
        case figure_role::credit_met:
            return use_credits(example_met_table, "≥", at_least, use);
        case figure_role::credit_partial:
            return use_credits(example_partial_table, "≥", never, use);
        case figure_role::credit_exceeded:
            return use_credits(example_exceeded_table, "=", never, use);
        case figure_role::credit_lower:
            return use_credits(example_lower_table, "≤", at_most, use);
        case figure_role::credit_zero_target:
            return use_credits(example_zero_table, "=", at_most, use);
        case figure_role::credit_range:
            return use_ranges(use);
        case figure_role::credit_satisfaction:
            return use_credits(example_satisfaction_table, "≥", at_least, use);
        case figure_role::credit_qualitative:
            return use_words(use);
        case figure_role::total_score:
            return use_totals(use);
    }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
