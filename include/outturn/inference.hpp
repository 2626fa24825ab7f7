// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Which rules and roundings give the figures that forms print.

#include <outturn/inference/case.hpp>
#include <outturn/inference/inference.hpp>
#include <outturn/inference/inferred_policy.hpp>
#include <outturn/inference/inferred_role.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/inference/split.hpp>
