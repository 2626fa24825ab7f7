// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/inference/detail/figure_printer.hpp>

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <utility>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL figure_printer::figure_printer(std::vector<hypothesis> each)
    : hypotheses_{std::move(each)} {
    std::vector<std::size_t> first;
    for (std::size_t i = 0; i < hypotheses_.size(); ++i) {
        auto const same = [&](std::size_t other) {
            return hypotheses_[other].formula == hypotheses_[i].formula &&
                   hypotheses_[other].amounts == hypotheses_[i].amounts;
        };
        auto const at = std::find_if(first.begin(), first.end(), same);
        group_.push_back(static_cast<std::size_t>(at - first.begin()));
        if (at == first.end()) first.push_back(i);
    }
    first_ = std::move(first);
    figures_.resize(hypotheses_.size());
    for (auto const& by : hypotheses_)
        if (std::find(places_.begin(), places_.end(), by.places) == places_.end())
            places_.push_back(by.places);
    for (std::size_t i = 0; i < hypotheses_.size(); ++i) {
        auto const at = std::find(places_.begin(), places_.end(), hypotheses_[i].places);
        down_.push_back(group_[i] * places_.size() +
                        static_cast<std::size_t>(at - places_.begin()));
    }
}

/// What a hypothesis prints for `exact`. Most values of rules have few digits, and need no rounding.
OUTTURN_DECL decimal figure_printer::rounded(std::size_t hypothesis_index, ratio const& exact) {
    auto const& by = hypotheses_[hypothesis_index];
    auto& down = rounded_down_[down_[hypothesis_index]];
    if (!down.known) {
        auto downwards = by;
        downwards.mode = rounding::floor;
        down.figure = rounded_by(downwards, exact);
        down.whole = ratio{down.figure} == exact;
        down.known = true;
    }
    bool const cut = by.mode == rounding::down && !exact.is_negative();
    return down.whole || cut ? down.figure : rounded_by(by, exact);
}

OUTTURN_DECL bool figure_printer::print(inference_inputs const& inputs) {
    OUTTURN_TRY {
        if (std::holds_alternative<total_inputs>(inputs)) {
            for (std::size_t i = 0; i < hypotheses_.size(); ++i)
                figures_[i] = printed_by(hypotheses_[i], inputs);
            return true;
        }
        exact_.clear();
        for (auto const each : first_) exact_.push_back(exact_by(hypotheses_[each], inputs));
        rounded_down_.assign(first_.size() * places_.size(), {});
        for (std::size_t i = 0; i < hypotheses_.size(); ++i) {
            auto const& exact = exact_[group_[i]];
            figures_[i].reset();
            if (exact) figures_[i] = rounded(i, *exact);
        }
        return true;
    }
    OUTTURN_CATCH(std::overflow_error const&) { return false; }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
