// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include "held_signals.hpp"

#include <cerrno>
#include <poll.h>

namespace program {

namespace {

volatile std::sig_atomic_t caught = 0;

}  // namespace

held_signals::held_signals() {
    sigset_t ending;
    sigemptyset(&ending);
    for (int const each : kinds) {
        struct sigaction before {};
        sigaction(each, nullptr, &before);
        if (before.sa_handler == SIG_IGN) continue;
        struct sigaction noted {};
        noted.sa_handler = [](int which) { caught = which; };
        noted.sa_flags = static_cast<int>(SA_RESETHAND);
        sigaction(each, &noted, nullptr);
        sigaddset(&ending, each);
    }
    pthread_sigmask(SIG_BLOCK, &ending, &usual_);
}

held_signals::~held_signals() { pthread_sigmask(SIG_SETMASK, &usual_, nullptr); }

bool held_signals::came() const {
    sigset_t held;
    pthread_sigmask(SIG_SETMASK, &usual_, &held);
    pthread_sigmask(SIG_SETMASK, &held, nullptr);
    return caught != 0;
}

int held_signals::which() { return caught; }

bool held_signals::wait(int descriptor, bool writes, bool at_once) const {
    timespec const none{};
    for (;;) {
        if (came()) return false;
        pollfd one{descriptor, static_cast<short>(writes ? POLLOUT : POLLIN), 0};
        int const ready = ppoll(&one, 1, at_once ? &none : nullptr, &usual_);
        if (ready > 0) return true;
        if (ready == 0) return false;
        // A descriptor that cannot be waited for fails with its reason when it is read or written.
        if (errno != EINTR) return true;
    }
}

void end_by(int signal) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

}  // namespace program
