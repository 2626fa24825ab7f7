// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/message.hpp>
#include <outturn/audit/not_checked.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/io/detail/json_writer.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/findings_json.hpp>

#include <cstddef>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

OUTTURN_DECL void write_finding(json_writer& json, finding const& found, language in) {
    json.begin_object();
    json.key("code").text(found.id).key("number");
    if (found.number == 0)
        json.null();
    else
        json.whole(static_cast<std::size_t>(found.number));
    json.key("kind").text(entry_of(found.kind).name);
    json.key("severity").text(entry_of(found.level).name);
    json.key("file").text(found.file);
    json.key("figure").text(to_string(found.where));
    json.key("line").whole(found.position.line).key("column").whole(found.position.column);
    if (auto const cell = cell_name(found.position, found.sheet); !cell.empty())
        json.key("cell").text(cell);
    json.key("subject").text_or_null(found.subject);
    json.key("declared").text(found.declared);
    json.key("exact").number(found.exact);
    json.key("recomputed");
    if (found.recomputed && found.where.part == form_part::execution_rate)
        json.text(to_percent_string(*found.recomputed));
    else
        json.number(found.recomputed);
    json.key("difference").number(found.difference);
    json.key("effect").number(found.effect);
    json.key("rule").text_or_null(found.how.rule);
    if (found.how.amounts) {
        json.key("amounts").begin_object();
        json.key("rounding").text(entry_of(found.how.amounts->mode).name);
        json.key("places").whole(static_cast<std::size_t>(found.how.amounts->places));
        json.end_object();
    }
    json.key("places");
    if (found.how.roundings.empty())
        json.null();
    else
        json.text(std::to_string(found.how.places));
    json.key("roundings").begin_array();
    for (auto const& entry : rounding_catalogue)
        if (found.how.roundings.contains(entry.mode)) json.text(entry.name);
    json.end_array();
    json.key("source").text(found.source);
    json.key("message").text(message(found, in));
    json.end_object();
}

}  // namespace detail

OUTTURN_DECL std::string to_json(audit_report const& report, language in) {
    detail::json_writer json;
    json.begin_object();
    json.key("file").text(report.file);
    json.key("project").text(report.project);
    json.key("policy").text(report.policy.view());
    json.key("findings").begin_array();
    for (auto const& found : report) detail::write_finding(json, found, in);
    json.end_array();
    json.key("verdicts").begin_object();
    for (auto const& each : report.verdicts)
        json.key(to_string(each.where)).text(entry_of(each.code).name);
    json.end_object();
    json.key("not_checked").begin_array();
    for (auto const& each : not_checked) json.text(each.id);
    json.end_array().end_object();
    return json.str();
}

}  // namespace outturn::inline OUTTURN_ABI
