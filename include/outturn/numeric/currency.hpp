// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Currencies as types, so that amounts of different ones cannot mix, and a catalogue of them for forms, which
// name theirs in a cell. To add one, write a struct with the same members; it need not stand in this file.
// For forms, add its row to the catalogue, or give readers a list of your own.
//
//     find_currency("人民币")->code  // CNY

#include <outturn/config.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <span>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// What describes a currency: its ISO 4217 code, names, sign, the Chinese word of its unit, and how
/// many decimal places its smallest unit has. It may have `other_signs`, a range of texts that are
/// read in place of the sign, and `unit`, the English word of its unit.
template <class Type>
concept currency = requires {
    { Type::code } -> std::convertible_to<std::string_view>;
    { Type::name } -> std::convertible_to<std::string_view>;
    { Type::name_zh } -> std::convertible_to<std::string_view>;
    { Type::unit_zh } -> std::convertible_to<std::string_view>;
    { Type::sign } -> std::convertible_to<std::string_view>;
    { Type::minor_digits } -> std::convertible_to<int>;
};

/// 人民币.
struct cny {
    static constexpr std::string_view code = "CNY", name = "renminbi", name_zh = "人民币",
                                      unit = "yuan", unit_zh = "元", sign = "¥";
    static constexpr std::array<std::string_view, 2> other_signs{"￥", "RMB"};
    static constexpr int minor_digits = 2;
};

/// 港币.
struct hkd {
    static constexpr std::string_view code = "HKD", name = "Hong Kong dollar", name_zh = "港币",
                                      unit_zh = "港元", sign = "HK$";
    static constexpr int minor_digits = 2;
};

/// 美元.
struct usd {
    static constexpr std::string_view code = "USD", name = "US dollar", name_zh = "美元",
                                      unit_zh = "美元", sign = "$";
    static constexpr int minor_digits = 2;
};

/// 欧元.
struct eur {
    static constexpr std::string_view code = "EUR", name = "euro", name_zh = "欧元",
                                      unit_zh = "欧元", sign = "€";
    static constexpr int minor_digits = 2;
};

/// 日元.
struct jpy {
    static constexpr std::string_view code = "JPY", name = "yen", name_zh = "日元",
                                      unit_zh = "日元", sign = "JP¥";
    static constexpr int minor_digits = 0;
};

/// A row of a catalogue of currencies: what describes one, as a value.
///
///     currency_entry::of<cny>().code  // CNY
struct currency_entry {
    std::string_view code;
    std::string_view name;
    std::string_view name_zh;
    std::string_view unit;  ///< The English word of its unit, else the code.
    std::string_view unit_zh;
    std::string_view sign;
    std::span<std::string_view const> other_signs;
    int minor_digits;

    /// The row of a currency that is a type.
    template <currency Currency>
    static constexpr currency_entry of() {
        currency_entry entry{.code = Currency::code,
                             .name = Currency::name,
                             .name_zh = Currency::name_zh,
                             .unit = Currency::code,
                             .unit_zh = Currency::unit_zh,
                             .sign = Currency::sign,
                             .other_signs = {},
                             .minor_digits = Currency::minor_digits};
        if constexpr (requires { Currency::unit; }) entry.unit = Currency::unit;
        if constexpr (requires { Currency::other_signs; })
            entry.other_signs = std::span<std::string_view const>{Currency::other_signs};
        return entry;
    }
};

/// The currencies of forms. To add one, add a row.
inline constexpr std::array currency_catalogue{currency_entry::of<cny>(),
                                               currency_entry::of<hkd>(),
                                               currency_entry::of<usd>(),
                                               currency_entry::of<eur>(),
                                               currency_entry::of<jpy>()};

namespace detail {

constexpr bool same_but_for_case(std::string_view a, std::string_view b) {
    auto const lower = [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&lower](char x, char y) {
        return lower(x) == lower(y);
    });
}

constexpr bool is_named(currency_entry const& entry, std::string_view text) {
    for (auto const name : {entry.code, entry.name, entry.name_zh, entry.unit_zh, entry.sign})
        if (same_but_for_case(text, name)) return true;
    for (auto const sign : entry.other_signs)
        if (same_but_for_case(text, sign)) return true;
    return false;
}

}  // namespace detail

/// The row of the currency that `text` names by its code, one of its names or its sign, in capitals or
/// not, or null.
///
///     find_currency("rmb")->code  // CNY
constexpr currency_entry const* find_currency(
    std::string_view text, std::span<currency_entry const> known = currency_catalogue) {
    for (auto const& entry : known)
        if (detail::is_named(entry, text)) return &entry;
    return nullptr;
}

}  // namespace outturn::inline OUTTURN_ABI
