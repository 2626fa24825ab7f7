// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The bytes of files. Readers of forms take them from memory or by the name of a file; a program that
// looks at a file before it chooses a reader reads it here.
//
//     auto const contents = file_contents("forms.csv");
//     if (!contents) std::puts(contents.error().text().c_str());

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>

#include <cstdio>
#include <string>

namespace outturn::inline OUTTURN_ABI {

/// The contents of a file.
///
/// Fails: `unreadable_file`, with the reason that the system gives.
result<std::string> file_contents(std::string const& path);

/// What is left to read of an open file, as standard input; errors call it `name`.
///
/// Fails: `unreadable_file`, with the reason that the system gives.
result<std::string> rest_of_file(std::FILE* file, std::string const& name);

/// The error `unreadable_file` about the file `name`; the reason is that of the system's error `number`,
/// as `errno` holds it.
[[nodiscard]] error unreadable(std::string const& name, int number);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/file.ipp>
#endif
