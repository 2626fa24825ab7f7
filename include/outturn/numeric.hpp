// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything in numeric/ but the headers that say what more they need, which must be asked for.

#include <outturn/numeric/allocate.hpp>
#include <outturn/numeric/amount.hpp>
#include <outturn/numeric/amount_text.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/currency.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/magnitude.hpp>
#include <outturn/numeric/money_literal.hpp>
#include <outturn/numeric/numeric_text.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/numeric/rounding_interval.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/numeric/to_double.hpp>
