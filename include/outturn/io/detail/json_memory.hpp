// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Memory for RapidJSON, which itself writes to where there is none when memory ends.

#include <outturn/config.hpp>

#include <rapidjson/encodings.h>

#include <cstddef>
#include <cstdlib>
#include <new>

namespace outturn::inline OUTTURN_ABI::detail {

/// An allocator as RapidJSON has them, that throws `std::bad_alloc`.
class json_allocator {
public:
    static constexpr bool kNeedFree = true;

    void* Malloc(std::size_t size) { return Realloc(nullptr, 0, size); }
    void* Realloc(void* old, std::size_t /*old_size*/, std::size_t size) {
        if (size == 0) return Free(old), nullptr;
        auto* const memory = std::realloc(old, size);
        if (memory == nullptr) OUTTURN_THROW(std::bad_alloc{});
        return memory;
    }
    static void Free(void* memory) { std::free(memory); }
};

/// The encoding of all JSON.
using json_encoding = rapidjson::UTF8<>;

}  // namespace outturn::inline OUTTURN_ABI::detail
