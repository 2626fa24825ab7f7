// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// From the texts of a form to its values: the last step of every reader of files, and the first of a
// program that has the texts already. A form is never refused for a cell: one that cannot be read keeps
// its text and says what is wrong with it.
//
//     self_evaluation texts;
//     texts.funds.push_back({.source = {"年度资金总额"}, .adjusted = {"1,693,600"}, .executed = {"1,681,827"}});
//     self_evaluation const form = read_form(std::move(texts));
//     for (error const& each : faults(form)) std::puts(each.text().c_str());

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/currency.hpp>

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// A unit of money that a form may print its funds in, and the zeros it stands for. To add one, add a
/// row.
struct money_unit_entry {
    std::string_view text;
    int zeros;
};

/// The units of money (金额单位); none means 元.
inline constexpr std::array money_units{money_unit_entry{"", 0},
                                        money_unit_entry{"元", 0},
                                        money_unit_entry{"万元", 4},
                                        money_unit_entry{"亿元", 8}};

/// The unit of money of that name, or null.
///
///     find_money_unit("万元")->zeros  // 4
constexpr money_unit_entry const* find_money_unit(std::string_view word) {
    for (auto const& entry : money_units)
        if (entry.text == word) return &entry;
    return nullptr;
}

/// Reads every cell of a form from its text. A cell whose text cannot be read has a fault and no value;
/// without a known unit and currency no amount has a value. The currency is one of `known`, by its code
/// or a name.
///
/// Units: money is converted to the main unit of the form's currency; others are kept as written, those of
/// `words` known beside the standard ones.
/// Rounds: never.
/// Fails: never; `faults` tells what cannot be read.
/// Complexity: linear in the length of the texts.
///
///     std::array const known{currency_entry::of<cny>(), currency_entry::of<usd>()};
///     self_evaluation const form = read_form(self_evaluation{}, {}, known);
[[nodiscard]] self_evaluation read_form(self_evaluation texts,
                                        vocabulary const& words = {},
                                        std::span<currency_entry const> known = currency_catalogue);

/// Reads every cell of `form` in place, as `read_form` does: for forms that are read one after another in
/// the same memory.
void read_cells(self_evaluation& form,
                vocabulary const& words = {},
                std::span<currency_entry const> known = currency_catalogue);

/// The cells of a form that cannot be read, in the order of the form; each error names its cell, as
/// `indicators[3].target`, and its place in the file.
///
/// Complexity: linear in the number of cells.
///
///     for (error const& each : faults(form)) std::puts(each.text().c_str());
[[nodiscard]] std::vector<error> faults(self_evaluation const& form);

/// Whether `form` has a cell that cannot be read.
[[nodiscard]] bool has_fault(self_evaluation const& form);

/// `form`, if every cell of it can be read: for programs that must have every cell.
///
/// Fails: with the first unreadable cell, and all others as its `further` errors.
///
///     result<self_evaluation> const form = strict(read_json_file("examples/forms/2022-4.json").value());
[[nodiscard]] result<self_evaluation> strict(self_evaluation form);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/form/impl/reading.ipp>
#endif
