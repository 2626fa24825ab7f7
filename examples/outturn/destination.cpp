// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include "destination.hpp"

#include "command.hpp"
#include "printing.hpp"
#include <csignal>

namespace program {

namespace {

extern "C" void remove_unfinished(int which) {
    outturn::remove_unfinished_outputs();
    std::signal(which, SIG_DFL);
    std::raise(which);
}

}  // namespace

void remove_unfinished_on_signals() {
    for (int const which :
         {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGALRM, SIGXCPU, SIGUSR1, SIGUSR2}) {
        struct sigaction before {};
        sigaction(which, nullptr, &before);
        if (before.sa_handler != SIG_IGN) std::signal(which, remove_unfinished);
    }
}

bool is_standard_output(std::string const& name) { return name.empty() || name == "-"; }

destination::destination(std::string const& name, outturn::language in) : in_{in} {
    if (!is_standard_output(name)) file_.emplace(name);
}

void destination::append(std::string_view piece) {
    if (file_)
        file_->append(piece);
    else
        write_out(piece);
}

bool destination::commit() {
    if (!file_) return true;
    auto const failure = file_->commit();
    if (failure) complain(*failure, in_);
    return !failure;
}

}  // namespace program
