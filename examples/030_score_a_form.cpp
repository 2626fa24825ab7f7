// Reads a form, scores it under a policy, and names each figure that is not as printed.

#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>

#include <iostream>

int main() {
    using namespace outturn;

    auto const form = read_json_file("examples/forms/2022-4.json");
    if (!form) {
        std::cout << form.error().text() << '\n';
        return 2;
    }

    for (policy const& rules : {policies::mof_2020, policies::shanghai_2022}) {
        scored_form const scored = score(*form, rules);
        std::cout << rules.name.view() << ": total " << to_text(scored.total) << '\n';
        for (std::size_t i = 0; i < scored.indicators.size(); ++i) {
            auto const& printed = form->indicators[i].score;
            auto const& ours = scored.indicators[i].score;
            if (printed.value && ours != *printed.value)
                std::cout << "  " << form->indicators[i].level3.text << ": printed " << printed.text
                          << ", computed " << to_text(ours) << '\n';
        }
    }
}
