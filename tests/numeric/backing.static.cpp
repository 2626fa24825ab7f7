// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/backing.hpp>

#include <cstdint>
#include <limits>
#include <string>

using namespace outturn;

static_assert(backing_integer<std::int64_t>);
static_assert(backing_integer<detail::int128>);
static_assert(!backing_integer<int>);
static_assert(!backing_integer<bool>);
static_assert(!backing_integer<std::uint64_t>);
static_assert(!backing_integer<std::string>);

// ---- the bounds are symmetric and hold all powers of ten up to max_scale

static_assert(backing<std::int64_t>::max == std::numeric_limits<std::int64_t>::max());
static_assert(backing<std::int64_t>::max_scale == 18);
static_assert(detail::power_of_ten<std::int64_t>(18) == 1'000'000'000'000'000'000);
static_assert(backing<detail::int128>::max / 9 > detail::power_of_ten<detail::int128>(37));
static_assert(detail::power_of_ten<detail::int128>(38) / detail::power_of_ten<detail::int128>(37) ==
              10);

// ---- operations that do not fit say so

template <class Int>
constexpr bool bounds_hold() {
    Int const max = backing<Int>::max;
    Int out{};
    return backing<Int>::add(max, Int{0}, out) && out == max &&
           !backing<Int>::add(max, Int{1}, out) && !backing<Int>::add(-max, Int{-1}, out) &&
           backing<Int>::subtract(-max, Int{0}, out) && out == -max &&
           !backing<Int>::subtract(-max, Int{1}, out) &&
           backing<Int>::multiply(max, Int{-1}, out) && out == -max &&
           !backing<Int>::multiply(max, Int{2}, out) &&
           !backing<Int>::multiply(static_cast<Int>(max / 2 + 1), Int{-2}, out);
}
static_assert(bounds_hold<std::int64_t>());
static_assert(bounds_hold<detail::int128>());

// ---- the wider type holds a·b + c·d at the bounds, and narrows only what fits

template <class Int>
constexpr bool wider_holds() {
    using wide = typename backing<Int>::wider;
    wide const max{backing<Int>::max};
    wide const twice_square = max * max + max * max;
    Int out{};
    return twice_square / max == max + max && twice_square % max == wide{0} &&
           -twice_square < wide{0} && (-twice_square) / max == -(max + max) &&
           backing<Int>::narrow(max, out) && out == backing<Int>::max &&
           backing<Int>::narrow(-max, out) && out == -backing<Int>::max &&
           !backing<Int>::narrow(max + wide{1}, out) &&
           !backing<Int>::narrow(-max - wide{1}, out) && !backing<Int>::narrow(twice_square, out);
}
static_assert(wider_holds<std::int64_t>());
static_assert(wider_holds<detail::int128>());
