// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/reading.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include "support/cases.hpp"
#include "support/form_oracle.hpp"
#include "support/random_forms.hpp"
#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace outturn;
using form_oracle::integer;
using form_oracle::rational;

namespace {

/// A number as a form writes it, and its value.
struct written {
    std::string text;
    rational value;
};

/// Two units of one dimension, and how many of the second one of the first is.
struct unit_pair {
    char const* of_actual;
    char const* of_target;
    rational factor;
    rational share;  ///< What one in the target's unit is of a whole; 0 where it is no share.
    bool counted = false;
};

std::vector<unit_pair> const unit_pairs{
    {"", "", 1, 0, true},
    {"个", "个", 1, 0, true},
    {"", "个", 1, 0, true},
    {"个", "", 1, 0, true},
    {"万个", "个", 10'000, 0, true},
    {"个", "亿个", {1, 100'000'000}, 0, true},
    {"%", "%", 1, {1, 100}},
    {"‰", "%", {1, 10}, {1, 100}},
    {"%", "‰", 10, {1, 1000}},
    {"元", "元", 1, 0},
    {"亿元", "元", 100'000'000, 0},
    {"元", "万亿元", {1, 1'000'000'000'000}, 0},
    {"公顷", "亩", 15, 0},
    {"亩", "平方公里", {1, 1500}, 0},
    {"海里", "毫米", 1'852'000, 0},
};

enum class wanted { at_least, above, at_most, below, exactly, closed, half_open, by_day };

/// An indicator, its texts made from the numbers.
struct row {
    wanted how{};
    written low, high;  ///< Of a bound, `low` alone.
    unit_pair const* units{};
    bool satisfaction = false;
    written actual;
    int form_of_actual = 0;  ///< 0 a number, 1 a lower bound, 2 an upper bound.
    int days_late = 0;
    written weight;
};

struct expected_figure {
    std::optional<rational> value{};
    no_figure reason = no_figure::none;
};

/// What the definitions say of an indicator.
struct expected_row {
    judgement met = judgement::unknown;
    relation stands = relation::unknown;
    std::optional<rational> ratio{};
    expected_figure score{};
    std::optional<rational> term{};
};

class form_case {
public:
    explicit form_case(std::uint64_t seed) : random_{seed} {
        money_zeros_ = below(3) == 0 ? 4 : 0;
        fund_lines_ = below(3) == 0 ? 2 + below(3) : 1;
        for (std::size_t i = 0; i < fund_lines_; ++i) funds_.emplace_back(money(), money());
        if (below(3) != 0) execution_weight_ = weight();
        for (auto left = 1 + below(4); left > 0; --left) rows_.push_back(indicator());
    }

    [[nodiscard]] self_evaluation texts() const {
        self_evaluation made;
        made.money_unit.text = money_zeros_ == 0 ? "元" : "万元";
        for (auto const& [executed, budget] : funds_)
            made.funds.push_back({{fund_lines_ == 1 ? "年度资金总额" : "各项资金"},
                                  {budget.text},
                                  {budget.text},
                                  {executed.text},
                                  {budget.text}});
        if (execution_weight_) made.execution.points.text = execution_weight_->text;
        for (auto const& each : rows_) made.indicators.push_back(texts_of(each));
        return made;
    }

    [[nodiscard]] std::string description() const {
        auto const made = texts();
        std::string text = made.money_unit.text;
        for (auto const& line : made.funds)
            text += " | " + line.executed.text + " of " + line.adjusted.text;
        text += " | " + made.execution.points.text;
        for (auto const& each : made.indicators)
            text += "\n" + each.level1.text + " " + each.target.text + " <- " + each.actual.text +
                    " * " + each.points.text;
        return text;
    }

    [[nodiscard]] std::vector<row> const& rows() const { return rows_; }

    /// The exact rate; nothing where the budget is zero.
    [[nodiscard]] std::optional<rational> rate() const {
        rational executed;
        rational budget;
        for (auto const& [spent, given] : funds_) {
            executed += spent.value;
            budget += given.value;
        }
        return budget == 0 ? std::nullopt : std::optional<rational>{executed / budget};
    }

    [[nodiscard]] rational execution_weight(policy const& rules) const {
        return execution_weight_ ? execution_weight_->value
                                 : form_oracle::of(rules.execution.weight);
    }

private:
    std::uint64_t below(std::uint64_t end) { return random_() % end; }

    /// A number of 1 to 18 digits, some of them behind the point; often one at which things turn.
    written number(int digits = 18, int most_behind = 18) {
        static constexpr std::array round_ones{1, 2, 5, 9, 10, 50, 95, 99, 100, 999, 1000};
        std::uint64_t limit = 1;
        for (auto left = 1 + below(static_cast<std::uint64_t>(digits)); left > 0; --left)
            limit *= 10;
        auto const coefficient =
            below(6) == 0   ? static_cast<std::uint64_t>(round_ones[below(round_ones.size())])
            : below(4) == 0 ? limit - 1 - below(3)
                            : limit / 10 + below(limit - limit / 10);
        bool const whole = below(2) == 0 || most_behind == 0;
        return scaled(coefficient,
                      whole ? 0 : static_cast<int>(below(static_cast<unsigned>(most_behind) + 1U)));
    }

    static written scaled(std::uint64_t coefficient, int places) {
        auto text = std::to_string(coefficient);
        auto const behind = static_cast<std::size_t>(places);
        if (text.size() <= behind) text.insert(0, behind + 1 - text.size(), '0');
        if (behind != 0) text.insert(text.size() - behind, ".");
        return {text, rational{integer{coefficient}, form_oracle::ten_to(places)}};
    }

    /// An amount of up to 10^18 fen.
    written money() {
        auto made = number(money_zeros_ == 0 ? 16 : 12, 0);
        if (below(2) == 0)
            made = scaled(below(2) == 0 ? random_() % 100'000'000'000'000'000 : 0, 2);
        if (below(12) == 0) made = {"0", 0};
        if (money_zeros_ != 0 && made.text.size() > 14) made = number(12, 0);
        made.value *= form_oracle::ten_to(money_zeros_);
        return made;
    }

    written weight() {
        if (below(3) != 0) return scaled(1 + below(100), static_cast<int>(below(2)));
        return number(18, 6);
    }

    /// A number near `of`, or any.
    written near(written const& of, rational const& factor) {
        switch (below(4)) {
            case 0:
                return factor == 1 ? of : number();
            case 1:
                return number(3, 2);
            default:
                return number();
        }
    }

    row indicator() {
        row made;
        made.how = static_cast<wanted>(below(8));
        made.units = &unit_pairs[below(unit_pairs.size())];
        made.satisfaction = below(4) == 0;
        made.low = below(10) == 0 ? written{"0", 0} : number();
        bool const range = made.how == wanted::closed || made.how == wanted::half_open;
        if (range) {
            do made.high = number();
            while (made.high.value == made.low.value);
            if (made.high.value < made.low.value) std::swap(made.low, made.high);
        } else if (below(8) == 0) {
            made.low.text.insert(0, "-");
            made.low.value = -made.low.value;
        }
        made.actual = near(range && below(2) == 0 ? made.high : made.low, made.units->factor);
        if (below(12) == 0 && made.actual.text.front() != '-') {
            made.actual.text.insert(0, "-");
            made.actual.value = -made.actual.value;
        }
        made.form_of_actual = below(6) == 0 ? static_cast<int>(1 + below(2)) : 0;
        made.days_late = static_cast<int>(below(40)) - 15;
        made.weight = weight();
        return made;
    }

    static outturn::indicator texts_of(row const& each) {
        static constexpr std::array signs{"≥", ">", "≤", "<", "="};
        outturn::indicator made;
        made.level1.text = each.satisfaction ? "满意度指标" : "产出指标";
        made.points.text = each.weight.text;
        std::string const unit = each.units->of_target;
        if (each.how == wanted::by_day) {
            made.target.text = "2022年6月16日前";
            int const day = 16 + each.days_late;
            made.actual.text = day <= 30 ? "2022年6月" + std::to_string(day) + "日"
                                         : "2022年7月" + std::to_string(day - 30) + "日";
            return made;
        }
        if (each.how == wanted::closed)
            made.target.text = each.low.text + unit + "-" + each.high.text + unit;
        else if (each.how == wanted::half_open)
            made.target.text = each.low.text + unit + "≤x<" + each.high.text + unit;
        else
            made.target.text = signs[static_cast<std::size_t>(each.how)] + each.low.text + unit;
        static constexpr std::array stated{"", "≥", "≤"};
        made.actual.text = stated[static_cast<std::size_t>(each.form_of_actual)] +
                           each.actual.text + each.units->of_actual;
        return made;
    }

    std::mt19937_64 random_;
    int money_zeros_ = 0;
    std::size_t fund_lines_ = 1;
    std::vector<std::pair<written, written>> funds_;
    std::optional<written> execution_weight_;
    std::vector<row> rows_;
};

// ---- What the definitions say

judgement judged(bool all, bool any) {
    return all ? judgement::met : any ? judgement::unknown : judgement::not_met;
}

/// Whether `value` is between the ends of a target that is a range.
bool is_inside(row const& of, rational const& value) {
    return of.low.value <= value &&
           (of.how == wanted::closed ? value <= of.high.value : value < of.high.value);
}

bool meets(row const& of, rational const& value) {
    switch (of.how) {
        case wanted::at_least:
            return value >= of.low.value;
        case wanted::above:
            return value > of.low.value;
        case wanted::at_most:
            return value <= of.low.value;
        case wanted::below:
            return value < of.low.value;
        case wanted::exactly:
            return value == of.low.value;
        default:
            return is_inside(of, value);
    }
}

bool is_range(row const& of) { return of.how == wanted::closed || of.how == wanted::half_open; }

void judge_number(row const& of, rational const& value, expected_row& out) {
    out.met = meets(of, value) ? judgement::met : judgement::not_met;
    bool const inside = is_range(of) && is_inside(of, value);
    out.stands = inside                                 ? relation::inside
                 : value < of.low.value                 ? relation::below
                 : is_range(of) || value > of.low.value ? relation::above
                                                        : relation::equal;
    if (!is_range(of) && of.low.value != 0) out.ratio = value / of.low.value;
}

/// All numbers from `value` on, or all up to it.
void judge_half_line(row const& of, rational const& value, bool upwards, expected_row& out) {
    rational const& low = of.low.value;
    switch (of.how) {
        case wanted::at_least:
            out.met = judged(upwards && value >= low, upwards || value >= low);
            break;
        case wanted::above:
            out.met = judged(upwards && value > low, upwards || value > low);
            break;
        case wanted::at_most:
            out.met = judged(!upwards && value <= low, !upwards || value <= low);
            break;
        case wanted::below:
            out.met = judged(!upwards && value < low, !upwards || value < low);
            break;
        case wanted::exactly:
            out.met = judged(false, upwards ? value <= low : value >= low);
            break;
        case wanted::closed:
            out.met = judged(false, upwards ? value <= of.high.value : value >= low);
            break;
        default:
            out.met = judged(false, upwards ? value < of.high.value : value >= low);
    }
    rational const& high = is_range(of) ? of.high.value : low;
    if (!upwards && value < low)
        out.stands = relation::below;
    else if (upwards && value > high)
        out.stands = relation::above;
    else if (out.met != judgement::unknown)
        out.stands = out.met == judgement::met ? relation::inside : relation::outside;
}

indicator_kind kind_of_row(row const& of) {
    if (of.how == wanted::by_day) return indicator_kind::deadline;
    if (is_range(of)) return indicator_kind::range;
    if (of.satisfaction && std::string_view{of.units->of_target}.find_first_of("%") == 0)
        return indicator_kind::satisfaction;
    if (of.satisfaction && std::string_view{of.units->of_target} == "‰")
        return indicator_kind::satisfaction;
    bool const rising = of.how == wanted::at_least || of.how == wanted::above;
    if (of.low.value == 0 && !rising) return indicator_kind::zero_target;
    if (of.how == wanted::exactly) return indicator_kind::equality;
    return rising ? indicator_kind::higher_is_better : indicator_kind::lower_is_better;
}

/// The figure that `exact` is printed as.
expected_figure figure_of(rational const& value) {
    if (!form_oracle::fits_decimal(value)) return {{}, no_figure::too_large};
    return {value};
}

form_oracle::measured measured_of(row const& of, expected_row const& out, rational const& value) {
    form_oracle::measured seen;
    seen.weight = of.weight.value;
    auto const kind = kind_of_row(of);
    seen.met = out.met == judgement::met ||
               (kind == indicator_kind::zero_target && out.stands == relation::below);
    if (of.how == wanted::by_day) {
        if (out.met == judgement::not_met) seen.days = of.days_late;
    } else if (of.form_of_actual == 0) {
        seen.actual = value;
        seen.target = is_range(of) && out.stands == relation::above ? of.high.value : of.low.value;
        if (of.units->share != 0) seen.share = value * of.units->share;
        seen.counted = of.units->counted;
    }
    return seen;
}

expected_row expected_of(row const& of, policy const& rules) {
    expected_row out;
    rational const value = of.actual.value * of.units->factor;
    if (of.how == wanted::by_day) {
        out.met = of.days_late <= 0 ? judgement::met : judgement::not_met;
        out.stands = of.days_late < 0   ? relation::below
                     : of.days_late > 0 ? relation::above
                                        : relation::equal;
    } else if (of.form_of_actual == 0) {
        judge_number(of, value, out);
    } else {
        judge_half_line(of, value, of.form_of_actual == 1, out);
    }
    if (out.met == judgement::unknown) {
        out.score.reason = no_figure::unknown_judged;
        return out;
    }
    auto const kind = kind_of_row(of);
    auto const& rule = rules.rule_for(kind, out.stands == relation::above);
    auto const seen = measured_of(of, out, value);
    auto earned = form_oracle::credit_by(rule.how, seen);
    if (can_be_over_achieved(kind))
        earned = form_oracle::after_over_achievement(earned, seen, rules.over_achievement);
    if (!earned) {
        out.score.reason = no_figure::no_rule;
        return out;
    }
    auto const printed = form_oracle::printed(*earned, rule.credit, seen.weight);
    out.score = figure_of(printed);
    if (out.score.value) out.term = rules.total.sum == total_of::printed_scores ? printed : *earned;
    return out;
}

/// What the definitions say of a whole form.
struct expected_form {
    expected_figure rate, score, total;
    std::vector<expected_row> rows;
};

void expect_execution(form_case const& form,
                      policy const& rules,
                      expected_form& out,
                      rational& sum) {
    auto const& rule = rules.execution;
    auto const rate = form.rate();
    if (!rate) {
        out.rate.reason = out.score.reason = no_figure::zero_budget;
        return;
    }
    auto const printed_rate = form_oracle::rounded(*rate, rule.rate.places, rule.rate.mode);
    out.rate = figure_of(printed_rate);
    form_oracle::measured seen;
    seen.weight = form.execution_weight(rules);
    seen.actual = rule.basis == score_basis::printed_rate ? printed_rate : *rate;
    seen.target = 1;
    seen.met = *seen.actual >= 1;
    auto const earned = form_oracle::credit_by(rule.how, seen);
    REQUIRE(earned);
    auto const printed = form_oracle::printed(*earned, rule.score, seen.weight);
    out.score = figure_of(printed);
    sum += rules.total.sum == total_of::printed_scores ? printed : *earned;
}

expected_form expected_of(form_case const& form, policy const& rules) {
    expected_form out;
    rational sum;
    expect_execution(form, rules, out, sum);
    bool complete = out.score.value.has_value();
    bool vetoed = false;
    for (auto const& each : form.rows()) {
        out.rows.push_back(expected_of(each, rules));
        auto const& made = out.rows.back();
        vetoed = vetoed || (kind_of_row(each) == indicator_kind::zero_target &&
                            made.met == judgement::not_met && made.stands != relation::below);
        complete = complete && made.term;
        if (made.term) sum += *made.term;
    }
    if (!complete) {
        out.total.reason = no_figure::part_missing;
        return out;
    }
    if (rules.total.zero_target_vetoes && vetoed) sum = 0;
    for (auto const& cap : rules.total.caps)
        if (!cap.is_none() && *form.rate() < form_oracle::of(cap.rate_below))
            sum = std::min(sum, form_oracle::of(cap.total));
    out.total =
        figure_of(form_oracle::rounded(sum, rules.total.rounds.places, rules.total.rounds.mode));
    return out;
}

// ---- Against the library

bool agrees(computed const& found, expected_figure const& expected) {
    if (found.rounded.has_value() != expected.value.has_value()) return false;
    if (!found.rounded) return found.reason == expected.reason;
    return found.reason == no_figure::none && form_oracle::of(*found.rounded) == *expected.value;
}

bool agrees(scored_indicator const& found, expected_row const& expected) {
    if (found.reached.met != expected.met || found.reached.relation != expected.stands ||
        !agrees(found.score, expected.score))
        return false;
    bool const fits = expected.ratio && form_oracle::fits_ratio(*expected.ratio);
    if (found.reached.ratio.has_value() != fits) return false;
    return !fits || form_oracle::of(*found.reached.ratio) == *expected.ratio;
}

std::string figure_text(computed const& of) {
    return of.rounded ? to_string(*of.rounded) : std::string{entry_of(of.reason).name};
}
std::string figure_text(expected_figure const& of) {
    return of.value ? of.value->str() : std::string{entry_of(of.reason).name};
}

/// What differs, in words; empty where nothing does.
std::string difference(form_case const& form, policy const& rules) {
    auto const made = read_form(form.texts());
    if (has_fault(made)) return faults(made).front().text();
    auto const scored = score(made, rules);
    auto const expected = expected_of(form, rules);
    std::string out;
    auto const hold = [&](std::string const& name, computed const& found, auto const& wanted) {
        if (!agrees(found, wanted))
            out += "\n" + name + ": " + figure_text(found) + ", not " + figure_text(wanted);
    };
    hold("rate", scored.rate, expected.rate);
    hold("score", scored.score, expected.score);
    hold("total", scored.total, expected.total);
    for (std::size_t i = 0; i < expected.rows.size(); ++i) {
        auto const& found = scored.indicators[i];
        if (agrees(found, expected.rows[i])) continue;
        out += "\nindicator " + std::to_string(i) + ": " +
               std::string{entry_of(found.reached.met).name} + " " +
               std::string{entry_of(found.reached.relation).name} + " " +
               std::string{entry_of(found.reached.reason).name} + " " + figure_text(found.score) +
               ", not " + std::string{entry_of(expected.rows[i].met).name} + " " +
               std::string{entry_of(expected.rows[i].stands).name} + " " +
               figure_text(expected.rows[i].score);
    }
    return out;
}

}  // namespace

TEST_CASE(
    "score: every figure of a form with figures of 1 to 18 digits is what the definitions give and "
    "none is refused that fits") {
    auto const policies = random_forms::policies_of_every_rule();
    auto const cases = support::cases(4'000);
    for (int i = 0; i < cases; ++i) {
        form_case const form{20'220'000U + static_cast<std::uint64_t>(i)};
        auto const& rules = policies[static_cast<std::size_t>(i) % policies.size()];
        auto const found = difference(form, rules);
        if (found.empty()) continue;
        FAIL(form.description() << "\nunder " << rules.name.view() << found);
    }
}
