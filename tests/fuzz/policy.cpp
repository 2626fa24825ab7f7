// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A fuzzer of the reader of policies: whatever the bytes, reading ends in a policy that is written and
// read again as the same, can be described, and scores; or in an error that can be shown.

// Needs: RapidJSON

#include <outturn/form/reading.hpp>
#include <outturn/scoring/describe.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/policy_json.hpp>
#include <outturn/scoring/score.hpp>

#include "support/parses.hpp"
#include "support/require.hpp"
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace outturn;

/// A form with an indicator of each kind, none of them met, and one that does not apply.
self_evaluation const& every_kind() {
    static self_evaluation const form = [] {
        self_evaluation texts;
        texts.funds = {{{"年度资金总额", {}}, {"120", {}}, {"110", {}}, {"99.37", {}}}};
        texts.execution.points.text = "10";
        constexpr std::array rows{
            std::array{"产出指标", ">=500家", "485家"},
            std::array{"产出指标", "<=2秒", "3秒"},
            std::array{"产出指标", "=100%", "120%"},
            std::array{"产出指标", "0起", "1起"},
            std::array{"产出指标", "80-90%", "95%"},
            std::array{"产出指标", "80-90%", "70%"},
            std::array{"产出指标", "2022年12月底前", "2023年1月5日"},
            std::array{"效益指标", "显著", "基本达成预期指标"},
            std::array{"满意度指标", ">=90%", "81.3%"},
            std::array{"产出指标", ">=3个", "不适用"},
        };
        for (auto const& row : rows) {
            auto& made = texts.indicators.emplace_back();
            made.level1.text = row[0];
            made.target.text = row[1];
            made.actual.text = row[2];
            made.points.text = "9";
        }
        return read_form(std::move(texts));
    }();
    return form;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    auto const rules = read_policy(text, "policy.json");
    if (!rules) {
        auto const& why = rules.error();
        REQUIRE_ALWAYS(why.where.begin <= why.where.end && why.where.end <= why.source.size());
        REQUIRE_ALWAYS(why.at.file == "policy.json");
        REQUIRE_ALWAYS(!why.message(language::zh).empty() && !why.text().empty());
        return 0;
    }
    REQUIRE_ALWAYS(text.find('\0') == std::string_view::npos);

    auto const written = to_json(*rules);
    REQUIRE_ALWAYS(fuzz::parses(written));
    auto const again = read_policy(written);
    REQUIRE_ALWAYS(again.has_value() && *again == *rules);
    REQUIRE_ALWAYS(!describe(*rules, language::en).empty());
    REQUIRE_ALWAYS(!describe(*rules, language::zh).empty());

    auto const& form = every_kind();
    auto const scored = score(form, *rules);
    for (std::size_t i = 0; i < scored.indicators.size(); ++i) {
        auto const& ours = scored.indicators[i].score;
        if (ours)
            REQUIRE_ALWAYS(!(*ours.exact < ratio{}) &&
                           !(ratio{*form.indicators[i].points.value} < *ours.exact));
    }
    for (auto const& each : explain(form, *rules))
        REQUIRE_ALWAYS(each.result == *scored.find(each.name));
    return 0;
}
