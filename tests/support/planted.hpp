// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A clean form, and for every check forms with what it looks for planted in them, beside twins in which
// it is mended. The tests of the checks and the page of findings are made of them. To add one, add a row
// in planted.cpp.

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/scoring/policy.hpp>

#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

struct self_evaluation;

}  // namespace outturn::inline OUTTURN_ABI

namespace planted {

/// A form without anything to find under any shipped policy.
outturn::self_evaluation clean_texts();

/// Four clean forms of one department.
std::vector<outturn::self_evaluation> clean_batch();

/// The baseline, asking for every reason that a policy can ask for.
outturn::policy const& demanding();
outturn::policy const& baseline();

/// What is planted in the last of some forms, and the same forms with it mended.
struct row {
    std::string_view id;  ///< Of the check that finds it.
    outturn::figure where;
    void (*plant)(outturn::self_evaluation&);
    void (*mend)(outturn::self_evaluation&) = [](outturn::self_evaluation&) {};
    outturn::policy const& (*rules)() = baseline;
    void (*siblings)(outturn::self_evaluation&) =
        nullptr;  ///< Made of the other forms, where there are any.
};

std::vector<row> const& rows();

/// Changes the amounts of all rows of the funds.
void execute(outturn::self_evaluation& form,
             char const* amount,
             char const* rate,
             char const* score);
void adjust(outturn::self_evaluation& form, char const* initial, char const* adjusted);

/// The texts of all forms of a row; what is planted, or mended, is in the last.
std::vector<outturn::self_evaluation> texts_of(row const& made, bool mended);

/// The form that a text makes.
outturn::self_evaluation form_of(outturn::self_evaluation const& texts);

/// The report of a form, and the reports of forms side by side.
outturn::audit_report audited(outturn::self_evaluation const& texts,
                              outturn::policy const& rules = baseline());
std::vector<outturn::audit_report> audited(std::vector<outturn::self_evaluation> const& texts,
                                           outturn::policy const& rules = baseline());

/// The reports of the forms of a row.
std::vector<outturn::audit_report> reports_of(row const& made, bool mended);
outturn::audit_report report_of(row const& made, bool mended);

/// The finding of the check `id` at `where`, or null.
outturn::finding const* find(outturn::audit_report const& report,
                             std::string_view id,
                             outturn::figure where);

/// The row of the check `id`.
row const& row_of(std::string_view id);

/// The finding that is planted for the check `id`.
outturn::finding planted_finding(std::string_view id);

}  // namespace planted
