// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: std::format
//
// Decimals, ratios and amounts in std::format, where the standard library has it, and in {fmt}, where
// <fmt/format.h> is included before this header. The specification is that of a text,
// [[fill]align][width], behind which may stand `,` to group the digits and `%` to print a percentage.

#include <outturn/config.hpp>
#include <outturn/numeric/amount_text.hpp>
#include <outturn/numeric/text.hpp>

#include <string>
#include <string_view>
#include <version>

#if defined(__cpp_lib_format)
#include <format>
#elif !defined(FMT_VERSION)
#error \
    "outturn/numeric/format.hpp: this standard library has no <format>: include <fmt/format.h> before this header, or print by to_string"
#endif

namespace outturn::inline OUTTURN_ABI::detail {

// Over the formatter of texts, the context of parsing and the error of a library.
template <class Layout, class ParseContext, class Error>
class number_formatter {
public:
    constexpr auto parse(ParseContext& context) {
        auto const begin = context.begin();
        auto end = begin;
        while (end != context.end() && *end != '}') ++end;
        auto last = end;
        for (; last != begin && (last[-1] == ',' || last[-1] == '%'); --last)
            (last[-1] == ',' ? grouped_ : percent_) = true;
        ParseContext inner{{begin, static_cast<std::size_t>(last - begin)}};
        if (layout_.parse(inner) != last)
            OUTTURN_THROW(Error{"outturn: a number is formatted by [[fill]align][width][,][%]"});
        return end;
    }

    template <class Value, class Context>
    auto format(Value const& value, Context& context) const {
        std::string text;
        if constexpr (requires { to_percent_string(value); }) {
            text = percent_ ? to_percent_string(value) : to_string(value);
        } else {
            if (percent_)
                OUTTURN_THROW(Error{"outturn: only a decimal can be printed as a percentage"});
            text = to_string(value);
        }
        return layout_.format(grouped_ ? grouped_digits(text) : text, context);
    }

private:
    Layout layout_;
    bool grouped_ = false;
    bool percent_ = false;
};

template <class Value>
inline constexpr bool is_formatted = is_exact_number<Value>;
template <currency Currency, class Int>
inline constexpr bool is_formatted<amount<Currency, Int>> = true;

}  // namespace outturn::inline OUTTURN_ABI::detail

#if defined(__cpp_lib_format)
/// `std::format("{:>12,}", yuan("1681827.35"))`: as `to_string` prints it.
template <class Value>
requires outturn::detail::is_formatted<Value>
struct std::formatter<Value, char>
    : outturn::detail::number_formatter<std::formatter<std::string_view>,
                                        std::format_parse_context,
                                        std::format_error> {
};
#endif

#if defined(FMT_VERSION)
/// `fmt::format("{:>12,}", yuan("1681827.35"))`: as `to_string` prints it.
template <class Value>
requires outturn::detail::is_formatted<Value>
struct fmt::formatter<Value, char>
    : outturn::detail::number_formatter<fmt::formatter<fmt::string_view>,
                                        fmt::format_parse_context,
                                        fmt::format_error> {
};
#endif
