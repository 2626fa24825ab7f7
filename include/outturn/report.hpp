// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything in report/ but <outturn/report/json.hpp>, which needs RapidJSON and must be asked for.

#include <outturn/report/text.hpp>
