// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Needs: RapidJSON

#include <outturn/audit/audit.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/io/json.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include "support/cases.hpp"
#include "support/random_forms.hpp"
#include "support/spoiled_forms.hpp"
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;

namespace {

int cases() { return support::cases(2000); }

/// Random text: pieces of what forms print, and characters of any kind.
class text_maker {
public:
    explicit text_maker(std::uint64_t seed) : random_{seed} {}

    std::uint64_t below(std::uint64_t end) { return random_() % end; }

    std::string text() {
        std::string made;
        for (auto left = below(6) + 1; left > 0; --left) made += piece();
        return made;
    }

private:
    std::string piece() {
        static constexpr auto pieces = std::to_array<std::string_view>(
            {"-",    "−",  "+",    ",",    ".",      "，",   "．",     "%",        "％",   "‰",
             "元",   "万", "万元", "亿元", "千元",   "分",   "个",     "家",       "天",   "≥",
             "<=",   "=",  "±",    "~",    "(",      "）",   "¥",      "CNY",      "USD",  "XX",
             "且",   "或", "无",   "未",   "不超过", "完成", "不适用", "其中：",   "年",   "月底前",
             "#N/A", " ",  "　",   "\n",   "/",      "产出", "满意",   "预算执行", "总额", "1/3"});
        switch (below(4)) {
            case 0:
                return std::to_string(below(below(2) == 0 ? 100 : 1'000'000'000'000'000'000));
            case 1:
                return character();
            default:
                return std::string{pieces[below(pieces.size())]};
        }
    }

    std::string character() {
        auto value = static_cast<std::uint32_t>(below(4) == 0 ? below(0x110000) : below(0x300));
        if (value >= 0xD800 && value < 0xE000) value = 0xFFFD;
        std::string made;
        auto const put = [&](std::uint32_t byte) { made += static_cast<char>(byte); };
        if (value < 0x80) {
            put(value);
        } else if (value < 0x800) {
            put(0xC0 | value >> 6U);
        } else if (value < 0x10000) {
            put(0xE0 | value >> 12U);
            put(0x80 | (value >> 6U & 0x3F));
        } else {
            put(0xF0 | value >> 18U);
            put(0x80 | (value >> 12U & 0x3F));
            put(0x80 | (value >> 6U & 0x3F));
        }
        if (value >= 0x80) put(0x80 | (value & 0x3F));
        return made;
    }

    std::mt19937_64 random_;
};

/// What a form says before one of its cells is replaced.
struct good_form {
    self_evaluation form;
    policy rules;
    scored_form scored;
    audit_report report;

    good_form(self_evaluation texts, policy by)
        : form{read_form(std::move(texts))},
          rules{std::move(by)},
          scored{score(form, rules)},
          report{audit(form, rules)} {}
};

/// Whether a cell holds what it held: an amount may be without its value where the unit is not known.
bool kept(self_evaluation const& before,
          self_evaluation const& after,
          figure each,
          figure changed) {
    bool const unit = changed.part == form_part::money_unit || changed.part == form_part::currency;
    if (unit && entry_of(each.part).kind == cell_kind::amount)
        return cell_of(after, each)->text == cell_of(before, each)->text &&
               cell_of(after, each)->fault == cell_of(before, each)->fault;
    return *cell_of(after, each) == *cell_of(before, each) &&
           (number_of(after, each) == nullptr ||
            *number_of(after, each) == *number_of(before, each));
}

void expect_the_rest_as_before(good_form const& before, figure changed, std::string const& text) {
    auto const form = spoiled_forms::spoiled(before.form, changed, text);
    INFO(before.rules.name.view() << ": " << to_string(changed) << " from "
                                  << cell_of(before.form, changed)->text << " to " << text);
    for (auto const each : spoiled_forms::all_cells_of(form))
        if (!(each == changed)) REQUIRE(kept(before.form, form, each, changed));

    auto const scored = score(form, before.rules);
    for (auto const each : spoiled_forms::figures_of(form)) {
        if (spoiled_forms::depends_on(each, changed, before.form, before.rules)) continue;
        // A row that becomes the row of the execution, or the total row of the funds, is in each of them.
        INFO(to_string(each));
        REQUIRE(*scored.find(each) == *before.scored.find(each));
    }

    auto const report = audit(form, before.rules);
    for (auto const& each : before.report.verdicts) {
        if (spoiled_forms::verdict_depends_on(each.where, changed, before.form, before.rules))
            continue;
        INFO(to_string(each.where));
        REQUIRE(report.verdict_of(each.where) != nullptr);
        REQUIRE(*report.verdict_of(each.where) == each);
    }
    if (!cell_of(form, changed)->is_unreadable()) {
        REQUIRE(spoiled_forms::unreadable_findings(report, changed) == 0);
        return;
    }
    REQUIRE(spoiled_forms::unreadable_findings(report, changed) == 1);
    for (auto const& each : spoiled_forms::new_findings(before.report, report, changed)) {
        INFO(each.number << ' ' << to_string(each.where));
        FAIL("a finding that only the unreadable cell gives");
    }
}

}  // namespace

TEST_CASE(
    "audit: a random text in a cell of a random form changes no figure that does not depend on "
    "it") {
    random_forms::maker forms{20261130};
    text_maker texts{20261201};
    auto const policies = random_forms::policies_of_every_rule();
    for (int i = 0; i < cases(); ++i) {
        good_form const before{forms.form(1 + texts.below(8)),
                               policies[texts.below(policies.size())]};
        auto const all = spoiled_forms::all_cells_of(before.form);
        for (int k = 0; k < 4; ++k)
            expect_the_rest_as_before(before, all[texts.below(all.size())], texts.text());
    }
}

TEST_CASE(
    "audit: a random text in a cell of a published form changes no figure that does not depend on "
    "it") {
    text_maker texts{20261202};
    for (std::string const name : {"2022-1", "2022-2", "2022-3", "2022-4", "2022-5"})
        for (policy const& rules : policies::all) {
            good_form const before{
                read_json_file(OUTTURN_SOURCE_DIR "/examples/forms/" + name + ".json").value(),
                rules};
            auto const all = spoiled_forms::all_cells_of(before.form);
            for (int i = 0; i < cases() / 10; ++i)
                expect_the_rest_as_before(before, all[texts.below(all.size())], texts.text());
        }
}
