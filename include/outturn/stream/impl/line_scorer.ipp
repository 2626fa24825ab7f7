// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/audit.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/io/detail/json_writer.hpp>
#include <outturn/io/json.hpp>
#include <outturn/report/detail/scored_json.hpp>
#include <outturn/report/findings_json.hpp>
#include <outturn/report/json.hpp>
#include <outturn/scoring/policy_faults.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/scored_form.hpp>
#include <outturn/stream/line_scorer.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

struct line_scorer::memory {
    policy rules;
    std::string file;
    language in;
    bool strict;
    vocabulary words;
    computed if_unsound = detail::figure_if_unsound(rules);
    json_reader reader{words};
    self_evaluation form{};
    scored_form scored{};
    detail::json_writer json{};
    std::optional<error> failure{};

    /// Reads a form; false where the line is unusable.
    bool read(std::string_view line, std::uint32_t number) {
        failure = reader.read_into(form, line, file, number);
        if (!failure && strict && has_fault(form)) failure = outturn::strict(form).error();
        return !failure;
    }

    void append_to(std::string& answers) { answers.append(json.view()) += '\n'; }

    line_outcome refuse(std::uint64_t number, std::string& answers) {
        auto const& why = *failure;
        json.clear();
        json.begin_object().key("file").text(file);
        json.key("line").whole(static_cast<std::size_t>(number));
        json.key("error");
        detail::write_error(json, why, in);
        if (!why.further.empty()) {
            json.key("further").begin_array();
            for (auto const& each : why.further) detail::write_error(json, each, in);
            json.end_array();
        }
        json.end_object();
        append_to(answers);
        return line_outcome::unusable;
    }
};

namespace detail {

/// The number of a line as a place in a file; the last one that a place can have stands for all behind.
OUTTURN_DECL std::uint32_t place_of_line(std::uint64_t number) {
    constexpr std::uint64_t last = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(std::min(number, last));
}

}  // namespace detail

OUTTURN_DECL line_scorer::line_scorer(
    policy rules, std::string file, language in, bool strict, vocabulary words)
    : memory_{new memory{std::move(rules), std::move(file), in, strict, std::move(words)}} {}
OUTTURN_DECL line_scorer::line_scorer(line_scorer&& other) noexcept
    : memory_{std::exchange(other.memory_, nullptr)} {}
OUTTURN_DECL line_scorer& line_scorer::operator=(line_scorer&& other) noexcept {
    delete std::exchange(memory_, std::exchange(other.memory_, nullptr));
    return *this;
}
OUTTURN_DECL line_scorer::~line_scorer() { delete memory_; }

OUTTURN_DECL line_outcome line_scorer::score(std::string_view line,
                                             std::uint64_t number,
                                             std::string& answers) {
    auto& on = *memory_;
    // Places are only counted where something has to name one.
    bool const readable = on.read(line, 0) && !has_fault(on.form);
    if (!readable && !on.read(line, detail::place_of_line(number)))
        return on.refuse(number, answers);
    detail::score_into(on.scored, on.form, on.rules, on.words, on.if_unsound);
    on.json.clear();
    detail::write_scored(on.json, on.form, on.scored, on.rules, on.in);
    on.append_to(answers);
    return readable ? line_outcome::done : line_outcome::findings;
}

OUTTURN_DECL line_outcome line_scorer::audit(std::string_view line,
                                             std::uint64_t number,
                                             std::string& answers) {
    auto& on = *memory_;
    if (!on.read(line, detail::place_of_line(number))) return on.refuse(number, answers);
    auto const report = outturn::audit(on.form, on.rules, on.words);
    answers.append(to_json(report, on.in)) += '\n';
    return report.worst() == severity::error ? line_outcome::findings : line_outcome::done;
}

OUTTURN_DECL line_outcome line_scorer::refuse_longer(std::string_view beginning,
                                                     std::uint64_t number,
                                                     std::string& answers) {
    auto& on = *memory_;
    auto const shown = beginning.substr(0, valid_utf8_length(beginning));
    on.failure = make_error({errc::text_too_long, {0, shown.size()}},
                            shown,
                            {on.file, {}, {detail::place_of_line(number), 1, {}}, {}});
    return on.refuse(number, answers);
}

OUTTURN_DECL std::optional<error> const& line_scorer::failure() const noexcept {
    return memory_->failure;
}

OUTTURN_DECL self_evaluation const& line_scorer::form() const noexcept { return memory_->form; }

}  // namespace outturn::inline OUTTURN_ABI
