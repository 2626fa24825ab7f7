// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/quote.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/unicode.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// A reason as systems and libraries give it, and in Chinese. To add one, add a row.
struct reason_entry {
    std::string_view en;
    std::string_view zh;
};

inline constexpr std::array reason_catalogue{
    reason_entry{"No such file or directory", "没有这个文件或文件夹"},
    reason_entry{"Is a directory", "这是文件夹，不是文件"},
    reason_entry{"Permission denied", "没有权限"},
    reason_entry{"No space left on device", "磁盘已满"},
    reason_entry{"Not a zip archive", "不是 zip 文件"}};

/// The reason in the language, if it has a translation.
OUTTURN_DECL std::string_view reason_in(std::string_view reason, language in) {
    for (auto const& each : reason_catalogue)
        if (in == language::zh && each.en == reason) return each.zh;
    return reason;
}

OUTTURN_DECL std::string with_replaced(std::string_view pattern,
                                       std::string_view name,
                                       std::string_view value) {
    std::string text{pattern};
    if (auto const at = text.find(name); at != std::string::npos)
        text.replace(at, name.size(), value);
    return text;
}

OUTTURN_DECL std::string_view text_before(error const& of) {
    return std::string_view{of.source}.substr(0, std::min(of.where.begin, of.source.size()));
}

/// What was found, as a message names it.
OUTTURN_DECL std::string shown_finding(error const& of, language in) {
    bool const zh = in == language::zh;
    auto const found = of.found();
    if (found.empty() && of.source.empty()) return zh ? "空白" : "nothing";
    if (found.empty()) return zh ? "文本结尾" : "the end of the text";
    return of.code.entry().gives_reason ? printable(reason_in(found, in)) : quote(found, in);
}

}  // namespace detail

OUTTURN_DECL error make_error(fault what, std::string_view source, place at) {
    return {what.code, std::string{source}, what.where, std::move(at), {}};
}

OUTTURN_DECL std::string_view error::found() const {
    auto const begin = std::min(where.begin, source.size());
    return std::string_view{source}.substr(begin, std::max(where.end, begin) - begin);
}

OUTTURN_DECL std::size_t error::column() const {
    return character_count(detail::text_before(*this)) + 1;
}

OUTTURN_DECL std::size_t error::display_column() const {
    return display_width(printable(detail::text_before(*this))) + 1;
}

OUTTURN_DECL std::string error::message(language in) const {
    bool const zh = in == language::zh;
    std::string after;
    if (auto const before = detail::text_before(*this); !before.empty())
        after = zh ? detail::quote(before, in, true) + "之后"
                   : " after " + detail::quote(before, in, true);
    auto const& entry = code.entry();
    return detail::with_replaced(detail::with_replaced(zh ? entry.zh : entry.en, "{after}", after),
                                 "{found}",
                                 detail::shown_finding(*this, in));
}

namespace detail {

/// An error's message with its place and its text, without the further errors.
OUTTURN_DECL std::string text_of_one(error const& of, language in) {
    std::string const place = to_string(of.at);
    std::string const said = of.message(in);
    std::string shown = place.empty() ? said : place + ": " + said;
    if (of.source.empty() || of.code.entry().gives_reason) return shown;
    // Alone, the message stands behind the caret; with a place, in front of the text.
    shown = place.empty() ? std::string{} : shown + '\n';
    std::size_t const width = std::max<std::size_t>(1, display_width(printable(of.found())));
    shown += printable(of.source) + '\n' + std::string(of.display_column() - 1, ' ');
    return place.empty() ? shown + "^ " + said : shown + '^' + std::string(width - 1, '~');
}

}  // namespace detail

OUTTURN_DECL std::string error::text(language in) const {
    std::string shown = detail::text_of_one(*this, in);
    for (error const& each : further) shown += '\n' + each.text(in);
    return shown;
}

}  // namespace outturn::inline OUTTURN_ABI
