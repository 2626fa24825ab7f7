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

namespace {

// Every row is found by each of its names, in capitals or not, and by no other row's.
constexpr bool found_by_every_name() {
    for (auto const& entry : currency_catalogue) {
        for (auto const name : {entry.code, entry.name, entry.name_zh, entry.unit_zh, entry.sign})
            if (find_currency(name) != &entry) return false;
        for (auto const sign : entry.other_signs)
            if (find_currency(sign) != &entry) return false;
    }
    return true;
}

static_assert(found_by_every_name());
static_assert(find_currency("cny")->code == "CNY");
static_assert(find_currency("rmb")->code == "CNY");
static_assert(find_currency("人民币")->code == "CNY");
static_assert(find_currency("美元")->minor_digits == 2);
static_assert(find_currency("us DOLLAR")->code == "USD");
static_assert(find_currency("日元")->minor_digits == 0);
static_assert(find_currency("") == nullptr);
static_assert(find_currency("XYZ") == nullptr);
static_assert(currency_entry::of<cny>().unit == "yuan");
static_assert(currency_entry::of<usd>().unit == "USD");

}  // namespace
