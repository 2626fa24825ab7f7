// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// What the doc comments of the headers are good for; see usage below.

#include "comments.hpp"

#include "comments_selftest.hpp"
#include "examples_of.hpp"
#include "house/tree.hpp"
#include "reference.hpp"
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr auto usage =
    "usage: comments check <root>                 hold the comments against the rules\n"
    "       comments selftest                     try this on comments right and wrong\n"
    "       comments reference <root> <folder>    write the reference into it, as pages of HTML\n"
    "       comments examples <root> <source> <have>\n"
    "                                             write the program of the examples of those "
    "headers that\n"
    "                                             need no other components than <have>, words with "
    "commas\n";

void write(fs::path const& file, std::string const& text) {
    if (file.has_parent_path()) fs::create_directories(file.parent_path());
    std::ofstream out{file, std::ios::binary};
    if (!(out << text).flush()) throw std::runtime_error{"cannot write " + file.string()};
}

docs::header read(house::tree const& project, std::string const& path) {
    return docs::header_of(path, project.at("include/" + path));
}

std::vector<docs::header> public_headers(house::tree const& project) {
    std::vector<docs::header> found;
    for (auto const& path : house::library_files(project))
        if (path.find("detail/") == std::string::npos)
            found.push_back(read(project, "outturn/" + path));
    return found;
}

int check(house::tree const& project) {
    int count = 0;
    for (auto const& header : public_headers(project))
        for (auto const& each : docs::reviewer{header}.problems()) {
            std::printf("include/%s: %s\n", each.where.c_str(), each.what.c_str());
            ++count;
        }
    return count == 0 ? 0 : 1;
}

int write_reference(house::tree const& project, fs::path const& folder) {
    auto const headers = public_headers(project);
    auto const files = docs::reference_of(headers, house::layers_of(project));
    fs::remove_all(folder);
    for (auto const& [name, text] : files) write(folder / name, text);
    auto const lacks = docs::lacks_of(files, headers);
    for (auto const& each : lacks) std::printf("%s\n", each.c_str());
    return lacks.empty() ? 0 : 1;
}

int write_examples(house::tree const& project, fs::path const& source, std::string const& have) {
    auto const optional = house::optional_libraries(project);
    auto headers = public_headers(project);
    std::erase_if(headers, [&](docs::header const& each) {
        auto const needs = house::needs_of(project.at("include/" + each.path));
        return std::any_of(optional.begin(), optional.end(), [&](auto const& library) {
            return house::holds(needs, library.name) &&
                   ("," + have + ",").find("," + library.component + ",") == std::string::npos;
        });
    });
    write(source, docs::program_of(headers));
    return 0;
}

}  // namespace

int main(int count, char** values) try {
    std::vector<std::string> const given{values + 1, values + count};
    auto const command = given.empty() ? std::string{} : given[0];
    if (command == "selftest" && given.size() == 1) return docs::selftest() ? 0 : 1;
    if (command == "check" && given.size() == 2) return check(house::read_tree(given[1]));
    if (command == "reference" && given.size() == 3)
        return write_reference(house::read_tree(given[1]), given[2]);
    if (command == "examples" && given.size() == 4)
        return write_examples(house::read_tree(given[1]), given[2], given[3]);
    std::fputs(usage, stderr);
    return 2;
} catch (std::exception const& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 2;
}
