// Reads forms, audits them side by side and writes the report as one page, to be opened in a browser or
// printed.

#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>

#include <cstdio>
#include <filesystem>
#include <vector>

int main() {
    using namespace outturn;

    std::vector<self_evaluation> forms;
    for (auto const* const file : {"examples/forms/2022-4.json", "examples/forms/2022-5.json"}) {
        auto form = read_json_file(file);
        if (!form) {
            std::puts(form.error().text().c_str());
            return 2;
        }
        forms.push_back(*std::move(form));
    }

    auto const& rules = policies::shanghai_2022;
    auto const reports = audit(forms, rules);
    auto const file = std::filesystem::temp_directory_path() / "outturn_report.html";
    output_file page{file};
    write_html(page, forms, reports, rules, language::zh);
    if (auto const failure = page.commit()) {
        std::puts(failure->text().c_str());
        return 2;
    }

    for (std::size_t i = 0; i < forms.size(); ++i) {
        auto const row = summarize(forms[i], score(forms[i], rules), reports[i]);
        std::printf("%s: total %s, %zu of %zu figures confirmed, %zu warnings\n",
                    row.project.c_str(),
                    row.computed_total.c_str(),
                    row.counts.of(verdict::confirmed),
                    row.counts.figures(),
                    row.counts.of(severity::warning));
    }
    std::printf("wrote %s\n", file.filename().c_str());
}
