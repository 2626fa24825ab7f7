// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The list of the checks.

#include "layout.hpp"
#include "pages.hpp"
#include "sizes.hpp"
#include <string_view>

namespace house {

struct check {
    std::string_view name;
    problems (*run)(tree const&);
    bool only_reports = false;  ///< Whether it passes all the same.
};

inline constexpr check checks[]{
    {"layers", layers},
    {"umbrellas", umbrellas},
    {"implementations", implementations},
    {"bodies_last", bodies_last},
    {"needs", needs},
    {"spirit", spirit},
    {"one_printer", one_printer},
    {"floating_point", floating_point},
    {"errors", errors},
    {"tests_mirror_headers", tests_mirror_headers},
    {"spdx", spdx},
    {"public_names", public_names},
    {"asked_figures", asked_figures},
    {"sizes", sizes},
    {"bodies", bodies},
    {"blocks", blocks},
    {"links", links},
    {"glossary", glossary},
};

}  // namespace house
