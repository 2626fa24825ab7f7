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
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

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

/// What a step of a derivation does.
enum class operation : std::uint8_t {
    input,      ///< A cell of the form.
    parameter,  ///< A number that the policy or a unit gives.
    add,
    subtract,
    multiply,
    divide,
    negate,
    round,  ///< To places, in a mode.
};

/// A row of the catalogue of operations: its stable name and its sign.
struct operation_entry {
    operation which;
    std::string_view name;
    std::string_view sign;
};

/// Every operation, in the order of the enumerators.
inline constexpr std::array operation_catalogue{
    operation_entry{operation::input, "input", ""},
    operation_entry{operation::parameter, "parameter", ""},
    operation_entry{operation::add, "add", "+"},
    operation_entry{operation::subtract, "subtract", "−"},
    operation_entry{operation::multiply, "multiply", "×"},
    operation_entry{operation::divide, "divide", "÷"},
    operation_entry{operation::negate, "negate", "−"},
    operation_entry{operation::round, "round", ""},
};

/// The row of `which` in the catalogue.
constexpr operation_entry const& entry_of(operation which) {
    return operation_catalogue[static_cast<std::size_t>(which)];
}

/// A step of a derivation. Its operands are earlier steps.
template <class Int = std::int64_t>
struct basic_step {
    operation what = operation::input;
    basic_ratio<Int> value{};
    std::size_t left = 0;   ///< The first operand, but for inputs and parameters.
    std::size_t right = 0;  ///< The second, where there are two.
    figure name{};          ///< Of an input: the cell; of a rounding: the figure it prints.
    std::string text{};     ///< Of an input: as printed.
    text_position position{};
    rounded_to rounding{};        ///< Of a rounding.
    basic_decimal<Int> digits{};  ///< Of a rounding: as printed.

    friend bool operator==(basic_step const&, basic_step const&) = default;
};

/// A comparison that decided which way a rule took.
struct decision {
    std::size_t left = 0;
    std::size_t right = 0;
    std::weak_ordering outcome = std::weak_ordering::equivalent;

    friend bool operator==(decision const& a, decision const& b) {
        return a.left == b.left && a.right == b.right && a.outcome == b.outcome;
    }
};

/// How one figure was computed.
template <class Int = std::int64_t>
struct basic_derivation {
    figure name{};
    std::string title{};  ///< What the figure is, in the words of the form.
    std::string policy{};
    std::string evidence{};
    std::string rule{};  ///< The rule in a sentence; empty where none was asked.
    std::string rule_zh{};
    basic_computed<Int> result{};
    judgement met = judgement::unknown;  ///< Of an indicator.
    std::string target{};                ///< Of an indicator: as printed.
    std::string actual{};
    std::string_view because{};  ///< Why there is no figure; empty where there is one.
    std::string_view because_zh{};
    std::vector<basic_step<Int>> steps{};
    std::vector<decision> decisions{};
    std::optional<std::size_t> last{};  ///< The step whose value is the figure.

    friend bool operator==(basic_derivation const&, basic_derivation const&) = default;
};

using derivation = basic_derivation<>;

namespace detail {

/// Where traced numbers write down what they do.
template <class Int>
struct trace {
    std::vector<basic_step<Int>> steps;
    std::vector<decision> decisions;
    bool idle_roundings = false;  ///< Whether a rounding that changes nothing is a step.
};

/// A ratio that writes each operation it takes part in into a trace. One without a trace is a number
/// that the policy gives; it is written down when it first meets one that has.
template <class Int>
class traced {
public:
    using ratio_type = basic_ratio<Int>;

    traced() = default;
    explicit traced(ratio const& value) requires(!std::same_as<Int, std::int64_t>)
        : value_{parameter<ratio_type>(value)} {}
    // As a ratio is, so that a rule written for ratios can be traced.
    traced(ratio_type const& value) : value_{value} {}
    template <counting_integer Whole>
    traced(Whole whole) : value_{whole} {}
    traced(basic_decimal<Int> const& value) : value_{value} {}
    traced(trace<Int>* on, std::size_t step)
        : value_{on->steps[step].value}, on_{on}, step_{step} {}

    [[nodiscard]] ratio_type const& value() const { return value_; }
    [[nodiscard]] trace<Int>* on() const { return on_; }
    [[nodiscard]] std::size_t step_on(trace<Int>& on) const {
        if (on_ != nullptr) return step_;
        on.steps.push_back({.what = operation::parameter, .value = value_});
        return on.steps.size() - 1;
    }

    [[nodiscard]] traced round(int places, rounding mode) const {
        auto const digits = value_.round(places, mode);
        if (on_ == nullptr) return traced{digits};
        if (!on_->idle_roundings && ratio_type{digits} == value_) return *this;
        on_->steps.push_back({.what = operation::round,
                              .value = digits,
                              .left = step_,
                              .rounding = {places, mode},
                              .digits = digits});
        return {on_, on_->steps.size() - 1};
    }

    traced operator-() const {
        if (on_ == nullptr) return traced{-value_};
        on_->steps.push_back({.what = operation::negate, .value = -value_, .left = step_});
        return {on_, on_->steps.size() - 1};
    }

    // Nothing is written where a number that the policy gives changes nothing.
    friend traced operator+(traced const& a, traced const& b) {
        if (b.is_given(0)) return a;
        if (a.is_given(0)) return b;
        return combine(operation::add, a, b, a.value_ + b.value_);
    }
    friend traced operator-(traced const& a, traced const& b) {
        if (b.is_given(0)) return a;
        return combine(operation::subtract, a, b, a.value_ - b.value_);
    }
    friend traced operator*(traced const& a, traced const& b) {
        if (b.is_given(1)) return a;
        if (a.is_given(1)) return b;
        return combine(operation::multiply, a, b, a.value_ * b.value_);
    }
    friend traced operator/(traced const& a, traced const& b) {
        if (b.is_given(1)) return a;
        return combine(operation::divide, a, b, a.value_ / b.value_);
    }

    friend bool operator==(traced const& a, traced const& b) { return (a <=> b) == 0; }
    friend std::weak_ordering operator<=>(traced const& a, traced const& b) {
        auto const outcome = a.value_ <=> b.value_;
        if (auto* const on = a.on_ != nullptr ? a.on_ : b.on_; on != nullptr) {
            decision const made{a.step_on(*on), b.step_on(*on), outcome};
            on->decisions.push_back(made);
        }
        return outcome;
    }

private:
    [[nodiscard]] bool is_given(int whole) const {
        return on_ == nullptr && value_ == ratio_type{whole};
    }

    static traced combine(operation what,
                          traced const& a,
                          traced const& b,
                          ratio_type const& value) {
        auto* const on = a.on_ != nullptr ? a.on_ : b.on_;
        if (on == nullptr) return traced{value};
        auto const left = a.step_on(*on);
        auto const right = b.step_on(*on);
        on->steps.push_back({.what = what, .value = value, .left = left, .right = right});
        return {on, on->steps.size() - 1};
    }

    ratio_type value_{};
    trace<Int>* on_ = nullptr;
    std::size_t step_ = 0;
};

/// Scores on traced numbers, and remembers where each figure stands in the trace.
template <class Int>
class tracing_arithmetic {
public:
    using number = traced<Int>;

    struct span_of_figure {
        figure name;
        std::size_t first_decision = 0;
        std::size_t last_decision = 0;
        std::size_t step = 0;
        bool done = false;
    };

    number input(figure name, cell const* from, basic_decimal<Int> const& value) {
        basic_step<Int> step{.what = operation::input, .value = value, .name = name};
        if (from != nullptr) {
            step.text = from->text;
            step.position = from->position;
        }
        on_.steps.push_back(std::move(step));
        return {&on_, on_.steps.size() - 1};
    }
    number given(ratio const& value) { return parameter<number>(value); }

    number rounded(number const& exact, rounded_to const& round, basic_computed<Int>& out) {
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

    [[nodiscard]] trace<Int> const& on() const { return on_; }
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
    trace<Int> on_;
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
template <class Int>
class step_copier {
public:
    explicit step_copier(trace<Int> const& from)
        : from_{from}, renumbered_(from.steps.size(), unseen) {}

    /// What is copied from here on goes to `out`, numbered anew.
    void begin(basic_derivation<Int>& out) {
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

    trace<Int> const& from_;
    basic_derivation<Int>* out_ = nullptr;
    std::vector<std::size_t> renumbered_;
    std::vector<std::size_t> copied_;
    std::vector<std::size_t> open_;
};

template <class Int>
basic_computed<Int> const* find_computed(basic_scored_form<Int> const& scored, figure name) {
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

template <class Int, class Policy>
basic_derivation<Int> derivation_of(basic_self_evaluation<Int> const& form,
                                    basic_scored_form<Int> const& scored,
                                    tracing_arithmetic<Int> const& traced_form,
                                    step_copier<Int>& steps,
                                    figure name,
                                    Policy const& rules) {
    basic_derivation<Int> out;
    out.name = name;
    out.policy = rules.decisions().name.view();
    out.evidence = rules.decisions().evidence.view();
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
        out.rule = sentence(rules.decisions().execution.how, language::en);
        out.rule_zh = sentence(rules.decisions().execution.how, language::zh);
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
template <class Int, scoring_policy Policy>
result<basic_derivation<Int>> explain(basic_self_evaluation<Int> const& form,
                                      figure name,
                                      Policy const& rules) {
    basic_scored_form<Int> scored;
    detail::tracing_arithmetic<Int> on;
    detail::score_on(on, form, rules, scored);
    if (detail::find_computed(scored, name) == nullptr) {
        auto const text = to_string(name);
        return make_error({errc::unknown_figure, {0, text.size()}}, text, {form.file, {}, {}});
    }
    detail::step_copier<Int> steps{on.on()};
    return detail::derivation_of(form, scored, on, steps, name, rules);
}

/// How every figure of a form is computed under `rules`, in the order of the form.
template <class Int, scoring_policy Policy>
std::vector<basic_derivation<Int>> explain(basic_self_evaluation<Int> const& form,
                                           Policy const& rules) {
    basic_scored_form<Int> scored;
    detail::tracing_arithmetic<Int> on;
    detail::score_on(on, form, rules, scored);
    detail::step_copier<Int> steps{on.on()};
    std::vector<basic_derivation<Int>> all;
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
template <class Int>
std::string printed_digits(basic_step<Int> const& step) {
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
template <class Int>
bool in_brackets(basic_step<Int> const& operand, operation what, bool right) {
    // a × (b ÷ c) is a × b ÷ c; only behind − and ÷ the order matters.
    bool const order_matters = right && (what == operation::subtract || what == operation::divide);
    bool const fraction = is_leaf(operand.what) && !operand.value.exact();
    return fraction || strength(operand.what) < strength(what) ||
           (strength(operand.what) == strength(what) && order_matters);
}

/// Adds the step as a formula of numbers; a rounded figure stands for itself.
template <class Int>
void add_formula(basic_derivation<Int> const& of, std::size_t at, std::string& out) {
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
template <class Int>
std::vector<std::size_t> terms_of(basic_derivation<Int> const& of, std::size_t at) {
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
template <class Int>
std::string to_line(basic_derivation<Int> const& of, language in = language::en) {
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
    bool const changed = !(basic_ratio<Int>{last.digits} == of.steps[last.left].value);
    if (digits == exact && !changed) return line;
    line += " → " + digits;
    if (!changed) return line;
    auto const words = detail::rounding_words(last.rounding, of.name.part, in);
    return line + (zh ? "（" + words + "）" : " (" + words + ")");
}

namespace detail {

template <class Int>
void add_tree(basic_derivation<Int> const& of,
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
template <class Int>
std::string to_text(basic_derivation<Int> const& of, language in = language::en) {
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
