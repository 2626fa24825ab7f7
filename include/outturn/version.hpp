// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The version of the library, and the only place that states it: the build reads it from here.
// While the major number is 0, a change of the minor number may change the interface or a figure
// that a policy produces; a change of the patch number changes neither.

/// The version, as three numbers.
#define OUTTURN_VERSION_MAJOR 0
#define OUTTURN_VERSION_MINOR 1
#define OUTTURN_VERSION_PATCH 0

/// The version as one number that compares: 1.2.3 is 10203.
#define OUTTURN_VERSION \
    (OUTTURN_VERSION_MAJOR * 10000 + OUTTURN_VERSION_MINOR * 100 + OUTTURN_VERSION_PATCH)
