// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/io/detail/workbook_archive.hpp>
#include <outturn/io/errors.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>

namespace outturn::inline OUTTURN_ABI::detail {

// ---- errors

OUTTURN_DECL void workbook_archive::refuse(error_code code,
                                           std::string_view found,
                                           place at) const {
    at.file = file_;
    OUTTURN_THROW(xlsx_refusal{make_error({code, {0, found.size()}}, found, std::move(at))});
}

OUTTURN_DECL void workbook_archive::refuse_part(error_code code,
                                                std::string const& part,
                                                std::string_view found) const {
    place at{{}, sheet_.empty() ? part : std::string{}, {0, 0, position_}, sheet_};
    refuse(code, found, std::move(at));
}

OUTTURN_DECL void workbook_archive::refuse_text(std::string const& part) const {
    refuse_part(errc::workbook_too_large,
                part,
                part + ": over " + std::to_string(limits_.cells) + " cells or " +
                    std::to_string(limits_.text >> 20) + " MiB of text");
}

OUTTURN_DECL void workbook_archive::refuse_unpacked(std::string const& part) const {
    refuse_part(errc::workbook_too_large,
                part,
                part + ": over " + std::to_string(limits_.unpacked >> 20) + " MiB unpacked");
}

OUTTURN_DECL void workbook_archive::refuse_archive(zip_error_t& why,
                                                   std::string const& beginning) const {
    std::string const said = zip_error_strerror(&why);
    zip_error_fini(&why);
    // A compound file of the old formats names its streams in UTF-16.
    constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if (beginning.starts_with(compound_file)) {
        constexpr std::string_view encrypted{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0", 20};
        if (beginning.find(encrypted) != std::string::npos) refuse(errc::encrypted_workbook, "");
        refuse(errc::other_workbook, ".xls");
    }
    if (beginning.starts_with("PK")) refuse(errc::damaged_workbook, said);
    refuse(errc::not_a_workbook, "");
}

// ---- opening

OUTTURN_DECL void workbook_archive::open(zip_source_t* source, zip_error_t& why) {
    if (source == nullptr) return;
    archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &why));
    if (!archive_) zip_source_free(source);
}

OUTTURN_DECL void workbook_archive::open_bytes(std::string_view bytes) {
    zip_error_t why;
    zip_error_init(&why);
    open(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &why), why);
    if (!archive_) refuse_archive(why, std::string{bytes.substr(0, longest_look)});
}

OUTTURN_DECL void workbook_archive::open_file() {
    zip_error_t why;
    zip_error_init(&why);
    open(zip_source_file_create(file_.c_str(), 0, 0, &why), why);
    if (!archive_) refuse_archive(why, beginning_of_file());
}

OUTTURN_DECL std::string workbook_archive::beginning_of_file() const {
    struct closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, closer> const opened{std::fopen(file_.c_str(), "rb")};
    std::string text(longest_look, '\0');
    if (opened) text.resize(std::fread(text.data(), 1, text.size(), opened.get()));
    if (!opened || std::ferror(opened.get()) != 0)
        refuse(errc::unreadable_file, std::generic_category().message(errno));
    return text;
}

// ---- parts

OUTTURN_DECL void workbook_archive::stand_in(std::string sheet) {
    sheet_ = std::move(sheet);
    position_ = {};
}

OUTTURN_DECL std::optional<zip_uint64_t> workbook_archive::find_part(
    std::string const& name) const {
    auto const index = zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE);
    if (index < 0) return std::nullopt;
    return static_cast<zip_uint64_t>(index);
}

OUTTURN_DECL zip_stat_t workbook_archive::stat_of(std::string const& part,
                                                  zip_uint64_t index) const {
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat_index(archive_.get(), index, 0, &about) != 0)
        refuse_part(errc::damaged_workbook, part, zip_strerror(archive_.get()));
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE)
        refuse(errc::encrypted_workbook, "");
    return about;
}

/// Counts `more` unpacked bytes, with which `length` bytes of the part are unpacked.
OUTTURN_DECL void workbook_archive::count_unpacked(std::string const& part,
                                                   zip_stat_t const& about,
                                                   std::uint64_t length,
                                                   std::uint64_t more) {
    unpacked_ += more;
    if (unpacked_ > limits_.unpacked) refuse_unpacked(part);
    constexpr std::uint64_t small = 1ULL << 20;
    if (length > small && (about.valid & ZIP_STAT_COMP_SIZE) != 0 &&
        length / std::max<std::uint64_t>(limits_.ratio, 1) > about.comp_size)
        refuse_part(errc::workbook_too_large,
                    part,
                    part + ": over " + std::to_string(limits_.ratio) + " times larger unpacked");
}

OUTTURN_DECL void workbook_archive::unpack(std::string const& part,
                                           zip_uint64_t index,
                                           std::function<void(std::string_view)> const& take) {
    auto const about = stat_of(part, index);
    if ((about.valid & ZIP_STAT_SIZE) != 0 && about.size > limits_.unpacked - unpacked_)
        refuse_unpacked(part);
    entry const opened{zip_fopen_index(archive_.get(), index, 0)};
    if (!opened) refuse_part(errc::damaged_workbook, part, zip_strerror(archive_.get()));
    std::array<char, 16'384> piece{};
    std::uint64_t length = 0;
    for (;;) {
        auto const count = zip_fread(opened.get(), piece.data(), piece.size());
        if (count < 0) refuse_part(errc::damaged_workbook, part, zip_file_strerror(opened.get()));
        if (count == 0) break;
        length += static_cast<std::uint64_t>(count);
        count_unpacked(part, about, length, static_cast<std::uint64_t>(count));
        take(std::string_view{piece.data(), static_cast<std::size_t>(count)});
    }
}

OUTTURN_DECL text_position workbook_archive::position_in(zip_uint64_t index,
                                                         std::uint64_t offset) const {
    text_position at{1, 1, {}};
    entry const opened{zip_fopen_index(archive_.get(), index, 0)};
    std::array<char, 4096> piece{};
    char before = 0;
    while (opened && offset > 0) {
        auto const wanted = std::min<std::uint64_t>(offset, piece.size());
        auto const count = zip_fread(opened.get(), piece.data(), wanted);
        if (count <= 0) break;
        offset -= static_cast<std::uint64_t>(count);
        for (char const each : std::string_view{piece.data(), static_cast<std::size_t>(count)}) {
            bool const ends_line = each == '\r' || (each == '\n' && before != '\r');
            if (ends_line) ++at.line;
            if (each == '\r' || each == '\n')
                at.column = 1;
            else if ((each & '\xC0') != '\x80')
                ++at.column;
            before = each;
        }
    }
    return at;
}

OUTTURN_DECL void workbook_archive::count_text(std::string const& part, std::size_t bytes) {
    ++cells_;
    text_ += bytes;
    if (cells_ > limits_.cells || text_ > limits_.text) refuse_text(part);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
