// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The keys of a form in JSON, and the cells that their values fill.

#include <outturn/config.hpp>
#include <outturn/form/form.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The JSON values a form is made of.
enum class json_part : std::uint8_t {
    form,
    funds,
    fund,
    execution,
    goal,
    indicators,
    indicator,
    total,
    other
};

/// The objects whose cells the values of the innermost JSON object fill.
struct json_rows {
    self_evaluation* form;
    fund_line* fund;
    outturn::indicator* indicator;
};

/// A key: the object it stands in, and the cell that its value fills or the part that its value is.
struct json_key {
    json_part in;
    std::string_view key;
    cell& (*fills)(json_rows const&) = nullptr;
    json_part holds = json_part::other;
};

inline constexpr std::array json_keys{
    json_key{json_part::form, "title", [](json_rows const& at) -> cell& { return at.form->title; }},
    json_key{json_part::form,
             "fiscal_year",
             [](json_rows const& at) -> cell& { return at.form->fiscal_year; }},
    json_key{json_part::form,
             "project",
             [](json_rows const& at) -> cell& { return at.form->project_name; }},
    json_key{json_part::form,
             "department",
             [](json_rows const& at) -> cell& { return at.form->supervising_department; }},
    json_key{json_part::form,
             "implementing_unit",
             [](json_rows const& at) -> cell& { return at.form->implementing_unit; }},
    json_key{json_part::form,
             "currency",
             [](json_rows const& at) -> cell& { return at.form->currency; }},
    json_key{json_part::form,
             "money_unit",
             [](json_rows const& at) -> cell& { return at.form->money_unit; }},
    json_key{json_part::form, "funds", nullptr, json_part::funds},
    json_key{json_part::form, "execution", nullptr, json_part::execution},
    json_key{json_part::form, "goal", nullptr, json_part::goal},
    json_key{json_part::form, "indicators", nullptr, json_part::indicators},
    json_key{json_part::form, "total", nullptr, json_part::total},
    json_key{json_part::form, "transcription_notes", nullptr, json_part::other},
    json_key{
        json_part::fund, "source", [](json_rows const& at) -> cell& { return at.fund->source; }},
    json_key{json_part::fund,
             "initial",
             [](json_rows const& at) -> cell& { return at.fund->initial.from; }},
    json_key{json_part::fund,
             "adjusted",
             [](json_rows const& at) -> cell& { return at.fund->adjusted.from; }},
    json_key{json_part::fund,
             "executed",
             [](json_rows const& at) -> cell& { return at.fund->executed.from; }},
    json_key{json_part::fund,
             "received",
             [](json_rows const& at) -> cell& { return at.fund->received.from; }},
    json_key{json_part::execution,
             "points",
             [](json_rows const& at) -> cell& { return at.form->execution.weight.from; }},
    json_key{json_part::execution,
             "rate",
             [](json_rows const& at) -> cell& { return at.form->execution.rate.from; }},
    json_key{json_part::execution,
             "score",
             [](json_rows const& at) -> cell& { return at.form->execution.score.from; }},
    json_key{json_part::goal,
             "expected",
             [](json_rows const& at) -> cell& { return at.form->expected; }},
    json_key{json_part::goal,
             "actual",
             [](json_rows const& at) -> cell& { return at.form->accomplished; }},
    json_key{json_part::indicator,
             "level1",
             [](json_rows const& at) -> cell& { return at.indicator->first_heading; }},
    json_key{json_part::indicator,
             "level2",
             [](json_rows const& at) -> cell& { return at.indicator->second_heading; }},
    json_key{json_part::indicator,
             "level3",
             [](json_rows const& at) -> cell& { return at.indicator->name; }},
    json_key{json_part::indicator,
             "target",
             [](json_rows const& at) -> cell& { return at.indicator->target.from; }},
    json_key{json_part::indicator,
             "actual",
             [](json_rows const& at) -> cell& { return at.indicator->actual.from; }},
    json_key{json_part::indicator,
             "points",
             [](json_rows const& at) -> cell& { return at.indicator->weight.from; }},
    json_key{json_part::indicator,
             "score",
             [](json_rows const& at) -> cell& { return at.indicator->score.from; }},
    json_key{json_part::indicator,
             "reason",
             [](json_rows const& at) -> cell& { return at.indicator->deviation_reason; }},
    json_key{json_part::total,
             "points",
             [](json_rows const& at) -> cell& { return at.form->total.weight.from; }},
    json_key{json_part::total,
             "score",
             [](json_rows const& at) -> cell& { return at.form->total.score.from; }},
};

/// The first of the keys of each part.
inline constexpr auto first_json_key = [] {
    std::array<std::size_t, static_cast<std::size_t>(json_part::other) + 1> first{};
    for (std::size_t part = 0; part < first.size(); ++part)
        while (first[part] < json_keys.size() &&
               json_keys[first[part]].in != static_cast<json_part>(part))
            ++first[part];
    return first;
}();

/// What the elements of a list are; `other` for all that is not a list.
constexpr json_part element_of(json_part list) {
    switch (list) {
        case json_part::funds:
            return json_part::fund;
        case json_part::indicators:
            return json_part::indicator;
        default:
            return json_part::other;
    }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
