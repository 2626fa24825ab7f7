// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How large a workbook may be that <outturn/io/xlsx.hpp> reads.
//
//     read_xlsx_file("forms.xlsx", {.cells = 20'000});

#include <outturn/config.hpp>

#include <cstddef>
#include <cstdint>

namespace outturn::inline OUTTURN_ABI {

/// The size above which a workbook is refused. The defaults are far above any workbook of forms.
struct xlsx_limits {
    std::size_t parts = 4'096;              ///< Files in the archive.
    std::uint64_t unpacked = 256ULL << 20;  ///< Bytes of all parts that are read.
    std::uint64_t ratio = 500;              ///< Unpacked ÷ packed, of a part of over one mebibyte.
    std::size_t cells = 1'000'000;          ///< Cells with text, of all sheets.
    std::size_t text = std::size_t{64} << 20;  ///< Bytes of text in all cells.
};

}  // namespace outturn::inline OUTTURN_ABI
