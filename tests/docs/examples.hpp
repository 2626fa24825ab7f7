// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the examples in doc comments take for granted, and how what they give is compared with what they
// say. Needs: RapidJSON

#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

using namespace outturn;
using namespace outturn::literals;

namespace {

int wrong_examples = 0;

// ---- what they take for granted

self_evaluation example_form(char const* number) {
    auto const file = std::string{"examples/forms/2022-"} + number + ".json";
    auto form = read_json_file(file);
    if (!form) {
        std::puts(form.error().text().c_str());
        std::exit(2);
    }
    return *std::move(form);
}

[[maybe_unused]] std::vector<self_evaluation> const forms{
    example_form("1"), example_form("2"), example_form("3"), example_form("4"), example_form("5")};
[[maybe_unused]] self_evaluation const& form = forms[3];
[[maybe_unused]] self_evaluation const& another_form = forms[4];
[[maybe_unused]] audit_report const report = audit(another_form, policies::shanghai_2022);

[[maybe_unused]] std::array<std::string_view, 2> const lines{R"({"funds": [{}]})", "{"};

void use(auto const&...) {}
void complain(error const&) {}

// ---- what they give, as they write it

std::string written(std::string_view text) { return '"' + std::string{text} + '"'; }
std::string written(bool value) { return value ? "true" : "false"; }

template <class Value>
std::string written(Value const& value) {
    if constexpr (requires { std::string_view{value}; })
        return written(std::string_view{value});
    else if constexpr (std::is_integral_v<Value>)
        return std::to_string(value);
    else if constexpr (requires {
                           value.error();
                           value.has_value();
                       })
        return value ? written(*value) : value.error().message();
    else if constexpr (requires {
                           value.has_value();
                           *value;
                       })
        return value ? written(*value) : "nothing";
    else if constexpr (requires { to_string(value); })
        return std::string{to_string(value)};
    else if constexpr (requires { to_text(value); })
        return std::string{to_text(value)};
    else if constexpr (requires {
                           value.value;
                           to_string(*value.value);
                       })
        return to_string(*value.value);
    else if constexpr (std::ranges::range<Value const>) {
        std::string all;
        for (auto const& each : value) all += (all.empty() ? "" : ", ") + written(each);
        return all;
    } else
        return "a value that is not compared: write an expression that is";
}

std::string quotient_of(ratio const& value) {
    return std::to_string(value.numerator()) + "/" + std::to_string(value.denominator());
}
std::string quotient_of(std::optional<ratio> const& value) {
    return value ? quotient_of(*value) : "nothing";
}

// A text may be written with its quotes or without.
void is_shown(char const* where, auto const& value, std::string_view says) {
    std::string const gives = written(value);
    if constexpr (requires { quotient_of(value); })  // a ratio may be written as the quotient it is
        if (says == quotient_of(value)) return;
    bool const begins = says.ends_with("…") &&
                        gives.find(says.substr(0, says.size() - std::string_view{"…"}.size())) <= 1;
    if (gives == says || gives == written(says) || begins) return;
    ++wrong_examples;
    std::printf("%s: it says\n%.*s\nand gives\n%s\n",
                where,
                static_cast<int>(says.size()),
                says.data(),
                gives.c_str());
}

void run(char const* where, auto const& example) try {
    example(where);
} catch (std::exception const& e) {
    ++wrong_examples;
    std::printf("%s: it throws %s\n", where, e.what());
}

int report_of_examples() { return wrong_examples == 0 ? 0 : 1; }

}  // namespace
