// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Reads a whole text by the grammar.

#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/comparison_lookup.hpp>
#include <outturn/expression/detail/grammar.hpp>
#include <outturn/expression/detail/joined_columns.hpp>
#include <outturn/expression/detail/runs.hpp>
#include <outturn/expression/detail/target_reader.hpp>
#include <outturn/expression/detail/target_reader_conditions.hpp>
#include <outturn/expression/detail/target_reader_dates.hpp>
#include <outturn/expression/detail/target_reader_numbers.hpp>
#include <outturn/expression/detail/target_reader_structure.hpp>
#include <outturn/expression/detail/target_reader_suffixes.hpp>
#include <outturn/expression/detail/target_reader_units.hpp>
#include <outturn/expression/detail/target_reader_words.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/expression/reading.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/errors.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

/// Reads the text of `reader`; the fault that stopped it, if any.
template <class Int>
std::optional<fault> read_text(target_reader<Int>& reader) {
    auto const text = reader.text();
    if (auto const valid = valid_utf8_length(text); valid != text.size())
        return fault{errc::invalid_utf8, {valid, valid + 1}};
    if (read_conditions(reader)) return std::nullopt;
    return reader.failure().value_or(fault{errc::expected_target, {0, text.size()}});
}

// Converts to the condition that was read, so that it is made in place.
template <class Int>
struct condition_maker {
    target_reader<Int> const& read;

    operator basic_condition<Int>() const { return read.condition(); }
};

// Converts to the value that was read, so that it is made in place.
template <class Value, class Int>
struct value_maker {
    target_reader<Int>& read;

    operator Value() const {
        if (!read.has_several()) return Value{std::in_place, condition_maker<Int>{read}};
        return Value{read.how(), std::move(read.conditions())};
    }
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

/// Reads a text; `otherwise` makes the result, from the fault, where it cannot be read.
template <class Value, class Otherwise>
result<Value> read_stated(std::string_view text, unit_rows own, reading how, Otherwise otherwise) {
    using Int = typename Value::integer_type;
    target_reader<Int> strict{text, own, false};
    auto const failed = read_text(strict);
    if (!failed) return {std::in_place, value_maker<Value, Int>{strict}};
    bool const may_be_note =
        failed->code == errc::unexpected_text || failed->code == errc::expected_number;
    if (how == reading::lenient && may_be_note) {
        target_reader<Int> lenient{text, own, true};
        if (!read_text(lenient)) return {std::in_place, value_maker<Value, Int>{lenient}};
    }
    return otherwise(*failed);
}

template <class Value>
result<Value> read_stated(std::string_view text, unit_rows own, reading how) {
    return read_stated<Value>(
        text, own, how, [&](fault const& what) -> result<Value> { return make_error(what, text); });
}

/// Reads the parts of a cell such as ≥|95|%; any other text was refused for `what`.
template <class Int>
result<basic_target<Int>> read_cell(std::string_view text,
                                    unit_rows own,
                                    reading how,
                                    fault const& what) {
    auto const parts = split_cell(text);
    if (parts[0].empty()) return make_error(what, text);
    joined_columns joined;
    for (auto const part : parts)
        joined.add(part, static_cast<std::size_t>(part.data() - text.data()));
    auto read = read_stated<basic_target<Int>>(joined.text(), own, how);
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

}  // namespace outturn::inline OUTTURN_ABI::detail
