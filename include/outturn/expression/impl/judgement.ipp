// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/expression/judgement.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::string vocabulary_text(attainment const& reached, language in) {
    bool const zh = in == language::zh;
    std::string text;
    for (auto const& each : assumption_catalogue)
        if (each.by_vocabulary && reached.assumed.*each.which)
            text.append(text.empty() ? "" : zh ? "；" : "; ").append(zh ? each.zh : each.en);
    return text;
}

}  // namespace outturn::inline OUTTURN_ABI
