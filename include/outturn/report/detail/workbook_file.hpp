// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: libxlsxwriter
//
// A workbook as a file, by libxlsxwriter.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/sheet.hpp>
#include <outturn/report/detail/recomputation_sheet.hpp>
#include <outturn/report/detail/scratch_file.hpp>
#include <outturn/scoring/policy.hpp>

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <xlsxwriter.h>

namespace outturn::inline OUTTURN_ABI::detail {

/// Writes a workbook; the first failure is kept, and nothing is written after it.
class workbook_file {
public:
    explicit workbook_file(std::string path);
    workbook_file(workbook_file const&) = delete;
    workbook_file& operator=(workbook_file const&) = delete;
    ~workbook_file();

    /// Adds a sheet that names what could not be read.
    void add_unread(std::span<error const> unread, language in);

    /// Adds a sheet with a form.
    void add(self_evaluation const& form);

    /// Adds a sheet with a form and its recomputation.
    void add(self_evaluation const& form,
             policy const& rules,
             vocabulary const& words,
             language in);

    /// Puts the file in its place, or says why it cannot be.
    std::optional<error> close();

private:
    void keep(lxw_error failure);
    lxw_worksheet* add_sheet(std::string const& title);
    lxw_worksheet* add_form(std::string const& title,
                            self_evaluation const& form,
                            laid_out_form const& layout);
    [[nodiscard]] std::string title_for(self_evaluation const& form);
    void write_text(lxw_worksheet* page,
                    grid_position at,
                    std::string_view text,
                    lxw_format* format);
    lxw_format* format_of(cell_style style, std::string const& numbers, bool recomputed);
    void add_form_cell(lxw_worksheet* page, self_evaluation const& form, laid_out_cell const& each);
    void add_recomputed_cell(lxw_worksheet* page, recomputed_cell const& each);
    void name_recomputation(std::string const& title, grid_position end);
    void set_columns(lxw_worksheet* page);
    void set_heights(lxw_worksheet* page, laid_out_form const& layout);
    void set_printing(lxw_worksheet* page, std::string const& title, grid_position end);

    std::string path_;
    scratch_file scratch_{};
    std::string refusal_{};  ///< By the system.
    lxw_workbook* book_ = nullptr;
    lxw_error failure_ = LXW_NO_ERROR;
    std::set<std::string> names_{};
    std::map<std::tuple<cell_style, std::string, bool>, lxw_format*> formats_{};
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/workbook_file.ipp>
#endif
