// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Where an output goes: to a file, or to standard output.

#include <outturn/core/language.hpp>
#include <outturn/report/output_file.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace program {

/// From here on a signal that ends the program removes the files that are not complete.
void remove_unfinished_on_signals();

/// Whether a name stands for standard output: none, or -.
bool is_standard_output(std::string const& name);

/// A file that is written whole or not at all, or standard output.
class destination {
public:
    /// What fails is said in the language `in`.
    destination(std::string const& name, outturn::language in);

    void append(std::string_view piece);

    /// Gives the file its name. False where it could not be written, which is said; what fails on standard
    /// output is said when the program ends.
    [[nodiscard]] bool commit();

private:
    outturn::language in_;
    std::optional<outturn::output_file> file_{};
};

}  // namespace program
