// Scores the execution of a budget: the exact rate, the rate as a form prints it, and the score.

#include <outturn/outturn.hpp>

#include <cstdio>

int main() {
    using namespace outturn;

    auto const adjusted = wan_yuan("169.36");
    auto const executed = yuan(1'681'827);

    ratio const rate = execution_rate(executed, adjusted);
    std::printf("exactly %s\n", to_string(rate).c_str());
    for (rounding const mode : {rounding::half_up, rounding::ceiling, rounding::down})
        std::printf(
            "%s: %s\n", entry_of(mode).en.data(), to_percent_string(rate.round(4, mode)).c_str());

    computed const score = execution_score(executed, adjusted, policies::shanghai_2022);
    std::printf("score %s\n", to_text(score).c_str());
}
