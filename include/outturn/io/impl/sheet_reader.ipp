// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/io/detail/sheet_reader.hpp>
#include <outturn/io/labels.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL std::vector<result<self_evaluation>> sheet_reader::read(
    std::span<cell const> cells) && {
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

// ---- rows

/// Takes a row, and with it perhaps the next; gives how many more it took.
OUTTURN_DECL std::size_t sheet_reader::take(sheet_row row, sheet_row next) {
    auto const is_beside_indicators = [&] {
        auto const& first = row.front();
        return first.is(form_label::beside) || first.is(form_label::subtotal) ||
               is_field(first.label);
    };
    std::size_t taken = 0;
    if (is_title(row)) {
        take_title(row);
    } else if (indicators_block::is_head(row, next)) {
        taken = take_indicator_head(row, next);
    } else if (funds_block::is_head(row)) {
        auto& into = form_for(row, form_label::funds);
        into.mark(form_label::funds);
        at_ = block::funds;
        into.funds.take_head(into, row);
    } else if (is_total(row)) {
        form_->indicators.take_total(*form_, row);
        at_ = block::behind;
    } else if (is_label_row(row)) {
        take_labels(row);
    } else if (at_ == block::indicators && is_beside_indicators()) {
        for (auto const& each : row) form_->unread(*each.from);
    } else {
        take_by_block(row);
    }
    if (form_ && held_.empty()) form_->last_row = (taken == 0 ? row : next).front().row();
    return taken;
}

OUTTURN_DECL void sheet_reader::take_by_block(sheet_row row) {
    switch (at_) {
        case block::none:
        case block::behind:
            held_.push_back(row);
            return;
        case block::head:
            for (auto const& each : row) form_->take_loose(*each.from);
            return;
        case block::funds:
            return form_->funds.take(*form_, row);
        case block::goal:
            return take_goal_texts(row);
        case block::indicators:
            return form_->indicators.take(*form_, row);
    }
}

OUTTURN_DECL bool sheet_reader::is_title(sheet_row row) const {
    auto const& first = row.front();
    if (first.label || row.size() > (at_ == block::indicators ? 1U : 3U)) return false;
    auto const words = parts_of_label(first.from->text).words;
    return std::any_of(title_words.begin(), title_words.end(), [&](std::string_view word) {
        return words.ends_with(word);
    });
}

OUTTURN_DECL bool sheet_reader::is_total(sheet_row row) const {
    return form_ && at_ != block::behind && at_ != block::funds &&
           form_->has(form_label::indicators) && row.front().is(form_label::total);
}

OUTTURN_DECL bool sheet_reader::is_label_row(sheet_row row) const {
    auto const& first = row.front();
    // Behind a form its department stands beside a signature; another form begins with its project.
    if (at_ == block::behind) return has_label(row, form_label::project);
    if (at_ == block::indicators)
        return first.is(form_label::project) || (is_goal(first.label) && !form_->has(*first.label));
    return std::any_of(row.begin(), row.end(), [&](auto const& each) {
        return is_field(each.label) || (at_ == block::head && each.is(form_label::total));
    });
}

// ---- forms

/// The held rows that belong to the form which begins with `row`: those right above it, behind an empty
/// row.
OUTTURN_DECL std::vector<sheet_row> sheet_reader::rows_above(sheet_row row, bool by_title) {
    if (!form_) return std::exchange(held_, {});
    if (by_title) return {};
    auto first = held_.end();
    auto top = row.front().row();
    while (first != held_.begin() && std::prev(first)->front().row() + 1 >= top)
        top = (--first)->front().row();
    auto const above = first == held_.begin() ? form_->last_row : std::prev(first)->front().row();
    if (top <= above + 1) return {};
    std::vector<sheet_row> ours(first, held_.end());
    held_.erase(first, held_.end());
    return ours;
}

OUTTURN_DECL form_of_blocks& sheet_reader::open(sheet_row row, bool by_title) {
    auto const ours = rows_above(row, by_title);
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
                form_->take_loose(*loose.from, each.size() == 1 && !by_title);
    }
    return made;
}

/// The form that a row with this label belongs to: a new one where the present one has that already.
OUTTURN_DECL form_of_blocks& sheet_reader::form_for(sheet_row row, form_label label) {
    if (!form_ || at_ == block::behind) return open(row);
    bool const begins = label == form_label::project || label == form_label::funds ||
                        label == form_label::indicators;
    bool const another = (label == form_label::project && form_->has(form_label::indicators)) ||
                         (begins && form_->has(label) && form_->has_table());
    return another ? open(row) : *form_;
}

OUTTURN_DECL void sheet_reader::finish() {
    if (form_) {
        form_->indicators.finish(*form_);
        form_->funds.finish(*form_);
        for (auto const& each_row : held_)
            for (auto const& each : each_row) form_->unread(*each.from);
        forms_.push_back(std::move(*form_).finished());
        form_.reset();
    }
    held_.clear();
    at_ = block::none;
}

// ---- head

OUTTURN_DECL void sheet_reader::take_title(sheet_row row) {
    if (form_ && at_ == block::head && form_->has_nothing()) {
        form_->unread(form_->texts.title);
        form_->texts.title = *row.front().from;
    } else {
        open(row, true).texts.title = *row.front().from;
    }
    for (auto const& each : row.subspan(1)) form_->take_loose(*each.from);
}

OUTTURN_DECL void sheet_reader::take_labels(sheet_row row) {
    auto const names_column = [](labelled_cell const& each) {
        return each.is(form_label::expected) || each.is(form_label::accomplished);
    };
    bool const texts_below = std::any_of(row.begin(), row.end(), names_column) &&
                             std::none_of(row.begin(), row.end(), [&](auto const& each) {
                                 return names_column(each) &&
                                        value_of(row, static_cast<std::size_t>(&each - row.data()));
                             });
    auto const field =
        std::find_if(row.begin(), row.end(), [](auto const& each) { return is_field(each.label); });
    bool const begins = has_label(row, form_label::project);
    auto& into =
        field == row.end() ? *form_ : form_for(row, begins ? form_label::project : *field->label);
    bool fields = false;
    for (std::size_t at = 0; at < row.size(); ++at) {
        auto const label = row[at].label;
        fields = fields || (is_field(label) && !is_goal(label) && !into.has(*label));
        at += is_field(label) ? take_label(into, row, at, texts_below) : take_other_label(row, at);
    }
    if (texts_below) {
        into.goal = {};
        for (auto const& each : row)
            if (names_column(each)) into.goal.add(each.column(), each.label);
        at_ = block::goal;
    } else if (fields || at_ == block::none) {
        at_ = block::head;
    }
}

/// Takes the label at `at` and its text; gives how many more cells it took.
OUTTURN_DECL std::size_t sheet_reader::take_label(form_of_blocks& into,
                                                  sheet_row row,
                                                  std::size_t at,
                                                  bool texts_below) {
    auto const label = *row[at].label;
    auto const value = value_of(row, at);
    std::size_t const taken = value && !row[at].has_value() ? 1 : 0;
    if (into.has(label)) {
        into.unread(*row[at].from);
        if (taken != 0) into.unread(*row[at + 1].from);
        return taken;
    }
    into.mark(label);
    auto given = value.value_or(blank_at(*row[at].from, row[at].column() + 1));
    if (label == form_label::expected) {
        if (!texts_below) into.texts.goal.expected = std::move(given);
    } else if (label == form_label::accomplished) {
        if (!texts_below) into.texts.goal.actual = std::move(given);
    } else if (label != form_label::goal) {
        into.take_field(label, std::move(given));
    } else if (value &&
               (has_label(row, form_label::expected) || has_label(row, form_label::accomplished))) {
        into.unread(*value);
    } else if (value) {
        into.texts.goal.expected = std::move(given);
        into.mark(form_label::expected);
    }
    return taken;
}

/// Takes a cell in a row of labels that is no field; gives how many more cells it took.
OUTTURN_DECL std::size_t sheet_reader::take_other_label(sheet_row row, std::size_t at) {
    if (!row[at].is(form_label::total)) {
        form_->take_loose(*row[at].from);
        return 0;
    }
    return take_total_beside(row, at) ? 1 : 0;
}

/// 总分 in the head, with its score in the next cell; gives whether there was one.
OUTTURN_DECL bool sheet_reader::take_total_beside(sheet_row row, std::size_t at) {
    auto const value = value_of(row, at);
    bool const several = at + 2 < row.size() && !row[at + 2].label;
    bool const score = value && !several && form_->texts.total.score.text.empty();
    if (score)
        static_cast<cell&>(form_->texts.total.score) = *value;
    else
        form_->unread(*row[at].from);
    return score;
}

OUTTURN_DECL void sheet_reader::take_goal_texts(sheet_row row) {
    auto const& head = form_->goal;
    for (auto const& each : row) {
        if (each.is(form_label::goal)) continue;
        auto const* column = head.over(each.column());
        // Behind the last heading the texts of a merged cell may begin one column later.
        if (column == nullptr && each.column() > head.first())
            column = head.over(std::max(head.column_of(form_label::expected),
                                        head.column_of(form_label::accomplished)));
        if (column == nullptr) {
            form_->unread(*each.from);
            continue;
        }
        auto& texts = form_->texts;
        auto& into =
            column->label == form_label::expected ? texts.goal.expected : texts.goal.actual;
        if (into.text.empty())
            into = *each.from;
        else
            into.text += '\n' + each.from->text;
    }
}

// ---- indicators

OUTTURN_DECL std::size_t sheet_reader::take_indicator_head(sheet_row row, sheet_row next) {
    bool const again = form_ && at_ == block::indicators;
    auto& into = again ? *form_ : form_for(row, form_label::indicators);
    into.mark(form_label::indicators);
    at_ = block::indicators;
    return into.indicators.take_head(into, row, next);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
