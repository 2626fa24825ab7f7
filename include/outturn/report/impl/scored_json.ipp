// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/expression/attainment.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/scored_json.hpp>
#include <outturn/scoring/detail/number_words.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL void write_reason(json_writer& json, std::string_view why) {
    if (why == "none")
        json.null();
    else
        json.word(why);
}

OUTTURN_DECL void write_error(json_writer& json, error const& why, language in) {
    json.begin_object().key("code").text(entry_of(why.code).name);
    json.key("expected").text(entry_of(why.code).expected);
    json.key("message").text(why.message(in));
    json.key("figure").text_or_null(why.at.figure);
    json.key("column").whole(why.at.position.column).end_object();
}

/// Writes why a figure is missing; the words of it only where there are more than its name says.
OUTTURN_DECL void write_missing(json_writer& json,
                                std::string_view key,
                                std::string_view name,
                                computed const& of,
                                language in) {
    write_reason(json.key(key), name);
    if (!of.words.empty()) json.key(std::string{key} + "_text").text(reason_text(of, in));
}

/// Whether a judgement relies on anything of a vocabulary: a look at few bytes, as nearly none does.
constexpr bool relies_on_vocabulary(assumptions const& assumed) {
    return [&]<std::size_t... Row>(std::index_sequence<Row...>) {
        return (... || (assumption_catalogue[Row].by_vocabulary &&
                        assumed.*assumption_catalogue[Row].which));
    }
    (std::make_index_sequence<assumption_catalogue.size()>{});
}

OUTTURN_DECL void write_by_vocabulary(json_writer& json, attainment const& reached) {
    if (!relies_on_vocabulary(reached.assumed)) return;
    json.key("by_vocabulary").begin_array();
    for (auto const& each : assumption_catalogue)
        if (each.by_vocabulary && reached.assumed.*each.which) json.word(each.name);
    json.end_array();
}

OUTTURN_DECL void write_scored(json_writer& json,
                               self_evaluation const& form,
                               scored_form const& scored,
                               policy const& rules,
                               language in) {
    json.begin_object().key("file").text(form.file);
    json.key("project").text(form.project.text).key("policy").text(rules.name.view());
    json.key("execution").begin_object().key("rate");
    if (scored.rate)
        json.word(digits_of_figure(*scored.rate, form_part::execution_rate, rules.execution.rate));
    else
        json.null();
    json.key("score").number(scored.score.rounded);
    write_missing(json, "reason", entry_of(scored.score.reason).name, scored.score, in);
    json.end_object().key("indicators").begin_array();
    for (std::size_t i = 0; i < scored.indicators.size(); ++i) {
        auto const& each = scored.indicators[i];
        json.begin_object().key("name").text(form.indicators[i].level3.text);
        json.key("relation").word(entry_of(each.reached.relation).name);
        json.key("met").judged(each.reached.met);
        json.key("attainment").number(each.reached.ratio);
        json.key("score").number(each.score.rounded);
        bool const unjudged = each.score.reason == no_figure::unknown_judged;
        write_missing(
            json,
            "reason",
            unjudged ? entry_of(each.reached.reason).name : entry_of(each.score.reason).name,
            each.score,
            in);
        write_by_vocabulary(json, each.reached);
        json.end_object();
    }
    json.end_array();
    auto const total = [&](std::optional<decimal> const& value) {
        if (value)
            json.word(digits_of_figure(*value, form_part::total_score, rules.total.rounds));
        else
            json.null();
    };
    json.key("total");
    total(scored.total.rounded);
    write_missing(json, "total_reason", entry_of(scored.total.reason).name, scored.total, in);
    json.key("total_known");
    total(scored.total_known);
    json.key("total_open").number(scored.total_open);
    json.key("faults").begin_array();
    for (auto const& each : faults(form)) write_error(json, each, in);
    json.end_array().end_object();
}

}  // namespace outturn::inline OUTTURN_ABI::detail
