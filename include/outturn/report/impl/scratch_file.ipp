// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/report/detail/scratch_file.hpp>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL scratch_file::scratch_file(scratch_place where) {
    if (where == scratch_place::memory) open_in_memory();
    if (path_.empty()) open_in_folder();
}

OUTTURN_DECL void scratch_file::open_in_memory() {
#ifdef MFD_CLOEXEC
    descriptor_ = ::memfd_create("outturn", MFD_CLOEXEC);
    if (descriptor_ < 0) return;
    path_ = "/proc/self/fd/" + std::to_string(descriptor_);
    if (::access(path_.c_str(), W_OK) == 0) return;
    // No /proc is there.
    ::close(std::exchange(descriptor_, -1));
    path_.clear();
#endif
}

OUTTURN_DECL void scratch_file::open_in_folder() {
    std::error_code failure;
    auto const above = std::filesystem::temp_directory_path(failure);
    std::string folder = (failure ? std::filesystem::path{"/tmp"} : above) / "outturn-XXXXXX";
    if (::mkdtemp(folder.data()) == nullptr) return;
    folder_ = std::move(folder);
    auto path = folder_ + "/scratch";
    descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor_ >= 0) path_ = std::move(path);
}

OUTTURN_DECL scratch_file::~scratch_file() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (folder_.empty()) return;
    ::unlink((folder_ + "/scratch").c_str());
    ::rmdir(folder_.c_str());
}

OUTTURN_DECL bool scratch_file::copy_to(output_file& out) const {
    std::array<char, 65536> piece;
    if (::lseek(descriptor_, 0, SEEK_SET) != 0) return false;
    for (;;) {
        auto const length = ::read(descriptor_, piece.data(), piece.size());
        if (length == 0) return true;
        if (length > 0)
            out.append({piece.data(), static_cast<std::size_t>(length)});
        else if (errno != EINTR)
            return false;
    }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
