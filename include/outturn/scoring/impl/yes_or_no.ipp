// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/scoring/yes_or_no.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::string full_when_met::sentence(language in) {
    return in == language::zh ? "完成得满分，未完成如何计分未作规定"
                              : "met, the full points; for a missed target the policy has no rule";
}

OUTTURN_DECL std::string yes_or_no::sentence(language in) {
    return in == language::zh ? "完成得满分，未完成不得分"
                              : "met, the full points; missed, nothing";
}

}  // namespace outturn::inline OUTTURN_ABI
