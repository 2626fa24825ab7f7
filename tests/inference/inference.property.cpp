// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Batches printed by a policy drawn from the search space: the policy is in the class that the inference
// returns, the class is whole, and examples split what they claim to split. The figures are printed from
// inputs that are put together here, beside the forms, not from those that the inference gathers.

#include <outturn/inference/inference.hpp>

#include "catch.hpp"
#include "inference/batch.hpp"
#include "support/cases.hpp"
#include <array>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

using namespace outturn;
using namespace batch;

namespace {

int batches() { return support::cases(300); }

using policy_drawn = std::map<figure_role, hypothesis>;

struct expected_figure {
    inference_inputs inputs;
    decimal printed;
};

/// Forms, the figures that their policy prints by role, and what was left blank.
class random_batch {
public:
    random_batch(std::mt19937& random, policy_drawn const& truth) : random_{random}, truth_{truth} {
        auto const count = 1 + up_to(3);
        for (int i = 0; i < count; ++i) forms.push_back(make_form());
    }

    std::vector<self_evaluation> forms;
    std::map<figure_role, std::vector<expected_figure>> figures;

private:
    int up_to(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n + 1)); }
    bool one_in(int n) { return up_to(n - 1) == 0; }

    std::optional<decimal> print(figure_role role, inference_inputs const& inputs) {
        auto const figure = printed_by(truth_.at(role), inputs);
        if (figure) figures[role].push_back({inputs, *figure});
        return figure;
    }

    decimal weight() {
        static constexpr std::array halves{5, 15, 25, 75, 225, 125};
        if (one_in(4)) return decimal::scaled(halves[static_cast<std::size_t>(up_to(5))], 1);
        return decimal{1 + up_to(19)};
    }

    // The exact scores of a form, while all are known.
    std::optional<exact_sum> exact_sum_;
    std::optional<decimal> printed_sum_;

    void add_term(figure_role role,
                  inference_inputs const& inputs,
                  std::optional<decimal> printed) {
        auto const exact = exact_by(truth_.at(role), inputs);
        if (!exact) exact_sum_.reset();
        if (exact_sum_) exact_sum_ = *exact_sum_ + exact_sum{*exact};
        if (!printed) printed_sum_.reset();
        if (printed_sum_) *printed_sum_ += *printed;
    }

    void make_funds(self_evaluation& form) {
        decimal const adjusted{1'000 + up_to(3'000'000)};
        decimal const initial{1'000 + up_to(3'000'000)};
        decimal executed = one_in(6) ? adjusted : decimal{up_to(3'000'000)};
        if (adjusted < executed && !one_in(8)) executed = adjusted;
        form = with_funds(adjusted, executed);
        form.funds[0].initial.value = initial;
        scored_funds funds{executed, adjusted, initial};
        if (one_in(2))
            form.funds[0].received.value = funds.received = decimal{1 + up_to(3'000'000)};
        form.execution.rate.value = print(figure_role::execution_rate, funds);
        inference_inputs const of_score = execution_inputs{10, funds, form.execution.rate.value};
        form.execution.score.value = print(figure_role::execution_score, of_score);
        add_term(figure_role::execution_score, of_score, form.execution.score.value);
    }

    void add_numbers(self_evaluation& form,
                     figure_role role,
                     std::string const& heading,
                     comparison how,
                     decimal const& target,
                     decimal const& actual,
                     bool percent,
                     bool met) {
        auto const points = weight();
        credit_inputs inputs;
        inputs.seen = {.weight = points,
                       .met = met,
                       .deviation = ratio{actual - target},
                       .measures = percent ? dimension::share : dimension::count};
        if (!target.is_zero()) inputs.seen.attained = actual / target;
        if (percent) inputs.seen.share = actual / decimal{100};
        auto const score = print(role, inputs);
        add_term(role, inputs, score);
        form.indicators.push_back(
            measured(heading, how, target, actual, percent ? "%" : "个", points, score));
    }

    void add_indicator(self_evaluation& form) {
        bool const percent = one_in(2);
        int const target = percent ? 50 + up_to(50) : 1 + up_to(300);
        decimal const goal{target};
        auto const below = decimal::scaled(up_to(100 * target - 1), 2);
        auto const above = goal + decimal::scaled(1 + up_to(100 * target), 2);
        switch (up_to(6)) {
            case 0:
                return add_numbers(form,
                                   figure_role::credit_met,
                                   "产出指标",
                                   comparison::at_least,
                                   goal,
                                   one_in(3) ? above : goal,
                                   percent,
                                   true);
            case 1:
                return add_numbers(form,
                                   figure_role::credit_partial,
                                   "产出指标",
                                   one_in(2) ? comparison::at_least : comparison::equal,
                                   goal,
                                   below,
                                   percent,
                                   false);
            case 2:
                return add_numbers(form,
                                   figure_role::credit_exceeded,
                                   "效益指标",
                                   comparison::equal,
                                   goal,
                                   above,
                                   percent,
                                   false);
            case 3: {
                bool const met = one_in(3);
                return add_numbers(form,
                                   figure_role::credit_lower,
                                   "成本指标",
                                   comparison::at_most,
                                   goal,
                                   met ? below : above,
                                   percent,
                                   met);
            }
            case 4: {
                int const events = up_to(4);
                return add_numbers(form,
                                   figure_role::credit_zero_target,
                                   "产出指标",
                                   comparison::equal,
                                   0,
                                   events,
                                   false,
                                   events == 0);
            }
            case 5: {
                decimal const limit{80 + 5 * up_to(3)};
                decimal const share{50 + up_to(50)};
                return add_numbers(form,
                                   figure_role::credit_satisfaction,
                                   "满意度指标",
                                   comparison::at_least,
                                   limit,
                                   share,
                                   true,
                                   share >= limit);
            }
            default:
                break;
        }
        bool const met = one_in(2);
        auto const points = weight();
        credit_inputs inputs;
        inputs.seen.weight = points;
        inputs.seen.met = met;
        auto const score = print(figure_role::credit_qualitative, inputs);
        add_term(figure_role::credit_qualitative, inputs, score);
        form.indicators.push_back(in_words("按时完成", met ? "按时完成" : "未完成", points, score));
    }

    self_evaluation make_form() {
        self_evaluation form;
        exact_sum_ = exact_sum{};
        printed_sum_ = decimal{};
        make_funds(form);
        for (int i = up_to(11); i >= 0; --i) add_indicator(form);
        // Only where every score is printed is there a sum to print.
        if (printed_sum_ && exact_sum_)
            form.total.score.value =
                print(figure_role::total_score, total_inputs{*printed_sum_, {*exact_sum_}});
        return form;
    }

    std::mt19937& random_;
    policy_drawn const& truth_;
};

policy_drawn draw(std::mt19937& random) {
    policy_drawn truth;
    for (auto const& role : figure_role_catalogue) {
        auto const all = hypotheses_for(role.which, search_space{});
        truth[role.which] = all[random() % all.size()];
    }
    return truth;
}

bool explains(hypothesis const& each, std::vector<expected_figure> const& figures) {
    for (auto const& figure : figures)
        if (!(printed_by(each, figure.inputs) == figure.printed)) return false;
    return true;
}

bool in_class(inferred_role const& role, hypothesis const& wanted) {
    if (role.policy == wanted) return true;
    for (auto const& each : role.equivalents)
        if (each.hypothesis == wanted) return true;
    return false;
}

void check_split(inferred_role const& role) {
    for (auto const& each : role.equivalents) {
        if (!each.told_apart_by) continue;
        auto const& example = *each.told_apart_by;
        auto const ours = printed_by(*role.policy, example.inputs);
        auto const theirs = printed_by(each.hypothesis, example.inputs);
        REQUIRE_FALSE(ours == theirs);
        REQUIRE(example.figures.at(0).printed == ours);
        REQUIRE(example.figures.at(1).printed == theirs);
    }
    if (!role.splitting_example) return;
    REQUIRE(role.splitting_example->figures.size() > 1);
    std::size_t members = 0;
    for (auto const& figure : role.splitting_example->figures)
        for (auto const index : figure.by) {
            ++members;
            auto const& by = index == 0 ? *role.policy : role.equivalents.at(index - 1).hypothesis;
            REQUIRE(printed_by(by, role.splitting_example->inputs) == figure.printed);
        }
    REQUIRE(members == 1 + role.equivalents.size());
}

}  // namespace

TEST_CASE("infer: the policy that printed a batch is always among those that explain it") {
    std::mt19937 random{20221231};
    std::size_t unique = 0;
    std::size_t open = 0;
    for (int i = 0; i < batches(); ++i) {
        auto const truth = draw(random);
        random_batch made{random, truth};
        auto const used = infer(made.forms);
        REQUIRE(used.forms.size() == made.forms.size());
        for (auto const& role : used.roles) {
            auto const& drawn = truth.at(role.role);
            INFO("batch " << i << ", " << std::string{entry_of(role.role).name} << ": "
                          << to_text(drawn));
            auto const& figures = made.figures[role.role];
            REQUIRE(role.of == figures.size());
            if (figures.empty()) continue;
            // Where what explains the parts gives too many exact sums, nothing can be told of them.
            bool const total = role.role == figure_role::total_score;
            bool known = true;
            for (auto const& each : role.cases)
                known = known && (!total || !std::get<total_inputs>(each.inputs).exact.empty());
            open += known ? 0 : 1;
            if (known) {
                REQUIRE(role.policy);
                REQUIRE(role.explained == role.of);
                REQUIRE(role.policy->cost <= drawn.cost);
                REQUIRE(role.exceptions.empty());
            }
            REQUIRE((in_class(role, drawn) || !(known || role.policy)));
            unique += role.verdict == inference_verdict::unique;
            if (role.verdict == inference_verdict::unique) REQUIRE(role.equivalents.empty());
            check_split(role);
            // A total knows the exact scores only up to what explains them; the class may be larger.
            if (total || i % 10 != 0) continue;
            std::size_t explaining = 0;
            for (auto const& each : hypotheses_for(role.role, search_space{}))
                explaining += explains(each, figures);
            REQUIRE(explaining == 1 + role.equivalents.size());
        }
    }
    // Batches that leave everything open would show little.
    REQUIRE(unique > static_cast<std::size_t>(batches()) / 4);
    CAPTURE(open);
    REQUIRE(open <= static_cast<std::size_t>(batches()) / 20);
}

TEST_CASE("infer: a rival explains less and the case that kills it is one it prints otherwise") {
    std::mt19937 random{20230101};
    for (int i = 0; i < batches() / 10; ++i) {
        auto const truth = draw(random);
        random_batch made{random, truth};
        // One figure in each form is not the policy's.
        for (auto& form : made.forms)
            if (form.indicators.front().score.value)
                *form.indicators.front().score.value += decimal::scaled(3, 2);
        for (auto const& role : infer(made.forms).roles) {
            INFO("batch " << i << ", " << std::string{entry_of(role.role).name});
            for (auto const& each : role.rivals) {
                auto const& against = role.cases.at(each.killed_by);
                auto const prints = printed_by(each.hypothesis, against.inputs);
                REQUIRE(prints == each.prints);
                if (role.role != figure_role::total_score) REQUIRE_FALSE(prints == against.printed);
                if (role.policy && role.explained == role.of)
                    REQUIRE(each.explained < role.explained);
            }
            std::size_t explained = 0;
            if (role.policy && role.role != figure_role::total_score) {
                for (auto const& each : role.cases)
                    if (printed_by(*role.policy, each.inputs) == each.printed)
                        explained += each.figures.size();
                REQUIRE(explained == role.explained);
            }
        }
    }
}
