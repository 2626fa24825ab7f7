// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything in core/.

#include <outturn/core/blank.hpp>
#include <outturn/core/catalogue.hpp>
#include <outturn/core/entered.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/fixed_text.hpp>
#include <outturn/core/language.hpp>
#include <outturn/core/place.hpp>
#include <outturn/core/result.hpp>
#include <outturn/core/unicode.hpp>
