// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The rules that an audit tries where the policy's own rule does not give a printed score. To try
// another, add a row to `alternative_rules`.

#include <outturn/audit/finding.hpp>
#include <outturn/audit/kind_set.hpp>
#include <outturn/config.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/band_table.hpp>
#include <outturn/scoring/inverse_ratio.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/step_deduction.hpp>
#include <outturn/scoring/two_anchors.hpp>
#include <outturn/scoring/yes_or_no.hpp>

#include <array>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// A rule that may have given a score which the policy does not give.
struct alternative_rule {
    std::string_view name;
    bilingual words;
    rule how;
    kind_set kinds;
};

// clang-format off
/// The rules that scores are explained by where the policy's gives another, the plainest first.
///
/// Source: the rules' own, see each.
inline constexpr std::array alternative_rules{
    alternative_rule{"proportional", {"in proportion to the target", "按完成比例计分"}, proportional,
                     {indicator_kind::higher_is_better, indicator_kind::equality, indicator_kind::range, indicator_kind::satisfaction}},
    alternative_rule{"yes_or_no", {"full weight or nothing", "完成得满分，否则不得分"}, yes_or_no{},
                     {indicator_kind::higher_is_better, indicator_kind::lower_is_better, indicator_kind::equality, indicator_kind::zero_target,
                      indicator_kind::range, indicator_kind::deadline, indicator_kind::qualitative, indicator_kind::satisfaction}},
    alternative_rule{"satisfaction_bands", {"the bands 90, 80 and 60 percent of the actual value", "按满意度 90%、80%、60% 分档计分"},
                     band_table{banded_by::actual_share, {{ratio{90, 100}, 1}, {ratio{80, 100}, ratio{8, 10}}, {ratio{60, 100}, ratio{5, 10}}}},
                     {indicator_kind::satisfaction}},
    alternative_rule{"inverse_ratio", {"target ÷ actual value", "按指标值与完成值之比计分"}, inverse_ratio{}, {indicator_kind::lower_is_better}},
    alternative_rule{"reverse_to_twice", {"in a straight line to nothing at twice the target", "超过指标值按比例扣分，达两倍不得分"}, reverse_to_twice,
                     {indicator_kind::lower_is_better}},
    alternative_rule{"point_per_event", {"one point less per event", "每发生一次扣 1 分"}, step_deduction{.points = 1, .events_only = true},
                     {indicator_kind::zero_target}},
    alternative_rule{"symmetric", {"less by the relative deviation", "按偏离度扣分"}, symmetric, {indicator_kind::equality}},
    alternative_rule{"proportional_above_60", {"in proportion, nothing below 60 percent", "按比例计分，完成不足 60% 不得分"},
                     two_anchors{.nothing_below = ratio{6, 10}},
                     {indicator_kind::higher_is_better, indicator_kind::equality, indicator_kind::satisfaction}},
    alternative_rule{"completion_bands", {"the bands 100, 75 and 60 percent of the target", "按完成率 100%、75%、60% 分档计分"},
                     band_table{banded_by::completion, {{ratio{1}, 1}, {ratio{75, 100}, ratio{75, 100}}, {ratio{60, 100}, ratio{60, 100}}}},
                     {indicator_kind::higher_is_better, indicator_kind::equality, indicator_kind::satisfaction}},
};
// clang-format on

}  // namespace outturn::inline OUTTURN_ABI
