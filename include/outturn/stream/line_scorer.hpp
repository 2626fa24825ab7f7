// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Forms in bulk: a form as JSON on a line, and its answer as JSON on a line. The call that programs,
// engines which spread work over machines, and databases make for each form.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/form.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// What became of a line.
enum class line_outcome : std::uint8_t {
    done,      ///< It was scored with every cell read, or audited without a finding of level error.
    findings,  ///< A cell cannot be read, or the audit has findings of level error.
    unusable,  ///< It is no form; the answer says why.
};

/// Answers lines, each a form as JSON, one after another in the same memory. One for each thread.
///
/// A line in gives a line out, also where it is blank or broken. An answer is appended to what the answers
/// hold already, and ends with a line feed.
///
/// Keys, of a line that cannot be used: `file`, `line`, `error` {`code`, `expected`, `message`, `figure`:
/// the cell, or null, `column`: the character of the line}, and `further` errors where there are any.
///
///     line_scorer scorer{policies::mof_2020, "forms.jsonl"};
///     std::string answers;
///     std::uint64_t number = 0;
///     for (std::string_view const line : lines) scorer.score(line, ++number, answers);
class line_scorer {
public:
    /// `file` is the name that answers give the stream; messages are in the language `in`.
    /// Forms are read and compared by `words`. With `strict`, a form with a cell that cannot be read is unusable.
    explicit line_scorer(policy rules,
                         std::string file = {},
                         language in = language::en,
                         bool strict = false,
                         vocabulary words = {});
    line_scorer(line_scorer&& other) noexcept;
    line_scorer& operator=(line_scorer&& other) noexcept;
    ~line_scorer();

    /// Appends the scores of the form in `line`, which is the line `number` of the stream, as `to_json`
    /// writes them.
    ///
    /// Rounds: each figure once, by its role in the policy.
    /// Fails: never; a line that cannot be read is answered with an error, as `read_json` gives it.
    /// Complexity: linear in the length of the line.
    line_outcome score(std::string_view line, std::uint64_t number, std::string& answers);

    /// The same for the audit of the form.
    ///
    /// Rounds: as the policy, and never within a tolerance.
    /// Fails: as `score`.
    line_outcome audit(std::string_view line, std::uint64_t number, std::string& answers);

    /// Answers a line that is too long, and of which only the beginning was kept.
    line_outcome refuse_longer(std::string_view beginning,
                               std::uint64_t number,
                               std::string& answers);

    /// Why the last line was unusable.
    [[nodiscard]] std::optional<error> const& failure() const noexcept;

    /// The form of the last line, where that was usable.
    [[nodiscard]] self_evaluation const& form() const noexcept;

private:
    struct memory;    // What is used again from line to line.
    memory* memory_;  // Owned; <memory> costs more to include than the rest of the page.
};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/stream/impl/line_scorer.ipp>
#endif
