// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/unicode.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/paint.hpp>
#include <outturn/report/detail/text_table.hpp>
#include <outturn/report/text.hpp>
#include <outturn/scoring/detail/form_scorer.hpp>
#include <outturn/scoring/detail/number_words.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

OUTTURN_DECL std::string_view in_language(language in, std::string_view en, std::string_view zh) {
    return in == language::zh ? zh : en;
}

/// Counts the printed figures, and those that were computed as printed.
struct figure_tally {
    std::size_t printed = 0;
    std::size_t equal = 0;

    // The sign of a row: nothing where the figures agree or none is printed, ? where one of them is not known.
    std::string_view compare(outturn::printed<decimal> const& on_form, computed const& ours) {
        if (on_form.is_unreadable()) return "?";
        if (!on_form.value) return "";
        ++printed;
        if (!ours) return "?";
        bool const same = *on_form.value == *ours;
        equal += same ? 1 : 0;
        return same ? "" : "≠";
    }
};

/// A table of a scored form.
class form_table {
public:
    form_table(self_evaluation const& form,
               scored_form const& scored,
               policy const& rules,
               language in,
               colouring colours)
        : form_{form}, scored_{scored}, rules_{rules}, in_{in}, colours_{colours} {}

    std::string write() {
        add_head();
        if (scored_.score.reason != no_figure::not_on_form) add_execution();
        for (std::size_t i = 0; i < scored_.indicators.size(); ++i) add_indicator(i);
        table_.add_rule();
        add_total();

        std::string text;
        if (!form_.file.empty()) text += to_string(place_of(form_)) + '\n';
        text += printable(form_.project.text);
        text += say(" · policy ", " · 口径 ") + printable(rules_.name.view()) + "\n\n";
        text += table_.str();
        for (auto const& each : notes_) text += painted(each, paint::differs, colours_) + '\n';
        auto const count = std::to_string(tally_.equal);
        auto const of = std::to_string(tally_.printed);
        text += say(count + " of " + of + " printed figures come out as printed",
                    "表列 " + of + " 个数字，计算相符 " + count + " 个");
        return text + '\n';
    }

private:
    using side = text_table::side;

    [[nodiscard]] std::string say(std::string_view en, std::string_view zh) const {
        return std::string{in_language(in_, en, zh)};
    }
    [[nodiscard]] std::string heading(form_part column) const {
        return say(entry_of(column).name, entry_of(column).zh);
    }
    static std::string shown(computed const& figure) { return figure ? to_string(*figure) : "—"; }

    void add_head() {
        table_.add_painted({"",
                            say("figure", "项目"),
                            heading(form_part::indicator_target),
                            heading(form_part::indicator_actual),
                            heading(form_part::indicator_points),
                            say("printed", "表列"),
                            say("computed", "计算"),
                            ""},
                           paint::heading);
        table_.add_rule();
    }

    /// Adds a row whose last cell is a sign, which gives the two last cells their paint.
    void add(std::vector<std::string> row) {
        auto const& sign = row.back();
        auto const how = sign == "≠" ? paint::bad : sign == "?" ? paint::differs : paint::none;
        std::vector<paint> paints(row.size(), paint::none);
        paints[row.size() - 2] = paints[row.size() - 1] = how;
        table_.add(std::move(row), paints);
    }

    void note(std::string const& figure, std::string_view why, std::string_view mark = "? ") {
        if (!why.empty()) notes_.push_back(std::string{mark} + figure + ": " + std::string{why});
    }

    /// The sum of rows of funds that have no total.
    static std::string sum_text(std::optional<decimal> const& sum) {
        return sum ? to_string(*sum) : std::string{};
    }

    void add_execution() {
        auto const& stated = form_.execution;
        auto const* const line = form_.total_funds();
        add({"",
             say("execution rate", "执行率"),
             line == nullptr ? sum_text(scored_.funds.budget(rules_.execution.of))
                             : column_of(*line, rules_.execution.of).text,
             line == nullptr ? sum_text(scored_.funds.executed) : line->executed.text,
             "",
             stated.rate.text,
             scored_.rate
                 ? digits_of_figure(*scored_.rate, form_part::execution_rate, rules_.execution.rate)
                 : "—",
             std::string{tally_.compare(stated.rate, scored_.rate)}});
        add({"",
             say("execution score", "预算执行得分"),
             "",
             "",
             stated.points.text,
             stated.score.text,
             shown(scored_.score),
             std::string{tally_.compare(stated.score, scored_.score)}});
        note("execution.score", reason_text(scored_.score, in_));
    }

    void add_indicator(std::size_t index) {
        auto const& row = form_.indicators[index];
        auto const& ours = scored_.indicators[index];
        add({std::to_string(index + 1),
             row.level3.text,
             row.target.text,
             row.actual.text,
             row.points.text,
             row.score.text,
             shown(ours.score),
             std::string{tally_.compare(row.score, ours.score)}});
        note("indicators[" + std::to_string(index) + "].score", reason_text(ours, in_));
        note("indicators[" + std::to_string(index) + "].score",
             vocabulary_text(ours.reached, in_),
             "* ");
    }

    void add_total() {
        add({"",
             say("total", "总分"),
             "",
             "",
             form_.total.points.text,
             form_.total.score.text,
             scored_.total
                 ? digits_of_figure(*scored_.total, form_part::total_score, rules_.total.rounds)
                 : "—",
             std::string{tally_.compare(form_.total.score, scored_.total)}});
        note("total.score", total_reason_text(scored_, in_));
    }

    self_evaluation const& form_;
    scored_form const& scored_;
    policy const& rules_;
    language in_;
    colouring colours_;
    text_table table_{{side::right,
                       side::left,
                       side::left,
                       side::left,
                       side::right,
                       side::right,
                       side::right,
                       side::left},
                      colours_};
    figure_tally tally_{};
    std::vector<std::string> notes_{};
};

/// A table of the rows of a summary.
class summary_table {
public:
    summary_table(language in, colouring colours) : in_{in}, table_{sides(), colours} {}

    std::string write(std::span<form_summary const> forms) {
        add_head();
        std::size_t number = 0;
        for (auto const& row : forms)
            add({std::to_string(++number),
                 row.project.empty() ? dashed(row.file) : row.project,
                 dashed(row.printed_total),
                 dashed(row.computed_total)},
                row.totals_differ,
                row.counts);
        table_.add_rule();
        add({"", say("all", "合计"), "", ""}, false, counts_of(forms));
        return table_.str();
    }

private:
    static std::vector<text_table::side> sides() {
        using enum text_table::side;
        return {right, left, right, right, left, right, right, right, right};
    }
    static std::string dashed(std::string const& text) { return text.empty() ? "—" : text; }
    [[nodiscard]] std::string say(std::string_view en, std::string_view zh) const {
        return std::string{in_language(in_, en, zh)};
    }

    void add_head() {
        table_.add_painted({"",
                            say("project", "项目名称"),
                            say("printed", "表列总分"),
                            say("computed", "按口径"),
                            "",
                            say("confirmed", "相符数字"),
                            say("errors", "错误"),
                            say("warnings", "警告"),
                            say("notes", "提示")},
                           paint::heading);
        table_.add_rule();
    }

    /// Adds a row of number, project, printed and computed total, with its sign and its counts.
    void add(std::vector<std::string> row, bool differs, report_counts const& counts) {
        auto const of_total = differs ? paint::bad : paint::none;
        std::vector<paint> paints{
            paint::none, paint::none, paint::none, of_total, of_total, paint::none};
        row.push_back(differs ? "≠" : "");
        row.push_back(std::to_string(counts.of(verdict::confirmed)) + '/' +
                      std::to_string(counts.figures()));
        for (auto const& [level, how] : {std::pair{severity::error, paint::bad},
                                         std::pair{severity::warning, paint::differs},
                                         std::pair{severity::note, paint::note}}) {
            row.push_back(std::to_string(counts.of(level)));
            paints.push_back(counts.of(level) == 0 ? paint::quiet : how);
        }
        table_.add(std::move(row), std::move(paints));
    }

    language in_;
    text_table table_;
};

}  // namespace detail

OUTTURN_DECL std::string to_table(self_evaluation const& form,
                                  scored_form const& scored,
                                  policy const& rules,
                                  language in,
                                  colouring colours) {
    return detail::form_table{form, scored, rules, in, colours}.write();
}

OUTTURN_DECL std::string to_table(std::span<form_summary const> forms,
                                  language in,
                                  colouring colours) {
    return detail::summary_table{in, colours}.write(forms);
}

}  // namespace outturn::inline OUTTURN_ABI
