// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Makes inputs that hold the characters outputs are broken by at every place of every text, and holds
// outputs against the standards.
//
//   strict_outputs write <folder>           inputs, and how many there are of each
//   strict_outputs check <kind> <file>...   what is wrong with them as json, lines, csv, html or plain

#include "support/hostile_texts.hpp"
#include "support/strict.hpp"
#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// A form with something to find and no text yet.
outturn::self_evaluation plain_form() {
    outturn::self_evaluation form;
    form.money_unit.text = "元";
    form.funds.push_back({{"x", {}}, {"100", {}}, {"100", {}}, {"99", {}}, {}});
    form.execution.points.text = "10";
    form.execution.rate.text = "99%";
    form.execution.score.text = "9.8";
    form.indicators.push_back(
        {{}, {}, {}, {">=10个", {}}, {"9个", {}}, {"90", {}}, {"90", {}}, {}});
    form.total.points.text = "100";
    form.total.score.text = "99";
    return form;
}

outturn::self_evaluation form_with(std::string const& text) {
    auto form = plain_form();
    for (auto* const each : hostile::texts_of(form)) *each = text;
    return form;
}

/// A stand-in for the character, which JSON holds as it is.
constexpr std::string_view stand_in = "@@";

std::string with_for_stand_in(std::string line, std::string const& piece) {
    for (auto at = line.find(stand_in); at != std::string::npos;
         at = line.find(stand_in, at + piece.size()))
        line.replace(at, stand_in.size(), piece);
    return line;
}

class inputs {
public:
    explicit inputs(std::string folder) : folder_{std::move(folder)} {}

    void write() {
        for (auto const point : hostile::characters()) {
            bool const special = point == '"' || point == '\\';
            for (std::size_t at = 0; at <= hostile::last_offset; ++at) {
                auto const line =
                    hostile::json_of(form_with(hostile::text_with(std::string{stand_in}, at)),
                                     hostile::quoted) +
                    '\n';
                good_ += with_for_stand_in(line, hostile::escaped(point));
                if (point == '\n' || special) continue;
                auto& raw = point < 0x20 ? bad_ : good_;
                raw += with_for_stand_in(line, hostile::encoded(point));
            }
            write_form(point);
            write_policy(point);
        }
        for (auto const point : hostile::surrogates)
            for (std::size_t at = 0; at <= hostile::last_offset; ++at)
                bad_ += with_for_stand_in(
                    hostile::json_of(form_with(hostile::text_with(std::string{stand_in}, at)),
                                     hostile::quoted) +
                        '\n',
                    hostile::escaped(point));
        put("good.jsonl", good_);
        put("bad.jsonl", bad_);
    }

private:
    /// A file with an indicator for each offset.
    void write_form(std::uint32_t point) {
        auto form = form_with(
            hostile::text_with(std::string{stand_in}, point % (hostile::last_offset + 1)));
        form.indicators.assign(hostile::last_offset + 1, form.indicators.front());
        for (std::size_t at = 0; at <= hostile::last_offset; ++at) {
            auto& row = form.indicators[at];
            for (auto* const each : {&row.level1, &row.level2, &row.level3, &row.reason})
                each->text = hostile::text_with(std::string{stand_in}, at);
        }
        put("form-" + number(point) + ".json",
            with_for_stand_in(hostile::json_of(form, hostile::quoted), hostile::escaped(point)));
    }

    void write_policy(std::uint32_t point) {
        auto const at = point % 40;
        auto const text = [&] {
            return '"' + std::string(at, 'a') + hostile::escaped(point) + "bcd\"";
        };
        put("policy-" + number(point) + ".json",
            R"({"base": "hubei", "name": )" + text() + R"(, "title": )" + text() +
                R"(, "title_zh": )" + text() + R"(, "evidence": )" + text() + "}");
    }

    static std::string number(std::uint32_t point) { return std::to_string(1'000'000 + point); }

    void put(std::string const& name, std::string const& text) const {
        std::ofstream{folder_ + '/' + name, std::ios::binary} << text;
    }

    std::string folder_;
    std::string good_;
    std::string bad_;
};

/// A page: UTF-8, and only characters that XML has.
std::string bad_page(std::string_view text) {
    if (auto bad = strict::utf8(text); !bad.empty()) return bad;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x20 && byte != '\n' && byte != '\t') return strict::wrong("a control", at);
        auto const three = text.substr(at, 3);
        if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF")
            return strict::wrong("no character", at);
    }
    return {};
}

std::string problem_of(std::string_view kind, std::string_view text) {
    if (text.empty()) return "empty";
    if (kind == "json") return strict::json(text);
    if (kind == "lines") return strict::json_lines(text);
    if (kind == "csv") return strict::csv(text);
    if (kind == "html") return bad_page(text);
    if (kind == "plain") return strict::plain(text);
    throw std::invalid_argument{"json, lines, csv, html or plain"};
}

int check(std::string_view kind, std::vector<std::string> const& files) {
    int failed = 0;
    for (auto const& file : files) {
        std::ifstream in{file, std::ios::binary};
        std::string const text{std::istreambuf_iterator<char>{in}, {}};
        auto const problem = problem_of(kind, text);
        if (problem.empty()) continue;
        std::printf("%s as %s: %s\n", file.c_str(), std::string{kind}.c_str(), problem.c_str());
        failed = 1;
    }
    return failed;
}

}  // namespace

int main(int count, char** words) {
    std::vector<std::string> const given(words + 1, words + count);
    if (given.size() == 2 && given[0] == "write") return inputs{given[1]}.write(), 0;
    if (given.size() > 2 && given[0] == "check")
        return check(given[1], {given.begin() + 2, given.end()});
    std::fputs("strict_outputs write <folder> | check json|lines|csv|html|plain <file>...\n",
               stderr);
    return 2;
}
