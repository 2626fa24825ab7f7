// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/inference/candidate_rule.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/formulas.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/rounded_to.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL exact_sum operator+(exact_sum const& a, exact_sum const& b) {
    constexpr int places = 14;
    try {
        return {(a.low + b.low).reduced(), (a.high + b.high).reduced()};
    } catch (std::overflow_error const&) {
        return {a.low.round(places, rounding::floor) + b.low.round(places, rounding::floor),
                a.high.round(places, rounding::ceiling) + b.high.round(places, rounding::ceiling)};
    }
}

namespace detail {

/// An amount in 元, rounded to places of 万元.
OUTTURN_DECL decimal in_wan_yuan(decimal const& amount, rounded_to const& to) {
    return amount.round(to.places - 4, to.mode);
}

OUTTURN_DECL basic_credit<ratio> exact_rate(rate_formula const& formula,
                                            std::optional<rounded_to> const& amounts,
                                            rate_inputs const& inputs) {
    auto const& budget = formula.of == budget_column::initial ? inputs.initial : inputs.adjusted;
    if (!budget) return std::nullopt;
    auto const of = amounts ? in_wan_yuan(*budget, *amounts) : *budget;
    auto const executed = amounts ? in_wan_yuan(inputs.executed, *amounts) : inputs.executed;
    if (of.is_zero()) return std::nullopt;
    return executed / of;
}

OUTTURN_DECL basic_credit<ratio> exact_execution(execution_formula const& formula,
                                                 execution_inputs const& inputs) {
    basic_measurement<ratio> seen;
    seen.weight = inputs.weight;
    if (formula.basis == score_basis::printed_rate) {
        if (!inputs.printed_rate) return std::nullopt;
        seen.attained = ratio{*inputs.printed_rate};
    } else {
        seen.attained = inputs.executed / inputs.adjusted;
    }
    seen.met = *seen.attained >= ratio{1};
    return candidate_credit(formula.how, seen);
}

}  // namespace detail

OUTTURN_DECL std::optional<ratio> exact_by(hypothesis const& by, inference_inputs const& inputs) {
    if (auto const* const rate = std::get_if<rate_formula>(&by.formula->how)) {
        auto const* const of = std::get_if<rate_inputs>(&inputs);
        return of == nullptr ? std::nullopt : detail::exact_rate(*rate, by.amounts, *of);
    }
    if (auto const* const score = std::get_if<execution_formula>(&by.formula->how)) {
        auto const* const of = std::get_if<execution_inputs>(&inputs);
        return of == nullptr ? std::nullopt : detail::exact_execution(*score, *of);
    }
    if (auto const* const credit = std::get_if<credit_formula>(&by.formula->how)) {
        auto const* const of = std::get_if<credit_inputs>(&inputs);
        return of == nullptr ? std::nullopt : candidate_credit(credit->how, of->seen);
    }
    auto const* const of = std::get_if<total_inputs>(&inputs);
    if (of == nullptr) return std::nullopt;
    if (std::get<total_formula>(by.formula->how).sum == total_of::printed_scores)
        return ratio{of->printed};
    if (of->exact.empty() || !(of->exact.front().low == of->exact.front().high))
        return std::nullopt;
    return of->exact.front().low;
}

OUTTURN_DECL decimal rounded_by(hypothesis const& by, ratio const& exact) {
    bool const rate = std::holds_alternative<rate_formula>(by.formula->how);
    return exact.round(by.places + (rate ? 2 : 0), by.mode);
}

OUTTURN_DECL decimal rounded_by(hypothesis const& by, exact_sum const& sum) {
    auto const figure = rounded_by(by, sum.low);
    if (!(rounded_by(by, sum.high) == figure))
        detail::refuse_overflow("outturn: a sum of exact scores does not fit this ratio type");
    return figure;
}

OUTTURN_DECL std::optional<decimal> printed_by(hypothesis const& by,
                                               inference_inputs const& inputs) {
    if (auto const* const of = std::get_if<total_inputs>(&inputs); of != nullptr) {
        auto const* const total = std::get_if<total_formula>(&by.formula->how);
        if (total != nullptr && total->sum == total_of::exact_scores) {
            if (of->exact.empty()) return std::nullopt;
            return rounded_by(by, of->exact.front());
        }
    }
    auto const exact = exact_by(by, inputs);
    if (!exact) return std::nullopt;
    return rounded_by(by, *exact);
}

OUTTURN_DECL std::optional<ratio> exact_behind(decimal const& printed,
                                               hypothesis const& by,
                                               inference_inputs const& inputs) {
    auto const* const of = std::get_if<total_inputs>(&inputs);
    auto const* const total = std::get_if<total_formula>(&by.formula->how);
    if (of == nullptr || total == nullptr || total->sum != total_of::exact_scores)
        return exact_by(by, inputs);
    for (auto const& sum : of->exact) {
        try {
            if (sum.low == sum.high && rounded_by(by, sum.low) == printed) return sum.low;
        } catch (std::overflow_error const&) {
        }
    }
    return std::nullopt;
}

namespace detail {

/// Puts the inputs of a case into texts.
class input_texts {
public:
    explicit input_texts(std::optional<language> in) : in_{in} {}

    void operator()(rate_inputs const& of) {
        if (of.adjusted) put_adjusted(*of.adjusted);
        if (of.initial) put("initial", "initial budget", "年初预算数", to_string(*of.initial));
        put("executed", "executed", "全年执行数", to_string(of.executed));
    }
    void operator()(execution_inputs const& of) {
        put_weight(of.weight);
        put_adjusted(of.adjusted);
        put("executed", "executed", "全年执行数", to_string(of.executed));
        if (of.printed_rate)
            put("rate", "printed rate", "表列执行率", to_percent_string(*of.printed_rate));
    }
    void operator()(credit_inputs const& of) {
        put("weight", "weight", "分值", to_string(of.seen.weight));
        put("target", "target", "指标值", of.target);
        put("actual", "actual", "完成值", of.actual);
    }
    void operator()(total_inputs const& of) {
        put("printed_sum", "sum of printed scores", "表列得分之和", to_string(of.printed));
        if (of.exact.size() == 1 && of.exact.front().low == of.exact.front().high)
            put("exact_sum",
                "sum of exact scores",
                "精确得分之和",
                to_string(of.exact.front().low));
    }

    [[nodiscard]] std::vector<std::pair<std::string_view, std::string>>& named() { return named_; }

private:
    void put(std::string_view name, std::string_view en, std::string_view zh, std::string text) {
        named_.emplace_back(!in_ ? name : *in_ == language::zh ? zh : en, std::move(text));
    }
    void put_adjusted(decimal const& amount) {
        put("adjusted", "adjusted budget", "全年预算数", to_string(amount));
    }
    void put_weight(decimal const& weight) { put("weight", "weight", "分值", to_string(weight)); }

    std::optional<language> in_;
    std::vector<std::pair<std::string_view, std::string>> named_;
};

}  // namespace detail

OUTTURN_DECL std::vector<std::pair<std::string_view, std::string>> named_inputs(
    inference_inputs const& inputs, std::optional<language> in) {
    detail::input_texts texts{in};
    std::visit(texts, inputs);
    return std::move(texts.named());
}

}  // namespace outturn::inline OUTTURN_ABI
