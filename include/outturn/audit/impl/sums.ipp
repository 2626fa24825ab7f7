// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/check.hpp>
#include <outturn/audit/detail/last_places.hpp>
#include <outturn/audit/detail/verdict_findings.hpp>
#include <outturn/audit/detail/weights.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/sums.hpp>
#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>

#include <cstddef>
#include <deque>
#include <map>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL void run_funds_sum(audited const& seen, findings& out) {
    for (auto const& each : seen.verdicts)
        if (each.code == verdict::unexplained && entry_of(each.where.part).list == "funds")
            copy_verdict(out.add(each.where), each);
}

OUTTURN_DECL void run_weight_sum(audited const& seen, findings& out) {
    auto const& printed_total = seen.form.total.points;
    auto const sum = sum_of_weights(seen.form);
    if (!printed_total.value || !sum || *sum == *printed_total.value) return;
    auto& made = out.add({form_part::total_points, 0});
    made.exact = *sum;
    made.recomputed = *sum;
    made.difference =
        in_last_places(ratio{*printed_total.value - *sum}, printed_total.value->scale());
}

OUTTURN_DECL void run_weight_full_score(audited const& seen, findings& out) {
    decimal const hundred{100};
    auto const total = points_in_total(seen.form);
    if (seen.form.indicators.empty() || !total || *total == hundred) return;
    auto& made = out.add({form_part::total_points, 0});
    made.numbers[0] = ratio{*total};
}

OUTTURN_DECL void run_weight_level_sum(audited const& seen, findings& out) {
    struct level {
        std::size_t first;
        decimal stated;
        decimal sum{};
        bool complete = true;
    };
    auto const& rows = seen.form.indicators;
    std::deque<level> levels;  // Those whose headings state points.
    std::map<std::string_view, level*> known;
    level* under = nullptr;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        // Few headings state points, and the rows of one mostly stand together.
        if (i == 0 || rows[i].level1.text != rows[i - 1].level1.text) {
            auto const heading = trimmed(rows[i].level1.text);
            under = nullptr;
            if (auto const stated = points_of_heading(heading)) {
                auto const [at, is_new] = known.try_emplace(heading, nullptr);
                if (is_new) at->second = &levels.emplace_back(level{i, *stated});
                under = at->second;
            }
        }
        if (under == nullptr) continue;
        under->complete = under->complete && rows[i].points.value;
        if (under->complete) under->sum = under->sum + *rows[i].points.value;
    }
    for (auto const& each : levels) {
        if (!each.complete || each.sum == each.stated) continue;
        auto& made = out.add({form_part::indicator_level1, each.first});
        made.exact = each.sum;
        made.recomputed = each.sum;
        made.numbers[0] = ratio{each.stated};
    }
}

OUTTURN_DECL void run_weight_zero(audited const& seen, findings& out) {
    auto const& form = seen.form;
    auto const zero = [](auto const& weight) { return weight.value && weight.value->is_zero(); };
    if (zero(form.execution.points)) out.add({form_part::execution_points, 0});
    for (std::size_t i = 0; i < form.indicators.size(); ++i)
        if (zero(form.indicators[i].points)) out.add({form_part::indicator_points, i});
}

OUTTURN_DECL void run_score_above_weight(audited const& seen, findings& out) {
    auto const& form = seen.form;
    auto const look = [&](auto const& of, figure score, figure weight) {
        if (of.score.value && of.points.value && *of.score.value > *of.points.value)
            out.relate(out.add(score), weight);
    };
    look(form.execution, figure::execution(), {form_part::execution_points, 0});
    for (std::size_t i = 0; i < form.indicators.size(); ++i)
        look(form.indicators[i], figure::indicator(i), {form_part::indicator_points, i});
    look(form.total, figure::total(), {form_part::total_points, 0});
}

OUTTURN_DECL void run_score_negative(audited const& seen, findings& out) {
    auto const& form = seen.form;
    auto const look = [&](auto const& of, figure score) {
        if (of.score.value && of.score.value->is_negative()) out.add(score);
    };
    look(form.execution, figure::execution());
    for (std::size_t i = 0; i < form.indicators.size(); ++i)
        look(form.indicators[i], figure::indicator(i));
    look(form.total, figure::total());
}

OUTTURN_DECL void run_total_sum(audited const& seen, findings& out) {
    for (auto const& each : seen.verdicts)
        if (each.where == figure::total() && each.code == verdict::unexplained)
            copy_verdict(out.add(each.where), each);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
