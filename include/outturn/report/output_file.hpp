// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A file that is written whole or not at all: how every output reaches its file.
//
//     output_file out{"report.html"};
//     out.append(page);
//     if (auto const failure = out.commit()) std::puts(failure->text().c_str());

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// Output that takes its name only when it is complete.
///
/// Until then it is a file of a unique name in the same folder, which is removed when anything fails.
/// `commit` writes it to the disk and renames it, so that others see either the old contents or the
/// new ones; several writers of one name do not disturb each other. A file that is replaced keeps its
/// permissions, a symbolic link its place. A pipe, a device or another file that is not regular is
/// written to directly.
/// Fails: with the first failure; `commit` tells it.
class output_file {
public:
    explicit output_file(std::string name);
    output_file(output_file const&) = delete;
    output_file& operator=(output_file const&) = delete;
    ~output_file();

    /// Adds to what is written; after a failure it does nothing.
    void append(std::string_view piece);

    /// Gives the file its name.
    ///
    /// Fails: `unwritable_file`; then a file of that name is as it was.
    [[nodiscard]] std::optional<error> commit();

private:
    void open();
    void open_beside(unsigned mode);
    void flush();
    void close();
    void fail();

    std::string name_;    // As given.
    std::string target_;  // What links lead to.
    std::string beside_;  // Empty where the target itself is written to.
    std::string buffer_;
    int descriptor_ = -1;
    int failure_ = 0;
    int slot_ = -1;
};

/// Writes `contents` to the file of that name, whole or not at all.
///
/// Fails: `unwritable_file`; then a file of that name is as it was.
[[nodiscard]] std::optional<error> write_file(std::string const& name, std::string_view contents);

/// Removes the files of all `output_file`s that are not complete.
///
/// It is for the handler of a signal that ends the program, and does only what a handler may do.
void remove_unfinished_outputs() noexcept;

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/output_file.ipp>
#endif
