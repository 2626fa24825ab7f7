// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/check.hpp>
#include <outturn/audit/detail/indicator_rows.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/reasons.hpp>
#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/modifiers.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_funds.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Whether a text has a letter or a Chinese character in it.
OUTTURN_DECL bool has_words(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        auto const character = decode_utf8(text, at);
        at += character.length == 0 ? 1 : character.length;
        bool const latin = (character.value >= 'A' && character.value <= 'Z') ||
                           (character.value >= 'a' && character.value <= 'z');
        bool const han = (character.value >= 0x3400 && character.value <= 0x9FFF) ||
                         (character.value >= 0xF900 && character.value <= 0xFAFF) ||
                         character.value >= 0x20000;
        if (latin || han) return true;
    }
    return false;
}

/// Whether a reason is given.
OUTTURN_DECL bool gives_reason(indicator const& row) {
    auto const text = trimmed(row.reason.text);
    return !nothing_entered(text) && has_words(text) &&
           std::find(no_reason_words.begin(), no_reason_words.end(), text) == no_reason_words.end();
}

/// The numbers of a text that are followed by `unit`.
OUTTURN_DECL std::vector<decimal> numbers_with_unit(std::string_view text, std::string_view unit) {
    std::vector<decimal> numbers;
    auto const digit = [&](std::size_t at) {
        return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    for (std::size_t at = 0; at < text.size();) {
        if (!digit(at)) {
            ++at;
            continue;
        }
        auto const number = scan_number<std::int64_t>(text, at);
        if (number.bad) {
            while (digit(at)) ++at;
            continue;
        }
        at = number.end;
        if (text.substr(skip_spaces(text, at)).starts_with(unit)) numbers.push_back(number.value);
    }
    return numbers;
}

OUTTURN_DECL void run_reason_score_below_weight(audited const& seen, findings& out) {
    if (!seen.rules.reason.score_below_weight) return;
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (is_reduced(rows[i]) && !gives_reason(rows[i])) {
            auto& made = out.add({form_part::indicator_reason, i});
            out.relate(made, figure::indicator(i));
            made.numbers[0] = ratio{*rows[i].points.value};
        }
}

OUTTURN_DECL void run_reason_over_achieved(audited const& seen, findings& out) {
    auto const& rules = seen.rules;
    bool const demanded = rules.reason.over_achieved ||
                          rules.over_achievement.then == over_achievement::action::reason_needed;
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& scored = seen.scored.indicators[i];
        if (!over_achieved(scored, rules) || gives_reason(rows[i])) continue;
        auto& made = out.add({form_part::indicator_actual, i});
        out.relate(made, {form_part::indicator_target, i});
        made.numbers[0] = scored.reached.ratio;
        made.numbers[1] = rules.over_achievement.from;
        if (demanded) made.kind = finding_kind::fail;
    }
}

OUTTURN_DECL void run_reason_rate_below(audited const& seen, findings& out) {
    auto const& limit = seen.rules.reason.rate_below;
    if (limit.is_zero() || !seen.scored.rate.exact || !(*seen.scored.rate.exact < limit)) return;
    auto& made = out.add(figure::rate());
    made.numbers[0] = seen.scored.rate.exact;
    made.numbers[1] = limit;
}

OUTTURN_DECL void run_reason_budget_adjusted(audited const& seen, findings& out) {
    auto const& funds = seen.scored.funds;
    if (!seen.rules.reason.budget_adjusted || !funds.initial || !funds.adjusted ||
        *funds.initial == *funds.adjusted)
        return;
    auto const index = first_scored_row(seen.form);
    auto& made = out.add({form_part::fund_adjusted, index});
    out.relate(made, {form_part::fund_initial, index});
}

OUTTURN_DECL void run_reason_equality_missed(audited const& seen, findings& out) {
    if (!seen.rules.reason.equality_missed) return;
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& scored = seen.scored.indicators[i];
        bool const equality =
            scored.kind == indicator_kind::equality || scored.kind == indicator_kind::zero_target;
        if (!equality || scored.reached.met != judgement::not_met || !is_full(rows[i]) ||
            gives_reason(rows[i]))
            continue;
        auto& made = out.add({form_part::indicator_actual, i});
        out.relate(made, {form_part::indicator_target, i});
    }
}

OUTTURN_DECL void run_reason_without_deviation(audited const& seen, findings& out) {
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& scored = seen.scored.indicators[i];
        if (!gives_reason(rows[i]) || !is_full(rows[i]) || scored.reached.met != judgement::met ||
            over_achieved(scored, seen.rules))
            continue;
        auto& made = out.add({form_part::indicator_reason, i});
        out.relate(made, figure::indicator(i));
    }
}

OUTTURN_DECL void run_reason_limit_exceeded(audited const& seen, findings& out) {
    if (!seen.rules.reason.limit_exceeded) return;
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& scored = seen.scored.indicators[i];
        if (scored.kind != indicator_kind::lower_is_better ||
            scored.reached.met != judgement::not_met || !is_full(rows[i]) || gives_reason(rows[i]))
            continue;
        auto& made = out.add({form_part::indicator_actual, i});
        out.relate(made, {form_part::indicator_target, i});
    }
}

/// The numbers in a reason beside the actual value and the target.
struct parts_in_reason {
    bool names_actual = false;
    bool names_target = false;
    std::size_t count = 0;
    decimal sum{};
};

OUTTURN_DECL parts_in_reason parts_of_reason(std::vector<decimal> const& numbers,
                                             decimal const& completed,
                                             decimal const& wanted) {
    parts_in_reason parts;
    for (auto const& number : numbers) {
        if (!parts.names_actual && number == completed) {
            parts.names_actual = true;
        } else if (!parts.names_target && number == wanted) {
            parts.names_target = true;
        } else {
            ++parts.count;
            parts.sum = parts.sum + number;
        }
    }
    return parts;
}

OUTTURN_DECL void run_reason_numbers(audited const& seen, findings& out) {
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const* const goal = target_bound(rows[i]);
        auto const* const done = actual_bound(rows[i]);
        if (goal == nullptr || done == nullptr) continue;
        auto const unit = goal->limit.unit.spelling();
        auto const& completed = done->limit.value;
        auto const& wanted = goal->limit.value;
        bool const same_unit =
            done->limit.unit.spelling().empty() || done->limit.unit == goal->limit.unit;
        if (unit.empty() || !same_unit || !(completed < wanted) ||
            goal->limit.unit.measures() == dimension::share)
            continue;
        auto const numbers = numbers_with_unit(rows[i].reason.text, unit);
        auto const parts = parts_of_reason(numbers, completed, wanted);
        auto const shortfall = wanted - completed;
        if (!parts.names_actual || parts.count < (parts.names_target ? 1U : 2U) ||
            parts.sum == shortfall)
            continue;
        auto& made = out.add({form_part::indicator_reason, i});
        made.numbers[0] = ratio{shortfall};
        made.numbers[1] = ratio{parts.sum};
        out.relate(made, {form_part::indicator_actual, i});
    }
}

OUTTURN_DECL void run_reason_no_words(audited const& seen, findings& out) {
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const text = trimmed(rows[i].reason.text);
        if (!nothing_entered(text) && !has_words(text)) out.add({form_part::indicator_reason, i});
    }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
