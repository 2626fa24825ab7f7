// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// `entered<T>`: what was read from a text in which something may be entered or nothing. It is a `result<T>`
// that can also be asked whether it is blank, so that one step leads to the value.

#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>

#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

/// Nothing entered: neither zero nor a text that cannot be read.
struct blank {
    friend constexpr bool operator==(blank, blank) = default;
};

/// A `T`, `blank` where nothing is entered, or the `error` that says why the text cannot be read.
///
/// Where it is blank it has no value, and its error is `nothing_entered`: who needs an amount asks for
/// the value alone.
///
///     auto const spent = parse_amount<cny>("90,000.50");
///     if (spent) use(*spent);
///     else if (spent != blank{}) std::puts(spent.error().text().c_str());
template <class T>
class [[nodiscard]] entered : public result<T> {
public:
    using result<T>::result;
    /// Nothing is entered in `text`.
    constexpr entered(blank, std::string_view text)
        : result<T>{make_error({errc::nothing_entered, {0, text.size()}}, text)} {}

    /// Whether nothing is entered.
    [[nodiscard]] constexpr bool is_blank() const noexcept {
        return !this->has_value() && this->error().code == errc::nothing_entered;
    }

    /// The same with `value` where nothing is entered.
    ///
    /// Fails: with the error of a text that cannot be read.
    ///
    ///     parse_amount<cny>("—").blank_as(yuan(0)).value()  // 0.00
    [[nodiscard]] constexpr result<T> blank_as(T value) const& {
        return is_blank() ? result<T>{std::move(value)} : result<T>{*this};
    }

    friend constexpr bool operator==(entered const&, entered const&) = default;
    friend constexpr bool operator==(entered const& read, blank) noexcept {
        return read.is_blank();
    }
};

}  // namespace outturn::inline OUTTURN_ABI
