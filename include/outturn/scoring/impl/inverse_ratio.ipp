// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/scoring/inverse_ratio.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::string inverse_ratio::sentence(language in) {
    return in == language::zh ? "未超过指标值得满分，超过的按分值×指标值÷完成值计分"
                              : "within the target, the full points; beyond it, points × "
                                "target ÷ actual";
}

}  // namespace outturn::inline OUTTURN_ABI
