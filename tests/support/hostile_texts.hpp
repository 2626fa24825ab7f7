// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The characters that outputs are broken by, at every place of a text, and forms and policies that hold
// them in every text they have.

#include <outturn/form/reading.hpp>
#include <outturn/scoring/policy.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hostile {

/// What UTF-8 makes of a code point, surrogates too, which are no characters.
inline std::string encoded(std::uint32_t point) {
    auto const byte = [](std::uint32_t value) { return static_cast<char>(value); };
    auto const low = [&](int shift) { return byte(0x80 | ((point >> shift) & 0x3F)); };
    if (point < 0x80) return {byte(point)};
    if (point < 0x800) return {byte(0xC0 | (point >> 6)), low(0)};
    if (point < 0x10000) return {byte(0xE0 | (point >> 12)), low(6), low(0)};
    return {byte(0xF0 | (point >> 18)), low(12), low(6), low(0)};
}

/// A code point as JSON escapes it.
inline std::string escaped(std::uint32_t point) {
    auto const unit = [](std::uint32_t value) {
        std::string text = "\\u";
        for (int shift = 12; shift >= 0; shift -= 4)
            text += "0123456789abcdef"[(value >> shift) & 0xF];
        return text;
    };
    if (point < 0x10000) return unit(point);
    return unit(0xD800 + ((point - 0x10000) >> 10)) + unit(0xDC00 + ((point - 0x10000) & 0x3FF));
}

/// Controls, U+007F to U+009F, line and paragraph separators, bidirectional controls, what is no
/// character, and what the formats themselves give a meaning to.
inline std::vector<std::uint32_t> characters() {
    std::vector<std::uint32_t> all;
    for (std::uint32_t point = 0; point < 0x20; ++point) all.push_back(point);
    for (std::uint32_t point = 0x7F; point < 0xA0; ++point) all.push_back(point);
    for (std::uint32_t point = 0x202A; point < 0x202F; ++point) all.push_back(point);
    for (std::uint32_t point = 0x2066; point < 0x206A; ++point) all.push_back(point);
    for (std::uint32_t const point : {0x61CU,
                                      0x200EU,
                                      0x200FU,
                                      0x2028U,
                                      0x2029U,
                                      0xFEFFU,
                                      0xFFFEU,
                                      0xFFFFU,
                                      0x1FFFEU,
                                      0x10FFFFU})
        all.push_back(point);
    for (char const each : std::string_view{"\"\\'<>&,|=`_"})
        all.push_back(static_cast<std::uint32_t>(each));
    return all;
}

/// Halves of surrogate pairs.
inline constexpr std::array<std::uint32_t, 4> surrogates{0xD800, 0xDBFF, 0xDC00, 0xDFFF};

inline constexpr std::size_t last_offset = 64;

/// `piece` at the byte `offset` of a text that goes on behind it.
inline std::string text_with(std::string const& piece, std::size_t offset) {
    return std::string(offset, 'a') + piece + "bcdefghijklmnopqrs";
}

/// Every text of a form that reads as a text whatever it holds.
inline std::vector<std::string*> texts_of(outturn::self_evaluation& form) {
    std::vector<std::string*> all{&form.file,
                                  &form.title.text,
                                  &form.project.text,
                                  &form.department.text,
                                  &form.implementing_unit.text,
                                  &form.goal.expected.text,
                                  &form.goal.actual.text};
    for (auto& each : form.funds) all.push_back(&each.source.text);
    for (auto& each : form.indicators)
        for (auto* const at : {&each.level1, &each.level2, &each.level3, &each.reason})
            all.push_back(&at->text);
    return all;
}

/// Every text of a form that a figure, a target or a name of the catalogue is read from: with another
/// text the form may be refused.
inline std::vector<std::string*> figures_of(outturn::self_evaluation& form) {
    std::vector<std::string*> all{&form.fiscal_year.text,
                                  &form.currency.text,
                                  &form.money_unit.text,
                                  &form.execution.points.text,
                                  &form.execution.rate.text,
                                  &form.execution.score.text,
                                  &form.total.points.text,
                                  &form.total.score.text};
    auto& line = form.funds.front();
    for (auto* const at : {&line.initial, &line.adjusted, &line.executed, &line.received})
        all.push_back(&at->text);
    auto& row = form.indicators.front();
    for (outturn::cell* const at :
         std::initializer_list<outturn::cell*>{&row.target, &row.actual, &row.points, &row.score})
        all.push_back(&at->text);
    return all;
}

/// The part of `text` that a place of `capacity` bytes has room for around `piece`, whole characters.
template <std::size_t Capacity>
std::string_view that_fits(std::string_view text) {
    return text.substr(0, std::min(text.size(), Capacity));
}

/// A policy with `piece` at `offset` of its texts; its name takes what room it has.
inline outturn::policy policy_with(outturn::policy rules,
                                   std::string const& piece,
                                   std::size_t offset) {
    auto const text = text_with(piece, offset);
    auto const room = rules.name.capacity - piece.size();
    rules.name = std::string_view{std::string(std::min(offset, room), 'a') + piece};
    rules.title = that_fits<127>(text);
    rules.title_zh = that_fits<127>(text);
    rules.evidence = that_fits<255>(text);
    return rules;
}

/// A JSON string that holds `text`, raw where JSON allows it.
inline std::string quoted(std::string_view text) {
    std::string made = "\"";
    for (char const each : text) {
        if (static_cast<unsigned char>(each) < 0x20)
            made += escaped(static_cast<unsigned char>(each));
        else
            made += each == '"' || each == '\\' ? std::string{'\\', each} : std::string{each};
    }
    return made + '"';
}

/// A form as a line of JSON; `text_in_json` makes a JSON string of a text.
inline std::string json_of(outturn::self_evaluation const& form, auto const& text_in_json) {
    auto const pair = [&](std::string_view key, outturn::cell const& value) {
        return '"' + std::string{key} + "\":" + text_in_json(value.text);
    };
    std::string made =
        '{' + pair("title", form.title) + ',' + pair("fiscal_year", form.fiscal_year) + ',' +
        pair("project", form.project) + ',' + pair("department", form.department) + ',' +
        pair("implementing_unit", form.implementing_unit) + ',' + pair("currency", form.currency) +
        ',' + pair("money_unit", form.money_unit) + ",\"funds\":[";
    for (auto const& each : form.funds)
        made += std::string{made.back() == '[' ? "{" : ",{"} + pair("source", each.source) + ',' +
                pair("initial", each.initial) + ',' + pair("adjusted", each.adjusted) + ',' +
                pair("executed", each.executed) + ',' + pair("received", each.received) + '}';
    made += "],\"execution\":{" + pair("points", form.execution.points) + ',' +
            pair("rate", form.execution.rate) + ',' + pair("score", form.execution.score) +
            "},\"goal\":{" + pair("expected", form.goal.expected) + ',' +
            pair("actual", form.goal.actual) + "},\"indicators\":[";
    for (auto const& each : form.indicators)
        made += std::string{made.back() == '[' ? "{" : ",{"} + pair("level1", each.level1) + ',' +
                pair("level2", each.level2) + ',' + pair("level3", each.level3) + ',' +
                pair("target", each.target) + ',' + pair("actual", each.actual) + ',' +
                pair("points", each.points) + ',' + pair("score", each.score) + ',' +
                pair("reason", each.reason) + '}';
    return made + "],\"total\":{" + pair("points", form.total.points) + ',' +
           pair("score", form.total.score) + "}}";
}

}  // namespace hostile
