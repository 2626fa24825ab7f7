// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Texts that forms print where a cell cannot be read, and which figures depend on which cells: written down
// here from the rules of scoring, apart from the code that computes the figures.

#include <outturn/audit/audit.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/form.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace spoiled_forms {

using namespace outturn;

/// Cells of real forms that at least one reader cannot read.
inline constexpr auto texts = std::to_array<std::string_view>({
    // Of forms that were once refused for them.
    "98%分",
    "±10%",
    "不超过预算",
    "万元",
    "854万(其中：中央资金500万)",
    "99.3 分",
    "#DIV/0!",
    "无",
    "2022-12-31 00:00:00",
    "不低于552户1186人",
    "-0.01",
    // Amounts.
    "112.34千元",
    "1,0O0",
    "1,69,3600",
    "约50万元",
    "50万元左右",
    "100+20",
    "100万元/年",
    "12345678901234567890",
    "¥-",
    "100.00.00",
    "1．2．3",
    "=SUM(C5:C7)",
    "见附件",
    "详见说明",
    // Rates and scores.
    "九十八",
    "9.5/10",
    "满分",
    "10分（自评）",
    "95-98",
    "98.5%分",
    "优秀",
    "90分以上",
    // Targets and actual values.
    "至少全年完成2次宣传",
    "3A级",
    "7×24小时服务",
    "5个村3000户",
    "95%、96%、97%",
    "90%-80%",
    "≥",
    "≥90%且≤95%或100%",
    "2022年13月",
    "≥XX%",
    "1.5E400",
    // What spreadsheets and copied texts hold.
    "#REF!",
    "#N/A",
    "#VALUE!",
    "Err:502",
    "########",
    "true",
    "\xE2\x80\x8B",
    "\xEF\xBF\xBD\xEF\xBF\xBD",
    "98\n99",
    "<b>10</b>",
});

/// The cells of a form that are not only words, in its order; of the rows, the first three and the last.
inline std::vector<figure> read_cells_of(self_evaluation const& form) {
    std::vector<figure> found;
    for_each_cell(form, [&](form_cell const& column, std::size_t index, cell const&) {
        if (column.kind != cell_kind::text && (index < 3 || index + 1 == rows_of(form, column)))
            found.push_back({column.part, index});
    });
    return found;
}

/// Every cell of a form.
inline std::vector<figure> all_cells_of(self_evaluation const& form) {
    std::vector<figure> found;
    for_each_cell(form, [&](form_cell const& column, std::size_t index, cell const&) {
        found.push_back({column.part, index});
    });
    return found;
}

inline self_evaluation spoiled(self_evaluation form, figure where, std::string_view by) {
    cell_of(form, where)->text = by;
    return read_form(std::move(form));
}

/// Cells that decide what the form is about: how rows are told apart and dates are completed.
inline bool frames_the_form(form_part part) {
    return part == form_part::fund_source || part == form_part::indicator_level1 ||
           part == form_part::fiscal_year;
}

inline bool is_money(form_part part) {
    return part == form_part::money_unit || part == form_part::currency ||
           part == form_part::fund_source || entry_of(part).kind == cell_kind::amount;
}

inline bool of_row(figure changed, std::size_t row) {
    auto const part = changed.part;
    if (part == form_part::fiscal_year) return true;
    return changed.index == row &&
           (part == form_part::indicator_level1 || part == form_part::indicator_target ||
            part == form_part::indicator_actual || part == form_part::indicator_points);
}

/// Whether the rate that a policy computes depends on the cell `changed`.
inline bool rate_depends_on(figure changed, self_evaluation const& form, policy const& rules) {
    auto const part = changed.part;
    if (part == form_part::money_unit || part == form_part::currency ||
        part == form_part::fund_source)
        return true;
    auto const budget = rules.execution.of == budget_column::initial    ? form_part::fund_initial
                        : rules.execution.of == budget_column::received ? form_part::fund_received
                                                                        : form_part::fund_adjusted;
    if (part != form_part::fund_executed && part != budget) return false;
    auto const* const total = form.total_funds();
    return total == nullptr || total == &form.funds[changed.index];
}

/// Whether the figure `of` that a policy computes depends on the cell `changed`.
inline bool depends_on(figure of,
                       figure changed,
                       self_evaluation const& form,
                       policy const& rules) {
    if (of == figure::rate()) return rate_depends_on(changed, form, rules);
    // Without an amount, a weight alone tells that an execution is to be scored.
    bool const by_points = changed.part == form_part::execution_points;
    if (of == figure::execution()) return by_points || rate_depends_on(changed, form, rules);
    if (of == figure::total()) {
        if (by_points || rate_depends_on(changed, form, rules)) return true;
        return changed.part == form_part::fiscal_year || of_row(changed, changed.index);
    }
    return of_row(changed, of.index);
}

/// Whether the verdict on the printed figure `of` may depend on the cell `changed`: also on what it is
/// compared with, and on what other rules start from.
inline bool verdict_depends_on(figure of,
                               figure changed,
                               self_evaluation const& form,
                               policy const& rules) {
    if (of == changed || depends_on(of, changed, form, rules)) return true;
    if (of == figure::rate()) return is_money(changed.part);
    if (of == figure::execution()) return changed == figure::rate() || is_money(changed.part);
    if (of == figure::total())
        return entry_of(changed.part).kind == cell_kind::score ||
               entry_of(changed.part).kind == cell_kind::points || is_money(changed.part);
    if (entry_of(of.part).list == "funds")
        return changed.part == of.part || changed.part == form_part::fund_source ||
               changed.part == form_part::money_unit || changed.part == form_part::currency;
    return false;
}

/// The figures of a scored form, by name.
inline std::vector<figure> figures_of(self_evaluation const& form) {
    std::vector<figure> all{figure::rate(), figure::execution(), figure::total()};
    for (std::size_t i = 0; i < form.indicators.size(); ++i) all.push_back(figure::indicator(i));
    return all;
}

/// The findings of `after` on other cells than `where` that `before` does not have.
inline std::vector<finding> new_findings(audit_report const& before,
                                         audit_report const& after,
                                         figure where) {
    std::vector<finding> found;
    for (auto const& each : after) {
        bool const known = std::any_of(before.begin(), before.end(), [&](finding const& other) {
            return other.number == each.number && other.where == each.where;
        });
        bool const of_the_cell = each.where == where && each.number == 511;
        if (!known && !of_the_cell) found.push_back(each);
    }
    return found;
}

/// How often `report` says that the cell `where` cannot be read.
inline std::size_t unreadable_findings(audit_report const& report, figure where) {
    return static_cast<std::size_t>(
        std::count_if(report.begin(), report.end(), [&](finding const& each) {
            return each.number == 511 && each.where == where;
        }));
}

}  // namespace spoiled_forms
