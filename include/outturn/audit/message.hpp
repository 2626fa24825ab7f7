// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Findings in words: the sentences of their checks, with the names in braces replaced by what the
// findings hold. Only what is shown is put into words.

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/numeric/text.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// The parts of a message; what has nothing to say is empty.
struct message_parts {
    std::string fact{};
    std::string recomputation{};
    std::string explanation{};
    std::string remedy{};
};

namespace detail {

// The places that a message shows of a number that has more, or that has no end.
inline constexpr int shown_places = 6;

/// `value` in digits: exactly where they are few, else cut off with an ellipsis.
inline std::string short_text_of(ratio const& value, int places = shown_places) {
    if (auto const finite = value.exact(); finite && finite->scale() <= places)
        return to_string(*finite);
    try {
        return to_string(value.round(places, rounding::down)) + "…";
    } catch (std::overflow_error const&) {
        return to_string(value);
    }
}

inline std::string percent_text_of(ratio const& value, int places = shown_places) {
    try {
        return short_text_of(value * ratio{100}, places) + '%';
    } catch (std::overflow_error const&) {
        return to_string(value);
    }
}

/// A number as figures of `part` are written.
inline std::string figure_text(ratio const& value, form_part part, language in) {
    if (part == form_part::execution_rate) return percent_text_of(value);
    auto text = short_text_of(value);
    if (entry_of(part).list == "funds") text += in == language::zh ? "元" : " yuan";
    return text;
}

/// The roundings of an explanation, without those that do the same to a number that is not negative.
inline std::string roundings_text(figure_explanation const& how, form_part part, language in) {
    bool const zh = in == language::zh;
    auto const has = [&](rounding mode) { return how.roundings.contains(mode); };
    bool const nearest =
        has(rounding::half_up) && has(rounding::half_even) && has(rounding::half_down);
    if (nearest && has(rounding::up) && has(rounding::down))
        return zh ? "无需取舍" : "without rounding";
    std::string names;
    for (auto const& entry : rounding_catalogue) {
        // The three to the nearest differ at halves only; the others in pairs below zero only.
        bool const twin =
            (nearest && (entry.mode == rounding::half_even || entry.mode == rounding::half_down)) ||
            (entry.mode == rounding::up && has(rounding::ceiling)) ||
            (entry.mode == rounding::floor && has(rounding::down));
        if (!has(entry.mode) || twin) continue;
        if (!names.empty()) names += zh ? "或" : " or ";
        if (nearest && entry.mode == rounding::half_up && !zh)
            names += "to the nearest";
        else
            names += zh ? entry.zh : entry.en;
    }
    // A rate of four places is a percentage of two.
    int const places = part == form_part::execution_rate ? how.places - 2 : how.places;
    if (zh)
        return names + (places < 0 ? "（取至小数点前 " + std::to_string(-places) + " 位）"
                                   : "（" + std::to_string(places) + " 位小数）");
    return names + (places < 0
                        ? " to " + std::to_string(-places) + " places before the point"
                        : " at " + std::to_string(places) + (places == 1 ? " place" : " places"));
}

/// What `name` stands for in a message of `of`; nothing where the finding does not hold it.
inline std::optional<std::string> value_named(std::string_view name,
                                              finding const& of,
                                              language in) {
    auto const part = of.where.part;
    auto const number = [&](std::size_t which) { return of.numbers[which]; };
    if (name == "figure") return to_string(of.where);
    if (name == "column") {
        auto const& entry = entry_of(part);
        return "“" + std::string{in == language::zh ? entry.zh : entry.name} + "”";
    }
    if (name == "declared") return quote(of.declared, in);
    if (name == "exact" && of.exact) return figure_text(*of.exact, part, in);
    if (name == "recomputed" && of.recomputed) {
        if (part == form_part::execution_rate) return to_percent_string(*of.recomputed);
        return figure_text(ratio{*of.recomputed}, part, in);
    }
    if (name == "difference" && of.difference) return short_text_of(abs(*of.difference));
    if (name == "effect" && of.effect)
        return (of.effect->is_negative() ? "" : "+") + to_string(*of.effect);
    if (name == "roundings" && !of.how.roundings.empty()) return roundings_text(of.how, part, in);
    if (name == "rule" && !of.how.name.empty()) return std::string{of.how.name.in(in)};
    if (name == "because" && !of.because.empty()) return std::string{of.because.in(in)};
    if (name == "other" && of.other) return to_string(*of.other);
    if (name == "other_declared" && of.other) return quote(of.other_declared, in);
    if (name == "other_form" && !of.other_file.empty()) return printable(of.other_file);
    if (!name.empty() && name[0] >= '1' && name[0] <= '3') {
        auto const value = number(static_cast<std::size_t>(name[0] - '1'));
        if (value && name.size() == 1) return short_text_of(*value);
        if (value && name.substr(1) == "%") return percent_text_of(*value, 2);
    }
    return std::nullopt;
}

/// The sentence `pattern` with its names replaced; empty where the finding lacks one of them.
inline std::string fill_in(std::string_view pattern, finding const& of, language in) {
    std::string text;
    for (;;) {
        auto const open = pattern.find('{');
        auto const close = pattern.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos) break;
        auto const value = value_named(pattern.substr(open + 1, close - open - 1), of, in);
        if (!value) return {};
        text.append(pattern.substr(0, open)).append(*value);
        pattern.remove_prefix(close + 1);
    }
    return text.append(pattern);
}

}  // namespace detail

/// The sentences of a finding: fact, recomputation, explanation, remedy.
inline message_parts message_parts_of(finding const& found, language in = language::en) {
    auto const say = [&](bilingual const& pattern) {
        return detail::fill_in(pattern.in(in), found, in);
    };
    return {say(found.words.fact),
            say(found.words.recomputation),
            say(found.words.explanation),
            say(found.words.remedy)};
}

/// A finding in words: what the form says, what it comes to when computed, what may be behind it, what to
/// do.
///
/// Rounds: never; a number with many places is cut off with an ellipsis.
inline std::string message(finding const& found, language in = language::en) {
    auto const parts = message_parts_of(found, in);
    std::string text = parts.fact;
    for (auto const* const part : {&parts.recomputation, &parts.explanation, &parts.remedy}) {
        if (part->empty()) continue;
        if (in == language::en && !text.empty()) text += ' ';
        text += *part;
    }
    return text;
}

}  // namespace outturn::inline OUTTURN_ABI
