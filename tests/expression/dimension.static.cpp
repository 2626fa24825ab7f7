// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/dimension.hpp>

using namespace outturn;

static_assert(dimension{} == dimension::none, "a unit measures nothing until it is named");
static_assert(unit_entry{"个", dimension::count, "个"}.factor == ratio{1},
              "a row without a factor is its own base");
static_assert(unit_entry{"分钟", dimension::time, "秒", 60}.factor == ratio{60});
