// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: libzip
// Needs: Expat
//
// The cells of a sheet in a workbook, and what all its sheets share: texts and number formats.

#include <outturn/config.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/detail/workbook_archive.hpp>
#include <outturn/io/number_format.hpp>
#include <outturn/io/sheet.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>
#include <zip.h>

namespace outturn::inline OUTTURN_ABI::detail {

/// What the sheets of a workbook share.
class workbook_contents {
public:
    bool from_1904 = false;
    std::vector<std::string> strings{};

    void read_shared_strings(workbook_archive& archive,
                             std::string const& part,
                             zip_uint64_t index);
    void read_styles(workbook_archive& archive, std::string const& part, zip_uint64_t index);

    [[nodiscard]] number_format const& format_of(std::size_t style);

private:
    std::map<std::uint32_t, number_format> formats_{};
    std::vector<std::uint32_t> format_of_style_{};
};

/// Reads the sheet that the archive stands in: its cells in order, of merged ones only the first.
sheet read_worksheet(workbook_archive& archive,
                     workbook_contents& shared,
                     std::string const& part,
                     zip_uint64_t index);

/// Drops the cells in the range `reference`, as Sheet!$A$1:$B$2.
void drop_cells(std::vector<cell>& cells, std::string reference);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/worksheet.ipp>
#endif
