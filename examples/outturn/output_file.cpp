// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include "output_file.hpp"

#include <outturn/report/errors.hpp>

#include "command.hpp"
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace program {

namespace {

// The file that a signal has to remove; a handler can use no more than this.
std::array<char, 4096> unfinished{};

extern "C" void remove_unfinished(int which) {
    if (unfinished[0] != '\0') unlink(unfinished.data());
    std::signal(which, SIG_DFL);
    std::raise(which);
}

void remove_on_signal(std::string const& path) {
    if (path.size() >= unfinished.size()) return;
    std::strcpy(unfinished.data(), path.c_str());
    for (int const which : {SIGINT, SIGTERM, SIGHUP})
        if (std::signal(which, remove_unfinished) == SIG_IGN) std::signal(which, SIG_IGN);
}

}  // namespace

output_file::output_file(std::string name, outturn::language in)
    : name_{std::move(name)}, in_{in}, target_{name_} {
    if (name_.empty() || name_ == "-") {
        file_ = stdout;
        return;
    }
    if (char* const real = realpath(name_.c_str(), nullptr)) {
        target_ = real;
        std::free(real);
    }
    struct stat is {};
    bool const is_there = stat(target_.c_str(), &is) == 0;
    if (is_there && !S_ISREG(is.st_mode))
        file_ = std::fopen(target_.c_str(), "w");
    else
        open_beside();
    if (file_ == nullptr) fail();
    if (file_ == nullptr || beside_.empty()) return;
    // The new file may be read by whom the old one could be, or else by whom any new file can.
    mode_t const mask = umask(0);
    umask(mask);
    if (fchmod(fileno(file_), is_there ? is.st_mode & 07777U : 0666U & ~mask) != 0) fail();
}

void output_file::open_beside() {
    beside_ = target_ + ".XXXXXX";
    int const descriptor = mkstemp(beside_.data());
    if (descriptor < 0) {
        beside_.clear();
        return;
    }
    remove_on_signal(beside_);
    file_ = fdopen(descriptor, "w");
}

void output_file::fail() {
    if (failure_ == 0) failure_ = errno;
}

void output_file::append(std::string_view piece) {
    if (failure_ != 0) return;
    if (std::fwrite(piece.data(), 1, piece.size(), file_) != piece.size()) fail();
}

bool output_file::commit() {
    if (failure_ == 0 && std::fflush(file_) != 0) fail();
    if (!beside_.empty()) {
        if (failure_ == 0 && fsync(fileno(file_)) != 0) fail();
        if (std::fclose(std::exchange(file_, nullptr)) != 0) fail();
        if (failure_ == 0 && std::rename(beside_.c_str(), target_.c_str()) != 0) fail();
        if (failure_ == 0) {
            unfinished[0] = '\0';
            beside_.clear();
        }
    }
    // What fails on standard output is said when the program ends.
    if (failure_ != 0 && file_ != stdout) {
        std::string const why = std::strerror(failure_);
        complain(outturn::make_error(
                     {outturn::errc::unwritable_file, {0, why.size()}}, why, {name_, {}, {}, {}}),
                 in_);
    }
    return failure_ == 0;
}

output_file::~output_file() {
    if (file_ != nullptr && file_ != stdout) std::fclose(file_);
    if (beside_.empty()) return;
    unlink(beside_.c_str());
    unfinished[0] = '\0';
}

}  // namespace program
