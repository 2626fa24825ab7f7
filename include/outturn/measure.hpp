// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything in measure/.

#include <outturn/measure/quantity.hpp>
#include <outturn/measure/unit.hpp>
