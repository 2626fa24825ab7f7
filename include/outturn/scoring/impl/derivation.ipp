// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/quote.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/derivation.hpp>
#include <outturn/scoring/detail/number_words.hpp>

#include <algorithm>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::vector<std::size_t> terms_of(derivation const& of, std::size_t at) {
    std::vector<std::size_t> terms;
    for (; of.steps[at].what == operation::add; at = of.steps[at].left)
        terms.push_back(of.steps[at].right);
    terms.push_back(at);
    std::reverse(terms.begin(), terms.end());
    return terms;
}

namespace detail {

/// The digits of a rounding as its figure prints them.
OUTTURN_DECL std::string printed_digits(step const& step) {
    return digits_of_figure(step.digits, step.name.part, step.rounding);
}

OUTTURN_DECL std::string rounding_words(rounded_to const& round, form_part part, language in) {
    // A rate of four places is a percentage of two.
    int const places = part == form_part::execution_rate ? round.places - 2 : round.places;
    auto const& entry = entry_of(round.mode);
    return std::string{in == language::zh ? entry.zh : entry.en} +
           (in == language::zh ? "，" : ", ") + places_text(places, in);
}

/// How strongly the sign of `what` binds.
constexpr int strength(operation what) {
    switch (what) {
        case operation::add:
        case operation::subtract:
            return 1;
        case operation::multiply:
        case operation::divide:
            return 2;
        case operation::negate:
            return 3;
        default:
            return 4;
    }
}

/// Whether a step is written in brackets as an operand of `what`.
OUTTURN_DECL bool in_brackets(step const& operand, operation what, bool right) {
    // a × (b ÷ c) equals a × b ÷ c: the order matters only behind − and ÷.
    bool const order_matters = right && (what == operation::subtract || what == operation::divide);
    bool const fraction = is_leaf(operand.what) && !operand.value.exact();
    return fraction || strength(operand.what) < strength(what) ||
           (strength(operand.what) == strength(what) && order_matters);
}

/// Appends the step as a formula of numbers; a rounded figure is written as its digits.
OUTTURN_DECL void add_formula(derivation const& of, std::size_t at, std::string& out) {
    // A loop, not recursion, over left operands: a sum of many scores is a step deep for each of them.
    std::vector<std::size_t> way;
    for (; has_two_operands(of.steps[at].what); at = of.steps[at].left) {
        way.push_back(at);
        if (in_brackets(of.steps[of.steps[at].left], of.steps[at].what, false)) out += '(';
    }
    auto const& first = of.steps[at];
    if (first.what == operation::negate) {
        bool const bracket = in_brackets(of.steps[first.left], first.what, false);
        out += bracket ? "−(" : "−";
        add_formula(of, first.left, out);
        if (bracket) out += ')';
    } else {
        out += first.what == operation::round ? to_string(first.digits) : to_string(first.value);
    }
    for (; !way.empty(); way.pop_back()) {
        auto const& step = of.steps[way.back()];
        if (in_brackets(of.steps[step.left], step.what, false)) out += ')';
        out.append(" ").append(entry_of(step.what).sign).append(" ");
        bool const bracket = in_brackets(of.steps[step.right], step.what, true);
        if (bracket) out += '(';
        add_formula(of, step.right, out);
        if (bracket) out += ')';
    }
}

}  // namespace detail

OUTTURN_DECL std::string to_line(derivation const& of, language in) {
    bool const zh = in == language::zh;
    bool const own_title = of.name.part == form_part::indicator_score;
    std::string line =
        printable(own_title || zh ? of.title : to_string(of.name)) + (zh ? "：" : ": ");
    auto const because = std::string{zh ? of.because_zh : of.because};
    if (!of.last && !of.result) return line + because;
    if (!of.last)
        return line + detail::digits_of_figure(*of.result, of.name.part, {}) +
               (zh ? "（" + because + "）" : " (" + because + ")");
    auto const& last = of.steps[*of.last];
    std::string whole;
    detail::add_formula(of, last.left, whole);
    auto const exact = to_string(of.steps[last.left].value);
    line += whole;
    if (whole != exact) line += " = " + exact;
    auto const digits = detail::printed_digits(last);
    bool const changed = !(ratio{last.digits} == of.steps[last.left].value);
    if (digits == exact && !changed) return line;
    line += " → " + digits;
    if (!changed) return line;
    auto const words = detail::rounding_words(last.rounding, of.name.part, in);
    return line + (zh ? "（" + words + "）" : " (" + words + ")");
}

namespace detail {

/// Appends an input: its number, the name, the text and the place of its cell.
OUTTURN_DECL void add_input(step const& step, language in, std::string& out) {
    bool const zh = in == language::zh;
    out += to_string(step.value) + (zh ? "  表列 " : "  cell ") + to_string(step.name);
    if (!step.text.empty()) out += ' ' + quote(step.text, in);
    if (auto const cell = cell_name(step.position); !cell.empty())
        out += (zh ? "，" : ", ") + cell;
    else if (step.position.line != 0)
        out += (zh ? "，第 " : ", line ") + std::to_string(step.position.line) + (zh ? " 行" : "");
    out += '\n';
}

/// Appends the step `at` and, indented under it, what it is computed from.
OUTTURN_DECL void add_tree(derivation const& of,
                           std::size_t at,
                           language in,
                           std::string const& indent,
                           std::string& out) {
    auto const& step = of.steps[at];
    bool const zh = in == language::zh;
    out += indent;
    switch (step.what) {
        case operation::input:
            return add_input(step, in, out);
        case operation::parameter:
            out += to_string(step.value) +
                   (zh ? "  口径或单位所定\n" : "  given by the policy or a unit\n");
            return;
        case operation::round:
            out += printed_digits(step) + "  " + (zh ? "取舍：" : "rounded: ") +
                   rounding_words(step.rounding, step.name.part, in) + '\n';
            add_tree(of, step.left, in, indent + "  ", out);
            return;
        default:
            break;
    }
    out += to_string(step.value) + "  " + std::string{entry_of(step.what).sign} + '\n';
    if (step.what == operation::add) {
        // A sum is one line, with all its terms under it.
        for (auto const term : terms_of(of, at)) add_tree(of, term, in, indent + "  ", out);
        return;
    }
    add_tree(of, step.left, in, indent + "  ", out);
    if (step.what != operation::negate) add_tree(of, step.right, in, indent + "  ", out);
}

}  // namespace detail

OUTTURN_DECL std::string to_text(derivation const& of, language in) {
    bool const zh = in == language::zh;
    std::string text = to_string(of.name) + "  " + to_line(of, in) + '\n';
    if (of.name.part == form_part::indicator_score) {
        auto const words = of.met == judgement::met       ? (zh ? "已完成" : "met")
                           : of.met == judgement::not_met ? (zh ? "未完成" : "not met")
                                                          : (zh ? "无法判断" : "unknown");
        text += std::string{zh ? "  指标值 " : "  target "} + detail::quote(of.target, in) +
                (zh ? "，完成值 " : ", actual ") + detail::quote(of.actual, in) +
                (zh ? "：" : ": ") + words;
        auto const& by = zh ? of.by_vocabulary_zh : of.by_vocabulary;
        if (!by.empty()) text += zh ? "（" + by + "）" : " (" + by + ")";
        text += '\n';
    }
    for (auto const& made : of.decisions) {
        auto const sign = made.outcome < 0 ? " < " : made.outcome > 0 ? " > " : " = ";
        text += std::string{zh ? "  因为 " : "  as "} + to_string(of.steps[made.left].value) +
                sign + to_string(of.steps[made.right].value) + '\n';
    }
    if (!of.rule.empty())
        text += std::string{zh ? "  规则 " : "  rule "} + (zh ? of.rule_zh : of.rule) + '\n';
    if (of.last) detail::add_tree(of, *of.last, in, "  ", text);
    text += std::string{zh ? "  口径 " : "  policy "} + printable(of.policy) +
            (zh ? "，依据：" : ", evidence: ") + printable(of.evidence) + '\n';
    return text;
}

}  // namespace outturn::inline OUTTURN_ABI
