// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A currency is a type: its amounts are exact to its smallest unit, and do not mix with another's. A form names
// its currency in a cell.

#include <outturn/form/reading.hpp>
#include <outturn/numeric/amount.hpp>
#include <outturn/numeric/amount_text.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/score.hpp>

#include <array>
#include <cstdio>
#include <string_view>
#include <utility>

using namespace outturn;

struct mop {
    static constexpr std::string_view code = "MOP", name = "pataca", name_zh = "澳门元",
                                      unit_zh = "澳门元", sign = "MOP$";
    static constexpr int minor_digits = 2;
};

int main() {
    auto const budget = amount<mop>::of(120'000);
    auto const spent = parse_amount<mop>("MOP$ 90,000.50").value();
    std::printf("%s of %s\n", to_string(spent).c_str(), to_string(budget).c_str());
    std::printf("%s\n", to_text(execution_score(spent, budget, policies::mof_2020)).c_str());
    // spent + yuan(1) does not compile.

    self_evaluation texts;
    texts.currency = {"澳门元"};
    texts.money_unit = {"万元"};
    texts.funds.push_back({.source = {"年度资金总额"}, .adjusted = {"12"}, .executed = {"9"}});
    std::array const known{currency_entry::of<mop>(), currency_entry::of<cny>()};
    self_evaluation const form = read_form(std::move(texts), {}, known);
    std::printf("%s\n", to_text(score(form, policies::mof_2020).score).c_str());
}
