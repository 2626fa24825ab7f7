// Reads a form, scores it under a policy, and names each figure that is not as printed.

#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>

#include <cstdio>

int main() {
    using namespace outturn;

    auto const form = read_json_file("examples/forms/2022-4.json");
    if (!form) {
        std::puts(form.error().text().c_str());
        return 2;
    }

    for (policy const& rules : {policies::mof_2020, policies::shanghai_2022}) {
        scored_form const scored = score(*form, rules);
        std::printf(
            "%s: total %s\n", std::string{rules.name}.c_str(), to_text(scored.total).c_str());
        for (std::size_t i = 0; i < scored.indicators.size(); ++i) {
            auto const& printed = form->indicators[i].score;
            auto const& ours = scored.indicators[i].score;
            if (printed.value && ours != *printed.value)
                std::printf("  %s: printed %s, computed %s\n",
                            form->indicators[i].level3.text.c_str(),
                            printed.text.c_str(),
                            to_text(ours).c_str());
        }
    }
}
