// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// What LibreOffice makes of our workbooks, and we of its. Where it is not there, nothing is tried.

#include <outturn/io/json.hpp>
#include <outturn/io/xlsx.hpp>
#include <outturn/report/detail/recomputation_sheet.hpp>
#include <outturn/report/xlsx.hpp>

#include "catch.hpp"
#include "support/random_forms.hpp"
#include "support/same_model.hpp"
#include "support/workbook.hpp"
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace outturn;
using same_model::without_places;

namespace {

// A folder of its own, with a LibreOffice that computes every formula anew when it opens a file.
class office {
public:
    office()
        : folder_{std::filesystem::temp_directory_path() / ("outturn-" + std::to_string(getpid()))},
          there_{std::system("command -v soffice >/dev/null 2>&1") == 0} {
        if (!there_) {
            WARN("soffice is not there (Debian: apt-get install libreoffice-calc): not tried");
            return;
        }
        std::filesystem::create_directories(folder_ / "profile/user");
        std::filesystem::create_directories(folder_ / "out");
        std::ofstream{folder_ / "profile/user/registrymodifications.xcu"}
            << R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>)";
    }
    office(office const&) = delete;
    office& operator=(office const&) = delete;
    ~office() { std::filesystem::remove_all(folder_); }

    [[nodiscard]] bool is_there() const { return there_; }
    [[nodiscard]] std::string file(std::string const& name) const {
        return (folder_ / name).string();
    }
    [[nodiscard]] std::string saved(std::string const& name) const {
        return (folder_ / "out" / name).string();
    }

    void save_as_xlsx(std::string const& names, std::string const& options = {}) const {
        auto const command = "cd '" + folder_.string() +
                             "' && timeout 300 soffice -env:UserInstallation=file://" +
                             folder_.string() + "/profile --headless " + options +
                             " --convert-to xlsx --outdir out " + names + " >log 2>&1";
        REQUIRE(std::system(command.c_str()) == 0);
    }

private:
    std::filesystem::path folder_;
    bool there_;
};

std::vector<self_evaluation> five_forms() {
    std::vector<self_evaluation> forms;
    for (char const number : std::string_view{"12345"})
        forms.push_back(read_json_file(OUTTURN_SOURCE_DIR "/examples/forms/2022-" +
                                       std::string{number} + ".json")
                            .value());
    return forms;
}

std::string csv_of(self_evaluation const& form) {
    std::map<std::uint32_t, std::map<std::uint32_t, std::string>> rows;
    for (auto const& each : lay_out(form).cells) rows[each.at.row][each.at.column] = each.text;
    std::string text;
    for (auto& [row, cells] : rows) {
        for (std::uint32_t column = 1; column <= laid_out_form::columns; ++column) {
            std::string quoted;
            for (char const each : cells[column])
                quoted += each == '"' ? "\"\"" : std::string{each};
            text += (column == 1 ? "\"" : ",\"") + quoted + '"';
        }
        text += '\n';
    }
    return text;
}

// The workbook without the results of its formulas, and with everything in it read as cells.
void forget_results(std::string const& from, std::string const& to) {
    int failure = 0;
    auto* const archive = zip_open(from.c_str(), ZIP_RDONLY, &failure);
    REQUIRE(archive != nullptr);
    workbook::parts parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        auto const index = static_cast<zip_uint64_t>(i);
        zip_stat_t about;
        REQUIRE(zip_stat_index(archive, index, 0, &about) == 0);
        std::string text(about.size, '\0');
        auto* const entry = zip_fopen_index(archive, index, 0);
        REQUIRE(zip_fread(entry, text.data(), text.size()) ==
                static_cast<zip_int64_t>(text.size()));
        zip_fclose(entry);
        constexpr std::string_view begin = "</f><v>";
        for (auto at = text.find(begin); at != std::string::npos; at = text.find(begin, at + 1)) {
            auto const value = at + begin.size();
            text.replace(value, text.find("</v>", value) - value, "0");
        }
        if (auto const names = text.find("<definedNames>"); names != std::string::npos)
            text.erase(names, text.find("</definedNames>") + 15 - names);
        parts[about.name] = text;
    }
    zip_discard(archive);
    std::ofstream{to, std::ios::binary} << workbook::archive(parts);
}

// How many figures of a sheet LibreOffice computed, and how many it finds on the form.
std::pair<std::size_t, std::size_t> check_results(sheet const& computed) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> text;
    for (auto const& each : computed.cells)
        text[{each.position.cell.row, each.position.cell.column}] = each.text;
    std::size_t formulas = 0;
    std::size_t agreeing = 0;
    for (auto const& [at, shown] : text) {
        auto const [row, column] = at;
        if (column == detail::column_of(detail::recomputation_column::again) && shown != "复算") {
            ++formulas;
            CAPTURE(computed.name, row);
            CHECK(shown == text[{row, detail::column_of(detail::recomputation_column::value)}]);
        }
        if (column == detail::column_of(detail::recomputation_column::agrees) && shown == "相符")
            ++agreeing;
    }
    return {formulas, agreeing};
}

}  // namespace

TEST_CASE("read_xlsx: a form that LibreOffice saved reads as the same form from JSON") {
    office const on;
    if (!on.is_there()) return;
    auto const forms = five_forms();
    std::string names;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        auto const name = "form" + std::to_string(i) + ".csv";
        std::ofstream{on.file(name)} << csv_of(forms[i]);
        names += name + ' ';
    }
    // UTF-8, every column as text.
    on.save_as_xlsx(names, "--infilter='CSV:44,34,76,1,1/2/2/2/3/2/4/2/5/2/6/2/7/2/8/2/9/2'");
    for (std::size_t i = 0; i < forms.size(); ++i) {
        CAPTURE(i);
        auto const read = read_xlsx_file(on.saved("form" + std::to_string(i) + ".xlsx"));
        REQUIRE(read.size() == 1);
        if (!read[0]) FAIL(read[0].error().text());
        CHECK(read[0]->unread.empty());
        CHECK(without_places(*read[0]) == without_places(forms[i]));
    }
}

TEST_CASE("write_xlsx: LibreOffice computes the formulas to the printed figures") {
    office const on;
    if (!on.is_there()) return;
    auto const forms = five_forms();
    std::vector<std::pair<std::string, policy>> tried;
    for (policy const& rules : policies::all) tried.emplace_back(rules.name.view(), rules);
    for (auto const& [name, rules] : tried)
        REQUIRE_FALSE(write_xlsx(forms, rules, on.file(name + ".xlsx")));

    // Every rule and every rounding, on random forms; all of the one under all of the other in a long
    // run.
    bool const long_run = std::getenv("OUTTURN_LONG_RUN") != nullptr;
    random_forms::maker any{20220103};
    auto const every = random_forms::policies_of_every_rule();
    for (std::size_t i = 0; i < random_forms::modes.size(); ++i) {
        for (std::size_t j = 0; j < every.size(); ++j) {
            if (!long_run && j != i % every.size()) continue;
            auto const mode = random_forms::modes[i];
            auto const rules =
                random_forms::rounded(every[j], mode, static_cast<int>(any.below(3)));
            auto const name =
                std::string{entry_of(mode).name} + '-' + std::string{rules.name.view()};
            std::vector<self_evaluation> made;
            for (int k = 0; k < 3; ++k) made.push_back(read_form(any.form(12)));
            tried.emplace_back(name, rules);
            REQUIRE_FALSE(write_xlsx(made, rules, on.file(name + ".xlsx")));
        }
    }
    std::string names = "shanghai_2022.xlsx";
    for (auto const& each : tried) {
        forget_results(on.file(each.first + ".xlsx"), on.file(each.first + "-anew.xlsx"));
        names += ' ' + each.first + "-anew.xlsx";
    }
    on.save_as_xlsx(names);

    std::size_t formulas = 0;
    for (auto const& each : tried) {
        CAPTURE(each.first);
        auto const sheets = sheets_of_xlsx_file(on.saved(each.first + "-anew.xlsx"));
        if (!sheets) FAIL(sheets.error().text());
        std::size_t agreeing = 0;
        for (auto const& computed : *sheets) {
            auto const [some, printed] = check_results(computed);
            formulas += some;
            agreeing += printed;
        }
        if (each.first == "shanghai_2022") CHECK(agreeing == 75);
    }
    WARN("LibreOffice computed " << formulas << " formulas");
    CHECK(formulas > 400);

    // What it saved of our workbook is still the same form.
    auto const read = read_xlsx_file(on.saved("shanghai_2022.xlsx"));
    REQUIRE(read.size() == forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) {
        CAPTURE(i);
        if (!read[i]) FAIL(read[i].error().text());
        CHECK(read[i]->unread.empty());
        CHECK(without_places(*read[i]) == without_places(forms[i]));
    }
}

TEST_CASE("write_xlsx: LibreOffice opens any name and any character, and keeps them") {
    office const on;
    if (!on.is_there()) return;
    auto const form = five_forms()[3];
    std::vector<std::string> const texts{"防汛!抢险",
                                         "'A'B'",
                                         "[a]:*?/\\b",
                                         "History",
                                         "2022",
                                         "2022 ",
                                         "A1",
                                         "R1C1",
                                         "TRUE",
                                         "a&<b>\"",
                                         "_x0041_",
                                         "a\x01\x1Bz",
                                         "a\xEF\xBF\xBEz\xEF\xBF\xBF",
                                         "\xF0\x9F\x98\x80",
                                         "É",
                                         "é",
                                         "未读取"};
    std::vector<self_evaluation> forms;
    for (auto const& text : texts) {
        forms.push_back(form);
        forms.back().project.text = text;
        forms.back().indicators[0].reason.text = text + "\n=1";
    }
    std::vector<error> const unread{
        make_error({errc::unreadable_file, {0, 2}}, "no", {"a\x01.json", {}, {}, {}})};
    REQUIRE_FALSE(
        write_xlsx(forms, policies::mof_2020, on.file("hard.xlsx"), language::zh, unread));
    on.save_as_xlsx("hard.xlsx");
    auto const written = sheets_of_xlsx_file(on.file("hard.xlsx")).value();
    auto const saved = sheets_of_xlsx_file(on.saved("hard.xlsx"));
    if (!saved) FAIL(saved.error().text());
    REQUIRE(saved->size() == written.size());
    for (std::size_t i = 0; i < written.size(); ++i) CHECK((*saved)[i].name == written[i].name);
    auto const read = read_xlsx_file(on.saved("hard.xlsx"));
    REQUIRE(read.size() == forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) {
        CAPTURE(texts[i]);
        if (!read[i]) FAIL(read[i].error().text());
        CHECK(read[i]->unread.empty());
        CHECK(without_places(*read[i]) == without_places(forms[i]));
    }
}
