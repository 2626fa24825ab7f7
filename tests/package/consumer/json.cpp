// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/json.hpp>

int main() {
    auto const form = outturn::read_json(R"({"execution": {"points": 10, "score": "9.93"},
        "indicators": [{"level3": "数量", "target": ">=500家", "actual": "485家", "points": 6}]})");
    return form && form->indicators.at(0).points.value == 6 ? 0 : 1;
}
