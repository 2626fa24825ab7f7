// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What an unusable input is answered with: what was expected, where, and what stood there instead.
// Values only; nothing here throws or prints. To add an error, add it to the errors.hpp of the folder that
// raises it.

#include <outturn/config.hpp>
#include <outturn/core/unicode.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// A language of messages and explanations.
enum class language : std::uint8_t {
    en,  ///< English.
    zh,  ///< Simplified Chinese.
};

/// A kind of error: its stable name, what was expected in a few words, and its message in both languages,
/// in which `{found}` stands for what was found and `{after}` for what stood before it.
///
/// Each folder names its own in the namespace `errc`, and so may a program.
struct error_entry {
    std::string_view name;
    std::string_view expected;
    std::string_view en;
    std::string_view zh;
    /// The text of the error is a reason that the system or a library gives, and no text of the input: it
    /// stands unquoted and whole.
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

    /// The kind of error; of no error one without words.
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

inline constexpr error_entry invalid_utf8{
    "invalid_utf8",
    "UTF-8 text",
    "UTF-8 text was expected{after}, found a byte that is none",
    "{after}应为 UTF-8 文本，实有无效字节"};

inline constexpr error_entry text_too_long{"text_too_long",
                                           "a shorter text",
                                           "a shorter text was expected, found {found}",
                                           "文本过长：{found}"};

inline constexpr error_entry unreadable_file{"unreadable_file",
                                             "a readable file",
                                             "the file cannot be read: {found}",
                                             "无法读取文件：{found}",
                                             true};

}  // namespace errc

/// The errors that any text or file can have.
inline constexpr auto core_errors =
    std::to_array<error_code>({errc::invalid_utf8, errc::text_too_long, errc::unreadable_file});

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

/// A cell of a spreadsheet: row and column, counted from 1; 0 means that there is none.
struct grid_position {
    std::uint32_t row = 0;
    std::uint32_t column = 0;

    [[nodiscard]] constexpr bool is_known() const noexcept { return row != 0; }

    friend constexpr bool operator==(grid_position const&, grid_position const&) = default;
};

/// `at` as spreadsheets name it.
///
///     to_string(grid_position{7, 28})  // "AB7"
inline std::string to_string(grid_position at) {
    std::string letters;
    for (auto rest = at.column; rest != 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(at.row);
}

/// Where a text begins in its file: line and character column, counted from 1, of a file of text, and
/// the cell, of a spreadsheet. 0 means unknown; a spreadsheet as CSV has both.
struct text_position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    grid_position cell{};

    [[nodiscard]] constexpr bool is_known() const noexcept { return line != 0 || cell.is_known(); }

    friend constexpr bool operator==(text_position const&, text_position const&) = default;
};

/// Where an input comes from: the file, the sheet of a workbook, the figure or cell of the form, the
/// position in the file. Each may be empty.
struct place {
    std::string file{};
    std::string figure{};
    text_position position{};
    std::string sheet{};

    friend bool operator==(place const&, place const&) = default;
};

/// An unusable input: what was expected, the text it was read from, where in it and in which file.
struct error {
    error_code code{};
    std::string source{};
    span_of_text where{};
    place at{};

    /// One sentence: what was expected, after what, and what was found.
    ///
    ///     parse_target("≥abc").error().message()  // a number was expected after "≥", found "abc"
    [[nodiscard]] std::string message(language in = language::en) const;

    /// The message with its place in front, and the text with a caret under what was found.
    ///
    ///     parse_target("≥abc").error().text()
    ///     // ≥abc
    ///     //  ^ a number was expected after "≥", found "abc"
    [[nodiscard]] std::string text(language in = language::en) const;

    /// The bytes that were found where something else was expected; empty at the end of the text.
    [[nodiscard]] std::string_view found() const {
        auto const begin = std::min(where.begin, source.size());
        return std::string_view{source}.substr(begin, std::max(where.end, begin) - begin);
    }

    /// The character of `source` at which `found` begins, counted from 1.
    [[nodiscard]] std::size_t column() const { return character_count(before()) + 1; }

    /// The terminal column at which `found` begins, counted from 1: a Chinese character takes two.
    [[nodiscard]] std::size_t display_column() const {
        return display_width(printable(before())) + 1;
    }

    friend bool operator==(error const&, error const&) = default;

private:
    [[nodiscard]] std::string_view before() const {
        return std::string_view{source}.substr(0, std::min(where.begin, source.size()));
    }
};

/// The error that `what` is in `source`, which stands at `at`.
inline error make_error(fault what, std::string_view source, place at = {}) {
    return {what.code, std::string{source}, what.where, std::move(at)};
}

namespace detail {

/// The name of a sheet as formulas write it: in quotes where it is not one word.
inline std::string quoted_sheet(std::string_view name) {
    if (name.find_first_of(" '!:,;()[]-+*/&=<>\"") == std::string_view::npos)
        return printable(name);
    std::string quoted = "'";
    for (char const each : printable(name)) {
        quoted += each;
        if (each == '\'') quoted += each;
    }
    return quoted + '\'';
}

/// The cell of a spreadsheet as a formula of another sheet would name it; empty where there is none.
inline std::string cell_name(text_position const& position, std::string_view sheet = {}) {
    std::string name = sheet.empty() ? std::string{} : quoted_sheet(sheet);
    if (!position.cell.is_known()) return name;
    if (!name.empty()) name += '!';
    return name + to_string(position.cell);
}

}  // namespace detail

/// `at` as compilers print it, so that editors can jump to it: `file:line:column: figure`; in a
/// spreadsheet as that names its cells: `file: sheet!D7: figure`.
inline std::string to_string(place const& at) {
    std::string shown = printable(at.file);
    if (auto const cell = detail::cell_name(at.position, at.sheet); !cell.empty()) {
        if (!shown.empty()) shown += ": ";
        shown += cell;
    } else if (at.position.line != 0) {
        if (!shown.empty()) shown += ':';
        shown += std::to_string(at.position.line) + ':' + std::to_string(at.position.column);
    }
    if (!at.figure.empty()) {
        if (!shown.empty()) shown += ": ";
        shown += printable(at.figure);
    }
    return shown;
}

namespace detail {

// The longest piece of a form that a message repeats, in characters.
inline constexpr std::size_t longest_quote = 24;

inline std::string_view first_characters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) {
        std::size_t const length = decode_utf8(text, at).length;
        at += length == 0 ? 1 : length;
    }
    return text.substr(0, at);
}

inline std::string quote(std::string_view text, language in, bool keep_end = false) {
    std::size_t const characters = character_count(text);
    std::string shown = printable(text);
    if (characters > longest_quote) {
        auto const cut =
            first_characters(text, keep_end ? characters - longest_quote : longest_quote).size();
        shown = keep_end ? "…" + printable(text.substr(cut)) : printable(text.substr(0, cut)) + "…";
    }
    return in == language::zh ? "“" + shown + "”" : '"' + shown + '"';
}

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

/// A reason in the language, where it is known in it.
constexpr std::string_view reason_in(std::string_view reason, language in) {
    for (auto const& each : reason_catalogue)
        if (in == language::zh && each.en == reason) return each.zh;
    return reason;
}

inline std::string with_replaced(std::string_view pattern,
                                 std::string_view name,
                                 std::string_view value) {
    std::string text{pattern};
    if (auto const at = text.find(name); at != std::string::npos)
        text.replace(at, name.size(), value);
    return text;
}

}  // namespace detail

inline std::string error::message(language in) const {
    bool const zh = in == language::zh;
    auto const whole = std::string_view{source};
    auto const begin = std::min(where.begin, whole.size());
    auto const end = std::max(begin, std::min(where.end, whole.size()));
    auto const before = whole.substr(0, begin);
    auto const found = whole.substr(begin, end - begin);
    std::string after;
    if (!before.empty())
        after = zh ? detail::quote(before, in, true) + "之后"
                   : " after " + detail::quote(before, in, true);
    std::string shown = code.entry().gives_reason ? printable(detail::reason_in(found, in))
                                                  : detail::quote(found, in);
    if (found.empty())
        shown =
            whole.empty() ? (zh ? "空白" : "nothing") : (zh ? "文本结尾" : "the end of the text");
    auto const& entry = entry_of(code);
    return detail::with_replaced(
        detail::with_replaced(zh ? entry.zh : entry.en, "{after}", after), "{found}", shown);
}

inline std::string error::text(language in) const {
    std::string shown = to_string(at);
    std::string const said = message(in);
    if (!shown.empty()) shown += ": " + said;
    if (source.empty() || code.entry().gives_reason) return shown.empty() ? said : shown;
    if (!shown.empty()) shown += '\n';
    auto const begin = std::min(where.begin, source.size());
    auto const end = std::max(begin, std::min(where.end, source.size()));
    auto const marked = std::string_view{source}.substr(begin, end - begin);
    std::size_t const width = std::max<std::size_t>(1, display_width(printable(marked)));
    std::size_t const indent = display_width(printable(std::string_view{source}.substr(0, begin)));
    shown += printable(source) + '\n' + std::string(indent, ' ');
    // Alone, the message stands behind the caret; with a place in front, it is already said.
    return to_string(at).empty() ? shown + "^ " + said : shown + '^' + std::string(width - 1, '~');
}

}  // namespace outturn::inline OUTTURN_ABI
