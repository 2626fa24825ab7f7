// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Answering lines, each one of the five forms: the whole of it, and what the JSON library takes of that,
// reading into nothing and writing the same answers. Beside it the same job in Python's decimal.

#include <outturn/io/file.hpp>
#include <outturn/stream/line_scorer.hpp>

#include <rapidjson/document.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace outturn;

/// The five forms, each on a line without the blanks between its values.
std::vector<std::string> const& lines() {
    static auto const made = [] {
        std::vector<std::string> each;
        for (char const* number : {"1", "2", "3", "4", "5"}) {
            auto const file =
                std::string{OUTTURN_SOURCE_DIR "/examples/forms/2022-"} + number + ".json";
            rapidjson::Document form;
            form.Parse(file_contents(file).value().c_str());
            rapidjson::StringBuffer line;
            rapidjson::Writer<rapidjson::StringBuffer> writer{line};
            form.Accept(writer);
            each.emplace_back(line.GetString(), line.GetSize());
        }
        return each;
    }();
    return made;
}

struct nothing : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, nothing> {
    bool Default() {
        ++events;
        return true;
    }
    std::size_t events = 0;
};

void run(benchmark::State& state, auto const& use) {
    std::size_t i = 0;
    for (auto _ : state) use(i++ % lines().size());
    state.SetItemsProcessed(state.iterations());
}

void answer(benchmark::State& state) {
    line_scorer scorer{policies::shanghai_2022};
    std::string answers;
    run(state, [&](std::size_t i) {
        answers.clear();
        scorer.score(lines()[i], 1, answers);
        benchmark::DoNotOptimize(answers.data());
    });
}
BENCHMARK(answer)->Name("batch/answer");

void audit_line(benchmark::State& state) {
    line_scorer scorer{policies::shanghai_2022};
    std::string answers;
    run(state, [&](std::size_t i) {
        answers.clear();
        scorer.audit(lines()[i], 1, answers);
        benchmark::DoNotOptimize(answers.data());
    });
}
BENCHMARK(audit_line)->Name("batch/audit");

void json_library_reads(benchmark::State& state) {
    rapidjson::Reader reader;
    std::string copy;
    run(state, [&](std::size_t i) {
        copy.assign(lines()[i]).append(16, '\0');
        rapidjson::InsituStringStream stream{copy.data()};
        nothing handler;
        reader.Parse<rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag>(stream,
                                                                                          handler);
        benchmark::DoNotOptimize(handler.events);
    });
}
BENCHMARK(json_library_reads)->Name("batch/json_library_reads");

void json_library_writes(benchmark::State& state) {
    std::vector<rapidjson::Document> answers(lines().size());
    line_scorer scorer{policies::shanghai_2022};
    for (std::size_t i = 0; i < answers.size(); ++i) {
        std::string text;
        scorer.score(lines()[i], 1, text);
        answers[i].Parse(text.c_str());
    }
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
    run(state, [&](std::size_t i) {
        buffer.Clear();
        writer.Reset(buffer);
        answers[i].Accept(writer);
        benchmark::DoNotOptimize(buffer.GetString());
    });
}
BENCHMARK(json_library_writes)->Name("batch/json_library_writes");

/// Twenty thousand lines through a process, so that starting it counts for little.
void python_decimal(benchmark::State& state) {
    constexpr int repetitions = 4000;
    auto const folder =
        std::string{std::getenv("TMPDIR") != nullptr ? std::getenv("TMPDIR") : "/tmp"};
    auto const file = folder + "/outturn_benchmark_batch.jsonl";
    {
        std::ofstream out{file, std::ios::binary};
        for (int i = 0; i < repetitions; ++i)
            for (auto const& line : lines()) out << line << '\n';
    }
    auto const command =
        "python3 '" OUTTURN_SOURCE_DIR "/tests/benchmark/batch.py' <'" + file + "' >/dev/null";
    for (auto _ : state)
        if (std::system(command.c_str()) != 0) {
            state.SkipWithError("python3 does not run batch.py");
            break;
        }
    std::remove(file.c_str());
    state.SetItemsProcessed(state.iterations() * repetitions * static_cast<int>(lines().size()));
}
BENCHMARK(python_decimal)
    ->Name("batch/python_decimal")
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
