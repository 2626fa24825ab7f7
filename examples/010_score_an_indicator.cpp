// Scores one indicator: its target, its actual value and its points, as a form prints them.

#include <outturn/outturn.hpp>

#include <cstdio>

int main() {
    using namespace outturn;

    auto const target = parse_target(">=1200个").value();
    auto const actual = parse_actual("1043个").value();

    attainment const reached = compare(target, actual);  // below, not met, 1043/1200
    std::printf("%s, %s\n",
                reached.met == judgement::met ? "met" : "not met",
                reached.ratio ? to_string(*reached.ratio).c_str() : "no ratio");

    computed const credit = partial_credit(target, actual, points(6), policies::shanghai_2022);
    std::printf("6 × 1043 ÷ 1200 = %s → %s\n",
                credit.exact ? to_string(*credit.exact).c_str() : "?",
                to_text(credit).c_str());

    if (auto const bad = parse_target("≥abc"); !bad) std::puts(bad.error().text().c_str());
}
