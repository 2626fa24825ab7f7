// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A scoring rule of the user's own. A policy holds it in one type, whatever type the rule has.
//
//     auto const mine = policies::mof_2020.with(
//         indicator_kind::deadline, [](auto const& m) { return m.met ? m.weight : m.weight / 2; }, {2});

#include <outturn/config.hpp>
#include <outturn/core/detail/counted.hpp>
#include <outturn/core/error.hpp>
#include <outturn/numeric/detail/whole.hpp>
#include <outturn/numeric/detail/wide_quotient.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/traced.hpp>

#include <concepts>
#include <cstdint>
#include <exception>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

/// What a rule of the user's own threw, as `own_rule` passes it on; `what()` is its text.
class rule_failure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

namespace detail {

/// What `call` gives; what it throws is passed on as a `rule_failure`, but for numbers that do not fit.
constexpr auto or_rule_failure(auto const& call) {
#ifdef __cpp_exceptions
    try {
        return call();
    } catch (std::overflow_error const&) {
        throw;
    } catch (rule_failure const&) {
        throw;
    } catch (std::exception const& thrown) {
        throw rule_failure{thrown.what()};
    } catch (...) {
        throw rule_failure{"an exception without a text"};
    }
#else
    return call();
#endif
}

/// Calls `work`, and `on_failure` with the `rule_failure` that it throws.
constexpr void unless_rule_fails(auto const& work, [[maybe_unused]] auto const& on_failure) {
#ifdef __cpp_exceptions
    try {
        work();
    } catch (rule_failure const& thrown) {
        on_failure(thrown);
    }
#else
    work();
#endif
}

/// The measurement in ratios, which a rule of the user's own is written for.
///
/// Fails: throws `std::overflow_error` where a number of it fits none.
constexpr measurement narrowed_measurement(
    basic_measurement<wide_quotient<std::int64_t>> const& wide) {
    auto const fitting = [](wide_quotient<std::int64_t> const& value) {
        if (auto const narrow = value.narrowed()) return *narrow;
        refuse_overflow("outturn: a number does not fit the rule that takes it");
    };
    auto const maybe = [&](auto const& value) {
        return value ? std::optional{fitting(*value)} : std::nullopt;
    };
    return {.weight = fitting(wide.weight),
            .met = wide.met,
            .attained = maybe(wide.attained),
            .share = maybe(wide.share),
            .deviation = maybe(wide.deviation),
            .measures = wide.measures,
            .distance = maybe(wide.distance)};
}

}  // namespace detail

/// A callable that takes a measurement and gives its credit, held by reference count; copies share it.
///
/// It is called with measurements over `ratio` and over the numbers of explanations, so its argument is
/// written `auto const&`. Where it has a member `sentence(language)` or `evidence()`, descriptions and
/// derivations quote that. It is called from every thread that scores, so it must be `const` and free of
/// data races. Where it throws, the figure is missing as `rule_failed`, with the text of the exception, and
/// the rest of the form is scored; where it throws `std::overflow_error`, the figure is missing as too large.
///
///     own_rule const halved = [](auto const& m) { return m.met ? m.weight : m.weight / 2; };
class own_rule {
public:
    /// No rule.
    constexpr own_rule() noexcept = default;

    template <class Rule>
    requires(!std::same_as<std::remove_cvref_t<Rule>, own_rule>) own_rule(Rule&& how)
        : held_{new holder<std::remove_cvref_t<Rule>>{std::forward<Rule>(how)}} {
        static_assert(scoring_rule<std::remove_cvref_t<Rule>, ratio> &&
                          scoring_rule<std::remove_cvref_t<Rule>, detail::traced>,
                      "a rule is a callable that takes a measurement and gives its credit; write "
                      "[](auto const& m) { return m.weight; } so that it can be explained, too");
    }

    /// Whether there is a rule.
    [[nodiscard]] constexpr explicit operator bool() const noexcept {
        return static_cast<bool>(held_);
    }

    /// The credit of `measured`; nothing where the rule does not cover the case.
    ///
    /// Rounds: never, unless the rule does.
    /// Fails: throws `std::overflow_error` where a number does not fit, and `rule_failure` for whatever else
    /// the rule throws. It covers no case over numbers of another type.
    template <class Number>
    [[nodiscard]] constexpr basic_credit<Number> operator()(
        basic_measurement<Number> const& measured) const {
        if (!held_) return std::nullopt;
        if constexpr (std::same_as<Number, ratio> || std::same_as<Number, detail::traced>) {
            return detail::or_rule_failure([&] { return held_->credit(measured); });
        } else if constexpr (std::same_as<Number, detail::wide_quotient<std::int64_t>>) {
            auto const narrow = detail::narrowed_measurement(measured);
            auto const earned = detail::or_rule_failure([&] { return held_->credit(narrow); });
            return earned ? basic_credit<Number>{*earned} : std::nullopt;
        } else {
            return std::nullopt;
        }
    }

    /// What the rule does, in a sentence; empty for no rule.
    [[nodiscard]] std::string sentence(language in) const {
        return held_ ? held_->sentence(in) : std::string{};
    }

    /// What the rule rests on, as a text that the rule holds; empty for no rule.
    [[nodiscard]] std::string_view evidence() const {
        return held_ ? held_->evidence() : std::string_view{};
    }

    /// Whether both share one callable.
    friend constexpr bool operator==(own_rule const&, own_rule const&) noexcept = default;

private:
    struct any_holder : detail::counted {
        [[nodiscard]] virtual basic_credit<ratio> credit(
            basic_measurement<ratio> const& measured) const = 0;
        [[nodiscard]] virtual basic_credit<detail::traced> credit(
            basic_measurement<detail::traced> const& measured) const = 0;
        [[nodiscard]] virtual std::string sentence(language in) const = 0;
        [[nodiscard]] virtual std::string_view evidence() const = 0;
    };

    template <class Rule>
    struct holder final : any_holder {
        explicit holder(Rule held) : how{std::move(held)} {}

        [[nodiscard]] basic_credit<ratio> credit(
            basic_measurement<ratio> const& measured) const override {
            return how(measured);
        }
        [[nodiscard]] basic_credit<detail::traced> credit(
            basic_measurement<detail::traced> const& measured) const override {
            return how(measured);
        }
        [[nodiscard]] std::string sentence(language in) const override {
            if constexpr (requires { how.sentence(in); })
                return std::string{how.sentence(in)};
            else
                return in == language::zh ? "自定义规则" : "a rule of the caller's own";
        }
        [[nodiscard]] std::string_view evidence() const override {
            if constexpr (requires { how.evidence(); }) {
                static_assert(!std::same_as<decltype(how.evidence()), std::string>,
                              "evidence() gives a text that the rule holds; return a "
                              "std::string_view of it, not a std::string");
                return how.evidence();
            } else {
                return "the caller's own rule";
            }
        }

        Rule how;
    };

    detail::counted_pointer<any_holder> held_;
};

}  // namespace outturn::inline OUTTURN_ABI
