// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: std::format
//
// Decimals, ratios and amounts in std::format, where the standard library has it; elsewhere the
// header is empty. The specification is that of a text, [[fill]align][width], behind which may stand
// `,` to group the digits and `%` to print a percentage.

#include <outturn/config.hpp>
#include <outturn/numeric/amount_text.hpp>
#include <outturn/numeric/text.hpp>

#include <version>

#if defined(__cpp_lib_format)

#include <format>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

class number_formatter {
public:
    constexpr auto parse(std::format_parse_context& context) {
        auto const begin = context.begin();
        auto end = begin;
        while (end != context.end() && *end != '}') ++end;
        auto last = end;
        for (; last != begin && (last[-1] == ',' || last[-1] == '%'); --last)
            (last[-1] == ',' ? grouped_ : percent_) = true;
        std::format_parse_context inner{std::string_view{begin, last}};
        if (layout_.parse(inner) != last)
            throw std::format_error{"outturn: a number is formatted by [[fill]align][width][,][%]"};
        return end;
    }

protected:
    template <class Value, class Context>
    auto print(Value const& value, Context& context) const {
        std::string text;
        if constexpr (requires { to_percent_string(value); }) {
            text = percent_ ? to_percent_string(value) : to_string(value);
        } else {
            if (percent_)
                throw std::format_error{"outturn: only a decimal can be printed as a percentage"};
            text = to_string(value);
        }
        return layout_.format(grouped_ ? grouped_digits(text) : text, context);
    }

private:
    std::formatter<std::string_view> layout_;
    bool grouped_ = false;
    bool percent_ = false;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

/// `std::format("{:>12,}", decimal_literal{"1681827.35"})`: as `to_string` prints it.
template <class Int>
struct std::formatter<outturn::basic_decimal<Int>> : outturn::detail::number_formatter {
    auto format(outturn::basic_decimal<Int> const& value, auto& context) const {
        return print(value, context);
    }
};

template <class Int>
struct std::formatter<outturn::basic_ratio<Int>> : outturn::detail::number_formatter {
    auto format(outturn::basic_ratio<Int> const& value, auto& context) const {
        return print(value, context);
    }
};

template <outturn::currency Currency, class Int>
struct std::formatter<outturn::amount<Currency, Int>> : outturn::detail::number_formatter {
    auto format(outturn::amount<Currency, Int> const& value, auto& context) const {
        return print(value, context);
    }
};

#endif
