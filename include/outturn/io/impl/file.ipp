// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/io/file.hpp>

#include <array>
#include <cerrno>
#include <cstddef>
#include <memory>
#include <system_error>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL error unreadable(std::string const& name, int number) {
    std::string const why = std::generic_category().message(number);
    return make_error({errc::unreadable_file, {0, why.size()}}, why, {name, {}, {}});
}

OUTTURN_DECL result<std::string> rest_of_file(std::FILE* file, std::string const& name) {
    std::string contents;
    std::array<char, 65536> block{};
    errno = 0;
    for (std::size_t length = 0; (length = std::fread(block.data(), 1, block.size(), file)) != 0;)
        contents.append(block.data(), length);
    if (std::ferror(file) != 0) return unreadable(name, errno);
    return contents;
}

OUTTURN_DECL result<std::string> file_contents(std::string const& path) {
    struct closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    errno = 0;
    std::unique_ptr<std::FILE, closer> const file{std::fopen(path.c_str(), "rb")};
    if (!file) return unreadable(path, errno);
    return rest_of_file(file.get(), path);
}

}  // namespace outturn::inline OUTTURN_ABI
