// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Derivations: how a figure was computed, from the cells of the form to the printed digits. They are
// made by running the very functions that score a form on a number that keeps account of itself, so
// that an explanation cannot differ from the score.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/detail/form_scorer.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/traced.hpp>

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// How one figure was computed.
struct derivation {
    figure name{};
    std::string title{};  ///< What the figure is, in the words of the form.
    std::string policy{};
    std::string evidence{};
    std::string rule{};  ///< The rule in a sentence; empty where none was asked.
    std::string rule_zh{};
    computed result{};
    judgement met = judgement::unknown;  ///< Of an indicator.
    std::string target{};                ///< Of an indicator: as printed.
    std::string actual{};
    std::string_view because{};  ///< Why there is no figure; empty where there is one.
    std::string_view because_zh{};
    std::vector<step> steps{};
    std::vector<decision> decisions{};
    std::optional<std::size_t> last{};  ///< The step whose value is the figure.

    friend bool operator==(derivation const&, derivation const&) = default;
};

namespace detail {

/// Scores on traced numbers, and remembers where each figure stands in the trace.
class tracing_arithmetic {
public:
    using number = traced;

    struct span_of_figure {
        figure name;
        std::size_t first_decision = 0;
        std::size_t last_decision = 0;
        std::size_t step = 0;
        bool done = false;
    };

    number input(figure name, cell const* from, decimal const& value) {
        step step{.what = operation::input, .value = value, .name = name};
        if (from != nullptr) {
            step.text = from->text;
            step.position = from->position;
        }
        on_.steps.push_back(std::move(step));
        return {&on_, on_.steps.size() - 1};
    }
    number given(ratio const& value) { return parameter<number>(value); }

    number rounded(number const& exact, rounded_to const& round, computed& out) {
        out = {exact.value(), round(exact.value()), no_figure::none};
        auto const left = exact.step_on(on_);
        on_.steps.push_back({.what = operation::round,
                             .value = *out.value,
                             .left = left,
                             .name = spans_.back().name,
                             .rounding = round,
                             .digits = *out.value});
        return {&on_, on_.steps.size() - 1};
    }
    void begin(figure name) {
        spans_.push_back({.name = name, .first_decision = on_.decisions.size()});
    }
    void end(figure, number const& value) {
        spans_.back().last_decision = on_.decisions.size();
        spans_.back().step = value.step_on(on_);
        spans_.back().done = true;
    }

    void keep_idle_roundings() { on_.idle_roundings = true; }
    [[nodiscard]] bool keeps_idle_roundings() const { return on_.idle_roundings; }

    [[nodiscard]] trace const& on() const { return on_; }
    [[nodiscard]] std::vector<span_of_figure> const& spans() const { return spans_; }

    /// Where the figure stands, or null where it has no value. Figures are scored in their order.
    [[nodiscard]] span_of_figure const* find(figure name) const {
        auto const at = std::lower_bound(
            spans_.begin(), spans_.end(), name, [](span_of_figure const& span, figure wanted) {
                return span.name < wanted;
            });
        return at != spans_.end() && at->name == name && at->done ? &*at : nullptr;
    }

private:
    trace on_;
    std::vector<span_of_figure> spans_;
};

/// Whether a step has operands, and two of them.
constexpr bool is_leaf(operation what) {
    return what == operation::input || what == operation::parameter;
}
constexpr bool has_two_operands(operation what) {
    return !is_leaf(what) && what != operation::negate && what != operation::round;
}

/// Copies the steps that figures are computed of out of the trace of a form.
class step_copier {
public:
    explicit step_copier(trace const& from) : from_{from}, renumbered_(from.steps.size(), unseen) {}

    /// What is copied from here on goes to `out`, numbered anew.
    void begin(derivation& out) {
        for (auto const each : copied_) renumbered_[each] = unseen;
        copied_.clear();
        out_ = &out;
    }

    /// The step `last` with all that it is computed of, operands first; gives its new number.
    std::size_t copy(std::size_t last) {
        // Without recursion: a sum of many scores is as deep as it is long.
        open_.push_back(last);
        while (!open_.empty()) {
            auto const at = open_.back();
            auto const& step = from_.steps[at];
            auto const before = open_.size();
            if (renumbered_[at] == unseen) {
                if (has_two_operands(step.what)) open(step.right);
                if (!is_leaf(step.what)) open(step.left);
            }
            if (open_.size() != before) continue;
            open_.pop_back();
            if (renumbered_[at] != unseen) continue;
            auto& made = out_->steps.emplace_back(step);
            if (!is_leaf(step.what)) made.left = renumbered_[step.left];
            if (has_two_operands(step.what)) made.right = renumbered_[step.right];
            renumbered_[at] = out_->steps.size() - 1;
            copied_.push_back(at);
        }
        return renumbered_[last];
    }

private:
    static constexpr auto unseen = static_cast<std::size_t>(-1);

    void open(std::size_t step) {
        if (renumbered_[step] == unseen) open_.push_back(step);
    }

    trace const& from_;
    derivation* out_ = nullptr;
    std::vector<std::size_t> renumbered_;
    std::vector<std::size_t> copied_;
    std::vector<std::size_t> open_;
};

inline computed const* find_computed(scored_form const& scored, figure name) {
    switch (name.part) {
        case form_part::execution_rate:
            return &scored.rate;
        case form_part::execution_score:
            return &scored.score;
        case form_part::total_score:
            return &scored.total;
        case form_part::indicator_score:
            return name.index < scored.indicators.size() ? &scored.indicators[name.index].score
                                                         : nullptr;
        default:
            return nullptr;
    }
}

inline derivation derivation_of(self_evaluation const& form,
                                scored_form const& scored,
                                tracing_arithmetic const& traced_form,
                                step_copier& steps,
                                figure name,
                                policy const& rules) {
    derivation out;
    out.name = name;
    out.policy = rules.name.view();
    out.evidence = rules.evidence.view();
    out.title = entry_of(name.part).zh;
    out.result = *find_computed(scored, name);
    if (name.part == form_part::indicator_score) {
        auto const& row = form.indicators[name.index];
        auto const& reached = scored.indicators[name.index].reached;
        out.title = row.name.text;
        out.met = reached.met;
        if (auto const kind = scored.indicators[name.index].kind) {
            bool const above = reached.relation == relation::above;
            out.rule = rules.sentence(*kind, above, language::en);
            out.rule_zh = rules.sentence(*kind, above, language::zh);
            out.evidence = rules.evidence_for(*kind);
        }
        out.target = row.target.from.text;
        out.actual = row.actual.from.text;
        if (out.result.reason == no_figure::unknown_judged) {
            out.because = entry_of(reached.reason).en;
            out.because_zh = entry_of(reached.reason).zh;
        }
    }
    if (name.part == form_part::execution_score) {
        out.rule = sentence(rules.execution.how, language::en);
        out.rule_zh = sentence(rules.execution.how, language::zh);
    }
    if (out.because.empty()) {
        out.because = entry_of(out.result.reason).en;
        out.because_zh = entry_of(out.result.reason).zh;
    }
    auto const* const span = traced_form.find(name);
    if (span == nullptr) return out;
    steps.begin(out);
    for (auto i = span->first_decision; i < span->last_decision; ++i) {
        auto made = traced_form.on().decisions[i];
        made.left = steps.copy(made.left);
        made.right = steps.copy(made.right);
        out.decisions.push_back(made);
    }
    out.last = steps.copy(span->step);
    return out;
}

}  // namespace detail

/// How the figure `name` of a form is computed under `rules`.
///
/// Rounds: as the score does; the figure it ends in is the score's, bit for bit.
/// Fails: `unknown_figure` when no such figure is computed of the form.
/// Complexity: linear in the size of the form.
///
///     explain(form, figure::indicator(2), policies::shanghai_2022)
inline result<derivation> explain(self_evaluation const& form, figure name, policy const& rules) {
    scored_form scored;
    detail::tracing_arithmetic on;
    detail::score_on(on, form, rules, scored);
    if (detail::find_computed(scored, name) == nullptr) {
        auto const text = to_string(name);
        return make_error({errc::unknown_figure, {0, text.size()}}, text, {form.file, {}, {}});
    }
    detail::step_copier steps{on.on()};
    return detail::derivation_of(form, scored, on, steps, name, rules);
}

/// How every figure of a form is computed under `rules`, in the order of the form.
inline std::vector<derivation> explain(self_evaluation const& form, policy const& rules) {
    scored_form scored;
    detail::tracing_arithmetic on;
    detail::score_on(on, form, rules, scored);
    detail::step_copier steps{on.on()};
    std::vector<derivation> all;
    auto const add = [&](figure name) {
        all.push_back(detail::derivation_of(form, scored, on, steps, name, rules));
    };
    add(figure::rate());
    add(figure::execution());
    for (std::size_t i = 0; i < scored.indicators.size(); ++i) add(figure::indicator(i));
    add(figure::total());
    return all;
}

namespace detail {

/// The digits of a rounding as its figure prints them.
inline std::string printed_digits(step const& step) {
    return step.name.part == form_part::execution_rate ? to_percent_string(step.digits)
                                                       : to_string(step.digits);
}

inline std::string rounding_words(rounded_to const& round, form_part part, language in) {
    // A rate of four places is a percentage of two.
    int const places = part == form_part::execution_rate ? round.places - 2 : round.places;
    auto const& entry = entry_of(round.mode);
    return std::string{in == language::zh ? entry.zh : entry.en} +
           (in == language::zh ? "，" : ", ") + places_text(places, in);
}

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

/// Whether a step stands in brackets as an operand of `what`.
inline bool in_brackets(step const& operand, operation what, bool right) {
    // a × (b ÷ c) is a × b ÷ c; only behind − and ÷ the order matters.
    bool const order_matters = right && (what == operation::subtract || what == operation::divide);
    bool const fraction = is_leaf(operand.what) && !operand.value.exact();
    return fraction || strength(operand.what) < strength(what) ||
           (strength(operand.what) == strength(what) && order_matters);
}

/// Adds the step as a formula of numbers; a rounded figure stands for itself.
inline void add_formula(derivation const& of, std::size_t at, std::string& out) {
    // Down the left operands, then back up: a sum of many scores is as deep as it is long.
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

/// The terms of a sum, which may have more than two: `a + b + c` is one sum.
inline std::vector<std::size_t> terms_of(derivation const& of, std::size_t at) {
    std::vector<std::size_t> terms;
    for (; of.steps[at].what == operation::add; at = of.steps[at].left)
        terms.push_back(of.steps[at].right);
    terms.push_back(at);
    std::reverse(terms.begin(), terms.end());
    return terms;
}

}  // namespace detail

/// The derivation on one line: `感知覆盖功能区数量：6 × 1043 ÷ 1200 = 5.215 → 5.21（截位，2 位）`.
///
/// Rounds: never; what is rounded is said.
inline std::string to_line(derivation const& of, language in = language::en) {
    bool const zh = in == language::zh;
    bool const own_title = of.name.part == form_part::indicator_score;
    std::string line =
        printable(own_title || zh ? of.title : to_string(of.name)) + (zh ? "：" : ": ");
    if (!of.last) return line + std::string{zh ? of.because_zh : of.because};
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

inline void add_tree(derivation const& of,
                     std::size_t at,
                     language in,
                     std::string const& indent,
                     std::string& out) {
    auto const& step = of.steps[at];
    bool const zh = in == language::zh;
    out += indent;
    switch (step.what) {
        case operation::input: {
            out += to_string(step.value) + (zh ? "  表列 " : "  cell ") + to_string(step.name);
            if (!step.text.empty()) out += ' ' + quote(step.text, in);
            if (auto const cell = cell_name(step.position); !cell.empty())
                out += (zh ? "，" : ", ") + cell;
            else if (step.position.line != 0)
                out += (zh ? "，第 " : ", line ") + std::to_string(step.position.line) +
                       (zh ? " 行" : "");
            out += '\n';
            return;
        }
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
        // A sum of many is one line with its terms under it.
        for (auto const term : terms_of(of, at)) add_tree(of, term, in, indent + "  ", out);
        return;
    }
    add_tree(of, step.left, in, indent + "  ", out);
    if (step.what != operation::negate) add_tree(of, step.right, in, indent + "  ", out);
}

}  // namespace detail

/// The derivation as a tree of lines, from the figure down to the cells, with the comparisons that
/// decided and the evidence of the policy.
///
/// Rounds: never; what is rounded is said.
inline std::string to_text(derivation const& of, language in = language::en) {
    bool const zh = in == language::zh;
    std::string text = to_string(of.name) + "  " + to_line(of, in) + '\n';
    if (of.name.part == form_part::indicator_score) {
        auto const words = of.met == judgement::met       ? (zh ? "已完成" : "met")
                           : of.met == judgement::not_met ? (zh ? "未完成" : "not met")
                                                          : (zh ? "无法判断" : "unknown");
        text += std::string{zh ? "  指标值 " : "  target "} + detail::quote(of.target, in) +
                (zh ? "，完成值 " : ", actual ") + detail::quote(of.actual, in) +
                (zh ? "：" : ": ") + words + '\n';
    }
    for (auto const& made : of.decisions) {
        auto const sign = made.outcome < 0 ? " < " : made.outcome > 0 ? " > " : " = ";
        text += std::string{zh ? "  因为 " : "  as "} + to_string(of.steps[made.left].value) +
                sign + to_string(of.steps[made.right].value) + '\n';
    }
    if (!of.rule.empty())
        text += std::string{zh ? "  规则 " : "  rule "} + (zh ? of.rule_zh : of.rule) + '\n';
    if (of.last) detail::add_tree(of, *of.last, in, "  ", text);
    text += std::string{zh ? "  口径 " : "  policy "} + of.policy +
            (zh ? "，依据：" : ", evidence: ") + of.evidence + '\n';
    return text;
}

}  // namespace outturn::inline OUTTURN_ABI
