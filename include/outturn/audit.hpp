// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything in audit/.

#include <outturn/audit/candidate_rule.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/inference.hpp>
#include <outturn/audit/inference_case.hpp>
#include <outturn/audit/inference_space.hpp>
#include <outturn/audit/inference_split.hpp>
#include <outturn/audit/inferred_policy.hpp>
