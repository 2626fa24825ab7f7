// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Also tests: report/errors.hpp

#include <outturn/report/errors.hpp>
#include <outturn/report/output_file.hpp>

#include "catch.hpp"
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace outturn;

namespace {

/// A folder of its own, gone at the end.
class scratch_folder {
public:
    scratch_folder() {
        std::string name = std::filesystem::temp_directory_path() / "outturn-output-XXXXXX";
        path_ = mkdtemp(name.data());
    }
    ~scratch_folder() { std::filesystem::remove_all(path_); }

    [[nodiscard]] std::string file(std::string const& name) const { return path_ / name; }
    [[nodiscard]] std::size_t files() const {
        auto const all = std::filesystem::directory_iterator{path_};
        return static_cast<std::size_t>(std::distance(begin(all), end(all)));
    }

private:
    std::filesystem::path path_;
};

std::string contents_of(std::string const& name) {
    std::ifstream in{name, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

TEST_CASE("output_file: a file has its name only when it is complete") {
    scratch_folder const on;
    auto const name = on.file("a");
    REQUIRE_FALSE(write_file(name, "old"));
    {
        output_file out{name};
        out.append(std::string(200'000, 'x'));
        CHECK(contents_of(name) == "old");
        CHECK(on.files() == 2);
    }
    CHECK(on.files() == 1);
    output_file out{name};
    out.append("new");
    CHECK(contents_of(name) == "old");
    REQUIRE_FALSE(out.commit());
    CHECK(contents_of(name) == "new");
    CHECK(on.files() == 1);
}

TEST_CASE("output_file: what is not complete is removed when a signal ends the program") {
    scratch_folder const on;
    output_file first{on.file("a")};
    output_file second{on.file("b")};
    first.append("some");
    CHECK(on.files() == 2);
    remove_unfinished_outputs();
    CHECK(on.files() == 0);
}

TEST_CASE("output_file: what is complete stays when a signal ends the program") {
    scratch_folder const on;
    REQUIRE_FALSE(write_file(on.file("a"), "kept"));
    remove_unfinished_outputs();
    CHECK(contents_of(on.file("a")) == "kept");
}

TEST_CASE("output_file: permissions and links are kept") {
    scratch_folder const on;
    auto const name = on.file("a");
    REQUIRE_FALSE(write_file(name, "old"));
    REQUIRE(chmod(name.c_str(), 0600) == 0);
    REQUIRE(symlink("a", on.file("link").c_str()) == 0);
    REQUIRE_FALSE(write_file(on.file("link"), "new"));
    CHECK(std::filesystem::is_symlink(on.file("link")));
    CHECK(contents_of(name) == "new");
    struct stat is {};
    REQUIRE(stat(name.c_str(), &is) == 0);
    CHECK((is.st_mode & 0777U) == 0600U);
}

TEST_CASE("output_file: a link to nothing leads to the new file") {
    scratch_folder const on;
    REQUIRE(symlink("there", on.file("link").c_str()) == 0);
    REQUIRE_FALSE(write_file(on.file("link"), "new"));
    CHECK(std::filesystem::is_symlink(on.file("link")));
    CHECK(contents_of(on.file("there")) == "new");
}

TEST_CASE("output_file: a loop of links is refused and stays") {
    scratch_folder const on;
    REQUIRE(symlink("b", on.file("a").c_str()) == 0);
    REQUIRE(symlink("a", on.file("b").c_str()) == 0);
    auto const failure = write_file(on.file("a"), "new");
    REQUIRE(failure);
    CHECK(failure->code == errc::unwritable_file);
    CHECK(on.files() == 2);
    CHECK(std::filesystem::is_symlink(on.file("a")));
}

TEST_CASE("output_file: a name may be as long as the system permits") {
    scratch_folder const on;
    auto const name = on.file(std::string(255, 'x'));
    REQUIRE_FALSE(write_file(name, "new"));
    CHECK(contents_of(name) == "new");
}

TEST_CASE("output_file: what has no name in a folder is written to directly") {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    CHECK_FALSE(write_file("/dev/fd/" + std::to_string(ends[1]), "anything"));
    char read_back[16];
    CHECK(read(ends[0], read_back, sizeof read_back) == 8);
    close(ends[0]);
    close(ends[1]);
}

TEST_CASE("output_file: nobody else can open what takes the place of a secret") {
    scratch_folder const on;
    auto const name = on.file("a");
    REQUIRE_FALSE(write_file(name, "old"));
    REQUIRE(chmod(name.c_str(), 0600) == 0);
    output_file const out{name};
    for (auto const& each : std::filesystem::directory_iterator{on.file("")})
        CHECK(each.status().permissions() ==
              (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("output_file: a link in place of the unfinished file is never followed") {
    scratch_folder const on;
    REQUIRE_FALSE(write_file(on.file("other"), "kept"));
    for (auto const* const guess : {"a.part", "a.tmp", "a.~", "a~"})
        REQUIRE(symlink("other", on.file(guess).c_str()) == 0);
    REQUIRE_FALSE(write_file(on.file("a"), "new"));
    CHECK(contents_of(on.file("other")) == "kept");
}

TEST_CASE("output_file: a device is written to directly") {
    CHECK_FALSE(write_file("/dev/null", "anything"));
    struct stat is {};
    REQUIRE(stat("/dev/null", &is) == 0);
    CHECK(S_ISCHR(is.st_mode));
    auto const failure = write_file("/dev/full", "anything");
    REQUIRE(failure);
    CHECK(failure->code == errc::unwritable_file);
}

TEST_CASE("output_file: what cannot be written is named, with the reason") {
    scratch_folder const on;
    for (auto const& name : {on.file("no/such/folder"), on.file("")}) {
        auto const failure = write_file(name, "anything");
        REQUIRE(failure);
        CHECK(failure->code == errc::unwritable_file);
        CHECK(failure->at.file == name);
        CHECK_FALSE(failure->source.empty());
    }
    CHECK(on.files() == 0);
}

TEST_CASE("output_file: of many writers of one file each succeeds, and the file is whole") {
    scratch_folder const on;
    auto const name = on.file("a");
    constexpr int writers = 8;
    constexpr int times = 125;
    std::atomic<int> failures{0};
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&, writer] {
            std::string const text(10'000, static_cast<char>('a' + writer));
            for (int i = 0; i < times; ++i)
                if (write_file(name, text)) ++failures;
        });
    for (auto& each : threads) each.join();
    CHECK(failures == 0);
    auto const last = contents_of(name);
    CHECK(last == std::string(10'000, last.front()));
    CHECK(on.files() == 1);
}
