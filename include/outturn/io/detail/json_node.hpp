// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// A value of JSON with its place in the text, so that errors can name it.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// A value, or a key, and where it stands.
struct json_node {
    enum class kind : std::uint8_t { null, truth, number, text, list, object };

    kind is = kind::null;
    bool truth = false;
    std::string text{};  ///< Of a text, without its escapes, and of a number, as it is written.
    span_of_text where{};
    std::vector<json_node> keys{};    ///< Of an object.
    std::vector<json_node> values{};  ///< Of a list and, key by key, of an object.
};

/// Reads a file of JSON, whose values are nested at most eight deep.
///
/// Fails: `invalid_utf8`, `unpaired_surrogate`, `invalid_json`, `too_large`, `too_deep`.
result<json_node> read_json_node(std::string_view text, std::string const& file);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/json_node.ipp>
#endif
