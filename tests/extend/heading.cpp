// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/labels.hpp>

using namespace outturn;

// With the row for 应得分数, a column of that heading is the column of weights.
int main() { return label_of("应得分数（分）") == form_label::weight ? 0 : 1; }
