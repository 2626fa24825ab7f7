// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/cells.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/io/errors.hpp>
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
        texts.indicators[0].reason.text = "_x0041_ 与\n\t\"引号\" <b>&amp;\x01";
        texts.indicators[1].level3.text = "=HYPERLINK(\"http://x\")";
        texts.indicators[2].level3.text = "2022";
        texts.implementing_unit.text = "单位'[1]/*?:\\";
        texts.project.text = "重名";
        forms.push_back(read_form(texts));
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
    for (std::string_view const text :
         {"",      "-",     "按时完成", "1-2",  "2022年12月", "1,69,360",         "007",
          "1.2.3", " 5",    "5 ",       "５０", "\"5\"",      "1234567890123456", "5%以上10",
          "1e5",   "5\x01", "5\t个",    "5\n",  "5\r",        "5\xEF\xBF\xBE",    "\xEF\xBF\xBF 5",
          "5\xFF"}) {
        CAPTURE(text);
        CHECK_FALSE(detail::as_number_cell(text));
    }
    // A number format of more than 127 bytes is cut off.
    for (std::size_t length = 100; length < 140; ++length) {
        auto const made = detail::as_number_cell('5' + std::string(length, 'x'));
        CHECK(made.has_value() == (length + 3 <= 127));
    }
}

namespace {

// Characters that some file format or program takes for more than a character.
std::vector<std::string> hard_characters() {
    std::vector<std::string> all;
    for (char value = 0; value < 0x20; ++value) all.emplace_back(1, value);
    for (char const each : std::string_view{"\x7F'\"!<>&;[]:*?/\\=+-@_"}) all.emplace_back(1, each);
    for (std::string_view const each : {"\xC2\x80",
                                        "\xC2\x85",
                                        "\xC2\x9F",
                                        "\xE2\x80\xA8",
                                        "\xE2\x80\xA9",
                                        "\xE2\x80\xAE",
                                        "\xE2\x81\xA6",
                                        "\xEE\x80\x80",
                                        "\xEF\xBB\xBF",
                                        "\xEF\xBF\xBD",
                                        "\xEF\xBF\xBE",
                                        "\xEF\xBF\xBF",
                                        "\xF0\x9F\xBF\xBE",
                                        "\xF4\x8F\xBF\xBF",
                                        "_x0041_",
                                        "_xFFFE_",
                                        "_x005F_"})
        all.emplace_back(each);
    return all;
}

}  // namespace

TEST_CASE("write_xlsx: any character in any cell is read back, and any name has its sheet") {
    std::vector<self_evaluation> forms;
    for (auto const& hard : hard_characters()) {
        for (std::string const& text :
             {hard + "文", "文" + hard, "文" + hard + "字 7", "7" + hard}) {
            random_forms::maker any{5};
            auto texts = any.form(2);
            texts.project.text = "甲" + text;
            texts.implementing_unit.text = "某处" + text + "x";
            texts.indicators[0].level3.text = "名" + text + "称";
            texts.indicators[0].target.text = "按期完成";
            texts.indicators[0].actual.text = "按" + text + "x";
            // A sign that compares wants a number behind it.
            if (has_fault(read_form(texts))) texts.indicators[0].actual.text = "按期完成";
            texts.indicators[1].reason.text = "因" + text + "果";
            // Words that are met, which a formula compares.
            auto& number = texts.indicators[1];
            auto const before = number;
            number.target.text = "按期" + hard;
            number.actual.text = "按期" + hard;
            number.points.text = "10";
            if (has_fault(read_form(texts))) number = before;
            auto form = read_form(texts);
            // What no reader gives, but a program can.
            form.indicators[1].level3.text = "x" + text + "x";
            form.sheet = forms.size() % 2 == 0 ? text : std::string{};
            forms.push_back(std::move(form));
        }
    }
    auto const path = folder + "outturn-hard.xlsx";
    for (policy const& rules : {policies::mof_2020, policies::hubei}) {
        if (auto const failure = write_xlsx(forms, rules, path)) FAIL(failure->text());
        auto const sheets = sheets_of_xlsx_file(path);
        if (!sheets) FAIL(sheets.error().text());
        REQUIRE(sheets->size() == forms.size());
        auto const read = read_xlsx_file(path);
        REQUIRE(read.size() == forms.size());
        for (std::size_t i = 0; i < forms.size(); ++i) {
            CAPTURE(i, forms[i].project.text);
            if (!read[i]) FAIL(read[i].error().text());
            CHECK(read[i]->unread.empty());
            auto wanted = forms[i];
            wanted.sheet = read[i]->sheet;
            CHECK(without_places(*read[i]) == without_places(wanted));
        }
    }
    std::filesystem::remove(path);
}

TEST_CASE("write_xlsx: bytes that are not UTF-8 become one character") {
    auto form = five_forms()[0];
    form.goal.actual.text = "a\xFF\nb\xED\xA0\x80";
    auto const path = folder + "outturn-bytes.xlsx";
    REQUIRE_FALSE(write_xlsx(form, policies::mof_2020, path));
    auto const read = read_xlsx_file(path);
    REQUIRE(read.size() == 1);
    CHECK(read[0].value().goal.actual.text == "a�\nb���");
    std::filesystem::remove(path);
}

TEST_CASE("write_xlsx: what could not be read stands on the first sheet") {
    auto const forms = five_forms();
    std::vector<error> const unread{
        read_xlsx("PK", "a\x01.xlsx")[0].error(),
        make_error({errc::unreadable_file, {0, 2}}, "no", {"目录/b.json", {}, {}, {}}),
        make_error({errc::not_a_form, {}}, "", {"c.xlsx", "total.score", {0, 0, {7, 4}}, "绩效"})};
    auto const path = folder + "outturn-unread.xlsx";
    for (auto const in : {language::zh, language::en}) {
        if (auto const failure = write_xlsx(forms, policies::mof_2020, path, in, unread))
            FAIL(failure->text());
        auto const sheets = sheets_of_xlsx_file(path).value();
        REQUIRE(sheets.size() == forms.size() + 1);
        CHECK(sheets[0].name == (in == language::zh ? "未读取" : "Not read"));
        std::string said;
        for (auto const& each : sheets[0].cells)
            said += to_string(each.position.cell) + ' ' + each.text + '\n';
        if (in == language::en)
            CHECK(said ==
                  "A1 File\nB1 Place\nC1 Reason\n"
                  "A2 a\x01.xlsx\n"
                  "C2 the workbook is damaged: Not a zip archive\n"
                  "A3 目录/b.json\n"
                  "C3 the file cannot be read: no\n"
                  "A4 c.xlsx\nB4 绩效!D7: total.score\n"
                  "C4 a self-evaluation form with funds and indicators was expected, found "
                  "neither\n");
        // It is no form, and nothing of one.
        auto const read = read_xlsx_file(path);
        REQUIRE(read.size() == forms.size());
        for (auto const& each : read) CHECK(each.value().unread.empty());
    }
    std::filesystem::remove(path);
}

TEST_CASE("write_xlsx: figures beyond what a spreadsheet holds stand without a formula") {
    std::vector<self_evaluation> forms;
    for (std::string_view const points : {"0.000000000000000001",
                                          "0.000000000000001",
                                          "92233720368547758.07",
                                          "9223372036854775807"}) {
        random_forms::maker any{11};
        auto texts = any.form(4);
        texts.execution.points.text = points;
        for (auto& row : texts.indicators) {
            row.target.text = row.actual.text = "1个";
            row.points.text = row.score.text = points;
        }
        forms.push_back(read_form(texts));
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

    // Texts that no cell can hold; of the second, each character counts as two.
    std::string emoji;
    for (int i = 0; i < 20'000; ++i) emoji += "\xF0\x9F\x98\x80";
    for (auto const& text : {std::string(40'000, 'x'), emoji}) {
        auto long_form = forms[0];
        long_form.goal.actual.text = text;
        auto const kept = folder + "outturn-kept.xlsx";
        std::ofstream{kept} << "kept";
        CHECK(write_xlsx(long_form, policies::mof_2020, kept));
        std::stringstream contents;
        contents << std::ifstream{kept}.rdbuf();
        CHECK(contents.str() == "kept");
        std::filesystem::remove(kept);
    }
}

TEST_CASE("write_xlsx: formulas stand beside what they compute, with their rule") {
    auto const form = five_forms()[3];
    auto const layout = lay_out(form);
    detail::form_recomputation const again{form, policies::shanghai_2022, {}, layout, language::zh};
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
          "P15 分值 × 完成值 ÷ 指标值，不超过分值；截位，2 位 \n"
          "M15 5.21 \n"
          "N15 5.215 \n"
          "T15 521 IF(0<R15,IF(S15<R15,IF(0<S15,INT((Q15*S15+0.5)/R15),0),Q15),NA())\n"
          "L15 5.21 T15/100\n"
          "O15 相符 IF(L15=H15,\"相符\",\"不符\")\n");
}

TEST_CASE("write_xlsx: what cannot be read stands as text, and nothing is computed with it") {
    for (std::string_view const by : {"98%分", "5.21元/人", "1,0O0", "#DIV/0!", "=1+1"})
        for (auto const where : {figure{form_part::indicator_score, 2},
                                 figure{form_part::indicator_points, 2},
                                 figure{form_part::fund_executed, 0},
                                 figure::rate(),
                                 figure::total()}) {
            INFO(by << " in " << to_string(where));
            auto form = five_forms()[3];
            cell_of(form, where)->text = by;
            form = read_form(form);
            REQUIRE(cell_of(form, where)->is_unreadable());
            auto const layout = lay_out(form);
            std::string cell;
            for (auto const& each : layout.cells)
                if (each.shows == where) cell = to_string(each.at);
            detail::form_recomputation const again{
                form, policies::shanghai_2022, {}, layout, language::zh};
            bool told = false;
            for (auto const& each : again.cells()) {
                told = told || each.text == "无法识别";
                auto const is_of = [](char character, std::string_view kind) {
                    return kind.find(character) != std::string_view::npos;
                };
                auto const at = each.formula.find(cell);
                bool const named =
                    at != std::string::npos &&
                    (at == 0 || !is_of(each.formula[at - 1], "ABCDEFGHIJKLMNOPQRSTUVWXYZ")) &&
                    !is_of(each.formula[at + cell.size()], "0123456789");
                CHECK_FALSE(named);
            }
            bool const figure_beside = where.part == form_part::indicator_score ||
                                       where == figure::rate() || where == figure::total();
            CHECK(told == figure_beside);
        }
    auto form = five_forms()[3];
    form.indicators[2].score.text = "98%分";
    form.execution.rate.text = "98.91%分";
    check_same({read_form(form)}, policies::shanghai_2022);
}
