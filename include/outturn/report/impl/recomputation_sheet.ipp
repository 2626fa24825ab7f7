// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/recomputation_sheet.hpp>
#include <outturn/scoring/detail/number_words.hpp>
#include <outturn/scoring/score.hpp>

#include <algorithm>
#include <array>
#include <exception>
#include <stdexcept>

namespace outturn::inline OUTTURN_ABI::detail {

/// The rooms that are tried for a formula, the largest first.
inline constexpr std::array formula_rooms{formula_room{2, 1000},
                                          formula_room{2, 100},
                                          formula_room{2, 10},
                                          formula_room{2, 1},
                                          formula_room{0, 1000},
                                          formula_room{0, 100},
                                          formula_room{0, 10},
                                          formula_room{0, 1}};

OUTTURN_DECL int formula_room::places_for(decimal const& value) const {
    return std::max(value.normalized().scale(), places);
}

OUTTURN_DECL std::int64_t scaled_integer(decimal const& value, int places) {
    auto const integer =
        (ratio{value} * ratio{power_of_ten(places)}).round(0, rounding::down).coefficient();
    return product_in_formula(integer, 1);
}

/// The same, or nothing where no spreadsheet holds it exactly.
OUTTURN_DECL std::optional<std::int64_t> exact_integer(decimal const& value, int places) {
    OUTTURN_TRY { return scaled_integer(value, places); }
    OUTTURN_CATCH(no_formula const&) {}
    OUTTURN_CATCH(std::overflow_error const&) {}
    return std::nullopt;
}

OUTTURN_DECL recomputation_sheet::recomputation_sheet(self_evaluation const& form,
                                                      policy const& rules,
                                                      vocabulary const& words,
                                                      laid_out_form const& layout,
                                                      language in)
    : form_{form}, rules_{rules}, in_{in}, scored_{score(form, rules, words)} {
    for (auto const& each : layout.cells)
        if (each.shows) at_.emplace(*each.shows, each);
    execution_in_a_row_ = scores_execution_in_a_row(form_);
    choose_places();
}

OUTTURN_DECL void recomputation_sheet::choose_places() {
    places_ = std::max(2, rules_.total.rounds.places);
    if (!execution_in_a_row_) places_ = std::max(places_, rules_.execution.score.places);
    for (auto const& each : scored_.indicators)
        if (each.kind)
            for (bool const above : {false, true})
                places_ = std::max(places_, rules_.rounding_for(*each.kind, above).places);

    // A credit is at most its weight, which may have more places than the credit.
    for (auto const& each : form_.indicators)
        if (each.points.value) places_ = std::max(places_, each.points.value->normalized().scale());
    if (auto const& weight = form_.execution.points.value)
        places_ = std::max(places_, weight->normalized().scale());
}

OUTTURN_DECL std::string recomputation_sheet::say(std::string_view zh, std::string_view en) const {
    return std::string{in_ == language::zh ? zh : en};
}

OUTTURN_DECL std::string recomputation_sheet::reason(computed const& of) const {
    auto const& why = entry_of(of.reason);
    return of.words.empty() ? say(why.zh, why.en) : reason_text(of, in_);
}

OUTTURN_DECL std::string recomputation_sheet::rounding_text(rounded_to const& rounds,
                                                            bool percent) const {
    auto const& entry = entry_of(rounds.mode);
    return say("；", "; ") + say(entry.zh, entry.en) + say("，", ", ") +
           places_text(rounds.places - (percent ? 2 : 0), in_);
}

OUTTURN_DECL laid_out_cell const* recomputation_sheet::find(figure named) const {
    auto const found = at_.find(named);
    return found == at_.end() ? nullptr : &found->second;
}

OUTTURN_DECL std::string recomputation_sheet::name(std::uint32_t row, recomputation_column column) {
    return to_string(grid_position{row, column_of(column)});
}

OUTTURN_DECL void recomputation_sheet::put(std::uint32_t row,
                                           recomputation_column column,
                                           recomputed_cell what) {
    what.at = {row, column_of(column)};
    last_row_ = std::max(last_row_, row);
    cells_.push_back(std::move(what));
}

OUTTURN_DECL void recomputation_sheet::put_text(std::uint32_t row,
                                                recomputation_column column,
                                                std::string text,
                                                bool heading) {
    if (!text.empty()) put(row, column, {.text = std::move(text), .heading = heading});
}

// ---- the cells of the form as integers

OUTTURN_DECL formula_number recomputation_sheet::integer_of(formula_context& on,
                                                            formula_room const& room,
                                                            cell_as_integer const& of) {
    std::int64_t const integer = scaled_integer(of.value, of.places);
    std::int64_t const size = integer < 0 ? -integer : integer;
    std::int64_t limit = 10;
    while (limit < size) limit = product_in_formula(limit, 10);
    limit = product_in_formula(limit, room.times);

    auto formula = integer_formula(of, limit);
    if (formula.empty())
        formula = "IF(" + unchanged(of.named) + ',' + std::to_string(integer) + ",NA())";
    integers_.insert_or_assign(std::pair{of.row, of.column},
                               integer_cell{std::move(formula), integer});
    if (of.column == recomputation_column::weight) places_of_weight_[of.row] = of.places;
    return on.atom({name(of.row, of.column), integer, limit, of.never_negative}) /
           number{power_of_ten(of.places)};
}

/// The integer from the number in the cell, while it is whole and within `limit`; empty where the cell
/// holds no such number.
OUTTURN_DECL std::string recomputation_sheet::integer_formula(cell_as_integer const& of,
                                                              std::int64_t limit) const {
    auto const* const on_form = find(of.named);
    if (on_form == nullptr) OUTTURN_THROW(no_formula{});
    auto const held = as_number_cell(on_form->text);
    if (!held) return {};
    // How many times the number in the cell the value is, as 万元 or % has it.
    auto const zeros = zeros_between(*held, of.named, of.value);
    if (!zeros || *zeros + of.places < 0) return {};
    auto const cell = to_string(on_form->at);
    auto const factor =
        *zeros + of.places == 0 ? std::string{} : std::to_string(power_of_ten(*zeros + of.places));
    auto const times = factor.empty() ? cell : cell + '*' + factor;
    auto const back = factor.empty() ? "" : '/' + factor;
    auto const whole = "ROUND(" + times + ",0)";
    auto const least = of.never_negative ? cell + ">=0" : whole + ">=-" + std::to_string(limit);
    return "IF(" + whole + back + '=' + cell + ",IF(AND(" + least + ',' + whole +
           "<=" + std::to_string(limit) + ")," + whole + ",NA()),NA())";
}

OUTTURN_DECL std::string recomputation_sheet::unchanged(figure named) const {
    auto const* const on_form = find(named);
    constexpr std::size_t longest = 200;
    if (on_form == nullptr || on_form->text.size() > longest || !needs_no_escapes(on_form->text))
        OUTTURN_THROW(no_formula{});
    std::string text;
    for (char const each : on_form->text) text += each == '"' ? "\"\"" : std::string{each};
    return to_string(on_form->at) + "=\"" + text + '"';
}

/// By how many powers of ten `value` is more than the number in the cell `named`, as 万元 and % have it;
/// nothing where it is another number.
OUTTURN_DECL std::optional<int> recomputation_sheet::zeros_between(number_cell const& held,
                                                                   figure named,
                                                                   decimal const& value) const {
    auto const other = read_number(to_string(value));
    if (!other || other->digits != held.number.digits || other->negative != held.number.negative)
        return std::nullopt;
    if (!other->is_zero()) return other->point - held.number.point;
    // Zero has no digits to compare: its text says it.
    if (held.format.ends_with('%')) return 2;
    if (entry_of(named.part).list == "funds")
        for (auto const& unit : money_units)
            if (unit.text == trimmed(form_.money_unit.text)) return unit.zeros;
    bool const magnitude = held.format.find("万") != std::string::npos ||
                           held.format.find("亿") != std::string::npos ||
                           held.format.find("千") != std::string::npos;
    return magnitude ? std::nullopt : std::optional{0};
}

OUTTURN_DECL void recomputation_sheet::put_integers() {
    for (auto const& [where, made] : integers_)
        put(where.first,
            where.second,
            {.text = std::to_string(made.value), .formula = made.formula, .number = true});
    integers_.clear();
}

OUTTURN_DECL void recomputation_sheet::put_integers_of(std::uint32_t row) {
    std::erase_if(integers_, [&](auto const& each) { return each.first.first != row; });
    put_integers();
}

// ---- formulas

OUTTURN_DECL tried_formula recomputation_sheet::try_formula(
    formula_writer const& write, std::function<std::string()> const& condition) {
    for (auto const& room : formula_rooms) {
        integers_.clear();
        OUTTURN_TRY {
            formula_context on;
            auto const formula = on.formula([&] { return write(on, room); });
            auto const holds = condition();
            return {holds.empty() ? formula : "IF(" + holds + ',' + formula + ",NA())", {}, room};
        }
        OUTTURN_CATCH(no_formula const&) {}
        OUTTURN_CATCH(std::exception const&) {
            // A number on the way that is too large or divides by zero.
        }
    }
    integers_.clear();
    return {{},
            say("电子表格没有可精确计算该数的公式，列出精确值",
                "no formula of a spreadsheet gives this exactly; the exact value stands here"),
            formula_rooms.back()};
}

OUTTURN_DECL std::string recomputation_sheet::rounded_text(formula_context& on,
                                                           number const& credit,
                                                           rounded_to const& by,
                                                           int extra_places,
                                                           computed const& expected) {
    if (on.on_actual_way()) {
        auto const value = ratio{on.value_of(credit.sum()), on.value_of(credit.over())};
        if (!expected || value.round(by.places, by.mode) != *expected) OUTTURN_THROW(no_formula{});
    }
    auto text = on.rounded(credit, by.places, by.mode);
    if (extra_places == 0) return text;
    // Refuses a product that no spreadsheet holds.
    if (expected) static_cast<void>(scaled_integer(*expected, by.places + extra_places));
    return '(' + text + ")*" + std::to_string(power_of_ten(extra_places));
}

OUTTURN_DECL std::string recomputation_sheet::credited_text(formula_context& on,
                                                            number const& credit,
                                                            number const& weight,
                                                            rounded_to const& by,
                                                            computed const& expected) const {
    bool const finer = on.size_of(weight.over()) > power_of_ten(by.places);
    if (!finer) return rounded_text(on, credit, by, places_ - by.places, expected);
    auto const rounded = on.round(credit, by.places, by.mode);
    auto const printed = weight < rounded ? weight : rounded;
    if (on.on_actual_way()) {
        auto const value = ratio{on.value_of(printed.sum()), on.value_of(printed.over())};
        if (!expected || value != ratio{*expected}) OUTTURN_THROW(no_formula{});
    }
    return on.rounded(printed, places_, rounding::down);
}

// ---- figures

/// The number format of a figure so rounded; empty where any will do.
OUTTURN_DECL std::string format_of_figure(rounded_to const& rounds, bool percent) {
    int const shown = rounds.places - (percent ? 2 : 0);
    std::string format;
    if (percent || rounds.trailing == zeros::kept)
        format = shown > 0 ? "0." + std::string(static_cast<std::size_t>(shown), '0') : "0";
    if (percent) format += '%';
    return format;
}

OUTTURN_DECL void recomputation_sheet::put_figure(recomputed_figure of) {
    using enum recomputation_column;
    put_text(of.row, title, std::move(of.title));
    put_text(of.row, rule, std::move(of.rule));
    if (!of.value) return;
    auto const format = format_of_figure(of.rounds, of.named == figure::rate());
    auto const digits = to_string(*of.value);
    put(of.row, value, {.text = digits, .number = true, .format = format});
    if (of.value.exact) put_text(of.row, unrounded, to_string(*of.value.exact));

    if (auto const integer = exact_integer(*of.value, of.integer_places))
        put(of.row,
            recomputation_column::score,
            {.text = std::to_string(*integer), .formula = of.formula, .number = true});
    if (!of.formula.empty())
        put(of.row,
            again,
            {.text = digits,
             .formula = name(of.row, recomputation_column::score) + '/' +
                        std::to_string(power_of_ten(of.integer_places)),
             .number = true,
             .format = format});
    put_verdict(of);
}

/// Says whether the form agrees.
OUTTURN_DECL void recomputation_sheet::put_verdict(recomputed_figure const& of) {
    auto const* const on_form = find(of.named);
    if (on_form == nullptr || on_form->text.empty()) return;
    // What cannot be read agrees with nothing and differs from nothing.
    if (cell_of(form_, of.named)->is_unreadable())
        return put_text(of.row, recomputation_column::agrees, say("无法识别", "unreadable"));
    auto const yes = say("相符", "agrees");
    auto const no = say("不符", "differs");
    bool const same = printed_value(of.named) == of.value.rounded;
    recomputed_cell verdict{.text = same ? yes : no};
    if (!of.formula.empty() && as_number_cell(on_form->text))
        verdict.formula = "IF(" + name(of.row, recomputation_column::again) + '=' +
                          to_string(on_form->at) + ",\"" + yes + "\",\"" + no + "\")";
    put(of.row, recomputation_column::agrees, std::move(verdict));
}

OUTTURN_DECL std::optional<decimal> recomputation_sheet::printed_value(figure named) const {
    if (named == figure::rate()) return form_.execution.rate.value;
    if (named == figure::execution()) return form_.execution.score.value;
    if (named == figure::total()) return form_.total.score.value;
    return form_.indicators[named.index].score.value;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
