// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Writes a format of one's own: the amounts of a form, a line each, as a table in a database holds them. The
// list of cells says what there is.

#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>

#include <cstddef>
#include <iostream>

int main() {
    using namespace outturn;

    auto const form = read_json_file("examples/forms/2022-4.json").value();
    for_each_cell(form, [](form_cell const& column, std::size_t row, cell const& each) {
        if (column.kind != cell_kind::amount || each.text.empty()) return;
        std::cout << to_string(figure{column.part, row}) << '\t' << column.zh << '\t' << each.text
                  << '\n';
    });
}
