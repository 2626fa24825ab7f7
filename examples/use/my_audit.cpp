// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A program of your own, to copy: it audits the forms that are named on its command line.

#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>

#include <cstdio>

int main(int count, char** files) {
    using namespace outturn;

    for (int i = 1; i < count; ++i) {
        auto const form = read_json_file(files[i]);
        if (!form) {
            std::puts(form.error().text().c_str());
            return 2;
        }
        auto const report = audit(*form, policies::mof_2020);
        for (finding const& found : report) std::puts(to_text(found).c_str());
        std::puts(verdict_summary(report).c_str());
    }
}
