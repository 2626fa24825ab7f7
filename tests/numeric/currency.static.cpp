// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/currency.hpp>

#include <string_view>

using namespace outturn;

static_assert(currency<cny>);
static_assert(currency<hkd>);
static_assert(currency<usd>);
static_assert(currency<eur>);
static_assert(currency<jpy>);
static_assert(!currency<int>);

static_assert(cny::code == "CNY" && cny::minor_digits == 2 && cny::unit_zh == "元");
static_assert(jpy::code == "JPY" && jpy::minor_digits == 0);

// One of a user's own, outside of the library.
struct bhd {
    static constexpr std::string_view code = "BHD", name = "Bahraini dinar", name_zh = "巴林第纳尔",
                                      unit_zh = "第纳尔", sign = "BD";
    static constexpr int minor_digits = 3;
};
static_assert(currency<bhd>);
