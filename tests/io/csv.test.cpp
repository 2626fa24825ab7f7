// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/csv.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/numeric/errors.hpp>

#include "catch.hpp"
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace outturn;

namespace {

constexpr std::string_view table =
    "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\r\n"
    "产出指标,数量指标,培训次数,≥3次,2次,10,6.66\r\n";

/// The cells of `text`, as `A1=text` in a row.
std::string cells_of(std::string_view text) {
    auto const parsed = parse_csv(text);
    if (!parsed) return parsed.error().message();
    std::string out;
    for (auto const& each : parsed->cells) {
        if (!out.empty()) out += ' ';
        out += to_string(each.position.cell) + '=' + each.text;
    }
    return out;
}

error refusal(std::string_view text) {
    auto const parsed = parse_csv(text, "a.csv");
    REQUIRE_FALSE(parsed);
    return parsed.error();
}

error refused_form(std::string text) {
    auto const forms = read_csv(std::move(text), "a.csv");
    REQUIRE(forms.size() == 1);
    REQUIRE_FALSE(forms.front());
    return forms.front().error();
}

}  // namespace

TEST_CASE("parse_csv: cells stand where a spreadsheet shows them") {
    CHECK(cells_of("a,b\r\nc,d\r\n") == "A1=a B1=b A2=c B2=d");
    CHECK(cells_of("a,b\nc,d") == "A1=a B1=b A2=c B2=d");
    CHECK(cells_of("a,b\rc,d\r") == "A1=a B1=b A2=c B2=d");
    CHECK(cells_of("a,,b,\n\n,,\n,c") == "A1=a C1=b B4=c");
    CHECK(cells_of("\xEF\xBB\xBF"
                   "a,b") == "A1=a B1=b");
    CHECK(cells_of("").empty());
    CHECK(cells_of("\n\n").empty());
    CHECK(cells_of("a b , c") == "A1=a b  B1= c");
}

TEST_CASE("parse_csv: a quoted text may hold separators, line ends and quotation marks") {
    CHECK(cells_of("\"a,b\",\"c\nd\",e\n\"f\"") == "A1=a,b B1=c\nd C1=e A2=f");
    CHECK(cells_of("\"a\r\nb\",c\r\nd") == "A1=a\r\nb B1=c A2=d");
    CHECK(cells_of("\"\"\"a\"\" b\",\"\",\"\"\"\"") == "A1=\"a\" b C1=\"");
    // Inside a text that does not begin with one, a quotation mark is itself.
    CHECK(cells_of("5\" pipe,a\"b\"") == "A1=5\" pipe B1=a\"b\"");
}

TEST_CASE("parse_csv: each text knows the line and the character it begins at") {
    auto const parsed = parse_csv("甲,\"乙\n丙\",丁\n戊,\"己\"\n");
    REQUIRE(parsed);
    std::vector<text_position> positions;
    for (auto const& each : parsed->cells) positions.push_back(each.position);
    CHECK(positions ==
          std::vector<text_position>{
              {1, 1, {1, 1}}, {1, 4, {1, 2}}, {2, 4, {1, 3}}, {3, 1, {2, 1}}, {3, 4, {2, 2}}});
}

TEST_CASE("parse_csv: the separator is the one that the text uses") {
    CHECK(cells_of("a;b,c\nd;e") == "A1=a B1=b,c A2=d B2=e");
    CHECK(cells_of("a\tb;c,d,e\nf\tg") == "A1=a B1=b;c,d,e A2=f B2=g");
    CHECK(cells_of("1,681,827\t2\n1,580\t3\n") == "A1=1,681,827 B1=2 A2=1,580 B2=3");
    CHECK(cells_of("\"a;b;c;d\",e\n\"f;g\",h") == "A1=a;b;c;d B1=e A2=f;g B2=h");
    CHECK(cells_of("甲，乙") == "A1=甲，乙");
    CHECK(cells_of("sep=;\na;b,c,d,e\n") == "A1=a B1=b,c,d,e");
    CHECK(cells_of("sep=|\r\na|b\r\n") == "A1=a B1=b");
}

TEST_CASE("parse_csv: an apostrophe that keeps a text from being a formula is no part of it") {
    CHECK(cells_of("'=100%,'-,'+1,'@a,'＝100%") == "A1==100% B1=- C1=+1 D1=@a E1=＝100%");
    CHECK(cells_of("''a,'''=1") == "A1='a B1=''=1");
    CHECK(cells_of("'a,',it's") == "A1='a B1=' C1=it's");
    CHECK(cells_of("=100%,>=50") == "A1==100% B1=>=50");
}

TEST_CASE("parse_csv: what is no CSV is refused with its place") {
    struct row {
        std::string_view text;
        error_code code;
        text_position at;
    };
    for (auto const& [text, code, at] :
         {row{"a,\"b\nc,d", errc::unclosed_quote, {1, 3, {1, 2}}},
          row{"a\n乙,\"", errc::unclosed_quote, {2, 3, {2, 2}}},
          row{"a,\"乙\"丙,d", errc::unexpected_text, {1, 6, {1, 2}}},
          row{"a,\"b\" ,d", errc::unexpected_text, {1, 6, {1, 2}}},
          row{std::string_view{"a,b\nc\0d", 7}, errc::nul_character, {2, 2, {}}}}) {
        CAPTURE(text);
        auto const why = refusal(text);
        CHECK(why.code == code);
        CHECK(why.at.file == "a.csv");
        CHECK(why.at.position == at);
    }
    CHECK(refusal("a,\"乙\"丙,d").found() == "丙");
}

TEST_CASE("parse_csv: what no spreadsheet holds is refused before it takes room") {
    CHECK(cells_of(std::string(16'383, ',') + "x") == "XFD1=x");
    auto const wide = refusal(std::string(1'000'000, ','));
    CHECK(wide.code == errc::too_many_cells);
    CHECK(to_string(wide.at.position.cell) == "XFE1");

    CHECK(cells_of(std::string(1'048'575, '\n') + "x") == "A1048576=x");
    CHECK(refusal(std::string(1'048'576, '\n') + "x").code == errc::too_many_cells);

    std::string characters;
    for (int i = 0; i < 32'767; ++i) characters += "字";
    CHECK(parse_csv("a," + characters));
    for (auto const& text : {"a," + characters + "字", "a,\"" + characters + "字\""}) {
        auto const why = refusal(text);
        CHECK(why.code == errc::text_too_long);
        CHECK(to_string(why.at.position.cell) == "B1");
        CHECK(why.source.size() < 200);
    }
}

TEST_CASE("read_csv: UTF-8, GB18030 and UTF-16 are told apart by the whole text") {
    // "指标名称,指标值,得分" and a row, in GB18030.
    std::string const gb =
        "\xD6\xB8\xB1\xEA\xC3\xFB\xB3\xC6,\xD6\xB8\xB1\xEA\xD6\xB5,\xB5\xC3\xB7\xD6\n"
        "\xC5\xE0\xD1\xB5,\xA1\xDD"
        "3,5\n";
    auto const forms = read_csv(gb);
    REQUIRE(forms.size() == 1);
    REQUIRE(forms.front());
    CHECK(forms.front()->indicators.at(0).level3.text == "培训");
    CHECK(forms.front()->indicators.at(0).target.text == "≥3");
    CHECK(forms.front()->indicators.at(0).target.position == text_position{2, 4, {2, 2}});

    // The encoding that went further is the one that is complained about.
    auto const broken_gb = refused_form(gb + "\xFF");
    CHECK(broken_gb.code == errc::unknown_encoding);
    CHECK(broken_gb.at.position == text_position{3, 1});
    auto const broken_utf8 = refused_form(std::string{table} + "\xFF");
    CHECK(broken_utf8.code == errc::invalid_utf8);
    CHECK(broken_utf8.at.position == text_position{3, 1});
    // A character of UTF-8 that was cut may be one of GB18030 by chance, but then there is no form.
    CHECK(refused_form(std::string{table} + "\xE5\xAD").code == errc::invalid_utf8);
    CHECK(refused_form("\xEF\xBB\xBF"
                       "a\xFF")
              .code == errc::invalid_utf8);
    CHECK(refused_form(std::string{"\xFF\xFE"} + "a").code == errc::unknown_encoding);
    // A NUL is no character of any text, in pairs or alone.
    CHECK(refused_form(std::string{"a\0,b", 4}).code == errc::nul_character);
    CHECK(refused_form(std::string{"a\0b\0,\0\0\0", 8}).code == errc::nul_character);
    CHECK(refused_form(std::string{"a\0,\0b\0", 6}).code == errc::not_a_form);
}

TEST_CASE("read_csv: there is always a result") {
    for (auto const* text : {"", "\n", "a,b\n", "姓名,年龄\n张某,30\n", "\xEF\xBB\xBF"}) {
        CAPTURE(text);
        auto const why = refused_form(text);
        CHECK(why.code == errc::not_a_form);
        CHECK(why.at.file == "a.csv");
    }
    CHECK(refused_form("a,\"b").code == errc::unclosed_quote);
    auto const missing = read_csv_file("/no/such/file.csv");
    REQUIRE(missing.size() == 1);
    CHECK(missing.front().error().code == errc::unreadable_file);
}

TEST_CASE("read_csv: the list of what was not read stays short however much there is") {
    std::string text{table};
    for (int i = 0; i < 5'000; ++i) text += "注,x\n";
    auto const forms = read_csv(text);
    REQUIRE(forms.size() == 1);
    REQUIRE(forms.front());
    CHECK(forms.front()->unread.size() == 1'001);
    CHECK(forms.front()->unread.back().figure == "… +9000");
}

TEST_CASE(
    "write_csv: a text that would be a formula has an apostrophe, a number and a dash have none") {
    auto form = read_csv(std::string{table}).front().value();
    auto const written = [&](std::string_view text) {
        form.project.text = text;
        auto const csv = write_csv(form);
        auto const begin = csv.find("项目名称,") + std::string_view{"项目名称,"}.size();
        return csv.substr(begin, csv.find(",,,,", begin) - begin);
    };
    CHECK(written("=100%") == "'=100%");
    CHECK(written("+增长") == "'+增长");
    CHECK(written("@sum(1)") == "'@sum(1)");
    CHECK(written("-2+3") == "'-2+3");
    CHECK(written("＝100%") == "'＝100%");
    CHECK(written("\t=1") == "\"'\t=1\"");
    CHECK(written("\n=1") == "\"'\n=1\"");
    CHECK(written("\r\n+1") == "\"'\r\n+1\"");
    CHECK(written(" -1") == "\"' -1\"");
    CHECK(written("\v@a") == "'\v@a");
    CHECK(written("\xC2\xA0=1") == "'\xC2\xA0=1");
    CHECK(written("\xE3\x80\x80＝1") == "'\xE3\x80\x80＝1");
    CHECK(written("\xE2\x80\x8B\xEF\xBB\xBF=1") == "'\xE2\x80\x8B\xEF\xBB\xBF=1");
    CHECK(written("\n文=1") == "\"\n文=1\"");
    CHECK(written("=1,2") == "\"'=1,2\"");
    CHECK(written("'a") == "''a");
    CHECK(written("-1,234.50") == "\"-1,234.50\"");
    CHECK(written("-5%") == "-5%");
    CHECK(written("-") == "-");
    CHECK(written("a-b=c") == "a-b=c");
    CHECK(written("a\"b\nc") == "\"a\"\"b\nc\"");
}

TEST_CASE("write_csv: whatever stands in front of a formula, the same text is read back") {
    for (std::string_view const sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
        for (std::string_view const space : {"",
                                             " ",
                                             "\t",
                                             "\n",
                                             "\r",
                                             "\r\n",
                                             "\v",
                                             "\f",
                                             "\x01",
                                             "\x1F",
                                             "\x7F",
                                             "\xC2\x85",
                                             "\xC2\xA0",
                                             "\xE1\x9A\x80",
                                             "\xE2\x80\x80",
                                             "\xE2\x80\x8B",
                                             "\xE2\x80\x8F",
                                             "\xE2\x80\xA8",
                                             "\xE2\x80\xAF",
                                             "\xE2\x81\x9F",
                                             "\xE2\x81\xA0",
                                             "\xE3\x80\x80",
                                             "\xEF\xBB\xBF"}) {
            auto form = read_csv(std::string{table}).front().value();
            auto const text = std::string{space}.append(space).append(sign) + "1+cmd";
            form.project.text = text;
            CAPTURE(text);
            auto const csv = write_csv(form);
            CHECK(csv.find('\'' + text) != std::string::npos);
            CHECK(read_csv(csv).front().value().project.text == text);
        }
}

TEST_CASE("write_csv: a NUL character becomes one that can be read back") {
    auto form = read_csv(std::string{table}).front().value();
    for (std::string const& text : {std::string{"\0", 1},
                                    std::string{"a\0b", 3},
                                    std::string{"\0=1", 3},
                                    std::string{"=\0\0", 3}}) {
        form.project.text = text;
        auto wanted = text;
        for (auto at = wanted.find('\0'); at != std::string::npos; at = wanted.find('\0'))
            wanted.replace(at, 1, "�");
        auto const read = read_csv(write_csv(form));
        REQUIRE(read.front());
        CHECK(read.front()->project.text == wanted);
    }
}

TEST_CASE("write_csv: begins with a byte order mark, and every row has its end and every column") {
    auto const csv = write_csv(read_csv(std::string{table}).front().value());
    CHECK(csv.starts_with("\xEF\xBB\xBF"));
    std::size_t rows = 0;
    for (std::size_t at = 3; at < csv.size(); ++rows) {
        auto const end = csv.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        auto const row = csv.substr(at, end - at);
        CHECK(std::count(row.begin(), row.end(), ',') == laid_out_form::columns - 1);
        at = end + 2;
    }
    CHECK(rows == 9);
}
