// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything that needs no other library than Boost's headers. Readers and writers of formats stand
// in headers of their own, as <outturn/io/json.hpp>.

#include <outturn/audit.hpp>
#include <outturn/core.hpp>
#include <outturn/expression.hpp>
#include <outturn/form.hpp>
#include <outturn/inference.hpp>
#include <outturn/io.hpp>
#include <outturn/numeric.hpp>
#include <outturn/report.hpp>
#include <outturn/scoring.hpp>
#include <outturn/version.hpp>
