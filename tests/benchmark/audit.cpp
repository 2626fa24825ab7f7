// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// The audit of forms that are already read, without rendering its findings: of a form whose figures are
// those of the policy, of the same form under another policy, and of forms side by side.

#include <outturn/audit/audit.hpp>
#include <outturn/io/json.hpp>

#include <benchmark/benchmark.h>
#include <cstddef>
#include <string>
#include <vector>

namespace {

using namespace outturn;

std::vector<self_evaluation> const& forms_of_2022() {
    static std::vector<self_evaluation> const forms = [] {
        std::vector<self_evaluation> made;
        for (char const number : {'1', '2', '3', '4', '5'})
            made.push_back(read_json_file(std::string{OUTTURN_SOURCE_DIR "/examples/forms/2022-"} +
                                          number + ".json")
                               .value());
        return made;
    }();
    return forms;
}

// The form of fourteen indicators.
self_evaluation const& one_form() { return forms_of_2022()[3]; }

void audit_a_form(benchmark::State& state) {
    std::size_t found = 0;
    for (auto _ : state) {
        auto report = audit(one_form(), policies::shanghai_2022);
        found = report.size();
        benchmark::DoNotOptimize(report);
    }
    state.counters["findings"] = static_cast<double>(found);
}
BENCHMARK(audit_a_form)->Unit(benchmark::kMicrosecond);

void audit_a_form_under_another_policy(benchmark::State& state) {
    std::size_t found = 0;
    for (auto _ : state) {
        auto report = audit(one_form(), policies::hubei);
        found = report.size();
        benchmark::DoNotOptimize(report);
    }
    state.counters["findings"] = static_cast<double>(found);
}
BENCHMARK(audit_a_form_under_another_policy)->Unit(benchmark::kMicrosecond);

void audit_five_forms(benchmark::State& state) {
    for (auto _ : state) {
        auto reports = audit(forms_of_2022(), policies::shanghai_2022);
        benchmark::DoNotOptimize(reports);
    }
}
BENCHMARK(audit_five_forms)->Unit(benchmark::kMicrosecond);

}  // namespace
