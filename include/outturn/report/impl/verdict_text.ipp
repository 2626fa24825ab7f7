// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/verdict_text.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL std::string declared_text(figure_verdict const& of) {
    return of.where.part == form_part::execution_rate ? to_percent_string(of.declared)
                                                      : to_string(of.declared);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
