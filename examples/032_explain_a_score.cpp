// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Why is a score what it is, how far could a cell have moved, and what would one more point need?

// Needs: RapidJSON
#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>

#include <cstdio>

using namespace outturn;

int main() {
    auto const form = read_json_file("examples/forms/2022-4.json").value();
    policy const& rules = policies::shanghai_2022;

    derivation const why = explain(form, figure::indicator(2), rules).value();
    std::puts(to_line(why, language::zh).c_str());
    std::puts(to_text(why).c_str());

    value_range const executed =
        slack(form, {form_part::fund_executed, 0}, figure::rate(), rules).value();
    std::printf("%s is printed for any executed amount %s.\n",
                form.execution.rate.text.c_str(),
                to_text(executed).c_str());

    value_range const needed =
        needed_actual(form.indicators[2].target.value.value(), points(6), points(6), rules).value();
    std::printf("The full points are earned %s.\n", to_text(needed).c_str());
}
