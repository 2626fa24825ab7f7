// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/place.hpp>
#include <outturn/core/unicode.hpp>

#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// The name of a sheet as formulas write it: in quotation marks unless it is one word.
OUTTURN_DECL std::string quoted_sheet(std::string_view name) {
    if (name.find_first_of(" '!:,;()[]-+*/&=<>\"") == std::string_view::npos)
        return printable(name);
    std::string quoted = "'";
    for (char const each : printable(name)) {
        quoted += each;
        if (each == '\'') quoted += each;
    }
    return quoted + '\'';
}

}  // namespace detail

OUTTURN_DECL std::string to_string(grid_position at) {
    std::string letters;
    for (auto rest = at.column; rest != 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(at.row);
}

OUTTURN_DECL std::string cell_name(text_position const& position, std::string_view sheet) {
    std::string name = sheet.empty() ? std::string{} : detail::quoted_sheet(sheet);
    if (!position.cell.is_known()) return name;
    if (!name.empty()) name += '!';
    return name + to_string(position.cell);
}

OUTTURN_DECL std::string to_string(place const& at) {
    std::string shown = printable(at.file);
    if (auto const cell = cell_name(at.position, at.sheet); !cell.empty()) {
        if (!shown.empty()) shown += ": ";
        shown += cell;
    } else if (at.position.line != 0) {
        if (!shown.empty()) shown += ':';
        shown += std::to_string(at.position.line) + ':' + std::to_string(at.position.column);
    }
    if (!at.figure.empty()) {
        if (!shown.empty()) shown += ": ";
        shown += printable(at.figure);
    }
    return shown;
}

}  // namespace outturn::inline OUTTURN_ABI
