// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// `result<T>`: a value, or the `error` that says why there is none. It has the shape of C++23's
// std::expected, which C++20 does not have.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>

#include <cassert>
#include <functional>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <variant>

namespace outturn::inline OUTTURN_ABI {

/// What `result::value` throws when there is no value; `what()` is the error's text.
class bad_result : public std::runtime_error {
public:
    explicit bad_result(outturn::error why)
        : std::runtime_error{why.text()}, why_{std::move(why)} {}

    /// The error that stands in place of the value.
    [[nodiscard]] outturn::error const& error() const noexcept { return why_; }

private:
    outturn::error why_;
};

/// A `T`, or the `error` that says why there is none.
///
///     if (auto const read = parse_target(">=50场次")) use(*read);
///     else std::puts(read.error().text().c_str());
template <class T>
class [[nodiscard]] result {
public:
    using value_type = T;

    constexpr result(T value) : held_{std::in_place_index<0>, std::move(value)} {}
    /// Holds the value that `make` converts to, made in place: nothing is moved.
    template <class Maker>
    constexpr result(std::in_place_t, Maker&& make)
        : held_{std::in_place_index<0>, std::forward<Maker>(make)} {}
    constexpr result(outturn::error why) : held_{std::in_place_index<1>, std::move(why)} {}

    [[nodiscard]] constexpr bool has_value() const noexcept { return held_.index() == 0; }
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return has_value(); }

    /// The value.
    ///
    /// Fails: throws `bad_result` with the error's text when there is none.
    constexpr T const& value() const& {
        require();
        return std::get<0>(held_);
    }
    constexpr T&& value() && {
        require();
        return std::get<0>(std::move(held_));
    }

    /// The value, which must be there.
    constexpr T const& operator*() const& noexcept { return *operator->(); }
    constexpr T& operator*() & noexcept { return *operator->(); }
    constexpr T&& operator*() && noexcept { return std::move(*operator->()); }
    constexpr T const* operator->() const noexcept {
        assert(has_value() && "a result was used without asking whether it has a value");
        return std::get_if<0>(&held_);
    }
    constexpr T* operator->() noexcept {
        assert(has_value() && "a result was used without asking whether it has a value");
        return std::get_if<0>(&held_);
    }

    /// The error, which must be there.
    constexpr outturn::error const& error() const noexcept {
        assert(!has_value() && "a result that has a value was asked for its error");
        return *std::get_if<1>(&held_);
    }
    constexpr outturn::error& error() noexcept {
        assert(!has_value() && "a result that has a value was asked for its error");
        return *std::get_if<1>(&held_);
    }

    /// The value, or `otherwise` when there is none.
    constexpr T value_or(T otherwise) const& { return has_value() ? **this : std::move(otherwise); }
    constexpr T value_or(T otherwise) && {
        return has_value() ? *std::move(*this) : std::move(otherwise);
    }

    /// What `then`, which gives a result, makes of the value; the same error when there is none.
    ///
    ///     read_json_file("examples/forms/2022-4.json").and_then(strict)
    template <class Then>
    constexpr auto and_then(Then&& then) const& {
        return and_then_on(*this, std::forward<Then>(then));
    }
    template <class Then>
    constexpr auto and_then(Then&& then) && {
        return and_then_on(std::move(*this), std::forward<Then>(then));
    }

    /// A result with what `make` makes of the value; the same error when there is none.
    ///
    ///     parse_target(">=50场次").transform([](target const& read) { return to_string(read); })
    template <class Make>
    constexpr auto transform(Make&& make) const& {
        return transform_on(*this, std::forward<Make>(make));
    }
    template <class Make>
    constexpr auto transform(Make&& make) && {
        return transform_on(std::move(*this), std::forward<Make>(make));
    }

    /// The result itself, or what `otherwise` gives for the error when there is no value.
    ///
    /// Fails: with the error that `otherwise` gives.
    template <class Otherwise>
    constexpr result or_else(Otherwise&& otherwise) const& {
        return has_value() ? *this : std::invoke(std::forward<Otherwise>(otherwise), error());
    }
    template <class Otherwise>
    constexpr result or_else(Otherwise&& otherwise) && {
        if (has_value()) return std::move(*this);
        return std::invoke(std::forward<Otherwise>(otherwise), std::move(error()));
    }

    friend constexpr bool operator==(result const&, result const&) = default;

private:
    template <class Self, class Then>
    static constexpr auto and_then_on(Self&& self, Then&& then) {
        using made =
            std::remove_cvref_t<std::invoke_result_t<Then, decltype(*std::forward<Self>(self))>>;
        static_assert(
            requires(made given) { result<typename made::value_type>{given}; },
            "and_then takes a function that gives a result; transform one that gives a value");
        if (self) return std::invoke(std::forward<Then>(then), *std::forward<Self>(self));
        return made{std::forward<Self>(self).error()};
    }
    template <class Self, class Make>
    static constexpr auto transform_on(Self&& self, Make&& make) {
        using made = result<
            std::remove_cvref_t<std::invoke_result_t<Make, decltype(*std::forward<Self>(self))>>>;
        if (self) return made{std::invoke(std::forward<Make>(make), *std::forward<Self>(self))};
        return made{std::forward<Self>(self).error()};
    }

    constexpr void require() const {
        if (!has_value()) OUTTURN_THROW(bad_result{error()});
    }

    std::variant<T, outturn::error> held_;
};

namespace detail {

template <class T>
inline constexpr bool is_result = false;
template <class T>
inline constexpr bool is_result<result<T>> = true;

}  // namespace detail

}  // namespace outturn::inline OUTTURN_ABI
