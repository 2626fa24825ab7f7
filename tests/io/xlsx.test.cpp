// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Also tests: io/errors.hpp
// Also tests: io/xlsx_limits.hpp

#include <outturn/io/detail/workbook_text.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/io/xlsx.hpp>
#include <outturn/numeric/errors.hpp>

#include "catch.hpp"
#include "support/workbook.hpp"
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

using namespace outturn;
using namespace std::string_literals;
using workbook::archive;
using workbook::parts;
using workbook::with_sheet;

namespace {

// The cells of the only sheet, as `A1=text`, each on a line of its own.
std::string cells_of(parts const& files) {
    auto const sheets = sheets_of_xlsx(archive(files), "book.xlsx");
    if (!sheets) return sheets.error().text();
    std::string shown;
    for (auto const& each : *sheets)
        for (auto const& cell : each.cells)
            shown += to_string(cell.position.cell) + '=' + cell.text + '\n';
    return shown;
}

error refusal(std::string const& bytes, xlsx_limits const& limits = {}) {
    auto const sheets = sheets_of_xlsx(bytes, "book.xlsx", limits);
    REQUIRE_FALSE(sheets);
    CHECK(sheets.error().at.file == "book.xlsx");
    CHECK_FALSE(sheets.error().text(language::zh).empty());
    return sheets.error();
}
error refusal(parts const& files, xlsx_limits const& limits = {}) {
    return refusal(archive(files), limits);
}

std::string number_cell(std::string const& text) {
    return "<row r=\"1\"><c r=\"A1\"><v>" + text + "</v></c></row>";
}

// A part of `length` spaces behind `beginning`, deflated by hand: codes of 13 bits, each for 258
// spaces, repeat after 13 bytes.
std::string deflated_spaces(std::string const& beginning, std::uint64_t length) {
    std::string bytes;
    unsigned filled = 0;
    auto const bit = [&](unsigned value) {
        if (filled % 8 == 0) bytes += '\0';
        bytes.back() =
            static_cast<char>(static_cast<unsigned char>(bytes.back()) | value << filled % 8);
        ++filled;
    };
    auto const code = [&](unsigned value, unsigned width) {
        while (width-- > 0) bit(value >> width & 1U);
    };
    bit(1);  // The last block,
    bit(1);  // with fixed codes.
    bit(0);
    for (char const each : beginning + ' ') code(0x30 + static_cast<unsigned char>(each), 8);
    auto const first = bytes.size() + 1;
    for (int i = 0; i < 24; ++i) {
        code(0xC5, 8);  // 258 bytes
        code(0, 5);     // from one byte back.
    }
    auto const period = bytes.substr(first, 13);
    bytes.resize(first);
    for (std::uint64_t i = 0; i < length / (258 * 8); ++i) bytes += period;
    return bytes;
}

// An archive with one deflated part instead of the sheet, whose unpacked size is said to be `said`.
std::string with_deflated(std::string const& name,
                          std::string const& deflated,
                          std::uint32_t said) {
    auto files = with_sheet("");
    files[name] = "stand-in";
    auto bytes = archive(files);
    auto const number = [](std::uint64_t value, int width) {
        std::string text;
        for (; width > 0; --width, value >>= 8) text += static_cast<char>(value & 0xFF);
        return text;
    };
    auto const read = [&](std::size_t at, int width) {
        std::uint64_t value = 0;
        while (width-- > 0)
            value = value << 8 |
                    static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(width)]);
        return value;
    };
    // The new part goes before the central directory; its entry there is made to point to it.
    auto const end = bytes.rfind("PK\5\6");
    auto const directory = static_cast<std::size_t>(read(end + 16, 4));
    std::size_t entry = directory;
    while (bytes.compare(entry + 46, name.size(), name) != 0)
        entry += 46 + static_cast<std::size_t>(read(entry + 28, 2) + read(entry + 30, 2) +
                                               read(entry + 32, 2));
    auto const sizes = number(0, 4) + number(deflated.size(), 4) + number(said, 4);
    std::string const local = std::string("PK\3\4\x14\0\0\0\x08\0\0\0\0\0", 14) + sizes +
                              number(name.size(), 2) + number(0, 2) + name;
    bytes.replace(entry + 10, 2, number(8, 2));
    bytes.replace(entry + 16, 12, sizes);
    bytes.replace(entry + 42, 4, number(directory, 4));
    bytes.replace(end + 16, 4, number(directory + local.size() + deflated.size(), 4));
    return bytes.substr(0, directory) + local + deflated + bytes.substr(directory);
}

}  // namespace

TEST_CASE("sheets_of_xlsx: a number cell is the text that the spreadsheet shows") {
    struct row {
        std::string stored, code, shown;
    };
    for (auto const& [stored, code, shown] : std::vector<row>{
             {"0.99309999999999998", "0.00%", "99.31%"},
             {"0.99309999999999998", "General", "0.9931"},
             {"1681827.35", "#,##0.00", "1,681,827.35"},
             {"500", "&quot;&gt;=&quot;0&quot;家&quot;", ">=500家"},
             {"-1234.5", "#,##0.0;(#,##0.0)", "(1,234.5)"},
             {"0.25", "# ?/?", "0.25"},
         }) {
        CAPTURE(stored, code);
        CHECK(cells_of(with_sheet("<row><c s=\"1\"><v>" + stored + "</v></c></row>",
                                  {},
                                  {},
                                  "<numFmts><numFmt numFmtId=\"170\" formatCode=\"" + code +
                                      "\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf "
                                      "numFmtId=\"170\"/></cellXfs>")) == "A1=" + shown + '\n');
    }
}

TEST_CASE("sheets_of_xlsx: formats that files name by number are those of a Chinese spreadsheet") {
    auto const shown = [](std::string const& id, std::string const& stored) {
        return cells_of(with_sheet("<row><c s=\"0\"><v>" + stored + "</v></c></row>",
                                   {},
                                   {},
                                   "<cellStyleXfs><xf numFmtId=\"1\"/></cellStyleXfs><cellXfs><xf "
                                   "numFmtId=\"" +
                                       id + "\"/></cellXfs>"));
    };
    CHECK(shown("10", "0.9931") == "A1=99.31%\n");
    CHECK(shown("3", "1693600") == "A1=1,693,600\n");
    CHECK(shown("14", "44926") == "A1=2022/12/31\n");
    CHECK(shown("57", "44926") == "A1=2022年12月\n");
    CHECK(shown("49", "44926") == "A1=44926\n");
}

TEST_CASE("sheets_of_xlsx: days are counted from 1904 where the workbook says so") {
    auto files = with_sheet("<row><c s=\"0\"><v>43464</v></c></row>",
                            {},
                            {},
                            "<cellXfs><xf numFmtId=\"14\"/></cellXfs>");
    auto& book = files["xl/workbook.xml"];
    book.insert(book.find("<sheets>"), "<workbookPr date1904=\"1\"/>");
    CHECK(cells_of(files) == "A1=2022/12/31\n");
}

TEST_CASE("sheets_of_xlsx: every type of cell is read") {
    CHECK(cells_of(with_sheet(
              "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"s\"><v>0</v></c>"
              "<c r=\"D2\" t=\"inlineStr\"><is><r><t>内</t></r><r><t xml:space=\"preserve\">联 "
              "</t></r></is></c>"
              "<c r=\"E2\" t=\"b\"><v>1</v></c><c r=\"F2\" t=\"e\"><v>#DIV/0!</v></c>"
              "<c r=\"G2\" t=\"str\"><f>A1&amp;\"x\"</f><v>x_x000D_y_x005F_x41_</v></c>"
              "<c r=\"H2\"><f>1+1</f><v>2</v></c><c r=\"I2\"><f>A1+A2</f></c>"
              "<c r=\"J2\" t=\"d\"><v>2022-12-31</v></c><c r=\"K2\" s=\"7\"/><c "
              "r=\"AA2\"><v>7</v></c></row>"
              "<row><c><v>3</v></c><c/><c><v>4</v></c></row>",
              {},
              "<si><r><t>党建</t></r><r><rPr><b/></rPr><t>服务</t></r><rPh><t>フ</t></rPh></si>"
              "<si><t>a\n b</t></si>")) ==
          "B2=a\n b\nC2=党建服务\nD2=内联 \nE2=TRUE\nF2=#DIV/0!\nG2=x\ry_x41_\nH2=2\nI2==A1+A2\n"
          "J2=2022-12-31\nAA2=7\nA3=3\nC3=4\n");
}

TEST_CASE("without_escapes: a text of nothing but escapes takes one pass") {
    std::string escaped;
    std::string plain;
    for (int i = 0; i < 300'000; ++i) {
        escaped += "_x4E2D_";
        plain += "中";
    }
    CHECK((detail::without_escapes(escaped) == plain));
    CHECK(detail::without_escapes("a_x") == "a_x");
    CHECK(detail::without_escapes("_x_x0041__x00") == "_xA_x00");
    CHECK(detail::without_escapes("_x00E9_é_xD800_|_x005F_x0041_") == "éé�|_x0041_");
}

TEST_CASE("sheets_of_xlsx: of merged cells only the first is there") {
    CHECK(cells_of(with_sheet(
              "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c "
              "r=\"C1\"><v>3</v></c></row>"
              "<row r=\"2\"><c r=\"A2\"><v>4</v></c><c r=\"B2\"><v>5</v></c></row>"
              "<row r=\"5\"><c r=\"A5\"><v>6</v></c><c r=\"B5\"><v>7</v></c></row>",
              "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B5:D9\"/><mergeCell "
              "ref=\"A5:A6\"/></mergeCells>")) == "A1=1\nC1=3\nA5=6\nB5=7\n");
    auto const why = refusal(with_sheet(
        number_cell("1"),
        "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B1:C9\"/></mergeCells>"));
    CHECK(why.code == errc::damaged_workbook);
}

TEST_CASE("sheets_of_xlsx: hidden sheets are read, charts are not") {
    auto files = with_sheet(number_cell("1"));
    files["xl/workbook.xml"] = "<workbook" + workbook::main +
                               "><sheets><sheet name=\"一\" r:id=\"r1\"/><sheet name=\"图\" "
                               "r:id=\"r8\"/><sheet name=\"二\" "
                               "state=\"hidden\" r:id=\"r9\"/></sheets></workbook>";
    auto& related = files["xl/_rels/workbook.xml.rels"];
    related.insert(related.rfind("</"),
                   "<Relationship Id=\"r8\"" + workbook::type +
                       "chartsheet\" Target=\"chartsheets/1.xml\"/><Relationship Id=\"r9\"" +
                       workbook::type + "worksheet\" Target=\"../xl/worksheets/other.xml\"/>");
    files["xl/worksheets/other.xml"] = files["xl/worksheets/sheet1.xml"];
    auto const sheets = sheets_of_xlsx(archive(files), "book.xlsx");
    REQUIRE(sheets);
    REQUIRE(sheets->size() == 2);
    CHECK((*sheets)[0].name == "一");
    CHECK((*sheets)[1].name == "二");
    CHECK((*sheets)[1].cells.size() == 1);
}

TEST_CASE("read_xlsx: a workbook without a form says so, an error names sheet and cell") {
    auto forms = read_xlsx(archive(with_sheet(number_cell("1"))), "book.xlsx");
    REQUIRE(forms.size() == 1);
    REQUIRE_FALSE(forms[0]);
    CHECK(forms[0].error().code == errc::not_a_form);
    auto const text = [](std::string const& cell, std::string const& words) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    };
    forms = read_xlsx(
        archive(with_sheet("<row r=\"3\">" + text("A3", "一级指标") + text("B3", "二级指标") +
                           text("C3", "三级指标") + text("D3", "年度指标值") +
                           text("E3", "实际完成值") + text("F3", "分值") + text("G3", "得分") +
                           "</row><row r=\"4\">" + text("A4", "产出指标") + text("B4", "数量指标") +
                           text("C4", "次数") + text("D4", "≥abc") + text("E4", "3次") +
                           "<c r=\"F4\"><v>10</v></c></row>")),
        "book.xlsx");
    REQUIRE(forms.size() == 1);
    auto const found = faults(forms[0].value());
    REQUIRE(found.size() == 1);
    CHECK(to_string(found[0].at) == "book.xlsx: 绩效!D4: indicators[0].target");
}

TEST_CASE("sheets_of_xlsx: what is no workbook is named for what it is") {
    CHECK(refusal("").code == errc::not_a_workbook);
    CHECK(refusal("title,2022\n").code == errc::not_a_workbook);
    CHECK(refusal(parts{{"readme.txt", "x"}}).code == errc::not_a_workbook);
    auto const spreadsheet =
        refusal(parts{{"mimetype", "application/vnd.oasis"}, {"content.xml", "<x/>"}});
    CHECK(spreadsheet.code == errc::other_workbook);
    CHECK(spreadsheet.source == ".ods");
    std::string const compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(504, '\0');
    CHECK(refusal(compound).source == ".xls");
    CHECK(refusal(compound + std::string{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0", 22}).code ==
          errc::encrypted_workbook);
    CHECK(refusal(archive(with_sheet(number_cell("1")), "secret")).code ==
          errc::encrypted_workbook);
    auto const missing = sheets_of_xlsx_file("no such file.xlsx");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == errc::unreadable_file);
    CHECK_FALSE(sheets_of_xlsx_file("."));
}

TEST_CASE("sheets_of_xlsx: a damaged workbook is refused, with the part or the cell") {
    auto const whole = archive(with_sheet(number_cell("1")));
    for (std::size_t length = 0; length < whole.size(); length += 7)
        (void)refusal(whole.substr(0, length));
    auto flipped = whole;
    flipped[flipped.find("xl/worksheets") + 30] ^= 0x55;
    (void)refusal(flipped);

    auto files = with_sheet("<row><c>");
    auto why = refusal(files);
    CHECK(why.code == errc::damaged_workbook);
    CHECK(why.text().find("xl/worksheets/sheet1.xml: mismatched tag at line 1, column") !=
          std::string::npos);
    CHECK(to_string(why.at) == "book.xlsx: 绩效!A1");
    CHECK(refusal(with_sheet("<row><c t=\"s\"><v>1</v></c></row>")).code == errc::damaged_workbook);
    CHECK(refusal(with_sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"))
              .code == errc::damaged_workbook);
    CHECK(refusal(with_sheet(number_cell("1,5"))).code == errc::expected_number);
    for (std::string const reference :
         {"XFE1", "A1048577", "A0", "1", "A", "AAAAAAAAAAAAAAAA1", "A-1"}) {
        CAPTURE(reference);
        CHECK(refusal(with_sheet("<row><c r=\"" + reference + "\"><v>1</v></c></row>")).code ==
              errc::too_many_cells);
    }
    files = with_sheet(number_cell("1"));
    files.erase("xl/worksheets/sheet1.xml");
    CHECK(refusal(files).code == errc::damaged_workbook);
    files = with_sheet("<row><c><v>\0</v></c></row>"s);
    CHECK(refusal(files).code == errc::damaged_workbook);
}

TEST_CASE("sheets_of_xlsx: entities are not expanded, nesting and names are bounded") {
    auto files = with_sheet(number_cell("1"));
    auto& sheet = files["xl/worksheets/sheet1.xml"];
    sheet = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + sheet;
    CHECK(refusal(files).text().find("a document type declaration") != std::string::npos);

    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    CHECK(refusal(with_sheet(deep)).text().find("nested too deeply") != std::string::npos);
    CHECK(refusal(with_sheet("<row spans=\"" + std::string(3'000'000, 'x') + "\"/>")).code ==
          errc::damaged_workbook);
}

TEST_CASE("sheets_of_xlsx: a bomb is refused before it takes up memory") {
    constexpr std::uint64_t ten_gigabytes = 10'000'000'000;
    auto const bomb = deflated_spaces("<worksheet>", ten_gigabytes);
    for (std::uint32_t const said : {0U, 4096U, 0xFFFF'FFFEU}) {
        CAPTURE(said);
        auto const why = refusal(with_deflated("xl/worksheets/sheet1.xml", bomb, said));
        CHECK(why.code == errc::workbook_too_large);
        CHECK(why.text() ==
              "book.xlsx: 绩效: the workbook is too large to be one of forms: "
              "xl/worksheets/sheet1.xml: over 256 MiB unpacked");
    }
    // A small part that unpacks to a thousand times its size.
    CHECK(refusal(with_sheet(std::string(3'000'000, ' '))).text().find("over 500 times") !=
          std::string::npos);
}

TEST_CASE("sheets_of_xlsx: cells, text and parts are bounded") {
    CHECK(refusal(with_sheet("<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>"),
                  {.cells = 2})
              .code == errc::workbook_too_large);
    std::string const long_text(1000, 'x');
    CHECK(refusal(with_sheet("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>",
                             {},
                             "<si><t>" + long_text + "</t></si>"),
                  {.text = 1999})
              .code == errc::workbook_too_large);
    CHECK(refusal(with_sheet(number_cell(long_text)), {.text = 999}).code ==
          errc::workbook_too_large);
    CHECK(refusal(with_sheet(number_cell("1")), {.parts = 5}).code == errc::workbook_too_large);
    // No part is smaller than it was, so that 0 is as 1.
    CHECK(refusal(with_sheet(std::string(2'000'000, ' ')), {.ratio = 0}).code ==
          errc::workbook_too_large);
}
