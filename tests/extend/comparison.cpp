// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/attainment.hpp>
#include <outturn/expression/text.hpp>

using namespace outturn;

// With the row for 不亚于, a target with it is read and compared as any of at least so much.
int main() {
    auto const goal = parse_target("不亚于50场次").value();
    bool const is = goal == parse_target(">=50场次").value() &&
                    compare(parse_actual("49场次").value(), goal).met == judgement::not_met;
    return is ? 0 : 1;
}
