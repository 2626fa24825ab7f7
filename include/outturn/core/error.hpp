// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Errors: what was expected, where, and what stood there instead. Values only; nothing here throws or
// prints. To add an error, add it to the errors.hpp of the folder that raises it.
//
//     auto const read = parse_target("≥abc");
//     if (!read) std::puts(read.error().text().c_str());
//     // ≥abc
//     //  ^ a number was expected after "≥", found "abc"

#include <outturn/config.hpp>
#include <outturn/core/language.hpp>
#include <outturn/core/place.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// A kind of error: its stable name, what was expected in a few words, and its message in both languages,
/// in which `{found}` stands for the text found and `{after}` for the text before it.
///
/// Each folder names its own in the namespace `errc`, and so may a program.
struct error_entry {
    std::string_view name;
    std::string_view expected;
    std::string_view en;
    std::string_view zh;
    /// The error's text is a reason given by the system or a library rather than input: it is shown whole
    /// and without quotation marks.
    bool gives_reason = false;
};

namespace detail {

inline constexpr error_entry no_error{"none", "", "", ""};

}  // namespace detail

/// Which error it is. Codes are equal when their names are.
class error_code {
public:
    /// No error.
    constexpr error_code() noexcept = default;
    constexpr error_code(error_entry const& entry) noexcept : entry_{&entry} {}
    error_code(error_entry&&) = delete;

    /// The kind of error; where there is no error, an entry with empty texts.
    [[nodiscard]] constexpr error_entry const& entry() const noexcept { return *entry_; }

    friend constexpr bool operator==(error_code a, error_code b) noexcept {
        return a.entry_ == b.entry_ || a.entry_->name == b.entry_->name;
    }

private:
    error_entry const* entry_ = &detail::no_error;
};

/// The kind of error that `code` names.
constexpr error_entry const& entry_of(error_code code) { return code.entry(); }

/// The errors, by name.
namespace errc {

inline constexpr error_entry invalid_utf8{"invalid_utf8",
                                          "UTF-8 text",
                                          "UTF-8 text was expected{after}, found an invalid byte",
                                          "{after}应为 UTF-8 文本，实有无效字节"};

inline constexpr error_entry text_too_long{"text_too_long",
                                           "a shorter text",
                                           "a shorter text was expected, found {found}",
                                           "文本过长：{found}"};

inline constexpr error_entry nothing_entered{
    "nothing_entered", "an entry", "nothing is entered", "未填写"};

inline constexpr error_entry unreadable_file{"unreadable_file",
                                             "a readable file",
                                             "the file cannot be read: {found}",
                                             "无法读取文件：{found}",
                                             true};

}  // namespace errc

/// The errors of any text or file.
inline constexpr auto core_errors = std::to_array<error_code>(
    {errc::invalid_utf8, errc::text_too_long, errc::nothing_entered, errc::unreadable_file});

/// A range of bytes in a text.
struct span_of_text {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend constexpr bool operator==(span_of_text const&, span_of_text const&) = default;
};

/// What is wrong with a text and where in it: an `error` without the text, small and free to copy.
struct fault {
    error_code code{};
    span_of_text where{};

    friend constexpr bool operator==(fault const&, fault const&) = default;
};

/// An unusable input: what was expected, the text it was read from, where in it and in which file.
struct error {
    error_code code{};
    std::string source{};
    span_of_text where{};
    place at{};
    std::vector<error> further{};  ///< What else is wrong, where all of it is told at once.

    /// One sentence: what was expected, after what, and what was found.
    ///
    ///     parse_target("≥abc").error().message()  // a number was expected after "≥", found "abc"
    [[nodiscard]] std::string message(language in = language::en) const;

    /// The message with its place in front, and the text with a caret under what was found; further errors
    /// follow.
    ///
    ///     parse_target("≥abc").error().text()
    ///     // ≥abc
    ///     //  ^ a number was expected after "≥", found "abc"
    [[nodiscard]] std::string text(language in = language::en) const;

    /// The bytes that were found where something else was expected; empty at the end of the text.
    [[nodiscard]] std::string_view found() const;

    /// The character of `source` at which `found` begins, counted from 1.
    [[nodiscard]] std::size_t column() const;

    /// The terminal column at which `found` begins, counted from 1: a Chinese character takes two.
    [[nodiscard]] std::size_t display_column() const;

    friend bool operator==(error const&, error const&) = default;
};

/// The error `what` of `source`, which stands at `at`.
[[nodiscard]] error make_error(fault what, std::string_view source, place at = {});

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/core/impl/error.ipp>
#endif
