// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A scoring rule of the user's own. A policy holds it in one type, whatever type the rule has.
//
//     auto const mine = policies::mof_2020.with(
//         indicator_kind::deadline, [](auto const& m) { return m.met ? m.weight : m.weight / 2; }, {2});

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/numeric/detail/whole.hpp>
#include <outturn/numeric/detail/wide_quotient.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/traced.hpp>

#include <atomic>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

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
/// data races. What it throws leaves the function that scores; only `std::overflow_error` is caught, and
/// the figure is then missing as too large.
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

    constexpr own_rule(own_rule const& other) noexcept : held_{other.held_} {
        if (held_ != nullptr) held_->uses.fetch_add(1, std::memory_order_relaxed);
    }
    constexpr own_rule(own_rule&& other) noexcept : held_{std::exchange(other.held_, nullptr)} {}
    constexpr own_rule& operator=(own_rule other) noexcept {
        std::swap(held_, other.held_);
        return *this;
    }
    constexpr ~own_rule() {
        if (held_ != nullptr && held_->uses.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete held_;
    }

    /// Whether there is a rule.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return held_ != nullptr; }

    /// The credit of `measured`; nothing where the rule does not cover the case.
    ///
    /// Rounds: never, unless the rule does.
    /// Fails: with what the rule throws. It covers no case over numbers of another type.
    template <class Number>
    [[nodiscard]] constexpr basic_credit<Number> operator()(
        basic_measurement<Number> const& measured) const {
        if (held_ == nullptr) return std::nullopt;
        if constexpr (std::same_as<Number, ratio> || std::same_as<Number, detail::traced>) {
            return held_->credit(measured);
        } else if constexpr (std::same_as<Number, detail::wide_quotient<std::int64_t>>) {
            auto const earned = held_->credit(detail::narrowed_measurement(measured));
            return earned ? basic_credit<Number>{*earned} : std::nullopt;
        } else {
            return std::nullopt;
        }
    }

    /// What the rule does, in a sentence; empty for no rule.
    [[nodiscard]] std::string sentence(language in) const {
        return held_ != nullptr ? held_->sentence(in) : std::string{};
    }

    /// What the rule rests on, as a text that the rule holds; empty for no rule.
    [[nodiscard]] std::string_view evidence() const {
        return held_ != nullptr ? held_->evidence() : std::string_view{};
    }

    /// Whether both share one callable.
    friend constexpr bool operator==(own_rule const& a, own_rule const& b) noexcept {
        return a.held_ == b.held_;
    }

private:
    struct any_holder {
        virtual ~any_holder() = default;
        [[nodiscard]] virtual basic_credit<ratio> credit(
            basic_measurement<ratio> const& measured) const = 0;
        [[nodiscard]] virtual basic_credit<detail::traced> credit(
            basic_measurement<detail::traced> const& measured) const = 0;
        [[nodiscard]] virtual std::string sentence(language in) const = 0;
        [[nodiscard]] virtual std::string_view evidence() const = 0;

        mutable std::atomic<std::size_t> uses{1};
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

    any_holder const* held_ = nullptr;
};

}  // namespace outturn::inline OUTTURN_ABI
