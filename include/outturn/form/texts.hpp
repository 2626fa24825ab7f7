// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// From the texts of a form to the form: the step that every reader of files ends with, and that a
// program takes which has the texts already.

#include <outturn/core/result.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/amount_text.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/target/text.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn {

/// The texts of a row of the funds.
struct fund_texts {
    cell source{}, initial{}, adjusted{}, executed{};
};

/// The texts of an indicator.
struct indicator_texts {
    cell first_heading{}, second_heading{}, name{}, target{}, actual{}, weight{}, score{},
        deviation_reason{};
};

/// The texts of a form, as printed. A blank one stands for a cell that is absent.
struct form_texts {
    std::string file{};
    std::string sheet{};
    cell title{}, fiscal_year{}, project_name{}, supervising_department{}, implementing_unit{};
    cell currency{}, money_unit{};
    std::vector<fund_texts> funds{};
    cell execution_weight{}, execution_rate{}, execution_score{};
    cell expected{}, accomplished{};
    std::vector<indicator_texts> indicators{};
    cell total_weight{}, total_score{};
    std::vector<place> unread{};
};

namespace detail {

struct money_unit_entry {
    std::string_view text;
    int zeros;
};

inline constexpr std::array money_units{money_unit_entry{"", 0},
                                        money_unit_entry{"元", 0},
                                        money_unit_entry{"万元", 4},
                                        money_unit_entry{"亿元", 8}};

/// Reads cells until one fails, and then holds the error.
template <class Int>
class cell_reader {
    using number = basic_decimal<Int>;

public:
    cell_reader(std::string file, std::string sheet)
        : file_{std::move(file)}, sheet_{std::move(sheet)} {}

    std::optional<error> const& failure() const { return failure_; }

    void refuse(errc code, cell const& from, std::string figure) {
        refuse(make_error({code, {0, from.text.size()}}, from.text), from, std::move(figure));
    }

    /// A cell that `read` understands; `read` gives a result of an optional value.
    template <class Value>
    printed<Value> take(cell from, std::string const& figure, auto const& read) {
        printed<Value> made;
        if (!failure_) {
            auto value = read(std::string_view{from.text});
            if (value)
                made.value = std::move(*value);
            else
                refuse(std::move(value.error()), from, figure);
        }
        made.from = std::move(from);
        return made;
    }

    /// A score, or with `points` a weight, which is never negative; 5分 is read as 5.
    printed<number> points(cell from, std::string const& figure) {
        auto made = take<number>(
            std::move(from), figure, [](std::string_view text) -> result<std::optional<number>> {
                if (nothing_entered(text)) return std::optional<number>{};
                auto const scanned = scan_number<Int>(text, skip_spaces(text, 0));
                if (scanned.bad) return make_error(*scanned.bad, text);
                auto const end = trimmed_end(text);
                auto const rest = text.substr(scanned.end, end - scanned.end);
                if (!rest.empty() && rest != "分")
                    return make_error({errc::unexpected_text, {scanned.end, end}}, text);
                return std::optional{scanned.value};
            });
        if (made.value && made.value->is_negative())
            refuse(errc::negative_points, made.from, figure);
        return made;
    }

    printed<number> money(cell from, std::string const& figure, int zeros) {
        auto made = take<number>(std::move(from), figure, [&](std::string_view text) {
            return parse_money<cny, Int>(text, zeros);
        });
        return made;
    }

    /// A rate in percent, with or without its sign.
    printed<number> rate(cell from, std::string const& figure) {
        return take<number>(
            std::move(from), figure, [](std::string_view text) -> result<std::optional<number>> {
                if (nothing_entered(text)) return std::optional<number>{};
                auto const scanned = scan_number<Int>(text, skip_spaces(text, 0));
                if (scanned.bad) return make_error(*scanned.bad, text);
                auto const end = trimmed_end(text);
                auto const rest = text.substr(scanned.end, end - scanned.end);
                auto const sign = trimmed(rest);
                auto const* const entry = find_unit(sign);
                bool const percent =
                    sign.empty() || (entry != nullptr && entry->measures == dimension::share &&
                                     entry->factor == outturn::ratio{1});
                if (!percent) return make_error({errc::unexpected_text, {scanned.end, end}}, text);
                if (scanned.value.scale() + 2 > number::max_scale)
                    return make_error({errc::too_many_digits, {0, end}}, text);
                return std::optional{
                    number::scaled(scanned.value.coefficient(), scanned.value.scale() + 2)};
            });
    }

private:
    void refuse(error why, cell const& from, std::string figure) {
        if (failure_) return;
        why.at = {file_, std::move(figure), from.position, sheet_};
        // The column is that of the fault, not of the cell it stands in. In a spreadsheet it is the
        // cell that counts: its text may have line breaks and doubled quotes.
        if (from.position.line != 0 && !from.position.cell.is_known()) {
            auto const before = std::string_view{why.source}.substr(0, why.where.begin);
            why.at.position.column += static_cast<std::uint32_t>(character_count(before));
        }
        failure_ = std::move(why);
    }

    std::string file_;
    std::string sheet_;
    std::optional<error> failure_;
};

}  // namespace detail

/// Reads every cell of a form from its text.
///
/// Units: money is converted to the main unit of the form's currency.
/// Rounds: never.
/// Fails: with the first cell, in the order of the form, whose text cannot be read; the error names
/// the cell, as `indicators[3].target`.
/// Complexity: linear in the length of the texts.
template <class Int = std::int64_t>
result<basic_self_evaluation<Int>> read_form(form_texts texts) {
    basic_self_evaluation<Int> form;
    detail::cell_reader<Int> reader{texts.file, texts.sheet};

    auto const* const unit = [&]() -> detail::money_unit_entry const* {
        for (auto const& entry : detail::money_units)
            if (entry.text == trimmed(texts.money_unit.text)) return &entry;
        return nullptr;
    }();
    if (unit == nullptr) reader.refuse(errc::unknown_money_unit, texts.money_unit, "money_unit");
    auto const currency = trimmed(texts.currency.text);
    if (!currency.empty() && currency != cny::code)
        reader.refuse(errc::unknown_currency, texts.currency, "currency");
    int const zeros = unit == nullptr ? 0 : unit->zeros;

    auto const in_list = [](std::string_view list, std::size_t index, std::string_view key) {
        return std::string{list} + '[' + std::to_string(index) + "]." + std::string{key};
    };

    for (std::size_t i = 0; i < texts.funds.size() && !reader.failure(); ++i) {
        auto& line = texts.funds[i];
        auto const money = [&](cell& from, std::string_view key) {
            return reader.money(std::move(from), in_list("funds", i, key), zeros);
        };
        form.funds.push_back({std::move(line.source),
                              money(line.initial, "initial"),
                              money(line.adjusted, "adjusted"),
                              money(line.executed, "executed")});
    }
    form.execution = {reader.points(std::move(texts.execution_weight), "execution.points"),
                      reader.rate(std::move(texts.execution_rate), "execution.rate"),
                      reader.points(std::move(texts.execution_score), "execution.score")};
    for (std::size_t i = 0; i < texts.indicators.size() && !reader.failure(); ++i) {
        auto& row = texts.indicators[i];
        auto goal = reader.template take<basic_target<Int>>(
            std::move(row.target),
            in_list("indicators", i, "target"),
            [](std::string_view text) -> result<std::optional<basic_target<Int>>> {
                if (nothing_entered(text)) return std::optional<basic_target<Int>>{};
                auto read = parse_target<Int>(text);
                if (!read) return std::move(read.error());
                return std::optional{*std::move(read)};
            });
        auto completed = reader.template take<basic_actual<Int>>(
            std::move(row.actual),
            in_list("indicators", i, "actual"),
            [](std::string_view text) -> result<std::optional<basic_actual<Int>>> {
                auto read = parse_actual<Int>(text);
                if (!read) return std::move(read.error());
                if (!read->is_entered()) return std::optional<basic_actual<Int>>{};
                return std::optional{*std::move(read)};
            });
        form.indicators.push_back(
            {std::move(row.first_heading),
             std::move(row.second_heading),
             std::move(row.name),
             std::move(goal),
             std::move(completed),
             reader.points(std::move(row.weight), in_list("indicators", i, "points")),
             reader.points(std::move(row.score), in_list("indicators", i, "score")),
             std::move(row.deviation_reason)});
    }
    form.total = {reader.points(std::move(texts.total_weight), "total.points"),
                  reader.points(std::move(texts.total_score), "total.score")};
    if (reader.failure()) return *reader.failure();

    form.file = std::move(texts.file);
    form.sheet = std::move(texts.sheet);
    form.title = std::move(texts.title);
    form.fiscal_year = std::move(texts.fiscal_year);
    form.project_name = std::move(texts.project_name);
    form.supervising_department = std::move(texts.supervising_department);
    form.implementing_unit = std::move(texts.implementing_unit);
    form.currency = std::move(texts.currency);
    form.money_unit = std::move(texts.money_unit);
    form.expected = std::move(texts.expected);
    form.accomplished = std::move(texts.accomplished);
    form.unread = std::move(texts.unread);
    return form;
}

}  // namespace outturn
