// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything in form/.

#include <outturn/form/cells.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/form/shown_text.hpp>
