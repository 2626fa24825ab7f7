// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/detail/cell.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/texts.hpp>
#include <outturn/numeric/amount_text.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/errors.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// Reads the values of cells from their texts. After the first error it reads no more and holds that
/// error.
class cell_reader {
    using number = decimal;

public:
    /// `form` must outlive the reader.
    explicit cell_reader(self_evaluation const& form) : form_{form} {}

    [[nodiscard]] std::optional<error>& failure() { return failure_; }

    void refuse(error_code code, cell const& from, std::string name) {
        refuse(make_error({code, {0, from.text.size()}}, from.text), from, std::move(name));
    }

    /// A score, or a weight, which is never negative; 5分 is read as 5.
    void points(printed<number>& into, figure named) {
        // The fast path: most cells hold plain digits and nothing else.
        if (auto const usual = whole_usual_number(into.from.text); usual && !failure_) {
            into.value = *usual;
            return;
        }
        auto const scanned = number_in(into, named);
        if (!scanned) return;
        auto const rest = behind(*scanned, into.from.text);
        if (!rest.empty() && rest != "分") return refuse_rest(*scanned, into.from, named);
        if (scanned->value.is_negative())
            return refuse(errc::negative_points, into.from, to_string(named));
        into.value = scanned->value;
    }

    void money(printed<number>& into, figure named, int zeros) {
        if (failure_) return;
        auto const scanned = scan_money<cny, std::int64_t>(into.from.text, zeros);
        if (scanned.bad) return refuse(*scanned.bad, into.from, named);
        into.value = scanned.value;
    }

    /// A rate in percent, with or without its sign.
    void rate(printed<number>& into, figure named) {
        auto const scanned = number_in(into, named);
        if (!scanned) return;
        auto const sign = trimmed(behind(*scanned, into.from.text));
        auto const* const entry = find_unit(sign);
        bool const percent =
            sign.empty() || (entry != nullptr && entry->measures == dimension::share &&
                             entry->factor == outturn::ratio{1});
        if (!percent) return refuse_rest(*scanned, into.from, named);
        auto const& value = scanned->value;
        if (value.scale() + 2 > number::max_scale)
            return refuse(
                fault{errc::too_many_digits, {0, trimmed_end(into.from.text)}}, into.from, named);
        into.value = number::scaled(value.coefficient(), value.scale() + 2);
    }

    void target(printed<target>& into, figure named) {
        if (failure_ || is_blank_cell(into.from.text)) return into.value.reset();
        auto const failed = read_into(into.value, into.from.text);
        if (!failed) return;
        auto read = read_cell(into.from.text, *failed);
        if (!read) return refuse(std::move(read.error()), into.from, to_string(named));
        into.value = *std::move(read);
    }

    void actual(printed<actual>& into, figure named) {
        if (failure_ || says_nothing(into.from.text)) return into.value.reset();
        if (auto const failed = read_into(into.value, into.from.text))
            refuse(*failed, into.from, named);
    }

private:
    static std::optional<number> whole_usual_number(std::string_view text) {
        auto const usual = scan_usual_number(text, 0);
        if (usual.end == 0 || usual.end != text.size() || usual.coefficient < 0)
            return std::nullopt;
        return number::scaled(static_cast<std::int64_t>(usual.coefficient), usual.scale);
    }

    /// The number that the text begins with; nothing where none is entered, or after a failure.
    std::optional<scanned_number<std::int64_t>> number_in(printed<number>& into, figure named) {
        into.value.reset();
        std::string_view const text = into.from.text;
        if (failure_ || is_blank_cell(text)) return std::nullopt;
        auto const scanned = scan_number<std::int64_t>(text, skip_spaces(text, 0));
        if (!scanned.bad) return scanned;
        refuse(*scanned.bad, into.from, named);
        return std::nullopt;
    }
    static std::string_view behind(scanned_number<std::int64_t> const& scanned,
                                   std::string_view text) {
        return scanned.end == text.size()
                   ? std::string_view{}
                   : text.substr(scanned.end, trimmed_end(text) - scanned.end);
    }
    void refuse_rest(scanned_number<std::int64_t> const& scanned, cell const& from, figure named) {
        refuse(fault{errc::unexpected_text, {scanned.end, trimmed_end(from.text)}}, from, named);
    }
    void refuse(fault const& what, cell const& from, figure named) {
        refuse(make_error(what, from.text), from, to_string(named));
    }
    void refuse(error why, cell const& from, std::string name) {
        if (failure_) return;
        why.at = {form_.file, std::move(name), from.position, form_.sheet};
        // In a text file the column is that of the fault within the cell. In a spreadsheet the cell
        // itself is the place.
        if (from.position.line != 0 && !from.position.cell.is_known()) {
            auto const before = std::string_view{why.source}.substr(0, why.where.begin);
            why.at.position.column += static_cast<std::uint32_t>(character_count(before));
        }
        failure_ = std::move(why);
    }

    self_evaluation const& form_;
    std::optional<error> failure_;
};

/// A row of the funds with its texts, whose values are still to be read.
OUTTURN_DECL fund_line unread_line(fund_texts&& line) {
    return {std::move(line.source),
            {std::move(line.initial), {}},
            {std::move(line.adjusted), {}},
            {std::move(line.executed), {}},
            {std::move(line.received), {}}};
}

/// The same for an indicator.
OUTTURN_DECL indicator unread_indicator(indicator_texts&& row) {
    return {std::move(row.first_heading),
            std::move(row.second_heading),
            std::move(row.name),
            {std::move(row.target), {}},
            {std::move(row.actual), {}},
            {std::move(row.weight), {}},
            {std::move(row.score), {}},
            std::move(row.deviation_reason)};
}

}  // namespace detail

OUTTURN_DECL std::optional<error> read_cells(self_evaluation& form) {
    detail::cell_reader reader{form};
    auto const unit_text = trimmed(form.money_unit.text);
    auto const* const unit =
        std::find_if(money_units.begin(), money_units.end(), [&](money_unit_entry const& entry) {
            return entry.text == unit_text;
        });
    bool const known = unit != money_units.end();
    if (!known) reader.refuse(errc::unknown_money_unit, form.money_unit, "money_unit");
    auto const currency = trimmed(form.currency.text);
    if (!currency.empty() && currency != cny::code)
        reader.refuse(errc::unknown_currency, form.currency, "currency");
    int const zeros = known ? unit->zeros : 0;

    for (std::size_t i = 0; i < form.funds.size() && !reader.failure(); ++i) {
        auto& line = form.funds[i];
        reader.money(line.initial, {form_part::fund_initial, i}, zeros);
        reader.money(line.adjusted, {form_part::fund_adjusted, i}, zeros);
        reader.money(line.executed, {form_part::fund_executed, i}, zeros);
        reader.money(line.received, {form_part::fund_received, i}, zeros);
    }
    reader.points(form.execution.weight, {form_part::execution_points, 0});
    reader.rate(form.execution.rate, {form_part::execution_rate, 0});
    reader.points(form.execution.score, {form_part::execution_score, 0});
    for (std::size_t i = 0; i < form.indicators.size() && !reader.failure(); ++i) {
        auto& row = form.indicators[i];
        reader.target(row.target, {form_part::indicator_target, i});
        reader.actual(row.actual, {form_part::indicator_actual, i});
        reader.points(row.weight, {form_part::indicator_points, i});
        reader.points(row.score, {form_part::indicator_score, i});
    }
    reader.points(form.total.weight, {form_part::total_points, 0});
    reader.points(form.total.score, {form_part::total_score, 0});
    return std::move(reader.failure());
}

OUTTURN_DECL result<self_evaluation> read_form(form_texts texts) {
    self_evaluation form;
    form.file = std::move(texts.file);
    form.sheet = std::move(texts.sheet);
    form.title = std::move(texts.title);
    form.fiscal_year = std::move(texts.fiscal_year);
    form.project_name = std::move(texts.project_name);
    form.supervising_department = std::move(texts.supervising_department);
    form.implementing_unit = std::move(texts.implementing_unit);
    form.currency = std::move(texts.currency);
    form.money_unit = std::move(texts.money_unit);
    form.funds.reserve(texts.funds.size());
    for (auto& line : texts.funds) form.funds.push_back(detail::unread_line(std::move(line)));
    form.execution = {{std::move(texts.execution_weight), {}},
                      {std::move(texts.execution_rate), {}},
                      {std::move(texts.execution_score), {}}};
    form.expected = std::move(texts.expected);
    form.accomplished = std::move(texts.accomplished);
    form.indicators.reserve(texts.indicators.size());
    for (auto& row : texts.indicators)
        form.indicators.push_back(detail::unread_indicator(std::move(row)));
    form.total = {{std::move(texts.total_weight), {}}, {std::move(texts.total_score), {}}};
    form.unread = std::move(texts.unread);
    if (auto why = read_cells(form)) return *std::move(why);
    return form;
}

}  // namespace outturn::inline OUTTURN_ABI
