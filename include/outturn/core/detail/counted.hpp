// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A value on the heap that its copies share and the last of them ends, in a type that constants can hold
// while it is empty: `std::shared_ptr` is none, and <memory> costs more to include than what is built on this.

#include <outturn/config.hpp>

#include <atomic>
#include <cstddef>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

/// What `counted_pointer` holds is derived from this.
struct counted {
    constexpr counted() noexcept = default;
    counted(counted const&) = delete;
    counted& operator=(counted const&) = delete;
    virtual ~counted() = default;

    mutable std::atomic<std::size_t> uses{1};
};

/// Holds a value with others, or none. Threads may copy and end their own holders of one value.
template <class Value>
class counted_pointer {
public:
    constexpr counted_pointer() noexcept = default;
    /// Takes what `new` gave.
    constexpr explicit counted_pointer(Value const* made) noexcept : held_{made} {}
    constexpr counted_pointer(counted_pointer const& other) noexcept : held_{other.held_} {
        if (held_ != nullptr) held_->uses.fetch_add(1, std::memory_order_relaxed);
    }
    constexpr counted_pointer(counted_pointer&& other) noexcept
        : held_{std::exchange(other.held_, nullptr)} {}
    constexpr counted_pointer& operator=(counted_pointer const& other) noexcept {
        if (held_ != other.held_) counted_pointer{other}.swap(*this);
        return *this;
    }
    constexpr counted_pointer& operator=(counted_pointer&& other) noexcept {
        if (held_ != other.held_) counted_pointer{std::move(other)}.swap(*this);
        return *this;
    }
    constexpr ~counted_pointer() {
        if (held_ != nullptr && held_->uses.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete held_;
    }

    [[nodiscard]] constexpr explicit operator bool() const noexcept { return held_ != nullptr; }
    [[nodiscard]] constexpr Value const* operator->() const noexcept { return held_; }

    /// Whether both hold one value.
    friend constexpr bool operator==(counted_pointer const& a, counted_pointer const& b) noexcept {
        return a.held_ == b.held_;
    }

private:
    constexpr void swap(counted_pointer& other) noexcept { std::swap(held_, other.held_); }

    Value const* held_ = nullptr;
};

}  // namespace outturn::inline OUTTURN_ABI::detail
