// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// The rules of the house that a look at its files can tell; see usage below. A check is a row of `checks`,
// and has faults in selftest.hpp that it must report.

#include "checks.hpp"
#include "edits.hpp"
#include "selftest.hpp"
#include <cstdio>
#include <exception>
#include <string_view>

namespace {

constexpr auto usage =
    "usage: house <check> <root>    says what breaks the rule in the project at <root>\n"
    "       house figures <root>    prints how large and how long things are\n"
    "       house selftest          tries every check on planted faults\n"
    "       house edit <root> <edits> <folder>\n"
    "                               writes the headers that a file of edits changes\n"
    "checks:";

int run(house::check const& of, house::tree const& project) {
    auto const found = of.run(project);
    for (auto const& each : found) std::printf("%s\n", each.c_str());
    if (!found.empty() && of.only_reports)
        std::printf("%zu in all; this check only reports\n", found.size());
    return found.empty() || of.only_reports ? 0 : 1;
}

}  // namespace

int main(int count, char** values) try {
    std::string_view const command = count > 1 ? values[1] : "";
    if (command == "selftest" && count == 2)
        return house::selftest() && house::edits_selftest() ? 0 : 1;
    if (command == "edit" && count == 5) {
        auto const project = house::read_tree(values[2]);
        house::write_edited(project, project.at(values[3]), values[4]);
        return 0;
    }
    if (count == 3) {
        auto const project = house::read_tree(values[2]);
        if (command == "figures") {
            house::print_figures(project);
            return 0;
        }
        for (auto const& each : house::checks)
            if (each.name == command) return run(each, project);
    }
    std::fputs(usage, stderr);
    for (auto const& each : house::checks) std::fprintf(stderr, " %s", each.name.data());
    std::fputs("\n", stderr);
    return 2;
} catch (std::exception const& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 2;
}
