// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Makes a stream of forms of which one line in a hundred is broken, and holds the answers against it;
// see usage below. Each line has a project of its own, so that no answer can stand for another. It also
// runs a command whose files get high descriptors.

#include <outturn/io/json.hpp>
#include <outturn/report/json.hpp>
#include <outturn/scoring/score.hpp>

#include <rapidjson/document.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace {

using namespace outturn;

constexpr auto usage =
    "usage: stream_lines write <folder of forms> <lines>            to standard output\n"
    "       stream_lines check <folder of forms> <lines> <answers>  says what it found\n"
    "       stream_lines repeat <folder of forms> <mebibytes>       good lines only\n"
    "       stream_lines above <descriptors> <command>...           runs it with so many open\n";

/// How a line is broken, and the error that answers it.
struct fault_of_line {
    char const* from;
    char const* to;
    std::string_view code;
};

constexpr fault_of_line faults[]{
    {nullptr, nullptr, ""},  // a blank line, or one that is cut off
    {"\"points\":\"100\"", "\"points\":\"hundred\"", "expected_number"},
    {"\"currency\":\"CNY\"", "\"currency\":\"XYZ\"", "unknown_currency"},
    {"\"currency\":\"CNY\"", "\"currency\":\"\xFF\"", "invalid_utf8"},
    {"\"currency\":\"CNY\"", "\"currency\":[]", "expected_text"},
    {"\"indicators\":[", "\"indicators\":[1,", "expected_object"},
    {"\"funds\":[", "\"funds\":{", "expected_array"},
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    auto const at = text.find(from);
    if (at == std::string::npos) throw std::runtime_error{"a form has no " + std::string{from}};
    return text.replace(at, from.size(), to);
}

class stream_of_lines {
public:
    explicit stream_of_lines(std::string const& folder) {
        for (char const* number : {"1", "2", "3", "4", "5"}) {
            std::ifstream in{folder + "/2022-" + number + ".json", std::ios::binary};
            std::string whole;
            // The forms have a key on each line, and no line break in a text.
            for (std::string part; std::getline(in, part);) {
                auto const begin = part.find_first_not_of(' ');
                auto const colon = part.find("\": ");
                if (colon != std::string::npos) part.erase(colon + 2, 1);
                if (begin != std::string::npos) whole += part.substr(begin);
            }
            if (whole.empty()) throw std::runtime_error{"no forms in " + folder};
            forms_.push_back(whole);
        }
    }

    struct line {
        std::string text;
        bool broken = false;
        std::string_view code;  ///< Of the error that answers a broken one.
    };

    line next() {
        ++number_;
        auto const name = std::to_string(number_);
        auto text = forms_[random_() % forms_.size()];
        text = replaced(std::move(text), "\"project\":\"", "\"project\":\"" + name + ' ');
        text = replaced(std::move(text), "\"executed\":\"", "\"executed\":\"1");
        if (random_() % 100 != 0) return {text, false, {}};
        auto const& fault = faults[random_() % std::size(faults)];
        if (!fault.code.empty()) return {replaced(text, fault.from, fault.to), true, fault.code};
        if (random_() % 2 == 0) return {"", true, "invalid_json"};
        // Not within a character, which would be another error.
        std::size_t length = 1 + random_() % (text.size() - 1);
        while ((text[length] & '\xC0') == '\x80') --length;
        return {text.substr(0, length), true, "invalid_json"};
    }

    [[nodiscard]] std::string const& form(std::size_t index) const { return forms_[index % 5]; }

private:
    std::vector<std::string> forms_;
    std::mt19937_64 random_{2022};
    std::uint64_t number_ = 0;
};

int write(stream_of_lines lines, std::uint64_t count) {
    for (std::uint64_t i = 0; i < count; ++i) {
        auto const made = lines.next().text + '\n';
        std::fwrite(made.data(), 1, made.size(), stdout);
    }
    return std::fflush(stdout) == 0 ? 0 : 1;
}

int repeat(stream_of_lines const& lines, std::uint64_t mebibytes) {
    std::uint64_t left = mebibytes << 20U;
    for (std::size_t i = 0; left > lines.form(i).size(); ++i) {
        std::fwrite(lines.form(i).data(), 1, lines.form(i).size(), stdout);
        std::fputc('\n', stdout);
        left -= lines.form(i).size() + 1;
    }
    return std::fflush(stdout) == 0 ? 0 : 1;
}

int check(stream_of_lines lines, std::uint64_t count, char const* file) {
    std::ifstream answers{file, std::ios::binary};
    std::uint64_t scored = 0;
    std::uint64_t refused = 0;
    std::uint64_t number = 0;
    auto const wrong = [&](char const* why, std::string const& answer) {
        std::printf(
            "line %llu: %s\n%s\n", static_cast<unsigned long long>(number), why, answer.c_str());
        return 1;
    };
    for (std::string answer; std::getline(answers, answer);) {
        if (++number > count) return wrong("more answers than lines", answer);
        if (answers.eof()) return wrong("the last answer is cut off", answer);
        auto const line = lines.next();
        if (!line.broken) {
            auto const form = read_json(line.text).value();
            auto const& rules = policies::shanghai_2022;
            if (answer != to_json(form, score(form, rules), rules))
                return wrong("not the scores of its form", answer);
            ++scored;
            continue;
        }
        rapidjson::Document json;
        json.Parse(answer.data(), answer.size());
        if (json.HasParseError()) return wrong("no JSON", answer);
        // A line with a cell that cannot be read is a form, and has its fault.
        bool const is_form = json.HasMember("faults") && !json["faults"].Empty();
        if (!is_form && !json.HasMember("error"))
            return wrong("a broken line has no error", answer);
        if (!is_form && json["line"].GetUint64() != number)
            return wrong("not the number of its line", answer);
        auto const& why = is_form ? json["faults"][0] : json["error"];
        if (why["code"].GetString() != line.code) return wrong("another error", answer);
        ++refused;
    }
    std::printf("%llu scored and %llu refused of %llu\n",
                static_cast<unsigned long long>(scored),
                static_cast<unsigned long long>(refused),
                static_cast<unsigned long long>(count));
    return number == count && scored + refused == count && (count < 1000 || refused > count / 200)
               ? 0
               : 1;
}

int run_above(rlim_t descriptors, char** command) {
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    rlimit const enough{descriptors + 100, std::max(files.rlim_max, descriptors + 100)};
    if (setrlimit(RLIMIT_NOFILE, &enough) != 0) return std::perror("setrlimit"), 3;
    while (true) {
        int const made = dup(STDERR_FILENO);
        if (made < 0) return std::perror("dup"), 3;
        if (static_cast<rlim_t>(made) >= descriptors) break;
    }
    execvp(*command, command);
    return std::perror(*command), 3;
}

}  // namespace

int main(int argc, char** argv) try {
    std::string const command = argc > 3 ? argv[1] : "";
    if (command == "write") return write(stream_of_lines{argv[2]}, std::stoull(argv[3]));
    if (command == "repeat") return repeat(stream_of_lines{argv[2]}, std::stoull(argv[3]));
    if (command == "check" && argc > 4)
        return check(stream_of_lines{argv[2]}, std::stoull(argv[3]), argv[4]);
    if (command == "above") return run_above(std::stoull(argv[2]), argv + 3);
    std::fputs(usage, stderr);
    return 2;
} catch (std::exception const& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 2;
}
