// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: libxlsxwriter
//
// Workbooks (.xlsx): each form as it is printed, and beside it every figure computed anew by formulas of
// the policy, next to the exact value. A cell whose number changes is computed with.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/detail/number_format.hpp>
#include <outturn/io/sheet.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/sheet_formula.hpp>
#include <outturn/report/errors.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>
#include <xlsxwriter.h>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// A text as a number under a number format that shows it as that text.
struct number_cell {
    shown_number number{};
    std::string format{};
};

/// `text` as a number cell; nothing where it is not one number with words around it, or where a
/// spreadsheet could not hold its digits.
inline std::optional<number_cell> as_number_cell(std::string_view text) {
    auto const is_digit = [](char each) { return each >= '0' && each <= '9'; };
    auto const first = std::find_if(text.begin(), text.end(), is_digit);
    auto begin = static_cast<std::size_t>(first - text.begin());
    auto const end = std::min(text.find_first_not_of("0123456789,.", begin), text.size());
    if (begin == end) return std::nullopt;
    auto const digits = text.substr(begin, end - begin);
    if (begin == 1 && text[0] == '-') begin = 0;
    auto const before = text.substr(0, begin);
    auto behind = text.substr(end);
    if (std::any_of(behind.begin(), behind.end(), is_digit)) return std::nullopt;

    std::string plain{digits};
    bool const grouped = std::erase(plain, ',') > 0;
    auto const point = std::min(plain.find('.'), plain.size());
    auto const places = point == plain.size() ? 0 : plain.size() - point - 1;
    auto number = read_number(plain);
    if (!number) return std::nullopt;
    number->negative = !number->is_zero() && begin == 0 && text[0] == '-';

    number_cell made;
    auto const words = [&](std::string_view said) {
        if (!said.empty()) made.format += '"' + std::string{said} + '"';
    };
    words(before);
    made.format += grouped ? "#,##0" : "0";
    if (places > 0) made.format += '.' + std::string(places, '0');
    if (behind.starts_with('%')) {
        made.format += '%';
        number->point -= number->is_zero() ? 0 : 2;
        behind.remove_prefix(1);
    }
    words(behind);
    made.number = *std::move(number);
    // Whatever else could be amiss: what is shown must be the text, digit for digit.
    if (made.format.size() > 200 || number_format{made.format}(made.number, false) != text)
        return std::nullopt;
    return made;
}

/// A number in the notation of programs, with every digit.
inline std::string literal_text(shown_number const& number) {
    if (number.is_zero()) return "0";
    return (number.negative ? "-0." : "0.") + number.digits + 'E' + std::to_string(number.point);
}

/// Text as a workbook holds it: what would be read as an escape, and characters that XML cannot have.
inline std::string with_escapes(std::string_view text) {
    if (valid_utf8_length(text) != text.size()) return printable(text);
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const value = static_cast<unsigned char>(text[i]);
        bool const control = value < 0x20 && value != '\t' && value != '\n';
        bool const escape = text[i] == '_' && i + 6 < text.size() && text[i + 1] == 'x' &&
                            text[i + 6] == '_' &&
                            text.substr(i + 2, 4).find_first_not_of("0123456789abcdefABCDEF") ==
                                std::string_view::npos;
        if (!control && !escape) {
            made += text[i];
            continue;
        }
        constexpr std::string_view hexadecimal = "0123456789ABCDEF";
        made += {'_', 'x', '0', '0', hexadecimal[value >> 4], hexadecimal[value & 15], '_'};
    }
    return made;
}

/// The columns of the recomputation, counted from 1. One stays free between it and the form.
enum class beside : std::uint32_t {
    title = laid_out_form::columns + 2,
    again,      ///< The formula.
    value,      ///< What the library computes.
    unrounded,  ///< Before it is rounded.
    agrees,     ///< Whether the form prints what the formula gives.
    rule,
    weight,  ///< The cells of the form as integers, as the columns that follow.
    target,
    actual,
    score,  ///< The figure as an integer.
};

constexpr std::uint32_t column_of(beside which) { return static_cast<std::uint32_t>(which); }

/// A cell of the form as an integer: its formula or, where the cell holds no number, the integer.
struct integer_cell {
    std::string formula{};
    std::int64_t value = 0;
};

/// Writes the recomputation of one form: what stands in which cell beside it.
class form_recomputation {
public:
    struct cell_beside {
        grid_position at{};
        std::string text{};     ///< A text, or a number in the notation of programs.
        std::string formula{};  ///< Where it is computed; the text is then what it gives.
        bool number = false;
        bool heading = false;
        std::string format{};
    };

    form_recomputation(self_evaluation const& form,
                       policy const& rules,
                       laid_out_form const& layout,
                       language in)
        : form_{form}, rules_{rules}, in_{in}, scored_{outturn::score(form, rules)} {
        for (auto const& each : layout.cells)
            if (each.shows) at_.emplace(*each.shows, each);
        write();
    }

    [[nodiscard]] std::vector<cell_beside> const& cells() const { return cells_; }
    [[nodiscard]] grid_position last() const { return {last_row_, column_of(beside::score)}; }

private:
    using number = formula_number;

    struct formula_arithmetic {
        using number = formula_number;
        static number given(ratio const& value) { return {value}; }
    };

    [[nodiscard]] std::string say(std::string_view zh, std::string_view en) const {
        return std::string{in_ == language::zh ? zh : en};
    }
    static std::string name(grid_position at) { return to_string(at); }
    static std::string name(std::uint32_t row, beside column) {
        return to_string(grid_position{row, column_of(column)});
    }

    void put(std::uint32_t row, beside column, cell_beside what) {
        what.at = {row, column_of(column)};
        last_row_ = std::max(last_row_, row);
        cells_.push_back(std::move(what));
    }
    void put_text(std::uint32_t row, beside column, std::string text, bool heading = false) {
        if (!text.empty()) put(row, column, {.text = std::move(text), .heading = heading});
    }

    [[nodiscard]] laid_out_cell const* find(figure named) const {
        auto const found = at_.find(named);
        return found == at_.end() ? nullptr : &found->second;
    }
    [[nodiscard]] std::uint32_t row_of(figure named) const { return find(named)->at.row; }

    // ---- the cells of the form as integers

    /// How many places beyond the printed ones, and how many times the printed size, a cell may have
    /// before its figure is no longer computed.
    struct room {
        int places = 2;
        std::int64_t times = 1000;
    };
    static constexpr std::array rooms{room{2, 1000},
                                      room{2, 100},
                                      room{2, 10},
                                      room{2, 1},
                                      room{0, 1000},
                                      room{0, 100},
                                      room{0, 10},
                                      room{0, 1}};

    static int places_for(decimal const& value, room const& with) {
        return std::max(value.normalized().scale(), with.places);
    }

    /// The integer that stands for `value` of the cell `named`, in `column` of `row`.
    number integer_of(formula_context& on,
                      figure named,
                      decimal const& value,
                      int places,
                      room const& with,
                      std::uint32_t row,
                      beside column,
                      bool never_negative) {
        std::int64_t const integer = scaled_integer(value, places);
        std::int64_t const size = integer < 0 ? -integer : integer;
        std::int64_t limit = 10;
        while (limit < size) limit = product_in_formula(limit, 10);
        limit = product_in_formula(limit, with.times);

        integer_cell made{{}, integer};
        auto const* const on_form = find(named);
        if (on_form == nullptr) throw no_formula{};
        if (auto const held = as_number_cell(on_form->text)) {
            // How many times the number in the cell the value is, as 万元 or % has it.
            auto const zeros = zeros_between(*held, named, value);
            if (zeros && *zeros + places >= 0) {
                auto const cell = name(on_form->at);
                auto const factor = *zeros + places == 0
                                        ? std::string{}
                                        : std::to_string(power_of_ten(*zeros + places));
                auto const times = factor.empty() ? cell : cell + '*' + factor;
                auto const back = factor.empty() ? "" : '/' + factor;
                auto const whole = "ROUND(" + times + ",0)";
                made.formula = "IF(" + whole + back + '=' + cell + ",IF(" +
                               (never_negative ? "AND(" + cell + ">=0," + whole + "<="
                                               : "AND(" + whole + ">=-" + std::to_string(limit) +
                                                     ',' + whole + "<=") +
                               std::to_string(limit) + ")," + whole + ",NA()),NA())";
            }
        }
        if (made.formula.empty())
            made.formula = "IF(" + unchanged(named) + ',' + std::to_string(made.value) + ",NA())";
        integers_.insert_or_assign(std::pair{row, column}, std::move(made));
        if (column == beside::weight) places_of_weight_[row] = places;
        return on.atom({name(row, column), integer, limit, never_negative}) /
               number{power_of_ten(places)};
    }

    static ratio ratio_of(decimal const& value) { return ratio{decimal{value}}; }

    /// The condition that the cell of `named`, which holds words, says what it said.
    [[nodiscard]] std::string unchanged(figure named) const {
        auto const* const on_form = find(named);
        constexpr std::size_t longest = 200;
        if (on_form == nullptr || on_form->text.size() > longest ||
            on_form->text.find('\n') != std::string::npos)
            throw no_formula{};
        std::string text;
        for (char const each : on_form->text) text += each == '"' ? "\"\"" : std::string{each};
        return name(on_form->at) + "=\"" + text + '"';
    }

    /// `value` × 10^`places`, which is whole.
    static std::int64_t scaled_integer(decimal const& value, int places) {
        auto const integer =
            (ratio_of(value) * ratio{power_of_ten(places)}).round(0, rounding::down).coefficient();
        return product_in_formula(integer, 1);
    }

    /// The same, or nothing where no spreadsheet holds it exactly.
    static std::optional<std::int64_t> exact_integer(decimal const& value, int places) {
        try {
            return scaled_integer(value, places);
        } catch (no_formula const&) {
        } catch (std::overflow_error const&) {
        }
        return std::nullopt;
    }

    /// By how many powers of ten `value` is more than what the cell `named` holds, as 万元 and % have
    /// it; nothing where it is another number.
    [[nodiscard]] std::optional<int> zeros_between(number_cell const& held,
                                                   figure named,
                                                   decimal const& value) const {
        auto const other = read_number(to_string(value));
        if (!other || other->digits != held.number.digits ||
            other->negative != held.number.negative)
            return std::nullopt;
        if (!other->is_zero()) return other->point - held.number.point;
        // Of zero it is what the text says.
        if (held.format.ends_with('%')) return 2;
        if (entry_of(named.part).list == "funds")
            for (auto const& unit : money_units)
                if (unit.text == trimmed(form_.money_unit.text)) return unit.zeros;
        bool const magnitude = held.format.find("万") != std::string::npos ||
                               held.format.find("亿") != std::string::npos ||
                               held.format.find("千") != std::string::npos;
        return magnitude ? std::nullopt : std::optional{0};
    }

    void put_integers() {
        for (auto const& [where, made] : integers_)
            put(where.first,
                where.second,
                {.text = std::to_string(made.value), .formula = made.formula, .number = true});
        integers_.clear();
    }

    // ---- formulas

    /// Tries `write` with less and less room, until a spreadsheet can compute it exactly.
    std::string try_formula(auto const& write, std::string& note, auto const& condition) {
        for (auto const& with : rooms) {
            integers_.clear();
            used_ = with;
            try {
                formula_context on;
                auto const formula = on.formula([&] { return write(on, with); });
                auto const holds = condition();
                return holds.empty() ? formula : "IF(" + holds + ',' + formula + ",NA())";
            } catch (no_formula const&) {
            } catch (std::exception const&) {
                // A number on the way that is too large or divides by zero.
            }
        }
        integers_.clear();
        note = say("数值或规则超出电子表格可精确计算的范围，列出精确值",
                   "beyond what a spreadsheet computes exactly; the exact value stands here");
        return {};
    }

    std::string try_formula(auto const& write, std::string& note) {
        return try_formula(write, note, [] { return std::string{}; });
    }

    /// The integer that `credit` is rounded to. On the way that the form takes it must be `expected`.
    std::string rounded_text(formula_context& on,
                             number const& credit,
                             rounded_to const& by,
                             int extra_places,
                             computed const& expected) {
        if (on.on_actual_way()) {
            auto const value = ratio{on.value_of(credit.sum()), on.value_of(credit.over())};
            if (!expected || value.round(by.places, by.mode) != decimal{*expected.value})
                throw no_formula{};
        }
        auto text = on.rounded(credit, by.places, by.mode);
        if (extra_places == 0) return text;
        // Refuses a product that no spreadsheet holds.
        if (expected) static_cast<void>(scaled_integer(*expected.value, by.places + extra_places));
        return '(' + text + ")*" + std::to_string(power_of_ten(extra_places));
    }

    /// The same of a credit: where rounding would make it more than the weight, it is the weight.
    std::string credited_text(formula_context& on,
                              number const& credit,
                              number const& weight,
                              rounded_to const& by,
                              computed const& expected) {
        auto const shift = integer_places(by);
        bool const finer = on.size_of(weight.over()) > power_of_ten(by.places);
        if (!finer) return rounded_text(on, credit, by, shift, expected);
        auto const rounded = on.round(credit, by.places, by.mode);
        auto const printed = weight < rounded ? weight : rounded;
        if (on.on_actual_way()) {
            auto const value = ratio{on.value_of(printed.sum()), on.value_of(printed.over())};
            if (!expected || value != ratio_of(*expected.value)) throw no_formula{};
        }
        return on.rounded(printed, places_, rounding::down);
    }

    void write() {
        auto const& decisions = rules_;
        in_a_row_ = scores_execution_in_a_row(form_);
        places_ = decisions.total.rounds.places;
        if (!in_a_row_) places_ = std::max(places_, decisions.execution.score.places);
        for (auto const& each : scored_.indicators)
            if (each.kind)
                for (bool const above : {false, true})
                    places_ = std::max(places_, rules_.rounding_for(*each.kind, above).places);

        // A credit is never above its weight, which may be finer than the places of the credit.
        places_ = std::max(places_, 2);
        for (auto const& each : form_.indicators)
            if (each.weight.value)
                places_ = std::max(places_, each.weight.value->normalized().scale());
        if (auto const& weight = form_.execution.weight.value)
            places_ = std::max(places_, weight->normalized().scale());

        write_headings();
        write_rate();
        write_execution();
        for (std::size_t i = 0; i < form_.indicators.size(); ++i) write_indicator(i);
        write_total();
    }

    void write_headings() {
        auto const* const rate = find(figure::rate());
        if (rate == nullptr) return;
        auto const* const first = find({form_part::fund_executed, 0});
        auto const head = (first == nullptr ? rate : first)->at.row - 1;
        auto const& decisions = rules_;
        auto const title = in_ == language::zh ? decisions.title_zh.view() : decisions.title.view();
        if (head > 1)
            put_text(head - 1,
                     beside::title,
                     say("复算，口径：", "recomputed under ") + std::string{decisions.name.view()} +
                         " " + std::string{title},
                     true);
        auto const heading = [&](beside column, std::string_view zh, std::string_view en) {
            put_text(head, column, say(zh, en), true);
        };
        heading(beside::title, "项目", "figure");
        heading(beside::again, "复算", "recomputed");
        heading(beside::value, "应得", "value");
        heading(beside::unrounded, "精确值", "exact value");
        heading(beside::agrees, "与表列", "as printed");
        heading(beside::rule, "依据", "rule");
        heading(beside::weight, "分值（整数）", "points, as an integer");
        heading(beside::target, "指标值/预算数（整数）", "target or budget, as an integer");
        heading(beside::actual, "完成值/执行数（整数）", "actual or executed, as an integer");
        heading(beside::score, "结果（整数）", "result, as an integer");
    }

    /// Writes a figure into `row`: its formula, its value, and whether the form agrees.
    void write_figure(std::uint32_t row,
                      figure named,
                      std::string title,
                      computed const& value,
                      std::string const& formula,
                      int integer_places,
                      rounded_to const& rounds,
                      std::string rule) {
        bool const percent = named == figure::rate();
        put_text(row, beside::title, std::move(title));
        put_text(row, beside::rule, std::move(rule));
        if (!value) return;
        auto const printed = percent ? to_percent_string(*value.value) : to_string(*value.value);
        int const shown = rounds.places - (percent ? 2 : 0);
        std::string format;
        if (percent || rounds.trailing == zeros::kept)
            format = shown > 0 ? "0." + std::string(static_cast<std::size_t>(shown), '0') : "0";
        if (percent) format += '%';
        auto const digits = to_string(*value.value);
        put(row, beside::value, {.text = digits, .number = true, .format = format});
        put_text(row, beside::unrounded, to_string(*value.exact));

        if (auto const integer = exact_integer(*value.value, integer_places))
            put(row,
                beside::score,
                {.text = std::to_string(*integer), .formula = formula, .number = true});
        auto const again = name(row, beside::again);
        if (!formula.empty())
            put(row,
                beside::again,
                {.text = digits,
                 .formula =
                     name(row, beside::score) + '/' + std::to_string(power_of_ten(integer_places)),
                 .number = true,
                 .format = format});
        auto const* const on_form = find(named);
        if (on_form == nullptr || on_form->text.empty()) return;
        auto const yes = say("相符", "agrees");
        auto const no = say("不符", "differs");
        auto const held = as_number_cell(on_form->text);
        bool const same = printed_value(named) == value.value;
        cell_beside verdict{.text = same ? yes : no};
        if (!formula.empty() && held)
            verdict.formula =
                "IF(" + again + '=' + name(on_form->at) + ",\"" + yes + "\",\"" + no + "\")";
        put(row, beside::agrees, std::move(verdict));
    }

    [[nodiscard]] std::optional<decimal> printed_value(figure named) const {
        if (named == figure::rate()) return form_.execution.rate.value;
        if (named == figure::execution()) return form_.execution.score.value;
        if (named == figure::total()) return form_.total.score.value;
        return form_.indicators[named.index].score.value;
    }

    [[nodiscard]] std::string rounding_text(rounded_to const& rounds, bool percent = false) const {
        auto const& entry = entry_of(rounds.mode);
        return say("；", "; ") + std::string{in_ == language::zh ? entry.zh : entry.en} +
               say("，", ", ") + places_text(rounds.places - (percent ? 2 : 0), in_);
    }

    [[nodiscard]] std::string reason(no_figure why) const {
        return say(entry_of(why).zh, entry_of(why).en);
    }

    // ---- the execution

    /// The rate as a number that is not known, and whether it could be had.
    number rate_number(formula_context& on, room const& with) {
        auto const of = rules_.execution.of;
        auto const* const total = form_.total_funds();
        std::vector<std::size_t> lines;
        int places = 0;
        for (std::size_t i = 0; i < form_.funds.size(); ++i) {
            auto const& line = form_.funds[i];
            auto const& budget = outturn::detail::column_of(line, of);
            if (total != nullptr ? &line != total : !budget.value || !line.executed.value) continue;
            lines.push_back(i);
            places = std::max(
                {places, places_for(*budget.value, with), places_for(*line.executed.value, with)});
        }
        number executed{};
        number budget{};
        for (auto const i : lines) {
            auto const& line = form_.funds[i];
            figure const spent{form_part::fund_executed, i};
            figure const given{part_of(of), i};
            if (find(spent) == nullptr) throw no_formula{};
            auto const integer = [&](figure named, auto const& value, beside column) {
                return integer_of(on, named, *value, places, with, row_of(spent), column, false);
            };
            budget =
                budget + integer(given, outturn::detail::column_of(line, of).value, beside::target);
            executed = executed + integer(spent, line.executed.value, beside::actual);
        }
        return executed / budget;
    }

    void write_rate() {
        if (find(figure::rate()) == nullptr) return;
        auto const& rounds = rules_.execution.rate;
        auto const row = row_of(figure::rate());
        auto rule = say("执行数 ÷ 预算数", "executed ÷ budget") + rounding_text(rounds, true);
        if (!scored_.rate) {
            write_figure(row,
                         figure::rate(),
                         say("执行率", "rate"),
                         scored_.rate,
                         {},
                         0,
                         rounds,
                         reason(scored_.rate.reason));
            return;
        }
        std::string note;
        auto const formula = try_formula(
            [&](formula_context& on, room const& with) {
                return std::optional{
                    rounded_text(on, rate_number(on, with), rounds, 0, scored_.rate)};
            },
            note);
        rate_has_formula_ = !formula.empty();
        room_of_rate_ = used_;
        put_integers();
        write_figure(row,
                     figure::rate(),
                     say("执行率", "rate"),
                     scored_.rate,
                     formula,
                     rounds.places,
                     rounds,
                     note.empty() ? rule : note);
    }

    /// The printed rate, as the cell of its integer.
    number printed_rate(formula_context& on) {
        auto const& rounds = rules_.execution.rate;
        auto const value = scaled_integer(*scored_.rate.value, rounds.places);
        auto const limit = product_in_formula(power_of_ten(rounds.places), 100);
        return on.bounded_atom({name(row_of(figure::rate()), beside::score), value, limit, false}) /
               number{power_of_ten(rounds.places)};
    }

    void write_execution() {
        if (find(figure::execution()) == nullptr) return;
        auto const& rule = rules_.execution;
        auto const row = row_of(figure::execution()) + 1;
        execution_row_ = row;
        auto said = sentence(rule.how, in_) + rounding_text(rule.score);
        auto const title = say("预算执行得分", "execution score");
        if (!scored_.score) {
            write_figure(row,
                         figure::execution(),
                         title,
                         scored_.score,
                         {},
                         0,
                         rule.score,
                         reason(scored_.score.reason));
            return;
        }
        std::string note;
        std::string formula;
        if (rate_has_formula_) {
            formula = try_formula(
                [&](formula_context& on, room const& with) -> std::optional<std::string> {
                    number weight{ratio{rule.weight}};
                    if (auto const& printed = form_.execution.weight.value)
                        weight = integer_of(on,
                                            {form_part::execution_points, 0},
                                            *printed,
                                            places_for(*printed, with),
                                            with,
                                            row,
                                            beside::weight,
                                            true);
                    bool const from_exact = rule.basis == score_basis::exact_rate;
                    auto const rate = from_exact ? rate_number(on, room_of_rate_) : number{};
                    auto const printed = from_exact ? number{} : printed_rate(on);
                    formula_arithmetic arithmetic;
                    auto const earned = execution_credit(arithmetic, rate, printed, weight, rule);
                    if (!earned) return std::nullopt;
                    return credited_text(on, *earned, weight, rule.score, scored_.score);
                },
                note);
            // The integers of the rate stand in its own row.
            std::erase_if(integers_, [&](auto const& each) { return each.first.first != row; });
            put_integers();
            execution_has_formula_ = !formula.empty();
        } else if (scored_.rate) {
            note = say("执行率无公式", "the rate has no formula");
        } else {
            note = reason(scored_.rate.reason);
        }
        write_figure(row,
                     figure::execution(),
                     title,
                     scored_.score,
                     formula,
                     places_,
                     rule.score,
                     note.empty() ? said : note);
    }

    // ---- the indicators

    struct seen_indicator {
        bool met = false;
        bool above = false;
        basic_measurement<number> measured{};
    };

    /// An indicator whose target or actual value is no number stands as it does while both are unchanged.
    seen_indicator see_words(std::size_t index) const {
        auto const& reached = scored_.indicators[index].reached;
        seen_indicator seen;
        seen.met = earns_as_met(reached, *scored_.indicators[index].kind);
        seen.above = reached.relation == relation::above;
        seen.measured.met = seen.met;
        if (reached.excess) seen.measured.deviation = number{parameter<ratio>(*reached.excess)};
        return seen;
    }

    /// The number that the target of `row` sets, and the actual number in its unit.
    number actual_number(formula_context& on,
                         std::size_t index,
                         unit const& of_target,
                         int places,
                         room const& with) {
        auto const& row = form_.indicators[index];
        auto const& done = row.actual.value->as_bound()->limit;
        auto made = integer_of(on,
                               {form_part::indicator_actual, index},
                               done.value,
                               places,
                               with,
                               row_of(figure::indicator(index)),
                               beside::actual,
                               false);
        bool const both = !done.unit.spelling().empty() && !of_target.spelling().empty();
        if (both) made = made * number{done.unit.factor() / of_target.factor()};
        return made;
    }

    /// How the indicator stands, on the way that is being taken.
    seen_indicator see(formula_context& on, std::size_t index, room const& with) {
        auto const& row = form_.indicators[index];
        auto const& goal = *row.target.value;
        auto const* const done = row.actual.value ? row.actual.value->as_bound() : nullptr;
        auto const at = row_of(figure::indicator(index));
        auto const weight = integer_of(on,
                                       {form_part::indicator_points, index},
                                       *row.weight.value,
                                       places_for(*row.weight.value, with),
                                       with,
                                       at,
                                       beside::weight,
                                       true);
        auto seen =
            is_numeric(index) ? see_numbers(on, index, goal, *done, at, with) : see_words(index);
        seen.measured.weight = weight;
        return seen;
    }

    [[nodiscard]] bool is_numeric(std::size_t index) const {
        auto const& row = form_.indicators[index];
        auto const* const done = row.actual.value ? row.actual.value->as_bound() : nullptr;
        return done != nullptr && done->comparison == comparison::equal &&
               scored_.indicators[index].reached.excess &&
               (row.target.value->as_bound() != nullptr ||
                row.target.value->as_interval() != nullptr);
    }

    /// The conditions under which the formula of the indicator holds: what says words still says them.
    [[nodiscard]] std::string words_unchanged(std::size_t index) const {
        auto const target = [&] { return unchanged({form_part::indicator_target, index}); };
        if (is_numeric(index))
            return form_.indicators[index].target.value->as_bound() != nullptr ? "" : target();
        return "AND(" + target() + ',' + unchanged({form_part::indicator_actual, index}) + ')';
    }

    seen_indicator see_numbers(formula_context& on,
                               std::size_t index,
                               target const& goal,
                               bound const& done_bound,
                               std::uint32_t at,
                               room const& with) {
        auto const* const done = &done_bound;
        seen_indicator seen;
        if (auto const* const bound = goal.as_bound()) {
            int const places =
                std::max(places_for(bound->limit.value, with), places_for(done->limit.value, with));
            auto const target = integer_of(on,
                                           {form_part::indicator_target, index},
                                           bound->limit.value,
                                           places,
                                           with,
                                           at,
                                           beside::target,
                                           false);
            auto const actual = actual_number(on, index, bound->limit.unit, places, with);
            bool const zero = bound->limit.value.is_zero();
            // A target that becomes zero, or is no longer, is of another kind.
            if (zero) {
                if (!(target == number{})) throw formula_context::undefined_way{};
            } else if (!(number{} < target)) {
                throw formula_context::undefined_way{};
            }
            auto const& entry = entry_of(bound->comparison);
            bool const below = actual < (zero ? number{} : target);
            bool const over = !below && (zero ? number{} : target) < actual;
            seen.met = below  ? entry.holds_below || zero
                       : over ? entry.holds_above
                              : entry.holds_equal;
            seen.above = over;
            measure(seen, actual, zero ? number{} : target, bound->limit.unit, done->limit.unit);
        }
        if (auto const* const range = goal.as_interval()) {
            auto const& of = range->low.unit;
            auto const actual =
                actual_number(on, index, of, places_for(done->limit.value, with), with);
            number const low{range->low.value};
            number const high{range->high};
            bool const below = range->includes_low ? actual < low : actual <= low;
            bool const over = !below && (range->includes_high ? actual > high : actual >= high);
            seen.met = !below && !over;
            seen.above = over;
            measure(seen, actual, over ? high : low, of, done->limit.unit);
        }
        return seen;
    }

    static void measure(seen_indicator& seen,
                        number const& actual,
                        number const& target,
                        unit const& of_target,
                        unit const& of_actual) {
        auto const& of = of_target.spelling().empty() ? of_actual : of_target;
        measure_numbers<number>(seen.measured, actual, target, of);
        seen.measured.met = seen.met;
    }

    void write_indicator(std::size_t index) {
        auto const named = figure::indicator(index);
        if (find(named) == nullptr) return;
        auto const row = row_of(named);
        auto const& of = scored_.indicators[index];
        auto const title = form_.indicators[index].name.text;
        if (!of.score) {
            if (of.score.reason == no_figure::not_applicable) write_dropped(index, row);
            auto why = reason(of.score.reason);
            if (of.score.reason == no_figure::unknown_judged)
                why = say(entry_of(of.reached.reason).zh, entry_of(of.reached.reason).en);
            write_figure(row, named, title, of.score, {}, 0, {}, std::move(why));
            return;
        }
        bool const above = of.reached.relation == relation::above;
        auto const& rounds = rules_.rounding_for(*of.kind, above);
        std::string note;
        std::string formula;
        formula = try_formula(
            [&](formula_context& on, room const& with) -> std::optional<std::string> {
                auto const seen = see(on, index, with);
                auto const earned =
                    bounded_credit(rules_.credit(*of.kind, seen.above, seen.measured),
                                   seen.measured,
                                   *of.kind,
                                   rules_.over_achievement);
                if (!earned) return std::nullopt;
                auto const& by = rules_.rounding_for(*of.kind, seen.above);
                return credited_text(on, *earned, seen.measured.weight, by, of.score);
            },
            note,
            [&] { return words_unchanged(index); });
        put_integers();
        auto said = rules_.sentence(*of.kind, above, in_) + rounding_text(rounds);
        if (!note.empty()) said += say("（", " (") + note + say("）", ")");
        write_figure(row, named, title, of.score, formula, places_, rounds, std::move(said));
        scored_rows_.push_back({index, row, !formula.empty(), used_});
    }

    /// The weight of an indicator that does not apply: the total is rescaled by it.
    void write_dropped(std::size_t index, std::uint32_t row) {
        dropped_ = true;
        auto const& weight = *form_.indicators[index].weight.value;
        std::string note;
        (void)try_formula(
            [&](formula_context& on, room const& with) {
                integer_of(on,
                           {form_part::indicator_points, index},
                           weight,
                           places_for(weight, with),
                           with,
                           row,
                           beside::weight,
                           true);
                return std::optional<std::string>{"0"};
            },
            note);
        put_integers();
    }

    // ---- the total

    struct scored_row {
        std::size_t index;
        std::uint32_t row;
        bool has_formula;
        room with;
    };

    void write_total() {
        if (find(figure::total()) == nullptr) return;
        auto const row = row_of(figure::total());
        auto const& rule = rules_.total;
        auto const title = say("总分", "total");
        if (!scored_.total) {
            write_figure(row,
                         figure::total(),
                         title,
                         scored_.total,
                         {},
                         0,
                         rule.rounds,
                         reason(scored_.total.reason));
            return;
        }
        std::string note;
        std::string formula;
        if (rule.sum == total_of::exact_scores) {
            note = say("总分按未取整的得分合计，电子表格不能精确计算",
                       "the total is the sum of scores before rounding, which a spreadsheet cannot "
                       "compute exactly");
        } else {
            formula = try_formula(
                [&](formula_context& on, room const&) {
                    return std::optional{rounded_text(on,
                                                      total_number(on),
                                                      rule.rounds,
                                                      integer_places(rule.rounds),
                                                      scored_.total)};
                },
                note);
        }
        // The integers of other figures stand in their own rows.
        integers_.clear();
        write_figure(row,
                     figure::total(),
                     title,
                     scored_.total,
                     formula,
                     places_,
                     rule.rounds,
                     note.empty()
                         ? say("得分合计", "sum of the scores") + rounding_text(rule.rounds)
                         : note);
    }

    /// The zeros that a figure so rounded lacks to the places of all results.
    [[nodiscard]] int integer_places(rounded_to const& by) const { return places_ - by.places; }

    number total_number(formula_context& on) {
        auto const& rule = rules_.total;
        // The results of all rows: one sum of their integers.
        std::int64_t value = 0;
        std::string cells;
        bool const executed = !in_a_row_ && scored_.score;
        // What is no formula itself would not follow a change.
        if (executed && !execution_has_formula_) throw no_formula{};
        for (auto const& each : scored_rows_)
            if (!each.has_formula) throw no_formula{};
        if (executed) {
            value = scaled_integer(*scored_.score.value, places_);
            cells = name(execution_row_, beside::score);
        }
        if (!scored_rows_.empty()) {
            cells += (cells.empty() ? "SUM(" : "+SUM(") +
                     name(scored_rows_.front().row, beside::score) + ':' +
                     name(scored_rows_.back().row, beside::score) + ')';
            for (auto const& each : scored_rows_)
                value = sum_in_formula(
                    value, scaled_integer(*scored_.indicators[each.index].score.value, places_));
        }
        number sum{};
        if (!cells.empty())
            sum = on.bounded_atom({executed ? '(' + cells + ')' : cells,
                                   value,
                                   product_in_formula(power_of_ten(places_), 1000),
                                   true});
        total_parts<number> parts;
        parts.dropped = dropped_;
        if (dropped_) {
            parts.weights = weight_of_rows(on, false);
            parts.all_weights = weight_of_rows(on, true);
        }
        parts.vetoed = rule.zero_target_vetoes && vetoed(on);
        if (has_caps(rule) && scored_.rate) {
            if (!rate_has_formula_) throw no_formula{};
            parts.rate = rate_number(on, room_of_rate_);
        }
        formula_arithmetic arithmetic;
        auto const total =
            total_of_sum(arithmetic, sum / number{power_of_ten(places_)}, parts, rule);
        if (!total) throw formula_context::undefined_way{};
        return *total;
    }

    /// The sum of the weights of all rows, or of those that have a score.
    number weight_of_rows(formula_context& on, bool dropped_too) {
        std::string cells;
        std::int64_t value = 0;
        constexpr int weight_places = 2;
        auto const add = [&](std::uint32_t row, decimal const& weight) {
            if (places_of_weight_.at(row) != weight_places) throw no_formula{};
            cells += (cells.empty() ? "" : "+") + name(row, beside::weight);
            value = sum_in_formula(value, scaled_integer(weight, weight_places));
        };
        if (!in_a_row_ && scored_.score) {
            if (!form_.execution.weight.value) throw no_formula{};
            add(execution_row_, *form_.execution.weight.value);
        }
        if (!in_a_row_ && scored_.score.reason == no_figure::not_applicable) throw no_formula{};
        for (std::size_t i = 0; i < form_.indicators.size(); ++i)
            if (scored_.indicators[i].score || dropped_too)
                add(row_of(figure::indicator(i)), *form_.indicators[i].weight.value);
        return on.bounded_atom({'(' + cells + ')',
                                value,
                                product_in_formula(power_of_ten(weight_places), 1000),
                                true}) /
               number{power_of_ten(weight_places)};
    }

    bool vetoed(formula_context& on) {
        for (std::size_t i = 0; i < form_.indicators.size(); ++i) {
            auto const& of = scored_.indicators[i];
            if (of.kind != indicator_kind::zero_target || of.reached.met == judgement::unknown)
                continue;
            auto const found = std::find_if(scored_rows_.begin(),
                                            scored_rows_.end(),
                                            [&](auto const& each) { return each.index == i; });
            if (found == scored_rows_.end() || !found->has_formula) {
                if (vetoes(of)) return true;
                continue;
            }
            if (!see(on, i, found->with).met) return true;
        }
        return false;
    }

    self_evaluation const& form_;
    policy const& rules_;
    language in_;
    scored_form scored_;
    std::map<figure, laid_out_cell> at_{};
    std::vector<cell_beside> cells_{};
    std::map<std::pair<std::uint32_t, beside>, integer_cell> integers_{};
    std::map<std::uint32_t, int> places_of_weight_{};
    std::vector<scored_row> scored_rows_{};
    std::uint32_t last_row_ = 1;
    std::uint32_t execution_row_ = 0;
    int places_ = 2;
    bool in_a_row_ = false;
    bool rate_has_formula_ = false;
    bool execution_has_formula_ = false;
    bool dropped_ = false;  // An indicator does not apply, and the rest is rescaled.
    room used_{};           // By the formula that was written last.
    room room_of_rate_{};
};

/// Writes a workbook by libxlsxwriter; the first failure is kept, and what follows it is not written.
class workbook_file {
public:
    explicit workbook_file(std::string path) : path_{std::move(path)}, partial_{path_ + ".part"} {
        // libxlsxwriter says on stderr what it cannot write, and not why.
        if (auto* const tried = std::fopen(partial_.c_str(), "wb")) {
            std::fclose(tried);
            book_ = workbook_new(partial_.c_str());
            if (book_ == nullptr) failure_ = LXW_ERROR_MEMORY_MALLOC_FAILED;
        } else {
            refusal_ = std::generic_category().message(errno);
        }
    }
    workbook_file(workbook_file const&) = delete;
    workbook_file& operator=(workbook_file const&) = delete;
    ~workbook_file() {
        if (book_ != nullptr) lxw_workbook_free(book_);
    }

    void add(self_evaluation const& form, policy const& rules, language in) {
        if (book_ == nullptr) return;
        auto const title = sheet_name(form);
        auto* const page = workbook_add_worksheet(book_, title.c_str());
        if (page == nullptr) return keep(LXW_ERROR_MEMORY_MALLOC_FAILED);
        auto const layout = lay_out(form);
        set_columns(page);
        for (auto const& each : layout.cells) add(page, each);
        set_heights(page, layout);
        form_recomputation const again{form, rules, layout, in};
        for (auto const& each : again.cells()) add(page, each);

        auto const last = std::max(again.last().row, layout.last_row);
        grid_position const end{last, again.last().column};
        auto const range = absolute({1, column_of(beside::title)}) + ':' + absolute(end);
        keep(workbook_define_name(book_,
                                  (quoted(title) + '!' + std::string{recomputation_name}).c_str(),
                                  ('=' + quoted(title) + '!' + range).c_str()));
        constexpr std::uint8_t a4 = 9;
        worksheet_set_paper(page, a4);
        worksheet_fit_to_pages(page, 1, 0);
        worksheet_center_horizontally(page);
        worksheet_set_footer(page, "&C&P / &N");
        keep(worksheet_print_area(page, 0, 0, layout.last_row - 1, laid_out_form::columns - 1));
    }

    /// Puts the file in its place, or says why it cannot be.
    std::optional<error> close() {
        auto why = refusal_;
        if (book_ != nullptr) keep(workbook_close(std::exchange(book_, nullptr)));
        if (why.empty() && failure_ != LXW_NO_ERROR) why = lxw_strerror(failure_);
        if (why.empty() && std::rename(partial_.c_str(), path_.c_str()) != 0)
            why = std::generic_category().message(errno);
        if (why.empty()) return std::nullopt;
        std::remove(partial_.c_str());
        return make_error({errc::unwritable_file, {0, why.size()}}, why, {path_, {}, {}, {}});
    }

private:
    void keep(lxw_error failure) {
        if (failure_ == LXW_NO_ERROR) failure_ = failure;
    }

    static lxw_row_t row(grid_position at) { return at.row - 1; }
    static lxw_col_t column(grid_position at) { return static_cast<lxw_col_t>(at.column - 1); }
    static std::string absolute(grid_position at) {
        auto const letters = to_string(at);
        auto const digits = letters.find_first_of("0123456789");
        return '$' + letters.substr(0, digits) + '$' + letters.substr(digits);
    }
    static std::string quoted(std::string_view name) {
        std::string text = "'";
        for (char const each : name) text += each == '\'' ? std::string{"''"} : std::string{each};
        return text + '\'';
    }

    /// A name that no sheet has yet, of at most 31 characters, and none that spreadsheets do not allow.
    std::string sheet_name(self_evaluation const& form) {
        auto const& wanted = form.sheet.empty() ? form.project_name.text : form.sheet;
        std::string allowed;
        for (char const each : printable(wanted))
            allowed +=
                std::string_view{"[]:*?/\\"}.find(each) == std::string_view::npos ? each : '_';
        while (allowed.starts_with('\'')) allowed.erase(0, 1);
        if (allowed.empty()) allowed = "form";
        for (std::size_t number = 1;; ++number) {
            auto const tail = number == 1 ? std::string{} : " (" + std::to_string(number) + ')';
            constexpr std::size_t longest = 31;
            // Spreadsheets count a character beyond the first 65,536 as two.
            auto count = longest - tail.size();
            std::string made{first_characters(allowed, count)};
            while (utf16_length(made) > longest - tail.size())
                made = std::string{first_characters(allowed, --count)};
            while (made.ends_with('\'')) made.pop_back();
            made += tail;
            auto folded = made;
            std::transform(folded.begin(), folded.end(), folded.begin(), [](char each) {
                return each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
            });
            if (names_.insert(folded).second) return made;
        }
    }
    static std::size_t utf16_length(std::string_view text) {
        auto const long_ones = std::count_if(text.begin(), text.end(), [](char each) {
            return (static_cast<unsigned char>(each) & 0xF8) == 0xF0;
        });
        return character_count(text) + static_cast<std::size_t>(long_ones);
    }

    lxw_format* format_of(cell_style style, std::string const& numbers, bool beside = false) {
        auto& made = formats_[{style, numbers, beside}];
        if (made != nullptr) return made;
        made = workbook_add_format(book_);
        if (made == nullptr) {
            keep(LXW_ERROR_MEMORY_MALLOC_FAILED);
            return made;
        }
        format_set_font_name(made, "宋体");
        format_set_font_size(made, style == cell_style::title ? 16 : beside ? 9 : 10);
        if (style != cell_style::title) format_set_border(made, LXW_BORDER_THIN);
        if (style == cell_style::title || style == cell_style::heading) format_set_bold(made);
        format_set_align(made, style == cell_style::text ? LXW_ALIGN_LEFT : LXW_ALIGN_CENTER);
        format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
        if (!beside || style == cell_style::heading) format_set_text_wrap(made);
        if (beside) format_set_font_color(made, 0x555555);
        if (!numbers.empty()) format_set_num_format(made, numbers.c_str());
        return made;
    }

    static bool is_number(laid_out_cell const& each) {
        if (!each.shows) return false;
        switch (each.shows->part) {
            case form_part::fund_source:
            case form_part::goal_expected:
            case form_part::goal_actual:
            case form_part::indicator_level1:
            case form_part::indicator_level2:
            case form_part::indicator_level3:
            case form_part::indicator_reason:
                return false;
            default:
                return true;
        }
    }

    void add(lxw_worksheet* page, laid_out_cell const& each) {
        auto const number = is_number(each) ? as_number_cell(each.text) : std::nullopt;
        auto* const format = format_of(each.style, number ? number->format : std::string{});
        if (each.rows > 1 || each.columns > 1)
            keep(worksheet_merge_range(page,
                                       row(each.at),
                                       column(each.at),
                                       row(each.at) + each.rows - 1,
                                       static_cast<lxw_col_t>(column(each.at) + each.columns - 1),
                                       "",
                                       format));
        if (number)
            keep(worksheet_write_number(page,
                                        row(each.at),
                                        column(each.at),
                                        std::strtod(literal_text(number->number).c_str(), nullptr),
                                        format));
        else if (each.text.empty())
            keep(worksheet_write_blank(page, row(each.at), column(each.at), format));
        else
            keep(worksheet_write_string(
                page, row(each.at), column(each.at), with_escapes(each.text).c_str(), format));
    }

    void add(lxw_worksheet* page, auto const& each) {
        auto const style = each.heading  ? cell_style::heading
                           : each.number ? cell_style::number
                                         : cell_style::text;
        auto* const format = format_of(style, each.format, true);
        auto const at_row = row(each.at);
        auto const at_column = column(each.at);
        auto const formula = '=' + each.formula;
        if (each.number) {
            auto const value = std::strtod(each.text.c_str(), nullptr);
            keep(each.formula.empty()
                     ? worksheet_write_number(page, at_row, at_column, value, format)
                     : worksheet_write_formula_num(
                           page, at_row, at_column, formula.c_str(), format, value));
        } else if (!each.formula.empty()) {
            keep(worksheet_write_formula_str(
                page, at_row, at_column, formula.c_str(), format, each.text.c_str()));
        } else {
            keep(worksheet_write_string(
                page, at_row, at_column, with_escapes(each.text).c_str(), format));
        }
    }

    // In characters: those of the official form, then those of the recomputation.
    static constexpr std::array widths{10, 10, 12, 26, 14, 14, 8,  10, 26, 2,
                                       26, 10, 10, 18, 8,  48, 10, 14, 14, 10};

    void set_columns(lxw_worksheet* page) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            keep(worksheet_set_column(
                page, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widths[i], nullptr));
    }

    /// Rows as high as their texts need: spreadsheets do not see to merged cells.
    void set_heights(lxw_worksheet* page, laid_out_form const& layout) {
        std::map<std::uint32_t, std::size_t> lines;
        for (auto const& each : layout.cells) {
            std::size_t width = 0;
            for (std::uint32_t i = 0; i < each.columns; ++i)
                width += static_cast<std::size_t>(widths[each.at.column - 1 + i]);
            std::size_t needed = 0;
            for (std::string_view rest = each.text;;) {
                auto const end = std::min(rest.find('\n'), rest.size());
                needed +=
                    display_width(rest.substr(0, end)) / std::max<std::size_t>(width - 1, 1) + 1;
                if (end == rest.size()) break;
                rest.remove_prefix(end + 1);
            }
            auto& of_row = lines[each.at.row];
            of_row = std::max(of_row, (needed + each.rows - 1) / each.rows);
        }
        constexpr std::size_t height_of_line = 14;
        constexpr std::size_t highest = 400;
        for (auto const& [at, count] : lines)
            keep(worksheet_set_row(page,
                                   at - 1,
                                   static_cast<int>(std::min(count * height_of_line + 6, highest)),
                                   nullptr));
    }

    std::string path_;
    std::string partial_;
    std::string refusal_{};  // By the system, before anything was written.
    lxw_workbook* book_ = nullptr;
    lxw_error failure_ = LXW_NO_ERROR;
    std::set<std::string> names_{};
    std::map<std::tuple<cell_style, std::string, bool>, lxw_format*> formats_{};
};

inline std::optional<error> write_workbook(std::span<self_evaluation const> forms,
                                           policy const& rules,
                                           std::string const& path,
                                           language in) {
    workbook_file file{path};
    for (auto const& each : forms) file.add(each, rules, in);
    return file.close();
}

}  // namespace detail

/// Writes `forms` to the workbook `path`, a sheet each: the official form with every text as printed, and
/// beside it every figure computed anew under `rules`.
///
/// A cell that holds a number is a number of the spreadsheet that shows as the printed text. The
/// formulas follow from the rules and roundings of the policy; they compute on integers, so that they
/// round as the library does, and give #N/A where a changed cell could make them inexact. Where a
/// figure has no formula, as of words, its value stands alone. What was written reads back as the same
/// form.
/// Rounds: as the policy says.
/// Fails: `unwritable_file`; then `path` is as it was.
/// Complexity: linear in the number of indicators.
///
///     if (auto const failure = write_xlsx(forms, policies::shanghai_2022, "build/forms.xlsx"))
///         std::puts(failure->text().c_str());
[[nodiscard]] inline std::optional<error> write_xlsx(std::vector<self_evaluation> const& forms,
                                                     policy const& rules,
                                                     std::string const& path,
                                                     language in = language::zh) {
    return detail::write_workbook(std::span{forms}, rules, path, in);
}

/// Writes one form to the workbook `path`, as the other overload does several.
///
/// Rounds: as the policy says.
/// Fails: `unwritable_file`; then `path` is as it was.
[[nodiscard]] inline std::optional<error> write_xlsx(self_evaluation const& form,
                                                     policy const& rules,
                                                     std::string const& path,
                                                     language in = language::zh) {
    return detail::write_workbook(std::span{&form, 1}, rules, path, in);
}

}  // namespace outturn::inline OUTTURN_ABI
