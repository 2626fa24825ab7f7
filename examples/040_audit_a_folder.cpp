// Audits every form in a folder: each for itself, and all of them side by side.

#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

int main() {
    using namespace outturn;

    std::vector<std::string> files;
    for (auto const& entry : std::filesystem::directory_iterator{"examples/forms"})
        if (entry.path().extension() == ".json") files.push_back(entry.path().generic_string());
    std::sort(files.begin(), files.end());

    std::vector<self_evaluation> forms;
    for (auto const& file : files) {
        auto form = read_json_file(file);
        if (form)
            forms.push_back(*std::move(form));
        else
            std::puts(form.error().text().c_str());
    }

    for (audit_report const& report : audit(forms, policies::shanghai_2022)) {
        std::puts(verdict_summary(report, language::zh).c_str());
        for (finding const& found : report)
            std::printf("  %s\n", to_text(found, language::zh).c_str());
    }
}
