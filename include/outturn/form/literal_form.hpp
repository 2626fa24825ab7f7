// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A form that is a constant: its texts are literals and its numbers are written as numbers, so that a
// program can score it while it is compiled, and check what a policy gives with a static_assert.

#include <outturn/config.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/text.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

namespace outturn::inline OUTTURN_ABI {

/// Words of a constant form: `按时完成`.
struct literal_wording {
    std::string_view text;

    friend constexpr bool operator==(literal_wording const&, literal_wording const&) = default;
};

/// A condition as `basic_condition` is one, with literals for texts.
template <class Int = std::int64_t>
struct basic_literal_condition {
    using integer_type = Int;

    std::variant<basic_bound<Int>, basic_interval<Int>, deadline, literal_wording> stated{};
    std::string_view subject{};
    std::string_view text{};
    std::string_view note{};

    /// What is stated, or null when it is of another kind.
    [[nodiscard]] constexpr basic_bound<Int> const* as_bound() const noexcept {
        return std::get_if<basic_bound<Int>>(&stated);
    }
    [[nodiscard]] constexpr basic_interval<Int> const* as_interval() const noexcept {
        return std::get_if<basic_interval<Int>>(&stated);
    }
    [[nodiscard]] constexpr deadline const* as_deadline() const noexcept {
        return std::get_if<deadline>(&stated);
    }
    [[nodiscard]] constexpr literal_wording const* as_words() const noexcept {
        return std::get_if<literal_wording>(&stated);
    }

    friend constexpr bool operator==(basic_literal_condition const&,
                                     basic_literal_condition const&) = default;
};

/// A number of a constant form: `500`, or `decimal_literal{"99.31"}`.
template <class Int = std::int64_t>
struct basic_literal_number {
    basic_decimal<Int> value{};

    template <detail::counting_integer Whole>
    constexpr basic_literal_number(Whole whole) : value{whole} {}
    constexpr basic_literal_number(basic_decimal<Int> number) : value{number} {}
    constexpr basic_literal_number(decimal_literal digits) requires std::same_as<Int, std::int64_t>
        : value{digits.value} {}
};

/// A target or an actual value of a constant form: a number with its unit, a range, a date or words.
///
/// Rounds: never.
/// Fails: throws `std::bad_optional_access` for a unit that is blank behind a space or no unit's
/// spelling; in a constant that does not compile.
///
///     literal_statement{comparison::at_least, 500, "家"}
///     literal_statement{485, "家"}
///     literal_statement{"按时完成"}
template <class Int = std::int64_t>
class basic_literal_statement {
    using number = basic_literal_number<Int>;

public:
    using integer_type = Int;

    /// Nothing entered.
    constexpr basic_literal_statement() : entered_{false} {}
    constexpr basic_literal_statement(basic_interval<Int> stated) : only_{stated} {}
    constexpr basic_literal_statement(deadline stated) : only_{stated} {}
    constexpr basic_literal_statement(char const* words) : only_{literal_wording{words}} {}
    constexpr basic_literal_statement(number value, std::string_view unit = {})
        : only_{basic_bound<Int>{comparison::equal, {value.value, unit_named(unit)}, true}} {}
    constexpr basic_literal_statement(outturn::comparison how,
                                      number value,
                                      std::string_view unit = {})
        : only_{basic_bound<Int>{how, {value.value, unit_named(unit)}, false}} {}

    /// What is stated, as of a `target`.
    [[nodiscard]] constexpr target_kind kind() const noexcept {
        constexpr std::array kinds{
            target_kind::number, target_kind::range, target_kind::deadline, target_kind::words};
        return entered_ ? kinds[only_.stated.index()] : target_kind::nothing;
    }
    [[nodiscard]] constexpr std::span<basic_literal_condition<Int> const> conditions()
        const noexcept {
        return {&only_, entered_ ? std::size_t{1} : std::size_t{0}};
    }
    [[nodiscard]] constexpr basic_bound<Int> const* as_bound() const noexcept {
        return entered_ ? only_.as_bound() : nullptr;
    }
    [[nodiscard]] constexpr basic_interval<Int> const* as_interval() const noexcept {
        return entered_ ? only_.as_interval() : nullptr;
    }
    [[nodiscard]] constexpr deadline const* as_deadline() const noexcept {
        return entered_ ? only_.as_deadline() : nullptr;
    }
    [[nodiscard]] constexpr literal_wording const* as_words() const noexcept {
        return entered_ ? only_.as_words() : nullptr;
    }
    [[nodiscard]] constexpr bool is_entered() const noexcept { return entered_; }
    [[nodiscard]] constexpr std::string_view blank() const noexcept { return {}; }

    friend constexpr bool operator==(basic_literal_statement const&,
                                     basic_literal_statement const&) = default;

private:
    static constexpr unit unit_named(std::string_view spelling) {
        if (spelling.empty()) return {};
        return unit::named(spelling).value();
    }

    basic_literal_condition<Int> only_{};
    bool entered_ = true;
};

using literal_statement = basic_literal_statement<>;

/// A cell of a constant form: what a `Value` is made of, or nothing.
template <class Value>
struct literal_cell {
    std::optional<Value> value{};

    constexpr literal_cell() = default;
    template <class... Part>
    requires(sizeof...(Part) > 0 &&
             std::constructible_from<Value, Part...>) constexpr literal_cell(Part... part)
        : value{std::in_place, part...} {}

    friend constexpr bool operator==(literal_cell const&, literal_cell const&) = default;
};

/// A cell of a constant form with a number.
template <class Int = std::int64_t>
struct literal_figure {
    std::optional<basic_decimal<Int>> value{};

    constexpr literal_figure() = default;
    constexpr literal_figure(basic_literal_number<Int> number) : value{number.value} {}
    template <class Number>
    requires std::convertible_to<Number, basic_literal_number<Int>>
    constexpr literal_figure(Number number)
        : literal_figure{static_cast<basic_literal_number<Int>>(number)} {}

    friend constexpr bool operator==(literal_figure const&, literal_figure const&) = default;
};

/// 年度资金总额 of a constant form. One with nothing entered is as none.
template <class Int = std::int64_t>
struct basic_literal_funds {
    literal_figure<Int> initial{};
    literal_figure<Int> adjusted{};
    literal_figure<Int> executed{};
    literal_figure<Int> received{};

    /// Whether nothing is entered.
    [[nodiscard]] constexpr bool is_none() const { return *this == basic_literal_funds{}; }

    friend constexpr bool operator==(basic_literal_funds const&,
                                     basic_literal_funds const&) = default;
};

/// An indicator of a constant form.
template <class Int = std::int64_t>
struct basic_literal_indicator {
    /// A heading, as `产出指标`.
    struct heading {
        std::string_view text{};
        constexpr heading() = default;
        constexpr heading(char const* words) : text{words} {}
        friend constexpr bool operator==(heading const&, heading const&) = default;
    };

    heading first_heading{};
    heading name{};
    literal_cell<basic_literal_statement<Int>> target{};
    literal_cell<basic_literal_statement<Int>> actual{};
    literal_figure<Int> weight{};
    literal_figure<Int> score{};

    friend constexpr bool operator==(basic_literal_indicator const&,
                                     basic_literal_indicator const&) = default;
};

/// A form of `Indicators` indicators that is a constant.
///
///     constexpr literal_form<1> form{
///         .funds = {{{.adjusted = 1'693'600, .executed = 1'681'827}}},
///         .execution = {.weight = 10},
///         .indicators = {{{.target = {comparison::at_least, 500, "家"},
///                          .actual = {485, "家"},
///                          .weight = 6}}}};
///     static_assert(score(form, policies::shanghai_2022).score.value == decimal_literal{"9.93"}.value);
template <std::size_t Indicators, class Int = std::int64_t>
struct basic_literal_form {
    using integer_type = Int;

    /// The printed figures of the budget's execution.
    struct printed_execution {
        literal_figure<Int> weight{};
        literal_figure<Int> rate{};
        literal_figure<Int> score{};
        friend constexpr bool operator==(printed_execution const&,
                                         printed_execution const&) = default;
    };

    std::array<basic_literal_funds<Int>, 1> funds{};
    printed_execution execution{};
    std::array<basic_literal_indicator<Int>, Indicators> indicators{};
    literal_figure<Int> total{};

    /// The row of the funds that is scored.
    [[nodiscard]] constexpr basic_literal_funds<Int> const* total_funds() const noexcept {
        return &funds.front();
    }

    friend constexpr bool operator==(basic_literal_form const&,
                                     basic_literal_form const&) = default;
};

template <std::size_t Indicators>
using literal_form = basic_literal_form<Indicators>;

}  // namespace outturn::inline OUTTURN_ABI
