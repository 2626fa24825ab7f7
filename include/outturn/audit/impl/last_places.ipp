// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/detail/last_places.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/ratio.hpp>

#include <cstdint>
#include <optional>
#include <stdexcept>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL std::optional<ratio> in_last_places(ratio const& value, int places) {
    OUTTURN_TRY {
        auto const power = ratio{power_of_ten<std::int64_t>(places < 0 ? -places : places)};
        return places < 0 ? value / power : value * power;
    }
    OUTTURN_CATCH(std::overflow_error const&) { return std::nullopt; }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
