// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Needs: RapidJSON

#include <outturn/scoring/describe.hpp>
#include <outturn/scoring/policy_json.hpp>
#include <outturn/scoring/score.hpp>

#include <string>

using namespace outturn;

// With its header and its place in the variant, a rule is read from a file, written, described,
// known to the schema, and scores.
int main() {
    auto const rules = read_policy(R"({"base": "mof_2020", "name": "x",
                        "deadline": {"rule": {"kind": "halved", "of": "1/4"}}})");
    if (!rules) return 1;
    measurement const missed{.weight = 8};
    bool const is = rules->credit(indicator_kind::deadline, false, missed) == ratio{2} &&
                    read_policy(to_json(*rules)) == *rules &&
                    describe(*rules).find("missed, a part") != std::string::npos &&
                    policy_schema().find("\"halved\"") != std::string::npos;
    return is ? 0 : 1;
}
