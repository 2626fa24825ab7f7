// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The figures of a form with what an inference sees of each, for tests.

#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/detail/evidence.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/scoring/figure_role.hpp>

#include <map>

struct evident_figure {
    outturn::figure_role role{};
    outturn::inference_inputs inputs{};
    outturn::decimal printed{};
};

/// All figures but the total that an inference takes as evidence, by their names.
inline std::map<outturn::figure, evident_figure> inputs_of(outturn::self_evaluation const& form) {
    outturn::detail::evidence seen;
    seen.add(form, 0, {});
    std::map<outturn::figure, evident_figure> found;
    for (auto const& role : outturn::figure_role_catalogue)
        for (auto const& each : seen.cases(role.which))
            for (auto const& at : each.figures)
                found[at.name] = {role.which, each.inputs, each.printed};
    return found;
}
