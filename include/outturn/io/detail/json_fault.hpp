// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// What is wrong with a file of JSON and where: for policies and vocabularies.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/numeric/ratio.hpp>

#include <rapidjson/error/error.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The error `code` of the JSON in `text`, which is about the bytes of `where`; `key` is the way to the
/// value, as `units[2].of`.
error json_error(error_code code,
                 std::string_view text,
                 span_of_text where,
                 std::string const& file,
                 std::string key = {});

/// What a parser that stopped at `at` for `why`, or read `text` to there, refuses in it, or should: it takes
/// half a surrogate pair for a character.
std::optional<error> json_fault(rapidjson::ParseErrorCode why,
                                std::size_t at,
                                std::string_view text,
                                std::string const& file);

/// An exact number as files state it: `12`, `0.5`, `1/3`.
///
/// Fails: `expected_number`, `too_large`, of the whole text.
result<ratio> fraction_in(std::string_view text);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/json_fault.ipp>
#endif
