// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>
#include <outturn/numeric/money_literal.hpp>

using namespace outturn;

// Zeros behind the smallest unit are no finer than it.
static_assert(money_literal<2>{"3.50"}.value == decimal::scaled(350, 2));
static_assert(money_literal<2>{"3.5000"}.value == decimal::scaled(35, 1));
static_assert(money_literal<2>{decimal_literal{"3.5"}}.value == decimal::scaled(35, 1));
static_assert(money_literal<0>{"5"}.value == decimal{5});

static_assert(yuan("3.5000") == fen(350));
static_assert(wan_yuan("0.000001") == fen(1));
static_assert(yi_yuan("0.0000000001") == fen(1));
static_assert(yen("5.0") == yen(5));
