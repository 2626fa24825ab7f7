// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the target column writes: units and quantities, comparisons, targets and actual values, how one
// is read, and how an actual value attains its target.

#include <outturn/expression/attainment.hpp>
#include <outturn/expression/calendar.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/expression/judgement.hpp>
#include <outturn/expression/printing.hpp>
#include <outturn/expression/quantity.hpp>
#include <outturn/expression/reading.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/expression/units.hpp>
#include <outturn/expression/vocabulary.hpp>
