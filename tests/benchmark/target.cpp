// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Reading targets, beside a reader written by hand for `comparison number unit` alone and std::regex
// for the same, in one run. The two give the same target, in the library's model; the one by hand
// looks spellings up in the same catalogues, the regex knows seven comparisons and takes any word for
// a unit. by_catalogue is the regex that knows the comparisons, suffixes and units of the catalogues.
// Allocations are counted.

#include <outturn/core/result.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/comparison_lookup.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/expression/units.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/text.hpp>

#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <optional>
#include <regex>
#include <string>
#include <string_view>

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

// A comparison or none, digits with commas and a point, a unit of the catalogue, and nothing else.
result<target> read_by_hand(std::string_view text) {
    auto const refuse = [&](error_code code, std::size_t at) {
        return make_error({code, {at, text.size()}}, text);
    };
    if (auto const valid = valid_utf8_length(text); valid != text.size())
        return refuse(errc::invalid_utf8, valid);
    std::size_t at = 0;
    auto const skip = [&] {
        while (at < text.size() && text[at] == ' ') ++at;
    };
    skip();
    auto const* const sign = detail::comparison_at(text.substr(at));
    if (sign != nullptr) at += sign->text.size();
    skip();
    bool const negative = at < text.size() && text[at] == '-';
    if (negative) ++at;
    std::int64_t coefficient = 0;
    int scale = 0;
    int digits = 0;
    bool fraction = false;
    for (; at < text.size(); ++at) {
        char const each = text[at];
        if (each >= '0' && each <= '9') {
            coefficient = coefficient * 10 + (each - '0');
            scale += fraction ? 1 : 0;
            if (++digits > 18) return refuse(errc::too_many_digits, at);
        } else if (each == '.' && !fraction && digits != 0) {
            fraction = true;
        } else if (each != ',' || fraction) {
            break;
        }
    }
    if (digits == 0) return refuse(errc::expected_number, at);
    skip();
    auto const named = unit::named(text.substr(at));
    if (!named ||
        (named->measures() == dimension::count && detail::find_unit(named->base()) == nullptr))
        return refuse(errc::unexpected_text, at);
    return target{bound{sign == nullptr ? comparison::equal : sign->which,
                        {decimal::scaled(negative ? -coefficient : coefficient, scale), *named},
                        sign == nullptr}};
}

result<target> read_by_regex(std::string_view text) {
    static std::regex const shape{
        R"(^\s*(>=|<=|≥|≤|>|<|=|不少于|不超过)?\s*([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*([^\d\s]*)\s*$)",
        std::regex::ECMAScript | std::regex::optimize};
    std::cmatch found;
    if (!std::regex_match(text.data(), text.data() + text.size(), found, shape))
        return make_error({errc::expected_target, {0, text.size()}}, text);
    auto const* const sign = detail::comparison_at(found[1].str());
    auto const number = parse_decimal(found[2].str() + found[3].str() +
                                      (found[4].matched ? "." + found[4].str() : ""));
    if (!number) return number.error();
    auto const named = unit::named(found[5].str());
    if (!named) return make_error({errc::text_too_long, {0, text.size()}}, text);
    return target{bound{
        sign == nullptr ? comparison::equal : sign->which, {*number, *named}, sign == nullptr}};
}

// The spellings of a catalogue as alternatives of a regex.
template <class Rows, class Spelling>
std::string one_of(Rows const& rows, Spelling spelling_of) {
    std::string pattern;
    for (auto const& row : rows) {
        pattern += pattern.empty() ? "" : "|";
        for (char const each : spelling_of(row)) {
            if (std::string_view{R"(^$\.*+?()[]{}|)"}.find(each) != std::string_view::npos)
                pattern += '\\';
            pattern += each;
        }
    }
    return pattern;
}

result<target> read_by_catalogue(std::string_view text) {
    static std::regex const shape{
        "\\s*(" + one_of(comparison_spellings, [](auto const& row) { return row.text; }) +
            R"()?\s*([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*((?:)" +
            one_of(magnitude_catalogue, [](auto const& row) { return row.word; }) + ")?(?:" +
            one_of(unit_catalogue, [](auto const& row) { return row.spelling; }) + ")?)(" +
            one_of(comparison_suffixes, [](auto const& row) { return row.text; }) + ")?\\s*",
        std::regex::ECMAScript | std::regex::optimize};
    std::cmatch found;
    if (!std::regex_match(text.data(), text.data() + text.size(), found, shape))
        return make_error({errc::expected_target, {0, text.size()}}, text);
    auto const* sign = detail::comparison_at(found[1].str());
    if (found[6].matched) sign = detail::suffix_at(found[6].str());
    auto const number = parse_decimal(found[2].str() + found[3].str() +
                                      (found[4].matched ? "." + found[4].str() : ""));
    if (!number) return number.error();
    auto const named = unit::named(found[5].str());
    if (!named) return make_error({errc::text_too_long, {0, text.size()}}, text);
    return target{bound{
        sign == nullptr ? comparison::equal : sign->which, {*number, *named}, sign == nullptr}};
}

void read(benchmark::State& state,
          result<target> (*reader)(std::string_view),
          std::string_view text) {
    auto const before = allocations;
    for (auto _ : state) {
        benchmark::DoNotOptimize(text);
        auto made = reader(text);
        benchmark::DoNotOptimize(made);
    }
    state.counters["allocations"] = benchmark::Counter(static_cast<double>(allocations - before) /
                                                       static_cast<double>(state.iterations()));
}

result<target> read_by_library(std::string_view text) { return parse_target(text); }

void library(benchmark::State& state, std::string_view text) { read(state, read_by_library, text); }
void by_hand(benchmark::State& state, std::string_view text) { read(state, read_by_hand, text); }
void by_regex(benchmark::State& state, std::string_view text) { read(state, read_by_regex, text); }
void by_catalogue(benchmark::State& state, std::string_view text) {
    if (read_by_catalogue(text).value() != parse_target(text).value())
        return state.SkipWithError("the regex reads something else");
    read(state, read_by_catalogue, text);
}

BENCHMARK_CAPTURE(library, bound, ">=50场次");
BENCHMARK_CAPTURE(by_hand, bound, ">=50场次");
BENCHMARK_CAPTURE(by_regex, bound, ">=50场次");
BENCHMARK_CAPTURE(by_catalogue, bound, ">=50场次");
BENCHMARK_CAPTURE(library, share, "≥95%");
BENCHMARK_CAPTURE(by_hand, share, "≥95%");
BENCHMARK_CAPTURE(by_regex, share, "≥95%");
BENCHMARK_CAPTURE(by_catalogue, share, "≥95%");
BENCHMARK_CAPTURE(library, implied, "0起");
BENCHMARK_CAPTURE(by_hand, implied, "0起");
BENCHMARK_CAPTURE(by_regex, implied, "0起");
BENCHMARK_CAPTURE(by_catalogue, implied, "0起");
BENCHMARK_CAPTURE(library, amount, ">=1,681,827.35元");
BENCHMARK_CAPTURE(by_hand, amount, ">=1,681,827.35元");
BENCHMARK_CAPTURE(by_regex, amount, ">=1,681,827.35元");
BENCHMARK_CAPTURE(by_catalogue, amount, ">=1,681,827.35元");
BENCHMARK_CAPTURE(library, suffix, "98%以上");
BENCHMARK_CAPTURE(by_catalogue, suffix, "98%以上");
BENCHMARK_CAPTURE(library, interval, "90%-95%");
BENCHMARK_CAPTURE(library, deadline, "2022年12月底前完成");
BENCHMARK_CAPTURE(library, words, "按时完成");
BENCHMARK_CAPTURE(library, rejected, "≥abc");
BENCHMARK_CAPTURE(library, rejected_behind, "98%分");

}  // namespace
