// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/utf8.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/io/csv.hpp>
#include <outturn/io/detail/encoding.hpp>
#include <outturn/io/detail/text_places.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/io/file.hpp>
#include <outturn/numeric/errors.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

// The limits of spreadsheet programs.
inline constexpr std::uint32_t most_csv_rows = 1'048'576;
inline constexpr std::uint32_t most_csv_columns = 16'384;
inline constexpr std::size_t longest_csv_cell = 32'767;

/// A spreadsheet takes a text that begins so for a formula, whatever white space stands in front; in some
/// languages the wide forms too.
inline constexpr std::array formula_starts{
    std::string_view{"="},
    std::string_view{"+"},
    std::string_view{"-"},
    std::string_view{"@"},
    std::string_view{"＝"},
    std::string_view{"＋"},
    std::string_view{"－"},
    std::string_view{"＠"},
};

/// Where in `text` something stands that is neither white space nor a control character, and shows.
OUTTURN_DECL std::size_t first_that_shows(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        auto const [value, length] = decode_utf8(text, at);
        bool const shows = value != U' ' && value != 0xA0 && value != 0x1680 && value != 0x3000 &&
                           !(value >= 0x2000 && value <= 0x200F) && value != 0x2028 &&
                           value != 0x2029 && value != 0x202F && value != 0x205F &&
                           value != 0x2060 && value != 0xFEFF && !is_control(value);
        if (length == 0 || shows) break;
        at += length;
    }
    return at;
}

OUTTURN_DECL bool starts_formula(std::string_view text) {
    if (text.starts_with('\t') || text.starts_with('\r')) return true;
    auto const bare = text.substr(first_that_shows(text));
    return std::any_of(formula_starts.begin(), formula_starts.end(), [&](std::string_view start) {
        return bare.starts_with(start);
    });
}

/// Whether an apostrophe in front of `text` only marks it as text.
OUTTURN_DECL bool takes_apostrophe(std::string_view text) {
    return text.starts_with('\'') || starts_formula(text);
}

/// Finds the separator of a text.
class csv_separator {
public:
    /// The one that the first line sep=… names; else the one that stands equally often in each row, as
    /// spreadsheet programs write it; else the most frequent.
    char of(std::string_view text) {
        if (text.size() > 4 && text.starts_with("sep=") &&
            (text.size() == 5 || text[5] == '\r' || text[5] == '\n'))
            return text[4];
        constexpr std::size_t enough = 65536;
        auto const seen = text.substr(0, enough);
        for (char const each : seen) take(each);
        if (seen.size() == text.size()) end_row();
        auto const best = std::max_element(tallies_.begin(), tallies_.end(), worse);
        return separators[static_cast<std::size_t>(best - tallies_.begin())];
    }

private:
    static constexpr std::array separators{',', '\t', ';'};

    struct tally {
        std::size_t all = 0, in_row = 0, in_first = 0;
        bool steady = true;
    };

    void take(char each) {
        if (each == '"') quoted_ = !quoted_;
        if (quoted_) return;
        if (each == '\n' || each == '\r') end_row();
        for (std::size_t i = 0; i < separators.size(); ++i)
            if (each == separators[i]) {
                ++tallies_[i].all;
                ++tallies_[i].in_row;
            }
    }

    void end_row() {
        bool const blank = std::all_of(
            tallies_.begin(), tallies_.end(), [](tally const& each) { return each.in_row == 0; });
        for (auto& each : tallies_) {
            if (!blank && first_) each.in_first = each.in_row;
            each.steady = each.steady && (blank || each.in_row == each.in_first);
            each.in_row = 0;
        }
        first_ = first_ && blank;
    }

    static bool worse(tally const& a, tally const& b) {
        bool const a_steady = a.steady && a.in_first > 0;
        bool const b_steady = b.steady && b.in_first > 0;
        return a_steady != b_steady ? b_steady : a.all < b.all;
    }

    std::array<tally, separators.size()> tallies_{};
    bool quoted_ = false;
    bool first_ = true;  // No row with a separator has ended yet.
};

/// Takes CSV text apart into cells.
class csv_reader {
public:
    csv_reader(std::string_view text, std::string file)
        : text_{text}, separator_{csv_separator{}.of(text)}, positions_{text, 1} {
        sheet_.file = std::move(file);
    }

    result<sheet> read() && {
        if (auto const nul = text_.find('\0'); nul != std::string_view::npos)
            return error_at(errc::nul_character, nul, nul + 1);
        if (text_.starts_with("sep=") && text_.size() > 4 && text_[4] == separator_) {
            at_ = 5;
            end_row();
            here_.row = 1;
        }
        while (at_ < text_.size()) {
            if (here_.row > most_csv_rows || here_.column > most_csv_columns)
                return error_at(errc::too_many_cells, at_, at_ + 1);
            auto const begin = at_;
            bool const quoted = text_[at_] == '"';
            auto const fault = quoted ? read_quoted() : read_bare();
            if (fault) return error_at(*fault, failed_at_, at_);
            keep(begin + (quoted ? 1 : 0));
            if (at_ < text_.size() && text_[at_] == separator_) {
                ++at_;
                ++here_.column;
            } else {
                end_row();
            }
        }
        return std::move(sheet_);
    }

private:
    void end_row() {
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
        ++here_.row;
        here_.column = 1;
    }

    std::optional<error_code> read_bare() {
        auto const stops = [&](char each) {
            return each == separator_ || each == '\r' || each == '\n';
        };
        auto const begin = at_;
        while (at_ < text_.size() && !stops(text_[at_])) ++at_;
        cell_.assign(text_.substr(begin, at_ - begin));
        failed_at_ = begin;
        if (too_long()) return errc::text_too_long;
        return std::nullopt;
    }

    std::optional<error_code> read_quoted() {
        cell_.clear();
        failed_at_ = at_++;
        for (;;) {
            auto const quote = text_.find('"', at_);
            if (quote == std::string_view::npos) {
                at_ = text_.size();
                return errc::unclosed_quote;
            }
            cell_.append(text_.substr(at_, quote - at_));
            at_ = quote + 1;
            if (too_long()) return errc::text_too_long;
            if (at_ >= text_.size() || text_[at_] != '"') break;
            cell_ += '"';
            ++at_;
        }
        if (at_ == text_.size() || text_[at_] == separator_ || text_[at_] == '\r' ||
            text_[at_] == '\n')
            return std::nullopt;
        failed_at_ = at_;
        at_ += std::max<std::size_t>(1, decode_utf8(text_, at_).length);
        return errc::unexpected_text;
    }

    [[nodiscard]] bool too_long() const {
        return cell_.size() > longest_csv_cell && character_count(cell_) > longest_csv_cell;
    }

    void keep(std::size_t begin) {
        if (cell_.empty()) return;
        bool const apostrophe =
            cell_[0] == '\'' && takes_apostrophe(std::string_view{cell_}.substr(1));
        auto at = positions_.at(begin + (apostrophe ? 1 : 0));
        at.cell = here_;
        sheet_.cells.push_back({cell_.substr(apostrophe ? 1 : 0), at});
    }

    [[nodiscard]] error error_at(error_code code, std::size_t begin, std::size_t end) {
        auto at = positions_.at(begin);
        at.cell = here_;
        if (code == errc::nul_character) at.cell = {};
        return error_in_line(code, text_, {begin, end}, {sheet_.file, {}, at, {}});
    }

    std::string_view text_;
    char separator_;
    position_counter positions_;
    sheet sheet_{};
    std::size_t at_ = 0;
    std::size_t failed_at_ = 0;
    grid_position here_{1, 1};
    std::string cell_{};
};

/// `text` with � for NUL characters, which no text file holds.
OUTTURN_DECL std::string without_nul(std::string text) {
    for (auto at = text.find('\0'); at != std::string::npos; at = text.find('\0', at))
        text.replace(at, 1, "\xEF\xBF\xBD");
    return text;
}

/// Appends a cell in such a way that a spreadsheet takes text for text.
OUTTURN_DECL void write_csv_cell(std::string& out, std::string_view text) {
    auto const digits = text.substr(text.starts_with('-') ? 1 : 0);
    bool const number = !digits.empty() && digits[0] >= '0' && digits[0] <= '9' &&
                        digits.find_first_not_of("0123456789.,%") == std::string_view::npos;
    bool const dashes = text.find_first_not_of('-') == std::string_view::npos;
    bool const quoted = text.find_first_of(",;\t\"\r\n") != std::string_view::npos ||
                        text.starts_with(' ') || text.ends_with(' ');
    if (quoted) out += '"';
    // A dash and a number are no formulas.
    if (takes_apostrophe(text) && !number && !dashes) out += '\'';
    for (char const each : text) {
        out += each;
        if (each == '"') out += each;
    }
    if (quoted) out += '"';
}

/// Writes laid-out forms below one another.
class csv_writer {
public:
    void add(self_evaluation const& form) {
        auto const laid = lay_out(form, first_row_);
        for (auto const& each : laid.cells) {
            if (each.text.empty()) continue;
            move_to(each.at);
            write_csv_cell(out_, without_nul(each.text));
        }
        move_to({laid.last_row + 1, 1});
        first_row_ = laid.last_row + 2;
    }

    /// In UTF-8, whatever bytes stand in the forms: they are as much no part of the format as of a text.
    std::string finished() && { return mended_utf8(out_); }

private:
    void move_to(grid_position to) {
        for (; next_.row < to.row; ++next_.row) {
            out_.append(laid_out_form::columns - next_.column, ',').append("\r\n");
            next_.column = 1;
        }
        out_.append(to.column - next_.column, ',');
        next_.column = to.column;
    }

    std::string out_ = "\xEF\xBB\xBF";
    std::uint32_t first_row_ = 1;
    grid_position next_{1, 1};
};

}  // namespace detail

OUTTURN_DECL result<sheet> parse_csv(std::string_view text, std::string file) {
    text = detail::without_byte_order_mark(text);
    return detail::csv_reader{text, std::move(file)}.read();
}

OUTTURN_DECL std::vector<result<self_evaluation>> read_csv(std::string text,
                                                           std::string file,
                                                           vocabulary const& words) {
    std::vector<result<self_evaluation>> forms;
    auto decoded = detail::decode_text(std::move(text), file);
    if (!decoded) {
        forms.emplace_back(std::move(decoded.error()));
        return forms;
    }
    auto const cells = parse_csv(decoded->text, file);
    if (cells) forms = read_sheet(*cells, words);
    if (!forms.empty()) return forms;
    if (decoded->unless_utf8)
        forms.emplace_back(*std::move(decoded->unless_utf8));
    else if (!cells)
        forms.emplace_back(cells.error());
    else
        forms.emplace_back(make_error({errc::not_a_form, {}}, {}, {std::move(file), {}, {}}));
    return forms;
}

OUTTURN_DECL std::vector<result<self_evaluation>> read_csv_file(std::string const& path,
                                                                vocabulary const& words) {
    auto contents = file_contents(path);
    if (!contents) return {std::move(contents.error())};
    return read_csv(*std::move(contents), path, words);
}

OUTTURN_DECL std::string write_csv(std::span<self_evaluation const> forms) {
    detail::csv_writer writer;
    for (auto const& form : forms) writer.add(form);
    return std::move(writer).finished();
}

}  // namespace outturn::inline OUTTURN_ABI
