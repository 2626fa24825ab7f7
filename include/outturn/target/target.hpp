// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The model of a target (年度指标值) and of an actual value (实际完成值). How they are read from text is
// in <outturn/target/text.hpp>, how they are compared in <outturn/target/attainment.hpp>.

#include <outturn/measure/quantity.hpp>
#include <outturn/target/comparison.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace outturn {

/// A number with its unit and how the actual value has to stand to it: `>=50场次`, `0起`.
template <class Int = std::int64_t>
struct basic_bound {
    outturn::comparison comparison = outturn::comparison::equal;
    basic_quantity<Int> limit;
    bool implied = false;  ///< No comparison was written; `equal` is implied.

    friend constexpr bool operator==(basic_bound const&, basic_bound const&) = default;
};

using bound = basic_bound<>;

/// A target or an actual value in words: `按时完成`.
struct wording {
    std::string text;

    friend bool operator==(wording const&, wording const&) = default;
};

/// A target as a form states it.
///
///     parse_target(">=50场次").value().as_bound()->limit.value  // 50
template <class Int = std::int64_t>
class basic_target {
public:
    using integer_type = Int;

    basic_target(basic_bound<Int> stated) : stated_{std::move(stated)} {}
    basic_target(wording stated) : stated_{std::move(stated)} {}

    /// The number, its unit and comparison, or null when the target is in words.
    [[nodiscard]] basic_bound<Int> const* as_bound() const noexcept {
        return std::get_if<basic_bound<Int>>(&stated_);
    }

    /// The words, or null when the target has a number.
    [[nodiscard]] wording const* as_words() const noexcept {
        return std::get_if<wording>(&stated_);
    }

    friend bool operator==(basic_target const&, basic_target const&) = default;

private:
    std::variant<basic_bound<Int>, wording> stated_;
};

using target = basic_target<>;

/// An actual value as a form states it: a number, which may carry a sign (`=100%`, `≥266米`), words,
/// or nothing entered, which is not zero.
template <class Int = std::int64_t>
class basic_actual {
public:
    using integer_type = Int;

    /// Nothing entered.
    basic_actual() = default;
    basic_actual(basic_bound<Int> stated) : stated_{std::move(stated)} {}
    basic_actual(wording stated) : stated_{std::move(stated)} {}

    [[nodiscard]] bool is_entered() const noexcept { return stated_.index() != 0; }

    /// The number, or null when there is none.
    [[nodiscard]] basic_bound<Int> const* as_bound() const noexcept {
        return std::get_if<basic_bound<Int>>(&stated_);
    }

    /// The words, or null when there are none.
    [[nodiscard]] wording const* as_words() const noexcept {
        return std::get_if<wording>(&stated_);
    }

    friend bool operator==(basic_actual const&, basic_actual const&) = default;

private:
    std::variant<std::monostate, basic_bound<Int>, wording> stated_;
};

using actual = basic_actual<>;

}  // namespace outturn
