// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Computed results as JSON, for programs.

#include <outturn/config.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/json_writer.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

inline void write_figure(json_writer& json, std::string_view key, computed const& ours) {
    json.key(key).number(ours.value);
}

inline void write_reason(json_writer& json, std::string_view why) {
    json.key("reason");
    if (why == "none")
        json.null();
    else
        json.word(why);
}

inline void write_met(json_writer& json, judgement met) {
    json.key("met");
    if (met == judgement::unknown)
        json.null();
    else
        json.boolean(met == judgement::met);
}

inline void write_scored(json_writer& json,
                         self_evaluation const& form,
                         scored_form const& scored,
                         policy const& rules) {
    json.begin_object().key("file").text(form.file);
    json.key("project").text(form.project_name.text).key("policy").text(rules.name.view());
    json.key("execution").begin_object().key("rate");
    if (scored.rate)
        json.word(to_percent_string(*scored.rate.value));
    else
        json.null();
    write_figure(json, "score", scored.score);
    write_reason(json, entry_of(scored.score.reason).name);
    json.end_object().key("indicators").begin_array();
    for (std::size_t i = 0; i < scored.indicators.size(); ++i) {
        auto const& each = scored.indicators[i];
        json.begin_object().key("name").text(form.indicators[i].name.text);
        json.key("relation").word(entry_of(each.reached.relation).name);
        write_met(json, each.reached.met);
        json.key("attainment").number(each.reached.ratio);
        write_figure(json, "score", each.score);
        bool const unjudged = each.score.reason == no_figure::unknown_judged;
        write_reason(
            json, unjudged ? entry_of(each.reached.reason).name : entry_of(each.score.reason).name);
        json.end_object();
    }
    json.end_array();
    write_figure(json, "total", scored.total);
    json.end_object();
}

}  // namespace detail

/// What was computed for a form, as one JSON object on one line. Every figure is a text, or null where
/// it could not be had; `reason` then says why.
///
/// Keys: `file`, `project`, `policy`; `execution` {`rate` as the form prints it, `score`, `reason`};
/// `indicators`, in the order of the form, [{`name`; `relation`: below, equal, above, inside, different
/// or unknown; `met`: true, false or null; `attainment`: actual ÷ target, exactly, as a decimal or as
/// `p/q`; `score`; `reason`}]; `total`.
/// Rounds: never; figures are as the policy has rounded them.
inline std::string to_json(self_evaluation const& form,
                           scored_form const& scored,
                           policy const& rules) {
    detail::json_writer json;
    detail::write_scored(json, form, scored, rules);
    return json.str();
}

namespace detail {

inline void write_step(json_writer& json, derivation const& of, std::size_t at) {
    auto const& step = of.steps[at];
    json.begin_object().key("op").text(entry_of(step.what).name);
    json.key("value").text(to_string(step.value));
    switch (step.what) {
        case operation::input:
            json.key("cell").text(to_string(step.name)).key("text").text(step.text);
            json.key("line").whole(step.position.line).key("column").whole(step.position.column);
            if (auto const cell = cell_name(step.position); !cell.empty())
                json.key("spreadsheet_cell").text(cell);
            break;
        case operation::parameter:
            break;
        case operation::round:
            json.key("places").integer(step.rounding.places);
            json.key("mode").text(entry_of(step.rounding.mode).name);
            [[fallthrough]];
        default:
            json.key("operands").begin_array();
            if (step.what == operation::add) {
                for (auto const term : terms_of(of, at)) write_step(json, of, term);
            } else {
                write_step(json, of, step.left);
                if (has_two_operands(step.what)) write_step(json, of, step.right);
            }
            json.end_array();
    }
    json.end_object();
}

}  // namespace detail

/// A derivation as one JSON object on one line.
///
/// Keys: `figure`, `title`, `policy`, `evidence`, `rule` in a sentence or null; `value`, `exact`, null where there is none, and `reason`
/// then; `target`, `actual`, `met`, of an indicator; `because`: the comparisons that decided, [{`left`,
/// `relation`: below, equal or above, `right`}]; `tree`: {`op`: input, parameter, add, subtract, multiply,
/// divide, negate or round; `value`, exact; `operands`, of a sum all its terms; `cell`, `text`, `line`, `column` of an input,
/// with `spreadsheet_cell` where it has one; `places`, `mode` of a rounding}.
/// Rounds: never; what was rounded is in the tree.
inline std::string to_json(derivation const& of) {
    detail::json_writer json;
    json.begin_object().key("figure").text(to_string(of.name)).key("title").text(of.title);
    json.key("policy").text(of.policy).key("evidence").text(of.evidence);
    json.key("rule").text_or_null(of.rule);
    json.key("value").number(of.result.value).key("exact").number(of.result.exact);
    json.key("reason").text_or_null(of.because);
    if (of.name.part == form_part::indicator_score) {
        json.key("target").text(of.target).key("actual").text(of.actual);
        detail::write_met(json, of.met);
    }
    json.key("because").begin_array();
    for (auto const& made : of.decisions) {
        json.begin_object().key("left").text(to_string(of.steps[made.left].value));
        json.key("relation")
            .text(made.outcome < 0   ? "below"
                  : made.outcome > 0 ? "above"
                                     : "equal");
        json.key("right").text(to_string(of.steps[made.right].value)).end_object();
    }
    json.end_array();
    json.key("tree");
    if (of.last)
        detail::write_step(json, of, *of.last);
    else
        json.null();
    json.end_object();
    return json.str();
}

}  // namespace outturn::inline OUTTURN_ABI
