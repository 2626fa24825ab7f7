// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>

#include <cstdio>

int main() {
    using namespace outturn;

    auto const form = read_json_file("examples/forms/2022-4.json").value();
    for (finding const& found : audit(form, policies::mof_2020)) std::puts(to_text(found).c_str());
}
