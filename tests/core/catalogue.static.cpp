// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/core/catalogue.hpp>
#include <outturn/core/language.hpp>

using namespace outturn;

constexpr name_entry<language> row{language::zh, "zh", "Chinese", "中文"};

static_assert(row.which == language::zh && row.name == "zh");
static_assert(row.en == "Chinese" && row.zh == "中文", "a row speaks both languages");
