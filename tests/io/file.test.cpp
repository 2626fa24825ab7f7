// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/file.hpp>

#include "catch.hpp"
#include <cerrno>
#include <cstdio>
#include <string>

using namespace outturn;

TEST_CASE("file_contents: every byte is read, or the error names the file and the reason") {
    auto const read = file_contents(OUTTURN_SOURCE_DIR "/examples/forms/2022-4.json");
    REQUIRE(read);
    CHECK(read->starts_with('{'));

    auto const missing = file_contents("no such file");
    REQUIRE_FALSE(missing);
    CHECK(missing.error() == unreadable("no such file", ENOENT));
    CHECK(missing.error().at.file == "no such file");
    CHECK(missing.error().code == errc::unreadable_file);
    CHECK_FALSE(file_contents(OUTTURN_SOURCE_DIR));
}

TEST_CASE("rest_of_file: what was read before is not read again") {
    std::FILE* const file = std::tmpfile();
    REQUIRE(file != nullptr);
    std::string const text = std::string("a\0b\n", 4) + std::string(100'000, 'x');
    std::fwrite(text.data(), 1, text.size(), file);
    std::rewind(file);
    CHECK(std::fgetc(file) == 'a');
    CHECK(rest_of_file(file, "a file").value() == text.substr(1));
    CHECK(rest_of_file(file, "a file").value().empty());
    std::fclose(file);
}
