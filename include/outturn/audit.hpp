// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything in audit/.

#include <outturn/audit/across_forms.hpp>
#include <outturn/audit/audit.hpp>
#include <outturn/audit/check.hpp>
#include <outturn/audit/data.hpp>
#include <outturn/audit/design.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/kind_set.hpp>
#include <outturn/audit/logic.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/audit/narrative.hpp>
#include <outturn/audit/not_checked.hpp>
#include <outturn/audit/printed_figures.hpp>
#include <outturn/audit/profile.hpp>
#include <outturn/audit/reasons.hpp>
#include <outturn/audit/standard_checks.hpp>
#include <outturn/audit/sums.hpp>
#include <outturn/audit/verdicts.hpp>
