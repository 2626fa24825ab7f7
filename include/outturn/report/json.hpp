// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Computed results as JSON, for programs.

#include <outturn/form/form.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/json_writer.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/target/attainment.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace outturn {

/// What was computed for a form, as one JSON object on one line. Every figure is a text, or null where
/// it could not be had; `reason` then says why.
///
/// Keys: `file`, `project`, `policy`; `execution` {`rate` as the form prints it, `score`, `reason`};
/// `indicators`, in the order of the form, [{`name`; `relation`: below, equal, above, different or
/// unknown; `met`: true, false or null; `attainment`: actual ÷ target, exactly, as a decimal or as
/// `p/q`; `score`; `reason`}]; `total`.
/// Rounds: never; figures are as the policy has rounded them.
template <class Int>
std::string to_json(basic_self_evaluation<Int> const& form,
                    basic_scored_form<Int> const& scored,
                    policy const& rules) {
    detail::json_writer json;
    auto const figure = [&](std::string_view key, basic_computed<Int> const& ours) {
        json.key(key);
        if (ours)
            json.text(to_string(*ours.value));
        else
            json.null();
    };
    auto const reason = [&](std::string_view why) {
        json.key("reason");
        if (why == "none")
            json.null();
        else
            json.text(why);
    };
    json.begin_object();
    json.key("file")
        .text(form.file)
        .key("project")
        .text(form.project_name.text)
        .key("policy")
        .text(rules.name.view());
    json.key("execution").begin_object().key("rate");
    if (scored.rate)
        json.text(to_percent_string(*scored.rate.value));
    else
        json.null();
    figure("score", scored.score);
    reason(entry_of(scored.score.reason).name);
    json.end_object();
    json.key("indicators").begin_array();
    for (std::size_t i = 0; i < scored.indicators.size(); ++i) {
        auto const& each = scored.indicators[i];
        json.begin_object().key("name").text(form.indicators[i].name.text);
        json.key("relation").text(entry_of(each.reached.relation).name);
        json.key("met");
        if (each.reached.met == judgement::unknown)
            json.null();
        else
            json.boolean(each.reached.met == judgement::met);
        json.key("attainment");
        if (each.reached.ratio)
            json.text(to_string(*each.reached.ratio));
        else
            json.null();
        figure("score", each.score);
        bool const unjudged = each.score.reason == no_figure::unknown_judged;
        reason(unjudged ? entry_of(each.reached.reason).name : entry_of(each.score.reason).name);
        json.end_object();
    }
    json.end_array();
    figure("total", scored.total);
    json.end_object();
    return json.str();
}

namespace detail {

template <class Int>
void write_step(json_writer& json, basic_derivation<Int> const& of, std::size_t at) {
    auto const& step = of.steps[at];
    json.begin_object().key("op").text(entry_of(step.what).name);
    json.key("value").text(to_string(step.value));
    switch (step.what) {
        case operation::input:
            json.key("cell").text(to_string(step.name)).key("text").text(step.text);
            json.key("line").whole(step.position.line).key("column").whole(step.position.column);
            break;
        case operation::parameter:
            break;
        case operation::round:
            json.key("places").whole(static_cast<std::size_t>(step.rounding.places));
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
/// divide, negate or round; `value`, exact; `operands`, of a sum all its terms; `cell`, `text`, `line`, `column` of an input;
/// `places`, `mode` of a rounding}.
/// Rounds: never; what was rounded is in the tree.
template <class Int>
std::string to_json(basic_derivation<Int> const& of) {
    detail::json_writer json;
    json.begin_object().key("figure").text(to_string(of.name)).key("title").text(of.title);
    json.key("policy").text(of.policy).key("evidence").text(of.evidence);
    json.key("rule").text_or_null(of.rule);
    json.key("value").number(of.result.value).key("exact").number(of.result.exact);
    json.key("reason").text_or_null(of.because);
    if (of.name.part == form_part::indicator_score) {
        json.key("target").text(of.target).key("actual").text(of.actual).key("met");
        if (of.met == judgement::unknown)
            json.null();
        else
            json.boolean(of.met == judgement::met);
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

}  // namespace outturn
