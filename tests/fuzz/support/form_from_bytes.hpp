// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Forms and policies made of any bytes. Lines, each a cell: its first byte says which cell, the rest is
// the text. A text that begins with a control byte begins with an extreme number instead.
//
//   F a new row of funds, its source   i initial   a adjusted   e executed   M money unit
//   W points of the execution   R rate   S its score   T points of the total   U its score
//   I a new indicator, its name   1 first-level heading   2 second-level heading   t target   d actual
//   p points   s score   n reason   G expected   D accomplished   Y fiscal year   J project
//   O department   P changes to the policy, two bytes each   = a new form
//
// A byte of 0x80 or more is the cell of that number in the list of cells.

#include <outturn/form/cells.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fuzz {

using namespace outturn;

inline constexpr std::array extreme_numbers{
    std::string_view{"0"},
    std::string_view{"-1"},
    std::string_view{"9223372036854775807"},
    std::string_view{"-9223372036854775807"},
    std::string_view{"-9223372036854775808"},
    std::string_view{"92233720368547758.07"},
    std::string_view{"922337203685477580"},
    std::string_view{"0.000000000000000001"},
    std::string_view{"0.999999999999999999"},
    std::string_view{"1.00000000000000001"},
    std::string_view{"3037000499"},
    std::string_view{"3037000500.5"},
    std::string_view{"4294967296"},
    std::string_view{"99999999999999.99"},
    std::string_view{"0.01"},
    std::string_view{"100"},
};

inline constexpr std::array some_rules{
    rule{proportional},
    rule{full_when_met{}},
    rule{yes_or_no{}},
    rule{inverse_ratio{}},
    rule{reverse_to_twice},
    rule{symmetric},
    rule{graded{}},
    rule{step_deduction{.points = 1, .events_only = true}},
    rule{step_deduction{}},
    rule{two_anchors{.nothing_below = ratio{6, 10}}},
    rule{two_anchors{.nothing_at = ratio{1, 10}, .full_at = 0}},
    rule{band_table{banded_by::completion, {{ratio{1}, 1}, {ratio{75, 100}, ratio{75, 100}}}}},
    rule{
        band_table{banded_by::actual_share, {{ratio{90, 100}, 1}, {ratio{80, 100}, ratio{8, 10}}}}},
};

/// Makes one decision of a policy another.
inline void alter(policy& rules, unsigned which, unsigned how) {
    rounded_to const rounds{static_cast<int>(how % 8),
                            rounding_catalogue[how / 8 % rounding_catalogue.size()].mode,
                            (how & 128U) != 0 ? zeros::kept : zeros::trimmed};
    auto const& by = some_rules[how % some_rules.size()];
    std::array<credit_rule*, 9> const credits{&rules.higher_is_better,
                                              &rules.lower_is_better,
                                              &rules.equality,
                                              &rules.zero_target,
                                              &rules.range,
                                              &rules.range_above,
                                              &rules.deadline,
                                              &rules.qualitative,
                                              &rules.satisfaction};
    if (which % 32 < 18) {
        auto& credit = *credits[which % 32 % 9];
        if (which % 32 < 9)
            credit.how = by;
        else
            credit.credit = rounds;
        return;
    }
    switch (which % 32) {
        case 18:
            rules.execution.how = by;
            break;
        case 19:
            rules.execution.rate = rounds;
            break;
        case 20:
            rules.execution.score = rounds;
            break;
        case 21:
            rules.execution.basis =
                how % 2 == 0 ? score_basis::printed_rate : score_basis::exact_rate;
            break;
        case 22:
            rules.execution.of_zero = static_cast<zero_budget>(how % 4);
            break;
        case 23:
            rules.execution.of = how % 2 == 0 ? budget_column::initial : budget_column::adjusted;
            break;
        case 24:
            rules.total.sum = how % 2 == 0 ? total_of::exact_scores : total_of::printed_scores;
            break;
        case 25:
            rules.total.dropped =
                how % 2 == 0 ? not_applicable::rescaled : not_applicable::no_figure;
            break;
        case 26:
            rules.total.zero_target_vetoes = how % 2 == 0;
            break;
        case 27:
            rules.total.caps[how % 4] = {ratio{static_cast<std::int64_t>(how / 4), 64},
                                         decimal{static_cast<std::int64_t>(how)}};
            break;
        case 28:
            rules.total.rounds = rounds;
            break;
        case 29:
            rules.execution.weight = decimal::scaled(static_cast<std::int64_t>(how), 1);
            break;
        default:
            rules = policies::all[how % policies::all.size()];
    }
}

struct input {
    std::vector<self_evaluation> forms{1};
    policy rules = policies::mof_2020;
};

/// A cell and its byte.
struct cell_tag {
    char tag;
    form_part part;
};

inline constexpr std::array cell_tags{
    cell_tag{'F', form_part::fund_source},      cell_tag{'i', form_part::fund_initial},
    cell_tag{'a', form_part::fund_adjusted},    cell_tag{'e', form_part::fund_executed},
    cell_tag{'I', form_part::indicator_level3}, cell_tag{'1', form_part::indicator_level1},
    cell_tag{'2', form_part::indicator_level2}, cell_tag{'t', form_part::indicator_target},
    cell_tag{'d', form_part::indicator_actual}, cell_tag{'p', form_part::indicator_points},
    cell_tag{'s', form_part::indicator_score},  cell_tag{'n', form_part::indicator_reason},
    cell_tag{'M', form_part::money_unit},       cell_tag{'W', form_part::execution_points},
    cell_tag{'R', form_part::execution_rate},   cell_tag{'S', form_part::execution_score},
    cell_tag{'T', form_part::total_points},     cell_tag{'U', form_part::total_score},
    cell_tag{'G', form_part::goal_expected},    cell_tag{'D', form_part::goal_actual},
    cell_tag{'Y', form_part::fiscal_year},      cell_tag{'J', form_part::project},
    cell_tag{'O', form_part::department},
};

/// The cell that a byte stands for; null where it stands for none.
inline form_cell const* tagged(char tag) {
    for (auto const& each : cell_tags)
        if (each.tag == tag) return &entry_of(each.part);
    auto const byte = static_cast<unsigned char>(tag);
    return byte < 0x80 ? nullptr : &form_cells[(byte - 0x80U) % form_cells.size()];
}

/// Puts a cell in the last row of its list. A source or the name of an indicator begins a row.
inline void put(self_evaluation& form, form_cell const& column, cell const& read) {
    if (column.list == "funds" && (form.funds.empty() || column.part == form_part::fund_source) &&
        form.funds.size() < 8)
        form.funds.emplace_back();
    if (column.list == "indicators" &&
        (form.indicators.empty() || column.part == form_part::indicator_level3) &&
        form.indicators.size() < 24)
        form.indicators.emplace_back();
    *cell_of(form, {column.part, rows_of(form, column) - 1}) = read;
}

/// The text of a cell; none is longer than a sentence, so that a run is short.
inline std::string text_of(std::string_view from) {
    std::string text;
    if (!from.empty() && static_cast<unsigned char>(from[0]) < 0x20) {
        text = extreme_numbers[static_cast<unsigned char>(from[0]) % extreme_numbers.size()];
        from.remove_prefix(1);
    }
    return text.append(from.substr(0, 200));
}

inline input input_from(std::uint8_t const* data, std::size_t size) {
    input made;
    std::string_view rest{reinterpret_cast<char const*>(data), size};
    std::uint32_t line = 0;
    while (!rest.empty()) {
        auto const end = std::min(rest.find('\n'), rest.size());
        auto const cell_text = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        ++line;
        if (cell_text.empty()) continue;
        auto& form = made.forms.back();
        auto const tag = cell_text[0];
        auto const from = cell_text.substr(1);
        cell const read{text_of(from), {line, 2}};
        switch (tag) {
            case '=':
                if (made.forms.size() < 8) made.forms.emplace_back();
                made.forms.back().file = read.text;
                break;
            case 'P':
                for (std::size_t i = 0; i + 1 < from.size(); i += 2)
                    alter(made.rules,
                          static_cast<unsigned char>(from[i]),
                          static_cast<unsigned char>(from[i + 1]));
                break;
            default:
                if (auto const* const column = tagged(tag)) put(form, *column, read);
        }
    }
    return made;
}

/// Reads the form, and looks at the error of each cell that cannot be read.
inline self_evaluation form_of(self_evaluation texts, auto const& look_at_error) {
    auto form = read_form(std::move(texts));
    for (auto const& each : faults(form)) {
        look_at_error(each);
        auto const named = parse_figure(each.at.figure);
        if (!named || cell_of(form, *named) == nullptr) std::abort();
    }
    return form;
}

}  // namespace fuzz
