// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Runs a fuzz target where there is no libFuzzer: on every file named, or on every file of the folders
// named and then on mutations of those files. It takes libFuzzer's options -runs, -seed, -max_len,
// -max_total_time, -timeout and -dict, and knows nothing of coverage.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <random>
#include <signal.h>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);
extern "C" __attribute__((weak)) void __sanitizer_set_death_callback(void (*callback)());

namespace {

std::string const* running = nullptr;

void say(std::string_view text) {
    [[maybe_unused]] auto const written = write(STDERR_FILENO, text.data(), text.size());
}

// Called from signal handlers: nothing but system calls.
void keep_input() {
    if (running == nullptr) return;
    int const file = open("crash-input", O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file >= 0 && write(file, running->data(), running->size()) >= 0)
        say("the input is in the file crash-input\n");
    running = nullptr;
}

void die_of(int which) {
    if (which == SIGALRM) say("an input takes too long\n");
    keep_input();
    _exit(1);
}

struct options {
    std::uint64_t runs = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t seed = 1;
    std::size_t max_len = 4096;
    std::uint64_t max_total_time = 0;
    unsigned timeout = 1200;
};

void run(std::string const& input, options const& how) {
    running = &input;
    alarm(how.timeout);
    // A copy of exactly this size, so that a byte read behind it is seen.
    std::vector<std::uint8_t> const bytes{input.begin(), input.end()};
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    alarm(0);
    running = nullptr;
}

std::string contents(std::filesystem::path const& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) {
        std::fprintf(stderr, "cannot read %s\n", path.c_str());
        std::exit(2);
    }
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// The words of a dictionary: "..." on each line, with \xHH, \\ and \" inside.
std::vector<std::string> words_of(std::string const& path) {
    std::vector<std::string> words;
    std::ifstream file{path};
    for (std::string line; std::getline(file, line);) {
        auto const begin = line.find('"');
        auto const end = line.rfind('"');
        if (line.starts_with('#') || begin == std::string::npos || begin == end) continue;
        std::string word;
        for (std::size_t i = begin + 1; i < end; ++i) {
            if (line[i] == '\\' && line[i + 1] == 'x') {
                word += static_cast<char>(std::stoi(line.substr(i + 2, 2), nullptr, 16));
                i += 3;
            } else {
                if (line[i] == '\\') ++i;
                word += line[i];
            }
        }
        words.push_back(word);
    }
    return words;
}

class mutator {
public:
    mutator(std::vector<std::string> corpus, std::vector<std::string> words, options const& how)
        : corpus_{std::move(corpus)}, words_{std::move(words)}, how_{how}, random_{how.seed} {
        if (corpus_.empty()) corpus_.emplace_back();
        for (auto const* const number :
             {"0", "-1", "9223372036854775807", "9223372036854775808", "0.000000000000000001"})
            words_.emplace_back(number);
    }

    std::string operator()() {
        std::string made = any_of(corpus_);
        for (std::size_t steps = 1 + below(5); steps != 0; --steps) step(made);
        if (made.size() > how_.max_len) made.resize(how_.max_len);
        return made;
    }

private:
    std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }
    std::string const& any_of(std::vector<std::string> const& of) { return of[below(of.size())]; }

    void step(std::string& made) {
        std::size_t const at = below(made.size() + 1);
        std::size_t const length = std::min(made.size() - at, 1 + below(below(4) == 0 ? 64 : 4));
        switch (below(7)) {
            case 0:
                if (at < made.size()) made[at] = static_cast<char>(made[at] ^ 1 << below(8));
                break;
            case 1:
                made.insert(at, 1, static_cast<char>(below(256)));
                break;
            case 2:
                made.erase(at, length);
                break;
            case 3:
                made.insert(below(made.size() + 1), made.substr(at, length));
                break;
            case 4:
                made.insert(at, any_of(words_));
                break;
            case 5:
                made.replace(at, length, any_of(words_));
                break;
            default: {
                auto const& other = any_of(corpus_);
                auto const from = below(other.size() + 1);
                made.replace(at, length, other.substr(from, 1 + below(32)));
            }
        }
    }

    std::vector<std::string> corpus_;
    std::vector<std::string> words_;
    options how_;
    std::mt19937_64 random_;
};

}  // namespace

int main(int count, char** arguments) {
    options how;
    std::vector<std::string> words;
    std::vector<std::string> corpus;
    bool mutate = false;
    for (std::string const& argument : std::vector<std::string>{arguments + 1, arguments + count}) {
        auto const equals = argument.find('=');
        auto const name = argument.substr(0, equals);
        auto const value = equals == std::string::npos ? "" : argument.substr(equals + 1);
        if (!argument.starts_with('-')) {
            std::vector<std::filesystem::path> files{argument};
            if (std::filesystem::is_directory(argument)) {
                mutate = true;
                files.clear();
                for (auto const& entry : std::filesystem::directory_iterator{argument})
                    if (entry.is_regular_file()) files.push_back(entry.path());
                // The order of a folder differs from one machine to the next.
                std::sort(files.begin(), files.end());
            }
            for (auto const& file : files) corpus.push_back(contents(file));
        } else if (name == "-runs") {
            how.runs = std::stoull(value);
        } else if (name == "-seed") {
            how.seed = std::stoull(value);
        } else if (name == "-max_len") {
            how.max_len = std::stoull(value);
        } else if (name == "-max_total_time") {
            how.max_total_time = std::stoull(value);
        } else if (name == "-timeout") {
            how.timeout = static_cast<unsigned>(std::stoul(value));
        } else if (name == "-dict") {
            words = words_of(value);
        } else {
            std::fprintf(stderr, "unknown option %s\n", argument.c_str());
            return 2;
        }
    }

    for (int const fatal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGALRM})
        signal(fatal, die_of);
    if (&__sanitizer_set_death_callback != nullptr) __sanitizer_set_death_callback(keep_input);

    auto const begin = std::chrono::steady_clock::now();
    auto const elapsed = [&] {
        return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() -
                                                                begin)
            .count();
    };
    std::uint64_t runs = 0;
    for (auto const& input : corpus) {
        run(input, how);
        ++runs;
    }
    if (mutate) {
        mutator next{corpus, words, how};
        while (runs < how.runs && (how.max_total_time == 0 ||
                                   elapsed() < static_cast<std::int64_t>(how.max_total_time))) {
            run(next(), how);
            ++runs;
        }
    }
    std::fprintf(stderr,
                 "Done %llu runs in %lld second(s)\n",
                 static_cast<unsigned long long>(runs),
                 static_cast<long long>(elapsed()));
}
