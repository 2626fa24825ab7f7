// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks that report what became of the declared figures: what other rounding or rule gives them, or
// that none does, and what the policy would make of the form.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/sums.hpp>
#include <outturn/config.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

// In the order of the ratings.
inline constexpr std::array<bilingual, 4> rating_words{
    {{"excellent", "优"}, {"good", "良"}, {"fair", "中"}, {"poor", "差"}}};

constexpr bilingual words_of(rating which) { return rating_words[static_cast<std::size_t>(which)]; }

/// Reports the figures with the verdict `which`, but for those that have a check of their own.
inline void report_verdicts(audited const& seen, findings& out, verdict which) {
    for (auto const& each : seen.verdicts) {
        bool const is_sum =
            each.where == figure::total() || entry_of(each.where.part).list == "funds";
        if (each.code != which || (which == verdict::unexplained && is_sum)) continue;
        fill_from(out.add(each.where), each);
    }
}

}  // namespace detail

namespace checks {

/// 108: a figure that no rule gives.
inline constexpr check figure_unexplained{
    .id = "figure.unexplained",
    .question = {"Is there a rule that gives every printed figure?",
                 "每个表列数字是否有规则可解释？"},
    .run = [](audited const& seen,
              findings& out) { detail::report_verdicts(seen, out, verdict::unexplained); },
    .words = {.fact = {"The form prints {declared}.", "表列为{declared}。"},
              .recomputation =
                  {"By the policy it is {exact}, rounded {recomputed}; the two differ "
                   "by {difference} of the last printed place.",
                   "按口径精确值为{exact}，取舍后为{recomputed}，相差{difference}个末位单位。"},
              .explanation = {"No rounding of it and no other rule of the catalogue gives the "
                              "printed figure; it may be a judgement.",
                              "任何取舍方式和已知规则均不能得出该数字，也可能出自人工判断。"},
              .remedy = {"Say how the figure was made, or correct it.",
                         "请说明该数字的计算依据，或予以更正。"}},
    .kind = finding_kind::fail,
    .source = "the policy's",
    .number = 108};

/// 201: a figure that the policy's formula gives under another rounding.
inline constexpr check figure_other_rounding{
    .id = "figure.other_rounding",
    .question = {"Is every printed figure rounded as the policy says?",
                 "每个表列数字的取舍方式是否与口径一致？"},
    .run = [](audited const& seen,
              findings& out) { detail::report_verdicts(seen, out, verdict::other_rounding); },
    .words = {.fact = {"The form prints {declared}.", "表列为{declared}。"},
              .recomputation = {"By the policy it is {exact}, rounded {recomputed}.",
                                "按口径精确值为{exact}，取舍后为{recomputed}。"},
              .explanation = {"The same formula gives the printed figure; rounding: {roundings}.",
                              "同一公式按{roundings}可得表列数字。"},
              .remedy = {"Round all figures of one kind in the way that the policy names.",
                         "同类数字应按口径规定的同一方式取舍。"}},
    .kind = finding_kind::review,
    .source = "the policy's",
    .number = 201};

/// 301: a figure that another rule gives.
inline constexpr check figure_other_rule{
    .id = "figure.other_rule",
    .question = {"Is every printed figure made by the rule of the policy?",
                 "每个表列数字是否按口径的规则计算？"},
    .run = [](audited const& seen,
              findings& out) { detail::report_verdicts(seen, out, verdict::other_rule); },
    .words =
        {.fact = {"The form prints {declared}.", "表列为{declared}。"},
         .recomputation = {"The policy gives {recomputed}.", "按口径为{recomputed}。"},
         .explanation = {"Another rule gives the printed figure: {rule}, {roundings}. That it "
                         "was made so is not said.",
                         "另一规则可得表列数字：{rule}，{roundings}；这并不说明实际即按此计算。"},
         .remedy = {"Name the rule that was applied, or apply the policy's.",
                    "请说明所用规则，或按口径计算。"}},
    .kind = finding_kind::review,
    .source = "the rule's",
    .number = 301};

/// 302: a score that the policy leaves to the scorer.
inline constexpr check figure_within_grade{
    .id = "figure.within_grade",
    .question = {"Which scores were chosen within the range of a grade?",
                 "哪些得分系评分人在等级区间内确定？"},
    .run = [](audited const& seen,
              findings& out) { detail::report_verdicts(seen, out, verdict::allowed); },
    .words = {.fact = {"The score {declared} lies within the range that the grade allows.",
                       "得分{declared}在该等级允许的区间内。"},
              .explanation = {"The scorer chose it; no rule says more.",
                              "由评分人确定，规则未作进一步规定。"}},
    .kind = finding_kind::informational,
    .source = "财预〔2020〕10号",
    .number = 302};

/// 307: a total that the policy does not come to, though the sum is right.
inline constexpr check total_under_policy{
    .id = "total.under_policy",
    .question = {"What would the total be under the policy?", "按口径重算后总分为多少？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& printed_total = seen.form.total.score.value;
            if (!printed_total || !seen.scored.total || *seen.scored.total.value == *printed_total)
                return;
            for (auto const& each : seen.verdicts)
                if (each.where == figure::total() && each.code == verdict::unexplained) return;
            auto& made = out.add(figure::total());
            made.exact = seen.scored.total.exact;
            made.recomputed = seen.scored.total.value;
            made.effect = *made.recomputed - *printed_total;
        },
    .words = {.fact = {"The form prints a total of {declared}.", "表列总分为{declared}。"},
              .recomputation = {"With every score as the policy gives it, the total is "
                                "{recomputed} ({effect}).",
                                "若各项得分均按口径计算，总分为{recomputed}（{effect}）。"}},
    .kind = finding_kind::informational,
    .source = "the policy's",
    .number = 307};

/// 308: a rating that would be another under the policy.
inline constexpr check rating_under_policy{
    .id = "rating.under_policy",
    .question = {"Would the rating be the same under the policy?",
                 "按口径重算后评价等级是否不变？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& printed_total = seen.form.total.score.value;
            auto const& points = seen.form.total.weight.value;
            bool const of_a_hundred = !points || *points == decimal{100};
            if (!printed_total || !seen.scored.total || !of_a_hundred) return;
            auto const mine = rating_of(*seen.scored.total.value, seen.rules.total.rating);
            auto const theirs = rating_of(*printed_total, seen.rules.total.rating);
            if (mine == theirs) return;
            auto& made = out.add(figure::total());
            made.exact = seen.scored.total.exact;
            made.recomputed = seen.scored.total.value;
            made.effect = *made.recomputed - *printed_total;
            made.because = detail::words_of(theirs);
            made.how.name = detail::words_of(mine);
        },
    .words = {.fact = {"The printed total {declared} is rated {because}.",
                       "表列总分{declared}的等级为“{because}”。"},
              .recomputation = {"The total by the policy, {recomputed}, is rated {rule}.",
                                "按口径重算的总分{recomputed}，等级为“{rule}”。"},
              .remedy = {"Settle the figures that differ before the rating is used.",
                         "使用等级结论前，请先核实有差异的数字。"}},
    .kind = finding_kind::review,
    .source = "财预〔2020〕10号 for 90, 80 and 60",
    .number = 308};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI
