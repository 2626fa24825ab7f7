// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The catalogue of units. To add a unit, or another spelling of one, add a row; a program adds its own by
// a vocabulary. A word that is in neither is a unit of its own: 场 is not 场次.

#include <outturn/config.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/numeric/ratio.hpp>

#include <array>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

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

}  // namespace outturn::inline OUTTURN_ABI
