// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/csv.hpp>
#include <outturn/io/json.hpp>
#include <outturn/io/xlsx.hpp>
#include <outturn/report/xlsx.hpp>

#include "catch.hpp"
#include "support/any_form.hpp"
#include "support/cases.hpp"
#include "support/form_listing.hpp"
#include "support/same_model.hpp"
#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

using namespace outturn;
using same_model::without_places;

namespace {

using forms = std::vector<self_evaluation>;
using read_forms = std::vector<result<self_evaluation>>;

// A format of forms: what was written, read again.
struct format {
    char const* name;
    std::function<read_forms(forms const&)> again;
};

read_forms from_json(forms const& of) {
    read_forms read;
    for (auto const& each : of) read.push_back(read_json(write_json(each)));
    return read;
}

read_forms from_workbook(forms const& of) {
    auto const path =
        (std::filesystem::temp_directory_path() / "outturn-every-writer.xlsx").string();
    if (auto const failure = write_xlsx(of, path)) FAIL(failure->text());
    auto read = read_xlsx_file(path);
    std::filesystem::remove(path);
    return read;
}

std::vector<format> const formats{
    {"json", from_json},
    {"jsonl", [](forms const& of) { return read_jsonl(write_jsonl(of)); }},
    {"csv", [](forms const& of) { return read_csv(write_csv(of)); }},
    {"xlsx", from_workbook},
};

// Every format gives the forms that were written, with all texts, values and faults.
void check_every_writer(forms const& written) {
    for (auto const& each : formats) {
        auto const read = each.again(written);
        CAPTURE(each.name);
        REQUIRE(read.size() == written.size());
        for (std::size_t i = 0; i < read.size(); ++i) {
            if (!read[i]) FAIL(read[i].error().text());
            CAPTURE(i, written[i].file);
            REQUIRE(form_listing(*read[i], false) == form_listing(written[i], false));
            REQUIRE(without_places(*read[i]) == without_places(written[i]));
        }
    }
}

// The forms of a file that can be read.
forms forms_of(std::filesystem::path const& path) {
    read_forms read;
    if (path.extension() == ".json") read.push_back(read_json_file(path.string()));
    if (path.extension() == ".csv") read = read_csv_file(path.string());
    if (path.extension() == ".xlsx") read = read_xlsx_file(path.string());
    forms made;
    for (auto& each : read) {
        if (!each) continue;
        made.push_back(*std::move(each));
        made.back().unread.clear();
    }
    return made;
}

std::vector<std::filesystem::path> files_in(std::filesystem::path const& folder) {
    std::vector<std::filesystem::path> files;
    for (auto const& each : std::filesystem::recursive_directory_iterator{folder})
        if (each.is_regular_file()) files.push_back(each.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("write_json, write_jsonl, write_csv, write_xlsx: no cell of any form is lost") {
    constexpr int at_a_time = 50;
    any_form::maker any{20221233};
    for (int made = 0; made < support::cases(200); made += at_a_time) {
        forms written;
        while (written.size() < at_a_time) written.push_back(any.of_a_sheet());
        CAPTURE(made);
        check_every_writer(written);
    }
}

// OUTTURN_FORMS names a folder of further forms.
TEST_CASE("write_json, write_jsonl, write_csv, write_xlsx: published forms read back equal") {
    std::filesystem::path const root{OUTTURN_SOURCE_DIR};
    std::vector<std::filesystem::path> folders{root / "examples/forms", root / "tests/forms"};
    if (auto const* const further = std::getenv("OUTTURN_FORMS")) folders.emplace_back(further);
    std::size_t count = 0;
    for (auto const& folder : folders)
        for (auto const& file : files_in(folder)) {
            CAPTURE(file);
            auto const written = forms_of(file);
            count += written.size();
            if (!written.empty()) check_every_writer(written);
        }
    CHECK(count >= 20);
}
