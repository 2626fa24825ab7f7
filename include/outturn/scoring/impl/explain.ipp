// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/error.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/form/form.hpp>
#include <outturn/form/shown_text.hpp>
#include <outturn/scoring/detail/form_scorer.hpp>
#include <outturn/scoring/detail/step_copier.hpp>
#include <outturn/scoring/detail/tracing_arithmetic.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <cstddef>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// A form scored on traced numbers, and the derivations of its figures.
class traced_form {
public:
    traced_form(self_evaluation const& form, policy const& rules, vocabulary const& words)
        : form_{form}, rules_{rules}, steps_{scored_trace(words)} {}

    [[nodiscard]] scored_form const& scored() const { return scored_; }

    /// How `name`, which must be a figure of the form, was computed.
    derivation derivation_of(figure name) {
        derivation out;
        out.name = name;
        out.policy = rules_.name.view();
        out.evidence = rules_.evidence.view();
        out.title = entry_of(name.part).zh;
        out.result = *scored_.find(name);
        if (name.part == form_part::indicator_score) describe_indicator(out);
        if (name.part == form_part::execution_score) {
            out.rule = sentence(rules_.execution, language::en);
            out.rule_zh = sentence(rules_.execution, language::zh);
        }
        if (name.part == form_part::total_score) {
            out.because = total_reason_text(scored_, language::en);
            out.because_zh = total_reason_text(scored_, language::zh);
        }
        if (out.because.empty()) {
            out.because = reason_text(out.result, language::en);
            out.because_zh = reason_text(out.result, language::zh);
        }
        add_steps(out);
        return out;
    }

private:
    trace const& scored_trace(vocabulary const& words) {
        score_on(on_, form_, rules_, words, figure_if_unsound(rules_), scored_);
        return on_.on();
    }

    void describe_indicator(derivation& out) const {
        auto const& row = form_.indicators[out.name.index];
        auto const& scored = scored_.indicators[out.name.index];
        out.title = row.level3.text;
        out.met = scored.reached.met;
        out.by_vocabulary = vocabulary_text(scored.reached, language::en);
        out.by_vocabulary_zh = vocabulary_text(scored.reached, language::zh);
        if (scored.kind) {
            bool const above = scored.reached.relation == relation::above;
            out.rule = rules_.sentence(*scored.kind, above, language::en);
            out.rule_zh = rules_.sentence(*scored.kind, above, language::zh);
            out.evidence = rules_.evidence_for(*scored.kind, above);
        }
        out.target = shown_text(form_, {form_part::indicator_target, out.name.index});
        out.actual = shown_text(form_, {form_part::indicator_actual, out.name.index});
        out.because = reason_text(scored, language::en);
        out.because_zh = reason_text(scored, language::zh);
    }

    void add_steps(derivation& out) {
        auto const* const span = on_.find(out.name);
        if (span == nullptr) return;
        steps_.begin(out);
        for (auto i = span->first_decision; i < span->last_decision; ++i) {
            auto made = on_.on().decisions[i];
            made.left = steps_.copy(made.left);
            made.right = steps_.copy(made.right);
            out.decisions.push_back(made);
        }
        out.last = steps_.copy(span->step);
        if (!steps_.fits()) leave_steps_out(out);
    }

    static void leave_steps_out(derivation& out) {
        out.steps.clear();
        out.decisions.clear();
        out.last.reset();
        // A missing figure has its reason already.
        if (!out.result) return;
        out.because = "a number on the way is too large to be shown";
        out.because_zh = "中间数值过大，不列出计算过程";
    }

    self_evaluation const& form_;
    policy const& rules_;
    scored_form scored_;
    tracing_arithmetic on_;
    step_copier steps_;  // Made last: of the complete trace.
};

}  // namespace detail

OUTTURN_DECL result<derivation> explain(self_evaluation const& form,
                                        figure name,
                                        policy const& rules,
                                        vocabulary const& words) {
    detail::traced_form traced{form, rules, words};
    if (traced.scored().find(name) == nullptr) {
        auto const text = to_string(name);
        return make_error({errc::unknown_figure, {0, text.size()}}, text, {form.file, {}, {}});
    }
    return traced.derivation_of(name);
}

OUTTURN_DECL std::vector<derivation> explain(self_evaluation const& form,
                                             policy const& rules,
                                             vocabulary const& words) {
    detail::traced_form traced{form, rules, words};
    std::vector<derivation> all;
    all.push_back(traced.derivation_of(figure::rate()));
    all.push_back(traced.derivation_of(figure::execution()));
    for (std::size_t i = 0; i < traced.scored().indicators.size(); ++i)
        all.push_back(traced.derivation_of(figure::indicator(i)));
    all.push_back(traced.derivation_of(figure::total()));
    return all;
}

}  // namespace outturn::inline OUTTURN_ABI
