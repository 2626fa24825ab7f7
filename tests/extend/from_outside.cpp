// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A rule, a policy, a unit and a currency of a program's own: nothing of the library is edited.

#include <outturn/outturn.hpp>

#include <cstdio>
#include <string_view>

using namespace outturn;

namespace {

int failures = 0;

void expect(bool holds, char const* what) {
    if (holds) return;
    std::printf("not so: %s\n", what);
    ++failures;
}

// A rule: half of the points for what came late.
constexpr auto halved_when_late = [](auto const& m) { return m.met ? m.weight : m.weight / 2; };

// A policy: a constant with its evidence, from the national baseline.
constexpr policy of_our_county = [] {
    policy made = policies::mof_2020;
    made.name = "our_county";
    made.title = made.title_zh = "本县口径";
    made.evidence = "our own notice";
    made.lower_is_better = {reverse_to_twice, {1, rounding::half_even}};
    return made;
}();

// A currency: its names and its smallest unit.
struct dinar {
    static constexpr std::string_view code = "KWD", name = "dinar", name_zh = "科威特第纳尔",
                                      unit_zh = "第纳尔", sign = "KD";
    static constexpr int minor_digits = 3;
};

}  // namespace

int main() {
    auto const rules = of_our_county.with(indicator_kind::deadline, halved_when_late, {1});
    auto const late = partial_credit(parse_target("2022年6月底前").value(),
                                     parse_actual("2022年8月1日").value(),
                                     points(5),
                                     rules);
    expect(late.rounded == decimal_literal{"2.5"}.value, "a rule of one's own scores");
    auto const over = partial_credit(
        parse_target("<=20天").value(), parse_actual("23天").value(), points(7), rules);
    expect(over.rounded == decimal{6}, "a policy of one's own scores: 7 × 17/20 = 5.95");

    auto const ours = vocabulary{}.with_unit("摊位组").with_achieved({"已完成"});
    auto const goal = parse_target(">=30摊位组", ours).value();
    auto const met = compare(goal, parse_actual("31摊位组", ours).value(), ours);
    expect(met.met == judgement::met, "a unit of one's own is compared");
    expect(compare(goal, parse_actual("已完成", ours).value(), ours).assumed.achieved_word,
           "a word of one's own is judged and says so");
    expect(compare(goal, parse_actual("31人").value()).met == judgement::unknown,
           "a unit of one's own is no other unit");

    auto const spent = amount<dinar>::of(90);
    expect(to_string(spent) == "90.000", "a currency of one's own has its digits");
    expect(execution_score(spent, amount<dinar>::of(100), of_our_county) == decimal{9},
           "a currency of one's own is scored");
    return failures;
}
