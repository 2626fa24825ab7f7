// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/detail/cell.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/numeric/amount_text.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/errors.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// What Excel and its kin print where a formula failed. To add one, add it here.
inline constexpr std::array<std::string_view, 11> spreadsheet_errors{"#DIV/0!",
                                                                     "#N/A",
                                                                     "#NAME?",
                                                                     "#NULL!",
                                                                     "#NUM!",
                                                                     "#REF!",
                                                                     "#VALUE!",
                                                                     "#SPILL!",
                                                                     "#CALC!",
                                                                     "#FIELD!",
                                                                     "#GETTING_DATA"};

constexpr bool is_spreadsheet_error(std::string_view text) {
    auto const word = trimmed(text);
    if (word.empty() || (word.front() != '#' && word.front() != 'E')) return false;
    // LibreOffice numbers some of its errors: Err:502.
    if (word.starts_with("Err:5"))
        return word.size() == 7 &&
               word.find_first_not_of("0123456789", 4) == std::string_view::npos;
    return std::find(spreadsheet_errors.begin(), spreadsheet_errors.end(), word) !=
           spreadsheet_errors.end();
}

/// A plain number that is all of `text`; the fast path, as most cells hold nothing else.
OUTTURN_DECL std::optional<decimal> whole_usual_number(std::string_view text) {
    auto const usual = scan_usual_number(text, 0);
    if (usual.end == 0 || usual.end != text.size() || usual.coefficient < 0) return std::nullopt;
    return decimal::scaled(static_cast<std::int64_t>(usual.coefficient), usual.scale);
}

/// Whether a text names two known units of money, as 万元；元 or 万元/亿元.
OUTTURN_DECL bool names_two_money_units(std::string_view text) {
    constexpr std::size_t longest_list = 100;
    if (text.size() > longest_list) return false;
    money_unit_entry const* first = nullptr;
    while (!text.empty()) {
        auto end = text.size();
        std::size_t length = 0;
        for (std::string_view const mark :
             {"；", ";", "，", ",", "、", "/", "／", "和", "或", "\n"})
            if (auto const at = text.find(mark); at < end) {
                end = at;
                length = mark.size();
            }
        auto const word = trimmed(text.substr(0, end));
        auto const* const named = word.empty() ? nullptr : find_money_unit(word);
        if (first != nullptr && named != nullptr && named != first) return true;
        if (first == nullptr) first = named;
        text.remove_prefix(end + length);
    }
    return false;
}

/// Reads the value of a cell from its text, or its fault.
class cell_reader {
public:
    cell_reader(self_evaluation const& form,
                vocabulary const& words,
                std::span<currency_entry const> known)
        : own_{words.units()}, known_{known} {
        auto const* const unit = find_money_unit(trimmed(form.money_unit.text));
        auto const* const currency = named_currency(form.currency.text);
        money_is_known_ = unit != nullptr && currency != nullptr;
        if (currency != nullptr) currency_ = currency;
        if (unit != nullptr) zeros_ = unit->zeros;
    }

    /// Reads a cell of a kind, which is of that kind's type.
    template <cell_kind Kind>
    void read(cell& into) const {
        into.fault = {};
        if constexpr (Kind == cell_kind::currency)
            currency(into);
        else if constexpr (Kind == cell_kind::money_unit)
            money_unit(into);
        else if constexpr (Kind == cell_kind::amount)
            amount(static_cast<printed<decimal>&>(into));
        else if constexpr (Kind == cell_kind::points || Kind == cell_kind::score)
            points(static_cast<printed<decimal>&>(into), Kind == cell_kind::points);
        else if constexpr (Kind == cell_kind::rate)
            rate(static_cast<printed<decimal>&>(into));
        else if constexpr (Kind == cell_kind::target_value)
            target(static_cast<printed<outturn::target>&>(into));
        else if constexpr (Kind == cell_kind::actual_value)
            actual(static_cast<printed<outturn::actual>&>(into));
        else
            static_assert(Kind == cell_kind::currency, "this kind of cell is read in no way");
    }

private:
    static void refuse(cell& into, fault const& what) {
        into.fault = is_spreadsheet_error(into.text)
                         ? fault{errc::spreadsheet_error, {0, into.text.size()}}
                         : what;
    }
    static void refuse(cell& into, error_code code) { refuse(into, {code, {0, into.text.size()}}); }

    /// The yuan where none is named.
    [[nodiscard]] currency_entry const* named_currency(std::string_view text) const {
        auto const name = trimmed(text);
        return name.empty() ? &entry_of_currency<cny> : find_currency(name, known_);
    }

    void currency(cell& into) const {
        if (named_currency(into.text) == nullptr) refuse(into, errc::unknown_currency);
    }

    static void money_unit(cell& into) {
        auto const word = trimmed(into.text);
        if (find_money_unit(word) == nullptr)
            refuse(
                into,
                names_two_money_units(word) ? errc::mixed_money_units : errc::unknown_money_unit);
    }

    void amount(printed<decimal>& into) const {
        auto const scanned = scan_money<std::int64_t>(*currency_, into.text, zeros_);
        into.value = scanned.bad || !money_is_known_ ? std::nullopt : scanned.value;
        if (scanned.bad && !says_nothing(into.text)) refuse(into, *scanned.bad);
    }

    /// A number of points; 5分 is read as 5.
    static void points(printed<decimal>& into, bool never_negative) {
        if (auto const usual = whole_usual_number(into.text)) {
            into.value = *usual;
            return;
        }
        auto const scanned = number_in(into);
        if (!scanned) return;
        auto const rest = trimmed(behind(*scanned, into.text));
        if (!rest.empty() && rest != "分") return refuse_rest(*scanned, into);
        if (never_negative && scanned->value.is_negative())
            return refuse(into, errc::negative_points);
        into.value = scanned->value;
    }

    /// A rate in percent, with or without its sign.
    static void rate(printed<decimal>& into) {
        auto const scanned = number_in(into);
        if (!scanned) return;
        auto const sign = trimmed(behind(*scanned, into.text));
        auto const* const entry = find_unit(sign);
        bool const percent =
            sign.empty() || (entry != nullptr && entry->measures == dimension::share &&
                             entry->factor == outturn::ratio{1});
        if (!percent) return refuse_rest(*scanned, into);
        auto const& value = scanned->value;
        if (value.scale() + 2 > decimal::max_scale)
            return refuse(into, {errc::too_many_digits, {0, trimmed_end(into.text)}});
        into.value = decimal::scaled(value.coefficient(), value.scale() + 2);
    }

    void target(printed<outturn::target>& into) const {
        if (nothing_entered(into.text)) return into.value.reset();
        if (is_spreadsheet_error(into.text)) return spreadsheet_error(into);
        auto const failed = read_into(into.value, into.text, own_);
        if (!failed) return;
        if (auto read = read_cell(into.text, own_, *failed))
            into.value = *std::move(read);
        else
            refuse(into, {read.error().code, read.error().where});
    }

    void actual(printed<outturn::actual>& into) const {
        if (says_nothing(into.text)) return into.value.reset();
        if (is_spreadsheet_error(into.text)) return spreadsheet_error(into);
        if (auto const failed = read_into(into.value, into.text, own_)) refuse(into, *failed);
    }

    template <class Value>
    static void spreadsheet_error(printed<Value>& into) {
        into.value.reset();
        refuse(into, errc::spreadsheet_error);
    }

    /// The number that the text begins with; nothing where none is entered or it cannot be read.
    static std::optional<scanned_number<std::int64_t>> number_in(printed<decimal>& into) {
        into.value.reset();
        std::string_view const text = into.text;
        if (nothing_entered(text)) return std::nullopt;
        auto const scanned = scan_number<std::int64_t>(text, skip_spaces(text, 0));
        if (!scanned.bad) return scanned;
        if (!says_nothing(text)) refuse(into, *scanned.bad);
        return std::nullopt;
    }
    static std::string_view behind(scanned_number<std::int64_t> const& scanned,
                                   std::string_view text) {
        return scanned.end == text.size()
                   ? std::string_view{}
                   : text.substr(scanned.end, trimmed_end(text) - scanned.end);
    }
    static void refuse_rest(scanned_number<std::int64_t> const& scanned, cell& into) {
        refuse(into, {errc::unexpected_text, {scanned.end, trimmed_end(into.text)}});
    }

    unit_rows own_;
    std::span<currency_entry const> known_;
    currency_entry const* currency_ = &entry_of_currency<cny>;
    bool money_is_known_ = false;
    int zeros_ = 0;
};

/// The error of a cell that cannot be read.
OUTTURN_DECL error error_of(self_evaluation const& form, figure named, cell const& from) {
    error why =
        make_error(from.fault, from.text, {form.file, to_string(named), from.position, form.sheet});
    // In a text file the column is that of the fault within the cell. In a spreadsheet the cell itself is
    // the place.
    if (from.position.line != 0 && !from.position.cell.is_known()) {
        auto const before = std::string_view{why.source}.substr(0, why.where.begin);
        why.at.position.column += static_cast<std::uint32_t>(character_count(before));
    }
    return why;
}

}  // namespace detail

OUTTURN_DECL void read_cells(self_evaluation& form,
                             vocabulary const& words,
                             std::span<currency_entry const> known) {
    detail::cell_reader const reader{form, words, known};
    detail::for_each_value(form, [&]<std::size_t Row>(cell& each, std::size_t) {
        reader.read<form_cells[Row].kind>(each);
    });
}

OUTTURN_DECL self_evaluation read_form(self_evaluation texts,
                                       vocabulary const& words,
                                       std::span<currency_entry const> known) {
    read_cells(texts, words, known);
    return texts;
}

OUTTURN_DECL std::vector<error> faults(self_evaluation const& form) {
    std::vector<error> found;
    detail::for_each_value(form, [&]<std::size_t Row>(cell const& each, std::size_t index) {
        if (each.is_unreadable())
            found.push_back(detail::error_of(form, {form_cells[Row].part, index}, each));
    });
    return found;
}

OUTTURN_DECL bool has_fault(self_evaluation const& form) {
    bool found = false;
    detail::for_each_value(form, [&]<std::size_t Row>(cell const& each, std::size_t) {
        found = found || each.is_unreadable();
    });
    return found;
}

OUTTURN_DECL result<self_evaluation> strict(self_evaluation form) {
    auto all = faults(form);
    if (all.empty()) return form;
    error first = std::move(all.front());
    first.further.assign(std::make_move_iterator(all.begin() + 1),
                         std::make_move_iterator(all.end()));
    return first;
}

}  // namespace outturn::inline OUTTURN_ABI
