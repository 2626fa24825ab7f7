// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: iconv
//
// The bytes of a file of text as UTF-8. Spreadsheet programs save CSV in UTF-8, in GB18030 and, as
// "Unicode text", in UTF-16. With OUTTURN_NO_ICONV defined, nothing but UTF-8 is read, and this says so.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/io/detail/file.hpp>
#include <outturn/io/errors.hpp>

#ifndef OUTTURN_NO_ICONV
#include <iconv.h>
#endif

#include <array>
#include <cerrno>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

/// What a text was decoded to, and how many of its bytes that took.
struct decoded_text {
    std::string text{};
    std::size_t taken = 0;
};

#ifndef OUTTURN_NO_ICONV
/// `bytes` from the encoding `from` to UTF-8, up to the first that is none of it.
inline decoded_text decode_with_iconv(std::string& bytes, char const* from) {
    decoded_text made;
    auto const converter = ::iconv_open("UTF-8", from);
    // What iconv_open gives where it fails is the number −1, as POSIX has it.
    if (converter == reinterpret_cast<::iconv_t>(-1)) return made;  // NOLINT
    char* in = bytes.data();
    std::size_t left = bytes.size();
    std::array<char, 65536> block{};
    for (;;) {
        char* out = block.data();
        std::size_t room = block.size();
        auto const outcome = ::iconv(converter, &in, &left, &out, &room);
        made.text.append(block.data(), block.size() - room);
        if (outcome != static_cast<std::size_t>(-1) || errno != E2BIG) break;
    }
    ::iconv_close(converter);
    made.taken = bytes.size() - left;
    return made;
}
#endif

/// The text of a file in UTF-8, and, where that was guessed, the error of reading it as UTF-8.
struct text_of_file {
    std::string text{};
    std::optional<error> unless_utf8{};
};

/// `bytes` as UTF-8, without a byte order mark: by that mark, else UTF-8 when all of it is, else GB18030
/// when all of it is.
inline result<text_of_file> decode_text(std::string bytes, std::string const& file) {
    auto const error_behind = [&](error_code code, std::string_view text, std::size_t length) {
        return error_in_line(
            code, text, {length, length + 1}, {file, {}, position_counter{text, 1}.at(length)});
    };
    bool const marked = bytes.starts_with("\xEF\xBB\xBF");
    if (marked) bytes.erase(0, 3);
    bool const little = bytes.starts_with("\xFF\xFE");
    bool const big = bytes.starts_with("\xFE\xFF");
    auto const valid = little || big ? 0 : valid_utf8_length(bytes);
    if (valid == bytes.size()) return text_of_file{std::move(bytes), std::nullopt};
    if (marked) return error_behind(errc::invalid_utf8, bytes, valid);
#ifdef OUTTURN_NO_ICONV
    return error_behind(errc::no_iconv, bytes, valid);
#else
    if (little || big) bytes.erase(0, 2);
    auto decoded = decode_with_iconv(bytes, little ? "UTF-16LE" : big ? "UTF-16BE" : "GB18030");
    if (decoded.taken == bytes.size()) {
        // A damaged file in UTF-8 may be GB18030 by chance, but makes no sense then.
        bool const guessed =
            !little && !big && character_count(std::string_view{bytes}.substr(0, valid)) != valid;
        text_of_file made{std::move(decoded.text), std::nullopt};
        if (guessed) made.unless_utf8 = error_behind(errc::invalid_utf8, bytes, valid);
        return made;
    }
    // The encoding that went further is the likelier one.
    if (!little && !big && valid >= decoded.taken)
        return error_behind(errc::invalid_utf8, bytes, valid);
    auto const length = decoded.text.size();
    decoded.text += '\xFF';
    return error_behind(errc::unknown_encoding, decoded.text, length);
#endif
}

}  // namespace outturn::inline OUTTURN_ABI::detail
