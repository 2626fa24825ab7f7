// Infers from the figures of five forms which rules give them, on which figures that rests, and scores
// by what was inferred.

#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>

#include <cstdio>
#include <string>
#include <vector>

int main() {
    using namespace outturn;

    std::vector<self_evaluation> forms;
    for (char const* number : {"1", "2", "3", "4", "5"})
        forms.push_back(
            read_json_file(std::string{"examples/forms/2022-"} + number + ".json").value());

    inference const used = infer(forms);
    for (inferred_role const& role : used.roles) {
        if (!role.policy) continue;
        std::printf("%s: %s\n  %zu of %zu figures, %zu distinct cases: %s\n",
                    std::string{entry_of(role.role).name}.c_str(),
                    to_text(*role.policy).c_str(),
                    role.explained,
                    role.of,
                    role.distinct,
                    std::string{entry_of(role.verdict).name}.c_str());
    }

    inferred_role const& partial = used.at(figure_role::credit_partial);
    std::puts("the figures that show how partial credit is rounded:");
    for (witness const& each : partial.witnesses)
        if (each.decides_on(decided_part::rounding)) {
            auto const& seen = partial.cases[each.which];
            std::printf("  %s is printed as %s\n",
                        to_string(*exact_by(*partial.policy, seen.inputs)).c_str(),
                        to_string(seen.printed).c_str());
        }

    scored_form const scored = score(forms[3], inferred_policy{used});
    std::printf("form 4 by what was inferred: total %s, printed %s\n",
                to_text(scored.total).c_str(),
                forms[3].total.score.text.c_str());
}
