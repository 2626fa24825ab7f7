// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The model of a target (年度指标值) and of an actual value (实际完成值). How they are read from text is
// in <outturn/expression/text.hpp>, how they are compared in <outturn/expression/attainment.hpp>.

#include <outturn/config.hpp>
#include <outturn/expression/calendar.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/quantity.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// A number with its unit and how the actual value has to stand to it: `>=50场次`, `0起`.
template <class Int = std::int64_t>
struct basic_bound {
    outturn::comparison comparison = outturn::comparison::equal;
    basic_quantity<Int> limit;
    bool implied = false;      ///< No comparison was written; `equal` is implied.
    bool approximate = false;  ///< 左右, 约: the number is only about right.

    friend constexpr bool operator==(basic_bound const&, basic_bound const&) = default;
};

/// A range of numbers in one unit: `90%-95%`, `80%≤x<90%`.
template <class Int = std::int64_t>
struct basic_interval {
    basic_quantity<Int> low;
    basic_decimal<Int> high;  ///< In the unit of `low`.
    bool includes_low = true;
    bool includes_high = true;
    bool approximate = false;  ///< 左右, 约: the ends are only about right.

    friend constexpr bool operator==(basic_interval const&, basic_interval const&) = default;
};

using bound = basic_bound<>;
using interval = basic_interval<>;

/// When something has to be done: `2022年12月底前`, `不晚于6月30日`, `2022年3月`, `1-12月`.
struct deadline {
    outturn::comparison comparison = outturn::comparison::at_most;
    calendar_date from;
    calendar_date to;      ///< The same as `from` where one date is written.
    bool implied = false;  ///< No comparison was written; `equal` is implied.
    /// Written with 前: whether 11月前 includes November nobody can tell; 11月30日前 includes the day.
    bool before = false;

    friend constexpr bool operator==(deadline const&, deadline const&) = default;
};

/// A target or an actual value in words: `按时完成`.
struct wording {
    std::string text;

    friend bool operator==(wording const&, wording const&) = default;
};

/// One condition of a target, and the words that stand around it.
///
/// `subject` stands in front and says what is measured (满意度≥95%), `text` behind and says what is done
/// (4小时内解决), `note` in brackets or, read leniently, at the end.
template <class Int = std::int64_t>
struct basic_condition {
    using integer_type = Int;

    std::variant<basic_bound<Int>, basic_interval<Int>, deadline, wording> stated;
    std::string subject{};
    std::string text{};
    std::string note{};

    /// What is stated, or null when it is of another kind.
    [[nodiscard]] basic_bound<Int> const* as_bound() const noexcept {
        return std::get_if<basic_bound<Int>>(&stated);
    }
    [[nodiscard]] basic_interval<Int> const* as_interval() const noexcept {
        return std::get_if<basic_interval<Int>>(&stated);
    }
    [[nodiscard]] deadline const* as_deadline() const noexcept {
        return std::get_if<deadline>(&stated);
    }
    [[nodiscard]] wording const* as_words() const noexcept { return std::get_if<wording>(&stated); }

    friend bool operator==(basic_condition const&, basic_condition const&) = default;
};

using condition = basic_condition<>;

/// What a target or an actual value is.
enum class target_kind : std::uint8_t {
    nothing,   ///< Nothing entered; only an actual value is.
    number,    ///< A number and a comparison, which may be implied.
    range,     ///< A range of numbers.
    deadline,  ///< A date.
    words,     ///< Words.
    all,       ///< Conditions that all have to be met: 且.
    any,       ///< Conditions of which one has to be met: 或.
};

/// A row of the catalogue of kinds: the kind and its stable name.
struct target_kind_entry {
    target_kind which;
    std::string_view name;
};

/// Every kind, in the order of the enumerators.
inline constexpr std::array target_kind_catalogue{
    target_kind_entry{target_kind::nothing, "nothing"},
    target_kind_entry{target_kind::number, "number"},
    target_kind_entry{target_kind::range, "range"},
    target_kind_entry{target_kind::deadline, "deadline"},
    target_kind_entry{target_kind::words, "words"},
    target_kind_entry{target_kind::all, "all"},
    target_kind_entry{target_kind::any, "any"},
};

/// The row of `which` in the catalogue.
constexpr target_kind_entry const& entry_of(target_kind which) {
    return target_kind_catalogue[static_cast<std::size_t>(which)];
}

/// How conditions are joined.
enum class joiner : std::uint8_t {
    all,  ///< 且.
    any,  ///< 或.
};

namespace detail {

/// What a target and an actual value share: one condition, or several and how they are joined. One
/// condition needs no memory of its own.
template <class Int>
class statement {
public:
    using integer_type = Int;

    /// What is stated.
    [[nodiscard]] target_kind kind() const noexcept {
        if (conditions().empty()) return target_kind::nothing;
        if (conditions().size() > 1)
            return how_ == joiner::all ? target_kind::all : target_kind::any;
        // In the order of the variant's alternatives.
        constexpr std::array kinds{
            target_kind::number, target_kind::range, target_kind::deadline, target_kind::words};
        return kinds[only()->stated.index()];
    }

    /// The conditions, in the order they are written.
    [[nodiscard]] std::span<basic_condition<Int> const> conditions() const noexcept {
        if (auto const* const one = only()) return {one, 1};
        return *std::get_if<1>(&held_);
    }

    /// The number, its unit and comparison, or null when it is no single one.
    [[nodiscard]] basic_bound<Int> const* as_bound() const noexcept {
        return only() ? only()->as_bound() : nullptr;
    }

    /// The range, or null when it is no single one.
    [[nodiscard]] basic_interval<Int> const* as_interval() const noexcept {
        return only() ? only()->as_interval() : nullptr;
    }

    /// The date, or null when it is no single one.
    [[nodiscard]] deadline const* as_deadline() const noexcept {
        return only() ? only()->as_deadline() : nullptr;
    }

    /// The words, or null when there is more or less than words.
    [[nodiscard]] wording const* as_words() const noexcept {
        return only() ? only()->as_words() : nullptr;
    }

    friend bool operator==(statement const&, statement const&) = default;

protected:
    using several = std::vector<basic_condition<Int>>;

    /// The condition that `make` converts to, made in place.
    template <class Maker>
    statement(std::in_place_t, Maker&& make)
        : held_{std::in_place_index<0>, std::forward<Maker>(make)} {}
    explicit statement(basic_condition<Int> one) : held_{std::in_place_index<0>, std::move(one)} {}
    statement(joiner how, several each) : held_{std::in_place_index<1>}, how_{how} {
        if (each.size() == 1) {
            held_.template emplace<0>(std::move(each.front()));
            how_ = joiner::all;
        } else {
            held_.template emplace<1>(std::move(each));
        }
    }

private:
    [[nodiscard]] basic_condition<Int> const* only() const noexcept {
        return std::get_if<0>(&held_);
    }

    std::variant<basic_condition<Int>, several> held_;
    joiner how_ = joiner::all;
};

}  // namespace detail

/// A target as a form states it.
///
///     parse_target(">=50场次").value().as_bound()->limit.value  // 50
template <class Int = std::int64_t>
class basic_target : public detail::statement<Int> {
    using base = detail::statement<Int>;

public:
    template <class Maker>
    basic_target(std::in_place_t in_place, Maker&& make)
        : base{in_place, std::forward<Maker>(make)} {}
    basic_target(basic_condition<Int> stated) : base{std::move(stated)} {}
    basic_target(basic_bound<Int> stated) : base{basic_condition<Int>{std::move(stated)}} {}
    basic_target(basic_interval<Int> stated) : base{basic_condition<Int>{std::move(stated)}} {}
    basic_target(deadline stated) : base{basic_condition<Int>{std::move(stated)}} {}
    basic_target(wording stated) : base{basic_condition<Int>{std::move(stated)}} {}

    /// `conditions`, joined; there must be at least one.
    basic_target(joiner how, std::vector<basic_condition<Int>> conditions)
        : base{how, std::move(conditions)} {}

    friend bool operator==(basic_target const&, basic_target const&) = default;
};

using target = basic_target<>;

/// An actual value as a form states it: a number, which may carry a sign (`=100%`, `≥266米`), a date,
/// words, or nothing entered, which is not zero.
template <class Int = std::int64_t>
class basic_actual : public detail::statement<Int> {
    using base = detail::statement<Int>;

public:
    /// Nothing entered.
    basic_actual() : base{joiner::all, {}} {}

    /// Nothing entered, for which the form writes `blank`, as 无.
    static basic_actual nothing(std::string blank) {
        basic_actual made;
        made.blank_ = std::move(blank);
        return made;
    }

    template <class Maker>
    basic_actual(std::in_place_t in_place, Maker&& make)
        : base{in_place, std::forward<Maker>(make)} {}
    basic_actual(basic_condition<Int> stated) : base{std::move(stated)} {}
    basic_actual(basic_bound<Int> stated) : base{basic_condition<Int>{std::move(stated)}} {}
    basic_actual(basic_interval<Int> stated) : base{basic_condition<Int>{std::move(stated)}} {}
    basic_actual(deadline stated) : base{basic_condition<Int>{std::move(stated)}} {}
    basic_actual(wording stated) : base{basic_condition<Int>{std::move(stated)}} {}
    basic_actual(joiner how, std::vector<basic_condition<Int>> conditions)
        : base{how, std::move(conditions)} {}

    [[nodiscard]] bool is_entered() const noexcept { return !this->conditions().empty(); }

    /// What the form writes where nothing is entered.
    [[nodiscard]] std::string const& blank() const noexcept { return blank_; }

    friend bool operator==(basic_actual const&, basic_actual const&) = default;

private:
    std::string blank_;
};

using actual = basic_actual<>;

}  // namespace outturn::inline OUTTURN_ABI
