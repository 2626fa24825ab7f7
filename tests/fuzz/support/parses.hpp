// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <rapidjson/document.h>

#include <string>

namespace fuzz {

/// Whether `text` is one JSON value in valid UTF-8, however deep.
inline bool parses(std::string const& text) {
    rapidjson::Document document;
    document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(
        text.data(), text.size());
    return !document.HasParseError() && text.find('\0') == std::string::npos;
}

}  // namespace fuzz
