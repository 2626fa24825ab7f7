// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything in target/.

#include <outturn/target/attainment.hpp>
#include <outturn/target/calendar.hpp>
#include <outturn/target/comparison.hpp>
#include <outturn/target/target.hpp>
#include <outturn/target/text.hpp>
