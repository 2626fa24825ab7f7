// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/inference/case.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/formula_values.hpp>
#include <outturn/scoring/formulas.hpp>
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
    OUTTURN_TRY { return {(a.low + b.low).reduced(), (a.high + b.high).reduced()}; }
    OUTTURN_CATCH(std::overflow_error const&) {
        return {a.low.round(places, rounding::floor) + b.low.round(places, rounding::floor),
                a.high.round(places, rounding::ceiling) + b.high.round(places, rounding::ceiling)};
    }
}

OUTTURN_DECL std::optional<ratio> exact_by(hypothesis const& by, inference_inputs const& inputs) {
    if (auto const* const rate = std::get_if<rate_formula>(&by.formula->how)) {
        auto const* const of = std::get_if<rate_inputs>(&inputs);
        return of == nullptr ? std::nullopt : exact_by(*rate, *of, by.amounts);
    }
    if (auto const* const score = std::get_if<execution_formula>(&by.formula->how)) {
        auto const* const of = std::get_if<execution_inputs>(&inputs);
        if (of == nullptr) return std::nullopt;
        return exact_by(*score, of->weight, of->funds, of->printed_rate);
    }
    if (auto const* const credit = std::get_if<credit_formula>(&by.formula->how)) {
        auto const* const of = std::get_if<credit_inputs>(&inputs);
        return of == nullptr ? std::nullopt : exact_by(*credit, of->seen);
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
        OUTTURN_TRY {
            if (sum.low == sum.high && rounded_by(by, sum.low) == printed) return sum.low;
        }
        OUTTURN_CATCH(std::overflow_error const&) {}
    }
    return std::nullopt;
}

namespace detail {

/// Puts the inputs of a case into texts.
class input_texts {
public:
    explicit input_texts(std::optional<language> in) : in_{in} {}

    void operator()(rate_inputs const& of) {
        put_amount("adjusted", "adjusted budget", "全年预算数", of.adjusted);
        put_amount("initial", "initial budget", "年初预算数", of.initial);
        put_amount("received", "funds received", "资金到位数", of.received);
        put_amount("executed", "executed", "全年执行数", of.executed);
    }
    void operator()(execution_inputs const& of) {
        put_weight(of.weight);
        (*this)(of.funds);
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
    void put_amount(std::string_view name,
                    std::string_view en,
                    std::string_view zh,
                    std::optional<decimal> const& amount) {
        if (amount) put(name, en, zh, to_string(*amount));
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
