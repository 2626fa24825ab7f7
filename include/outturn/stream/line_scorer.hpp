// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Forms in bulk: a form as JSON on a line, and its answer as JSON on a line. The call that programs,
// engines which spread work over machines, and databases make for each form.

#include <outturn/audit/audit.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/json.hpp>
#include <outturn/report/detail/json_writer.hpp>
#include <outturn/report/findings_json.hpp>
#include <outturn/report/json.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

/// What became of a line.
enum class line_outcome : std::uint8_t {
    done,      ///< It was scored, or audited without a finding of level error.
    findings,  ///< It was audited, with findings of level error.
    unusable,  ///< It is no form that can be read; the answer says why.
};

/// Answers lines, each a form as JSON, one after another in the same room. One for each thread.
///
/// A line in gives a line out, also where it is blank or broken. An answer is appended to what the answers
/// hold already, and ends with a line feed.
///
/// Keys, of a line that cannot be used: `file`, `line`, `error` {`code`, `expected`, `message`, `figure`:
/// the cell, or null, `column`: the character of the line}.
///
///     line_scorer scorer{policies::mof_2020, "forms.jsonl"};
///     std::string answers;
///     std::uint64_t number = 0;
///     for (std::string_view const line : lines) scorer.score(line, ++number, answers);
class line_scorer {
public:
    /// `file` is the name that answers give the stream; messages are in the language `in`.
    explicit line_scorer(policy rules, std::string file = {}, language in = language::en)
        : rules_{std::move(rules)}, file_{std::move(file)}, in_{in} {}

    /// Appends the scores of the form in `line`, which is the line `number` of the stream, as `to_json`
    /// writes them.
    ///
    /// Rounds: each figure once, by its role in the policy.
    /// Fails: never; a line that cannot be read is answered with an error, as `read_json` gives it.
    /// Complexity: linear in the length of the line.
    line_outcome score(std::string_view line, std::uint64_t number, std::string& answers) {
        // Where a cell stands is counted only when an error has to say it.
        failure_ = reader_.read_into(form_, line, file_, 0);
        if (failure_) failure_ = reader_.read_into(form_, line, file_, place_of(number));
        if (failure_) return refuse(*failure_, number, answers);
        score_into(scored_, form_, rules_);
        json_.clear();
        detail::write_scored(json_, form_, scored_, rules_);
        append(answers);
        return line_outcome::done;
    }

    /// The same for the audit of the form.
    ///
    /// Rounds: as the policy, and never within a tolerance.
    /// Fails: as `score`.
    line_outcome audit(std::string_view line, std::uint64_t number, std::string& answers) {
        failure_ = reader_.read_into(form_, line, file_, place_of(number));
        if (failure_) return refuse(*failure_, number, answers);
        auto const report = outturn::audit(form_, rules_);
        answers.append(to_json(report, in_)) += '\n';
        return report.worst() == severity::error ? line_outcome::findings : line_outcome::done;
    }

    /// Answers a line of which only the beginning was kept, because it is too long.
    line_outcome refuse_longer(std::string_view beginning,
                               std::uint64_t number,
                               std::string& answers) {
        auto const shown = beginning.substr(0, valid_utf8_length(beginning));
        failure_ = make_error({errc::text_too_long, {0, shown.size()}},
                              shown,
                              {file_, {}, {place_of(number), 1, {}}, {}});
        return refuse(*failure_, number, answers);
    }

    /// Why the last line was unusable.
    [[nodiscard]] std::optional<error> const& failure() const noexcept { return failure_; }

    /// The form of the last line, where that was usable.
    [[nodiscard]] self_evaluation const& form() const noexcept { return form_; }

private:
    static std::uint32_t place_of(std::uint64_t number) {
        constexpr std::uint64_t last = std::numeric_limits<std::uint32_t>::max();
        return static_cast<std::uint32_t>(std::min(number, last));
    }

    line_outcome refuse(error const& why, std::uint64_t number, std::string& answers) {
        json_.clear();
        json_.begin_object().key("file").text(file_);
        json_.key("line").whole(static_cast<std::size_t>(number));
        json_.key("error").begin_object().key("code").text(entry_of(why.code).name);
        json_.key("expected").text(entry_of(why.code).expected);
        json_.key("message").text(why.message(in_));
        json_.key("figure").text_or_null(why.at.figure);
        json_.key("column").whole(why.at.position.column).end_object().end_object();
        append(answers);
        return line_outcome::unusable;
    }

    void append(std::string& answers) { answers.append(json_.view()) += '\n'; }

    policy rules_;
    std::string file_;
    language in_;
    json_reader reader_;
    self_evaluation form_;
    scored_form scored_;
    detail::json_writer json_;
    std::optional<error> failure_;
};

}  // namespace outturn::inline OUTTURN_ABI
