// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A fuzzer of the reader of workbooks: whatever the bytes, reading ends, an error can be shown, and
// cells are in order, on the sheet, and not hidden by merged ones.

#include <outturn/io/xlsx.hpp>

#include "../support/workbook.hpp"
#include "support/require.hpp"
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>

namespace {

using namespace outturn;

void check(error const& why) {
    REQUIRE_ALWAYS(why.where.begin <= why.where.end && why.where.end <= why.source.size());
    REQUIRE_ALWAYS(!why.message(language::en).empty() && !why.text(language::zh).empty());
}

void check(sheet const& read) {
    std::tuple<std::uint32_t, std::uint32_t> before{0, 0};
    for (auto const& each : read.cells) {
        auto const at = each.position.cell;
        REQUIRE_ALWAYS(!each.text.empty());
        REQUIRE_ALWAYS(at.row >= 1 && at.row <= 1'048'576);
        REQUIRE_ALWAYS(at.column >= 1 && at.column <= 16'384);
        REQUIRE_ALWAYS((before < std::tuple{at.row, at.column}));
        before = {at.row, at.column};
    }
}

}  // namespace

// The first byte says what the rest is: the bytes of a file, or the parts of a workbook with zero bytes
// between them: rows, what follows them, shared texts, styles, the workbook. What is behind the last
// changes bytes of the archive, three for each change: two of its place and the new one.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size == 0) return 0;
    std::string_view rest{reinterpret_cast<char const*>(data) + 1, size - 1};
    std::string bytes{rest};
    if ((data[0] & 1U) != 0) {
        std::array<std::string, 5> texts;
        for (auto& text : texts) {
            auto const end = std::min(rest.find('\0'), rest.size());
            text = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        auto parts = workbook::with_sheet(texts[0], texts[1], texts[2], texts[3]);
        auto& book = parts["xl/workbook.xml"];
        book.insert(book.find("<sheets>"), texts[4]);
        bytes = workbook::archive(parts);
        for (; rest.size() >= 3; rest.remove_prefix(3)) {
            auto const at = static_cast<std::size_t>(static_cast<unsigned char>(rest[0])) * 256 +
                            static_cast<unsigned char>(rest[1]);
            bytes[at % bytes.size()] = rest[2];
        }
    }
    // As small as makes every bound be met.
    xlsx_limits const limits{64, 1U << 20, 100, 200, 10'000};
    auto const sheets =
        sheets_of_xlsx(bytes, "book.xlsx", (data[0] & 2U) != 0 ? limits : xlsx_limits{});
    if (!sheets) {
        check(sheets.error());
    } else {
        for (auto const& each : *sheets) check(each);
    }
    if ((data[0] & 4U) != 0)
        for (auto const& form : read_xlsx(bytes, "book.xlsx", limits))
            if (!form) check(form.error());
    return 0;
}
