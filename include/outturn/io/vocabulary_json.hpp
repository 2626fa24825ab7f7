// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Vocabularies from and to JSON, so that an office can keep its own as a file.
//
//     vocabulary const ours = read_vocabulary(R"({"units": [{"unit": "次", "of": "场次"}],
//                                                 "achieved": ["已完成", "达标"]})").value();

#include <outturn/config.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/vocabulary.hpp>

#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// Reads a vocabulary from JSON text; `file` is the name that errors give it.
///
/// Keys, each of which may be absent: `units` [{`unit`; `of`; `factor`, as 12, "0.5" or "1/3"}],
/// `synonyms` [[words with one meaning]], `achieved` [words], `denied` [words],
/// `bare_fractions_are_shares`, `year`; as the functions of `vocabulary` have them.
/// Rounds: never.
/// Fails: `invalid_json`, `invalid_utf8`, `unpaired_surrogate`, `too_deep`, `unknown_key`,
/// `duplicate_key`, `expected_object`, `expected_array`, `expected_truth`,
/// `expected_number`, `too_large`, `expected_year`, `expected_unit`, `unknown_base`, `known_unit`,
/// `expected_positive`, `text_too_long`, `too_many_units`, `expected_words`, `single_synonym`,
/// `repeated_word`, `contradictory_word`; with file, key, line and column.
/// Complexity: linear in the length of the text, times the number of units.
///
///     read_vocabulary(R"({"achieved": ["已完成"]})").value()
[[nodiscard]] result<vocabulary> read_vocabulary(std::string_view text,
                                                 std::string const& file = {});

/// Reads a vocabulary from a JSON file.
///
/// Fails: `unreadable_file`, and as `read_vocabulary`.
[[nodiscard]] result<vocabulary> read_vocabulary_file(std::string const& path);

/// `words` as JSON that `read_vocabulary` reads to a vocabulary that does the same.
///
/// Rounds: never; a factor is written as a decimal or as `p/q`.
[[nodiscard]] std::string to_json(vocabulary const& words);

/// The JSON schema (draft 4) of what `read_vocabulary` reads, made from the same list of keys.
///
/// What a schema cannot say is checked by `read_vocabulary` alone: which units are known, which words say
/// a number, and that no word means both.
[[nodiscard]] std::string vocabulary_schema();

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/vocabulary_json.ipp>
#endif
