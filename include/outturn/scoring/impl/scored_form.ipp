// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/numeric/text.hpp>
#include <outturn/scoring/scored_form.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::optional<ratio> completion_of(attainment const& reached) {
    if (!reached.ratio || *reached.ratio == ratio{1}) return reached.ratio;
    bool const short_of_all = *reached.ratio < ratio{1};
    bool const below =
        reached.excess ? reached.excess->is_negative() : reached.relation == relation::below;
    return below == short_of_all ? reached.ratio : std::nullopt;
}

OUTTURN_DECL std::string reason_text(scored_indicator const& of, language in) {
    if (of.score.reason != no_figure::unknown_judged) return reason_text(of.score, in);
    auto const& why = entry_of(of.reached.reason);
    return std::string{in == language::zh ? why.zh : why.en};
}

OUTTURN_DECL std::string total_reason_text(scored_form const& of, language in) {
    bool const zh = in == language::zh;
    auto text = reason_text(of.total, in);
    if (of.total.reason != no_figure::part_missing) return text;
    auto const known = of.total_known ? to_string(*of.total_known) : "0";
    text += zh ? "；可重算 " + known + " 分" : "; " + known + " points known";
    if (of.total_open)
        text += (zh ? "，未定 " : ", ") + to_string(*of.total_open) + (zh ? " 分" : " open");
    return text;
}

OUTTURN_DECL computed const* scored_form::find(figure name) const {
    switch (name.part) {
        case form_part::execution_rate:
            return &rate;
        case form_part::execution_score:
            return &score;
        case form_part::total_score:
            return &total;
        case form_part::indicator_score:
            return name.index < indicators.size() ? &indicators[name.index].score : nullptr;
        default:
            return nullptr;
    }
}

}  // namespace outturn::inline OUTTURN_ABI
