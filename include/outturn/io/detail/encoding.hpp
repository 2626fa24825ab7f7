// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: iconv
//
// The bytes of a file of text as UTF-8. Spreadsheet programs save CSV in UTF-8, in GB18030 and, as
// "Unicode text", in UTF-16. With OUTTURN_NO_ICONV defined, only UTF-8 is read, and errors say so.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>

#include <optional>
#include <string>

namespace outturn::inline OUTTURN_ABI::detail {

/// The text of a file in UTF-8 and, where its encoding was guessed, the error of reading it as UTF-8.
struct text_of_file {
    std::string text{};
    std::optional<error> unless_utf8{};
};

/// `bytes` as UTF-8, without a byte order mark. The encoding is the one that the mark names; else UTF-16
/// where there are NULs and it makes sense of them, else UTF-8 where all bytes are valid in it, else GB18030 where
/// all are valid in that.
result<text_of_file> decode_text(std::string bytes, std::string const& file);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/encoding.ipp>
#endif
