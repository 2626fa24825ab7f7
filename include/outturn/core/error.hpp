// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What an unusable input is answered with: what was expected, where, and what stood there instead.
// Values only; nothing here throws or prints. To add an error, add an enumerator and its row.

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

/// What is wrong with an input. The rows of `error_catalogue` say it in words.
enum class errc : std::uint8_t {
    expected_number,
    expected_digit,
    bad_grouping,
    too_many_digits,
    too_many_places,
    too_large,
    unexpected_text,
    invalid_utf8,
    expected_target,
    expected_condition,
    text_too_long,
    negative_points,
    unknown_currency,
    unknown_money_unit,
    unreadable_file,
    invalid_json,
    too_deep,
    expected_object,
    expected_array,
    expected_text,
    duplicate_key,
    not_a_form,
    zero_budget,
    expected_comparison,
    expected_date,
    expected_unit,
    reversed_interval,
    mixed_joiners,
    conflicting_comparisons,
    contradictory_values,
    no_such_date,
    template_text,
    bare_tolerance,
    more_places,
    unknown_figure,
    unknown_key,
    unknown_choice,
    expected_truth,
    places_out_of_range,
    too_many_bands,
    no_figure_here,
    not_traceable,
    out_of_reach,
    expected_positive,
    mixed_money_units,
    nul_character,
    unclosed_quote,
    too_many_cells,
    unknown_encoding,
    no_iconv,
    not_a_workbook,
    other_workbook,
    encrypted_workbook,
    damaged_workbook,
    workbook_too_large,
    unwritable_file,
    no_workbooks,
    other_file,
    unknown_policy,
};

/// A row of the catalogue of errors: the code, its stable name, what was expected in a few words, and
/// its message in both languages, in which `{found}` stands for what was found and `{after}` for what
/// stood before it.
struct error_entry {
    errc code;
    std::string_view name;
    std::string_view expected;
    std::string_view en;
    std::string_view zh;
};

// clang-format off
/// Every error, in the order of its code.
inline constexpr std::array error_catalogue{
    error_entry{errc::expected_number,    "expected_number",    "a number", "a number was expected{after}, found {found}",                              "{after}应为数字，实为{found}"},
    error_entry{errc::expected_digit,     "expected_digit",     "a digit", "a digit was expected{after}, found {found}",                               "{after}应为数字字符，实为{found}"},
    error_entry{errc::bad_grouping,       "bad_grouping",       "digits in groups of three", "digits in groups of three were expected{after}, found {found}",            "{after}应为三位一组的数字，实为{found}"},
    error_entry{errc::too_many_digits,    "too_many_digits",    "fewer digits", "{found} has more digits than can be kept exactly",                         "{found}的位数过多，无法精确保存"},
    error_entry{errc::too_many_places,    "too_many_places",    "fewer decimal places", "{found} is finer than the smallest unit of the currency",                  "{found}小于该币种的最小单位"},
    error_entry{errc::too_large,          "too_large",          "a smaller number", "{found} is too large to be kept exactly",                                  "{found}过大，无法精确保存"},
    error_entry{errc::unexpected_text,    "unexpected_text",    "nothing more", "nothing more was expected{after}, found {found}",                          "{after}不应再有内容，实为{found}"},
    error_entry{errc::invalid_utf8,       "invalid_utf8",       "UTF-8 text", "UTF-8 text was expected{after}, found a byte that is none",                "{after}应为 UTF-8 文本，实有无效字节"},
    error_entry{errc::expected_target,    "expected_target",    "a target", "a target was expected, found {found}",                                     "应为指标值，实为{found}"},
    error_entry{errc::expected_condition, "expected_condition", "a number or words", "a number or, after an equals sign, words were expected{after}, found {found}", "{after}应为数字（等号后也可为文字），实为{found}"},
    error_entry{errc::text_too_long,      "text_too_long",      "a shorter text", "a shorter text was expected, found {found}",                               "文本过长：{found}"},
    error_entry{errc::negative_points,    "negative_points",    "points of zero or more", "points of zero or more were expected, found {found}",                      "分值不应为负，实为{found}"},
    error_entry{errc::unknown_currency,   "unknown_currency",   "a known currency", "the code of a known currency such as CNY was expected, found {found}",     "应为已知币种代码（如 CNY），实为{found}"},
    error_entry{errc::unknown_money_unit, "unknown_money_unit", "元, 万元 or 亿元", "元, 万元 or 亿元 was expected, found {found}",                             "应为元、万元或亿元，实为{found}"},
    error_entry{errc::unreadable_file,    "unreadable_file",    "a readable file", "the file cannot be read: {found}",                                         "无法读取文件：{found}"},
    error_entry{errc::invalid_json,       "invalid_json",       "JSON", "JSON was expected{after}, found {found}",                                  "{after}应为 JSON，实为{found}"},
    error_entry{errc::too_deep,           "too_deep",           "the shape of a form", "the shape of a form was expected, found values nested too deeply",         "应为自评表的结构，实则嵌套过深"},
    error_entry{errc::expected_object,    "expected_object",    "a JSON object", "a JSON object was expected, found {found}",                                "应为 JSON 对象，实为{found}"},
    error_entry{errc::expected_array,     "expected_array",     "a JSON array", "a JSON array was expected, found {found}",                                 "应为 JSON 数组，实为{found}"},
    error_entry{errc::expected_text,      "expected_text",      "a text or a number", "a text or a number was expected, found {found}",                           "应为文本或数字，实为{found}"},
    error_entry{errc::duplicate_key,      "duplicate_key",      "each key once", "each key was expected once, found {found} again",                          "每个键只应出现一次，{found}重复"},
    error_entry{errc::not_a_form,         "not_a_form",         "a self-evaluation form", "a self-evaluation form with funds and indicators was expected, found neither", "应为含资金与指标的自评表，两者均无"},
    error_entry{errc::zero_budget,        "zero_budget",        "a budget other than zero", "a budget other than zero was expected, as the policy has no rule for a budget of zero", "预算数不应为零：该口径未规定预算为零时如何计分"},
    error_entry{errc::expected_comparison, "expected_comparison", "a comparison such as ≥", "a comparison such as ≥ was expected{after}, found {found}", "{after}应为比较符号（如 ≥），实为{found}"},
    error_entry{errc::expected_date, "expected_date", "a date", "a date was expected{after}, found {found}", "{after}应为日期，实为{found}"},
    error_entry{errc::expected_unit, "expected_unit", "a unit", "a unit was expected{after}, found {found}", "{after}应为单位，实为{found}"},
    error_entry{errc::reversed_interval, "reversed_interval", "the smaller end first", "an interval with its smaller end first was expected, found {found}", "区间应先小后大，实为{found}"},
    error_entry{errc::mixed_joiners, "mixed_joiners", "one kind of joiner", "one kind of joiner was expected, as \"and\" with \"or\" can be read in two ways, found {found}", "“且”与“或”不应混用，否则有歧义，实为{found}"},
    error_entry{errc::conflicting_comparisons, "conflicting_comparisons", "one comparison", "one comparison was expected, found {found}, which says otherwise than what stands before it", "应只有一种比较关系，{found}与前文矛盾"},
    error_entry{errc::contradictory_values, "contradictory_values", "conditions that can hold together", "conditions that can hold together were expected, found {found}", "各项条件应能同时成立，实为{found}"},
    error_entry{errc::no_such_date, "no_such_date", "a date of the calendar", "a date of the calendar was expected, found {found}", "应为存在的日期，实为{found}"},
    error_entry{errc::template_text, "template_text", "a number in place of the template's marks", "a number was expected in place of the template's marks, found {found}", "应将模板占位符替换为数字，实为{found}"},
    error_entry{errc::bare_tolerance, "bare_tolerance", "the number a tolerance is around", "the number that a tolerance is around was expected before it, found {found}", "偏差范围之前应有基准数字，实为{found}"},
    error_entry{errc::more_places, "more_places", "fewer decimal places", "{found} has more decimal places than may be shown", "{found}的小数位数多于允许的位数"},
    error_entry{errc::unknown_figure, "unknown_figure", "the name of a figure", "a figure such as execution.rate or indicators[0].score was expected, found {found}", "应为 execution.rate、indicators[0].score 等数字名称，实为{found}"},
    error_entry{errc::unknown_key, "unknown_key", "a known key", "a key of a policy was expected, found {found}", "应为口径的键，实为{found}"},
    error_entry{errc::unknown_choice, "unknown_choice", "a known name", "the name of one of the choices was expected, found {found}", "应为可选名称之一，实为{found}"},
    error_entry{errc::expected_truth, "expected_truth", "true or false", "true or false was expected, found {found}", "应为 true 或 false，实为{found}"},
    error_entry{errc::places_out_of_range, "places_out_of_range", "a number of decimal places", "a number of decimal places from 0 to 15 was expected, found {found}", "小数位数应为 0 至 15，实为{found}"},
    error_entry{errc::too_many_bands, "too_many_bands", "fewer rows", "at most eight bands, four caps or four spreads of points were expected, found more", "档次至多八档，封顶、分值构成至多各四条"},
    error_entry{errc::no_figure_here, "no_figure_here", "a figure that is computed from a number", "a figure that is computed from a number was expected, found {found}", "应为可计算且取决于数字的项目，实为{found}"},
    error_entry{errc::not_traceable, "not_traceable", "a figure that depends on the cell in one way", "how far the cell could move cannot be told exactly, as the figure depends on it in several ways: {found}", "该项目以多种方式影响结果，无法精确给出其变动范围：{found}"},
    error_entry{errc::out_of_reach, "out_of_reach", "a score that the target can earn", "a score that the target can earn was expected, found {found}", "应为该指标可得的分数，实为{found}"},
    error_entry{errc::expected_positive, "expected_positive", "a number above zero", "a number above zero was expected, found {found}", "应为大于零的数，实为{found}"},
    error_entry{errc::mixed_money_units, "mixed_money_units", "one unit of money", "one unit of money was expected on a form, found {found} beside another", "同一张表应使用同一金额单位，{found}与前文不同"},
    error_entry{errc::nul_character, "nul_character", "text without NUL characters", "text was expected{after}, found a NUL character: the file is no text, or UTF-16 without its byte order mark", "{after}应为文本，实有空字符（NUL）：文件不是文本，或是缺少字节顺序标记的 UTF-16"},
    error_entry{errc::unclosed_quote, "unclosed_quote", "the quotation mark that closes the text", "a quotation mark that closes the text was expected before the end of the file, found none after {found}", "文件结束前应有右引号，{found}之后没有"},
    error_entry{errc::too_many_cells, "too_many_cells", "fewer rows or columns", "at most 16,384 columns and 1,048,576 rows, as spreadsheets have, and 10,000 indicators on a form were expected", "至多 16,384 列、1,048,576 行（电子表格的上限），每张表至多 10,000 项指标"},
    error_entry{errc::unknown_encoding, "unknown_encoding", "UTF-8, GB18030 or UTF-16 text", "text in UTF-8, GB18030, or UTF-16 with its byte order mark was expected, found a byte that is none of them", "应为 UTF-8、GB18030 或带字节顺序标记的 UTF-16 文本，实有无效字节"},
    error_entry{errc::no_iconv, "no_iconv", "UTF-8 text", "UTF-8 text was expected, as this program was built without iconv, which reads GB18030 and UTF-16", "应为 UTF-8 文本：本程序编译时没有 iconv，不能读取 GB18030 与 UTF-16"},
    error_entry{errc::not_a_workbook, "not_a_workbook", "a workbook (.xlsx)", "a workbook in the format .xlsx was expected, found a file of another kind", "应为 .xlsx 格式的工作簿，实为其他文件"},
    error_entry{errc::other_workbook, "other_workbook", "a workbook saved as .xlsx", "a workbook in the format .xlsx was expected, found {found}: save it as .xlsx", "应为 .xlsx 格式的工作簿，实为{found}：请另存为 .xlsx"},
    error_entry{errc::encrypted_workbook, "encrypted_workbook", "a workbook without a password", "a workbook without a password was expected, found an encrypted one: save it without", "应为未加密的工作簿：请取消密码后另存"},
    error_entry{errc::damaged_workbook, "damaged_workbook", "a whole workbook", "the workbook is damaged: {found}", "工作簿已损坏：{found}"},
    error_entry{errc::workbook_too_large, "workbook_too_large", "a workbook of the size of forms", "the workbook is too large to be one of forms: {found}", "工作簿过大，不像自评表：{found}"},
    error_entry{errc::unwritable_file, "unwritable_file", "a file that can be written", "the file cannot be written: {found}", "无法写入文件：{found}"},
    error_entry{errc::no_workbooks, "no_workbooks", "JSON or CSV", "JSON or CSV was expected, as this program was built without libzip and Expat, which read workbooks", "应为 JSON 或 CSV：本程序编译时没有 libzip 与 Expat，不能读取工作簿"},
    error_entry{errc::other_file, "other_file", "forms as JSON, CSV or .xlsx", "forms as JSON, CSV or .xlsx were expected, found {found}", "应为 JSON、CSV 或 .xlsx 格式的自评表，实为{found}"},
    error_entry{errc::unknown_policy, "unknown_policy", "a policy", "no shipped policy has this name, and no file; shipped are {found}", "既没有这个名称的口径，也没有这个文件；随附的口径有 {found}"},
};
// clang-format on

/// The row of `code` in the catalogue.
constexpr error_entry const& entry_of(errc code) {
    return error_catalogue[static_cast<std::size_t>(code)];
}

/// A range of bytes in a text.
struct span_of_text {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend constexpr bool operator==(span_of_text const&, span_of_text const&) = default;
};

/// What is wrong with a text and where in it: an `error` without the text, small and free to copy.
struct fault {
    errc code{};
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
    errc code{};
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

/// Whether the source of the error is a reason that the operating system or a reader gives, and no text
/// of the input: it stands unquoted and whole.
constexpr bool gives_reason(errc code) {
    return code == errc::unreadable_file || code == errc::unwritable_file ||
           code == errc::other_workbook || code == errc::damaged_workbook ||
           code == errc::workbook_too_large || code == errc::other_file ||
           code == errc::unknown_policy;
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
    std::string shown = detail::gives_reason(code) ? printable(detail::reason_in(found, in))
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
    if (source.empty() || detail::gives_reason(code)) return shown.empty() ? said : shown;
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
