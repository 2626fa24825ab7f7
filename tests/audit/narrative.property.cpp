// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/narrative.hpp>

#include "catch.hpp"
#include "support/cases.hpp"
#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>

using namespace outturn;

namespace {

bool is_letter(std::string_view text, std::size_t at) {
    return at < text.size() &&
           ((text[at] >= 'A' && text[at] <= 'Z') || (text[at] >= 'a' && text[at] <= 'z'));
}

/// Whether a search for each mark, one after the other, finds one that stands by itself.
bool has_mark(std::string_view text) {
    for (auto const mark : template_marks)
        for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + 1)) {
            bool const letters = mark.front() == 'X' || mark.front() == 'x';
            bool const in_a_word =
                (at != 0 && is_letter(text, at - 1)) || is_letter(text, at + mark.size());
            if (!letters || !in_a_word) return true;
        }
    return false;
}

}  // namespace

TEST_CASE("narrative.template: finds the marks that a search for each of them finds") {
    // Parts of marks, and characters that share bytes with them.
    constexpr std::array<std::string_view, 20> parts{
        "X",  "x",  "XX", "Ｘ",     "×",  "*",  "请",       "填",       "写", "此",
        "处", "在", "说", "请填写", "明", "，", "\xE8\xAF", "\xAF\xB7", "3",  "完成"};
    std::mt19937 random{20221};
    int marked = 0;
    for (int i = 0; i < support::cases(5000); ++i) {
        std::string text{"项目"};
        for (auto left = random() % 8; left != 0; --left) text += parts[random() % parts.size()];
        CAPTURE(text);
        REQUIRE(detail::is_template_text(text) == has_mark(text));
        marked += has_mark(text) ? 1 : 0;
    }
    CHECK(marked > 0);
}
