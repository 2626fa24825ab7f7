// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A computed figure, or the reason why it is missing.

#include <outturn/config.hpp>
#include <outturn/core/catalogue.hpp>
#include <outturn/core/detail/counted.hpp>
#include <outturn/core/language.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

/// Why a figure was not computed.
enum class no_figure : std::uint8_t {
    none,             ///< It was computed.
    not_on_form,      ///< The form has no such part.
    budget_missing,   ///< The budget or the executed amount is not entered.
    zero_budget,      ///< The budget is zero, for which the policy has no rule.
    target_missing,   ///< The target is not entered.
    weight_missing,   ///< The weight is not entered.
    unknown_judged,   ///< Whether the target is met is unknown; the attainment says why.
    no_rule,          ///< The policy has no rule for the case.
    not_applicable,   ///< It does not apply, and the policy drops it.
    part_missing,     ///< A part of the sum was not computed.
    too_large,        ///< A number on the way does not fit.
    negative_budget,  ///< The budget is below zero, so there is no rate.
    unreadable_cell,  ///< A cell that it depends on cannot be read.
    rule_failed,      ///< The user's own rule threw an exception; the words quote it.
    unsound_policy,   ///< The policy makes no sense; the words name its first fault.
};

/// Every reason for a missing figure: its stable name and a sentence in both languages.
inline constexpr std::array no_figure_catalogue{
    name_entry<no_figure>{no_figure::none, "none", "", ""},
    name_entry<no_figure>{
        no_figure::not_on_form, "not_on_form", "the form has no such figure", "表中无此项"},
    name_entry<no_figure>{no_figure::budget_missing,
                          "budget_missing",
                          "the adjusted budget or the executed amount is not entered",
                          "全年预算数或全年执行数未填写"},
    name_entry<no_figure>{no_figure::zero_budget,
                          "zero_budget",
                          "the adjusted budget is zero, for which the policy has no rule",
                          "全年预算数为零，该口径未作规定"},
    name_entry<no_figure>{
        no_figure::target_missing, "target_missing", "no target is entered", "指标值未填写"},
    name_entry<no_figure>{
        no_figure::weight_missing, "weight_missing", "no points are entered", "分值未填写"},
    name_entry<no_figure>{no_figure::unknown_judged,
                          "unknown_judged",
                          "whether the target is met cannot be told",
                          "无法判断是否完成"},
    name_entry<no_figure>{no_figure::no_rule,
                          "no_rule",
                          "the policy has no rule for such a missed target",
                          "该口径未规定此类未完成指标如何计分"},
    name_entry<no_figure>{no_figure::not_applicable,
                          "not_applicable",
                          "it does not apply and is dropped",
                          "不适用，不计分"},
    name_entry<no_figure>{no_figure::part_missing,
                          "part_missing",
                          "a part of the sum has no figure",
                          "部分得分无法计算"},
    name_entry<no_figure>{no_figure::too_large,
                          "too_large",
                          "a number is too large to be computed exactly",
                          "数值过大，无法精确计算"},
    name_entry<no_figure>{no_figure::negative_budget,
                          "negative_budget",
                          "the budget is below zero, so there is no rate",
                          "预算数为负，无法计算执行率"},
    name_entry<no_figure>{no_figure::unreadable_cell,
                          "unreadable_cell",
                          "a cell that it depends on cannot be read",
                          "所依据的单元格无法识别"},
    name_entry<no_figure>{
        no_figure::rule_failed, "rule_failed", "the rule for it failed", "计分规则运行出错"},
    name_entry<no_figure>{
        no_figure::unsound_policy, "unsound_policy", "the policy makes no sense", "口径自相矛盾"},
};

/// The row of `why` in the catalogue.
constexpr auto const& entry_of(no_figure why) {
    return no_figure_catalogue[static_cast<std::size_t>(why)];
}

/// Words that say more of a reason than its kind: what a rule threw, what is wrong with a policy. Copies
/// share them; mostly there are none.
class reason_words {
public:
    constexpr reason_words() noexcept = default;
    reason_words(std::string en, std::string zh);

    [[nodiscard]] constexpr bool empty() const noexcept { return !held_; }

    /// The words as a text that lives as long as any copy of them; empty where there are none.
    [[nodiscard]] std::string_view in(language which) const;

    friend constexpr bool operator==(reason_words const& a, reason_words const& b) {
        return a.held_ == b.held_ || (!a.empty() && !b.empty() && a.equal(b));
    }

private:
    struct texts : detail::counted {
        texts(std::string english, std::string chinese)
            : en{std::move(english)}, zh{std::move(chinese)} {}

        std::string en;
        std::string zh;
    };

    [[nodiscard]] bool equal(reason_words const& other) const;

    detail::counted_pointer<texts> held_;
};

/// What `computed::value` throws where the figure is missing; `what()` is the reason as a sentence.
class missing_figure : public std::runtime_error {
public:
    missing_figure(std::string const& sentence, no_figure why)
        : std::runtime_error{sentence}, reason_{why} {}

    /// Why the figure is missing.
    [[nodiscard]] no_figure reason() const noexcept { return reason_; }

private:
    no_figure reason_;
};

namespace detail {

[[noreturn]] void throw_missing_figure(no_figure why, figure cell, reason_words const& words);

}  // namespace detail

/// A computed figure: its exact value, and the value as the policy rounds it for print; or the reason why
/// both are missing. It is read like an optional: asked first, or by `value`, which throws the reason, or
/// by `to_text`, which prints it.
///
///     if (computed const total = score(form, policies::hubei).total) use(*total);
///     score(form, policies::hubei).total.value()   // 97.15
///     to_text(score(form, policies::hubei).total)  // "97.15"
///
/// The exact value may be missing beside a rounded one, where only the rounded one fits.
template <class Int = std::int64_t>
struct basic_computed {
    std::optional<basic_ratio<Int>> exact{};
    std::optional<basic_decimal<Int>> rounded{};
    no_figure reason = no_figure::none;
    figure cell{};         ///< The cell that cannot be read, where that is the reason.
    reason_words words{};  ///< What there is to say of the reason, where it is more than its kind.

    [[nodiscard]] constexpr bool has_value() const noexcept { return rounded.has_value(); }
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return has_value(); }

    /// The figure as the policy rounds it, which must be there.
    [[nodiscard]] constexpr basic_decimal<Int> const& operator*() const noexcept {
        assert(has_value() && "a figure was used without asking whether it was computed");
        return *rounded;
    }
    [[nodiscard]] constexpr basic_decimal<Int> const* operator->() const noexcept {
        return &**this;
    }

    /// The figure as the policy rounds it.
    ///
    /// Fails: throws `missing_figure` with the reason where it is missing.
    [[nodiscard]] constexpr basic_decimal<Int> const& value() const {
        if (!has_value()) detail::throw_missing_figure(reason, cell, words);
        return *rounded;
    }

    /// The figure as the policy rounds it, or `otherwise` where it is missing.
    ///
    /// Rounds: never.
    [[nodiscard]] constexpr basic_decimal<Int> value_or(basic_decimal<Int> otherwise) const {
        return has_value() ? *rounded : std::move(otherwise);
    }

    friend constexpr bool operator==(basic_computed const&, basic_computed const&) = default;
    /// Whether the figure is there and `other`: a missing one equals no number.
    friend constexpr bool operator==(basic_computed const& figure,
                                     basic_decimal<Int> const& other) {
        return figure.rounded && *figure.rounded == other;
    }
};

using computed = basic_computed<>;

/// Why `of` is missing, in words, with the cell that cannot be read, what a rule threw or what is wrong with
/// the policy where that is the reason; empty where it was computed.
[[nodiscard]] std::string reason_text(computed const& of, language in = language::en);

/// The figure as the policy rounds it or, in brackets, the reason why it is missing; as `to_text`.
[[nodiscard]] std::string to_string(computed const& of);

/// A figure as the policy rounds it or, in brackets, the reason why it is missing.
///
///     to_text(computed{.reason = no_figure::weight_missing})  // "(no points are entered)"
[[nodiscard]] std::string to_text(computed const& of, language in = language::en);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/computed.ipp>
#endif
