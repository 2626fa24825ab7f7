// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// What it costs to include a header: the processor time of the compiler, its memory at its highest, and
// the lines that it sees, beside those of an empty file, of <string> and of Boost's. Of each row the
// least of some repetitions counts; the machine's load changes seconds, so compare ratios.
//
//     benchmark_compile [--all] [--repetitions N]
//
// prints the umbrellas, the readers and writers that stand by themselves, and two programs; with --all
// every public header.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <optional>
#include <spawn.h>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace {

struct cost {
    double seconds = 0;
    long kilobytes = 0;
};

struct row {
    std::string name;
    std::string source;
    std::vector<std::string> options{};
};

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        auto const end = std::min(text.find('|'), text.size());
        if (end != 0) parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

/// Runs a command with its output in a file; nothing where it fails.
std::optional<cost> run(std::vector<std::string> const& command, std::string const& output) {
    std::vector<char*> arguments;
    for (auto const& each : command) arguments.push_back(const_cast<char*>(each.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(
        &actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    pid_t child = 0;
    int const failed =
        posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage used{};
    if (failed != 0 || wait4(child, &status, 0, &used) < 0 || status != 0) return std::nullopt;
    auto const seconds = [](timeval const& of) {
        return static_cast<double>(of.tv_sec) + static_cast<double>(of.tv_usec) / 1e6;
    };
    return cost{seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss};
}

std::vector<row> rows(bool all) {
    std::vector<row> made{{"(empty)", ""}};
    auto const include = [&](std::string const& header) {
        made.push_back({header, "#include <" + header + ">\n"});
    };
    for (auto const* const header :
         {"string", "boost/spirit/home/x3.hpp", "boost/multiprecision/cpp_int.hpp"})
        include(header);

    namespace fs = std::filesystem;
    fs::path const root{OUTTURN_INCLUDE_DIR};
    std::vector<std::string> headers;
    auto const can_include = split(OUTTURN_HEADERS);
    for (auto const& name : can_include) {
        auto const slashes = std::count(name.begin(), name.end(), '/');
        std::ifstream file{root / name};
        std::string const text{std::istreambuf_iterator<char>{file}, {}};
        bool const by_itself = text.find("\n// Needs: ") != std::string::npos;
        bool const detail = name.find("/detail/") != std::string::npos;
        if (!detail && (all || slashes == 1 || by_itself || name == "outturn/expression/text.hpp"))
            headers.push_back(name);
    }
    std::sort(headers.begin(), headers.end());
    for (auto const& header : headers) include(header);

    std::string const reads =
        "#include <outturn/expression/text.hpp>\n"
        "bool met(std::string_view text) {\n"
        "    return outturn::parse_target(text).has_value();\n"
        "}\n";
    made.push_back({"a program that reads a target", reads});
    made.push_back({"the same, outturn::compiled", reads, {"-DOUTTURN_COMPILED"}});
    return made;
}

std::size_t lines_of(std::string const& file) {
    std::ifstream in{file};
    return static_cast<std::size_t>(
        std::count(std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}, '\n'));
}

int measure(std::string const& compiler, std::vector<row> const& all, int repetitions) {
    auto const folder =
        std::filesystem::temp_directory_path() / ("outturn_compile." + std::to_string(getpid()));
    std::filesystem::create_directory(folder);
    auto const source = (folder / "source.cpp").string();
    auto const object = (folder / "object.o").string();
    auto const output = (folder / "output").string();
    std::printf("\n%s -std=c++20 -c, least of %d\n\n", compiler.c_str(), repetitions);
    std::printf("%-38s %8s %9s %8s %9s\n", "header", "s", "/<string>", "MB", "lines");

    int failures = 0;
    double of_string = 0;
    for (auto const& each : all) {
        std::ofstream{source} << each.source;
        std::vector<std::string> command{compiler, "-std=c++20", "-I" OUTTURN_INCLUDE_DIR};
        for (auto const& option : split(OUTTURN_SYSTEM_DIRS)) {
            command.push_back("-isystem");
            command.push_back(option);
        }
        command.insert(command.end(), each.options.begin(), each.options.end());
        auto preprocess = command;
        command.insert(command.end(), {"-c", source, "-o", object});
        preprocess.insert(preprocess.end(), {"-E", "-P", source});

        std::optional<cost> least;
        for (int i = 0; i < repetitions; ++i) {
            auto const used = run(command, output);
            if (!used) break;
            if (!least || used->seconds < least->seconds) least = used;
        }
        if (!least || !run(preprocess, output)) {
            std::printf("%-38s does not compile\n", each.name.c_str());
            ++failures;
            continue;
        }
        if (each.name == "string") of_string = least->seconds;
        std::printf("%-38s %8.2f %9.2f %8.0f %9zu\n",
                    each.name.c_str(),
                    least->seconds,
                    of_string > 0 ? least->seconds / of_string : 0.0,
                    static_cast<double>(least->kilobytes) / 1024,
                    lines_of(output));
        std::fflush(stdout);
    }
    std::filesystem::remove_all(folder);
    return failures;
}

}  // namespace

int main(int argc, char** argv) {
    bool all = false;
    int repetitions = 3;
    for (int i = 1; i < argc; ++i) {
        std::string_view const option = argv[i];
        if (option == "--all")
            all = true;
        else if (option == "--repetitions" && i + 1 < argc)
            repetitions = std::max(1, std::atoi(argv[++i]));
        else if (!option.starts_with("--benchmark")) {
            std::fprintf(stderr, "usage: %s [--all] [--repetitions N]\n", argv[0]);
            return 2;
        }
    }
    auto const to_measure = rows(all);
    int failures = 0;
    for (auto const& compiler : split(OUTTURN_COMPILERS))
        failures += measure(compiler, to_measure, repetitions);
    return failures == 0 ? 0 : 1;
}
