// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A fuzzer of scores, their explanations and what-ifs, on any form under any policy: a score is within
// its weight, what is explained is what was computed, a cell may move as far as is said.

// Needs: RapidJSON

#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/json.hpp>
#include <outturn/report/text.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/what_if.hpp>

#include "support/form_from_bytes.hpp"
#include "support/parses.hpp"
#include "support/require.hpp"
#include <cstddef>
#include <cstdint>
#include <optional>

namespace {

using namespace outturn;

void look_at(error const& why) {
    REQUIRE_ALWAYS(why.where.begin <= why.where.end && why.where.end <= why.source.size());
    REQUIRE_ALWAYS(!why.message(language::en).empty() && !why.text(language::zh).empty());
}

void is_within(computed const& score, decimal const& weight) {
    REQUIRE_ALWAYS(score.has_value() || !score.exact);
    REQUIRE_ALWAYS(score.has_value() == (score.reason == no_figure::none));
    if (!score) return;
    REQUIRE_ALWAYS(!score->is_negative());
    // A quotient may be wider than what it is rounded to.
    if (score.exact) REQUIRE_ALWAYS(!(*score.exact < ratio{}) && !(ratio{weight} < *score.exact));
}

void is_explained(self_evaluation const& form,
                  policy const& rules,
                  scored_form const& scored,
                  bool in_words) {
    for (auto const& each : explain(form, rules)) {
        auto const* const ours = scored.find(each.name);
        REQUIRE_ALWAYS(ours != nullptr && each.result == *ours);
        // Steps with a number too large to be shown are left out.
        REQUIRE_ALWAYS(each.result.has_value() || !each.last);
        REQUIRE_ALWAYS(each.last || !each.because.empty());
        if (each.last)
            REQUIRE_ALWAYS(to_string(each.steps.at(*each.last).digits) == to_string(**ours));
        if (!in_words) continue;
        REQUIRE_ALWAYS(fuzz::parses(to_json(each)));
        REQUIRE_ALWAYS(!to_text(each, language::zh).empty() && !to_line(each).empty());
    }
}

/// The number in a cell that is moved; of an actual value, that of a bound.
std::optional<decimal> number_in(self_evaluation const& form, figure cell) {
    switch (cell.part) {
        case form_part::fund_adjusted:
            return form.funds[cell.index].adjusted.value;
        case form_part::fund_executed:
            return form.funds[cell.index].executed.value;
        case form_part::indicator_points:
            return form.indicators[cell.index].points.value;
        case form_part::indicator_actual: {
            auto const& actual = form.indicators[cell.index].actual.value;
            auto const* const bound = actual ? actual->as_bound() : nullptr;
            return bound == nullptr ? std::nullopt : std::optional{bound->limit.value};
        }
        default:
            return form.execution.points.value;
    }
}

void put_number_in(self_evaluation& form, figure cell, decimal const& value) {
    switch (cell.part) {
        case form_part::fund_adjusted:
            form.funds[cell.index].adjusted.value = value;
            break;
        case form_part::fund_executed:
            form.funds[cell.index].executed.value = value;
            break;
        case form_part::indicator_points:
            form.indicators[cell.index].points.value = value;
            break;
        case form_part::indicator_actual: {
            auto& actual = form.indicators[cell.index].actual.value;
            auto moved = *actual->as_bound();
            moved.limit.value = value;
            actual = outturn::actual{moved};
            break;
        }
        default:
            form.execution.points.value = value;
    }
}

/// How far a cell may move: it is there now, and at an end that belongs to it the figure is the same.
void moves(self_evaluation form, policy const& rules, figure cell, figure of) {
    auto const before = score(form, rules);
    auto const* const now = before.find(of);
    auto const room = slack(form, cell, of, rules);
    if (!room) return look_at(room.error());
    REQUIRE_ALWAYS(now != nullptr && now->has_value());
    REQUIRE_ALWAYS(!to_text(*room).empty());
    auto const stood = number_in(form, cell);
    REQUIRE_ALWAYS(stood.has_value() && room->contains(ratio{*stood}));
    auto const same_at = [&](std::optional<ratio> const& end) {
        auto const exactly = end ? end->exact() : std::nullopt;
        if (!exactly) return;
        put_number_in(form, cell, *exactly);
        auto const after = score(form, rules);
        auto const* const moved = after.find(of);
        REQUIRE_ALWAYS(moved != nullptr && moved->has_value());
        REQUIRE_ALWAYS(**moved == **now);
    };
    if (room->includes_low) same_at(room->low);
    if (room->includes_high) same_at(room->high);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const made = fuzz::input_from(data, size);
    auto const& rules = made.rules;
    auto const form = fuzz::form_of(made.forms.front(), look_at);
    auto const scored = score(form, rules);

    REQUIRE_ALWAYS(scored.indicators.size() == form.indicators.size());
    is_within(scored.score,
              form.execution.points.value ? *form.execution.points.value : rules.execution.weight);
    for (std::size_t i = 0; i < form.indicators.size(); ++i) {
        auto const& weight = form.indicators[i].points.value;
        REQUIRE_ALWAYS(weight || !scored.indicators[i].score);
        if (weight) is_within(scored.indicators[i].score, *weight);
    }
    if (scored.total) REQUIRE_ALWAYS(!(*scored.total.exact < ratio{}));

    std::size_t const drawn = size == 0 ? 0 : data[size - 1];
    is_explained(form, rules, scored, drawn % 4 == 0);
    REQUIRE_ALWAYS(fuzz::parses(to_json(form, scored, rules)));
    REQUIRE_ALWAYS(!to_table(form, scored, rules, language::zh).empty());

    auto const row = form.indicators.empty() ? 0 : drawn / 4 % form.indicators.size();
    auto const fund =
        form.funds.empty() ? 0 : static_cast<std::size_t>(form.total_funds() - form.funds.data());
    switch (drawn % 8) {
        case 0:
            if (!form.funds.empty())
                moves(form, rules, {form_part::fund_executed, fund}, figure::rate());
            break;
        case 1:
            if (!form.funds.empty())
                moves(form, rules, {form_part::fund_adjusted, fund}, figure::execution());
            break;
        case 2:
            if (!form.indicators.empty())
                moves(form, rules, {form_part::indicator_actual, row}, figure::indicator(row));
            break;
        case 3:
            if (!form.indicators.empty())
                moves(form, rules, {form_part::indicator_points, row}, figure::total());
            break;
        case 4:
            if (!form.funds.empty())
                moves(form, rules, {form_part::fund_executed, fund}, figure::total());
            break;
        case 5:
            moves(form, rules, {form_part::execution_points, 0}, figure::execution());
            break;
        default:
            break;
    }
    return 0;
}
