// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: libzip
//
// The archive that a workbook is: its parts, unpacked piece by piece within limits, and the errors of
// reading it.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/io/xlsx_limits.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <zip.h>

namespace outturn::inline OUTTURN_ABI::detail {

/// Ends the reading of a workbook: an error that is thrown past Expat and caught in xlsx.ipp.
struct xlsx_refusal {
    error why;
};

class workbook_archive {
public:
    workbook_archive(std::string file, xlsx_limits const& limits)
        : file_{std::move(file)}, limits_{limits} {}

    void open_bytes(std::string_view bytes);
    void open_file();

    [[nodiscard]] std::string const& file() const { return file_; }
    [[nodiscard]] xlsx_limits const& limits() const { return limits_; }
    [[nodiscard]] std::string const& sheet() const { return sheet_; }

    /// Where reading stands, which errors name.
    void stand_in(std::string sheet);
    void stand_at(grid_position cell) { position_ = cell; }

    /// The number of parts.
    [[nodiscard]] std::int64_t size() const { return zip_get_num_entries(archive_.get(), 0); }
    [[nodiscard]] std::optional<zip_uint64_t> find_part(std::string const& name) const;

    /// Hands a part to `take`, piece by piece.
    void unpack(std::string const& part,
                zip_uint64_t index,
                std::function<void(std::string_view)> const& take);

    /// The line and column of the byte at `offset` of a part, which is unpacked anew for that.
    [[nodiscard]] text_position position_in(zip_uint64_t index, std::uint64_t offset) const;

    /// Counts a text that is kept.
    void count_text(std::string const& part, std::size_t bytes);

    [[noreturn]] void refuse(error_code code, std::string_view found, place at = {}) const;
    [[noreturn]] void refuse_part(error_code code,
                                  std::string const& part,
                                  std::string_view found) const;
    [[noreturn]] void refuse_text(std::string const& part) const;

private:
    // What a file that is no archive is instead, is looked for in so many bytes.
    static constexpr std::size_t longest_look = std::size_t{1} << 20;

    struct archive_closer {
        void operator()(zip_t* archive) const { zip_discard(archive); }
    };
    struct entry_closer {
        void operator()(zip_file_t* entry) const { zip_fclose(entry); }
    };
    using entry = std::unique_ptr<zip_file_t, entry_closer>;

    void open(zip_source_t* source, zip_error_t& why);
    [[noreturn]] void refuse_archive(zip_error_t& why, std::string const& beginning) const;
    [[nodiscard]] std::string beginning_of_file() const;
    [[nodiscard]] zip_stat_t stat_of(std::string const& part, zip_uint64_t index) const;
    void count_unpacked(std::string const& part,
                        zip_stat_t const& about,
                        std::uint64_t length,
                        std::uint64_t more);
    [[noreturn]] void refuse_unpacked(std::string const& part) const;

    std::string file_;
    xlsx_limits limits_;
    std::unique_ptr<zip_t, archive_closer> archive_{};
    std::uint64_t unpacked_ = 0;
    std::size_t cells_ = 0;
    std::size_t text_ = 0;
    std::string sheet_{};
    grid_position position_{};
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/workbook_archive.ipp>
#endif
