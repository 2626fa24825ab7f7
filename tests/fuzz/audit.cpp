// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A fuzzer of audits, on any forms under any policy: every declared figure has one verdict, a report can
// be written in every way, and a form that prints the library's own scores has them confirmed.

// Needs: RapidJSON

#include <outturn/audit/audit.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/findings_json.hpp>
#include <outturn/report/findings_text.hpp>
#include <outturn/report/markdown.hpp>
#include <outturn/report/sarif.hpp>
#include <outturn/scoring/score.hpp>

#include "support/form_from_bytes.hpp"
#include "support/parses.hpp"
#include "support/require.hpp"
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace {

using namespace outturn;

/// Prints every figure that can be computed as the policy has it.
void complete(self_evaluation& form, scored_form const& scored) {
    auto const fill = [](printed<decimal>& cell, computed const& ours, bool percent) {
        cell = {};
        if (!ours) return;
        cell.value = ours.rounded;
        cell.text = percent ? to_percent_string(*ours) : to_string(*ours);
    };
    fill(form.execution.rate, scored.rate, true);
    fill(form.execution.score, scored.score, false);
    for (std::size_t i = 0; i < form.indicators.size(); ++i)
        fill(form.indicators[i].score, scored.indicators[i].score, false);
    fill(form.total.score, scored.total, false);
}

void has_one_verdict_each(self_evaluation const& form, audit_report const& report) {
    std::size_t declared = 0;
    auto const count = [&](figure where, bool is_printed) {
        auto const of_it = std::count_if(report.verdicts.begin(),
                                         report.verdicts.end(),
                                         [&](auto const& each) { return each.where == where; });
        REQUIRE_ALWAYS(of_it == (is_printed ? 1 : 0));
        declared += is_printed ? 1 : 0;
    };
    count(figure::rate(), form.execution.rate.value.has_value());
    count(figure::execution(), form.execution.score.value.has_value());
    count(figure::total(), form.total.score.value.has_value());
    for (std::size_t i = 0; i < form.indicators.size(); ++i)
        count(figure::indicator(i), form.indicators[i].score.value.has_value());
    REQUIRE_ALWAYS(report.verdicts.size() >= declared && report.verdicts.size() <= declared + 3);
}

void can_be_written(std::vector<audit_report> const& reports) {
    for (auto const& report : reports) {
        for (auto const& found : report) {
            REQUIRE_ALWAYS(!message(found, language::en).empty());
            REQUIRE_ALWAYS(!message(found, language::zh).empty());
        }
        REQUIRE_ALWAYS(fuzz::parses(to_json(report)));
        REQUIRE_ALWAYS(!to_text(report, language::zh).empty());
        REQUIRE_ALWAYS(!to_markdown(report, language::zh).empty());
    }
    REQUIRE_ALWAYS(fuzz::parses(to_sarif(reports)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const made = fuzz::input_from(data, size);
    auto const& rules = made.rules;
    std::vector<self_evaluation> forms;
    for (auto const& texts : made.forms) forms.push_back(fuzz::form_of(texts, [](error const&) {}));

    auto const reports = audit(forms, rules);
    REQUIRE_ALWAYS(reports.size() == forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) has_one_verdict_each(forms[i], reports[i]);
    if (size != 0 && data[size - 1] % 4 == 0) can_be_written(reports);

    auto& form = forms.front();
    auto const scored = score(form, rules);
    complete(form, scored);
    auto const report = audit(form, rules);
    for (auto const& each : report.verdicts)
        if (entry_of(each.where.part).list != "funds")
            REQUIRE_ALWAYS(each.code == verdict::confirmed);
    return 0;
}
