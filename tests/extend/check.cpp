// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/audit.hpp>
#include <outturn/audit/message.hpp>

using namespace outturn;

// With its place in the list, a check is asked of every form, and its findings say what it says.
int main() {
    self_evaluation form;
    indicator row;
    row.weight = {{"2.5", {}}, decimal::scaled(25, 1)};
    form.indicators.push_back(row);
    for (finding const& found : audit(form, policies::mof_2020))
        if (found.id == "weight.whole" && found.number == 108)
            return message(found) == "The weight \"2.5\" is no whole number. Weigh by whole points."
                       ? 0
                       : 1;
    return 2;
}
