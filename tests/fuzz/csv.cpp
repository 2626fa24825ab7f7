// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A fuzzer of forms in CSV, in any encoding: there is always a result, cells come in their order, every
// error says where and what, and what was read can be written and read again.

#include <outturn/form/cells.hpp>
#include <outturn/io/csv.hpp>

#include "support/require.hpp"
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace {

using namespace outturn;

void look_at(error const& why) {
    REQUIRE_ALWAYS(why.where.begin <= why.where.end && why.where.end <= why.source.size());
    REQUIRE_ALWAYS(!why.message(language::en).empty() && !why.text(language::zh).empty());
    REQUIRE_ALWAYS(why.at.file == "fuzz.csv");
}

std::vector<result<self_evaluation>> forms_of(std::string text) {
    auto forms = read_csv(std::move(text), "fuzz.csv");
    REQUIRE_ALWAYS(!forms.empty());
    for (auto const& form : forms) {
        if (!form) {
            look_at(form.error());
            continue;
        }
        REQUIRE_ALWAYS(!form->funds.empty() || !form->indicators.empty());
        REQUIRE_ALWAYS(form->unread.size() <= 1001);
        for (auto const& each : form->unread) REQUIRE_ALWAYS(!to_string(each).empty());
        for_each_cell(*form, [](form_cell const&, std::size_t, cell const& each) {
            REQUIRE_ALWAYS(each.text.empty() || each.position.cell.is_known());
        });
    }
    return forms;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string const bytes(reinterpret_cast<char const*>(data), size);
    if (auto const cells = parse_csv(bytes, "fuzz.csv")) {
        grid_position last;
        for (auto const& each : cells->cells) {
            auto const& at = each.position.cell;
            REQUIRE_ALWAYS(!each.text.empty());
            REQUIRE_ALWAYS(std::tie(last.row, last.column) < std::tie(at.row, at.column));
            last = at;
        }
    } else {
        look_at(cells.error());
    }

    std::vector<self_evaluation> readable;
    for (auto& form : forms_of(bytes))
        if (form) readable.push_back(*std::move(form));
    if (!readable.empty()) forms_of(write_csv(readable));
    return 0;
}
