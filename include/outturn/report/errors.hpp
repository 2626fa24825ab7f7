// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The errors of outputs. To add one, add it here and to the list at the end.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>

#include <array>

namespace outturn::inline OUTTURN_ABI {

namespace errc {

// clang-format off
inline constexpr error_entry unwritable_file{"unwritable_file", "a file that can be written",
    "the file cannot be written: {found}",
    "无法写入文件：{found}", true};
// clang-format on

}  // namespace errc

/// The errors of outputs.
inline constexpr auto report_errors = std::to_array<error_code>({
    errc::unwritable_file,
});

}  // namespace outturn::inline OUTTURN_ABI
