// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// pages <root>: tells whether the pages in docs/ that are made of the library's own data are those that it
// makes now: policies.md, and troubleshooting.md from the catalogue of errors and the tests of misuse. With
// OUTTURN_RECORD set in the environment it writes them.

// Needs: RapidJSON

#include <outturn/form/reading.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>
#include <outturn/scoring/policy_json.hpp>

#include "../../examples/outturn/errors.hpp"
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace outturn;

namespace {

namespace fs = std::filesystem;

// ---- policies

void append_policy(std::string& page, policy const& rules) {
    auto const add = [&](language in) {
        std::istringstream sentences{describe(rules, in)};
        std::string line;
        std::getline(sentences, line);  // its name and title
        std::getline(sentences, line);  // its evidence
        while (std::getline(sentences, line)) page += "- " + line + "\n";
    };
    page += "\n## `" + std::string{rules.name.view()} + "`\n\n" + std::string{rules.title.view()} +
            ".  \n" + std::string{rules.title_zh.view()} + "。\n\n**Evidence:** " +
            std::string{rules.evidence.view()} + ".\n\n";
    add(language::en);
    page += "\n";
    add(language::zh);
}

std::string policies_page() {
    std::string page =
        "# Policies (政策口径)\n\n"
        "What differs by region and year is a policy: data, each with its evidence. Where the "
        "evidence gives no rule, the\npolicy has none, and such a case has no figure; it is never "
        "filled in. The default is `mof_2020`. One of your own is a\nfile or a constant: see "
        "[how to add a policy](howto/policy.md).\n\n"
        "This page is generated. To write it again, run the test `docs.pages` with "
        "`OUTTURN_RECORD` set.\n\n"
        "| policy | is | 口径 | evidence |\n|---|---|---|---|\n";
    for (policy const& each : policies::all)
        page += "| [`" + std::string{each.name.view()} + "`](#" + std::string{each.name.view()} +
                ") | " + std::string{each.title.view()} + " | " +
                std::string{each.title_zh.view()} + " | " + std::string{each.evidence.view()} +
                " |\n";
    for (policy const& each : policies::all) append_policy(page, each);
    return page;
}

// ---- errors

/// The error that reading something ends in, where it ends in one.
template <class Value>
std::optional<error> error_of(result<Value> const& read) {
    if (read) return std::nullopt;
    return read.error();
}

self_evaluation small_form() {
    self_evaluation texts;
    texts.funds.push_back({{"年度资金总额", {}}, {}, {"100", {}}, {"90", {}}});
    auto& row = texts.indicators.emplace_back();
    row.target = {"≥4个", {}};
    row.actual = {"3个", {}};
    row.points = {"10", {}};
    return read_form(std::move(texts));
}

std::vector<error> examples_of_errors() {
    std::vector<error> found;
    auto const add = [&](auto const& read) {
        if (auto const bad = error_of(read)) found.push_back(*bad);
    };
    for (auto const* const text : {"≥abc",
                                   "=",
                                   "≥+-5",
                                   "≥5.",
                                   "≥95%-",
                                   "1,69,360",
                                   "90%-80%",
                                   "1人-2天",
                                   "2月30日",
                                   "≥12月31日前",
                                   "≥90%且≤80%",
                                   "≥3且≤5或≥7",
                                   "≥**%",
                                   "-",
                                   "不早于次",
                                   "\xff"})
        add(parse_target(text));
    add(parse_target("≥" + std::string(64, '9') + "个"));
    add(parse_target("≥5" + std::string(300, 'x')));
    add(parse_target(target_columns{.comparison = "约等", .value = "95", .unit = "%"}));
    add(parse_decimal("1.2.3"));
    add(parse_amount<cny>("1.2345678万元"));
    add(parse_amount<cny>("—"));
    add(parse_amount<cny>("99999999999999亿元"));
    add(to_text(yuan("1.25"), {.places = 1}));
    self_evaluation strange;
    strange.currency = {"XYZ", {}};
    add(strict(read_form(strange)));
    strange.currency = {};
    for (auto const* const unit : {"千元", "万元；元"}) {
        strange.money_unit.text = unit;
        add(strict(read_form(strange)));
    }
    strange.money_unit = {};
    for (auto const* const points : {"-5", "#DIV/0!"}) {
        strange.execution.points.text = points;
        add(strict(read_form(strange)));
    }
    for (auto const& text : {
             std::string{"{"},
             std::string{"[]"},
             std::string{"{}"},
             std::string(2000, '['),
             std::string{R"({"funds": {}, "indicators": []})"},
             std::string{R"({"title": [], "funds": [], "indicators": []})"},
             std::string{R"({"title": "x", "title": "y", "funds": [], "indicators": []})"},
         })
        add(read_json(text));
    add(read_json_file("no such file.json"));
    add(parse_figure("indicators.score"));
    for (auto const* const text : {R"({"name": "x", "colour": 1})",
                                   R"({"name": "x", "execution": {"of": "received"}})",
                                   R"({"name": "x", "reason": {"over_achieved": "yes"}})",
                                   R"({"name": "x", "execution": {"score": {"places": 99}}})",
                                   R"({"name": "x", "total": {"caps": [{}, {}, {}, {}, {}]}})"})
        add(read_policy(text));
    add(slack(
        small_form(), figure{form_part::indicator_level1, 0}, figure::total(), policies::hubei));
    add(needed_actual(parse_target(">=500家").value(), points(6), decimal{7}, policies::hubei));
    return found;
}

std::string quoted(std::string text) {
    std::string out;
    for (char const c : text) {
        if (c == '|') out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

void append_errors(std::string& page) {
    auto const examples = examples_of_errors();
    page +=
        "\n## What an input is refused with\n\n"
        "An error has a stable name, the place (file, cell, line and column), what was expected "
        "and what was found. In the\nmessages of the table that have no example, *found* stands "
        "for what was found.\n\n"
        "| error | expected | example | 示例 |\n|---|---|---|---|\n";
    std::vector<error_code> all;
    for (std::span<error_code const> const some : {std::span<error_code const>{core_errors},
                                                   std::span<error_code const>{numeric_errors},
                                                   std::span<error_code const>{expression_errors},
                                                   std::span<error_code const>{form_errors},
                                                   std::span<error_code const>{io_errors},
                                                   std::span<error_code const>{scoring_errors},
                                                   std::span<error_code const>{report_errors}})
        all.insert(all.end(), some.begin(), some.end());
    // Those of the program in examples/outturn.
    all.insert(all.end(), program_errors.begin(), program_errors.end());
    for (auto const code : all) {
        auto const& entry = entry_of(code);
        auto const at = std::find_if(
            examples.begin(), examples.end(), [&](error const& each) { return each.code == code; });
        auto const message = [&](language in) {
            if (at != examples.end()) return at->message(in);
            std::string text{in == language::zh ? entry.zh : entry.en};
            for (std::string_view const name : {"{after}", "{found}"})
                if (auto const mark = text.find(name); mark != std::string::npos)
                    text.replace(mark, name.size(), name == "{found}" ? "*found*" : "");
            return text;
        };
        page += "| `" + std::string{entry.name} + "` | " + std::string{entry.expected} + " | " +
                quoted(message(language::en)) + " | " + quoted(message(language::zh)) + " |\n";
    }
}

// ---- misuse

std::string between(std::string const& text, std::string_view begin, std::string_view end) {
    auto const from = text.find(begin);
    if (from == std::string::npos) return {};
    auto const start = from + begin.size();
    return text.substr(start, text.find(end, start) - start);
}

void append_misuse(std::string& page, fs::path const& tests) {
    std::vector<fs::path> files;
    for (auto const& each : fs::recursive_directory_iterator{tests})
        if (each.path().string().ends_with(".reject.cpp")) files.push_back(each.path());
    std::sort(files.begin(), files.end());
    page +=
        "\n## What the compiler refuses\n\n"
        "Search this page for the words of the compiler's message. Clang prints them behind "
        "`error:`; g++ shows the line of the\nheader on which they stand.\n";
    for (auto const& file : files) {
        std::ifstream in{file};
        std::ostringstream all;
        all << in.rdbuf();
        auto const text = all.str();
        page += "\n### `" + between(text, "// rejected: ", "\n") + "`\n\n";
        if (auto const meaning = between(text, "// meaning: ", "\n"); !meaning.empty())
            page += meaning + "\n\n";
        page += "```cpp\n" + between(text, "#ifdef OUTTURN_REJECT\n", "#else") +
                "```\n\nWrite instead:\n\n```cpp\n" + between(text, "#else\n", "#endif") + "```\n";
    }
}

std::string troubleshooting_page(fs::path const& root) {
    std::string page =
        "# When something is refused\n\n"
        "This page is generated: of the tests of misuse, each of which is one forbidden line and "
        "its legal twin, and of the\ncatalogue of errors. To write it again, run the test "
        "`docs.pages` with `OUTTURN_RECORD` set.\n";
    append_misuse(page, root / "tests");
    append_errors(page);
    return page;
}

}  // namespace

int main(int count, char** values) try {
    if (count != 2) return 2;
    fs::path const root{values[1]};
    bool const records = std::getenv("OUTTURN_RECORD") != nullptr;
    int differ = 0;
    for (auto const& [name, text] : {std::pair{"policies.md", policies_page()},
                                     std::pair{"troubleshooting.md", troubleshooting_page(root)}}) {
        auto const file = root / "docs" / name;
        if (records) {
            std::ofstream{file, std::ios::binary} << text;
            continue;
        }
        std::ifstream in{file, std::ios::binary};
        std::ostringstream there;
        there << in.rdbuf();
        if (there.str() == text) continue;
        ++differ;
        std::printf(
            "docs/%s is not as it is made now; to write it again, run this test with "
            "OUTTURN_RECORD set\n",
            name);
    }
    return differ == 0 ? 0 : 1;
} catch (std::exception const& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
}
