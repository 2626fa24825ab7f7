// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/inference/detail/role_search.hpp>
#include <outturn/scoring/formulas.hpp>
#include <outturn/scoring/policy.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL std::vector<inference_case> role_search::run(std::vector<inference_case>& cases) {
    words_ = (cases.size() + 63) / 64;
    explained_.assign(hypotheses_.size() * words_, 0);
    open_.assign(hypotheses_.size() * words_, 0);
    rows_.assign(hypotheses_.size(), 0);
    different_rows_ = hypotheses_.empty() ? 0 : 1;
    std::vector<inference_case> refused;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (!print(cases[i])) {
            refused.push_back(std::move(cases[i]));
            continue;
        }
        if (kept != i) cases[kept] = std::move(cases[i]);
        note(kept, cases[kept].printed);
        ++kept;
    }
    cases.resize(kept);
    cases_ = cases;
    count();
    return refused;
}

// ---- What was found

OUTTURN_DECL std::size_t role_search::best() const {
    std::size_t found = 0;
    for (std::size_t i = 1; i < hypotheses_.size(); ++i)
        if (better(i, found)) found = i;
    return found;
}

OUTTURN_DECL bool role_search::better(std::size_t a, std::size_t b) const {
    auto const standing = [&](std::size_t of) {
        auto const& counted = counts_[of];
        return std::tuple{counted.cases != 0 && !counted.ruled_out, counted.cases, counted.figures};
    };
    return standing(a) > standing(b);
}

OUTTURN_DECL bool role_search::explain_the_same(std::size_t a, std::size_t b) const {
    for (std::size_t i = 0; i < words_; ++i) {
        auto const known = ~(open_[a * words_ + i] | open_[b * words_ + i]);
        if (((explained_[a * words_ + i] ^ explained_[b * words_ + i]) & known) != 0) return false;
    }
    return true;
}

/// Counts what each hypothesis explains.
OUTTURN_DECL void role_search::count() {
    counts_.assign(hypotheses_.size(), {});
    for (std::size_t i = 0; i < counts_.size(); ++i)
        for (std::size_t k = 0; k < cases_.size(); ++k) {
            if (explains(i, k)) {
                ++counts_[i].cases;
                counts_[i].figures += cases_[k].figures.size();
            } else if (!leaves_open(i, k)) {
                counts_[i].ruled_out = true;
            }
        }
}

OUTTURN_DECL std::size_t role_search::first_against(std::size_t other,
                                                    std::optional<std::size_t> one) const {
    std::optional<std::size_t> any;
    for (std::size_t i = 0; i < cases_.size(); ++i) {
        if (!ruled_out_by(other, i)) continue;
        if (!one || explains(*one, i)) return i;
        if (!any) any = i;
    }
    return any.value_or(0);
}

// ---- The search

/// Finds what each hypothesis prints for a case; false where a number does not fit.
OUTTURN_DECL bool role_search::print(inference_case const& of) {
    if (!printer_.print(of.inputs)) return false;
    figures_ = printer_.figures();
    if (role_ != figure_role::total_score) return true;
    OUTTURN_TRY {
        print_exact_sums(of);
        return true;
    }
    OUTTURN_CATCH(std::overflow_error const&) { return false; }
}

/// Of several possible sums the one that is printed counts; without a sum the figure is unknown.
OUTTURN_DECL void role_search::print_exact_sums(inference_case const& of) {
    auto const& sums = std::get<total_inputs>(of.inputs).exact;
    open_now_.assign(hypotheses_.size(), false);
    for (std::size_t i = 0; i < hypotheses_.size(); ++i) {
        auto const* const of_sum = std::get_if<total_formula>(&hypotheses_[i].formula->how);
        if (of_sum == nullptr || of_sum->sum != total_of::exact_scores) continue;
        open_now_[i] = sums.empty();
        for (auto const& sum : sums) {
            auto const figure = rounded_by(hypotheses_[i], sum);
            if (!figures_[i] || figure == of.printed) figures_[i] = figure;
        }
    }
}

/// Notes which hypotheses explain the case.
OUTTURN_DECL void role_search::note(std::size_t case_index, decimal const& printed) {
    distinct_.clear();
    distinct_.push_back(printed);
    auto const bit = std::uint64_t{1} << (case_index % 64);
    constexpr std::size_t silent = 0;
    next_rows_.clear();
    for (std::size_t i = 0; i < hypotheses_.size(); ++i) {
        std::size_t value = silent;
        if (!open_now_.empty() && open_now_[i]) open_[i * words_ + case_index / 64] |= bit;
        if (figures_[i]) {
            auto at = std::find(distinct_.begin(), distinct_.end(), *figures_[i]);
            value = 1 + static_cast<std::size_t>(at - distinct_.begin());
            if (at == distinct_.end()) distinct_.push_back(*figures_[i]);
            if (value == 1) explained_[i * words_ + case_index / 64] |= bit;
        }
        next_rows_.emplace_back(rows_[i], value);
    }
    choices_.push_back(distinct_.size());
    if (different_rows_ != hypotheses_.size()) tell_rows_apart();
}

/// Numbers the rows of figures again, with the figures of one more case.
OUTTURN_DECL void role_search::tell_rows_apart() {
    sorted_rows_ = next_rows_;
    std::sort(sorted_rows_.begin(), sorted_rows_.end());
    sorted_rows_.erase(std::unique(sorted_rows_.begin(), sorted_rows_.end()), sorted_rows_.end());
    different_rows_ = sorted_rows_.size();
    for (std::size_t i = 0; i < rows_.size(); ++i)
        rows_[i] = static_cast<std::size_t>(
            std::lower_bound(sorted_rows_.begin(), sorted_rows_.end(), next_rows_[i]) -
            sorted_rows_.begin());
}

}  // namespace outturn::inline OUTTURN_ABI::detail
