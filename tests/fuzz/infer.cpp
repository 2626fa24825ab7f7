// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A fuzzer of inference, on any forms: it counts what there is, and never claims more than it explains.

// Needs: RapidJSON

#include <outturn/form/reading.hpp>
#include <outturn/inference/inference.hpp>
#include <outturn/inference/inferred_policy.hpp>
#include <outturn/report/inference_json.hpp>
#include <outturn/report/inference_text.hpp>

#include "support/form_from_bytes.hpp"
#include "support/parses.hpp"
#include "support/require.hpp"
#include <cstddef>
#include <cstdint>
#include <vector>

using namespace outturn;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const made = fuzz::input_from(data, size);
    std::vector<self_evaluation> forms;
    for (auto const& texts : made.forms) forms.push_back(fuzz::form_of(texts, [](error const&) {}));

    auto const found = infer(forms);
    REQUIRE_ALWAYS(found.forms.size() == forms.size());
    for (auto const& role : found.roles) {
        REQUIRE_ALWAYS(role.explained <= role.of && role.distinct <= role.of);
        REQUIRE_ALWAYS(role.cases.size() == role.distinct);
        REQUIRE_ALWAYS(role.policy.has_value() || role.equivalents.empty());
        if (role.verdict == inference_verdict::unique)
            REQUIRE_ALWAYS(role.policy && role.equivalents.empty() && role.explained == role.of);
        // Of a total whose exact scores are not known it cannot be told whether it is explained.
        if (role.policy && role.exceptions.empty() && role.role != figure_role::total_score)
            REQUIRE_ALWAYS(role.explained == role.of);
        for (auto const& each : role.rivals) REQUIRE_ALWAYS(each.explained < role.of);
        if (role.chance)
            REQUIRE_ALWAYS(ratio{} < role.chance->value && !(ratio{1} < role.chance->value));
    }
    if (size != 0 && data[size - 1] % 4 == 0) {
        REQUIRE_ALWAYS(fuzz::parses(to_json(found)));
        REQUIRE_ALWAYS(!to_text(found, language::zh).empty());
        REQUIRE_ALWAYS(!to_text(found, language::en).empty());
    }
    return 0;
}
