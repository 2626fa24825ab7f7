// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
//
// Needs: RapidJSON
// Needs: libzip
// Needs: Expat
// Needs: libxlsxwriter
// Needs: iconv

#include <outturn/audit/audit.hpp>
#include <outturn/inference/inference.hpp>
#include <outturn/io/csv.hpp>
#include <outturn/io/file.hpp>
#include <outturn/report/findings_json.hpp>
#include <outturn/report/findings_text.hpp>
#include <outturn/report/html.hpp>
#include <outturn/report/inference_json.hpp>
#include <outturn/report/json.hpp>
#include <outturn/report/markdown.hpp>
#include <outturn/report/sarif.hpp>
#include <outturn/report/target_json.hpp>
#include <outturn/report/text.hpp>
#include <outturn/report/xlsx.hpp>
#include <outturn/scoring/describe.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy_json.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/stream/line_scorer.hpp>

#include "catch.hpp"
#include "support/cases.hpp"
#include "support/hostile_texts.hpp"
#include "support/planted.hpp"
#include "support/strict.hpp"
#include <cstdio>
#include <expat.h>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>
#include <zip.h>

using namespace outturn;

namespace {

/// What is wrong with a text as XML in UTF-8.
std::string bad_xml(std::string_view text) {
    if (auto bad = strict::utf8(text); !bad.empty()) return bad;
    std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> const parser{XML_ParserCreate("UTF-8"),
                                                                         XML_ParserFree};
    if (XML_Parse(parser.get(), text.data(), static_cast<int>(text.size()), 1) == XML_STATUS_OK)
        return {};
    return XML_ErrorString(XML_GetErrorCode(parser.get()));
}

/// What is wrong with the parts of a workbook.
std::string bad_workbook(std::string const& path) {
    std::unique_ptr<zip_t, void (*)(zip_t*)> const archive{
        zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr), zip_discard};
    if (!archive) return "no archive";
    auto const parts = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < parts; ++i) {
        auto const part = static_cast<zip_uint64_t>(i);
        zip_stat_t about{};
        zip_stat_index(archive.get(), part, 0, &about);
        std::string bytes(about.size, '\0');
        auto* const from = zip_fopen_index(archive.get(), part, 0);
        zip_fread(from, bytes.data(), bytes.size());
        zip_fclose(from);
        if (auto bad = bad_xml(bytes); !bad.empty()) return std::string{about.name} + ": " + bad;
    }
    return parts == 0 ? "no parts" : "";
}

/// Counts what was looked at: a case is a text with the character at an offset in an output.
class tally {
public:
    void check(std::string_view output, std::size_t texts, std::string const& problem) {
        cases_ += texts;
        auto& said = problems_[std::string{output}];
        if (problem.empty() || ++said > 3) return;
        UNSCOPED_INFO(now << ": " << output << ": " << problem);
        CHECK(problem == "");
    }
    /// Ends with the number of cases, which the report of a run shows.
    void finish(std::string_view of, std::size_t at_least) const {
        std::printf("%s: %zu cases\n", std::string{of}.c_str(), cases_);
        CHECK(cases_ >= at_least);
    }
    std::string now;

private:
    std::size_t cases_ = 0;
    std::map<std::string, int> problems_;
};

/// All of a long run, in a short one a part, spread evenly.
bool in_this_run(std::size_t index, std::size_t one_of) {
    return support::cases(0) != 0 || index % one_of == 0;
}

/// Calls `use(piece, point, offset)` for each character at each offset; in a short run at some, other ones
/// for each character.
void for_each_place(tally& seen, auto const& characters, auto const& use) {
    std::size_t const step = in_this_run(1, 31) ? 1 : 31;
    std::size_t turn = 0;
    for (auto const point : characters) {
        for (auto offset = turn++ % step; offset <= hostile::last_offset; offset += step) {
            seen.now = hostile::escaped(point) + " at " + std::to_string(offset);
            use(hostile::encoded(point), point, offset);
        }
    }
}

/// A form with two indicators, one of which has something to find, and that text in every text.
self_evaluation form_with(std::string const& text) {
    auto form = planted::clean_texts();
    form.indicators.erase(form.indicators.begin() + 1, form.indicators.end());
    form.funds.resize(1);
    form.indicators.front().score.text = "19";
    for (auto* const each : hostile::texts_of(form)) *each = text;
    return form;
}

/// The outputs of a form in which `texts` texts hold the character.
void check_outputs(tally& seen,
                   self_evaluation const& form,
                   policy const& rules,
                   std::size_t texts) {
    auto const scored = score(form, rules);
    std::vector<audit_report> const reports{audit(form, rules)};
    auto const& report = reports.front();
    std::vector const rows{summarize(form, scored, report)};
    seen.check("score", texts, strict::json(to_json(form, scored, rules)));
    seen.check("findings", texts, strict::json(to_json(report, language::zh)));
    seen.check("sarif", texts, strict::json(to_sarif(reports)));
    for (auto const& each : explain(form, rules))
        seen.check("explanation", texts, strict::json(to_json(each)));
    seen.check("html", texts, bad_xml(to_html(form, rules)));
    seen.check("markdown", texts, strict::utf8(to_markdown(report)));
    seen.check("markdown summary", texts, strict::utf8(to_markdown(rows)));
    seen.check("csv", texts, strict::csv(write_csv(form)));
}

std::vector<std::uint32_t> every_point() {
    auto all = hostile::characters();
    all.insert(all.end(), hostile::surrogates.begin(), hostile::surrogates.end());
    return all;
}

}  // namespace

TEST_CASE("every output of a form parses strictly, whatever stands anywhere in its texts") {
    tally seen;
    for_each_place(seen, every_point(), [&](std::string const& piece, auto, std::size_t offset) {
        auto texts = form_with(hostile::text_with(piece, offset));
        auto const count = hostile::texts_of(texts).size();
        auto const form = outturn::strict(read_form(texts));
        REQUIRE(form);
        auto const& rules = policies::shanghai_2022;
        check_outputs(seen, *form, rules, count);
        seen.check("table", count, strict::plain(to_table(*form, score(*form, rules), rules)));
        seen.check("findings as text", count, strict::plain(to_text(audit(*form, rules))));
    });
    seen.finish("outputs of forms", 30'000);
}

TEST_CASE("every output under a policy parses strictly, whatever stands anywhere in its texts") {
    tally seen;
    auto const form = planted::form_of(form_with("text"));
    for_each_place(seen, every_point(), [&](std::string const& piece, auto, std::size_t offset) {
        auto const rules = hostile::policy_with(policies::hubei, piece, offset);
        check_outputs(seen, form, rules, 4);
        seen.check("policy", 4, strict::json(to_json(rules)));
        seen.check("description", 4, strict::utf8(describe(rules)));
    });
    seen.finish("outputs under policies", 9'000);
}

TEST_CASE("every answer to a line parses strictly, whatever stands anywhere in its values") {
    tally seen;
    line_scorer scorer{policies::shanghai_2022, "lines"};
    for_each_place(seen, every_point(), [&](std::string const& piece, auto point, auto offset) {
        auto form = form_with(hostile::text_with(piece, offset));
        std::size_t const count = hostile::texts_of(form).size();
        auto const answered = [&](std::size_t texts, auto const& in_json) {
            auto const line = hostile::json_of(form, in_json);
            for (auto const way : {&line_scorer::score, &line_scorer::audit}) {
                std::string answer;
                (scorer.*way)(line, 1, answer);
                seen.check("answer", texts, strict::json_lines(answer));
            }
        };
        auto const escaped = [&](std::string const& text) {
            auto made = hostile::quoted(text);
            auto const raw = hostile::quoted(piece);
            auto const inner = raw.substr(1, raw.size() - 2);
            auto const at = made.find(inner);
            return at == std::string::npos
                       ? made
                       : made.replace(at, inner.size(), hostile::escaped(point));
        };
        answered(count, hostile::quoted);
        answered(count, escaped);
        // One figure after the other, as the first that cannot be read is the answer.
        form = form_with("text");
        auto const figures = hostile::figures_of(form);
        auto* const one = figures[offset % figures.size()];
        *one = hostile::text_with(piece, offset);
        answered(1, hostile::quoted);
        answered(1, escaped);
    });
    seen.finish("answers to lines", 10'000);
}

TEST_CASE("target_json: every answer parses strictly, whatever stands anywhere in the line") {
    tally seen;
    for_each_place(seen, every_point(), [&](std::string const& piece, auto, std::size_t offset) {
        auto const text = hostile::text_with(piece, offset);
        for (auto const& line : {text, ">=" + text, text + '\t' + text + "\t10", "5\t" + text})
            seen.check("target", 1, strict::json(target_json(line, policies::hubei)));
    });
    seen.finish("answers about targets", 800);
}

TEST_CASE(
    "to_json: an inference parses strictly, whatever stands anywhere in the names of its forms") {
    tally seen;
    auto const infer_of = [](std::string const& text) {
        auto texts = planted::clean_texts();
        for (auto* const each : hostile::texts_of(texts)) *each = text;
        return to_json(infer(planted::form_of(texts)));
    };
    auto const points = every_point();
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!in_this_run(i, 9)) continue;
        auto const offset = i % (hostile::last_offset + 1);
        seen.now = hostile::escaped(points[i]) + " at " + std::to_string(offset);
        seen.check("inference",
                   1,
                   strict::json(infer_of(hostile::text_with(hostile::encoded(points[i]), offset))));
    }
    seen.finish("inferences", 10);
}

TEST_CASE(
    "write_xlsx: every part is XML, whatever stands anywhere in a form's and a policy's texts") {
    tally seen;
    auto const path =
        std::filesystem::temp_directory_path() / ("outturn-strict-" + std::to_string(::getpid()));
    auto const points = every_point();
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!in_this_run(i, 9)) continue;
        auto const point = points[i];
        if (point == 0xFFFE || point == 0xFFFF)
            continue;  // The names of sheets hold them as they are.
        // An indicator for each offset, and the other texts at one of them.
        auto const piece = hostile::encoded(point);
        auto texts = form_with(hostile::text_with(piece, point % (hostile::last_offset + 1)));
        auto const row = texts.indicators.front();
        texts.indicators.assign(hostile::last_offset + 1, row);
        for (std::size_t offset = 0; offset <= hostile::last_offset; ++offset)
            for (auto* const each : {&texts.indicators[offset].level1,
                                     &texts.indicators[offset].level2,
                                     &texts.indicators[offset].level3,
                                     &texts.indicators[offset].reason})
                each->text = hostile::text_with(piece, offset);
        seen.now = hostile::escaped(point);
        auto const rules = hostile::policy_with(policies::hubei, piece, point % 60);
        auto const failure = write_xlsx(planted::form_of(texts), rules, path.string());
        seen.check("workbook",
                   hostile::texts_of(texts).size() + 4,
                   failure ? failure->text() : bad_workbook(path.string()));
    }
    std::filesystem::remove(path);
    seen.finish("workbooks", 2'500);
}

TEST_CASE("the readers of these tests refuse what the standards refuse") {
    for (std::string_view const bad : {"",
                                       "{",
                                       "[1,]",
                                       "{\"a\"}",
                                       "{\"a\":1,}",
                                       "01",
                                       "1.",
                                       "-",
                                       "+1",
                                       "\"\x1B\"",
                                       "\"\x1F\"",
                                       "\"\\x\"",
                                       "\"\\u12g4\"",
                                       "\"\\udc00\"",
                                       "\"\\ud800\"",
                                       "\"\\ud800\\u0041\"",
                                       "\"\\udc00\\ud800\"",
                                       "\"a",
                                       "nul",
                                       "1 2",
                                       "\"\xED\xB0\x80\"",
                                       "\"\xC0\x80\"",
                                       "\"\xFF\"",
                                       "[\"a\" \"b\"]",
                                       "\xEF\xBB\xBF{}",
                                       "NaN",
                                       "{a:1}",
                                       "'a'"}) {
        CAPTURE(bad);
        CHECK_FALSE(strict::json(bad).empty());
    }
    for (std::string_view const good :
         {"{}", " [1, -0.5e+3, \"\\ud83d\\ude00\\u0000\"] ", "{\"a\":{\"b\":[null,true,false]}}"})
        CHECK(strict::json(good) == "");
    for (std::string_view const bad : {"\x80",
                                       "\xE0\x80\x80",
                                       "\xED\xA0\x80",
                                       "\xF4\x90\x80\x80",
                                       "\xC3",
                                       "\xF0\x80\x80\x80",
                                       "\xF8\x88\x80\x80\x80"})
        CHECK_FALSE(strict::utf8(bad).empty());
    CHECK(strict::utf8("a\xC2\x80\xEF\xBF\xBF\xF4\x8F\xBF\xBF") == "");
    for (std::string_view const bad :
         {"a", "a\n", "\"a\r\n", "\"a\"b\r\n", "a\"b\r\n", "a,b\r\na\r\n"})
        CHECK_FALSE(strict::csv(bad).empty());
    CHECK(strict::csv("a,\"b\"\"\n\"\r\n,\r\n") == "");
    for (std::string_view const bad : {"\x1B", "\t", "\x7F", "\xC2\x9B"})
        CHECK_FALSE(strict::plain(bad).empty());
    CHECK_FALSE(strict::json_lines("{}\n{}").empty());
    CHECK(strict::json_lines("{}\n{}\n") == "");
    CHECK_FALSE(bad_xml("<a>\x01</a>").empty());
}
