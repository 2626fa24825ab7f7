// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks of sums and bounds: funds, weights, scores, total.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/scoring/score.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// Takes over into a finding what the verdict of its figure knows.
inline void fill_from(finding& made, figure_verdict const& of) {
    made.exact = of.exact;
    made.recomputed = of.recomputed;
    made.difference = of.difference();
    made.how = of.how;
    made.because = of.because;
    auto const part = of.where.part;
    bool const counts = part == form_part::execution_score || part == form_part::indicator_score ||
                        part == form_part::total_score;
    if (!counts || !of.recomputed) return;
    try {
        made.effect = *of.recomputed - of.declared;
    } catch (std::overflow_error const&) {
        made.effect.reset();
    }
}

/// The sum of the weights that a form prints, its execution's once; nothing where a row has none.
inline std::optional<decimal> sum_of_weights(self_evaluation const& form) {
    decimal sum;
    if (!scores_execution_in_a_row(form) && form.execution.weight.value)
        sum = *form.execution.weight.value;
    for (auto const& row : form.indicators) {
        if (!row.weight.value) return std::nullopt;
        sum = sum + *row.weight.value;
    }
    return sum;
}

/// The points that a heading states for its indicators, as 产出指标(50分).
inline std::optional<decimal> points_of_heading(std::string_view heading) {
    for (std::size_t at = 0; at < heading.size(); ++at) {
        if (heading[at] < '0' || heading[at] > '9') continue;
        auto const number = scan_number<std::int64_t>(heading, at);
        if (number.bad) return std::nullopt;
        auto const rest = heading.substr(skip_spaces(heading, number.end));
        for (std::string_view const end : {"分", ")", "）"})
            if (rest.starts_with(end)) return number.value;
        at = number.end - 1;
    }
    return std::nullopt;
}

}  // namespace detail

namespace checks {

/// 101: a total row of the funds that its parts do not add up to.
inline constexpr check funds_sum{
    .id = "funds.sum",
    .question = {"Do the parts of the funds add up to the total row, in every column?",
                 "资金各分项之和是否等于年度资金总额？"},
    .run =
        [](audited const& seen, findings& out) {
            for (auto const& each : seen.verdicts)
                if (entry_of(each.where.part).list == "funds" && each.code == verdict::unexplained)
                    detail::fill_from(out.add(each.where), each);
        },
    .words = {.fact = {"The total row of the funds prints {declared} for {column}.",
                       "资金总额行的{column}为{declared}。"},
              .recomputation = {"Its parts add up to {recomputed}.", "各分项合计{recomputed}。"},
              .remedy = {"Correct the total row or its parts; the execution rate is taken of it.",
                         "请更正总额行或分项；执行率按总额行计算。"}},
    .kind = finding_kind::fail,
    .source = "common practice of reviewers; published forms",
    .number = 101};

/// 102: weights that do not add up to the printed total.
inline constexpr check weight_sum{
    .id = "weight.sum",
    .question = {"Do the weights add up to the printed total of points?",
                 "各项分值之和是否等于表列总分值？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& printed_total = seen.form.total.weight;
            auto const sum = detail::sum_of_weights(seen.form);
            if (!printed_total.value || !sum || *sum == *printed_total.value) return;
            auto& made = out.add({form_part::total_points, 0});
            made.exact = *sum;
            made.recomputed = *sum;
            made.difference = detail::in_last_places(ratio{*printed_total.value - *sum},
                                                     printed_total.value->scale());
        },
    .words = {.fact = {"The form prints {declared} points in total.", "表列总分值为{declared}。"},
              .recomputation = {"The weights of its rows add up to {recomputed}.",
                                "各行分值合计{recomputed}。"},
              .remedy = {"Correct the weights, or add the rows that are missing.",
                         "请更正分值，或补全缺少的指标行。"}},
    .kind = finding_kind::fail,
    .source = "财预〔2020〕10号; published forms",
    .number = 102};

/// 103: points that are not a hundred in total.
inline constexpr check weight_full_score{
    .id = "weight.full_score",
    .question = {"Are there a hundred points in total?", "总分值是否为 100 分？"},
    .run =
        [](audited const& seen, findings& out) {
            decimal const hundred{100};
            auto const& printed_total = seen.form.total.weight;
            auto const total =
                printed_total.value ? printed_total.value : detail::sum_of_weights(seen.form);
            if (seen.form.indicators.empty() || !total || *total == hundred) return;
            auto& made = out.add({form_part::total_points, 0});
            made.numbers[0] = ratio{*total};
        },
    .words = {.fact = {"The form has {1} points in total, not 100.", "总分值为{1}，不是 100。"},
              .remedy = {"Ratings and comparisons with other forms assume 100.",
                         "评价等级和横向比较均以百分制为准，请核对分值。"}},
    .kind = finding_kind::review,
    .source = "财预〔2020〕10号",
    .number = 103};

/// 104: weights that do not add up to what their heading says.
inline constexpr check weight_level_sum{
    .id = "weight.level_sum",
    .question = {"Do the weights add up to what their first-level heading says?",
                 "同一级指标下的分值之和是否等于该级所列分值？"},
    .run =
        [](audited const& seen, findings& out) {
            struct level {
                std::size_t first;
                decimal sum{};
                bool complete = true;
            };
            auto const& rows = seen.form.indicators;
            std::map<std::string_view, level> levels;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto& under =
                    levels.try_emplace(trimmed(rows[i].first_heading.text), level{i}).first->second;
                under.complete = under.complete && rows[i].weight.value;
                if (under.complete) under.sum = under.sum + *rows[i].weight.value;
            }
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto const heading = trimmed(rows[i].first_heading.text);
                auto const& under = levels.at(heading);
                if (under.first != i || !under.complete) continue;
                auto const stated = detail::points_of_heading(heading);
                if (!stated || under.sum == *stated) continue;
                auto& made = out.add({form_part::indicator_level1, i});
                made.exact = under.sum;
                made.recomputed = under.sum;
                made.numbers[0] = ratio{*stated};
            }
        },
    .words = {.fact = {"The heading {declared} states {1} points.",
                       "一级指标{declared}列明{1}分。"},
              .recomputation = {"The weights under it add up to {recomputed}.",
                                "其下各指标分值合计{recomputed}。"},
              .remedy = {"Correct the weights, or add the rows that are missing.",
                         "请更正分值，或补全缺少的指标行。"}},
    .kind = finding_kind::fail,
    .source = "common practice of reviewers; published forms",
    .number = 104};

/// 105: a weight of zero.
inline constexpr check weight_zero{
    .id = "weight.zero",
    .question = {"Does every row weigh something?", "各项分值是否均大于零？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& form = seen.form;
            auto const zero = [](auto const& weight) {
                return weight.value && weight.value->is_zero();
            };
            if (zero(form.execution.weight)) out.add({form_part::execution_points, 0});
            for (std::size_t i = 0; i < form.indicators.size(); ++i)
                if (zero(form.indicators[i].weight)) out.add({form_part::indicator_points, i});
        },
    .words = {.fact = {"The weight is zero, so that the row counts for nothing.",
                       "分值为零，该项不影响总分。"},
              .remedy = {"Give it a weight or leave it out.", "请赋予分值，或删去该项。"}},
    .kind = finding_kind::fail,
    .source = "common practice of reviewers",
    .number = 105};

/// 106: a score above its weight.
inline constexpr check score_above_weight{
    .id = "score.above_weight",
    .question = {"Is every score within its weight?", "得分是否均不超过分值？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& form = seen.form;
            auto const look = [&](auto const& of, figure score, figure weight) {
                if (of.score.value && of.weight.value && *of.score.value > *of.weight.value)
                    out.relate(out.add(score), weight);
            };
            look(form.execution, figure::execution(), {form_part::execution_points, 0});
            for (std::size_t i = 0; i < form.indicators.size(); ++i)
                look(form.indicators[i], figure::indicator(i), {form_part::indicator_points, i});
            look(form.total, figure::total(), {form_part::total_points, 0});
        },
    .words = {.fact = {"The score {declared} is above the weight {other_declared}.",
                       "得分{declared}高于分值{other_declared}。"},
              .remedy = {"Correct the score; it lies within zero and the weight.",
                         "请更正得分；得分应在零与分值之间。"}},
    .kind = finding_kind::fail,
    .source = "everywhere",
    .number = 106};

/// 107: a total that is not the sum of the scores.
inline constexpr check total_sum{
    .id = "total.sum",
    .question = {"Is the total the sum of the scores?", "总分是否等于各项得分之和？"},
    .run =
        [](audited const& seen, findings& out) {
            for (auto const& each : seen.verdicts)
                if (each.where == figure::total() && each.code == verdict::unexplained)
                    detail::fill_from(out.add(each.where), each);
        },
    .words = {.fact = {"The form prints a total of {declared}.", "表列总分为{declared}。"},
              .recomputation = {"The scores come to {recomputed}, {difference} of its last places "
                                "away.",
                                "各项得分合计{recomputed}，相差{difference}个末位单位。"},
              .explanation = {"No rounding and no rule of the catalogue gives the printed total.",
                              "任何取舍方式和已知规则均不能得出表列总分。"},
              .remedy = {"Correct the total or the score that is wrong.",
                         "请更正总分或有误的得分。"}},
    .kind = finding_kind::fail,
    .source = "published forms: the total is the sum of the printed scores",
    .number = 107};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI
