// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// What a program of somebody else's does with the core, in two translation units, this and second.cpp.
// It prints the same however it came by the library: consumer.output.

#include <outturn/outturn.hpp>

#include <cstdio>
#include <string>

static_assert(OUTTURN_VERSION_MAJOR == 0 && OUTTURN_VERSION_MINOR >= 1);

std::string refused(std::string_view text);

int main() {
    using namespace outturn;

    self_evaluation texts;
    texts.funds.push_back(
        {.source = {"年度资金总额"}, .adjusted = {"169.36"}, .executed = {"168.1827"}});
    texts.money_unit.text = "万元";
    texts.execution.points.text = "10";
    indicator row;
    row.level3.text = "感知覆盖功能区数量";
    row.target.text = ">=1200个";
    row.actual.text = "1043个";
    row.points.text = "6";
    texts.indicators.push_back(row);

    self_evaluation const form = read_form(texts);
    scored_form const scored = score(form, policies::shanghai_2022);
    std::puts(to_string(scored.score).c_str());
    std::puts(to_string(scored.indicators.at(0).score).c_str());
    std::puts(refused("≥abc").c_str());
}
