// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Lines in and out of a stream, some at a time.

#include "held_signals.hpp"
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace program {

/// Some whole lines of a file, and their answers.
struct block {
    std::string lines;
    std::uint64_t first_line = 0;
    bool cut_off = false;  ///< The beginning of one line that is too long.

    std::string answers;
    bool out_of_memory = false;  ///< The lines behind `count` are not answered.
    std::uint64_t count = 0;
    std::uint64_t unusable = 0;
    std::uint64_t with_findings = 0;
    std::uint64_t faulty = 0;  ///< With cells that cannot be read.
    std::uint64_t with_unread = 0;
    std::string first_unread;
};

class line_source {
public:
    line_source(int descriptor, std::size_t longest, held_signals const& signals);

    /// Whether there is something to read at once.
    [[nodiscard]] bool ready() const;

    /// Takes the lines that come next: as many as one read gives, so that none waits for others.
    /// False at the end of the file.
    bool next(block& into);

    /// Why reading stopped before the end, else 0.
    [[nodiscard]] int failure() const { return failure_; }

private:
    static constexpr std::size_t longest_read = std::size_t{256} << 10U;
    static constexpr std::size_t longest_quoted = 256;

    bool read_more(std::string& lines);
    void skip(std::string& lines);

    int descriptor_;
    std::size_t longest_;
    held_signals const& signals_;
    bool regular_;
    std::string rest_;
    std::uint64_t line_ = 1;
    bool skipping_ = false;
    bool ended_ = false;
    int failure_ = 0;
};

/// Writes whole lines. Lines that together are no longer than what the system writes to a pipe at once
/// are written together: whatever ends the program, a pipe gets no half of such a line.
class line_sink {
public:
    explicit line_sink(held_signals const& signals);

    /// False when nothing more can be written, or a signal came.
    bool write(std::string_view lines);

    /// Why writing stopped, else 0.
    [[nodiscard]] int failure() const { return failure_; }

private:
    bool write_whole(std::string_view piece);

    held_signals const& signals_;
    bool regular_;
    int failure_ = 0;
};

}  // namespace program
