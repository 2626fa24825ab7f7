// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything in scoring/ but what needs RapidJSON.

#include <outturn/scoring/band_table.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/derivation.hpp>
#include <outturn/scoring/describe.hpp>
#include <outturn/scoring/errors.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/figure_role.hpp>
#include <outturn/scoring/formula_values.hpp>
#include <outturn/scoring/formulas.hpp>
#include <outturn/scoring/graded.hpp>
#include <outturn/scoring/indicator_kind.hpp>
#include <outturn/scoring/inverse_ratio.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/modifiers.hpp>
#include <outturn/scoring/observed_rules.hpp>
#include <outturn/scoring/own_rule.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/policy_faults.hpp>
#include <outturn/scoring/rounded_to.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/scored_form.hpp>
#include <outturn/scoring/scored_funds.hpp>
#include <outturn/scoring/step_deduction.hpp>
#include <outturn/scoring/traced.hpp>
#include <outturn/scoring/two_anchors.hpp>
#include <outturn/scoring/what_if.hpp>
#include <outturn/scoring/yes_or_no.hpp>
