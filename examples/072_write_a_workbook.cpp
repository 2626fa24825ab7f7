// Writes forms to a workbook with a formula beside every figure, and reads it back.

#include <outturn/io/json.hpp>
#include <outturn/io/xlsx.hpp>
#include <outturn/outturn.hpp>
#include <outturn/report/xlsx.hpp>

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

int main() {
    using namespace outturn;

    std::vector<self_evaluation> forms;
    for (auto const* const file : {"examples/forms/2022-4.json", "examples/forms/2022-5.json"})
        forms.push_back(read_json_file(file).value());

    auto const path = (std::filesystem::temp_directory_path() / "outturn_forms.xlsx").string();
    if (auto const failure = write_xlsx(forms, policies::shanghai_2022, path)) {
        std::puts(failure->text().c_str());
        return 2;
    }

    for (auto const& form : read_xlsx_file(path)) {
        if (!form) {
            std::puts(form.error().text().c_str());
            return 2;
        }
        auto const& row = form->indicators[1];
        std::printf("%s: total %s; %s, %s of %s, in cell %s\n",
                    form->sheet.c_str(),
                    form->total.score.text.c_str(),
                    row.level3.text.c_str(),
                    row.actual.text.c_str(),
                    row.target.text.c_str(),
                    to_string(row.actual.position.cell).c_str());
    }
    std::filesystem::remove(path);
}
