// Adds a check of one's own to those of the library: actual values that are exactly the target.

#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>

#include <cstdio>
#include <vector>

int main() {
    using namespace outturn;

    constexpr check to_the_letter{
        "x.to_the_letter",
        {"Is an output really exactly as large as planned?", "产出数量是否恰等于计划数？"},
        [](auto const& seen, auto& out) {
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i)
                if (rows[i].level2.text == "数量指标" &&
                    seen.scored.indicators[i].reached.relation == relation::equal)
                    out.add({form_part::indicator_actual, i});
        }};
    std::vector<check> checks{standard_checks.begin(), standard_checks.end()};
    checks.push_back(to_the_letter);

    auto const form = read_json_file("examples/forms/2022-4.json").value();
    for (finding const& found : audit(form, policies::shanghai_2022, checks))
        std::puts(to_text(found).c_str());
}
