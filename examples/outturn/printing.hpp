// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The one place where the program prints. Whatever a form, a policy, an argument or the name of a file
// holds, it cannot steer the terminal that shows it.

#include <outturn/report/colouring.hpp>

#include <string>
#include <string_view>

namespace program {

/// `text` with all that could steer a terminal as the library's `printable` shows it. Line feeds stay, and
/// where text is coloured its colours.
std::string shown(std::string_view text, outturn::colouring colours = outturn::colouring::none);

/// JSON that says the same, with all that could steer a terminal written as \uXXXX, and bytes that are no
/// UTF-8 as the character that stands for such.
std::string shown_json(std::string_view json);

/// Writes to standard output as it is: what `shown`, `shown_json` or a report for a file has made.
void write_out(std::string_view bytes);

/// Prints a line, or several, and ends it.
void print_text(std::string_view text, outturn::colouring colours = outturn::colouring::none);

/// Prints JSON and ends its last line.
void print_json(std::string_view json);

/// Says something on standard error and ends the line.
void tell(std::string_view message);

/// Says that memory ended, which takes none.
void tell_of_no_memory();

/// Shows a line on standard error in place of the last one; an empty one removes it.
void show_progress(std::string_view line);

/// Why standard output could not be written, else 0. What is still held back is written first.
int end_of_output();

}  // namespace program
