// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// The forms of tests/forms: a .csv and, beside it, what it is read as. To add one, add the .csv, run this
// test with OUTTURN_RECORD set, and read what it wrote. Those in good/ have a form, those in bad/ none.

#include <outturn/core/blank.hpp>
#include <outturn/io/csv.hpp>
#include <outturn/io/json.hpp>

#include "catch.hpp"
#include "support/form_listing.hpp"
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iconv.h>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;

namespace {

std::filesystem::path const source_dir{OUTTURN_SOURCE_DIR};

std::string contents(std::filesystem::path const& path) {
    std::ifstream in{path, std::ios::binary};
    REQUIRE(in);
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<std::filesystem::path> forms_in(std::string const& folder) {
    std::vector<std::filesystem::path> found;
    for (auto const& each :
         std::filesystem::directory_iterator{source_dir / "tests/forms" / folder})
        if (each.path().extension() == ".csv") found.push_back(each.path());
    std::sort(found.begin(), found.end());
    return found;
}

std::string listing(std::vector<result<self_evaluation>> const& forms) {
    std::string out;
    for (auto const& form : forms) {
        if (!out.empty()) out += '\n';
        out += form ? form_listing(*form, true) : form.error().text() + '\n';
    }
    return out;
}

std::string in_encoding(std::string text, char const* encoding) {
    auto const converter = iconv_open(encoding, "UTF-8");
    REQUIRE(converter != reinterpret_cast<iconv_t>(-1));
    std::string out(text.size() * 2 + 16, '\0');
    char* from = text.data();
    char* to = out.data();
    std::size_t left = text.size();
    std::size_t room = out.size();
    REQUIRE(iconv(converter, &from, &left, &to, &room) != static_cast<std::size_t>(-1));
    iconv_close(converter);
    out.resize(out.size() - room);
    return out;
}

std::string with_line_ends(std::string const& text, std::string_view line_end) {
    std::string out;
    for (char const each : text) {
        if (each == '\n')
            out += line_end;
        else
            out += each;
    }
    return out;
}

// The form without what JSON does not print: where a form in JSON has 当年财政拨款, the official sheet
// has 其中：当年财政拨款.
std::string comparable(self_evaluation form) {
    for (auto& line : form.funds) {
        constexpr std::string_view lead = "其中：";
        if (line.source.text.starts_with(lead)) line.source.text.erase(0, lead.size());
    }
    for (auto* each : {&form.goal.expected, &form.goal.actual})
        each->text = std::string{trimmed(each->text)};
    return form_listing(form, false);
}

}  // namespace

TEST_CASE("read_csv_file: every form of tests/forms is read as what stands beside it") {
    bool const record = std::getenv("OUTTURN_RECORD") != nullptr;
    for (auto const* folder : {"good", "bad"}) {
        auto const paths = forms_in(folder);
        REQUIRE_FALSE(paths.empty());
        for (auto const& path : paths) {
            CAPTURE(path);
            auto const forms = read_csv(contents(path), path.filename().string());
            CHECK(std::any_of(forms.begin(), forms.end(), [](auto const& form) {
                      return form && !has_fault(*form);
                  }) == (folder == std::string_view{"good"}));
            auto expected = path;
            expected.replace_extension(".expected");
            if (record) std::ofstream{expected, std::ios::binary} << listing(forms);
            CHECK(listing(forms) == contents(expected));
        }
    }
}

TEST_CASE("read_csv: the published forms are the same in CSV, in every encoding, and in JSON") {
    for (int i = 1; i <= 5; ++i) {
        auto const name = "2022-" + std::to_string(i);
        CAPTURE(name);
        auto const json =
            read_json_file((source_dir / "examples/forms" / (name + ".json")).string());
        REQUIRE(json);
        auto const wanted = comparable(*json);
        auto const text = contents(source_dir / "tests/forms/good" / (name + ".csv"));
        auto const crlf = with_line_ends(text, "\r\n");
        for (auto const& bytes : {text,
                                  crlf,
                                  "\xEF\xBB\xBF" + crlf,
                                  in_encoding(crlf, "GB18030"),
                                  "\xFF\xFE" + in_encoding(crlf, "UTF-16LE"),
                                  "\xFE\xFF" + in_encoding(crlf, "UTF-16BE"),
                                  in_encoding(crlf, "UTF-16LE"),
                                  in_encoding(text, "UTF-16BE"),
                                  write_csv(*json)}) {
            auto const forms = read_csv(bytes, name);
            REQUIRE(forms.size() == 1);
            if (!forms.front()) FAIL(forms.front().error().text());
            CHECK(comparable(*forms.front()) == wanted);
        }
    }
}

TEST_CASE("write_csv: every form of tests/forms is read again as it was") {
    std::vector<self_evaluation> all;
    std::string wanted;
    for (auto const& path : forms_in("good"))
        for (auto& form : read_csv(contents(path)))
            if (form) {
                form->unread.clear();
                wanted += form_listing(*form, false) + '\n';
                all.push_back(*std::move(form));
            }
    std::string got;
    for (auto const& form : read_csv(write_csv(all))) {
        if (!form) FAIL(form.error().text());
        got += form_listing(*form, false) + '\n';
    }
    CHECK(got == wanted);
}
