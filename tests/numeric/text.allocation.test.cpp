// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// In a program of its own, made of headers alone: it counts allocations.

#include <outturn/numeric/allocate.hpp>
#include <outturn/numeric/amount_text.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <array>
#include <cstdlib>
#include <new>

using namespace outturn;

namespace {

long allocations = 0;

}  // namespace

void* operator new(std::size_t size) {
    ++allocations;
    if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc{};
}
void* operator new(std::size_t size, std::nothrow_t const&) noexcept {
    ++allocations;
    return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

// Everything a figure goes through, from its text to its text.
template <class Int>
bool work() {
    using number = basic_decimal<Int>;
    auto const executed = parse_amount<cny, Int>("1,681,827.35元").value();
    auto const adjusted = parse_amount<cny, Int>("169.36万元").value();
    auto const rate = executed / adjusted;
    number score;
    for (auto const& mode : rounding_catalogue) {
        score += (number{10} * rate.round(4, mode.mode)).round(2, mode.mode);
        score -= rate.round_to_multiple(number::scaled(5, 3), mode.mode);
    }
    auto const shares = allocate(executed + adjusted, std::array<number, 3>{1, 2, 3});
    auto const nearly =
        rate * basic_ratio<Int>{2, 3} - basic_ratio<Int>{1, 7} / basic_ratio<Int>{3, 5};
    std::array<char, 64> buffer{};
    auto const written = to_chars(buffer.data(), buffer.data() + buffer.size(), score);
    number read;
    from_chars(buffer.data(), written.ptr, read);
    return read == score && nearly > basic_ratio<Int>{} && shares[0] < shares[2] && !rate.exact() &&
           std::hash<number>{}(read) == std::hash<number>{}(score) &&
           executed.times(rate, rounding::down) < executed;
}

}  // namespace

TEST_CASE("text: from text to text nothing is allocated") {
    long const before = allocations;
    bool const right = work<std::int64_t>();
    long const after_int64 = allocations;
#if OUTTURN_HAS_INT128
    bool const right_wide = work<int128>();
#else
    bool const right_wide = true;
#endif
    long const after_int128 = allocations;
    CHECK(right);
    CHECK(right_wide);
    CHECK(after_int64 - before == 0);
    CHECK(after_int128 - after_int64 == 0);
    CHECK(before > 0);  // Catch2's own, so the count does count
}
