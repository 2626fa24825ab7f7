// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Findings in words. The sentences are those of the checks; names in braces are replaced by what the
// finding holds.
//
//     message(found)                // The form prints "9.92". The policy gives 9.93, …
//     message(found, language::zh)  // 表列为“9.92”。…

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI {

/// The parts of a message; what has nothing to say is empty.
struct message_parts {
    std::string fact{};
    std::string recomputation{};
    std::string explanation{};
    std::string remedy{};
};

/// The sentences of a finding: fact, recomputation, explanation, remedy.
[[nodiscard]] message_parts message_parts_of(finding const& found, language in = language::en);

/// A finding in words: what the form says, what it comes to when computed, what may be behind it, what
/// to do.
///
/// Rounds: never; a number with many places is cut off with an ellipsis.
[[nodiscard]] std::string message(finding const& found, language in = language::en);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/message.ipp>
#endif
