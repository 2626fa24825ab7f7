// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/attainment.hpp>
#include <outturn/expression/text.hpp>

using namespace outturn;

// With the rows for 里 and 钟头, targets in them are read, converted and printed.
int main() {
    auto const length = parse_target("≥3里").value();
    bool const converted =
        compare(parse_actual("1.6千米").value(), length).met == judgement::met &&
        compare(parse_actual("1499米").value(), length).met == judgement::not_met &&
        compare(parse_actual("60分钟").value(), parse_target("<=1钟头").value()).met ==
            judgement::met;
    bool const printed = to_string(length) == "≥3里" && parse_target(to_string(length)) == length;
    return converted && printed ? 0 : 1;
}
