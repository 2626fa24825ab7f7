// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/audit.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/report/detail/html_writer.hpp>
#include <outturn/report/html.hpp>
#include <outturn/scoring/explain.hpp>

#include "catch.hpp"
#include "support/page.hpp"
#include "support/planted.hpp"
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;
using page::count;
using page::has;

namespace {

std::string page_of(self_evaluation const& texts, language in = language::en) {
    return to_html(planted::form_of(texts), planted::baseline(), in);
}

/// Keeps how much was appended at once at most.
struct measuring_sink {
    std::size_t largest = 0;
    std::size_t all = 0;
    void append(std::string_view piece) {
        largest = std::max(largest, piece.size());
        all += piece.size();
    }
};

}  // namespace

TEST_CASE("to_html: is one page that asks for nothing beside it and runs nothing") {
    auto const page = page_of(planted::clean_texts());
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    CHECK(page.ends_with("</html>\n"));
    for (std::string_view const outside :
         {"://", "src=", "<link", "@import", "@font-face", "url(", "<script", "javascript"})
        CHECK_FALSE(has(page, outside));
    CHECK(has(page, "content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    CHECK(has(page_of(planted::clean_texts(), language::zh), "<html lang=\"zh-CN\">"));
}

TEST_CASE("to_html: every cell of the form stands on the page") {
    auto const texts = planted::clean_texts();
    for (auto const in : {language::en, language::zh}) {
        auto const page = page_of(texts, in);
        for (auto const& entry : form_cells)
            for (std::size_t i = 0; i < (entry.list.empty() ? 1 : texts.indicators.size()); ++i) {
                auto const form = planted::form_of(texts);
                auto const* const at = cell_of(form, {entry.part, i});
                if (at == nullptr || at->text.empty()) continue;
                std::string text;
                detail::append_escaped(text, at->text);
                INFO(to_string(figure{entry.part, i}));
                bool const is_there = has(page, ">" + text + "<");
                CHECK(is_there);
            }
        for (auto const* const fact : {"便民服务站点建设", "某某局", "2023", "form.json"})
            CHECK(has(page, ">" + std::string{fact} + "<"));
    }
}

TEST_CASE("to_html: funds received have a column where the form has them") {
    auto texts = planted::clean_texts();
    CHECK_FALSE(has(page_of(texts), "Funds received"));
    texts.funds[0].received.text = "123,456.78";
    auto const page = page_of(texts);
    CHECK(has(page, "data-label=\"Funds received\">123,456.78"));
    CHECK(count(page, "data-label=\"Funds received\"") == texts.funds.size());
    CHECK(has(page_of(texts, language::zh), "data-label=\"资金到位数\">123,456.78"));
}

TEST_CASE("to_html: a figure that differs is marked by a sign and words, beside the computed one") {
    auto texts = planted::clean_texts();
    CHECK_FALSE(has(page_of(texts), "\"n other\""));
    CHECK_FALSE(has(page_of(texts), "the policy gives another total"));
    texts.indicators[4].score.text = "18.55";
    texts.total.score.text = "98.45";
    auto const page = page_of(texts);
    CHECK(has(page, "data-label=\"Printed\">18.55</td>"));
    CHECK(has(page, "<td class=\"n other\" data-label=\"Computed\" data-pad=\".00\">19</td>"));
    CHECK(
        has(page,
            "<span class=\"sign\" aria-hidden=\"true\">✗</span> <span>not explained by any rule<"));
    CHECK(has(page, "the policy gives another total"));
    CHECK(has(page, "<span class=\"sign\">≠</span> 98.90</td>"));
    auto const chinese = page_of(texts, language::zh);
    CHECK(has(chinese, "<span>无规则可解释</span>"));
    CHECK(has(chinese, "按口径重算的总分不同"));
}

TEST_CASE(
    "to_html: a printed figure that cannot be read stands as printed and is not called blank") {
    auto texts = planted::clean_texts();
    texts.indicators[4].score.text = "19%分";
    auto const page = page_of(texts);
    CHECK(has(page, ">19%分<"));
    CHECK(has(page, "<span>unreadable<"));
    CHECK_FALSE(has(page, "none printed"));
    CHECK(has(page_of(texts, language::zh), "<span>无法识别<"));
    texts.indicators[4].score.text = "";
    CHECK(has(page_of(texts), "none printed"));
}

TEST_CASE("to_html: indicators of one level share a heading over their rows") {
    auto const page = page_of(planted::clean_texts(), language::zh);
    CHECK(has(page, "class=\"level1\" rowspan=\"4\"><bdi>产出指标</bdi>"));
    CHECK(has(page, "class=\"level1\" rowspan=\"2\"><bdi>效益指标</bdi>"));
    CHECK(count(page, "class=\"level2\" rowspan=\"1\"") == 7);
}

TEST_CASE(
    "to_html: every finding that is at least a note has its place, its message and its remedy") {
    for (auto const& row : planted::rows()) {
        auto const texts = planted::texts_of(row, false);
        std::vector<self_evaluation> forms;
        for (auto const& each : texts) forms.push_back(planted::form_of(each));
        auto const& rules = row.rules();
        auto const reports = audit(forms, rules);
        std::string page;
        write_html(page, forms, reports, rules, language::zh);
        std::size_t expected = 0;
        for (auto const& report : reports)
            for (auto const& found : report) {
                if (found.level == severity::none) continue;
                ++expected;
                auto const parts = message_parts_of(found, language::zh);
                for (auto const& part :
                     {parts.fact, parts.recomputation, parts.explanation, parts.remedy}) {
                    std::string text;
                    detail::append_escaped(text, part);
                    INFO(row.id << ": " << part);
                    bool const is_there = has(page, text);
                    CHECK(is_there);
                }
            }
        INFO(row.id);
        CHECK(count(page, "<li class=\"finding ") == expected);
    }
}

TEST_CASE("to_html: every computed figure has its derivation, which folds out") {
    auto const form = planted::form_of(planted::clean_texts());
    auto const page = to_html(form, planted::baseline());
    auto const derivations = explain(form, planted::baseline());
    CHECK(count(page, "<details><summary>") == derivations.size());
    CHECK(has(page, "<summary>服务居民人次: 20 × 1900 ÷ 2000 = 19</summary>"));
    CHECK(has(page, "1900  cell indicators[4].actual &quot;1900人次&quot;</li>"));
}

TEST_CASE("to_html: the plots have a bar for every loss and a mark for every figure") {
    auto const texts = planted::clean_texts();
    auto const page = page_of(texts);
    auto const report = planted::audited(texts);
    CHECK(count(page, "<svg class=\"residual\"") == report.verdicts.size());
    CHECK(count(page, "class=\"mark exact\"") + count(page, "<circle class=\"mark\"") ==
          report.verdicts.size());
    CHECK(count(page, "class=\"bar lost\"") == 2);  // Of the execution, and of one indicator.
    CHECK(count(page, "class=\"bar total\"") == 1);
}

TEST_CASE("to_html: what a form writes is text, wherever it stands") {
    std::string const hostile = "<script>alert(1)</script>\"'&]]>\x1B\u202Eabc";
    auto texts = planted::clean_texts();
    texts.file = hostile;
    for (auto* const at : {&texts.title,
                           &texts.fiscal_year,
                           &texts.project,
                           &texts.department,
                           &texts.implementing_unit,
                           &texts.goal.expected,
                           &texts.goal.actual,
                           &texts.funds[0].source,
                           &texts.funds[1].source})
        at->text = hostile;
    for (auto& row : texts.indicators) {
        row.level1.text = row.level2.text = row.level3.text = hostile;
        row.reason.text = hostile;
    }
    texts.indicators[5].target.text = "稳定&良好";
    texts.indicators[5].actual.text = "稳定&良好";
    texts.indicators[4].score.text = "18.55";
    for (auto const in : {language::en, language::zh}) {
        auto const page = page_of(texts, in);
        CHECK_FALSE(has(page, "<script"));
        CHECK_FALSE(has(page, "\x1B"));
        CHECK_FALSE(has(page, "\u202E"));
        CHECK_FALSE(has(page, "]]>"));
        CHECK(
            count(page, "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;]]&gt;␛[U+202E]abc") >
            20);
    }
}

TEST_CASE("write_html_begin: what could not be read is named in the summary") {
    std::string page;
    auto const bad =
        make_error({errc::unreadable_file, {0, 14}}, "No <such> file", {"a&b.json", {}, {}});
    write_html_begin(page, planted::baseline(), {}, language::zh, std::vector{bad});
    CHECK(has(page, "未能读取、未纳入本报告的文件"));
    CHECK(has(page, "<li>a&amp;b.json: "));
    CHECK(has(page, "&lt;such&gt;"));
    page.clear();
    write_html_begin(page, planted::baseline(), {}, language::zh);
    CHECK_FALSE(has(page, "未能读取"));
}

TEST_CASE("write_html: appends piece by piece, and needs no more at once for more forms") {
    auto const form = planted::form_of(planted::clean_texts());
    auto const piece_of = [&](std::size_t forms) {
        measuring_sink sink;
        std::vector const many(forms, form);
        write_html(sink, many, audit(many, planted::baseline()), planted::baseline());
        return sink;
    };
    auto const one = piece_of(1);
    auto const many = piece_of(20);
    CHECK(many.largest == one.largest);
    CHECK(many.all > 10 * (one.all - one.largest));
}

TEST_CASE(
    "to_html: a form without any figure, and one with figures too large to add, are reported as "
    "well") {
    self_evaluation blank;
    auto const page = page_of(blank);
    CHECK(has(page, "No project name"));
    CHECK(has(page, "Not drawn:"));
    auto texts = planted::clean_texts();
    for (auto& row : texts.indicators) row.points.text = "900000000000000000";
    auto const large = page_of(texts);
    CHECK(has(large, "Not drawn:"));
    CHECK(large.ends_with("</html>\n"));
}

TEST_CASE("to_html: an own rule is reported as the policy has it") {
    constexpr auto nothing = [](auto const& m) { return m.weight - m.weight; };
    auto const rules =
        planted::baseline().with(indicator_kind::satisfaction, nothing, {2, rounding::half_up});
    auto const page = to_html(planted::form_of(planted::clean_texts()), rules);
    CHECK(has(page, "<td class=\"n other\" data-label=\"Computed\""));
}
