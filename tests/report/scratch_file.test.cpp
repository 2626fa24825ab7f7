// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/report/detail/scratch_file.hpp>

#include "catch.hpp"
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace outturn;

TEST_CASE("scratch_file: what is written by its path is copied, and nothing of it stays") {
    std::string const wanted(200'000, 'x');
    auto const to = std::filesystem::temp_directory_path() / "outturn-scratch-copied";
    for (auto const where : {detail::scratch_place::memory, detail::scratch_place::folder}) {
        std::string path;
        {
            detail::scratch_file const file{where};
            path = file.path();
            REQUIRE_FALSE(path.empty());
            std::ofstream{path, std::ios::binary} << wanted;
            output_file out{to};
            CHECK(file.copy_to(out));
            CHECK_FALSE(out.commit());
        }
        std::stringstream contents;
        contents << std::ifstream{to}.rdbuf();
        CHECK(contents.str() == wanted);
        if (where == detail::scratch_place::memory) continue;
        CHECK_FALSE(std::filesystem::exists(std::filesystem::path{path}.parent_path()));
    }
    std::filesystem::remove(to);
}

TEST_CASE("scratch_file: a folder of its own is closed to others") {
    detail::scratch_file const file{detail::scratch_place::folder};
    auto const folder = std::filesystem::path{file.path()}.parent_path();
    CHECK(std::filesystem::status(folder).permissions() == std::filesystem::perms::owner_all);
    detail::scratch_file const other{detail::scratch_place::folder};
    CHECK(other.path() != file.path());
}
