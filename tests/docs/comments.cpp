// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// What the doc comments of the headers are good for; see usage below.

#include "comments.hpp"

#include "examples_of.hpp"
#include "reference.hpp"
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr auto usage =
    "usage: comments check <root>                 hold the comments against the rules\n"
    "       comments pages <root> <folder>        write the pages of the reference into it\n"
    "       comments examples <root> <source> [header...]\n"
    "                                             write the program of the examples\n";

int check(fs::path const& root) {
    int count = 0;
    for (auto const& path : docs::public_headers(root / "include")) {
        auto const header = docs::read_header(root / "include", path);
        for (auto const& each : docs::reviewer{header}.problems()) {
            std::printf("include/%s: %s\n", each.where.c_str(), each.what.c_str());
            ++count;
        }
    }
    return count == 0 ? 0 : 1;
}

void write(fs::path const& file, std::string const& text) {
    if (file.has_parent_path()) fs::create_directories(file.parent_path());
    std::ofstream out{file, std::ios::binary};
    if (!(out << text).flush()) throw std::runtime_error{"cannot write " + file.string()};
}

std::vector<docs::header> read_all(fs::path const& root, std::vector<std::string> const& paths) {
    std::vector<docs::header> headers;
    for (auto const& path : paths) headers.push_back(docs::read_header(root / "include", path));
    return headers;
}

int write_pages(fs::path const& root, fs::path const& folder) {
    auto const headers = read_all(root, docs::public_headers(root / "include"));
    auto const reference = folder / "reference";
    for (auto const& each : headers) write(reference / docs::page_name(each.path), page_of(each));
    write(reference / "README.md", index_of(headers));
    return 0;
}

}  // namespace

int main(int count, char** values) {
    std::vector<std::string> const given{values + 1, values + count};
    try {
        if (given.size() == 2 && given[0] == "check") return check(given[1]);
        if (given.size() == 3 && given[0] == "pages") return write_pages(given[1], given[2]);
        if (given.size() >= 3 && given[0] == "examples") {
            write(given[2], docs::program_of(read_all(given[1], {given.begin() + 3, given.end()})));
            return 0;
        }
    } catch (std::exception const& e) {
        std::fprintf(stderr, "%s\n", e.what());
        return 2;
    }
    std::fputs(usage, stderr);
    return 2;
}
