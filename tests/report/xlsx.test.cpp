// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/json.hpp>
#include <outturn/io/xlsx.hpp>
#include <outturn/report/detail/form_recomputation.hpp>
#include <outturn/report/detail/number_cell.hpp>
#include <outturn/report/errors.hpp>
#include <outturn/report/xlsx.hpp>

#include "catch.hpp"
#include "support/random_forms.hpp"
#include "support/same_model.hpp"
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;
using same_model::without_places;

namespace {

std::string const folder = std::filesystem::temp_directory_path().string() + "/";

std::vector<self_evaluation> five_forms() {
    std::vector<self_evaluation> forms;
    for (char const number : std::string_view{"12345"})
        forms.push_back(read_json_file(OUTTURN_SOURCE_DIR "/examples/forms/2022-" +
                                       std::string{number} + ".json")
                            .value());
    return forms;
}

// What a workbook of `forms` reads as.
std::vector<self_evaluation> written_and_read(std::vector<self_evaluation> const& forms,
                                              policy const& rules) {
    auto const path = folder + "outturn-written.xlsx";
    auto const failure = write_xlsx(forms, rules, path);
    if (failure) FAIL(failure->text());
    std::vector<self_evaluation> read;
    for (auto& form : read_xlsx_file(path)) {
        if (!form) FAIL(form.error().text());
        read.push_back(*std::move(form));
    }
    std::filesystem::remove(path);
    return read;
}

void check_same(std::vector<self_evaluation> const& forms, policy const& rules) {
    auto const read = written_and_read(forms, rules);
    REQUIRE(read.size() == forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) {
        CAPTURE(i);
        CHECK(read[i].unread.empty());
        CHECK(without_places(read[i]) == without_places(forms[i]));
    }
}

}  // namespace

TEST_CASE("write_xlsx: what is written reads back as the same form") {
    for (policy const& rules : policies::all) check_same(five_forms(), rules);

    random_forms::maker any{7};
    std::vector<self_evaluation> forms;
    for (int i = 0; i < 20; ++i) {
        auto texts = any.form(5);
        texts.indicators[0].deviation_reason.text = "_x0041_ 与\n\t\"引号\" <b>&amp;\x01";
        texts.indicators[1].name.text = "=HYPERLINK(\"http://x\")";
        texts.indicators[2].name.text = "2022";
        texts.implementing_unit.text = "单位'[1]/*?:\\";
        texts.project_name.text = "重名";
        forms.push_back(read_form(texts).value());
    }
    check_same(forms, policies::hubei);
}

TEST_CASE("write_xlsx: a text with one number is a number cell, any other is a text") {
    struct row {
        std::string_view text, number, format;
    };
    for (auto const& [text, number, format] : std::vector<row>{
             {"1,693,600", "0.16936E7", "#,##0"},
             {"99.31%", "0.9931E0", "0.00%"},
             {"100.00%", "0.1E1", "0.00%"},
             {">=500家", "0.5E3", "\">=\"0\"家\""},
             {"=100%", "0.1E1", "\"=\"0%"},
             {"-5.50", "-0.55E1", "0.00"},
             {"0起", "0", "0\"起\""},
             {"9.93", "0.993E1", "0.00"},
             {"7.5分", "0.75E1", "0.0\"分\""},
         }) {
        CAPTURE(text);
        auto const made = detail::as_number_cell(text);
        REQUIRE(made);
        CHECK(detail::literal_text(made->number) == number);
        CHECK(made->format == format);
    }
    for (std::string_view const text : {"",
                                        "-",
                                        "按时完成",
                                        "1-2",
                                        "2022年12月",
                                        "1,69,360",
                                        "007",
                                        "1.2.3",
                                        " 5",
                                        "5 ",
                                        "５０",
                                        "\"5\"",
                                        "1234567890123456",
                                        "5%以上10",
                                        "1e5"}) {
        CAPTURE(text);
        CHECK_FALSE(detail::as_number_cell(text));
    }
}

TEST_CASE("write_xlsx: figures beyond what a spreadsheet holds stand without a formula") {
    std::vector<self_evaluation> forms;
    for (std::string_view const points : {"0.000000000000000001",
                                          "0.000000000000001",
                                          "92233720368547758.07",
                                          "9223372036854775807"}) {
        random_forms::maker any{11};
        auto texts = any.form(4);
        texts.execution_weight.text = points;
        for (auto& row : texts.indicators) {
            row.target.text = row.actual.text = "1个";
            row.weight.text = row.score.text = points;
        }
        forms.push_back(read_form(texts).value());
    }
    for (policy const& rules : policies::all) check_same(forms, rules);
}

TEST_CASE("write_xlsx: a file that cannot be written is named, and what was there stays") {
    auto const forms = five_forms();
    auto const path = folder + "outturn-no-such-folder/forms.xlsx";
    auto const failure = write_xlsx(forms, policies::mof_2020, path);
    REQUIRE(failure);
    CHECK(failure->code == errc::unwritable_file);
    CHECK(failure->at.file == path);

    // A text that no cell can hold.
    auto long_form = forms[0];
    long_form.accomplished.text = std::string(40'000, 'x');
    auto const kept = folder + "outturn-kept.xlsx";
    std::ofstream{kept} << "kept";
    CHECK(write_xlsx(long_form, policies::mof_2020, kept));
    std::stringstream contents;
    contents << std::ifstream{kept}.rdbuf();
    CHECK(contents.str() == "kept");
    CHECK_FALSE(std::filesystem::exists(kept + ".part"));
    std::filesystem::remove(kept);
}

TEST_CASE("write_xlsx: formulas stand beside what they compute, with their rule") {
    auto const form = five_forms()[3];
    auto const layout = lay_out(form);
    detail::form_recomputation const again{form, policies::shanghai_2022, layout, language::zh};
    std::string found;
    for (auto const& each : again.cells())
        if (each.at.row == 15)
            found += to_string(each.at) + ' ' + each.text + ' ' + each.formula + '\n';
    CHECK(found ==
          "Q15 600 "
          "IF(ROUND(G15*100,0)/"
          "100=G15,IF(AND(G15>=0,ROUND(G15*100,0)<=100000),ROUND(G15*100,0),NA()),NA())\n"
          "R15 120000 "
          "IF(ROUND(E15*100,0)/"
          "100=E15,IF(AND(ROUND(E15*100,0)>=-100000000,ROUND(E15*100,0)<=100000000),ROUND(E15*"
          "100,0),NA()),NA())\n"
          "S15 104300 "
          "IF(ROUND(F15*100,0)/"
          "100=F15,IF(AND(ROUND(F15*100,0)>=-100000000,ROUND(F15*100,0)<=100000000),ROUND(F15*"
          "100,0),NA()),NA())\n"
          "K15 感知覆盖功能区数量 \n"
          "P15 按完成率（完成值÷指标值）直线计分，100% 得满分，0% 不得分；截位，2 位 \n"
          "M15 5.21 \n"
          "N15 5.215 \n"
          "T15 521 IF(0<R15,IF(S15<R15,IF(0<S15,INT((Q15*S15+0.5)/R15),0),Q15),NA())\n"
          "L15 5.21 T15/100\n"
          "O15 相符 IF(L15=H15,\"相符\",\"不符\")\n");
}
