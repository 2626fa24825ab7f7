// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Forms with a random text in every cell, made through the list of cells: a column that is added to the
// list is in them.

#include <outturn/form/cells.hpp>
#include <outturn/form/form.hpp>
#include <outturn/form/reading.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace any_form {

using namespace outturn;

class maker {
public:
    explicit maker(std::uint64_t seed) : random_{seed} {}

    /// A form whose cells hold any bytes, or what cells of their kind hold.
    self_evaluation of_any_bytes() {
        auto made = blank_form();
        if (made.funds.empty() && made.indicators.empty()) made.funds.emplace_back();
        for_each_cell(made, [&](form_cell const& column, std::size_t, cell& each) {
            each.text = below(3) == 0 ? any_bytes() : of_kind(column.kind);
        });
        return read_form(std::move(made));
    }

    /// A form that a sheet can say: none of the exceptions of `lay_out`.
    self_evaluation of_a_sheet() {
        auto made = blank_form();
        made.indicators.resize(1 + below(6));
        for_each_cell(made, [&](form_cell const& column, std::size_t, cell& each) {
            each.text = of_kind(column.kind);
        });
        made.fiscal_year.text = any({"", "2022", "1999", "二〇二二", "2022年"});
        // Else it is that of the unit.
        if (made.currency.text.empty()) made.currency.text = "CNY";
        for (auto& line : made.funds) line.source.text = words() + "资金";
        auto first = words();
        auto second = words();
        bool const headings = below(5) != 0;
        for (auto& row : made.indicators) {
            if (below(3) == 0) first = words();
            if (below(2) == 0) second = words();
            row.level1.text = headings ? first : "";
            row.level2.text = headings ? second : "";
            row.level3.text = words();
        }
        return read_form(std::move(made));
    }

    std::size_t below(std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>{0, bound - 1}(random_);
    }

private:
    self_evaluation blank_form() {
        self_evaluation made;
        made.funds.resize(below(4));
        made.indicators.resize(below(6));
        return made;
    }

    std::string any(std::vector<std::string> const& from) { return from[below(from.size())]; }

    /// What stands in cells of a kind: a value, nothing, or what cannot be read.
    std::string of_kind(cell_kind kind) {
        switch (kind) {
            case cell_kind::text:
                return below(4) == 0 ? "" : words();
            case cell_kind::currency:
                return any({"", "CNY", "CNY", "USD", "美元"});
            case cell_kind::money_unit:
                return any({"", "元", "万元", "亿元", "千元", "万元；元", "USD"});
            case cell_kind::amount:
                return any({"",
                            "-",
                            "1,693,600",
                            "169.36",
                            "0",
                            "/",
                            "-12.5",
                            "0.10",
                            "1,69",
                            "854万(其中自筹3万)",
                            "无",
                            "#DIV/0!",
                            "999999999999999999",
                            "123456789012345.67"});
            case cell_kind::rate:
                return any({"", "99.31%", "100", "—", "0%", "98%分", "100.00%", "#N/A"});
            case cell_kind::points:
            case cell_kind::score:
                return any({"", "10", "9.93", "0", "5分", "—", "99.10", "-0.01", "十分", "007"});
            case cell_kind::target_value:
                return any({"=100%",
                            ">=50场次",
                            "≤2秒",
                            "增长",
                            "",
                            "-",
                            "不少于3次",
                            "≥abc",
                            "80%-",
                            "2022年12月底前",
                            "100"});
            case cell_kind::actual_value:
                return any({"=100%",
                            "485家",
                            "1.39",
                            "增长",
                            "",
                            "—",
                            "-3",
                            "90%-80%",
                            "1,043",
                            "2022-12-31 00:00:00"});
        }
        return {};
    }

    /// What CSV and spreadsheets take for something else, in any order. A letter in front keeps it from
    /// being a label, a year or blank; often what stands in front of that is worse.
    std::string words() {
        static std::vector<std::string> const pieces{
            "平台", ",", "\"",  "\n", "\r\n", ";",      "\t",   "'",    "=",
            "+",    "-", "@",   "＝", "，",   "（元）", "指标", "1",    "：",
            ":",    " ", "<b>", "\\", "|",    "𠮷",     "%",    "sep=;"};
        std::string made = any({"", "", "=", "+", "-", "@", "'", "''", "'=", "\"", "＋"});
        made += "甲";
        for (auto count = below(6); count > 0; --count) made += any(pieces);
        return made + "乙";
    }

    std::string any_bytes() {
        std::string made;
        for (auto count = below(12); count > 0; --count)
            made += below(3) == 0 ? std::string(1, static_cast<char>(below(256)))
                                  : any({"\\",
                                         "\"",
                                         "/",
                                         "\n",
                                         "\x01",
                                         "\x7F",
                                         "{",
                                         "}",
                                         "平台",
                                         "\xE2\x80\xA8",
                                         "\xED\xA0\x80",
                                         "𠮷",
                                         "\\u0041",
                                         "null"});
        return made;
    }

    std::mt19937_64 random_;
};

}  // namespace any_form
