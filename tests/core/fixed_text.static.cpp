// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/core/fixed_text.hpp>

#include <string_view>

using namespace outturn;

namespace {

constexpr fixed_text<8> short_name{"mof"};
static_assert(short_name.view() == "mof");
static_assert(short_name == "mof");
static_assert(!(short_name == fixed_text<8>{"hub"}));
static_assert(fixed_text<8>{}.empty());
static_assert(fixed_text<8>{"12345678"}.view().size() == 8);

template <std::size_t Capacity>
consteval bool holds(std::string_view text) {
    return fixed_text<Capacity>{text}.view() == text;
}
static_assert(holds<9>("上海市"));

}  // namespace
