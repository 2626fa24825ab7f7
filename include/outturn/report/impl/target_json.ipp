// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/io/detail/json_writer.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/scored_json.hpp>
#include <outturn/report/target_json.hpp>
#include <outturn/scoring/credit.hpp>

#include <array>
#include <cstdint>
#include <optional>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// Writes the keys of a condition, which is a bound, a range, a deadline or words.
class condition_json {
public:
    condition_json(json_writer& json, condition const& of)
        : json_{json},
          of_{of},
          number_{of.as_bound()},
          range_{of.as_interval()},
          date_{of.as_deadline()} {}

    void write() {
        json_.key("kind").text(entry_of(kind()).name);
        write_comparison();
        write_quantity();
        json_.key("date");
        if (date_ != nullptr)
            json_.text(to_string(*date_));
        else
            json_.null();
        auto const* const words = of_.as_words();
        json_.key("text").text_or_null(words != nullptr ? words->text : of_.text);
        json_.key("subject").text_or_null(of_.subject);
        json_.key("note").text_or_null(of_.note);
    }

private:
    [[nodiscard]] target_kind kind() const {
        return number_ != nullptr  ? target_kind::number
               : range_ != nullptr ? target_kind::range
               : date_ != nullptr  ? target_kind::deadline
                                   : target_kind::words;
    }

    void write_comparison() {
        json_.key("comparison");
        if (number_ != nullptr)
            json_.text(entry_of(number_->comparison).name);
        else if (date_ != nullptr)
            json_.text(entry_of(date_->comparison).name);
        else
            json_.null();
        json_.key("implied").boolean((number_ != nullptr && number_->implied) ||
                                     (date_ != nullptr && date_->implied));
        json_.key("approximate")
            .boolean((number_ != nullptr && number_->approximate) ||
                     (range_ != nullptr && range_->approximate));
    }

    void write_quantity() {
        auto const* const low = number_ != nullptr  ? &number_->limit
                                : range_ != nullptr ? &range_->low
                                                    : nullptr;
        json_.key("value");
        if (low != nullptr)
            json_.text(to_string(low->value));
        else
            json_.null();
        json_.key("upper");
        if (range_ != nullptr)
            json_.text(to_string(range_->high));
        else
            json_.null();
        write_included("includes_value", range_ != nullptr && range_->includes_low);
        write_included("includes_upper", range_ != nullptr && range_->includes_high);
        json_.key("unit");
        if (low != nullptr)
            json_.text_or_null(low->unit.spelling());
        else
            json_.null();
    }

    /// Of a range only.
    void write_included(std::string_view key, bool included) {
        json_.key(key);
        if (range_ != nullptr)
            json_.boolean(included);
        else
            json_.null();
    }

    json_writer& json_;
    condition const& of_;
    bound const* number_;
    interval const* range_;
    deadline const* date_;
};

OUTTURN_DECL void write_statement(json_writer& json, statement<std::int64_t> const& stated) {
    json.begin_object();
    auto const conditions = stated.conditions();
    if (conditions.size() == 1) {
        condition_json{json, conditions.front()}.write();
    } else {
        json.key("kind").text(entry_of(stated.kind()).name);
        if (conditions.empty()) return void(json.end_object());
        json.key("conditions").begin_array();
        for (auto const& each : conditions) {
            json.begin_object();
            condition_json{json, each}.write();
            json.end_object();
        }
        json.end_array();
    }
    json.end_object();
}

/// What a line says, once it is read.
struct target_line {
    std::optional<target> goal{};  ///< There once the line is read.
    std::optional<actual> completed{};
    std::optional<decimal> points{};
};

/// Why a line cannot be read, and in which field.
struct unreadable_field {
    error why;
    std::string_view field;
};

/// The fields of a line: the target, and where they stand the actual value and the points.
OUTTURN_DECL std::array<std::optional<std::string_view>, 3> fields_of_line(std::string_view line) {
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
    return fields;
}

/// Reads `line` into `made`, or says which field cannot be read.
OUTTURN_DECL std::optional<unreadable_field> read_target_line(std::string_view line,
                                                              vocabulary const& words,
                                                              target_line& made) {
    auto const fields = fields_of_line(line);
    auto goal = parse_target(*fields[0], words);
    if (!goal) return unreadable_field{goal.error(), "target"};
    made.goal = *std::move(goal);
    if (fields[1]) {
        auto completed = parse_actual(*fields[1], words);
        if (!completed) return unreadable_field{completed.error(), "actual"};
        made.completed = *std::move(completed);
    }
    if (!fields[2] || nothing_entered(*fields[2])) return std::nullopt;
    auto const points = parse_decimal(trimmed(*fields[2]));
    if (!points) return unreadable_field{points.error(), "points"};
    if (points->is_negative())
        return unreadable_field{
            make_error({errc::negative_points, {0, fields[2]->size()}}, *fields[2]), "points"};
    made.points = *points;
    return std::nullopt;
}

OUTTURN_DECL std::string target_error_line(unreadable_field const& of) {
    json_writer json;
    json.begin_object().key("error").begin_object();
    json.key("code").text(entry_of(of.why.code).name);
    json.key("column").whole(of.why.column());
    json.key("expected").text(entry_of(of.why.code).expected);
    json.key("message").text(of.why.message());
    json.key("field").text(of.field);
    json.end_object().end_object();
    return json.str();
}

}  // namespace detail

OUTTURN_DECL std::string target_json(std::string_view line,
                                     policy const& rules,
                                     vocabulary const& words) {
    detail::target_line read;
    if (auto const failure = detail::read_target_line(line, words, read))
        return detail::target_error_line(*failure);

    detail::json_writer json;
    auto const name_or_null = [&](std::string_view key, bool stated, std::string_view name) {
        json.key(key);
        if (stated)
            json.text(name);
        else
            json.null();
    };
    bool const compared = read.completed.has_value();
    json.begin_object().key("target");
    detail::write_statement(json, *read.goal);
    json.key("actual");
    if (compared)
        detail::write_statement(json, *read.completed);
    else
        json.null();
    auto const reached = compared ? compare(*read.goal, *read.completed, words) : attainment{};
    name_or_null("relation", compared, entry_of(reached.relation).name);
    json.key("met").judged(reached.met);
    name_or_null(
        "reason", compared && reached.met == judgement::unknown, entry_of(reached.reason).name);
    detail::write_by_vocabulary(json, reached);
    json.key("attainment").number(reached.ratio);
    json.key("deviation").number(reached.deviation);
    computed credit;
    if (compared && read.points)
        credit = partial_credit(reached, *read.goal, *read.completed, *read.points, rules);
    json.key("credit").number(credit.rounded);
    name_or_null("credit_reason", credit.reason != no_figure::none, entry_of(credit.reason).name);
    json.end_object();
    return json.str();
}

}  // namespace outturn::inline OUTTURN_ABI
