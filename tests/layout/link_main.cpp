// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// With link_other.cpp: every header in two translation units of one program, which therefore must
// not define anything twice. everything.hpp is generated.

#include <everything.hpp>

int other();

int main() { return other(); }
