// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
//
// Needs: Expat

#include <outturn/core/unicode.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/report/html.hpp>

#include "catch.hpp"
#include "support/planted.hpp"
#include <expat.h>
#include <iterator>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;

namespace {

/// What a strict parser of XML sees of a page.
struct seen_page {
    std::string problem;
    std::map<std::string, int> elements;
    std::multiset<std::string> ids;
    std::vector<std::string> links;
    std::string text;
    std::vector<std::string> foreign_attributes;
};

seen_page parsed(std::string_view page) {
    seen_page seen;
    std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> const parser{XML_ParserCreate("UTF-8"),
                                                                         XML_ParserFree};
    XML_SetUserData(parser.get(), &seen);
    XML_SetElementHandler(
        parser.get(),
        [](void* data, char const* name, char const** attributes) {
            auto& into = *static_cast<seen_page*>(data);
            ++into.elements[name];
            for (; *attributes != nullptr; attributes += 2) {
                std::string_view const key = attributes[0];
                if (key == "id") into.ids.insert(attributes[1]);
                if (key == "href" || key == "aria-labelledby") into.links.push_back(attributes[1]);
                if (key.starts_with("on")) into.foreign_attributes.emplace_back(key);
            }
        },
        [](void*, char const*) {});
    XML_SetCharacterDataHandler(parser.get(), [](void* data, char const* text, int length) {
        static_cast<seen_page*>(data)->text.append(text, static_cast<std::size_t>(length));
    });
    if (XML_Parse(parser.get(), page.data(), static_cast<int>(page.size()), 1) != XML_STATUS_OK)
        seen.problem = XML_ErrorString(XML_GetErrorCode(parser.get()));
    return seen;
}

void check_page(std::string const& page) {
    auto const seen = parsed(page);
    CHECK(seen.problem == "");
    CHECK(seen.foreign_attributes.empty());
    for (auto const& id : seen.ids) {
        INFO(id);
        CHECK(seen.ids.count(id) == 1);
    }
    for (auto link : seen.links) {
        if (link.starts_with('#')) link.erase(0, 1);
        INFO(link);
        CHECK(seen.ids.count(link) == 1);
    }
    for (auto const& [name, count] : seen.elements) {
        INFO(name);
        CHECK((name != "script" && name != "iframe" && name != "img" && name != "object"));
    }
    CHECK(seen.elements.at("h1") == 1);
    CHECK(seen.elements.at("caption") == seen.elements.at("table"));
}

}  // namespace

TEST_CASE(
    "to_html: a strict parser accepts the page of every planted form, and every link has its end") {
    for (auto const& row : planted::rows())
        for (auto const in : {language::en, language::zh}) {
            std::vector<self_evaluation> forms;
            for (auto const& each : planted::texts_of(row, false))
                forms.push_back(planted::form_of(each));
            INFO(row.id);
            check_page(to_html(forms, row.rules(), in));
        }
}

TEST_CASE("to_html: a strict parser accepts whatever bytes stand in a form") {
    std::mt19937 random{20221231};
    for (int run = 0; run < 40; ++run) {
        auto texts = planted::clean_texts();
        auto const noise = [&] {
            static constexpr std::string_view pieces[] = {"<",
                                                          ">",
                                                          "&",
                                                          "\"",
                                                          "'",
                                                          "]]>",
                                                          "<!--",
                                                          "-->",
                                                          "&#0;",
                                                          "</td>",
                                                          "<script>alert(1)</script>"};
            std::string made;
            for (auto length = random() % 30; length > 0; --length) {
                if (random() % 2 == 0)
                    made += pieces[random() % std::size(pieces)];
                else
                    made += static_cast<char>(random() % 256);
            }
            return made;
        };
        texts.file = noise();
        for (auto* const at : {&texts.title,
                               &texts.fiscal_year,
                               &texts.project,
                               &texts.department,
                               &texts.implementing_unit,
                               &texts.goal.expected,
                               &texts.goal.actual,
                               &texts.funds[1].source})
            at->text = noise();
        for (auto& row : texts.indicators) {
            row.level1.text = noise();
            row.level2.text = noise();
            row.level3.text = noise();
            row.reason.text = noise();
        }
        INFO(run << ": " << printable(texts.project.text));
        check_page(to_html(planted::form_of(texts), planted::baseline(), language::zh));
    }
}

TEST_CASE("to_html: a strict parser gives the texts of a form back as they are") {
    auto texts = planted::clean_texts();
    texts.project.text = "<script>alert(1)</script> \" ' & ]]> אבג";
    auto const seen = parsed(to_html(planted::form_of(texts), planted::baseline()));
    CHECK(seen.problem == "");
    CHECK(seen.text.find(texts.project.text) != std::string::npos);
}

TEST_CASE("to_html: the parser of these tests refuses what is no XML") {
    for (std::string_view const bad : {"<a>",
                                       "<a b=c></a>",
                                       "<a>&nbsp;</a>",
                                       "<a><b></a></b>",
                                       "<a>\x01</a>",
                                       "<a b='1' b='2'/>"})
        CHECK_FALSE(parsed(bad).problem.empty());
    CHECK(parsed("<a b=\"1\">&lt;</a>").problem.empty());
}
