// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Tables for a terminal, in columns that line up under Chinese text: a scored form with its printed and
// computed figures side by side, and a summary of many forms.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/colouring.hpp>
#include <outturn/report/summary.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

inline std::string_view in_language(language in, std::string_view en, std::string_view zh) {
    return in == language::zh ? zh : en;
}

/// Rows of cells, each column as wide as its widest cell.
class text_table {
public:
    enum class side : std::uint8_t { left, right };

    explicit text_table(std::vector<side> columns, colouring colours = colouring::none)
        : sides_{std::move(columns)}, widths_(sides_.size(), 0), colours_{colours} {}

    // The widest a cell may be; a longer one ends in an ellipsis.
    static constexpr std::size_t widest = 40;

    /// Adds a row; `paints` are of its first cells.
    void add(std::vector<std::string> row, std::vector<paint> paints = {}) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            row[i] = shortened(printable(row[i]));
            widths_[i] = std::max(widths_[i], display_width(row[i]));
        }
        rows_.push_back({std::move(row), std::move(paints)});
    }
    /// Adds a row in one paint.
    void add_painted(std::vector<std::string> row, paint how) {
        std::vector<paint> const paints(row.size(), how);
        add(std::move(row), paints);
    }
    void add_rule() { rows_.emplace_back(); }

    [[nodiscard]] std::string str() const {
        std::size_t total = widths_.empty() ? 0 : 2 * (widths_.size() - 1);
        for (auto const width : widths_) total += width;
        std::string text;
        for (auto const& [cells, paints] : rows_) {
            std::string line;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                std::string const padding(widths_[i] - display_width(cells[i]), ' ');
                auto const shown =
                    painted(cells[i], i < paints.size() ? paints[i] : paint::none, colours_);
                if (i != 0) line += "  ";
                line += sides_[i] == side::right ? padding + shown : shown + padding;
            }
            if (cells.empty()) line.assign(total, '-');
            line.erase(line.find_last_not_of(' ') + 1);
            text += line + '\n';
        }
        return text;
    }

private:
    static std::string shortened(std::string text) {
        if (display_width(text) <= widest) return text;
        std::size_t at = 0;
        std::size_t width = 0;
        for (;;) {
            auto const length = std::max<std::size_t>(1, decode_utf8(text, at).length);
            auto const grown = width + display_width(std::string_view{text}.substr(at, length));
            if (grown > widest - 1) break;
            width = grown;
            at += length;
        }
        text.erase(at);
        return text + "…";
    }

    struct painted_row {
        std::vector<std::string> cells{};
        std::vector<paint> paints{};
    };

    std::vector<side> sides_;
    std::vector<std::size_t> widths_;
    std::vector<painted_row> rows_;
    colouring colours_;
};

/// The paints of the last cells of a row: of a computed figure and of its sign.
inline std::vector<paint> paints_of_sign(std::string_view sign, std::size_t columns) {
    auto const how = sign == "≠" ? paint::bad : sign == "?" ? paint::differs : paint::none;
    std::vector<paint> paints(columns, paint::none);
    if (columns >= 2) paints[columns - 2] = paints[columns - 1] = how;
    return paints;
}

/// Counts the printed figures, and those that were computed as printed.
struct figure_tally {
    std::size_t printed = 0;
    std::size_t equal = 0;

    // The sign of a row: nothing where the figures agree or cannot be compared.
    std::string_view compare(outturn::printed<decimal> const& on_form, computed const& ours) {
        if (!on_form.value) return "";
        ++printed;
        if (!ours) return "?";
        bool const same = *on_form.value == *ours.value;
        equal += same ? 1 : 0;
        return same ? "" : "≠";
    }
};

}  // namespace detail

/// Why a score of `scored` is missing, in a sentence; empty where it is not.
inline std::string_view reason_of(scored_indicator const& scored, language in) {
    if (scored.score.reason == no_figure::unknown_judged) {
        auto const& why = entry_of(scored.reached.reason);
        return detail::in_language(in, why.en, why.zh);
    }
    auto const& why = entry_of(scored.score.reason);
    return detail::in_language(in, why.en, why.zh);
}

/// A table of the form: every figure as printed and as computed under `rules`, a sign where they
/// differ (`≠`) or where there is none to compare (`?`), and a count of those that agree. Colours only
/// repeat what the signs say.
///
/// Rounds: never.
inline std::string to_table(self_evaluation const& form,
                            scored_form const& scored,
                            policy const& rules,
                            language in = language::en,
                            colouring colours = colouring::none) {
    using side = detail::text_table::side;
    auto const say = [in](std::string_view en, std::string_view zh) {
        return std::string{detail::in_language(in, en, zh)};
    };
    auto const shown = [](computed const& figure) {
        return figure ? to_string(*figure.value) : "—";
    };

    detail::text_table table{{side::right,
                              side::left,
                              side::left,
                              side::left,
                              side::right,
                              side::right,
                              side::right,
                              side::left},
                             colours};
    detail::figure_tally tally;
    std::vector<std::string> notes;
    auto const note = [&](std::string const& figure, std::string_view why) {
        if (!why.empty()) notes.push_back("? " + figure + ": " + std::string{why});
    };

    // The last cell is a sign, which gives the row its paint.
    auto const add = [&](std::vector<std::string> row) {
        auto const paints = detail::paints_of_sign(row.back(), row.size());
        table.add(std::move(row), paints);
    };

    table.add_painted({"",
                       say("figure", "项目"),
                       say("target", "指标值"),
                       say("actual", "完成值"),
                       say("points", "分值"),
                       say("printed", "表列"),
                       say("computed", "计算"),
                       ""},
                      detail::paint::heading);
    table.add_rule();
    if (scored.score.reason != no_figure::not_on_form) {
        auto const* const line = form.total_funds();
        auto const& why = entry_of(scored.score.reason);
        add({"",
             say("execution rate", "执行率"),
             line == nullptr ? "" : detail::column_of(*line, rules.execution.of).from.text,
             line == nullptr ? "" : line->executed.from.text,
             "",
             form.execution.rate.from.text,
             scored.rate ? to_percent_string(*scored.rate.value) : "—",
             std::string{tally.compare(form.execution.rate, scored.rate)}});
        add({"",
             say("execution score", "预算执行得分"),
             "",
             "",
             form.execution.weight.from.text,
             form.execution.score.from.text,
             shown(scored.score),
             std::string{tally.compare(form.execution.score, scored.score)}});
        note("execution.score", detail::in_language(in, why.en, why.zh));
    }
    for (std::size_t i = 0; i < scored.indicators.size(); ++i) {
        auto const& row = form.indicators[i];
        auto const& ours = scored.indicators[i];
        add({std::to_string(i + 1),
             row.name.text,
             row.target.from.text,
             row.actual.from.text,
             row.weight.from.text,
             row.score.from.text,
             shown(ours.score),
             std::string{tally.compare(row.score, ours.score)}});
        note("indicators[" + std::to_string(i) + "].score", reason_of(ours, in));
    }
    table.add_rule();
    auto const& why = entry_of(scored.total.reason);
    add({"",
         say("total", "总分"),
         "",
         "",
         form.total.weight.from.text,
         form.total.score.from.text,
         shown(scored.total),
         std::string{tally.compare(form.total.score, scored.total)}});
    note("total.score", detail::in_language(in, why.en, why.zh));

    std::string text;
    if (!form.file.empty()) text += to_string(place_of(form)) + '\n';
    text += printable(form.project_name.text);
    text += say(" · policy ", " · 口径 ") + std::string{rules.name.view()} + "\n\n" + table.str();
    for (auto const& each : notes)
        text += detail::painted(each, detail::paint::differs, colours) + '\n';
    auto const count = std::to_string(tally.equal);
    auto const of = std::to_string(tally.printed);
    text += say(count + " of " + of + " printed figures come out as printed",
                "表列 " + of + " 个数字，计算相符 " + count + " 个");
    return text + '\n';
}

/// A table of many forms, a row for each: its total as printed and by the policy, how many of its figures
/// come out as printed, and how many findings it has of each severity.
///
/// Rounds: never.
inline std::string to_table(std::span<form_summary const> forms,
                            language in = language::en,
                            colouring colours = colouring::none) {
    using side = detail::text_table::side;
    using detail::paint;
    auto const say = [in](std::string_view en, std::string_view zh) {
        return std::string{detail::in_language(in, en, zh)};
    };
    auto const dashed = [](std::string const& text) { return text.empty() ? "—" : text; };
    std::vector<side> const sides{side::right,
                                  side::left,
                                  side::right,
                                  side::right,
                                  side::left,
                                  side::right,
                                  side::right,
                                  side::right,
                                  side::right};
    detail::text_table table{sides, colours};
    table.add_painted({"",
                       say("project", "项目名称"),
                       say("printed", "表列总分"),
                       say("computed", "按口径"),
                       "",
                       say("confirmed", "相符数字"),
                       say("errors", "错误"),
                       say("warnings", "警告"),
                       say("notes", "提示")},
                      paint::heading);
    table.add_rule();
    auto const add = [&](std::string number,
                         std::string project,
                         std::string printed_total,
                         std::string computed_total,
                         bool differs,
                         report_counts const& counts) {
        auto const count = [&](auto which) { return std::to_string(counts.of(which)); };
        auto const when = [](std::size_t any, paint how) { return any == 0 ? paint::quiet : how; };
        auto const of_total = differs ? paint::bad : paint::none;
        table.add({std::move(number),
                   std::move(project),
                   std::move(printed_total),
                   std::move(computed_total),
                   differs ? "≠" : "",
                   count(verdict::confirmed) + '/' + std::to_string(counts.figures()),
                   count(severity::error),
                   count(severity::warning),
                   count(severity::note)},
                  {paint::none,
                   paint::none,
                   paint::none,
                   of_total,
                   of_total,
                   paint::none,
                   when(counts.of(severity::error), paint::bad),
                   when(counts.of(severity::warning), paint::differs),
                   when(counts.of(severity::note), paint::note)});
    };
    std::size_t number = 0;
    for (auto const& row : forms)
        add(std::to_string(++number),
            row.project.empty() ? dashed(row.file) : row.project,
            dashed(row.printed_total),
            dashed(row.computed_total),
            row.totals_differ,
            row.counts);
    table.add_rule();
    add("", say("all", "合计"), "", "", false, counts_of(forms));
    return table.str();
}

}  // namespace outturn::inline OUTTURN_ABI
