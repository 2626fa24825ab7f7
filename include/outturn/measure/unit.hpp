// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The units that targets and actual values are measured in. To add a unit, or another spelling of
// one, add a row. A word that is not in the catalogue is kept as a unit of its own: 场 is not 场次.

#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/magnitude.hpp>
#include <outturn/numeric/ratio.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace outturn {

/// What a unit measures. Quantities of different dimensions are never compared.
enum class dimension : std::uint8_t {
    none,    ///< No unit was written.
    count,   ///< 计数: things counted in a measure word.
    share,   ///< 比率: percent and permille.
    points,  ///< 百分点: differences of percentages; not a share.
    time,    ///< 时间, to days and weeks.
    months,  ///< 月、季、年: never turned into days.
    money,   ///< 金额.
    length,  ///< 长度.
    area,    ///< 面积.
    volume,  ///< 体积.
    mass,    ///< 质量.
};

/// A row of the catalogue of units: the spelling, what it measures, the unit it converts to, and how
/// many of those it is.
struct unit_entry {
    std::string_view spelling;
    dimension measures;
    std::string_view base;
    ratio factor;
};

// clang-format off
/// Every unit with a conversion, and the common measure words.
inline constexpr std::array unit_catalogue{
    unit_entry{"%",   dimension::share, "%", 1},      unit_entry{"％",  dimension::share, "%", 1},
    unit_entry{"﹪",  dimension::share, "%", 1},      unit_entry{"百分比", dimension::share, "%", 1},
    unit_entry{"‰",   dimension::share, "%", ratio{1, 10}},
    unit_entry{"百分点", dimension::points, "百分点", 1}, unit_entry{"个百分点", dimension::points, "百分点", 1},

    unit_entry{"秒",   dimension::time, "秒", 1},      unit_entry{"毫秒", dimension::time, "秒", ratio{1, 1000}},
    unit_entry{"秒钟", dimension::time, "秒", 1},      unit_entry{"分钟", dimension::time, "秒", 60},
    unit_entry{"小时", dimension::time, "秒", 3600},   unit_entry{"天",   dimension::time, "秒", 86400},
    unit_entry{"日",   dimension::time, "秒", 86400},  unit_entry{"周",   dimension::time, "秒", 604800},
    unit_entry{"工作日", dimension::count, "工作日", 1}, unit_entry{"个工作日", dimension::count, "工作日", 1},
    unit_entry{"月",   dimension::months, "月", 1},    unit_entry{"个月", dimension::months, "月", 1},
    unit_entry{"季度", dimension::months, "月", 3},    unit_entry{"个季度", dimension::months, "月", 3},
    unit_entry{"年",   dimension::months, "月", 12},

    unit_entry{"元",   dimension::money, "元", 1},     unit_entry{"角",   dimension::money, "元", ratio{1, 10}},
    unit_entry{"人民币", dimension::money, "元", 1},
    unit_entry{"美元", dimension::money, "美元", 1},   unit_entry{"港元", dimension::money, "港元", 1},
    unit_entry{"欧元", dimension::money, "欧元", 1},   unit_entry{"日元", dimension::money, "日元", 1},

    unit_entry{"米",   dimension::length, "米", 1},    unit_entry{"m",    dimension::length, "米", 1},
    unit_entry{"厘米", dimension::length, "米", ratio{1, 100}},  unit_entry{"cm", dimension::length, "米", ratio{1, 100}},
    unit_entry{"毫米", dimension::length, "米", ratio{1, 1000}}, unit_entry{"mm", dimension::length, "米", ratio{1, 1000}},
    unit_entry{"公里", dimension::length, "米", 1000}, unit_entry{"千米", dimension::length, "米", 1000},
    unit_entry{"km",   dimension::length, "米", 1000}, unit_entry{"里",   dimension::length, "米", 500},

    unit_entry{"平方米", dimension::area, "平方米", 1}, unit_entry{"㎡",  dimension::area, "平方米", 1},
    unit_entry{"m²",   dimension::area, "平方米", 1},  unit_entry{"亩",   dimension::area, "平方米", ratio{2000, 3}},
    unit_entry{"公顷", dimension::area, "平方米", 10'000}, unit_entry{"平方公里", dimension::area, "平方米", 1'000'000},
    unit_entry{"平方千米", dimension::area, "平方米", 1'000'000},

    unit_entry{"立方米", dimension::volume, "立方米", 1}, unit_entry{"m³", dimension::volume, "立方米", 1},
    unit_entry{"升",   dimension::volume, "立方米", ratio{1, 1000}}, unit_entry{"毫升", dimension::volume, "立方米", ratio{1, 1'000'000}},

    unit_entry{"克",   dimension::mass, "克", 1},      unit_entry{"g",    dimension::mass, "克", 1},
    unit_entry{"千克", dimension::mass, "克", 1000},   unit_entry{"公斤", dimension::mass, "克", 1000},
    unit_entry{"kg",   dimension::mass, "克", 1000},   unit_entry{"斤",   dimension::mass, "克", 500},
    unit_entry{"吨",   dimension::mass, "克", 1'000'000}, unit_entry{"毫克", dimension::mass, "克", ratio{1, 1000}},
    unit_entry{"微克", dimension::mass, "克", ratio{1, 1'000'000}},

    unit_entry{"个", dimension::count, "个", 1},   unit_entry{"家", dimension::count, "家", 1},
    unit_entry{"人", dimension::count, "人", 1},   unit_entry{"人次", dimension::count, "人次", 1},
    unit_entry{"名", dimension::count, "名", 1},   unit_entry{"位", dimension::count, "位", 1},
    unit_entry{"次", dimension::count, "次", 1},   unit_entry{"场", dimension::count, "场", 1},
    unit_entry{"场次", dimension::count, "场次", 1}, unit_entry{"起", dimension::count, "起", 1},
    unit_entry{"件", dimension::count, "件", 1},   unit_entry{"份", dimension::count, "份", 1},
    unit_entry{"部", dimension::count, "部", 1},   unit_entry{"屏", dimension::count, "屏", 1},
    unit_entry{"项", dimension::count, "项", 1},   unit_entry{"套", dimension::count, "套", 1},
    unit_entry{"台", dimension::count, "台", 1},   unit_entry{"台套", dimension::count, "台套", 1},
    unit_entry{"户", dimension::count, "户", 1},   unit_entry{"座", dimension::count, "座", 1},
    unit_entry{"只", dimension::count, "只", 1},   unit_entry{"头", dimension::count, "头", 1},
    unit_entry{"例", dimension::count, "例", 1},   unit_entry{"种", dimension::count, "种", 1},
    unit_entry{"辆", dimension::count, "辆", 1},   unit_entry{"期", dimension::count, "期", 1},
    unit_entry{"篇", dimension::count, "篇", 1},   unit_entry{"处", dimension::count, "处", 1},
    unit_entry{"条", dimension::count, "条", 1},   unit_entry{"株", dimension::count, "株", 1},
    unit_entry{"批", dimension::count, "批", 1},   unit_entry{"所", dimension::count, "所", 1},
    unit_entry{"本", dimension::count, "本", 1},   unit_entry{"张", dimension::count, "张", 1},
    unit_entry{"村", dimension::count, "村", 1},   unit_entry{"粒", dimension::count, "粒", 1},
};
// clang-format on

namespace detail {

/// A text of up to 31 bytes that lives in the object: no allocation, a literal type.
class short_text {
public:
    static constexpr std::size_t capacity = 31;

    constexpr short_text() = default;
    constexpr explicit short_text(std::string_view text) {
        size_ = static_cast<std::uint8_t>(std::min(text.size(), capacity));
        std::copy_n(text.begin(), size_, characters_.begin());
    }

    [[nodiscard]] constexpr std::string_view view() const { return {characters_.data(), size_}; }
    friend constexpr bool operator==(short_text const&, short_text const&) = default;

private:
    std::array<char, capacity> characters_{};
    std::uint8_t size_ = 0;
};

constexpr unit_entry const* find_unit(std::string_view spelling) {
    for (auto const& entry : unit_catalogue)
        if (entry.spelling == spelling) return &entry;
    return nullptr;
}

}  // namespace detail

/// A unit as a form writes it: `%`, `场次`, `万元`, `元/人*月`, or none.
class unit {
public:
    /// No unit.
    constexpr unit() = default;

    /// The unit that is spelled `text`: one of the catalogue, with a magnitude in front or not, or
    /// else a unit of its own. Nothing when `text` is longer than 31 bytes.
    static constexpr std::optional<unit> named(std::string_view text) {
        if (text.size() > detail::short_text::capacity) return std::nullopt;
        unit made;
        made.spelling_ = detail::short_text{text};
        if (text.empty()) return made;
        auto base = text;
        auto const* entry = detail::find_unit(text);
        if (auto const* magnitude = entry == nullptr ? detail::magnitude_at(text) : nullptr;
            magnitude != nullptr) {
            base.remove_prefix(magnitude->word.size());
            entry = detail::find_unit(base);
            made.factor_ =
                ratio{decimal::scaled(detail::power_of_ten<std::int64_t>(magnitude->zeros), 0)};
        }
        if (entry != nullptr) {
            made.dimension_ = entry->measures;
            made.factor_ = made.factor_ * entry->factor;
            base = entry->base;
        } else if (!base.empty()) {
            made.dimension_ = dimension::count;
        }
        made.base_ = detail::short_text{base};
        return made;
    }

    /// As written; empty when no unit was.
    [[nodiscard]] constexpr std::string_view spelling() const { return spelling_.view(); }

    /// What it measures.
    [[nodiscard]] constexpr dimension measures() const { return dimension_; }

    /// The spelling of the unit it converts to, which is its own word for a measure word.
    [[nodiscard]] constexpr std::string_view base() const { return base_.view(); }

    /// How many of its base one of it is: exact.
    [[nodiscard]] constexpr ratio factor() const { return factor_; }

    /// Whether quantities in the two units can be compared: same dimension, same base.
    [[nodiscard]] constexpr bool converts_to(unit const& other) const {
        return dimension_ == other.dimension_ && base_ == other.base_;
    }

    /// Whether the two are written alike.
    friend constexpr bool operator==(unit const& a, unit const& b) {
        return a.spelling_ == b.spelling_;
    }

private:
    detail::short_text spelling_;
    detail::short_text base_;
    ratio factor_{1};
    dimension dimension_ = dimension::none;
};

}  // namespace outturn
