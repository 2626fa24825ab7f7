// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/report/inference_json.hpp>
#include <outturn/report/inference_text.hpp>

#include <rapidjson/document.h>

#include "catch.hpp"
#include "inference/batch.hpp"
#include <array>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <vector>

using namespace outturn;
using namespace batch;

namespace {

/// Forms of numbers at the ends of what fits, with cells missing.
class hostile_batch {
public:
    explicit hostile_batch(std::mt19937& random) : random_{random} {}

    std::vector<self_evaluation> make() {
        std::vector<self_evaluation> forms(1 + random_() % 3);
        for (auto& form : forms) {
            for (auto left = random_() % 3; left > 0; --left) {
                fund_line line;
                line.initial.value = figure_or_none();
                line.adjusted.value = figure_or_none();
                line.executed.value = figure_or_none();
                form.funds.push_back(line);
            }
            form.execution = {
                cell_of(figure_or_none()), cell_of(figure_or_none()), cell_of(figure_or_none())};
            for (auto left = random_() % 6; left > 0; --left) form.indicators.push_back(row());
            form.total = {cell_of(figure_or_none()), cell_of(figure_or_none())};
        }
        return forms;
    }

private:
    decimal any_figure() {
        static constexpr auto most = std::numeric_limits<std::int64_t>::max();
        static constexpr std::array<std::int64_t, 12> coefficients{0,
                                                                   1,
                                                                   -1,
                                                                   3,
                                                                   7,
                                                                   85,
                                                                   100,
                                                                   999'999'999'999,
                                                                   most,
                                                                   -most,
                                                                   most / 2,
                                                                   1'000'000'000'000'000'000};
        auto const scale = random_() % 2 == 0 ? 0 : static_cast<int>(random_() % 19);
        return decimal::scaled(coefficients[random_() % coefficients.size()], scale);
    }
    std::optional<decimal> figure_or_none() {
        if (random_() % 5 == 0) return std::nullopt;
        return any_figure();
    }

    indicator row() {
        static constexpr std::array headings{"产出指标", "满意度指标", "\x1b[0m", ""};
        static constexpr std::array units{"%", "个", "万元", "‰", ""};
        auto const how = comparison_catalogue[random_() % comparison_catalogue.size()].which;
        auto made = random_() % 8 == 0
                        ? in_words("及时", random_() % 2 == 0 ? "及时" : "未及时", any_figure(), {})
                        : measured(headings[random_() % headings.size()],
                                   how,
                                   any_figure(),
                                   any_figure(),
                                   units[random_() % units.size()],
                                   any_figure(),
                                   {});
        made.score.value = figure_or_none();
        if (random_() % 9 == 0) made.target.value.reset();
        if (random_() % 9 == 0) made.actual.value.reset();
        if (random_() % 9 == 0) made.points.value.reset();
        return made;
    }

    std::mt19937& random_;
};

}  // namespace

TEST_CASE("infer: numbers at the ends of what fits neither fail nor break a report") {
    std::mt19937 random{20240229};
    std::size_t used_figures = 0;
    std::size_t too_large = 0;
    for (int i = 0; i < 150; ++i) {
        CAPTURE(i);
        auto const forms = hostile_batch{random}.make();
        auto const used = infer(forms);
        std::size_t figures = used.skipped.size();
        std::size_t on_forms = 0;
        for (auto const& role : used.roles) figures += role.of;
        for (auto const& form : forms) on_forms += 3 + form.indicators.size();
        // Each figure is evidence for one role, or is left out for one reason.
        REQUIRE(figures == on_forms);
        used_figures += on_forms - used.skipped.size();
        for (auto const& each : used.skipped) too_large += each.why == not_evidence::too_large;
        REQUIRE_FALSE(to_text(used).empty());
        REQUIRE_FALSE(to_text(used, language::zh).empty());
        rapidjson::Document parsed;
        REQUIRE_FALSE(parsed.Parse(to_json(used).c_str()).HasParseError());
    }
    CHECK(used_figures > 100);
    CHECK(too_large > 20);
}
