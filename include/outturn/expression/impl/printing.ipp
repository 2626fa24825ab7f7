// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/expression/calendar.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/expression/printing.hpp>
#include <outturn/expression/quantity.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/numeric/text.hpp>

#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

template <detail::stated_integer Int>
std::string to_string(basic_bound<Int> const& stated) {
    std::string text{stated.implied ? std::string_view{} : entry_of(stated.comparison).sign};
    text += to_string(stated.limit);
    if (stated.approximate) text += "左右";
    return text;
}

template <detail::stated_integer Int>
std::string to_string(basic_interval<Int> const& stated) {
    basic_quantity<Int> const high{stated.high, stated.low.unit};
    std::string text;
    if (stated.includes_low && stated.includes_high)
        text = to_string(stated.low.value) + "~" + to_string(high);
    else
        text = to_string(stated.low)
                   .append(stated.includes_low ? "≤" : "<")
                   .append("x")
                   .append(stated.includes_high ? "≤" : "<") +
               to_string(high);
    if (stated.approximate) text += "左右";
    return text;
}

OUTTURN_DECL std::string to_string(deadline const& stated) {
    std::string text;
    if (!stated.implied && !stated.before)
        text = stated.comparison == comparison::at_most    ? "不晚于"
               : stated.comparison == comparison::at_least ? "不早于"
                                                           : entry_of(stated.comparison).sign;
    text += to_string(stated.from);
    if (stated.to != stated.from) text += "至" + to_string(stated.to);
    if (stated.before) text += "前";
    return text;
}

template <detail::stated_integer Int>
std::string to_string(basic_condition<Int> const& stated) {
    if (auto const* const words = stated.as_words()) return words->text;
    std::string text = stated.subject;
    auto const* const limit = stated.as_bound();
    if (limit != nullptr) {
        auto const measures = limit->limit.unit.measures();
        // Only 内 leads on to what is done within a time.
        bool const within = limit->comparison == comparison::at_most && !stated.text.empty() &&
                            !limit->approximate &&
                            (measures == dimension::time || measures == dimension::months ||
                             limit->limit.unit.base() == "工作日");
        text += within ? to_string(limit->limit) + "内" : to_string(*limit);
    } else if (auto const* const range = stated.as_interval()) {
        text += to_string(*range);
    } else {
        text += to_string(*stated.as_deadline());
    }
    text += stated.text;
    if (!stated.note.empty()) text += "（" + stated.note + "）";
    return text;
}

namespace detail {

template <class Int>
std::string joined_text(statement<Int> const& stated) {
    std::string text;
    for (auto const& each : stated.conditions()) {
        if (!text.empty()) text += stated.kind() == target_kind::any ? "或" : "且";
        text += to_string(each);
    }
    return text;
}

}  // namespace detail

template <detail::stated_integer Int>
std::string to_string(basic_target<Int> const& stated) {
    return detail::joined_text<Int>(stated);
}

template <detail::stated_integer Int>
std::string to_string(basic_actual<Int> const& stated) {
    return stated.is_entered() ? detail::joined_text<Int>(stated) : stated.blank();
}

#ifdef OUTTURN_COMPILED
template std::string to_string(bound const&);
template std::string to_string(interval const&);
template std::string to_string(condition const&);
template std::string to_string(target const&);
template std::string to_string(actual const&);
#endif

}  // namespace outturn::inline OUTTURN_ABI
