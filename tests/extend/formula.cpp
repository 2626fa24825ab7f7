// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A formula that is a row of the search space is tried, and found where it gives the figures.

#include <outturn/inference/inference.hpp>

int main() {
    using namespace outturn;
    self_evaluation form;
    for (int const weight : {7, 10}) {
        indicator row;
        auto const counted = [](comparison how, int number) {
            return bound{how, {number, unit::named("个").value()}};
        };
        row.target.value = target{counted(comparison::at_least, 100)};
        row.actual.value = actual{counted(comparison::equal, 90)};
        row.weight.value = decimal{weight};
        row.score.value = (ratio{weight} / ratio{3}).round(2, rounding::half_up);
        form.indicators.push_back(row);
    }
    auto const used = infer(form);
    auto const& found = used.at(figure_role::credit_partial).policy;
    return found && found->formula->name == "third_when_missed" ? 0 : 1;
}
