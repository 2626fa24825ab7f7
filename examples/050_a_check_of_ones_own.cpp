// Adds checks of one's own to those of the library: actual values that are exactly the target, and points
// above a limit that the program was given.

#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>

#include <cstddef>
#include <cstdio>
#include <vector>

using namespace outturn;

// A limit of a configuration is captured.
check points_up_to(decimal limit) {
    return {.id = "x.points_up_to",
            .question = {"Are the points within the limit?", "分值是否在上限以内？"},
            .run =
                [limit](audited const& seen, findings& out) {
                    auto const& rows = seen.form.indicators;
                    for (std::size_t i = 0; i < rows.size(); ++i)
                        if (rows[i].points.value && *rows[i].points.value > limit)
                            out.add({form_part::indicator_points, i}).numbers[0] = ratio{limit};
                },
            .words = {.fact = {"The points {declared} are above the limit of {1}.",
                               "分值{declared}超过上限 {1}。"}}};
}

int main() {
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
    checks.push_back(points_up_to(9));

    auto const form = read_json_file("examples/forms/2022-4.json").value();
    for (finding const& found : audit(form, policies::shanghai_2022, checks))
        std::puts(to_text(found).c_str());
}
