// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The errors of the program, beside those of the library. To add one, add it here and to the list at the end.

#include <outturn/core/error.hpp>

#include <array>

namespace program_errc {

// clang-format off
inline constexpr outturn::error_entry no_workbooks{"no_workbooks", "JSON or CSV",
    "JSON or CSV was expected, as this program was built without libzip and Expat, which read workbooks",
    "应为 JSON 或 CSV：本程序编译时没有 libzip 与 Expat，不能读取工作簿"};
inline constexpr outturn::error_entry other_file{"other_file", "forms as JSON, CSV or .xlsx",
    "forms as JSON, CSV or .xlsx were expected, found {found}",
    "应为 JSON、CSV 或 .xlsx 格式的自评表，实为{found}", true};
inline constexpr outturn::error_entry several_forms{"several_forms", "one form",
    "one form was expected for a file of JSON, found {found}: name the file .jsonl, .csv or .xlsx",
    "一个 JSON 文件应只含一张自评表，实有 {found} 张：请将文件命名为 .jsonl、.csv 或 .xlsx", true};
inline constexpr outturn::error_entry output_is_input{"output_is_input", "another name for the output",
    "another name was expected for the output, as this file is an input",
    "输出应使用其他文件名：该文件是输入文件"};
inline constexpr outturn::error_entry unnamed_workbook{"unnamed_workbook", "the name of a file",
    "the name of a file was expected for a workbook: -o FILE.xlsx",
    "工作簿应有文件名：-o 文件.xlsx"};
inline constexpr outturn::error_entry no_workbooks_written{"no_workbooks_written", "JSON or CSV",
    "JSON or CSV was expected, as this program was built without libxlsxwriter, which writes workbooks",
    "应为 JSON 或 CSV：本程序编译时没有 libxlsxwriter，不能写出工作簿"};
inline constexpr outturn::error_entry unknown_policy{"unknown_policy", "a policy",
    "no shipped policy has this name, and no file; shipped are {found}",
    "既没有这个名称的口径，也没有这个文件；随附的口径有 {found}", true};
// clang-format on

}  // namespace program_errc

/// The errors of the program.
inline constexpr auto program_errors = std::to_array<outturn::error_code>({
    program_errc::no_workbooks,
    program_errc::other_file,
    program_errc::several_forms,
    program_errc::output_is_input,
    program_errc::unnamed_workbook,
    program_errc::no_workbooks_written,
    program_errc::unknown_policy,
});
