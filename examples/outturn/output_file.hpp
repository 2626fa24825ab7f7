// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A file that is written whole or not at all.

#include <outturn/core/error.hpp>

#include <cstdio>
#include <string>
#include <string_view>

namespace program {

/// Output that becomes the file of its name only when it is complete: until then it is a file beside it,
/// which is gone when anything fails, a signal included. Standard output where no name is given; what is
/// no regular file, as a pipe or a device, is written to directly.
class output_file {
public:
    /// What fails is said in the language `in`.
    output_file(std::string name, outturn::language in);
    output_file(output_file const&) = delete;
    output_file& operator=(output_file const&) = delete;
    ~output_file();

    void append(std::string_view piece);

    /// Gives the file its name. False when any of it could not be written; of a file, that is said.
    [[nodiscard]] bool commit();

private:
    void open_beside();
    void fail();

    std::string name_;  ///< As given.
    outturn::language in_;
    std::string target_;  ///< What a link leads to.
    std::string beside_;  ///< Empty where the target itself is written to.
    std::FILE* file_ = nullptr;
    int failure_ = 0;
};

}  // namespace program
