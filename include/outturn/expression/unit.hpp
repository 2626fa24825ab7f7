// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The units that targets and actual values are measured in. To add a unit, or another spelling of
// one, add a row; a program adds its own by `standard_units().with(…)`. A word that is in neither is
// kept as a unit of its own: 场 is not 场次.

#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/detail/spelling_index.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/magnitude.hpp>
#include <outturn/numeric/ratio.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// What a unit measures. Quantities of different dimensions are never compared.
enum class dimension : std::uint8_t {
    none,      ///< No unit was written.
    count,     ///< 计数: things counted in a measure word.
    share,     ///< 比率: percent and permille.
    points,    ///< 百分点: differences of percentages; not a share.
    time,      ///< 时间, to days and weeks.
    months,    ///< 月、季、年: never turned into days.
    money,     ///< 金额.
    length,    ///< 长度.
    area,      ///< 面积.
    volume,    ///< 体积.
    mass,      ///< 质量.
    compound,  ///< A product or quotient of units: 元/人·月.
};

/// A row of a catalogue of units: the spelling, what it measures, the unit it converts to, and how
/// many of those it is.
struct unit_entry {
    std::string_view spelling;
    dimension measures;
    std::string_view base;
    ratio factor = 1;
};

// clang-format off
/// Every unit with a conversion, and the common measure words.
inline constexpr auto unit_catalogue = std::to_array<unit_entry>({
    // Shares, and differences of shares.
    {"%", dimension::share, "%", 1}, {"％", dimension::share, "%", 1}, {"﹪", dimension::share, "%", 1},
    {"百分比", dimension::share, "%", 1}, {"个百分比", dimension::share, "%", 1},
    {"‰", dimension::share, "%", ratio(1, 10)}, {"百分点", dimension::points, "百分点", 1},
    {"个百分点", dimension::points, "百分点", 1}, {"个千分点", dimension::points, "百分点", ratio(1, 10)},
    {"千分点", dimension::points, "百分点", ratio(1, 10)},
    {"个基点", dimension::points, "百分点", ratio(1, 100)},
    // Time to the week.
    {"秒", dimension::time, "秒", 1}, {"秒钟", dimension::time, "秒", 1}, {"s", dimension::time, "秒", 1},
    {"毫秒", dimension::time, "秒", ratio(1, 1000)}, {"ms", dimension::time, "秒", ratio(1, 1000)},
    {"分钟", dimension::time, "秒", 60}, {"min", dimension::time, "秒", 60},
    {"小时", dimension::time, "秒", 3600}, {"个小时", dimension::time, "秒", 3600},
    {"h", dimension::time, "秒", 3600}, {"天", dimension::time, "秒", 86'400},
    {"日", dimension::time, "秒", 86'400}, {"自然日", dimension::time, "秒", 86'400},
    {"个自然日", dimension::time, "秒", 86'400}, {"日历天", dimension::time, "秒", 86'400},
    {"周", dimension::time, "秒", 604'800}, {"个星期", dimension::time, "秒", 604'800},
    {"星期", dimension::time, "秒", 604'800}, {"工作日", dimension::count, "工作日", 1},
    {"个工作日", dimension::count, "工作日", 1},
    // Time from the month.
    {"月", dimension::months, "月", 1}, {"个月", dimension::months, "月", 1},
    {"季", dimension::months, "月", 3}, {"季度", dimension::months, "月", 3},
    {"个季度", dimension::months, "月", 3}, {"半年", dimension::months, "月", 6},
    {"年", dimension::months, "月", 12}, {"年度", dimension::months, "月", 12},
    {"周年", dimension::months, "月", 12},
    // Money.
    {"元", dimension::money, "元", 1}, {"块钱", dimension::money, "元", 1},
    {"元人民币", dimension::money, "元", 1}, {"人民币元", dimension::money, "元", 1},
    {"人民币", dimension::money, "元", 1}, {"角", dimension::money, "元", ratio(1, 10)},
    {"美元", dimension::money, "美元", 1}, {"港元", dimension::money, "港元", 1},
    {"欧元", dimension::money, "欧元", 1}, {"日元", dimension::money, "日元", 1},
    {"英镑", dimension::money, "英镑", 1},
    // Length.
    {"米", dimension::length, "米", 1}, {"m", dimension::length, "米", 1},
    {"分米", dimension::length, "米", ratio(1, 10)}, {"厘米", dimension::length, "米", ratio(1, 100)},
    {"cm", dimension::length, "米", ratio(1, 100)}, {"公分", dimension::length, "米", ratio(1, 100)},
    {"毫米", dimension::length, "米", ratio(1, 1000)}, {"mm", dimension::length, "米", ratio(1, 1000)},
    {"微米", dimension::length, "米", ratio(1, 1'000'000)}, {"公里", dimension::length, "米", 1000},
    {"千米", dimension::length, "米", 1000}, {"km", dimension::length, "米", 1000},
    {"KM", dimension::length, "米", 1000}, {"里", dimension::length, "米", 500},
    {"海里", dimension::length, "米", 1852}, {"延米", dimension::count, "延米", 1},
    {"延长米", dimension::count, "延米", 1},
    // Area.
    {"平方米", dimension::area, "平方米", 1}, {"平米", dimension::area, "平方米", 1},
    {"㎡", dimension::area, "平方米", 1}, {"m²", dimension::area, "平方米", 1},
    {"m2", dimension::area, "平方米", 1}, {"平方", dimension::area, "平方米", 1},
    {"平方厘米", dimension::area, "平方米", ratio(1, 10'000)},
    {"亩", dimension::area, "平方米", ratio(2000, 3)}, {"公顷", dimension::area, "平方米", 10'000},
    {"hm²", dimension::area, "平方米", 10'000}, {"平方公里", dimension::area, "平方米", 1'000'000},
    {"平方千米", dimension::area, "平方米", 1'000'000}, {"km²", dimension::area, "平方米", 1'000'000},
    {"km2", dimension::area, "平方米", 1'000'000},
    // Volume.
    {"立方米", dimension::volume, "立方米", 1}, {"立方", dimension::volume, "立方米", 1},
    {"m³", dimension::volume, "立方米", 1}, {"m3", dimension::volume, "立方米", 1},
    {"升", dimension::volume, "立方米", ratio(1, 1000)}, {"L", dimension::volume, "立方米", ratio(1, 1000)},
    {"毫升", dimension::volume, "立方米", ratio(1, 1'000'000)},
    {"ml", dimension::volume, "立方米", ratio(1, 1'000'000)},
    {"mL", dimension::volume, "立方米", ratio(1, 1'000'000)},
    // Mass.
    {"克", dimension::mass, "克", 1}, {"g", dimension::mass, "克", 1}, {"千克", dimension::mass, "克", 1000},
    {"公斤", dimension::mass, "克", 1000}, {"kg", dimension::mass, "克", 1000},
    {"KG", dimension::mass, "克", 1000}, {"斤", dimension::mass, "克", 500},
    {"市斤", dimension::mass, "克", 500}, {"两", dimension::mass, "克", 50},
    {"吨", dimension::mass, "克", 1'000'000}, {"t", dimension::mass, "克", 1'000'000},
    {"毫克", dimension::mass, "克", ratio(1, 1000)}, {"mg", dimension::mass, "克", ratio(1, 1000)},
    {"微克", dimension::mass, "克", ratio(1, 1'000'000)}, {"μg", dimension::mass, "克", ratio(1, 1'000'000)},
    // Energy and data, each with its kin.
    {"千瓦时", dimension::count, "千瓦时", 1}, {"kWh", dimension::count, "千瓦时", 1},
    {"度电", dimension::count, "千瓦时", 1},
    // Measure words: each a unit of its own.
    {"方", dimension::count, "方", 1}, {"人", dimension::count, "人", 1}, {"人次", dimension::count, "人次", 1},
    {"人份", dimension::count, "人份", 1}, {"人天", dimension::count, "人天", 1},
    {"人日", dimension::count, "人日", 1}, {"人月", dimension::count, "人月", 1},
    {"人年", dimension::count, "人年", 1}, {"人时", dimension::count, "人时", 1},
    {"名", dimension::count, "名", 1}, {"位", dimension::count, "位", 1}, {"员", dimension::count, "员", 1},
    {"户", dimension::count, "户", 1}, {"户次", dimension::count, "户次", 1}, {"家", dimension::count, "家", 1},
    {"家次", dimension::count, "家次", 1}, {"个", dimension::count, "个", 1}, {"次", dimension::count, "次", 1},
    {"场", dimension::count, "场", 1}, {"场次", dimension::count, "场次", 1}, {"起", dimension::count, "起", 1},
    {"件", dimension::count, "件", 1}, {"件次", dimension::count, "件次", 1}, {"份", dimension::count, "份", 1},
    {"部", dimension::count, "部", 1}, {"屏", dimension::count, "屏", 1}, {"项", dimension::count, "项", 1},
    {"项次", dimension::count, "项次", 1}, {"套", dimension::count, "套", 1},
    {"套次", dimension::count, "套次", 1}, {"台", dimension::count, "台", 1},
    {"台次", dimension::count, "台次", 1}, {"台套", dimension::count, "台套", 1},
    {"台班", dimension::count, "台班", 1}, {"台件", dimension::count, "台件", 1},
    {"座", dimension::count, "座", 1}, {"只", dimension::count, "只", 1}, {"头", dimension::count, "头", 1},
    {"匹", dimension::count, "匹", 1}, {"羽", dimension::count, "羽", 1}, {"尾", dimension::count, "尾", 1},
    {"例", dimension::count, "例", 1}, {"例次", dimension::count, "例次", 1}, {"种", dimension::count, "种", 1},
    {"类", dimension::count, "类", 1}, {"辆", dimension::count, "辆", 1}, {"辆次", dimension::count, "辆次", 1},
    {"车次", dimension::count, "车次", 1}, {"班次", dimension::count, "班次", 1},
    {"期", dimension::count, "期", 1}, {"期次", dimension::count, "期次", 1}, {"篇", dimension::count, "篇", 1},
    {"篇次", dimension::count, "篇次", 1}, {"处", dimension::count, "处", 1}, {"条", dimension::count, "条", 1},
    {"条次", dimension::count, "条次", 1}, {"株", dimension::count, "株", 1}, {"棵", dimension::count, "棵", 1},
    {"丛", dimension::count, "丛", 1}, {"批", dimension::count, "批", 1}, {"批次", dimension::count, "批次", 1},
    {"所", dimension::count, "所", 1}, {"本", dimension::count, "本", 1}, {"册", dimension::count, "册", 1},
    {"册次", dimension::count, "册次", 1}, {"张", dimension::count, "张", 1}, {"村", dimension::count, "村", 1},
    {"乡", dimension::count, "乡", 1}, {"镇", dimension::count, "镇", 1}, {"县", dimension::count, "县", 1},
    {"社区", dimension::count, "社区", 1}, {"街道", dimension::count, "街道", 1},
    {"粒", dimension::count, "粒", 1}, {"枚", dimension::count, "枚", 1}, {"支", dimension::count, "支", 1},
    {"枝", dimension::count, "枝", 1}, {"把", dimension::count, "把", 1}, {"根", dimension::count, "根", 1},
    {"副", dimension::count, "副", 1}, {"幅", dimension::count, "幅", 1}, {"幢", dimension::count, "幢", 1},
    {"栋", dimension::count, "栋", 1}, {"间", dimension::count, "间", 1}, {"层", dimension::count, "层", 1},
    {"孔", dimension::count, "孔", 1}, {"眼", dimension::count, "眼", 1}, {"口", dimension::count, "口", 1},
    {"井", dimension::count, "井", 1}, {"床", dimension::count, "床", 1}, {"床位", dimension::count, "床位", 1},
    {"床日", dimension::count, "床日", 1}, {"张次", dimension::count, "张次", 1},
    {"架", dimension::count, "架", 1}, {"架次", dimension::count, "架次", 1}, {"艘", dimension::count, "艘", 1},
    {"列", dimension::count, "列", 1}, {"组", dimension::count, "组", 1}, {"队", dimension::count, "队", 1},
    {"班", dimension::count, "班", 1}, {"门", dimension::count, "门", 1}, {"门次", dimension::count, "门次", 1},
    {"课时", dimension::count, "课时", 1}, {"学时", dimension::count, "学时", 1},
    {"课次", dimension::count, "课次", 1}, {"节", dimension::count, "节", 1}, {"讲", dimension::count, "讲", 1},
    {"款", dimension::count, "款", 1}, {"版", dimension::count, "版", 1}, {"页", dimension::count, "页", 1},
    {"字", dimension::count, "字", 1}, {"首", dimension::count, "首", 1}, {"集", dimension::count, "集", 1},
    {"段", dimension::count, "段", 1}, {"盘", dimension::count, "盘", 1}, {"盒", dimension::count, "盒", 1},
    {"箱", dimension::count, "箱", 1}, {"袋", dimension::count, "袋", 1}, {"包", dimension::count, "包", 1},
    {"瓶", dimension::count, "瓶", 1}, {"桶", dimension::count, "桶", 1}, {"罐", dimension::count, "罐", 1},
    {"桌", dimension::count, "桌", 1}, {"片", dimension::count, "片", 1}, {"颗", dimension::count, "颗", 1},
    {"团", dimension::count, "团", 1}, {"对", dimension::count, "对", 1}, {"双", dimension::count, "双", 1},
    {"级", dimension::count, "级", 1}, {"档", dimension::count, "档", 1}, {"分", dimension::count, "分", 1},
    {"岁", dimension::count, "岁", 1}, {"票", dimension::count, "票", 1}, {"卷", dimension::count, "卷", 1},
    {"宗", dimension::count, "宗", 1}, {"案", dimension::count, "案", 1}, {"案件", dimension::count, "案件", 1},
    {"站", dimension::count, "站", 1}, {"站次", dimension::count, "站次", 1},
    {"标段", dimension::count, "标段", 1}, {"厂", dimension::count, "厂", 1}, {"店", dimension::count, "店", 1},
    {"院", dimension::count, "院", 1}, {"校", dimension::count, "校", 1}, {"馆", dimension::count, "馆", 1},
    {"库", dimension::count, "库", 1}, {"宗地", dimension::count, "宗地", 1},
    {"图斑", dimension::count, "图斑", 1}, {"幅次", dimension::count, "幅次", 1},
    {"码", dimension::count, "码", 1}, {"兆", dimension::count, "兆", 1}, {"TB", dimension::count, "TB", 1},
    {"GB", dimension::count, "GB", 1}, {"MB", dimension::count, "MB", 1}, {"KB", dimension::count, "KB", 1},
    {"PB", dimension::count, "PB", 1}, {"Mbps", dimension::count, "Mbps", 1},
    {"兆瓦", dimension::count, "兆瓦", 1}, {"千瓦", dimension::count, "千瓦", 1},
    {"kW", dimension::count, "kW", 1}, {"MW", dimension::count, "MW", 1}, {"伏", dimension::count, "伏", 1},
    {"度", dimension::count, "度", 1}, {"摄氏度", dimension::count, "摄氏度", 1},
    {"℃", dimension::count, "℃", 1}, {"分贝", dimension::count, "分贝", 1}, {"倍", dimension::count, "倍", 1},
    {"成", dimension::count, "成", 1}, {"折", dimension::count, "折", 1}, {"轮", dimension::count, "轮", 1},
    {"轮次", dimension::count, "轮次", 1}, {"遍", dimension::count, "遍", 1}, {"趟", dimension::count, "趟", 1},
    {"回", dimension::count, "回", 1}, {"顿", dimension::count, "顿", 1}, {"餐", dimension::count, "餐", 1},
    {"餐次", dimension::count, "餐次", 1}, {"剂", dimension::count, "剂", 1},
    {"剂次", dimension::count, "剂次", 1}, {"针", dimension::count, "针", 1},
    {"针次", dimension::count, "针次", 1}, {"管", dimension::count, "管", 1},
    {"试剂", dimension::count, "试剂", 1}, {"标本", dimension::count, "标本", 1},
    {"样", dimension::count, "样", 1}, {"样品", dimension::count, "样品", 1},
    {"批件", dimension::count, "批件", 1}, {"单", dimension::count, "单", 1},
    {"订单", dimension::count, "订单", 1}, {"笔", dimension::count, "笔", 1},
    {"笔次", dimension::count, "笔次", 1}, {"宗次", dimension::count, "宗次", 1},
    {"股", dimension::count, "股", 1},
});

/// Marks between the parts of a compound unit: 元/人·月 is spelled in many ways.
inline constexpr std::array unit_products{
    std::string_view{"·"}, std::string_view{"•"}, std::string_view{"∙"}, std::string_view{"*"}, std::string_view{"＊"},
    std::string_view{"×"}, std::string_view{"."}, std::string_view{"、"}, std::string_view{"．"},
};
inline constexpr std::array unit_quotients{std::string_view{"/"}, std::string_view{"／"}, std::string_view{"每"}};
// clang-format on

/// Units of a program's own, beside the standard ones, which they go before where both match.
///
/// The texts of its rows must outlive it.
///
///     auto const units = standard_units().with({"箱", dimension::count, "盒", 12});
class unit_set {
public:
    /// The same set and `row`.
    ///
    /// Fails: throws `std::invalid_argument` when the spelling or the base is empty or longer than 31
    /// bytes, or the factor is not positive.
    [[nodiscard]] unit_set with(unit_entry const& row) const {
        constexpr std::size_t longest = 31;
        bool const fits = !row.spelling.empty() && row.spelling.size() <= longest &&
                          !row.base.empty() && row.base.size() <= longest;
        if (!fits || row.factor <= ratio{0})
            throw std::invalid_argument{
                "outturn: a unit needs a spelling and a base of 1 to 31 bytes and a factor above "
                "0"};
        unit_set more = *this;
        more.rows_.push_back(row);
        return more;
    }

    /// The rows beside the standard ones.
    [[nodiscard]] std::span<unit_entry const> rows() const noexcept { return rows_; }

private:
    std::vector<unit_entry> rows_;
};

/// The standard units, without any of a program's own.
inline unit_set standard_units() { return {}; }

namespace detail {

/// A text of up to 31 bytes that lives in the object: no allocation, a literal type.
class short_text {
public:
    static constexpr std::size_t capacity = 31;

    constexpr short_text() = default;
    constexpr explicit short_text(std::string_view text) { append(text); }

    /// False, and nothing appended, when it does not fit.
    constexpr bool append(std::string_view text) {
        if (text.size() > capacity - size_) return false;
        for (std::size_t i = 0; i < text.size(); ++i) characters_[size_ + i] = text[i];
        size_ = static_cast<std::uint8_t>(size_ + text.size());
        return true;
    }

    [[nodiscard]] constexpr std::string_view view() const { return {characters_.data(), size_}; }
    [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
    friend constexpr bool operator==(short_text const& a, short_text const& b) {
        return a.view() == b.view();
    }

private:
    std::array<char, capacity> characters_{};
    std::uint8_t size_ = 0;
};

inline constexpr spelling_index unit_index{unit_catalogue,
                                           [](unit_entry const& row) { return row.spelling; }};

inline constexpr spelling_index magnitude_index{
    magnitude_catalogue, [](magnitude_entry const& row) { return row.word; }};

/// As `magnitude_at`, without asking each row.
constexpr magnitude_entry const* leading_magnitude(std::string_view text) {
    auto const row = magnitude_index.longest_at(text);
    return row == magnitude_index.none ? nullptr : &magnitude_catalogue[row];
}

using unit_rows = std::span<unit_entry const>;

/// The unit with the longest spelling at the front of `text`, or null.
constexpr unit_entry const* unit_at(std::string_view text, unit_rows own = {}) {
    auto const row = unit_index.longest_at(text);
    auto const* found = row == unit_index.none ? nullptr : &unit_catalogue[row];
    for (auto const& each : own)
        if (text.starts_with(each.spelling) &&
            (found == nullptr || each.spelling.size() >= found->spelling.size()))
            found = &each;
    return found;
}

constexpr unit_entry const* find_unit(std::string_view spelling, unit_rows own = {}) {
    auto const* const found = unit_at(spelling, own);
    return found != nullptr && found->spelling.size() == spelling.size() ? found : nullptr;
}

constexpr std::string_view first_of(std::string_view text, auto const& spellings) {
    for (std::string_view const spelling : spellings)
        if (begins_with(text, spelling)) return spelling;
    return {};
}

/// A simple unit at the front of a text: a magnitude, a unit of a catalogue, or both, in that order.
struct unit_part {
    unit_entry const* entry = nullptr;
    int zeros = 0;
    std::size_t length = 0;
};

constexpr unit_part unit_part_at(std::string_view text, unit_rows own) {
    auto const* const direct = unit_at(text, own);
    unit_part part{direct, 0, direct == nullptr ? 0 : direct->spelling.size()};
    if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return part;
    auto const* const magnitude = leading_magnitude(text);
    if (magnitude == nullptr) return part;
    auto const* const behind = unit_at(rest_of(text, magnitude->word.size()), own);
    auto const length = magnitude->word.size() + (behind == nullptr ? 0 : behind->spelling.size());
    if (length > part.length) part = {behind, magnitude->zeros, length};
    return part;
}

struct unit_maker;

}  // namespace detail

/// A unit as a form writes it: `%`, `场次`, `万元`, `元/人*月`, or none.
class unit {
public:
    /// No unit.
    constexpr unit() {}  // not defaulted: it would be zeroed before it is initialized

    /// The unit that is spelled `text`: one of the catalogue or of `own`, with a magnitude in front or
    /// not, a compound of such, or else a unit of its own. Nothing when `text` is longer than 31 bytes.
    ///
    ///     unit::named("元/人*月")->converts_to(*unit::named("元/月·人"))  // true
    static constexpr std::optional<unit> named(std::string_view text, detail::unit_rows own = {}) {
        if (text.size() > detail::short_text::capacity) return std::nullopt;
        if (text.empty()) return unit{};
        auto const part = detail::unit_part_at(text, own);
        if (part.length == text.size()) return simple(text, part);
        return unsimple(text, part, own);
    }

    /// As written; empty when no unit was.
    [[nodiscard]] constexpr std::string_view spelling() const { return spelling_.view(); }

    /// What it measures.
    [[nodiscard]] constexpr dimension measures() const { return dimension_; }

    /// The spelling of the unit it converts to, which is its own word for a measure word, and for a
    /// compound is in an order that does not depend on how it is written.
    [[nodiscard]] constexpr std::string_view base() const {
        return base_is_spelling_ ? spelling() : base_.view();
    }

    /// How many of its base one of it is: exact.
    [[nodiscard]] constexpr ratio factor() const { return factor_; }

    /// The number of zeros of the magnitude it begins with: 4 for 万元 and for 万, 0 for 元.
    [[nodiscard]] constexpr int zeros() const { return zeros_; }

    /// Whether quantities in the two units can be compared: same dimension, same base.
    [[nodiscard]] constexpr bool converts_to(unit const& other) const {
        return dimension_ == other.dimension_ && base() == other.base();
    }

    /// Whether the two are written alike.
    friend constexpr bool operator==(unit const& a, unit const& b) {
        return a.spelling_ == b.spelling_;
    }

private:
    friend struct detail::unit_maker;

    constexpr explicit unit(std::string_view text) : spelling_{text} {}

    static constexpr unit simple(std::string_view text, detail::unit_part const& part) {
        unit made{text};
        made.zeros_ = static_cast<std::uint8_t>(part.zeros);
        if (part.entry != nullptr) {
            made.dimension_ = part.entry->measures;
            made.factor_ = part.entry->factor;
            made.set_base(part.entry->base);
        }
        made.grow(part.zeros);
        return made;
    }

    static constexpr std::optional<unit> unsimple(std::string_view text,
                                                  detail::unit_part const& part,
                                                  detail::unit_rows own) {
        if (auto const made = compound_of(text, own)) return made;
        unit made{text};
        made.dimension_ = dimension::count;
        auto const* const magnitude =
            part.entry == nullptr ? detail::leading_magnitude(text) : nullptr;
        auto const word = text.substr(magnitude == nullptr ? 0 : magnitude->word.size());
        made.set_base(word);
        if (magnitude != nullptr) {
            made.zeros_ = static_cast<std::uint8_t>(magnitude->zeros);
            made.grow(magnitude->zeros);
        }
        return made;
    }

    constexpr void set_base(std::string_view base) {
        base_is_spelling_ =
            base.size() == spelling_.view().size() && detail::begins_with(spelling(), base);
        if (!base_is_spelling_) base_ = detail::short_text{base};
    }

    constexpr void grow(int zeros) {
        if (zeros == 0) return;
        ratio const power{decimal{detail::power_of_ten<std::int64_t>(zeros)}};
        bool const one = factor_.numerator() == 1 && factor_.denominator() == 1;
        factor_ = one ? power : factor_ * power;
    }

    // A compound of parts that are all in a catalogue, or of one word and such parts; nothing when
    // `text` is none or does not fit.
    static constexpr std::optional<unit> compound_of(std::string_view text, detail::unit_rows own);

    detail::short_text spelling_;
    detail::short_text base_;
    ratio factor_{1};
    dimension dimension_ = dimension::none;
    bool base_is_spelling_ = false;
    std::uint8_t zeros_ = 0;
};

namespace detail {

/// Makes the unit that a reader has already found.
struct unit_maker {
    static constexpr unit simple(std::string_view text, unit_part const& part) {
        return unit::simple(text, part);
    }
};

/// The parts of a compound unit: what it multiplies and what it divides by.
struct unit_parts {
    static constexpr std::size_t most = 4;

    struct part {
        std::string_view base;
        ratio factor = 1;
        bool divides = false;

        [[nodiscard]] constexpr bool stands_before(part const& other) const {
            return divides != other.divides ? other.divides : base < other.base;
        }
    };

    std::array<part, most> parts{};
    std::size_t size = 0;

    constexpr bool add(unit const& made, std::string_view base, bool divides) {
        if (size == most) return false;
        parts[size++] = {base, made.factor(), divides};
        return true;
    }
};

/// The length of the word at the front of `text` that a part of a compound could be: at most four
/// characters, up to the next mark of a compound.
constexpr std::size_t part_word_length(std::string_view text) {
    std::size_t at = 0;
    for (std::size_t letters = 0; at < text.size(); ++letters) {
        auto const rest = text.substr(at);
        auto const character = decode_utf8(text, at);
        bool const mark =
            !first_of(rest, unit_products).empty() || !first_of(rest, unit_quotients).empty();
        bool const bracket = character.value == 0xFF08 || character.value == 0xFF09;
        bool const letter = (character.value >= 0x80 && !bracket) ||
                            (character.value >= 'A' && character.value <= 'Z') ||
                            (character.value >= 'a' && character.value <= 'z');
        if (mark || !letter || space_at(text, at) != 0) break;
        if (letters == 4) return 0;
        at += character.length;
    }
    return at;
}

}  // namespace detail

constexpr std::optional<unit> unit::compound_of(std::string_view text, detail::unit_rows own) {
    detail::unit_parts parts;
    bool divides = false;
    std::size_t zeros = 0;
    for (std::size_t at = 0;;) {
        auto rest = text.substr(at);
        bool const empty_dividend = at == 0 && !detail::first_of(rest, unit_quotients).empty();
        if (!empty_dividend) {
            auto part = detail::unit_part_at(rest, own);
            // A word that only begins like a unit is a word of its own: 人份 is not 人.
            auto const word = detail::part_word_length(rest);
            if (word != part.length) part = {};
            if (part.length == 0 && word == 0) return std::nullopt;
            auto const length = part.length != 0 ? part.length : word;
            auto const named_part = rest.substr(0, length);
            auto const made = part.length != 0 ? simple(named_part, part) : unit{named_part};
            auto const base = part.length == 0        ? named_part
                              : part.entry != nullptr ? part.entry->base
                                                      : std::string_view{};
            if (at == 0) zeros = static_cast<std::size_t>(part.zeros);
            if (!parts.add(made, base, divides)) return std::nullopt;
            at += length;
        }
        if (divides && detail::begins_with(detail::rest_of(text, at), ")")) at += 1;
        if (divides && detail::begins_with(detail::rest_of(text, at), "）"))
            at += std::string_view{"）"}.size();
        if (at == text.size()) break;
        rest = text.substr(at);
        auto mark = detail::first_of(rest, unit_quotients);
        divides = divides || !mark.empty();
        if (mark.empty()) mark = detail::first_of(rest, unit_products);
        if (mark.empty()) return std::nullopt;
        at += mark.size();
        // 元/（人·月）, 元/人.每天, 次/每年
        if (detail::begins_with(detail::rest_of(text, at), "(")) at += 1;
        if (detail::begins_with(detail::rest_of(text, at), "（"))
            at += std::string_view{"（"}.size();
        if (divides && mark != "每" && text.substr(at).starts_with("每"))
            at += std::string_view{"每"}.size();
    }
    if (parts.size == 0 || (parts.size == 1 && !parts.parts[0].divides)) return std::nullopt;
    // In order: what multiplies, then what divides, each by its base.
    for (std::size_t i = 1; i < parts.size; ++i) {
        for (std::size_t j = i; j > 0 && parts.parts[j].stands_before(parts.parts[j - 1]); --j)
            std::swap(parts.parts[j], parts.parts[j - 1]);
    }
    unit made{text};
    detail::short_text base;
    for (std::size_t i = 0; i < parts.size; ++i) {
        auto const& part = parts.parts[i];
        bool const first_divisor = part.divides && (i == 0 || !parts.parts[i - 1].divides);
        bool const fits = (first_divisor ? base.append("/") : i == 0 || base.append("·")) &&
                          base.append(part.base);
        if (!fits) return std::nullopt;
        made.factor_ = part.divides ? made.factor_ / part.factor : made.factor_ * part.factor;
    }
    made.dimension_ = dimension::compound;
    made.zeros_ = static_cast<std::uint8_t>(zeros);
    made.set_base(base.view());
    return made;
}

}  // namespace outturn::inline OUTTURN_ABI
