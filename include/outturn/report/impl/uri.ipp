// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/report/detail/uri.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL std::string uri_of(std::string_view path) {
    constexpr std::string_view kept =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (char const each : path) {
        if (kept.find(each) != std::string_view::npos) {
            uri += each;
            continue;
        }
        auto const byte = static_cast<unsigned char>(each);
        uri += '%';
        uri += digits[byte / 16U];
        uri += digits[byte % 16U];
    }
    return uri;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
