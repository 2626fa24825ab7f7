// Scores a stream: a form as JSON on each line in, an answer on each line out. What a program does for
// forms in bulk, and the program `outturn batch` for whole files.

#include <outturn/stream/line_scorer.hpp>

#include <cstdio>
#include <fstream>
#include <string>

int main() {
    using namespace outturn;

    std::ifstream lines{"examples/forms/stream.jsonl"};
    line_scorer scorer{policies::shanghai_2022, "stream.jsonl"};
    unsigned number = 0;
    unsigned unreadable = 0;
    unsigned unusable = 0;
    std::string answer;
    for (std::string line; std::getline(lines, line);) {
        answer.clear();
        auto const outcome = scorer.score(line, ++number, answer);
        if (outcome == line_outcome::findings) ++unreadable;
        if (outcome == line_outcome::unusable) ++unusable;
        std::fputs(answer.c_str(), stdout);
    }
    std::printf(
        "%u lines, %u with cells that cannot be read, %u unusable\n", number, unreadable, unusable);
}
