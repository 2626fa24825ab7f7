// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/stable_sort.hpp>
#include <outturn/io/detail/workbook_part.hpp>
#include <outturn/io/detail/workbook_text.hpp>
#include <outturn/io/detail/worksheet.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/numeric/errors.hpp>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

// ---- what sheets share

class shared_strings_handler final : public part_handler {
public:
    shared_strings_handler(workbook_archive& archive,
                           std::string const& part,
                           std::vector<std::string>& strings)
        : archive_{archive}, part_{part}, strings_{strings} {}

    void start(std::string_view element, char const* const*) override { runs_.start(element); }
    void end(std::string_view element) override {
        runs_.end(element);
        if (element != "si") return;
        strings_.push_back(runs_.take());
        bytes_ += strings_.back().size();
        auto const& limits = archive_.limits();
        if (strings_.size() > limits.cells || bytes_ > limits.text) archive_.refuse_text(part_);
    }
    void text(std::string_view characters) override {
        runs_.text(characters);
        if (bytes_ + runs_.collected.size() > archive_.limits().text) archive_.refuse_text(part_);
    }

private:
    workbook_archive& archive_;
    std::string const& part_;
    std::vector<std::string>& strings_;
    text_runs runs_{};
    std::size_t bytes_ = 0;
};

OUTTURN_DECL void workbook_contents::read_shared_strings(workbook_archive& archive,
                                                         std::string const& part,
                                                         zip_uint64_t index) {
    shared_strings_handler handler{archive, part, strings};
    parse_part(archive, part, index, handler);
}

class styles_handler final : public part_handler {
public:
    styles_handler(std::map<std::uint32_t, number_format>& formats,
                   std::vector<std::uint32_t>& format_of_style)
        : formats_{formats}, format_of_style_{format_of_style} {}

    void start(std::string_view element, char const* const* attributes) override {
        auto const id = whole_number(attribute(attributes, "numFmtId")).value_or(0);
        if (element == "cellXfs") in_cell_formats_ = true;
        if (element == "numFmt")
            formats_.insert_or_assign(id, number_format{attribute(attributes, "formatCode")});
        if (element == "xf" && in_cell_formats_) format_of_style_.push_back(id);
    }
    void end(std::string_view element) override {
        if (element == "cellXfs") in_cell_formats_ = false;
    }

private:
    std::map<std::uint32_t, number_format>& formats_;
    std::vector<std::uint32_t>& format_of_style_;
    bool in_cell_formats_ = false;
};

OUTTURN_DECL void workbook_contents::read_styles(workbook_archive& archive,
                                                 std::string const& part,
                                                 zip_uint64_t index) {
    styles_handler handler{formats_, format_of_style_};
    parse_part(archive, part, index, handler);
}

OUTTURN_DECL number_format const& workbook_contents::format_of(std::size_t style) {
    auto const id = style < format_of_style_.size() ? format_of_style_[style] : 0;
    auto const found = formats_.find(id);
    if (found != formats_.end()) return found->second;
    return formats_.emplace(id, number_format{builtin_format_code(id)}).first->second;
}

// ---- merged cells

struct merged_range {
    grid_position first, last;
};

/// `A1:B2`, or a single cell; what is no reference is 0.
OUTTURN_DECL merged_range range_of(std::string_view reference) {
    auto const colon = std::min(reference.find(':'), reference.size());
    auto const first = cell_reference(reference.substr(0, colon));
    if (colon == reference.size()) return {first, first};
    return {first, cell_reference(reference.substr(colon + 1))};
}

/// Says of cells, row by row and from left to right, whether a merged one hides them.
class hidden_cells {
public:
    hidden_cells(workbook_archive& archive,
                 std::string const& part,
                 std::vector<merged_range> merged)
        : archive_{archive}, part_{part}, merged_{std::move(merged)} {
        std::sort(merged_.begin(), merged_.end(), [](merged_range const& a, merged_range const& b) {
            return a.first.row < b.first.row;
        });
    }

    bool hides(grid_position at) {
        for (; next_ < merged_.size() && merged_[next_].first.row <= at.row; ++next_)
            reach(merged_[next_]);
        auto const found = reached_.upper_bound(at.column);
        if (found == reached_.begin()) return false;
        auto const& range = std::prev(found)->second;
        return at.row <= range.last.row && at.column <= range.last.column && at != range.first;
    }

private:
    // By their first columns; they do not overlap.
    using ranges = std::map<std::uint32_t, merged_range>;

    void reach(merged_range const& range) {
        auto found = reached_.lower_bound(range.first.column);
        while (found != reached_.end() && found->first <= range.last.column)
            found = drop_or_refuse(found, range);
        while (found != reached_.begin()) {
            --found;
            if (found->second.last.column < range.first.column &&
                found->second.last.row >= range.first.row)
                break;
            found = drop_or_refuse(found, range);
        }
        reached_.emplace(range.first.column, range);
    }

    ranges::iterator drop_or_refuse(ranges::iterator found, merged_range const& range) {
        if (found->second.last.row < range.first.row) return reached_.erase(found);
        archive_.stand_at(range.first);
        archive_.refuse_part(errc::damaged_workbook, part_, "merged cells overlap");
    }

    workbook_archive& archive_;
    std::string const& part_;
    std::vector<merged_range> merged_;
    std::size_t next_ = 0;
    ranges reached_{};  // Those that reach the current row.
};

OUTTURN_DECL void drop_cells(std::vector<cell>& cells, std::string reference) {
    reference.erase(0, reference.rfind('!') + 1);
    std::erase(reference, '$');
    auto const range = range_of(reference);
    std::erase_if(cells, [&](cell const& each) {
        auto const at = each.position.cell;
        return at.row >= range.first.row && at.row <= range.last.row &&
               at.column >= range.first.column && at.column <= range.last.column;
    });
}

// ---- a sheet

class worksheet_handler final : public part_handler {
public:
    worksheet_handler(workbook_archive& archive,
                      workbook_contents& shared,
                      std::string const& part,
                      std::vector<cell>& cells)
        : archive_{archive}, shared_{shared}, part_{part}, cells_{cells} {}

    std::vector<merged_range> merged{};

    void start(std::string_view element, char const* const* attributes) override {
        if (element == "row") {
            auto const text = attribute(attributes, "r");
            auto const row = whole_number(text);
            at_ = {row ? *row : at_.row + 1, 0};
            if (!text.empty() && !row) refuse_reference(text);
        } else if (element == "c") {
            begin_cell(attributes);
        } else if (element == "v" || element == "f") {
            target_ = element == "v" ? &value_ : &formula_;
            has_formula_ = has_formula_ || element == "f";
        } else if (element == "mergeCell") {
            add_merged(attribute(attributes, "ref"));
        }
        if (in_cell_) runs_.start(element);
    }
    void end(std::string_view element) override {
        target_ = nullptr;
        if (!in_cell_) return;
        runs_.end(element);
        if (element == "c") end_cell();
    }
    void text(std::string_view characters) override {
        if (!in_cell_) return;
        if (target_ != nullptr) *target_ += characters;
        runs_.text(characters);
        if (value_.size() + formula_.size() + runs_.collected.size() > archive_.limits().text)
            archive_.refuse_text(part_);
    }

private:
    [[noreturn]] void refuse_reference(std::string_view text) const {
        archive_.refuse_part(errc::too_many_cells, part_, text);
    }

    void require_on_sheet(grid_position at, std::string_view text) const {
        constexpr std::uint32_t rows = 1'048'576;
        constexpr std::uint32_t columns = 16'384;
        if (at.row == 0 || at.row > rows || at.column == 0 || at.column > columns)
            refuse_reference(text);
    }

    void begin_cell(char const* const* attributes) {
        auto const reference = attribute(attributes, "r");
        at_ = reference.empty() ? grid_position{std::max(at_.row, 1U), at_.column + 1}
                                : cell_reference(reference);
        require_on_sheet(at_, reference.empty() ? to_string(at_) : std::string{reference});
        archive_.stand_at(at_);
        type_ = attribute(attributes, "t");
        style_ = whole_number(attribute(attributes, "s")).value_or(0);
        value_.clear();
        formula_.clear();
        has_formula_ = false;
        runs_ = {};
        in_cell_ = true;
    }

    void end_cell() {
        in_cell_ = false;
        auto text = cell_text();
        if (text.empty()) return;
        archive_.count_text(part_, text.size());
        cells_.push_back({std::move(text), {0, 0, at_}});
    }

    std::string cell_text() {
        if (type_ == "inlineStr") return runs_.take();
        if (type_ == "str") return without_escapes(std::move(value_));
        // A formula without a saved result is not taken for what it would give.
        if (value_.empty()) return has_formula_ ? '=' + formula_ : std::string{};
        if (type_ == "s") {
            auto const index = whole_number(value_);
            if (!index || *index >= shared_.strings.size())
                archive_.refuse_part(
                    errc::damaged_workbook, part_, "there is no shared text " + value_);
            return shared_.strings[*index];
        }
        if (type_ == "b") return is_true(value_) ? "TRUE" : "FALSE";
        if (type_ == "e" || type_ == "d") return std::move(value_);
        auto const number = read_number(value_);
        if (!number) archive_.refuse_part(errc::expected_number, part_, value_);
        return shared_.format_of(style_)(*number, shared_.from_1904);
    }

    void add_merged(std::string_view reference) {
        auto const range = range_of(reference);
        require_on_sheet(range.first, reference);
        require_on_sheet(range.last, reference);
        if (range.last.row < range.first.row || range.last.column < range.first.column)
            refuse_reference(reference);
        merged.push_back(range);
        if (merged.size() > archive_.limits().cells) archive_.refuse_text(part_);
    }

    workbook_archive& archive_;
    workbook_contents& shared_;
    std::string const& part_;
    std::vector<cell>& cells_;
    grid_position at_{};
    bool in_cell_ = false;
    bool has_formula_ = false;
    std::string type_{};
    std::size_t style_ = 0;
    std::string value_{};
    std::string formula_{};
    std::string* target_ = nullptr;
    text_runs runs_{};
};

OUTTURN_DECL sheet read_worksheet(workbook_archive& archive,
                                  workbook_contents& shared,
                                  std::string const& part,
                                  zip_uint64_t index) {
    sheet made{archive.file(), archive.sheet(), {}};
    auto& cells = made.cells;
    worksheet_handler handler{archive, shared, part, cells};
    parse_part(archive, part, index, handler);
    auto const key = [](cell const& each) {
        auto const at = each.position.cell;
        return std::tuple{at.row, at.column};
    };
    detail::stable_sort(cells, [&](cell const& a, cell const& b) { return key(a) < key(b); });
    auto const twice = std::adjacent_find(
        cells.begin(), cells.end(), [&](cell const& a, cell const& b) { return key(a) == key(b); });
    if (twice != cells.end()) {
        archive.stand_at(twice->position.cell);
        archive.refuse_part(errc::damaged_workbook, part, "the cell is there twice");
    }
    hidden_cells hidden{archive, part, std::move(handler.merged)};
    std::erase_if(cells, [&](cell const& each) { return hidden.hides(each.position.cell); });
    return made;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
