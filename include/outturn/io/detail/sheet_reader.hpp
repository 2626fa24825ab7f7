// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// From a grid of cells to the texts of the forms in it. A form is recognised by its labels; its blocks
// (head, funds, objective, indicators, total) may stand in any order and each may be missing.

#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/detail/stable_sort.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/form/form.hpp>
#include <outturn/form/texts.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/io/labels.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

inline constexpr std::size_t label_count = static_cast<std::size_t>(form_label::beside) + 1;

// What a form lists of what it could not place; of the rest it says how many there are.
inline constexpr std::size_t most_unread = 1000;
// Headings are copied into every row below them; these bounds keep a hostile sheet from growing by that.
inline constexpr std::size_t longest_heading = 500;
inline constexpr std::size_t most_indicators = 10'000;

/// A cell and what it stands for as a label. A label may have its value behind a colon.
struct labelled_cell {
    cell const* from = nullptr;
    std::optional<form_label> label{};
    std::size_t value_at = 0;

    [[nodiscard]] std::uint32_t column() const { return from->position.cell.column; }
    [[nodiscard]] std::uint32_t row() const { return from->position.cell.row; }
    [[nodiscard]] bool is(form_label which) const { return label == which; }
    [[nodiscard]] bool has_value() const { return value_at != 0; }
};

using sheet_row = std::span<labelled_cell const>;

/// The columns of a block of the form, as its head names them.
class table_head {
public:
    struct column {
        std::uint32_t at = 0;
        std::optional<form_label> label{};
    };

    /// Takes a column behind those it has, or the more exact name of the last from a second row; of two
    /// with the same name the first counts. Gives whether the name did.
    bool add(std::uint32_t at, std::optional<form_label> label) {
        bool const known = label && column_of(*label) == 0;
        if (!columns_.empty() && columns_.back().at == at) {
            auto& last = columns_.back();
            if (!known) return false;
            if (last.label) at_[static_cast<std::size_t>(*last.label)] = 0;
            last.label = label;
        } else {
            columns_.push_back({at, known ? label : std::nullopt});
        }
        if (known) at_[static_cast<std::size_t>(*label)] = at;
        return known;
    }

    [[nodiscard]] std::uint32_t column_of(form_label label) const {
        return at_[static_cast<std::size_t>(label)];
    }
    [[nodiscard]] bool has(form_label label) const { return column_of(label) != 0; }
    void rename(form_label from, form_label to) {
        if (!has(from) || has(to)) return;
        for (auto& each : columns_)
            if (each.label == from) each.label = to;
        std::swap(at_[static_cast<std::size_t>(from)], at_[static_cast<std::size_t>(to)]);
    }
    [[nodiscard]] std::uint32_t first() const { return columns_.empty() ? 0 : columns_.front().at; }

    /// The column that the cells at `at` belong to: its own, else that of the merged head which reaches
    /// over it; null in front of the first, and behind the last.
    [[nodiscard]] column const* over(std::uint32_t at) const {
        auto const next = std::upper_bound(
            columns_.begin(), columns_.end(), at, [](std::uint32_t where, column const& each) {
                return where < each.at;
            });
        if (next == columns_.begin()) return nullptr;
        auto const& found = *std::prev(next);
        return found.at == at || next != columns_.end() ? &found : nullptr;
    }

private:
    std::vector<column> columns_{};
    std::array<std::uint32_t, label_count> at_{};
};

/// The cells of a row by the columns they stand in, and those that stand in none.
struct placed_row {
    std::array<cell const*, label_count> at{};
    std::vector<cell const*> stray{};

    [[nodiscard]] cell const* operator[](form_label label) const {
        return at[static_cast<std::size_t>(label)];
    }
    [[nodiscard]] bool has_any(std::initializer_list<form_label> labels) const {
        return std::any_of(labels.begin(), labels.end(), [&](form_label each) {
            return (*this)[each] != nullptr;
        });
    }
};

inline placed_row place_cells(sheet_row row, table_head const& head) {
    placed_row placed;
    // Cells right under their heads come first; a merged head lends its column to the others.
    for (bool const merged : {false, true}) {
        for (auto const& each : row) {
            auto const* const column = head.over(each.column());
            if (column == nullptr) {
                if (!merged) placed.stray.push_back(each.from);
                continue;
            }
            if ((column->at != each.column()) != merged) continue;
            // What stands under a heading that is not known is listed by that heading.
            if (!column->label) continue;
            auto& slot = placed.at[static_cast<std::size_t>(*column->label)];
            if (slot == nullptr)
                slot = each.from;
            else
                placed.stray.push_back(each.from);
        }
    }
    return placed;
}

/// The unit of money that `text` names, as 万元 in 单位：万元; empty where it names none.
inline std::string_view named_money_unit(std::string_view text) {
    auto rest = trimmed(text);
    for (std::string_view const lead : {"金额", "货币", "单位", "：", ":", "人民币"})
        if (rest.starts_with(lead)) rest = trimmed(rest.substr(lead.size()));
    for (auto const& entry : money_units)
        if (!entry.text.empty() && entry.text == rest) return entry.text;
    return {};
}

/// The money unit, or with `points` the points, in the brackets of a label; empty without.
inline std::string in_brackets(std::string_view label, bool points) {
    auto const parts = parts_of_label(label);
    std::string_view rest = parts.brackets;
    for (std::size_t end = 0; (end = rest.find('|')) != std::string_view::npos;
         rest.remove_prefix(end + 1)) {
        auto const piece = rest.substr(0, end);
        if (!points) {
            if (auto const unit = named_money_unit(piece); !unit.empty()) return std::string{unit};
        } else if (piece.ends_with("分") && !piece.empty() && piece[0] >= '0' && piece[0] <= '9') {
            return std::string{piece};
        }
    }
    return {};
}

/// The four digits of a year in `text`; `whole` asks that `text` says nothing else, as （2022年度）.
inline std::string_view named_year(std::string_view text, bool whole) {
    if (text.size() > longest_label) return {};
    auto const is_digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        if (!is_digit(at)) continue;
        std::size_t end = at;
        while (end < text.size() && is_digit(end)) ++end;
        if (end - at != 4) {
            at = end;
            continue;
        }
        auto const around = [&](std::string_view piece) {
            std::string kept;
            for (std::size_t i = 0; i < piece.size();) {
                auto const skipped =
                    space_at(piece, i) + bracket_at(piece, i, true) + bracket_at(piece, i, false);
                if (skipped == 0) kept += piece[i];
                i += std::max<std::size_t>(1, skipped);
            }
            return kept;
        };
        auto const behind = around(text.substr(end));
        bool const named = behind.starts_with("年度") || (whole && behind == "年");
        bool const alone = around(text.substr(0, at)).empty() && behind.size() <= 6;
        if (named && (!whole || alone)) return text.substr(at, 4);
    }
    return {};
}

/// Whether `text` is what templates print where an indicator would stand, as 指标2： or ……
inline bool is_template_name(std::string_view text) {
    auto rest = trimmed(text);
    bool const numbered = rest.starts_with("指标");
    if (numbered) rest.remove_prefix(std::string_view{"指标"}.size());
    for (std::size_t at = 0; at < rest.size();) {
        auto const character = rest.substr(at, decode_utf8(rest, at).length);
        bool const digit = character.size() == 1 && character[0] >= '0' && character[0] <= '9';
        bool const dots = character == "…" || character == "." || character == "。";
        bool const colon = character == "：" || character == ":";
        if (character.empty() || !(dots || (numbered && (digit || colon)))) return false;
        at += character.size();
    }
    return !trimmed(text).empty();
}

/// What a row of the funds prints of the execution.
struct execution_cells {
    std::size_t line = 0;
    cell weight{}, rate{}, score{};

    [[nodiscard]] bool says_anything() const {
        return !nothing_entered(weight.text) || !nothing_entered(rate.text) ||
               !nothing_entered(score.text);
    }
};

/// A form that is being read.
struct form_building {
    form_texts texts{};
    std::optional<error> failure{};
    text_position begin{};
    std::array<bool, label_count> seen{};
    std::size_t unread = 0;
    cell funds_label{};
    std::vector<execution_cells> execution{};
    cell first_heading{}, second_heading{};
    // Headings under which no indicator has stood yet.
    cell const* idle_first = nullptr;
    cell const* idle_second = nullptr;
    // A row of headings with points, which is a sum or an indicator of its own: what follows decides.
    std::optional<placed_row> sum{};
    std::uint32_t last_row = 0;

    [[nodiscard]] bool has(form_label label) const { return seen[static_cast<std::size_t>(label)]; }
    void mark(form_label label) { seen[static_cast<std::size_t>(label)] = true; }
    [[nodiscard]] bool has_table() const {
        return has(form_label::funds) || has(form_label::indicators);
    }
};

class sheet_reader {
public:
    sheet_reader(std::string const& file, std::string const& name) : file_{file}, name_{name} {}

    std::vector<result<form_texts>> read(std::span<cell const> cells) && {
        std::vector<labelled_cell> labelled;
        labelled.reserve(cells.size());
        for (auto const& each : cells)
            if (!trimmed(each.text).empty()) labelled.push_back(labelled_as(each));
        std::vector<sheet_row> rows;
        for (std::size_t at = 0; at < labelled.size();) {
            std::size_t end = at;
            while (end < labelled.size() && labelled[end].row() == labelled[at].row()) ++end;
            rows.push_back(sheet_row{labelled}.subspan(at, end - at));
            at = end;
        }
        for (std::size_t at = 0; at < rows.size(); ++at)
            at += take(rows[at], at + 1 < rows.size() ? rows[at + 1] : sheet_row{});
        finish();
        return std::move(forms_);
    }

private:
    enum class block : std::uint8_t { none, head, funds, goal, indicators, behind };

    static bool is_goal(std::optional<form_label> label) {
        return label == form_label::goal || label == form_label::expected ||
               label == form_label::accomplished;
    }
    static bool is_field(std::optional<form_label> label) {
        return is_goal(label) || (label && *label <= form_label::money_unit);
    }
    static bool is_level(std::optional<form_label> label) {
        return label == form_label::first_level || label == form_label::second_level ||
               label == form_label::third_level;
    }
    static bool is_indicator_column(std::optional<form_label> label) {
        return label && *label >= form_label::first_level && *label <= form_label::deviation_reason;
    }
    /// What a label says at the head of the indicators, where 实际完成情况 is the actual value.
    static std::optional<form_label> as_indicator_column(std::optional<form_label> label) {
        if (label == form_label::accomplished) return form_label::actual_value;
        if (label == form_label::expected) return form_label::target_value;
        return is_indicator_column(label) ? label : std::nullopt;
    }

    static labelled_cell labelled_as(cell const& from) {
        labelled_cell made{&from, label_of(from.text), 0};
        if (made.label) return made;
        auto const text = std::string_view{from.text}.substr(0, longest_label);
        for (std::string_view const colon : {std::string_view{"："}, std::string_view{":"}}) {
            auto const at = text.find(colon);
            if (at == std::string_view::npos) continue;
            auto const label = label_of(text.substr(0, at));
            auto const value = at + colon.size();
            if (!is_field(label) || nothing_but_space(from.text, value)) continue;
            return {&from, label, value};
        }
        return made;
    }
    static bool nothing_but_space(std::string_view text, std::size_t at) {
        return skip_spaces(text, at) == text.size();
    }

    // ---- rows

    /// Takes a row, and with it perhaps the next; gives how many more it took.
    std::size_t take(sheet_row row, sheet_row next) {
        std::size_t taken = 0;
        if (is_title(row)) {
            take_title(row);
        } else if (is_indicator_head(row, next)) {
            taken = take_indicator_head(row, next);
        } else if (is_funds_head(row)) {
            take_funds_head(row);
        } else if (is_total(row)) {
            take_total(row);
        } else if (is_label_row(row)) {
            take_labels(row);
        } else if (at_ == block::indicators && is_beside_indicators(row)) {
            for (auto const& each : row) unread(*each.from);
        } else {
            take_by_block(row);
        }
        if (form_ && held_.empty()) form_->last_row = (taken == 0 ? row : next).front().row();
        return taken;
    }

    void take_by_block(sheet_row row) {
        switch (at_) {
            case block::none:
            case block::behind:
                return hold(row);
            case block::head:
                for (auto const& each : row) take_loose(*each.from);
                return;
            case block::funds:
                return take_fund(row);
            case block::goal:
                return take_goal_texts(row);
            case block::indicators:
                return take_indicator(row);
        }
    }

    static bool has_label(sheet_row row, form_label label) {
        return std::any_of(
            row.begin(), row.end(), [&](auto const& each) { return each.is(label); });
    }

    [[nodiscard]] bool is_title(sheet_row row) const {
        auto const& first = row.front();
        if (first.label || row.size() > (at_ == block::indicators ? 1U : 3U)) return false;
        auto const words = parts_of_label(first.from->text).words;
        return std::any_of(title_words.begin(), title_words.end(), [&](std::string_view word) {
            return words.ends_with(word);
        });
    }

    static bool is_indicator_head(sheet_row row, sheet_row next) {
        auto const counted = [](sheet_row of, auto const& which) {
            return std::count_if(of.begin(), of.end(), [&](labelled_cell const& each) {
                return !each.has_value() && which(as_indicator_column(each.label));
            });
        };
        auto const column = [](std::optional<form_label> label) { return label.has_value(); };
        auto const figure = [](std::optional<form_label> label) {
            return label && !is_level(label);
        };
        if (counted(row, is_level) > 0 && counted(row, figure) > 0) return true;
        bool const begins = std::count_if(row.begin(), row.end(), [](auto const& each) {
                                return is_indicator_column(each.label);
                            }) > 1;
        return begins && counted(next, is_level) > 0 && counted(next, column) > 1;
    }

    static bool is_funds_head(sheet_row row) {
        return has_label(row, form_label::executed) &&
               (has_label(row, form_label::adjusted) || has_label(row, form_label::initial));
    }

    [[nodiscard]] bool is_total(sheet_row row) const {
        return form_ && at_ != block::behind && at_ != block::funds &&
               form_->has(form_label::indicators) && row.front().is(form_label::total);
    }

    [[nodiscard]] bool is_label_row(sheet_row row) const {
        auto const& first = row.front();
        // Behind a form its department stands beside a signature; another form begins with its project.
        if (at_ == block::behind) return has_label(row, form_label::project_name);
        if (at_ == block::indicators)
            return first.is(form_label::project_name) ||
                   (is_goal(first.label) && !form_->has(*first.label));
        return std::any_of(row.begin(), row.end(), [&](auto const& each) {
            return is_field(each.label) || (at_ == block::head && each.is(form_label::total));
        });
    }

    static bool is_beside_indicators(sheet_row row) {
        return row.front().is(form_label::beside) || row.front().is(form_label::subtotal) ||
               is_field(row.front().label);
    }

    // ---- forms

    form_building& open(sheet_row row, bool by_title = false) {
        std::vector<sheet_row> ours;
        if (form_ && !by_title) {
            // What stands right above the form, behind an empty row, is its own.
            auto first = held_.end();
            auto top = row.front().row();
            while (first != held_.begin() && std::prev(first)->front().row() + 1 >= top)
                top = (--first)->front().row();
            auto const above =
                first == held_.begin() ? form_->last_row : std::prev(first)->front().row();
            if (top > above + 1) {
                ours.assign(first, held_.end());
                held_.erase(first, held_.end());
            }
        } else if (!form_) {
            ours.swap(held_);
        }
        finish();
        auto& made = form_.emplace();
        made.texts.file = file_;
        made.texts.sheet = name_;
        made.begin = row.front().from->position;
        at_ = block::head;
        for (auto const& each : ours) {
            if (is_label_row(each))
                take_labels(each);
            else
                for (auto const& loose : each)
                    take_loose(*loose.from, each.size() == 1 && !by_title);
        }
        return made;
    }

    /// The form that a row with this label belongs to: a new one where it has that already.
    form_building& form_for(sheet_row row, form_label label) {
        if (!form_ || at_ == block::behind) return open(row);
        bool const begins = label == form_label::project_name || label == form_label::funds ||
                            label == form_label::indicators;
        bool const another =
            (label == form_label::project_name && form_->has(form_label::indicators)) ||
            (begins && form_->has(label) && form_->has_table());
        return another ? open(row) : *form_;
    }

    void finish() {
        if (form_) {
            end_indicators();
            end_funds();
            for (auto const& each_row : held_)
                for (auto const& each : each_row) unread(*each.from);
            auto& texts = form_->texts;
            if (texts.fiscal_year.text.empty())
                if (auto const year = named_year(texts.title.text, false); !year.empty())
                    texts.fiscal_year = {std::string{year}, texts.title.position};
            auto const order = [](place const& each) {
                auto const& cell = each.position.cell;
                return std::pair{cell.row, cell.column};
            };
            detail::stable_sort(
                texts.unread, [&](place const& a, place const& b) { return order(a) < order(b); });
            if (form_->unread > texts.unread.size())
                texts.unread.push_back({file_,
                                        "… +" + std::to_string(form_->unread - texts.unread.size()),
                                        {},
                                        name_});
            if (!form_->failure && texts.funds.empty() && texts.indicators.empty())
                form_->failure = make_error({errc::not_a_form, {}}, {}, place_at(form_->begin));
            if (form_->failure)
                forms_.emplace_back(*std::move(form_->failure));
            else
                forms_.emplace_back(std::move(texts));
            form_.reset();
        }
        held_.clear();
        at_ = block::none;
    }

    [[nodiscard]] place place_at(text_position where, std::string what = {}) const {
        return {file_, std::move(what), where, name_};
    }

    void refuse(error_code code, cell const& from) {
        if (form_->failure) return;
        auto const shown = first_characters(from.text, 60);
        form_->failure = make_error({code, {0, shown.size()}}, shown, place_at(from.position));
    }

    void hold(sheet_row row) { held_.push_back(row); }

    void unread(cell const& from, std::string_view under = {}) {
        if (++form_->unread > most_unread) return;
        auto const text = trimmed(from.text);
        auto const shown = first_characters(text, longest_quote);
        std::string what{under};
        if (!what.empty()) what += ": ";
        what += shown;
        std::replace_if(
            what.begin(), what.end(), [](char each) { return each == '\n' || each == '\r'; }, ' ');
        if (shown.size() < text.size()) what += "…";
        form_->texts.unread.push_back(place_at(from.position, std::move(what)));
    }
    void unread_unless_blank(cell const* from, form_label under) {
        if (from != nullptr && !nothing_entered(from->text)) unread(*from, official_text(under));
    }

    /// Where a cell would stand that has no text.
    static cell blank_at(cell const& in_row, std::uint32_t column) {
        cell made;
        made.position = in_row.position;
        made.position.cell.column = column;
        return made;
    }
    static cell taken(placed_row const& placed,
                      table_head const& head,
                      form_label label,
                      cell const& in_row) {
        if (placed[label] != nullptr) return *placed[label];
        return head.has(label) ? blank_at(in_row, head.column_of(label)) : cell{};
    }

    // ---- head

    void take_title(sheet_row row) {
        bool const only_titled =
            form_ && at_ == block::head &&
            std::none_of(form_->seen.begin(), form_->seen.end(), std::identity{});
        if (only_titled) {
            unread(form_->texts.title);
            form_->texts.title = *row.front().from;
        } else {
            open(row, true).texts.title = *row.front().from;
        }
        for (auto const& each : row.subspan(1)) take_loose(*each.from);
    }

    /// A cell of the head that has no label: the year, the unit of money, or with `title` the title.
    void take_loose(cell const& from, bool title = false) {
        auto& texts = form_->texts;
        if (auto const year = named_year(from.text, true);
            !year.empty() && texts.fiscal_year.text.empty())
            texts.fiscal_year = {std::string{year}, from.position};
        else if (auto const unit = named_money_unit(from.text); !unit.empty())
            take_money_unit(unit, from);
        else if (title && texts.title.text.empty())
            texts.title = from;
        else
            unread(from);
    }

    void take_money_unit(std::string_view unit, cell const& from) {
        auto& texts = form_->texts;
        if (!texts.money_unit.text.empty() && texts.money_unit.text != unit)
            return refuse(errc::mixed_money_units, from);
        if (!texts.money_unit.text.empty()) return;
        texts.money_unit = {std::string{unit}, from.position};
        // 元 on a form is the yuan.
        texts.currency = {std::string{cny::code}, from.position};
    }

    void take_unit_in_brackets(cell const& label) {
        if (auto const unit = in_brackets(label.text, false); !unit.empty())
            take_money_unit(unit, label);
    }

    /// The text of a label: behind its colon, else in the next cell, unless that is a label.
    static std::optional<cell> value_of(sheet_row row, std::size_t at) {
        auto const& label = row[at];
        if (label.has_value()) {
            auto const text = trimmed(std::string_view{label.from->text}.substr(label.value_at));
            return cell{std::string{text}, label.from->position};
        }
        if (at + 1 >= row.size() || row[at + 1].label) return std::nullopt;
        return *row[at + 1].from;
    }

    void take_labels(sheet_row row) {
        bool const columns =
            has_label(row, form_label::expected) || has_label(row, form_label::accomplished);
        bool const texts_below =
            columns && std::none_of(row.begin(), row.end(), [&](auto const& each) {
                bool const names =
                    each.is(form_label::expected) || each.is(form_label::accomplished);
                return names && value_of(row, static_cast<std::size_t>(&each - row.data()));
            });
        bool fields = false;
        auto const field = std::find_if(
            row.begin(), row.end(), [](auto const& each) { return is_field(each.label); });
        bool const begins = has_label(row, form_label::project_name);
        auto& into = field == row.end()
                         ? *form_
                         : form_for(row, begins ? form_label::project_name : *field->label);
        for (std::size_t at = 0; at < row.size(); ++at) {
            auto const label = row[at].label;
            if (!is_field(label)) {
                if (label == form_label::total && take_total_beside(row, at))
                    ++at;
                else if (label != form_label::total)
                    take_loose(*row[at].from);
                continue;
            }
            auto const value = value_of(row, at);
            bool const used_next = value && !row[at].has_value();
            if (into.has(*label)) {
                unread(*row[at].from);
                if (used_next) unread(*row[++at].from);
                continue;
            }
            into.mark(*label);
            auto given = value.value_or(blank_at(*row[at].from, row[at].column() + 1));
            if (used_next) ++at;
            switch (*label) {
                case form_label::expected:
                case form_label::accomplished:
                    if (!texts_below)
                        (*label == form_label::expected ? into.texts.expected
                                                        : into.texts.accomplished) =
                            std::move(given);
                    break;
                case form_label::goal:
                    if (!columns && value) {
                        into.texts.expected = std::move(given);
                        into.mark(form_label::expected);
                    } else if (value) {
                        unread(*value);
                    }
                    break;
                default:
                    take_field(*label, std::move(given));
                    fields = true;
            }
        }
        if (texts_below) {
            goal_ = {};
            for (auto const& each : row)
                if (each.is(form_label::expected) || each.is(form_label::accomplished))
                    goal_.add(each.column(), each.label);
            at_ = block::goal;
        } else if (fields || at_ == block::none) {
            at_ = block::head;
        }
    }

    void take_field(form_label label, cell given) {
        auto& texts = form_->texts;
        switch (label) {
            case form_label::project_name:
                texts.project_name = std::move(given);
                break;
            case form_label::supervising_department:
                texts.supervising_department = std::move(given);
                break;
            case form_label::implementing_unit:
                texts.implementing_unit = std::move(given);
                break;
            case form_label::fiscal_year:
                if (!texts.fiscal_year.text.empty() && texts.fiscal_year.text != given.text)
                    return unread(given);
                texts.fiscal_year = std::move(given);
                break;
            case form_label::money_unit:
                if (auto const unit = named_money_unit(given.text); !unit.empty())
                    take_money_unit(unit, given);
                else if (!given.text.empty())
                    refuse(errc::unknown_money_unit, given);
                break;
            default:
                break;
        }
    }

    // ---- objective

    void take_goal_texts(sheet_row row) {
        for (auto const& each : row) {
            if (each.is(form_label::goal)) continue;
            auto const* column = goal_.over(each.column());
            // Behind the last head the texts of a merged cell may begin one column later.
            if (column == nullptr && each.column() > goal_.first())
                column = goal_.over(std::max(goal_.column_of(form_label::expected),
                                             goal_.column_of(form_label::accomplished)));
            if (column == nullptr) {
                unread(*each.from);
                continue;
            }
            auto& into = column->label == form_label::expected ? form_->texts.expected
                                                               : form_->texts.accomplished;
            if (into.text.empty())
                into = *each.from;
            else
                into.text += '\n' + each.from->text;
        }
    }

    // ---- funds

    void take_funds_head(sheet_row row) {
        auto& into = form_for(row, form_label::funds);
        into.mark(form_label::funds);
        at_ = block::funds;
        funds_ = {};
        bool figures_begun = false;
        for (auto const& each : row) {
            auto const label = each.label;
            bool const figure =
                label && *label >= form_label::initial && *label <= form_label::rate;
            bool const column = figure || label == form_label::weight || label == form_label::score;
            take_unit_in_brackets(*each.from);
            if (label == form_label::funds) {
                into.funds_label = *each.from;
                continue;
            }
            figures_begun = figures_begun || figure;
            // In front of the figures stand the sources, whatever that column is called.
            if (!figures_begun) continue;
            if (!funds_.add(each.column(), column ? label : std::nullopt)) unread(*each.from);
        }
    }

    void take_fund(sheet_row row) {
        std::size_t begin = 0;
        cell source;
        for (; begin < row.size() && row[begin].column() < funds_.first(); ++begin) {
            if (row[begin].is(form_label::funds)) {
                if (form_->funds_label.text.empty()) form_->funds_label = *row[begin].from;
                take_unit_in_brackets(*row[begin].from);
            } else if (source.text.empty()) {
                source = *row[begin].from;
            } else {
                source.text += row[begin].from->text;
            }
        }
        auto const placed = place_cells(row.subspan(begin), funds_);
        auto const& in_row = *row.front().from;
        auto const cell_of = [&](form_label label) { return taken(placed, funds_, label, in_row); };
        auto const says = [&](form_label label) {
            auto const* const at = placed[label];
            return at != nullptr && (nothing_entered(at->text) ||
                                     at->text.find_first_of("0123456789") != std::string::npos);
        };
        bool const money =
            says(form_label::initial) || says(form_label::adjusted) || says(form_label::executed);
        bool const named = std::any_of(fund_words.begin(), fund_words.end(), [&](auto word) {
            return source.text.find(word) != std::string::npos;
        });
        bool const execution =
            placed.has_any({form_label::weight, form_label::rate, form_label::score});
        if (!money && !named && !execution) {
            for (auto const& each : row)
                if (!each.is(form_label::funds)) unread(*each.from);
            return;
        }
        auto& texts = form_->texts;
        bool const line =
            money || !source.text.empty() ||
            placed.has_any({form_label::initial, form_label::adjusted, form_label::executed});
        if (line) {
            if (source.text.empty() && funds_.first() > 1)
                source = blank_at(in_row, funds_.first() - 1);
            texts.funds.push_back({std::move(source),
                                   cell_of(form_label::initial),
                                   cell_of(form_label::adjusted),
                                   cell_of(form_label::executed)});
        }
        form_->execution.push_back({line ? texts.funds.size() - 1 : texts.funds.size(),
                                    cell_of(form_label::weight),
                                    cell_of(form_label::rate),
                                    cell_of(form_label::score)});
        for (auto const* each : placed.stray) unread(*each);
    }

    /// Execution is printed in the row of the total, or where the form has it instead.
    void end_funds() {
        auto& texts = form_->texts;
        auto& rows = form_->execution;
        if (rows.empty()) return;
        std::size_t total = 0;
        for (std::size_t i = texts.funds.size(); i-- > 0;)
            if (texts.funds[i].source.text.find("总额") != std::string::npos) total = i;
        auto const of_total = std::find_if(
            rows.begin(), rows.end(), [&](auto const& each) { return each.line == total; });
        auto chosen = of_total == rows.end() ? rows.begin() : of_total;
        if (!chosen->says_anything()) {
            auto const other = std::find_if(
                rows.begin(), rows.end(), [](auto const& each) { return each.says_anything(); });
            if (other != rows.end()) chosen = other;
        }
        for (auto at = rows.begin(); at != rows.end(); ++at) {
            if (at == chosen) continue;
            unread_unless_blank(&at->weight, form_label::weight);
            unread_unless_blank(&at->rate, form_label::rate);
            unread_unless_blank(&at->score, form_label::score);
        }
        texts.execution_weight = std::move(chosen->weight);
        texts.execution_rate = std::move(chosen->rate);
        texts.execution_score = std::move(chosen->score);
        rows.clear();
        // 预算执行情况（20分）: where the weight has no column, it stands in the label.
        if (!funds_.has(form_label::weight))
            if (auto points = in_brackets(form_->funds_label.text, true); !points.empty())
                texts.execution_weight = {std::move(points), form_->funds_label.position};
    }

    // ---- indicators

    std::size_t take_indicator_head(sheet_row row, sheet_row next) {
        bool const again = form_ && at_ == block::indicators;
        auto& into = again ? *form_ : form_for(row, form_label::indicators);
        into.mark(form_label::indicators);
        at_ = block::indicators;
        table_head head;
        bool const in_two_rows =
            std::count_if(next.begin(), next.end(), [](auto const& each) {
                return !each.has_value() && as_indicator_column(each.label).has_value();
            }) > 1;
        std::vector<labelled_cell> cells;
        auto const by_column = [](labelled_cell const& a, labelled_cell const& b) {
            return a.column() < b.column();
        };
        auto const second = in_two_rows ? next : sheet_row{};
        std::merge(row.begin(),
                   row.end(),
                   second.begin(),
                   second.end(),
                   std::back_inserter(cells),
                   by_column);
        std::erase_if(cells, [](auto const& each) { return each.is(form_label::indicators); });
        for (auto const& each : cells)
            head.add(each.column(),
                     each.has_value() ? std::nullopt : as_indicator_column(each.label));
        for (auto const& each : cells)
            if (!head.over(each.column())->label) unread(*each.from);
        // Without a column of its own the indicator is the deepest level.
        head.rename(form_label::second_level, form_label::third_level);
        head.rename(form_label::first_level, form_label::third_level);
        indicators_ = std::move(head);
        return in_two_rows ? 1 : 0;
    }

    void take_indicator(sheet_row row) {
        auto placed = place_cells(row, indicators_);
        auto& into = *form_;
        auto const* const first = placed[form_label::first_level];
        auto const* const second = placed[form_label::second_level];
        bool const named = placed[form_label::third_level] != nullptr;
        bool const filled = placed.has_any({form_label::target_value,
                                            form_label::target_comparison,
                                            form_label::target_unit,
                                            form_label::actual_value,
                                            form_label::deviation_reason});
        bool const points = placed.has_any({form_label::weight, form_label::score});

        settle_sum(first, second);
        for (auto const* each : placed.stray)
            if (label_of(each->text) != form_label::indicators) unread(*each);
        placed.stray.clear();

        if (named && !filled && !points &&
            is_template_name(placed[form_label::third_level]->text)) {
            unread(*placed[form_label::third_level], official_text(form_label::third_level));
            placed.at[static_cast<std::size_t>(form_label::third_level)] = nullptr;
            if (first == nullptr && second == nullptr) return;
            return take_headings(first, second, true);
        }
        if (!named && !filled && !points) return take_headings(first, second, true);
        if (!named && !filled && (first != nullptr || second != nullptr)) {
            into.sum = std::move(placed);
            return;
        }
        take_headings(first, second, false);
        add_indicator(placed);
    }

    /// Headings hold for the rows below until others stand there; with `idle` no indicator has yet.
    void take_headings(cell const* first, cell const* second, bool idle) {
        auto& into = *form_;
        if (first != nullptr) {
            drop_idle();
            into.first_heading = *first;
            into.second_heading = {};
            into.idle_first = first;
        }
        if (second != nullptr) {
            if (into.idle_second != nullptr) unread(*into.idle_second);
            into.second_heading = *second;
            into.idle_second = second;
        }
        if (!idle) into.idle_first = into.idle_second = nullptr;
    }
    void drop_idle() {
        for (auto** each : {&form_->idle_first, &form_->idle_second})
            if (auto const* const heading = std::exchange(*each, nullptr)) unread(*heading);
    }

    /// Decides what a row of headings with points was, now that the headings of the next are known.
    void settle_sum(cell const* next_first, cell const* next_second, bool is_last = false) {
        auto& into = *form_;
        if (!into.sum) return;
        auto const row = *std::exchange(into.sum, std::nullopt);
        auto const* const first = row[form_label::first_level];
        auto const* const second = row[form_label::second_level];
        auto const holds = [](cell const* heading, cell const* below) {
            return below == nullptr || (heading != nullptr && heading->text == below->text);
        };
        bool const has_children = !is_last && holds(first, next_first) &&
                                  (second == nullptr || holds(second, next_second));
        take_headings(first, second, has_children);
        if (!has_children) return add_indicator(row);
        unread_unless_blank(row[form_label::weight], form_label::weight);
        unread_unless_blank(row[form_label::score], form_label::score);
    }

    void end_indicators() {
        if (!form_) return;
        settle_sum(nullptr, nullptr, true);
        drop_idle();
    }

    void add_indicator(placed_row const& placed) {
        auto& into = *form_;
        if (into.failure) return;
        auto const& in_row = **std::find_if(
            placed.at.begin(), placed.at.end(), [](cell const* each) { return each != nullptr; });
        if (into.texts.indicators.size() == most_indicators)
            return refuse(errc::too_many_cells, in_row);
        for (auto const* each : {&into.first_heading, &into.second_heading})
            if (each->text.size() > longest_heading) return refuse(errc::text_too_long, *each);
        auto const cell_of = [&](form_label label) {
            return taken(placed, indicators_, label, in_row);
        };
        indicator_texts made;
        made.first_heading = into.first_heading;
        made.second_heading = into.second_heading;
        made.name = cell_of(form_label::third_level);
        made.target = joined_target(placed, cell_of(form_label::target_value));
        made.actual = cell_of(form_label::actual_value);
        made.weight = cell_of(form_label::weight);
        made.score = cell_of(form_label::score);
        made.deviation_reason = cell_of(form_label::deviation_reason);
        into.texts.indicators.push_back(std::move(made));
    }

    /// 符号|值|单位 as one text; words may stand under 单位（文字描述）. What is no comparison, as 定性,
    /// is no part of it.
    cell joined_target(placed_row const& placed, cell value) {
        auto const* const sign = placed[form_label::target_comparison];
        auto const* unit = placed[form_label::target_unit];
        if (unit != nullptr && nothing_entered(unit->text)) unit = nullptr;
        if (nothing_entered(value.text) && unit != nullptr) value = *std::exchange(unit, nullptr);
        bool const entered = !nothing_entered(value.text);
        if (sign != nullptr && !nothing_entered(sign->text)) {
            auto const spelled = trimmed(sign->text);
            auto const* const known = comparison_at(spelled);
            bool const compares = known != nullptr && known->text == spelled;
            auto const* const own = comparison_at(trimmed(value.text));
            if (!compares || !entered)
                unread(*sign, official_text(form_label::target_comparison));
            else if (own == nullptr || own->which != known->which)
                value.text.insert(0, spelled);
        }
        if (unit != nullptr) {
            auto const name = trimmed(unit->text);
            value.text.resize(trimmed_end(value.text));
            if (!value.text.ends_with(name)) value.text += name;
        }
        return value;
    }

    // ---- total

    void take_total(sheet_row row) {
        end_indicators();
        auto& texts = form_->texts;
        form_->mark(form_label::total);
        auto const placed = place_cells(row.subspan(1), indicators_);
        auto const& in_row = *row.front().from;
        if (placed[form_label::score] != nullptr && !texts.total_score.text.empty())
            unread(texts.total_score, official_text(form_label::total));
        texts.total_weight = taken(placed, indicators_, form_label::weight, in_row);
        if (placed[form_label::score] != nullptr || texts.total_score.text.empty())
            texts.total_score = taken(placed, indicators_, form_label::score, in_row);
        for (auto const& each : row.subspan(1)) {
            bool const read =
                each.from == placed[form_label::weight] || each.from == placed[form_label::score];
            if (!read && !nothing_entered(each.from->text)) unread(*each.from);
        }
        at_ = block::behind;
    }

    /// 总分 in the head, with its score in the next cell; gives whether there was one.
    bool take_total_beside(sheet_row row, std::size_t at) {
        auto const value = value_of(row, at);
        bool const several = at + 2 < row.size() && !row[at + 2].label;
        bool const score = value && !several && form_->texts.total_score.text.empty();
        if (score)
            form_->texts.total_score = *value;
        else
            unread(*row[at].from);
        return score;
    }

    std::string const& file_;
    std::string const& name_;
    std::vector<result<form_texts>> forms_{};
    std::optional<form_building> form_{};
    // Rows of which it is not known yet whether they are the end of one form or the head of the next.
    std::vector<sheet_row> held_{};
    block at_ = block::none;
    table_head funds_{}, goal_{}, indicators_{};
};

}  // namespace outturn::inline OUTTURN_ABI::detail
