// Infers from the figures of five forms which rules give them, on which figures that rests, and scores
// by what was inferred.

#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>

#include <iostream>
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
        std::cout << entry_of(role.role).name << ": " << to_text(*role.policy) << "\n  "
                  << role.explained << " of " << role.of << " figures, " << role.distinct
                  << " distinct cases: " << entry_of(role.verdict).name << '\n';
    }

    inferred_role const& partial = used.at(figure_role::credit_partial);
    std::cout << "the figures that show how partial credit is rounded:\n";
    for (witness const& each : partial.witnesses)
        if (each.decides_on(decided_part::rounding)) {
            auto const& seen = partial.cases[each.which];
            std::cout << "  " << to_string(*exact_by(*partial.policy, seen.inputs))
                      << " is printed as " << to_string(seen.printed) << '\n';
        }

    scored_form const scored = score(forms[3], inferred_policy{used});
    std::cout << "form 4 by what was inferred: total " << to_text(scored.total) << ", printed "
              << forms[3].total.score.text << '\n';
}
