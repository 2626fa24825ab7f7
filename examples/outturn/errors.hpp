// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The errors of the program, beside those of the library.

#include <outturn/core/error.hpp>

namespace program_errc {

// clang-format off
inline constexpr outturn::error_entry no_workbooks{"no_workbooks", "JSON or CSV",
    "JSON or CSV was expected, as this program was built without libzip and Expat, which read workbooks",
    "应为 JSON 或 CSV：本程序编译时没有 libzip 与 Expat，不能读取工作簿"};
inline constexpr outturn::error_entry other_file{"other_file", "forms as JSON, CSV or .xlsx",
    "forms as JSON, CSV or .xlsx were expected, found {found}",
    "应为 JSON、CSV 或 .xlsx 格式的自评表，实为{found}", true};
inline constexpr outturn::error_entry unknown_policy{"unknown_policy", "a policy",
    "no shipped policy has this name, and no file; shipped are {found}",
    "既没有这个名称的口径，也没有这个文件；随附的口径有 {found}", true};
// clang-format on

}  // namespace program_errc
