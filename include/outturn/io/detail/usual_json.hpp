// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The usual form as JSON, read without a general parser, which takes three times as long. What is unusual
// is left to that parser, and so are all errors.

#include <outturn/config.hpp>
#include <outturn/form/form.hpp>

#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// Whether `text` is a form as programs write it, which is then in `form`: keys of a form, each once, whose
/// values are texts, numbers or null.
///
/// False says nothing of the text, and leaves anything in `form`.
///
/// Complexity: linear in the length of the text.
bool read_usual_json(self_evaluation& form, std::string_view text, std::uint32_t first_line);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/usual_json.ipp>
#endif
