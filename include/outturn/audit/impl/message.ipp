// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/detail/figure_text.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/core/detail/quote.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/text.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// What `name` stands for in a message of `of`; nothing where the finding does not hold it.
OUTTURN_DECL std::optional<std::string> value_named(std::string_view name,
                                                    finding const& of,
                                                    language in) {
    auto const part = of.where.part;
    if (name == "figure") return to_string(of.where);
    if (name == "column") {
        auto const& entry = entry_of(part);
        return "“" + std::string{in == language::zh ? entry.zh : entry.name} + "”";
    }
    if (name == "declared") return quote(of.declared, in);
    if (name == "exact" && of.exact) return figure_text(*of.exact, part, in, of.currency);
    if (name == "recomputed" && of.recomputed) {
        if (part == form_part::execution_rate) return to_percent_string(*of.recomputed);
        return figure_text(ratio{*of.recomputed}, part, in, of.currency);
    }
    if (name == "currency") return currency_text(of.currency, in);
    if (name == "difference" && of.difference) return short_text_of(abs(*of.difference));
    if (name == "effect" && of.effect)
        return (of.effect->is_negative() ? "" : "+") + to_string(*of.effect);
    if (name == "roundings" && !of.how.roundings.empty()) return roundings_text(of.how, part, in);
    if (name == "fault" && of.fault.code != error_code{})
        return make_error(of.fault, of.declared).message(in);
    if (name == "rule" && !of.how.name.empty()) return rule_text(of.how, in);
    if (name == "because" && !of.because.empty()) return std::string{of.because.in(in)};
    if (name == "other" && of.other) return to_string(*of.other);
    if (name == "other_declared" && of.other) return quote(of.other_declared, in);
    if (name == "other_form" && !of.other_file.empty()) return printable(of.other_file);
    if (!name.empty() && name[0] >= '1' && name[0] <= '3') {
        auto const& value = of.numbers[static_cast<std::size_t>(name[0] - '1')];
        if (value && name.size() == 1) return short_text_of(*value);
        if (value && name.substr(1) == "%") return percent_text_of(*value, 2);
    }
    return std::nullopt;
}

/// The sentence `pattern` with its names replaced; empty where the finding lacks one of them.
OUTTURN_DECL std::string fill_in(std::string_view pattern, finding const& of, language in) {
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

OUTTURN_DECL message_parts message_parts_of(finding const& found, language in) {
    auto const say = [&](bilingual const& pattern) {
        return detail::fill_in(pattern.in(in), found, in);
    };
    return {say(found.words.fact),
            say(found.words.recomputation),
            say(found.words.explanation),
            say(found.words.remedy)};
}

OUTTURN_DECL std::string message(finding const& found, language in) {
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
