// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Parses, formats, adds, rates and scores the same figures with every kind of number, the kinds taking
// turns at random in one run, and prints how long each takes in multiples of the library's own time.

#include "numbers.hpp"
#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <cstdio>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace {

constexpr std::size_t count = 1024;

// Figures of forms: some thousand to some hundred million yuan, executed to between 0 and 120 percent.
struct pairs_of_minor {
    std::array<std::int64_t, count> executed{}, adjusted{};
    pairs_of_minor() {
        std::mt19937_64 random{20220101};
        for (std::size_t i = 0; i < count; ++i) {
            std::int64_t const magnitude =
                std::array<std::int64_t, 4>{1, 10, 100, 1000}[random() % 4];
            adjusted[i] = 10'000'000 * magnitude +
                          static_cast<std::int64_t>(random() % 90'000'000) * magnitude;
            executed[i] = static_cast<std::int64_t>(
                random() % static_cast<std::uint64_t>(adjusted[i] / 10 * 12));
        }
    }
};
pairs_of_minor const minors;

std::string text_of(std::int64_t minor, numbers::spelling as) {
    using namespace outturn;
    if (as == numbers::spelling::whole) return std::to_string(minor);
    money_style style;
    style.grouped = as == numbers::spelling::grouped;
    return to_text(fen(minor), style).value();
}

template <class Kind>
struct figures {
    std::vector<typename Kind::figure> executed, adjusted;
    std::vector<std::string> texts;
    figures() {
        for (std::size_t i = 0; i < count; ++i) {
            executed.push_back(Kind::from_minor(minors.executed[i]));
            adjusted.push_back(Kind::from_minor(minors.adjusted[i]));
            texts.push_back(
                text_of(168'182'735 + static_cast<std::int64_t>(i) * 104'729, Kind::reads));
        }
    }
    static figures const& all() {
        static figures const made;
        return made;
    }
};

template <class Kind>
void parse(benchmark::State& state) {
    auto const& in = figures<Kind>::all();
    for (auto _ : state)
        for (auto const& text : in.texts) benchmark::DoNotOptimize(Kind::parse(text));
}
template <class Kind>
void format(benchmark::State& state) {
    auto const& in = figures<Kind>::all();
    char buffer[256];
    for (auto _ : state)
        for (auto const& value : in.adjusted) {
            benchmark::DoNotOptimize(Kind::format(value, buffer));
            benchmark::ClobberMemory();
        }
}
template <class Kind>
void add(benchmark::State& state) {
    auto const& in = figures<Kind>::all();
    for (auto _ : state)
        for (std::size_t i = 0; i < count; ++i) {
            auto sum = in.executed[i];
            Kind::add(sum, in.adjusted[i]);
            benchmark::DoNotOptimize(sum);
        }
}
// A loop that the compiler may turn into one over vectors, as it does for raw integers.
template <class Kind>
void sum(benchmark::State& state) {
    auto const& in = figures<Kind>::all();
    for (auto _ : state) {
        auto sum = Kind::from_minor(0);
        for (auto const& value : in.adjusted) Kind::add(sum, value);
        benchmark::DoNotOptimize(sum);
    }
}
template <class Kind>
void rate(benchmark::State& state) {
    auto const& in = figures<Kind>::all();
    for (auto _ : state)
        for (std::size_t i = 0; i < count; ++i)
            benchmark::DoNotOptimize(Kind::rate(in.executed[i], in.adjusted[i]));
}
template <class Kind>
void score(benchmark::State& state) {
    auto const& in = figures<Kind>::all();
    for (auto _ : state)
        for (std::size_t i = 0; i < count; ++i)
            benchmark::DoNotOptimize(Kind::score(in.executed[i], in.adjusted[i]));
}

constexpr std::array tasks{"parse", "format", "add", "sum", "rate", "score"};
std::vector<std::string> kinds;

template <class Kind>
void measure(std::string const& name) {
    kinds.push_back(name);
    benchmark::RegisterBenchmark(("parse/" + name).c_str(), parse<Kind>);
    benchmark::RegisterBenchmark(("format/" + name).c_str(), format<Kind>);
    benchmark::RegisterBenchmark(("add/" + name).c_str(), add<Kind>);
    benchmark::RegisterBenchmark(("sum/" + name).c_str(), sum<Kind>);
    benchmark::RegisterBenchmark(("rate/" + name).c_str(), rate<Kind>);
    benchmark::RegisterBenchmark(("score/" + name).c_str(), score<Kind>);
}

// Keeps the medians and prints them as a table.
class ratios : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(Context const&) override { return true; }
    void ReportRuns(std::vector<Run> const& runs) override {
        for (auto const& run : runs) {
            if (run.run_type == Run::RT_Aggregate) continue;
            auto const iterations = static_cast<double>(run.iterations) * count;
            times_[run.run_name.function_name].push_back(run.cpu_accumulated_time * 1e9 /
                                                         iterations);
        }
    }
    void Finalize() override {
        table("nanoseconds each (medians)", [](double time, double, double) { return time; });
        table("times outturn's decimal",
              [](double time, double ours, double) { return time / ours; });
        table("times raw int64", [](double time, double, double raw) { return time / raw; });
    }

private:
    double median(std::string const& name) {
        auto& all = times_[name];
        if (all.empty()) return 0;
        std::sort(all.begin(), all.end());
        return all[all.size() / 2];
    }
    template <class Figure>
    void table(char const* title, Figure figure) {
        std::printf("\n%-24s", title);
        for (auto const* task : tasks) std::printf("%10s", task);
        std::printf("\n");
        for (auto const& kind : kinds) {
            std::printf("%-24s", kind.c_str());
            for (std::string const task : tasks)
                std::printf("%10.2f",
                            figure(median(task + "/" + kind),
                                   median(task + "/outturn decimal"),
                                   median(task + "/raw int64")));
            std::printf("\n");
        }
    }

    std::map<std::string, std::vector<double>> times_;
};

// ---- how many rates each kind gets wrong

struct wrong_counts {
    std::string kind;
    std::vector<long> wrong;
};

// Rates of figures with so many digits, one in seven or so an exact half of the last place.
std::vector<std::pair<std::int64_t, std::int64_t>> rates_of(int digits) {
    std::mt19937_64 random{static_cast<std::uint64_t>(digits)};
    std::int64_t low = 1;
    for (int i = 1; i < digits; ++i) low *= 10;
    std::vector<std::pair<std::int64_t, std::int64_t>> rates;
    for (int i = 0; i < 100'000; ++i) {
        std::int64_t adjusted =
            low + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(low * 8));
        std::int64_t executed =
            static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(adjusted));
        if (random() % 100 < 15) {
            std::int64_t const step = std::max<std::int64_t>(adjusted / 20'000, 1);
            adjusted = step * 20'000;
            executed = step * static_cast<std::int64_t>(random() % 10'000 * 2 + 1);
        }
        rates.emplace_back(executed, adjusted);
    }
    return rates;
}

constexpr std::array digit_counts{7, 12, 16, 18};

template <class Kind>
wrong_counts count_wrong(std::string const& name) {
    using boost::multiprecision::cpp_int;
    wrong_counts counts{name, {}};
    for (int const digits : digit_counts) {
        long wrong = 0;
        for (auto const& [executed, adjusted] : rates_of(digits)) {
            cpp_int const right = (cpp_int{executed} * 20'000 + adjusted) / (cpp_int{adjusted} * 2);
            if (Kind::rate(Kind::from_minor(executed), Kind::from_minor(adjusted)) != right)
                ++wrong;
        }
        counts.wrong.push_back(wrong);
    }
    return counts;
}

void print_wrong() {
    std::vector<wrong_counts> rows {
        count_wrong<numbers::outturn_decimal<std::int64_t>>("outturn decimal"),
            count_wrong<numbers::outturn_amount<std::int64_t>>("outturn amount"),
            count_wrong<numbers::raw_integer<std::int64_t>>("raw int64, unchecked"),
            count_wrong<numbers::binary>("double"),
            count_wrong<numbers::cpp_dec_float>("cpp_dec_float_50"),
            count_wrong<numbers::cpp_rational>("cpp_rational"),
#if __has_include(<gmp.h>)
            count_wrong<numbers::gmp_rational>("GMP mpq"),
#endif
#ifdef OUTTURN_HAVE_BID
            count_wrong<numbers::intel_bid64>("Intel bid64"),
#endif
#ifdef OUTTURN_HAVE_MPDEC
            count_wrong<numbers::mpdec>("libmpdec, 38 digits"),
#endif
    };
    std::printf(
        "\nOf 100,000 random rates rounded half-up at four places, wrong with figures of\n%-24s",
        "");
    for (int const digits : digit_counts) std::printf("%3d digits", digits);
    std::printf("\n");
    for (auto const& row : rows) {
        std::printf("%-24s", row.kind.c_str());
        for (long const wrong : row.wrong) std::printf("%10ld", wrong);
        std::printf("\n");
    }
}

}  // namespace

int main(int argc, char** argv) {
    measure<numbers::outturn_decimal<std::int64_t>>("outturn decimal");
    measure<numbers::outturn_amount<std::int64_t>>("outturn amount");
#if OUTTURN_HAS_INT128
    measure<numbers::outturn_decimal<outturn::int128>>("outturn wide_decimal");
#endif
    measure<numbers::raw_integer<std::int64_t>>("raw int64");
    measure<numbers::binary>("double");
    measure<numbers::raw_integer<boost::multiprecision::checked_int128_t>>("checked_int128_t");
    measure<numbers::raw_integer<boost::multiprecision::cpp_int>>("cpp_int");
    measure<numbers::cpp_rational>("cpp_rational");
    measure<numbers::cpp_dec_float>("cpp_dec_float_50");
#if __has_include(<gmp.h>)
    measure<numbers::gmp_rational>("GMP mpq");
#endif
#ifdef OUTTURN_HAVE_BID
    measure<numbers::intel_bid64>("Intel bid64");
#endif
#ifdef OUTTURN_HAVE_MPDEC
    measure<numbers::mpdec>("libmpdec");
#endif
    // Defaults that the command line may replace.
    std::vector<std::string> arguments{argv[0],
                                       "--benchmark_repetitions=15",
                                       "--benchmark_enable_random_interleaving=true",
                                       "--benchmark_min_time=0.005"};
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    std::vector<char*> pointers;
    for (auto& argument : arguments) pointers.push_back(argument.data());
    int length = static_cast<int>(pointers.size());
    benchmark::Initialize(&length, pointers.data());
    ratios report;
    benchmark::RunSpecifiedBenchmarks(&report);
    print_wrong();
}
