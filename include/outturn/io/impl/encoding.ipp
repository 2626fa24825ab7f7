// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/unicode.hpp>
#include <outturn/io/detail/encoding.hpp>
#include <outturn/io/detail/text_places.hpp>
#include <outturn/io/errors.hpp>

#ifndef OUTTURN_NO_ICONV
#include <iconv.h>
#endif

#include <array>
#include <cerrno>
#include <cstddef>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL error encoding_error(error_code code,
                                  std::string_view text,
                                  std::size_t valid,
                                  std::string const& file) {
    return error_in_line(
        code, text, {valid, valid + 1}, {file, {}, position_counter{text, 1}.at(valid)});
}

#ifndef OUTTURN_NO_ICONV
/// What a text was decoded to, and how many of its bytes were valid.
struct decoded_text {
    std::string text{};
    std::size_t taken = 0;
};

/// `bytes` from the encoding `from` to UTF-8, up to the first invalid one.
OUTTURN_DECL decoded_text decode_with_iconv(std::string& bytes, char const* from) {
    decoded_text made;
    auto const converter = ::iconv_open("UTF-8", from);
    // By POSIX, iconv_open gives the number −1 where it fails.
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

/// Whether a text that bytes with NUL were decoded to makes sense: cells are told apart in it, and no
/// character is one that no text has.
OUTTURN_DECL bool has_cells(std::string_view text) {
    bool apart = false;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = decode_utf8(text, at);
        bool const space = character.value == '\t' || character.value == '\n';
        apart = apart || space || character.value == ',';
        if (!space && character.value != '\r' && is_control(character.value)) return false;
        at += character.length;
    }
    return apart;
}

/// The text of UTF-16 that has no byte order mark; nothing where the bytes are none. Text in other
/// encodings has no NUL.
OUTTURN_DECL std::optional<std::string> decode_unmarked_utf16(std::string& bytes) {
    if (bytes.find('\0') == std::string::npos) return std::nullopt;
    for (char const* const order : {"UTF-16LE", "UTF-16BE"}) {
        auto decoded = decode_with_iconv(bytes, order);
        if (decoded.taken == bytes.size() && has_cells(decoded.text))
            return std::move(decoded.text);
    }
    return std::nullopt;
}
#endif

OUTTURN_DECL result<text_of_file> decode_text(std::string bytes, std::string const& file) {
    bool const marked = bytes.starts_with("\xEF\xBB\xBF");
    if (marked) bytes.erase(0, 3);
    bool const little = bytes.starts_with("\xFF\xFE");
    bool const big = bytes.starts_with("\xFE\xFF");
#ifndef OUTTURN_NO_ICONV
    if (!marked && !little && !big)
        if (auto text = decode_unmarked_utf16(bytes))
            return text_of_file{*std::move(text), std::nullopt};
#endif
    auto const valid = little || big ? 0 : valid_utf8_length(bytes);
    if (valid == bytes.size()) return text_of_file{std::move(bytes), std::nullopt};
    if (marked) return encoding_error(errc::invalid_utf8, bytes, valid, file);
#ifdef OUTTURN_NO_ICONV
    return encoding_error(errc::no_iconv, bytes, valid, file);
#else
    if (little || big) bytes.erase(0, 2);
    auto decoded = decode_with_iconv(bytes, little ? "UTF-16LE" : big ? "UTF-16BE" : "GB18030");
    if (decoded.taken == bytes.size()) {
        // A damaged file in UTF-8 may be valid GB18030 by chance, and makes no sense then.
        bool const guessed =
            !little && !big && character_count(std::string_view{bytes}.substr(0, valid)) != valid;
        text_of_file made{std::move(decoded.text), std::nullopt};
        if (guessed) made.unless_utf8 = encoding_error(errc::invalid_utf8, bytes, valid, file);
        return made;
    }
    // The encoding that went further is the likelier one.
    if (!little && !big && valid >= decoded.taken)
        return encoding_error(errc::invalid_utf8, bytes, valid, file);
    auto const length = decoded.text.size();
    decoded.text += '\xFF';
    return encoding_error(errc::unknown_encoding, decoded.text, length, file);
#endif
}

}  // namespace outturn::inline OUTTURN_ABI::detail
