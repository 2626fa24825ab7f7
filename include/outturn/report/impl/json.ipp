// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/io/detail/json_writer.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/scored_json.hpp>
#include <outturn/report/json.hpp>

#include <cstddef>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

OUTTURN_DECL void write_step(json_writer& json, derivation const& of, std::size_t at) {
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

OUTTURN_DECL std::string to_json(self_evaluation const& form,
                                 scored_form const& scored,
                                 policy const& rules,
                                 language in) {
    detail::json_writer json;
    detail::write_scored(json, form, scored, rules, in);
    return json.str();
}

OUTTURN_DECL std::string to_json(derivation const& of) {
    detail::json_writer json;
    json.begin_object().key("figure").text(to_string(of.name)).key("title").text(of.title);
    json.key("policy").text(of.policy).key("evidence").text(of.evidence);
    json.key("rule").text_or_null(of.rule);
    json.key("value").number(of.result.rounded).key("exact").number(of.result.exact);
    json.key("reason").text_or_null(of.because);
    if (of.name.part == form_part::indicator_score) {
        json.key("target").text(of.target).key("actual").text(of.actual);
        json.key("met").judged(of.met);
        if (!of.by_vocabulary.empty()) json.key("by_vocabulary").text(of.by_vocabulary);
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
