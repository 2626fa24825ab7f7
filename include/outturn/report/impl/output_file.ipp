// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/report/errors.hpp>
#include <outturn/report/output_file.hpp>

#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// A file that a signal has to remove.
struct unfinished_output {
    std::atomic<bool> taken{false};
    std::atomic<bool> there{false};
    std::array<char, 4096> path{};
};

// As many as one process is likely to write at once; further ones stay behind when a signal comes.
inline std::array<unfinished_output, 32> unfinished_outputs{};

/// Notes the path for `remove_unfinished_outputs`; gives its place, or -1 where there is none.
OUTTURN_DECL int note_unfinished(std::string const& path) {
    auto& all = unfinished_outputs;
    if (path.size() >= all[0].path.size()) return -1;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].taken.exchange(true)) continue;
        path.copy(all[i].path.data(), path.size());
        all[i].path[path.size()] = '\0';
        all[i].there = true;
        return static_cast<int>(i);
    }
    return -1;
}

OUTTURN_DECL void forget_unfinished(int slot) {
    if (slot < 0) return;
    auto& noted = unfinished_outputs[static_cast<std::size_t>(slot)];
    noted.there = false;
    noted.taken = false;
}

/// What the links that begin at `name` lead to, whether it exists or not.
OUTTURN_DECL std::string target_of_links(std::string name) {
    constexpr int most_links = 40;
    std::array<char, 4096> text{};
    for (int i = 0; i < most_links; ++i) {
        auto const length = ::readlink(name.c_str(), text.data(), text.size());
        if (length <= 0 || static_cast<std::size_t>(length) == text.size()) break;
        std::string next{text.data(), static_cast<std::size_t>(length)};
        auto const folder = name.rfind('/');
        if (next.front() != '/' && folder != std::string::npos) next.insert(0, name, 0, folder + 1);
        name = std::move(next);
    }
    return name;
}

/// A name in the folder of `target` that no other writer of this or another process uses. It owes nothing
/// to the name of `target`, which may be as long as a name can be.
OUTTURN_DECL std::string unique_name_beside(std::string const& target) {
    static std::atomic<unsigned> count{0};
    auto const folder = target.substr(0, target.rfind('/') + 1);
    auto const now = std::chrono::steady_clock::now().time_since_epoch().count();
    return folder + ".outturn-" + std::to_string(::getpid()) + '-' + std::to_string(now) + '-' +
           std::to_string(count.fetch_add(1));
}

/// Whether `path` is a name of the file that `is` tells of.
OUTTURN_DECL bool is_name_of(std::string const& path, struct stat const& is) {
    struct stat found {};
    return ::lstat(path.c_str(), &found) == 0 && found.st_dev == is.st_dev &&
           found.st_ino == is.st_ino;
}

/// Makes the renaming of a file in the folder of `path` last.
OUTTURN_DECL void sync_folder_of(std::string const& path) {
    auto const end = path.rfind('/');
    std::string const folder = end == std::string::npos ? "." : path.substr(0, end + 1);
    int const descriptor = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace detail

OUTTURN_DECL output_file::output_file(std::string name)
    : name_{std::move(name)}, target_{detail::target_of_links(name_)} {
    open();
}

OUTTURN_DECL void output_file::open() {
    struct stat is {};
    bool const is_there = ::stat(name_.c_str(), &is) == 0;
    // A loop of links, or a folder that may not be searched, is no absence.
    if (!is_there && errno != ENOENT) return fail();
    // What has no name in a folder, as the pipe behind /dev/stdout, cannot be replaced.
    if (is_there && (!S_ISREG(is.st_mode) || !detail::is_name_of(target_, is))) {
        constexpr int how = O_WRONLY | O_CLOEXEC | O_NOCTTY;
        descriptor_ = ::open(name_.c_str(), S_ISREG(is.st_mode) ? how | O_TRUNC : how);
        if (descriptor_ < 0) fail();
        return;
    }
    // Who may not write to the old file may not replace it either.
    if (is_there && ::access(target_.c_str(), W_OK) != 0) return fail();
    // Until it has the permissions of the old file, nobody else can open the new one.
    open_beside(is_there ? 0600 : 0666);
    if (descriptor_ < 0 || !is_there) return;
    // Another owner is kept where that is permitted; without, the new file is the writer's.
    if (::fchown(descriptor_, is.st_uid, is.st_gid) != 0) errno = 0;
    if (::fchmod(descriptor_, is.st_mode & 07777U) != 0) fail();
}

OUTTURN_DECL void output_file::open_beside(unsigned mode) {
    do {
        detail::forget_unfinished(slot_);
        beside_ = detail::unique_name_beside(target_);
        // Before it is there, so that no signal comes between.
        slot_ = detail::note_unfinished(beside_);
        descriptor_ = ::open(beside_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    } while (descriptor_ < 0 && errno == EEXIST);
    if (descriptor_ >= 0) return;
    fail();
    detail::forget_unfinished(std::exchange(slot_, -1));
    beside_.clear();
}

OUTTURN_DECL output_file::~output_file() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (beside_.empty()) return;
    ::unlink(beside_.c_str());
    detail::forget_unfinished(slot_);
}

OUTTURN_DECL void output_file::append(std::string_view piece) {
    constexpr std::size_t block = 65536;
    if (failure_ != 0) return;
    buffer_.append(piece);
    if (buffer_.size() >= block) flush();
}

OUTTURN_DECL void output_file::flush() {
    std::string_view rest = buffer_;
    while (!rest.empty() && failure_ == 0) {
        auto const written = ::write(descriptor_, rest.data(), rest.size());
        if (written >= 0)
            rest.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            fail();
    }
    buffer_.clear();
}

OUTTURN_DECL void output_file::close() {
    if (descriptor_ >= 0 && ::close(std::exchange(descriptor_, -1)) != 0) fail();
}

OUTTURN_DECL void output_file::fail() {
    if (failure_ == 0) failure_ = errno;
}

OUTTURN_DECL std::optional<error> output_file::commit() {
    flush();
    if (failure_ == 0 && !beside_.empty() && ::fsync(descriptor_) != 0) fail();
    close();
    if (failure_ == 0 && !beside_.empty()) {
        if (::rename(beside_.c_str(), target_.c_str()) != 0) {
            fail();
        } else {
            detail::forget_unfinished(std::exchange(slot_, -1));
            beside_.clear();
            detail::sync_folder_of(target_);
        }
    }
    if (failure_ == 0) return std::nullopt;
    std::string const why = std::generic_category().message(failure_);
    return make_error({errc::unwritable_file, {0, why.size()}}, why, {name_, {}, {}, {}});
}

OUTTURN_DECL std::optional<error> write_file(std::string const& name, std::string_view contents) {
    output_file out{name};
    out.append(contents);
    return out.commit();
}

OUTTURN_DECL void remove_unfinished_outputs() noexcept {
    for (auto const& noted : detail::unfinished_outputs)
        if (noted.there) ::unlink(noted.path.data());
}

}  // namespace outturn::inline OUTTURN_ABI
