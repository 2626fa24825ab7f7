// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Scoring a form of fifteen indicators that is already read, and explaining it whole. Times are for a
// form; allocations are counted.

#include <outturn/form/reading.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/what_if.hpp>

#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>

namespace {

std::size_t allocations = 0;

}  // namespace

[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* const made = std::malloc(size)) return made;
    throw std::bad_alloc{};
}
[[gnu::noinline]] void operator delete(void* made) noexcept { std::free(made); }
[[gnu::noinline]] void operator delete(void* made, std::size_t) noexcept { std::free(made); }

namespace {

using namespace outturn;

constexpr int indicators = 15;

self_evaluation form_of_fifteen() {
    self_evaluation texts;
    texts.funds.push_back({{"年度资金总额"}, {"2,060,022"}, {"1,648,018"}, {"1,630,000"}});
    texts.execution.points.text = "10";
    struct row {
        char const *level, *target, *actual;
    };
    static constexpr row rows[]{{"产出指标", ">=500家", "485家"},
                                {"产出指标", ">=1200个", "1043个"},
                                {"产出指标", "=100%", "100%"},
                                {"产出指标", "<=2秒", "1.5秒"},
                                {"效益指标", "0起", "1起"},
                                {"效益指标", "按时完成", "按时完成"},
                                {"满意度指标", ">=90%", "85%"}};
    for (int i = 0; i < indicators; ++i) {
        auto const& each = rows[static_cast<std::size_t>(i) % std::size(rows)];
        texts.indicators.push_back({.level1 = {each.level},
                                    .level3 = {"感知覆盖功能区数量"},
                                    .target = {each.target},
                                    .actual = {each.actual},
                                    .points = {"6"}});
    }
    return read_form(texts);
}

template <class Run>
void measured(benchmark::State& state, Run const& run) {
    run();
    auto const before = allocations;
    run();
    auto const once = allocations - before;
    for (auto _ : state) run();
    state.counters["allocations"] = static_cast<double>(once);
}

void score_form(benchmark::State& state) {
    auto const form = form_of_fifteen();
    scored_form scored;
    measured(state, [&] {
        score_into(scored, form, policies::shanghai_2022);
        benchmark::DoNotOptimize(scored);
    });
}
BENCHMARK(score_form);

void score_form_by_a_rule_of_ones_own(benchmark::State& state) {
    auto const form = form_of_fifteen();
    auto const rules =
        policies::shanghai_2022.with(indicator_kind::deadline,
                                     [](auto const& m) { return m.met ? m.weight : m.weight / 2; },
                                     {2});
    scored_form scored;
    measured(state, [&] {
        score_into(scored, form, rules);
        benchmark::DoNotOptimize(scored);
    });
}
BENCHMARK(score_form_by_a_rule_of_ones_own);

void explain_form(benchmark::State& state) {
    auto const form = form_of_fifteen();
    measured(state, [&] { benchmark::DoNotOptimize(explain(form, policies::shanghai_2022)); });
}
BENCHMARK(explain_form);

void explain_figure(benchmark::State& state) {
    auto const form = form_of_fifteen();
    measured(state, [&] {
        benchmark::DoNotOptimize(explain(form, figure::indicator(1), policies::shanghai_2022));
    });
}
BENCHMARK(explain_figure);

void slack_of_the_executed_amount(benchmark::State& state) {
    auto const form = form_of_fifteen();
    measured(state, [&] {
        benchmark::DoNotOptimize(slack(
            form, {form_part::fund_executed, 0}, figure::execution(), policies::shanghai_2022));
    });
}
BENCHMARK(slack_of_the_executed_amount);

}  // namespace
