// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Copies derivations of single figures out of the trace of a form.

#include <outturn/config.hpp>
#include <outturn/scoring/derivation.hpp>
#include <outturn/scoring/detail/trace.hpp>

#include <cstddef>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Copies the steps of single figures out of the trace of a form.
class step_copier {
public:
    explicit step_copier(trace const& from) : from_{from}, renumbered_(from.steps.size(), unseen) {}

    /// Copies from here on go to `out`, with numbers of their own.
    void begin(derivation& out) {
        for (auto const each : copied_) renumbered_[each] = unseen;
        copied_.clear();
        fits_ = true;
        out_ = &out;
    }

    /// Whether every value that was copied fits the ratio of its step.
    [[nodiscard]] bool fits() const { return fits_; }

    /// Copies the step `last` and the steps it depends on, operands first; gives its new number.
    std::size_t copy(std::size_t last) {
        // A loop, not recursion: a sum of many scores is a step deep for each of them.
        open_.push_back(last);
        while (!open_.empty()) {
            auto const at = open_.back();
            auto const& step = from_.steps[at];
            auto const before = open_.size();
            if (renumbered_[at] == unseen) {
                if (has_two_operands(step.what)) open(step.right);
                if (!is_leaf(step.what)) open(step.left);
            }
            if (open_.size() != before) continue;
            open_.pop_back();
            if (renumbered_[at] != unseen) continue;
            fits_ = fits_ && from_.fits(at);
            auto& made = out_->steps.emplace_back(step);
            if (!is_leaf(step.what)) made.left = renumbered_[step.left];
            if (has_two_operands(step.what)) made.right = renumbered_[step.right];
            renumbered_[at] = out_->steps.size() - 1;
            copied_.push_back(at);
        }
        return renumbered_[last];
    }

private:
    static constexpr auto unseen = static_cast<std::size_t>(-1);

    void open(std::size_t step) {
        if (renumbered_[step] == unseen) open_.push_back(step);
    }

    trace const& from_;
    derivation* out_ = nullptr;
    bool fits_ = true;
    std::vector<std::size_t> renumbered_;
    std::vector<std::size_t> copied_;
    std::vector<std::size_t> open_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail
