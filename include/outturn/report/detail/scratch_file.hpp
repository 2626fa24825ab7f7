// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A file for a library that writes to no memory, only to a file of a name.

#include <outturn/config.hpp>
#include <outturn/report/output_file.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI::detail {

/// Where a scratch file is: in memory where the system can do that, else in a folder that is its own.
enum class scratch_place { memory, folder };

/// A file that is nobody else's and is gone with this object. In memory, nothing of it is left either
/// when the program is killed.
class scratch_file {
public:
    explicit scratch_file(scratch_place where = scratch_place::memory);
    scratch_file(scratch_file const&) = delete;
    scratch_file& operator=(scratch_file const&) = delete;
    ~scratch_file();

    /// By which the file is opened; empty where there can be none.
    [[nodiscard]] std::string const& path() const { return path_; }

    /// Appends the contents to `out`; false when they cannot be read. errno says why.
    [[nodiscard]] bool copy_to(output_file& out) const;

private:
    void open_in_memory();
    void open_in_folder();

    int descriptor_ = -1;
    std::string path_{};
    std::string folder_{};
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/scratch_file.ipp>
#endif
