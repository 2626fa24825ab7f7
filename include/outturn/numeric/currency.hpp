// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Currencies as types, so that amounts of different ones cannot mix. To add one, write a struct with
// the same members; it need not stand in this file.

#include <outturn/config.hpp>

#include <array>
#include <concepts>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// What describes a currency: its ISO 4217 code, names, sign, the Chinese word of its unit, and how
/// many decimal places its smallest unit has. It may have `other_signs`, a range of texts that are
/// read in place of the sign.
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
                                      unit_zh = "元", sign = "¥";
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

}  // namespace outturn::inline OUTTURN_ABI
