// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything in io/ that needs no other library. Readers that need one are included by themselves, as
// <outturn/io/json.hpp>.

#include <outturn/io/errors.hpp>
#include <outturn/io/file.hpp>
#include <outturn/io/labels.hpp>
#include <outturn/io/limits.hpp>
#include <outturn/io/number_format.hpp>
#include <outturn/io/sheet.hpp>
#include <outturn/io/shown_number.hpp>
#include <outturn/io/xlsx_limits.hpp>
