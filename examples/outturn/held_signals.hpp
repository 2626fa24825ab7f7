// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Signals that end the program between two lines of a stream.

#include <array>
#include <csignal>

namespace program {

/// Holds back the signals that would end the program, except while it waits for input or output, so that
/// it ends between two lines. A second signal of the kind ends it at once.
class held_signals {
public:
    held_signals();
    held_signals(held_signals const&) = delete;
    held_signals& operator=(held_signals const&) = delete;
    ~held_signals();

    /// Whether a signal came. One that is held back is let through here: a stream that never waits gives
    /// it no other moment.
    [[nodiscard]] bool came() const;

    /// The signal that came, else 0.
    [[nodiscard]] static int which();

    /// Waits until `descriptor` can be read or written; false when a signal came first, or where it
    /// is not ready `at_once`.
    [[nodiscard]] bool wait(int descriptor, bool writes, bool at_once = false) const;

private:
    static constexpr std::array kinds{SIGINT, SIGTERM, SIGHUP};
    sigset_t usual_{};
};

/// Ends the program as the signal would have done.
void end_by(int signal);

}  // namespace program
