// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// One target, with its actual value and its points, as a line of JSON: the stable interface of the
// command `outturn target`.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/json_writer.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

inline void write_condition(json_writer& json, condition const& one) {
    auto const* const stated = one.as_bound();
    auto const* const range = one.as_interval();
    auto const* const date = one.as_deadline();
    auto const kind = stated != nullptr  ? target_kind::number
                      : range != nullptr ? target_kind::range
                      : date != nullptr  ? target_kind::deadline
                                         : target_kind::words;
    json.key("kind").text(entry_of(kind).name);
    json.key("comparison");
    if (stated != nullptr)
        json.text(entry_of(stated->comparison).name);
    else if (date != nullptr)
        json.text(entry_of(date->comparison).name);
    else
        json.null();
    json.key("implied").boolean((stated != nullptr && stated->implied) ||
                                (date != nullptr && date->implied));
    json.key("approximate")
        .boolean((stated != nullptr && stated->approximate) ||
                 (range != nullptr && range->approximate));
    auto const* const low = stated != nullptr  ? &stated->limit
                            : range != nullptr ? &range->low
                                               : nullptr;
    json.key("value");
    if (low != nullptr)
        json.text(to_string(low->value));
    else
        json.null();
    json.key("upper");
    if (range != nullptr)
        json.text(to_string(range->high));
    else
        json.null();
    json.key("includes_value");
    if (range != nullptr)
        json.boolean(range->includes_low);
    else
        json.null();
    json.key("includes_upper");
    if (range != nullptr)
        json.boolean(range->includes_high);
    else
        json.null();
    json.key("unit");
    if (low != nullptr)
        json.text_or_null(low->unit.spelling());
    else
        json.null();
    json.key("date");
    if (date != nullptr)
        json.text(to_string(*date));
    else
        json.null();
    auto const* const words = one.as_words();
    json.key("text").text_or_null(words != nullptr ? words->text : one.text);
    json.key("subject").text_or_null(one.subject);
    json.key("note").text_or_null(one.note);
}

inline void write_statement(json_writer& json, statement<std::int64_t> const& stated) {
    json.begin_object();
    auto const conditions = stated.conditions();
    if (conditions.size() == 1) {
        write_condition(json, conditions.front());
    } else {
        json.key("kind").text(entry_of(stated.kind()).name);
        if (conditions.empty()) return void(json.end_object());
        json.key("conditions").begin_array();
        for (auto const& each : conditions) {
            json.begin_object();
            write_condition(json, each);
            json.end_object();
        }
        json.end_array();
    }
    json.end_object();
}

inline std::string error_line(error const& why, std::string_view field) {
    json_writer json;
    json.begin_object().key("error").begin_object();
    json.key("code").text(entry_of(why.code).name);
    json.key("column").whole(why.column());
    json.key("expected").text(entry_of(why.code).expected);
    json.key("message").text(why.message());
    json.key("field").text(field);
    json.end_object().end_object();
    return json.str();
}

}  // namespace detail

/// Reads `line`, which is a target, and behind tabs an actual value and points that may both be
/// missing, and gives one JSON object on one line.
///
/// Keys: `target` and `actual`, null where the field is missing, else {`kind`: nothing, number, range,
/// deadline, words, all or any; `comparison`: at_least, at_most, above, below, equal or not_equal;
/// `implied`, `approximate`; `value`; `upper`, `includes_value`, `includes_upper`, of a range; `unit`,
/// `date`, `text`, `subject`, `note`}, and for all and any {`kind`, `conditions`}; `relation`; `met`: true,
/// false or null; `reason`: why it is null; `attainment`: actual ÷ target; `deviation`; `credit` by
/// `rules`; `credit_reason`: why it is null. Figures are texts, exact as decimals or as `p/q`. What cannot
/// be read gives {`error`: {`code`, `column`: the character of the field, from 1, `expected`, `message`,
/// `field`: target, actual or points}} and nothing else.
/// Rounds: the credit, as `rules` says; everything else never.
inline std::string target_json(std::string_view line,
                               policy const& rules,
                               comparing_options const& options = {}) {
    std::array<std::optional<std::string_view>, 3> fields;
    if (line.ends_with('\r')) line.remove_suffix(1);
    for (auto& field : fields) {
        auto const tab = line.find('\t');
        // Points are the rest of the line, so that a fourth field is an error in them.
        bool const last = &field == &fields.back();
        field = last ? line : line.substr(0, tab);
        if (last || tab == std::string_view::npos) break;
        line.remove_prefix(tab + 1);
    }
    auto const goal = parse_target(*fields[0]);
    if (!goal) return detail::error_line(goal.error(), "target");
    std::optional<actual> completed;
    if (fields[1]) {
        auto read = parse_actual(*fields[1]);
        if (!read) return detail::error_line(read.error(), "actual");
        completed = *std::move(read);
    }
    std::optional<decimal> weight;
    if (fields[2] && !nothing_entered(*fields[2])) {
        auto const read = parse_decimal(trimmed(*fields[2]));
        if (!read) return detail::error_line(read.error(), "points");
        if (read->is_negative())
            return detail::error_line(
                make_error({errc::negative_points, {0, fields[2]->size()}}, *fields[2]), "points");
        weight = *read;
    }

    detail::json_writer json;
    json.begin_object().key("target");
    detail::write_statement(json, *goal);
    json.key("actual");
    if (completed)
        detail::write_statement(json, *completed);
    else
        json.null();
    auto const reached = completed ? compare(*completed, *goal, options) : attainment{};
    json.key("relation");
    if (completed)
        json.text(entry_of(reached.relation).name);
    else
        json.null();
    json.key("met");
    if (reached.met == judgement::unknown)
        json.null();
    else
        json.boolean(reached.met == judgement::met);
    json.key("reason");
    if (completed && reached.met == judgement::unknown)
        json.text(entry_of(reached.reason).name);
    else
        json.null();
    json.key("attainment").number(reached.ratio);
    json.key("deviation").number(reached.deviation);
    computed credit;
    if (completed && weight) credit = partial_credit(reached, *goal, *completed, *weight, rules);
    json.key("credit").number(credit.value);
    json.key("credit_reason");
    if (credit.reason == no_figure::none)
        json.null();
    else
        json.text(entry_of(credit.reason).name);
    json.end_object();
    return json.str();
}

}  // namespace outturn::inline OUTTURN_ABI
