// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Targets and actual values from and to text.

#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/result.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/grammar.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/numeric/errors.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

/// What to do with text behind a finished target.
enum class reading : std::uint8_t {
    strict,   ///< It is an error.
    lenient,  ///< It is kept as a note, not understood.
};

/// How targets and actual values are read.
struct reading_options {
    outturn::reading how = outturn::reading::strict;
    unit_set const* units = nullptr;  ///< Units beside the standard ones; must outlive the call.
};

/// A target in the three columns that some provinces split it into.
///
///     parse_target(target_columns{.comparison = "≥", .value = "95", .unit = "%"})
struct target_columns {
    std::string_view comparison;  ///< 指标性质: a comparison, 定性 or blank.
    std::string_view value;       ///< 指标值.
    std::string_view unit;        ///< 度量单位; may be blank.
};

namespace detail {

/// Columns, in the order in which they are read, as one text; and the way back to a place in a column.
class joined_columns {
public:
    void add(std::string_view column, std::size_t source_begin) {
        if (used_ != pieces_.size()) pieces_[used_++] = {text_.size(), source_begin, column.size()};
        text_ += column;
    }

    [[nodiscard]] std::string const& text() const { return text_; }

    struct place_in_column {
        std::size_t column = 0;
        std::size_t at = 0;
    };

    /// The column that byte `at` of the text is in, and its byte there, from where the column begins.
    /// An `end` is the end of the column in front rather than the beginning of the next.
    [[nodiscard]] place_in_column find(std::size_t at, bool end = false) const {
        std::size_t column = 0;
        for (std::size_t i = 0; i < used_; ++i)
            if (pieces_[i].begin < at || (pieces_[i].begin == at && !end)) column = i;
        return {
            column,
            pieces_[column].source + std::min(at - pieces_[column].begin, pieces_[column].length)};
    }

private:
    struct piece {
        std::size_t begin = 0;
        std::size_t source = 0;
        std::size_t length = 0;
    };

    std::string text_;
    std::array<piece, 3> pieces_{};
    std::size_t used_ = 0;
};

/// The three parts of a cell such as ≥|95|% or %|≥|95, in the order comparison, value, unit; blank
/// where the cell is none such.
inline std::array<std::string_view, 3> split_cell(std::string_view text) {
    std::array<std::string_view, 3> parts{};
    if (text.find('|') == std::string_view::npos && text.find("｜") == std::string_view::npos)
        return parts;
    std::size_t count = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t const bar = at == text.size() ? 1 : spelling_at(text, at, "|", "｜");
        if (bar == 0) {
            at += character_length(text, at);
            continue;
        }
        if (count == parts.size()) return {};
        // An empty part keeps its place.
        auto const part = trimmed(text.substr(begin, at - begin));
        parts[count++] = part.empty() ? text.substr(at, 0) : part;
        begin = at += bar;
    }
    if (count != parts.size()) return {};
    auto const compares = [](std::string_view part) {
        auto const* const spelling = comparison_at(part);
        return spelling != nullptr && spelling->text.size() == part.size();
    };
    if (compares(parts[0])) return parts;
    if (compares(parts[1])) return {parts[1], parts[2], parts[0]};
    return {};
}

/// As `nothing_entered`, which nearly every text is seen at its first byte not to be.
constexpr bool is_blank_cell(std::string_view text) {
    if (text.empty()) return true;
    auto const first = static_cast<unsigned char>(text.front());
    bool const may_be_blank = first <= 0x20 || first == '-' || first == '/' || first == 0xC2 ||
                              first == 0xE3 || first == 0xEF ||
                              (first == 0xE2 && text.size() > 1 && text[1] == '\x80');
    return may_be_blank && nothing_entered(text);
}

/// Whether an actual value says that nothing is entered: blank, or 无.
inline bool says_nothing(std::string_view text) {
    return is_blank_cell(text) ||
           (begins_at(text, skip_blanks(text, 0), "无") && trimmed(text) == "无");
}

inline unit_rows own_units(reading_options const& options) {
    return options.units == nullptr ? unit_rows{} : options.units->rows();
}

// What cmake/compiled.cpp holds the grammar for.
template <class Int>
inline constexpr bool is_compiled_once = std::is_same_v<Int, std::int64_t>;
#if OUTTURN_HAS_INT128
template <>
inline constexpr bool is_compiled_once<int128> = true;
#endif

/// Reads `text` into `reader`; the fault that stopped it, if any.
template <class Int>
std::optional<fault> read_text(target_reader<Int>& reader) {
#if defined(OUTTURN_COMPILED) && !defined(OUTTURN_COMPILES)
    static_assert(
        is_compiled_once<Int>,
        "outturn::compiled reads targets over std::int64_t and __int128; for another integer, "
        "define OUTTURN_COMPILES before the headers of this source");
#endif
    auto const text = reader.text();
    if (auto const valid = valid_utf8_length(text); valid != text.size())
        return fault{errc::invalid_utf8, {valid, valid + 1}};
    if (read_conditions(reader)) return std::nullopt;
    return reader.failure().value_or(fault{errc::expected_target, {0, text.size()}});
}

// Converts to the condition that was read, so that it is made where it stays.
template <class Int>
struct condition_maker {
    target_reader<Int> const& read;

    operator basic_condition<Int>() const { return read.condition(); }
};

// Converts to the value that was read: likewise.
template <class Value, class Int>
struct value_maker {
    target_reader<Int>& read;

    operator Value() const {
        if (!read.has_several()) return Value{std::in_place, condition_maker<Int>{read}};
        return Value{read.how(), std::move(read.conditions())};
    }
};

/// Reads a text; `otherwise` is asked, with the fault, about one that cannot be read.
template <class Value, class Otherwise>
result<Value> read_stated(std::string_view text,
                          reading_options const& options,
                          Otherwise otherwise) {
    using Int = typename Value::integer_type;
    auto const own = own_units(options);
    target_reader<Int> strict{text, own, false};
    auto const failed = read_text(strict);
    if (!failed) return {std::in_place, value_maker<Value, Int>{strict}};
    bool const may_be_note =
        failed->code == errc::unexpected_text || failed->code == errc::expected_number;
    if (options.how == reading::lenient && may_be_note) {
        target_reader<Int> lenient{text, own, true};
        if (!read_text(lenient)) return {std::in_place, value_maker<Value, Int>{lenient}};
    }
    return otherwise(*failed);
}

template <class Value>
result<Value> read_stated(std::string_view text, reading_options const& options) {
    return read_stated<Value>(
        text, options, [&](fault const& what) -> result<Value> { return make_error(what, text); });
}

/// Reads a text strictly into `value`, made where it stays; the fault that stopped it, if any.
template <class Value>
std::optional<fault> read_into(std::optional<Value>& value, std::string_view text) {
    using Int = typename Value::integer_type;
    target_reader<Int> reader{text, {}, false};
    auto const failed = read_text(reader);
    if (failed)
        value.reset();
    else if (reader.has_several())
        value.emplace(reader.how(), std::move(reader.conditions()));
    else
        value.emplace(std::in_place, condition_maker<Int>{reader});
    return failed;
}

/// Reads the parts of a cell such as ≥|95|%; a text that is none such was refused for `what`.
template <class Int>
result<basic_target<Int>> read_cell(std::string_view text,
                                    reading_options const& options,
                                    fault const& what) {
    auto const parts = split_cell(text);
    if (parts[0].empty()) return make_error(what, text);
    joined_columns joined;
    for (auto const part : parts)
        joined.add(part, static_cast<std::size_t>(part.data() - text.data()));
    auto read = read_stated<basic_target<Int>>(joined.text(), options);
    if (read && read->as_words() != nullptr && !parts[2].empty()) {
        auto const begin = static_cast<std::size_t>(parts[1].data() - text.data());
        return make_error({errc::expected_number, {begin, begin + parts[1].size()}}, text);
    }
    if (read) return read;
    auto const where = read.error().where;
    auto const begin = joined.find(where.begin).at;
    return make_error(
        {read.error().code, {begin, std::max(begin, joined.find(where.end, true).at)}}, text);
}

/// A fault in the joined text as an error in the column it is in.
inline error error_in_column(fault const& what,
                             joined_columns const& joined,
                             std::array<std::string_view, 3> const& sources,
                             std::array<std::string_view, 3> const& names) {
    auto const begin = joined.find(what.where.begin);
    auto const end = joined.find(what.where.end, true);
    auto const source = sources[begin.column];
    auto const stop = end.column == begin.column ? end.at : source.size();
    return make_error({what.code, {begin.at, std::max(begin.at, stop)}},
                      source,
                      {"", std::string{names[begin.column]}, {}});
}

}  // namespace detail

/// Reads a target as a form prints it: `>=50场次`, `98%以上`, `90%-95%`, `2022年12月底前完成`, `0起`, `按时完成`,
/// and conditions joined by 且 or 或.
///
/// Units: kept as written; nothing is converted, but that both ends of a range stand in one unit.
/// Rounds: never.
/// Fails: `expected_target` for a blank text, `expected_number` and what else a number can fail with,
/// `unexpected_text` behind a finished target unless read leniently, `mixed_joiners`,
/// `reversed_interval`, `conflicting_comparisons`, `contradictory_values`, `no_such_date`,
/// `template_text`, `bare_tolerance`, `expected_unit`, `text_too_long`, `invalid_utf8`; the error
/// holds the bytes.
/// Complexity: linear in the length of the text for all that forms write; quadratic at most.
///
///     parse_target("≥abc").error().message()  // a number was expected after "≥", found "abc"
template <class Int = std::int64_t>
result<basic_target<Int>> parse_target(std::string_view text, reading_options const& options = {}) {
    if (detail::is_blank_cell(text))
        return make_error({errc::expected_target, {0, text.size()}}, text);
    return detail::read_stated<basic_target<Int>>(text, options, [&](fault const& what) {
        return detail::read_cell<Int>(text, options, what);
    });
}

/// Reads a target that a form splits into three columns. A value that states its comparison or unit
/// itself must not say otherwise than the columns.
///
/// Units: kept as written; nothing is converted.
/// Rounds: never.
/// Fails: as `parse_target`, and with `expected_comparison`; the error's source is the column's text
/// and its figure the column's name: `comparison`, `value` or `unit`.
template <class Int = std::int64_t>
result<basic_target<Int>> parse_target(target_columns const& columns,
                                       reading_options const& options = {}) {
    auto const sign =
        nothing_entered(columns.comparison) ? std::string_view{} : trimmed(columns.comparison);
    auto const in_column = [](error_code code, std::string_view source, std::string_view name) {
        return make_error({code, {0, source.size()}}, source, {"", std::string{name}, {}});
    };
    if (nothing_entered(columns.value))
        return in_column(errc::expected_target, columns.value, "value");
    auto const value = trimmed(columns.value);
    if (sign.starts_with("定性")) return basic_target<Int>{wording{std::string{value}}};
    auto const* const compared = detail::comparison_at(sign);
    if (!sign.empty() && (compared == nullptr || compared->text.size() != sign.size()))
        return in_column(errc::expected_comparison, columns.comparison, "comparison");

    bool const no_unit = nothing_entered(columns.unit) || trimmed(columns.unit) == "无";
    auto const unit_text = no_unit ? std::string_view{} : trimmed(columns.unit);
    auto const* const own_sign = detail::comparison_at(value);
    if (own_sign != nullptr && compared != nullptr && own_sign->which != compared->which)
        return in_column(errc::conflicting_comparisons, columns.value, "value");
    bool const has_unit =
        !unit_text.empty() && value.size() > unit_text.size() && value.ends_with(unit_text);

    detail::joined_columns joined;
    std::array<std::string_view, 3> sources{};
    std::array<std::string_view, 3> names{};
    std::size_t used = 0;
    auto const add = [&](std::string_view part, std::string_view source, std::string_view name) {
        if (part.empty()) return;
        joined.add(part, static_cast<std::size_t>(part.data() - source.data()));
        sources[used] = source;
        names[used++] = name;
    };
    if (own_sign == nullptr) add(sign, columns.comparison, "comparison");
    add(value, columns.value, "value");
    if (!has_unit) add(unit_text, columns.unit, "unit");
    auto read = detail::read_stated<basic_target<Int>>(joined.text(), options);
    if (read && read->as_words() != nullptr && !unit_text.empty())
        return in_column(errc::expected_number, columns.value, "value");
    if (read) return read;
    return detail::error_in_column({read.error().code, read.error().where}, joined, sources, names);
}

/// Reads an actual value as a form prints it: `485家`, `=100%`, `56.25%`, `按时完成`; blank, `-`, `—`,
/// `/` and `无` are read as nothing entered.
///
/// Units: kept as written; nothing is converted.
/// Rounds: never.
/// Fails: as `parse_target`.
/// Complexity: as `parse_target`.
template <class Int = std::int64_t>
result<basic_actual<Int>> parse_actual(std::string_view text, reading_options const& options = {}) {
    if (detail::is_blank_cell(text)) return basic_actual<Int>{};
    if (detail::says_nothing(text)) return basic_actual<Int>::nothing("无");
    return detail::read_stated<basic_actual<Int>>(text, options);
}

// See OUTTURN_COMPILED in <outturn/expression/detail/grammar.hpp>.
#if defined(OUTTURN_COMPILED)
extern template result<target> parse_target<std::int64_t>(std::string_view, reading_options const&);
extern template result<target> parse_target<std::int64_t>(target_columns const&,
                                                          reading_options const&);
extern template result<actual> parse_actual<std::int64_t>(std::string_view, reading_options const&);
#endif

/// `stated` as a form would print it: its sign unless it was implied, the number, the unit.
///
/// Rounds: never.
template <class Int>
std::string to_string(basic_bound<Int> const& stated) {
    std::string text{stated.implied ? std::string_view{} : entry_of(stated.comparison).sign};
    text += to_string(stated.limit);
    if (stated.approximate) text += "左右";
    return text;
}

/// `stated` as a form would print it: `90~95%`, or `80%≤x<90%` where an end is left out.
///
/// Rounds: never.
template <class Int>
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

/// `stated` as a form would print it: `2022年12月底前`.
inline std::string to_string(deadline const& stated) {
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

/// `stated` as a form would print it, with the words that stand around it.
template <class Int>
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

/// `stated` as a form would print it; reading the text strictly again gives an equal target, if it
/// was read so.
template <class Int>
std::string to_string(basic_target<Int> const& stated) {
    return detail::joined_text<Int>(stated);
}

/// `stated` as a form would print it; empty, or 无, when nothing is entered.
template <class Int>
std::string to_string(basic_actual<Int> const& stated) {
    return stated.is_entered() ? detail::joined_text<Int>(stated) : stated.blank();
}

}  // namespace outturn::inline OUTTURN_ABI
