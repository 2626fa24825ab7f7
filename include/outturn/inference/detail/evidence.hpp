// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/config.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/scoring/figure_role.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// The distinct cases of one role.
class case_list {
public:
    /// Adds a figure to the case of its inputs.
    void add(inference_inputs inputs, decimal const& printed, form_figure const& where);

    [[nodiscard]] std::vector<inference_case>& cases() { return cases_; }

private:
    std::vector<inference_case> cases_;
    std::unordered_multimap<std::size_t, std::size_t> found_;
};

/// The cases of forms, role by role, and the figures that are no evidence.
///
/// The cases of totals are added last: their exact sums depend on what was inferred for other roles.
class evidence {
public:
    /// A score of a form, by its role and inputs.
    struct part {
        figure_role role;
        inference_inputs inputs;
    };
    /// What the total of a form adds up.
    struct total_parts {
        form_figure where{};
        decimal printed{};
        std::optional<decimal> printed_sum{};
        std::vector<part> parts{};
        bool exact_known = true;  ///< Every score of the form is among the parts.
    };

    /// Adds the figures of a form.
    void add(self_evaluation const& form, std::size_t index, vocabulary const& words);

    /// Adds a figure as a case, or to one.
    void add_case(figure_role which,
                  inference_inputs inputs,
                  decimal const& printed,
                  form_figure const& at);

    /// Says that a figure is no evidence.
    void skip(form_figure const& which, not_evidence why) { skipped_.push_back({which, why}); }

    [[nodiscard]] std::vector<inference_case>& cases(figure_role which) {
        return lists_[static_cast<std::size_t>(which)].cases();
    }
    [[nodiscard]] std::vector<total_parts> const& totals() const { return totals_; }
    [[nodiscard]] std::vector<skipped_figure>& skipped() { return skipped_; }

private:
    void guarded(form_figure at, auto const& add_figure);
    void add_rate(self_evaluation const& form, form_figure at);
    void add_score(self_evaluation const& form, form_figure at, total_parts& sum);
    void add_indicator(indicator const& row, comparing const& by, form_figure at, total_parts& sum);
    void add_part(figure_role which,
                  inference_inputs inputs,
                  decimal const& printed,
                  form_figure at,
                  bool was_known,
                  total_parts& sum);
    void add_total(self_evaluation const& form, total_parts sum);

    std::array<case_list, figure_role_catalogue.size()> lists_;
    std::vector<total_parts> totals_;
    std::vector<skipped_figure> skipped_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/inference/impl/evidence.ipp>
#endif
