// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// The JSON of a scored form, appended to a writer: for many forms in a row in the same memory.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/language.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/detail/json_writer.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_form.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

/// Appends the key `by_vocabulary`: the names of what a judgement relies on of a vocabulary, if of anything.
void write_by_vocabulary(json_writer& json, attainment const& reached);

/// Writes the object that `to_json` gives for a scored form.
void write_scored(json_writer& json,
                  self_evaluation const& form,
                  scored_form const& scored,
                  policy const& rules,
                  language in);

/// Writes an unusable input or an unreadable cell as an object, with the messages in `in`.
void write_error(json_writer& json, error const& why, language in);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/scored_json.ipp>
#endif
