// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything in io/ that needs no other library. Readers that do stand in headers of their own, as
// <outturn/io/json.hpp>.

#include <outturn/io/errors.hpp>
#include <outturn/io/labels.hpp>
#include <outturn/io/sheet.hpp>
