// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// The whole search over the five forms and over batches of copies of them, whose amounts differ so that
// each rate is a case of its own. The forms are read beforehand.

#include <outturn/inference/inference.hpp>
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

void five_forms(benchmark::State& state) {
    auto const& forms = forms_of_2022();
    for (auto _ : state) {
        auto used = infer(forms);
        benchmark::DoNotOptimize(used);
    }
}
BENCHMARK(five_forms)->Unit(benchmark::kMillisecond);

void forms_of_a_batch(benchmark::State& state) {
    std::vector<self_evaluation> forms;
    auto const count = static_cast<std::size_t>(state.range(0));
    for (std::size_t i = 0; i < count; ++i) {
        forms.push_back(forms_of_2022()[i % 5]);
        auto& funds = forms.back().funds.front();
        *funds.adjusted.value += decimal{i};
        *funds.executed.value += decimal{i / 2};
    }
    for (auto _ : state) {
        auto used = infer(forms);
        benchmark::DoNotOptimize(used);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(forms_of_a_batch)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

}  // namespace
