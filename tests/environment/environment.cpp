// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// What the library says about the forms of 2022, in all its ways, is the same from threads that read,
// score, explain, audit and infer at once, the first use of everything among them; and, with the names
// of locales as arguments, the same under each of them.
//
// Needs: RapidJSON

#include <outturn/audit.hpp>
#include <outturn/core.hpp>
#include <outturn/expression.hpp>
#include <outturn/form.hpp>
#include <outturn/io/json.hpp>
#include <outturn/numeric/ostream.hpp>
#include <outturn/report.hpp>
#include <outturn/report/findings_json.hpp>
#include <outturn/report/json.hpp>
#include <outturn/report/sarif.hpp>
#include <outturn/scoring.hpp>

#include <array>
#include <barrier>
#include <cstddef>
#include <cstdio>
#include <locale>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

std::vector<outturn::self_evaluation> read_forms() {
    std::vector<outturn::self_evaluation> forms;
    for (char const number : {'1', '2', '3', '4', '5'})
        forms.push_back(outturn::read_json_file(std::string{OUTTURN_SOURCE_DIR} +
                                                "/examples/forms/2022-" + number + ".json")
                            .value());
    return forms;
}

std::string about_targets() {
    using namespace outturn;
    std::ostringstream said;
    for (char const* const text : {">=1,200.5个",
                                   "90.25%~95%",
                                   "2022年12月底前",
                                   "≥１２０３４.５万元",
                                   "不低于百分之九十",
                                   "≥abc",
                                   "1,69,360"}) {
        auto const read = parse_target(text);
        said << (read ? to_string(*read) : read.error().text(language::zh)) << '\n';
    }
    said << decimal_literal{"-1234567.890"}.value << ' ' << yuan(1'234'567) << ' '
         << yuan(1'681'827) / yuan(1'693'600) << '\n';
    return said.str();
}

std::string about(outturn::self_evaluation const& form, outturn::policy const& rules) {
    using namespace outturn;
    auto said = to_table(form, score(form, rules), rules, language::zh);
    for (derivation const& each : explain(form, rules))
        said += to_text(each) + to_json(each) + '\n';
    auto const room = slack(form, {form_part::fund_executed, 0}, figure::rate(), rules);
    said += room ? to_text(*room) : room.error().text();
    auto const report = audit(form, rules);
    return said + to_text(report) + to_json(report) + to_markdown(report, language::zh);
}

std::string about(std::vector<outturn::self_evaluation> const& forms) {
    using namespace outturn;
    auto said = about_targets();
    for (policy const& rules : policies::all) {
        said += describe(rules, language::zh);
        for (auto const& form : forms) said += about(form, rules);
    }
    return said + to_text(infer(forms), language::zh);
}

bool same_from_threads() {
    auto const forms = read_forms();
    constexpr std::ptrdiff_t count = 4;
    std::array<std::string, count> said;
    std::barrier start{count};
    std::vector<std::thread> threads;
    for (auto& mine : said)
        threads.emplace_back([&] {
            start.arrive_and_wait();
            mine = about(forms) + about(read_forms());
        });
    for (auto& thread : threads) thread.join();

    auto const alone = about(forms);
    for (auto const& each : said)
        if (each != alone + alone) {
            std::fputs("a thread among others says something else than one alone\n", stderr);
            return false;
        }
    std::printf("%zu bytes, the same from each of %td threads\n", alone.size(), count);
    return true;
}

bool same_under(char const* name, std::string const& expected) {
    try {
        std::locale::global(std::locale{name});  // for C and for C++
    } catch (std::runtime_error const&) {
        std::fprintf(stderr, "there is no locale %s\n", name);
        return false;
    }
    std::ostringstream half;
    half << 0.5;
    std::printf("%s writes a half as %s\n", name, half.str().c_str());
    if (about(read_forms()) == expected) return true;
    std::fprintf(stderr, "under %s the library says something else\n", name);
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 1) return same_from_threads() ? 0 : 1;
    auto const expected = about(read_forms());
    for (int i = 1; i < argc; ++i)
        if (!same_under(argv[i], expected)) return 1;
}
