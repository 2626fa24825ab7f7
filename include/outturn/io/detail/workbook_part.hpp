// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: libzip
// Needs: Expat
//
// The XML parts of a workbook, read piece by piece.

#include <outturn/config.hpp>
#include <outturn/io/detail/workbook_archive.hpp>
#include <outturn/io/detail/workbook_text.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <zip.h>

namespace outturn::inline OUTTURN_ABI::detail {

/// What takes the elements and texts of a part.
class part_handler {
public:
    virtual void start(std::string_view element, char const* const* attributes) = 0;
    virtual void end(std::string_view) {}
    virtual void text(std::string_view) {}

protected:
    part_handler() = default;
    ~part_handler() = default;
    part_handler(part_handler const&) = delete;
    part_handler& operator=(part_handler const&) = delete;
};

void parse_part(workbook_archive& archive,
                std::string const& part,
                zip_uint64_t index,
                part_handler& handler);

/// Collects the text of runs (t) up to the end of what holds them, without phonetic ones (rPh).
struct text_runs {
    std::string collected{};
    bool in_text = false;
    std::size_t phonetic = 0;

    void start(std::string_view element) {
        if (element == "rPh") ++phonetic;
        in_text = element == "t" && phonetic == 0;
    }
    void end(std::string_view element) {
        if (element == "rPh") --phonetic;
        in_text = false;
    }
    void text(std::string_view characters) {
        if (in_text) collected += characters;
    }
    std::string take() { return without_escapes(std::exchange(collected, {})); }
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/workbook_part.ipp>
#endif
