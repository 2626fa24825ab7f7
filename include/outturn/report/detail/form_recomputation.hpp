// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A form computed anew beside itself in a workbook, by formulas that follow from the policy.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/sheet.hpp>
#include <outturn/report/detail/recomputation_sheet.hpp>
#include <outturn/scoring/policy.hpp>

#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// The recomputation of one form: what stands in which cell beside it.
class form_recomputation {
public:
    /// `form` and `rules` must outlive it.
    form_recomputation(self_evaluation const& form,
                       policy const& rules,
                       vocabulary const& words,
                       laid_out_form const& layout,
                       language in);

    [[nodiscard]] std::vector<recomputed_cell> const& cells() const { return sheet_.cells(); }
    [[nodiscard]] grid_position last() const {
        return {sheet_.last_row(), column_of(recomputation_column::score)};
    }

private:
    void write_headings();

    recomputation_sheet sheet_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/form_recomputation.ipp>
#endif
