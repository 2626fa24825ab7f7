// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/core/language.hpp>

using namespace outturn;

static_assert(language{} == language::en,
              "messages are in English unless another language is asked for");
static_assert(sizeof(language) == 1);
