// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Forms from and to JSON, one in a file or one on each line. Values are texts as printed, or numbers, whose
// digits are taken as they are written: none passes through binary floating point.
//
//     auto const form = read_json_file("examples/forms/2022-4.json");
//     if (form) use(*form); else std::puts(form.error().text().c_str());
//     std::string const text = write_json(*form);

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/form.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// Reads a form from JSON text; `file` is the name that errors give it.
///
/// Every key may be absent or null; a key that no form has is passed over and listed in `unread`. The
/// column of an error counts characters of the value, an escape as the one character it stands for.
/// Units, Rounds: as `read_form`.
/// Fails: `invalid_utf8`, `invalid_json`, `unpaired_surrogate`, `expected_object`, `expected_array`,
/// `expected_text`, `duplicate_key`, `too_deep`, `too_many_indicators`, `not_a_form`, and as `read_form`;
/// with file, cell, line and column.
/// Complexity: linear in the length of the text.
result<self_evaluation> read_json(std::string_view text,
                                  std::string_view file = {},
                                  vocabulary const& words = {});

/// Reads a form from a JSON file.
///
/// Fails: `unreadable_file`, and as `read_json`.
///
///     self_evaluation const form = read_json_file("examples/forms/2022-4.json").value();
result<self_evaluation> read_json_file(std::string const& path, vocabulary const& words = {});

/// Reads forms from lines of JSON, a form on each; lines of white space are passed over.
///
/// There is always a result: one for each form, each of which may fail without the others, or the error
/// that says why there is none. Places count the lines of the whole text.
/// Units, Rounds: as `read_form`.
/// Fails: `not_a_form` where no line has one; else as `read_json`.
/// Complexity: linear in the length of the text.
///
///     for (auto const& form : read_jsonl(write_jsonl(forms), "forms.jsonl"))
///         if (form) use(*form); else std::puts(form.error().text().c_str());
std::vector<result<self_evaluation>> read_jsonl(std::string_view text,
                                                std::string_view file = {},
                                                vocabulary const& words = {});

/// Whether `text` is lines of JSON, and not one JSON text: its first object ends on the line on which it
/// begins, and more follows on others.
///
/// Complexity: linear in the length of the first line.
bool is_jsonl(std::string_view text);

/// A form as a JSON object, a key on each line, as a person reads and edits it.
///
/// Every key of a form is there, with its text as printed, empty where nothing is entered. Bytes that are
/// not UTF-8 become �. `read_json` gives the same texts, values and faults; a form with neither funds nor
/// indicators it takes for none.
/// Units: as printed.
/// Rounds: never.
/// Complexity: linear in the length of the texts.
///
///     self_evaluation const again = read_json(write_json(form)).value();
std::string write_json(self_evaluation const& form);

/// Forms as lines of JSON, a form on each, for programs that take one after another, as `outturn batch`.
///
/// The keys are those of `write_json`; `read_jsonl` gives the same forms.
/// Units: as printed.
/// Rounds: never.
/// Complexity: linear in the length of the texts.
std::string write_jsonl(std::span<self_evaluation const> forms);

/// The same, of forms in a vector.
inline std::string write_jsonl(std::vector<self_evaluation> const& forms) {
    return write_jsonl(std::span<self_evaluation const>{forms});
}

/// Reads forms from JSON, one after another, in the same memory: for many forms, without an allocation
/// for each cell.
///
///     json_reader reader;
///     self_evaluation form;
///     for (std::string_view const line : lines)
///         if (auto const why = reader.read_into(form, line)) complain(*why);
class json_reader {
public:
    explicit json_reader(vocabulary words = {});
    json_reader(json_reader&& other) noexcept;
    json_reader& operator=(json_reader&& other) noexcept;
    ~json_reader();

    /// Reads a form as `read_json` does; nothing, or the error, after which `form` is of no use.
    ///
    /// `first_line` is the line of the file that `text` begins with; with 0, no place is counted, and cells
    /// and errors have none.
    /// Units, Rounds: as `read_form`.
    /// Fails: as `read_json`.
    /// Complexity: linear in the length of the text.
    [[nodiscard]] std::optional<error> read_into(self_evaluation& form,
                                                 std::string_view text,
                                                 std::string_view file = {},
                                                 std::uint32_t first_line = 1);

private:
    struct memory;    // RapidJSON's reader, and what is used again from form to form.
    memory* memory_;  // Owned; <memory> costs more to include than the rest of the page.
};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/json.ipp>
#endif
