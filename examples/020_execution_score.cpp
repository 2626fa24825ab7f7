// Scores the execution of a budget: the exact rate, the rate as a form prints it, and the score.

#include <outturn/outturn.hpp>

#include <iostream>

int main() {
    using namespace outturn;

    auto const adjusted = wan_yuan("169.36");
    auto const executed = yuan(1'681'827);

    ratio const rate = execution_rate(executed, adjusted);
    std::cout << "exactly " << to_string(rate) << '\n';
    for (rounding const mode : {rounding::half_up, rounding::ceiling, rounding::down})
        std::cout << entry_of(mode).en << ": " << to_percent_string(rate.round(4, mode)) << '\n';

    computed const score = execution_score(executed, adjusted, policies::shanghai_2022);
    std::cout << "score " << to_text(score) << '\n';
}
