// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Needs: RapidJSON

#include <outturn/form/reading.hpp>
#include <outturn/report/json.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/score.hpp>

#include <rapidjson/document.h>

#include "catch.hpp"
#include "support/cases.hpp"
#include <array>
#include <random>
#include <stdexcept>
#include <string>

using namespace outturn;

namespace {

// An evaluator of its own: it knows the JSON of derivations and integers, and none of the functions
// that score. Where a fraction grows beyond 128 bits it says so, and the case is not counted.
__extension__ using wide = __int128;

struct fraction {
    wide over = 0;
    wide under = 1;
};

struct too_wide : std::runtime_error {
    using runtime_error::runtime_error;
};

wide checked(wide a, wide b) {
    wide product{};
    if (__builtin_mul_overflow(a, b, &product)) throw too_wide{"product"};
    return product;
}

fraction lowest(fraction value) {
    if (value.under < 0) value = {-value.over, -value.under};
    wide a = value.over < 0 ? -value.over : value.over;
    wide b = value.under;
    while (b != 0) {
        wide const rest = a % b;
        a = b;
        b = rest;
    }
    return a == 0 ? fraction{} : fraction{value.over / a, value.under / a};
}

fraction from_text(std::string const& text) {
    auto const digits = [](std::string const& part) {
        fraction value;
        bool behind = false;
        for (char const c : part) {
            if (c == '-') continue;
            if (c == '.') {
                behind = true;
                continue;
            }
            value.over = value.over * 10 + (c - '0');
            if (behind) value.under *= 10;
        }
        return part.front() == '-' ? fraction{-value.over, value.under} : value;
    };
    auto const slash = text.find('/');
    auto const a = digits(text.substr(0, slash));
    auto const b = slash == std::string::npos ? fraction{1, 1} : digits(text.substr(slash + 1));
    return lowest({checked(a.over, b.under), checked(a.under, b.over)});
}

// Rounds a fraction to places by the name of the mode, written from the definitions.
fraction rounded(fraction value, int places, std::string const& mode) {
    wide power = 1;
    for (int i = 0; i < places; ++i) power *= 10;
    wide const scaled = checked(value.over, power);
    wide low = scaled / value.under;
    if (low * value.under > scaled) --low;  // the whole number at or below
    wide const above = scaled - low * value.under;
    if (above == 0) return lowest({low, power});
    bool const negative = scaled < 0;
    bool const more = 2 * above > value.under;
    bool const half = 2 * above == value.under;
    bool up = false;
    if (mode == "ceiling") up = true;
    if (mode == "up") up = !negative;
    if (mode == "down") up = negative;
    if (mode == "half_up") up = more || (half && !negative);
    if (mode == "half_down") up = more || (half && negative);
    if (mode == "half_even") up = more || (half && low % 2 != 0);
    return lowest({low + (up ? 1 : 0), power});
}

fraction evaluate(rapidjson::Value const& step) {
    std::string const op = step["op"].GetString();
    auto const stated = from_text(step["value"].GetString());
    fraction value = stated;
    if (op != "input" && op != "parameter") {
        auto const& operands = step["operands"];
        auto const a = evaluate(operands[0]);
        auto const b = operands.Size() > 1 ? evaluate(operands[1]) : fraction{};
        if (op == "add") {
            value = a;
            for (rapidjson::SizeType i = 1; i < operands.Size(); ++i) {
                auto const term = i == 1 ? b : evaluate(operands[i]);
                value = lowest({checked(value.over, term.under) + checked(term.over, value.under),
                                checked(value.under, term.under)});
            }
        }
        if (op == "subtract")
            value = {checked(a.over, b.under) - checked(b.over, a.under),
                     checked(a.under, b.under)};
        if (op == "multiply") value = {checked(a.over, b.over), checked(a.under, b.under)};
        if (op == "divide") value = {checked(a.over, b.under), checked(a.under, b.over)};
        if (op == "negate") value = {-a.over, a.under};
        value = lowest(value);
        if (op == "round") value = rounded(a, step["places"].GetInt(), step["mode"].GetString());
    }
    if (value.over != stated.over || value.under != stated.under)
        throw std::logic_error{op + " is not " + step["value"].GetString()};
    return value;
}

self_evaluation random_form(std::mt19937& random) {
    auto const up_to = [&](int n) {
        return static_cast<int>(random() % static_cast<unsigned>(n + 1));
    };
    self_evaluation texts;
    auto const budget = up_to(20) == 0 ? 0 : 1 + up_to(3'000'000);
    texts.funds.push_back({{"年度资金总额"},
                           {std::to_string(1 + up_to(3'000'000))},
                           {std::to_string(budget)},
                           {std::to_string(up_to(3'000'000))},
                           {up_to(3) == 0 ? "" : std::to_string(up_to(3'000'000))}});
    if (up_to(3) != 0) texts.execution.points.text = "10";
    static constexpr std::array signs{">=", "<=", "=", "", ">", "<", "≠"};
    static constexpr std::array units{"个", "%", "", "分钟", "‰"};
    for (int i = up_to(12); i >= 0; --i) {
        std::string const unit = units[random() % units.size()];
        indicator row;
        row.level1.text = up_to(4) == 0 ? "满意度指标" : "产出指标";
        row.target.text = signs[random() % signs.size()] + std::to_string(up_to(120)) + unit;
        row.actual.text = std::to_string(up_to(150)) +
                          (up_to(1) != 0 ? '.' + std::to_string(up_to(99)) : "") +
                          (up_to(3) == 0 && unit == "分钟" ? "秒" : unit);
        if (up_to(12) == 0)
            row.target.text =
                std::to_string(up_to(50)) + "-" + std::to_string(60 + up_to(50)) + unit;
        if (up_to(15) == 0) row.actual.text = "不适用";
        row.points.text = std::to_string(up_to(20)) + (up_to(4) == 0 ? ".5" : "");
        texts.indicators.push_back(row);
    }
    return texts;
}

}  // namespace

TEST_CASE("explain: an evaluator that shares no code agrees with every step and with the score") {
    std::mt19937 random{20221231};
    int const forms = support::cases(2000);
    std::array<policy, 3> more{policies::deployed_default, policies::hubei, policies::mof_2020};
    more[0].name = "capped";
    more[0].total.caps[0] = {ratio{1, 2}, 59};
    more[0].total.dropped = not_applicable::rescaled;
    more[0].over_achievement = {.then = over_achievement::action::scaled_down,
                                .amount = ratio{1, 3}};
    more[1].name = "other";
    more[1].execution.of_zero = zero_budget::zero;
    more[1].total.sum = total_of::exact_scores;
    more[1].equality.how = symmetric;
    more[1].zero_target.how =
        step_deduction{.points = decimal{2}, .step = ratio{3, 2}, .steps = rounding::ceiling};
    more[2].name = "third";
    more[2].execution.of = budget_column::received;
    more[2].execution.of_zero = zero_budget::not_applicable;
    more[2].execution.how = two_anchors{.nothing_below = ratio{6, 10}, .full_from = ratio{9, 10}};
    more[2].execution.score = {0, rounding::up};
    more[2].higher_is_better = {
        band_table{banded_by::deviation, {{ratio{1, 2}, ratio{9, 10}}, {20, 0}}},
        {0, rounding::up}};
    more[2].lower_is_better = {inverse_ratio{}, {0, rounding::ceiling}};
    more[2].zero_target.how = yes_or_no{};
    more[2].over_achievement = {
        .then = over_achievement::action::points_deducted, .limit_included = false, .amount = 2};
    more[2].total.dropped = not_applicable::rescaled;
    more[2].total.zero_target_vetoes = true;
    more[2].total.caps = {{{ratio{1, 2}, 59, true}, {ratio{8, 10}, 89}}};
    int evaluated = 0;
    int skipped = 0;
    for (int i = 0; i < forms; ++i) {
        auto const form = read_form(random_form(random));
        auto const check = [&](policy const& rules) {
            auto const scored = score(form, rules);
            for (auto const& each : explain(form, rules)) {
                INFO(rules.name.view() << ": " << to_text(each));
                REQUIRE(each.result == *scored.find(each.name));
                if (!each.last) continue;
                auto const text = to_json(each);
                rapidjson::Document json;
                json.Parse(text.c_str());
                REQUIRE_FALSE(json.HasParseError());
                try {
                    auto const value = evaluate(json["tree"]);
                    auto const printed = from_text(json["value"].GetString());
                    ++evaluated;
                    REQUIRE((value.over == printed.over && value.under == printed.under));
                } catch (too_wide const&) {
                    ++skipped;
                } catch (std::logic_error const& wrong) {
                    FAIL(wrong.what());
                }
            }
        };
        for (policy const& rules : policies::all) check(rules);
        for (policy const& rules : more) check(rules);
    }
    CHECK(evaluated > forms * 20);
    CHECK(skipped < evaluated / 100);
}
