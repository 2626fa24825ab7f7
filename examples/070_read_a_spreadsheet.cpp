// Reads the forms of a department from a spreadsheet that was saved as CSV, and names what is wrong in
// the cells where it stands.

#include <outturn/io/csv.hpp>
#include <outturn/outturn.hpp>

#include <cstdio>

int main() {
    using namespace outturn;

    for (auto const& form : read_csv_file("examples/forms/department.csv")) {
        if (!form) {  // The others are read all the same.
            std::puts(form.error().text(language::zh).c_str());
            continue;
        }
        scored_form const scored = score(*form, policies::mof_2020);
        std::printf(
            "%s：%s，总分 %s\n",
            to_string(place_of(*form)).c_str(),
            form->project.text.c_str(),
            (scored.total ? to_string(*scored.total) : total_reason_text(scored, language::zh))
                .c_str());
        for (finding const& found : audit(*form, policies::mof_2020))
            if (found.level >= severity::warning)
                std::printf("  %s\n", to_text(found, language::zh).c_str());
    }
}
