// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the parts of one form in an HTML report share: the form with its results, its places in the
// document, headings and cells of tables.

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/report/detail/html_writer.hpp>
#include <outturn/report/detail/report_index.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

class html_form_part {
public:
    /// `number` counts the forms of the report from 1. All references must outlive the part.
    html_form_part(html_writer& html,
                   self_evaluation const& form,
                   audit_report const& report,
                   report_index const& by_figure,
                   policy const& rules,
                   vocabulary const& words,
                   scored_form const& scored,
                   std::size_t number)
        : html_{html},
          form_{form},
          report_{report},
          by_figure_{by_figure},
          rules_{rules},
          words_{words},
          scored_{scored},
          number_{number} {}

protected:
    /// The anchor of `part`, as `form-1-total`.
    void write_anchor(std::string_view part) const;
    /// It as an attribute `id`.
    void open_id(std::string_view part) const;
    /// The part that is the row of the tables in which a figure stands.
    static std::string row_of(figure where);
    /// Links to the findings on figures of a row that `belongs` accepts.
    void link_findings(form_row row, std::function<bool(figure)> const& belongs) const;

    void heading(std::string_view part, bilingual const& words) const;
    void head_cell(bilingual const& words, markup kind = "") const;
    /// The begin tag of a cell without its `>`; the label is shown where columns do not fit.
    void open_cell(bilingual const& label, markup kind = "") const;
    void text_cell(bilingual const& label, std::string_view text, markup kind = "") const;
    /// A figure; with `places`, its point stands under those of its column.
    void figure_cell(bilingual const& label,
                     std::string_view text,
                     int places = 0,
                     markup kind = "") const;

    html_writer& html_;
    self_evaluation const& form_;
    audit_report const& report_;
    report_index const& by_figure_;
    policy const& rules_;
    vocabulary const& words_;
    scored_form const& scored_;
    std::size_t number_;
};

/// The decimal places of a plain number, by which columns of figures are aligned; −1 of other text.
int places_of(std::string_view text);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/html_form_part.ipp>
#endif
