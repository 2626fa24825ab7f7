// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/cell.hpp>
#include <outturn/expression/detail/comparison_lookup.hpp>
#include <outturn/expression/detail/joined_columns.hpp>
#include <outturn/expression/detail/runs.hpp>
#include <outturn/expression/detail/target_reader.hpp>
#include <outturn/expression/detail/text_reading.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/errors.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// The three columns of a target while they are read as one text.
class column_texts {
public:
    /// Adds the part of a column that is not left out.
    void add(std::string_view part, std::string_view column, std::string_view name) {
        if (part.empty()) return;
        joined_.add(part, static_cast<std::size_t>(part.data() - column.data()));
        columns_[used_] = column;
        names_[used_++] = name;
    }

    [[nodiscard]] std::string const& text() const { return joined_.text(); }

    /// A fault in the joined text as an error in the column it is in.
    [[nodiscard]] error error_in_column(fault const& what) const {
        auto const begin = joined_.find(what.where.begin);
        auto const end = joined_.find(what.where.end, true);
        auto const column = columns_[begin.column];
        auto const stop = end.column == begin.column ? end.at : column.size();
        return make_error({what.code, {begin.at, std::max(begin.at, stop)}},
                          column,
                          {"", std::string{names_[begin.column]}, {}});
    }

private:
    joined_columns joined_;
    std::array<std::string_view, 3> columns_{};
    std::array<std::string_view, 3> names_{};
    std::size_t used_ = 0;
};

OUTTURN_DECL error whole_column_error(error_code code,
                                      std::string_view column,
                                      std::string_view name) {
    return make_error({code, {0, column.size()}}, column, {"", std::string{name}, {}});
}

/// The text of a column, empty where it says that nothing is entered.
OUTTURN_DECL std::string_view entered_text(std::string_view column) {
    return nothing_entered(column) ? std::string_view{} : trimmed(column);
}

}  // namespace detail

template <detail::stated_integer Int>
result<basic_target<Int>> parse_target(std::string_view text,
                                       vocabulary const& words,
                                       reading how) {
    if (nothing_entered(text)) return make_error({errc::expected_target, {0, text.size()}}, text);
    return detail::read_stated<basic_target<Int>>(text, words.units(), how, [&](fault const& what) {
        return detail::read_cell<Int>(text, words.units(), how, what);
    });
}

template <detail::stated_integer Int>
result<basic_target<Int>> parse_target(target_columns const& columns,
                                       vocabulary const& words,
                                       reading how) {
    auto const value = detail::entered_text(columns.value);
    if (value.empty())
        return detail::whole_column_error(errc::expected_target, columns.value, "value");
    auto const sign = detail::entered_text(columns.comparison);
    if (sign.starts_with("定性")) return basic_target<Int>{wording{std::string{value}}};
    auto const* const compared = detail::comparison_at(sign);
    if (!sign.empty() && (compared == nullptr || compared->text.size() != sign.size()))
        return detail::whole_column_error(
            errc::expected_comparison, columns.comparison, "comparison");
    auto const* const own_sign = detail::comparison_at(value);
    if (own_sign != nullptr && compared != nullptr && own_sign->which != compared->which)
        return detail::whole_column_error(errc::conflicting_comparisons, columns.value, "value");

    auto unit_text = detail::entered_text(columns.unit);
    if (unit_text == "无") unit_text = {};
    bool const has_unit =
        !unit_text.empty() && value.size() > unit_text.size() && value.ends_with(unit_text);
    detail::column_texts joined;
    if (own_sign == nullptr) joined.add(sign, columns.comparison, "comparison");
    joined.add(value, columns.value, "value");
    if (!has_unit) joined.add(unit_text, columns.unit, "unit");
    auto read = detail::read_stated<basic_target<Int>>(joined.text(), words.units(), how);
    if (read && read->as_words() != nullptr && !unit_text.empty())
        return detail::whole_column_error(errc::expected_number, columns.value, "value");
    if (read) return read;
    return joined.error_in_column({read.error().code, read.error().where});
}

template <detail::stated_integer Int>
result<basic_actual<Int>> parse_actual(std::string_view text,
                                       vocabulary const& words,
                                       reading how) {
    if (nothing_entered(text)) return basic_actual<Int>{};
    if (detail::says_nothing(text)) return basic_actual<Int>::nothing("无");
    return detail::read_stated<basic_actual<Int>>(text, words.units(), how);
}

#ifdef OUTTURN_COMPILED
template result<target> parse_target(std::string_view, vocabulary const&, reading);
template result<target> parse_target(target_columns const&, vocabulary const&, reading);
template result<actual> parse_actual(std::string_view, vocabulary const&, reading);
#endif

}  // namespace outturn::inline OUTTURN_ABI
