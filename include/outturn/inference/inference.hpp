// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Which rules give the printed figures? Every hypothesis of a search space is tried on every figure of
// its role; what explains them is reported with what it rests on, what speaks against the others, and
// what the figures leave open. An explanation is not a proof that the rule was used, nor that it is
// right.

#include <outturn/config.hpp>
#include <outturn/core/detail/stable_sort.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/form/form.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/inference/split.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// What an inference concludes for a role.
enum class inference_verdict : std::uint8_t {
    unique,           ///< One hypothesis of the space explains every figure, and no other does.
    equivalent,       ///< Several do, all with one formula: only the rounding is open.
    underdetermined,  ///< Several may, with different formulas; also where there are no figures.
    with_exceptions,  ///< None does, but one explains more than half of the distinct cases.
    unexplained,      ///< None explains more than half of the distinct cases.
};

/// A row of the catalogue of verdicts: its stable name and its words in both languages.
struct inference_verdict_entry {
    inference_verdict which;
    std::string_view name;
    std::string_view en;
    std::string_view zh;
};

// clang-format off
/// Every verdict, in the order of the enumerators.
inline constexpr auto inference_verdict_catalogue = std::to_array<inference_verdict_entry>({
    {inference_verdict::unique,          "unique",          "unique", "唯一"},
    {inference_verdict::equivalent,      "equivalent",      "equivalent, only the rounding is open", "等价，仅取舍方式未定"},
    {inference_verdict::underdetermined, "underdetermined", "underdetermined", "证据不足，多个公式并存"},
    {inference_verdict::with_exceptions, "with_exceptions", "with exceptions", "有例外"},
    {inference_verdict::unexplained,     "unexplained",     "unexplained", "无法解释"},
});
// clang-format on

/// The row of `which` in the catalogue.
constexpr inference_verdict_entry const& entry_of(inference_verdict which) {
    return inference_verdict_catalogue[static_cast<std::size_t>(which)];
}

/// A part of a policy that a figure speaks for: a case kills a rival that differs in this part alone.
enum class decided_part : std::uint8_t { formula, amounts, rounding, places };

/// The stable names of the parts, in the order of the enumerators, with their words.
inline constexpr auto decided_part_catalogue = std::to_array<name_entry<decided_part>>({
    {decided_part::formula, "formula", "the formula", "公式"},
    {decided_part::amounts, "amounts", "the amounts", "金额"},
    {decided_part::rounding, "rounding", "the rounding", "取舍"},
    {decided_part::places, "places", "the places", "位数"},
});

/// The row of `which` in the catalogue.
constexpr auto const& entry_of(decided_part which) {
    return decided_part_catalogue[static_cast<std::size_t>(which)];
}

/// A case that speaks for the policy: rivals print another figure for it.
struct witness {
    std::size_t which = 0;  ///< The index of the case.
    std::size_t kills = 0;  ///< The number of rivals that print another figure.
    std::vector<decided_part> decides{};

    /// Whether a rival that it kills differs in `part`.
    [[nodiscard]] bool decides_on(decided_part part) const {
        return std::find(decides.begin(), decides.end(), part) != decides.end();
    }
};

/// A hypothesis that explains less than the policy, and the first case that speaks against it.
struct rival {
    outturn::hypothesis hypothesis{};
    std::size_t explained = 0;        ///< Figures.
    std::size_t killed_by = 0;        ///< The index of the case.
    std::optional<decimal> prints{};  ///< For that case; none where it says nothing.
};

/// Another hypothesis that explains the same figures, and an example that would tell it from the
/// policy; none where no example that was tried does.
struct equivalent {
    outturn::hypothesis hypothesis{};
    std::optional<split_example> told_apart_by{};
};

/// How likely it is to explain as much by chance.
///
/// Suppose that the figure of each distinct case were drawn by lot, all equally likely, from the
/// figures that the hypotheses of the space print for its inputs and the printed one. Then the chance
/// that some hypothesis explains every case is exactly v ÷ (d₁ × d₂ × …): d is the number of figures
/// to draw from, v that of different rows of figures which the hypotheses print. Near 1 it says that
/// the space explains anything. Where cases are left unexplained it is a bound, v times the chance of
/// one hypothesis to explain as many; also where a product would not fit, from as many cases as fit.
///
/// Rounds: never.
struct inference_chance {
    ratio value{1};
    bool at_most = false;  ///< It is a bound.

    friend bool operator==(inference_chance const&, inference_chance const&) = default;
};

/// What was inferred for a role.
struct inferred_role {
    figure_role role = figure_role::execution_rate;
    inference_verdict verdict = inference_verdict::underdetermined;
    /// The shortest of the hypotheses that explain most; none where nothing is concluded: without
    /// figures, or where they are unexplained.
    std::optional<hypothesis> policy{};
    std::size_t explained = 0;  ///< Figures that the policy explains.
    std::size_t of = 0;         ///< Figures.
    std::size_t distinct = 0;   ///< Distinct cases among them.
    std::vector<inference_case> cases{};
    std::vector<std::size_t> exceptions{};  ///< The cases that the policy does not explain.
    std::vector<witness> witnesses{};       ///< Those that kill most rivals first.
    std::vector<rival> rivals{};            ///< Those that explain most first, then the shortest.
    std::vector<equivalent> equivalents{};  ///< The shortest first.
    /// Where there are equivalents, the example that parts the policy (0) and them (1, 2, …) most.
    std::optional<split_example> splitting_example{};
    std::optional<inference_chance> chance{};
};

/// What was inferred from forms.
struct inference {
    std::vector<std::string>
        forms{};  ///< The file of each form, else its project, else its number.
    std::vector<inferred_role> roles{};     ///< Every role, in the order of the catalogue.
    std::vector<skipped_figure> skipped{};  ///< What is no evidence, and why.
    search_space space{};

    /// What was inferred of `which`.
    [[nodiscard]] inferred_role const& at(figure_role which) const {
        return roles[static_cast<std::size_t>(which)];
    }
};

namespace detail {

/// Tries every hypothesis of a role on every case of it.
class role_search {
    using figure_type = std::optional<decimal>;

public:
    role_search(figure_role which, search_space const& space)
        : role_{which}, printer_{hypotheses_for(which, space)} {}

    /// Tries all on `cases`; a case with a number that does not fit is taken out and given to `refuse`.
    void run(std::vector<inference_case>& cases, auto const& refuse) {
        words_ = (cases.size() + 63) / 64;
        explained_.assign(hypotheses_.size() * words_, 0);
        open_.assign(hypotheses_.size() * words_, 0);
        rows_.assign(hypotheses_.size(), 0);
        different_rows_ = hypotheses_.empty() ? 0 : 1;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            if (!print(cases[i])) {
                refuse(cases[i]);
                continue;
            }
            if (kept != i) cases[kept] = std::move(cases[i]);
            note(kept, cases[kept].printed);
            ++kept;
        }
        cases.resize(kept);
        cases_ = cases;
    }

    role_search(role_search const&) = delete;
    role_search& operator=(role_search const&) = delete;

    [[nodiscard]] std::vector<hypothesis> const& hypotheses() const { return hypotheses_; }

    /// The index of the best hypothesis, the shortest of several: first those that no case rules out,
    /// then those that explain most cases, then most figures.
    [[nodiscard]] std::size_t best() const {
        std::size_t found = 0;
        for (std::size_t i = 1; i < hypotheses_.size(); ++i)
            if (better(i, found)) found = i;
        return found;
    }
    [[nodiscard]] bool better(std::size_t a, std::size_t b) const {
        auto const standing = [&](std::size_t of) {
            auto const cases = case_count(of);
            return std::tuple{cases != 0 && !ruled_out(of), cases, figure_count(of)};
        };
        return standing(a) > standing(b);
    }
    [[nodiscard]] bool ruled_out(std::size_t hypothesis_index) const {
        for (std::size_t i = 0; i < cases_.size(); ++i)
            if (ruled_out_by(hypothesis_index, i)) return true;
        return false;
    }
    [[nodiscard]] bool explains(std::size_t hypothesis_index, std::size_t case_index) const {
        return ((word(hypothesis_index, case_index / 64) >> (case_index % 64)) & 1U) != 0;
    }
    /// Whether it cannot be told what the hypothesis prints for the case.
    [[nodiscard]] bool leaves_open(std::size_t hypothesis_index, std::size_t case_index) const {
        return ((open_[hypothesis_index * words_ + case_index / 64] >> (case_index % 64)) & 1U) !=
               0;
    }
    /// Whether both explain the same cases, as far as that can be told.
    [[nodiscard]] bool explain_the_same(std::size_t a, std::size_t b) const {
        for (std::size_t i = 0; i < words_; ++i) {
            auto const told = ~(open_[a * words_ + i] | open_[b * words_ + i]);
            if (((word(a, i) ^ word(b, i)) & told) != 0) return false;
        }
        return true;
    }
    [[nodiscard]] std::size_t case_count(std::size_t hypothesis_index) const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < words_; ++i)
            count += static_cast<std::size_t>(std::popcount(word(hypothesis_index, i)));
        return count;
    }
    [[nodiscard]] std::size_t figure_count(std::size_t hypothesis_index) const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < cases_.size(); ++i)
            if (explains(hypothesis_index, i)) count += cases_[i].figures.size();
        return count;
    }
    [[nodiscard]] bool ruled_out_by(std::size_t hypothesis_index, std::size_t case_index) const {
        return !explains(hypothesis_index, case_index) &&
               !leaves_open(hypothesis_index, case_index);
    }
    /// The first case that rules `other` out, if there is one, among those that `one` explains.
    [[nodiscard]] std::size_t first_against(std::size_t other,
                                            std::optional<std::size_t> one) const {
        std::optional<std::size_t> any;
        for (std::size_t i = 0; i < cases_.size(); ++i) {
            if (!ruled_out_by(other, i)) continue;
            if (!one || explains(*one, i)) return i;
            if (!any) any = i;
        }
        return any.value_or(0);
    }

    [[nodiscard]] inference_chance chance(std::size_t explained_cases) const {
        constexpr std::int64_t most = 1'000'000'000'000'000'000;
        auto const rows = static_cast<std::int64_t>(different_rows_);
        std::vector<std::int64_t> ways{1};  // by the number of cases explained
        std::int64_t outcomes = 1;
        std::size_t left_out = 0;
        for (auto const count : choices_) {
            auto const drawn_from = static_cast<std::int64_t>(count);
            if (outcomes > most / rows / drawn_from) {
                ++left_out;
                continue;
            }
            outcomes *= drawn_from;
            ways.push_back(0);
            for (std::size_t i = ways.size(); i-- > 0;)
                ways[i] = ways[i] * (drawn_from - 1) + (i == 0 ? 0 : ways[i - 1]);
        }
        inference_chance out;
        out.at_most = left_out != 0 || explained_cases < choices_.size();
        if (explained_cases <= left_out) return out;
        std::int64_t enough = 0;
        for (std::size_t i = explained_cases - left_out; i < ways.size(); ++i) enough += ways[i];
        auto const bound = ratio::of(rows * enough, outcomes).reduced();
        if (bound < ratio{1}) out.value = bound;
        return out;
    }

private:
    [[nodiscard]] std::uint64_t word(std::size_t hypothesis_index, std::size_t at) const {
        return explained_[hypothesis_index * words_ + at];
    }

    /// What each hypothesis prints for a case; false where a number does not fit.
    bool print(inference_case const& of) {
        if (!printer_.print(of.inputs)) return false;
        figures_ = printer_.figures();
        if (role_ != figure_role::total_score) return true;
        try {
            print_exact_sums(of);
            return true;
        } catch (std::overflow_error const&) {
            return false;
        }
    }

    /// Of several possible sums the one that is printed counts; without one nothing can be told.
    void print_exact_sums(inference_case const& of) {
        auto const& sums = std::get<total_inputs>(of.inputs).exact;
        open_now_.assign(hypotheses_.size(), false);
        for (std::size_t i = 0; i < hypotheses_.size(); ++i) {
            auto const* const of_sum = std::get_if<total_formula>(&hypotheses_[i].formula->how);
            if (of_sum == nullptr || of_sum->sum != total_of::exact_scores) continue;
            open_now_[i] = sums.empty();
            for (auto const& sum : sums) {
                auto const figure = rounded_by(hypotheses_[i], sum);
                if (!figures_[i] || figure == of.printed) figures_[i] = figure;
            }
        }
    }

    /// Remembers which hypotheses explain the case, and tells those apart that print different
    /// figures.
    void note(std::size_t case_index, decimal const& printed) {
        distinct_.clear();
        distinct_.push_back(printed);
        auto const bit = std::uint64_t{1} << (case_index % 64);
        constexpr std::size_t silent = 0;
        next_rows_.clear();
        for (std::size_t i = 0; i < hypotheses_.size(); ++i) {
            std::size_t value = silent;
            if (!open_now_.empty() && open_now_[i]) open_[i * words_ + case_index / 64] |= bit;
            if (figures_[i]) {
                auto at = std::find(distinct_.begin(), distinct_.end(), *figures_[i]);
                value = 1 + static_cast<std::size_t>(at - distinct_.begin());
                if (at == distinct_.end()) distinct_.push_back(*figures_[i]);
                if (value == 1) explained_[i * words_ + case_index / 64] |= bit;
            }
            next_rows_.emplace_back(rows_[i], value);
        }
        choices_.push_back(distinct_.size());
        if (different_rows_ == hypotheses_.size()) return;
        sorted_rows_ = next_rows_;
        std::sort(sorted_rows_.begin(), sorted_rows_.end());
        sorted_rows_.erase(std::unique(sorted_rows_.begin(), sorted_rows_.end()),
                           sorted_rows_.end());
        different_rows_ = sorted_rows_.size();
        for (std::size_t i = 0; i < rows_.size(); ++i)
            rows_[i] = static_cast<std::size_t>(
                std::lower_bound(sorted_rows_.begin(), sorted_rows_.end(), next_rows_[i]) -
                sorted_rows_.begin());
    }

    figure_role role_;
    figure_printer printer_;
    std::vector<hypothesis> const& hypotheses_ = printer_.hypotheses();
    std::vector<figure_type> figures_;
    std::vector<decimal> distinct_;
    std::vector<bool> open_now_;            // where it cannot be told what a hypothesis prints
    std::vector<std::uint64_t> explained_;  // a bit for each case, words_ words for each hypothesis
    std::vector<std::uint64_t> open_;       // the same, where it cannot be told
    std::size_t words_ = 0;
    std::vector<std::size_t> rows_;  // equal for hypotheses that have printed the same so far
    std::vector<std::pair<std::size_t, std::size_t>> next_rows_, sorted_rows_;
    std::size_t different_rows_ = 0;
    std::vector<std::size_t> choices_;  // of each case, how many figures to draw from
    std::span<inference_case const> cases_;
};

/// The one part in which two hypotheses differ, or nothing.
constexpr std::optional<decided_part> only_difference(hypothesis const& a, hypothesis const& b) {
    bool const formula = a.formula != b.formula;
    bool const amounts = !(a.amounts == b.amounts);
    bool const mode = a.mode != b.mode;
    bool const places = a.places != b.places;
    if ((formula ? 1 : 0) + (amounts ? 1 : 0) + (mode ? 1 : 0) + (places ? 1 : 0) != 1)
        return std::nullopt;
    return formula   ? decided_part::formula
           : amounts ? decided_part::amounts
           : mode    ? decided_part::rounding
                     : decided_part::places;
}

inline void conclude(role_search const& search, hypothesis const& rate, inferred_role& out) {
    auto const& all = search.hypotheses();
    out.distinct = out.cases.size();
    for (auto const& each : out.cases) out.of += each.figures.size();
    if (out.cases.empty()) return;
    out.verdict = inference_verdict::unexplained;
    if (all.empty()) return;
    auto const best = search.best();
    auto const best_count = search.case_count(best);
    bool const ruled_out = search.ruled_out(best);
    bool const concluded = best_count != 0 && (!ruled_out || 2 * best_count > out.distinct);
    if (concluded) {
        out.policy = all[best];
        out.explained = search.figure_count(best);
        out.chance = search.chance(best_count);
        for (std::size_t i = 0; i < out.cases.size(); ++i)
            if (search.ruled_out_by(best, i)) out.exceptions.push_back(i);
    }
    std::vector<hypothesis> same;
    std::vector<std::size_t> others;
    if (concluded) same.push_back(all[best]);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (concluded && i == best) continue;
        if (concluded && search.explain_the_same(i, best))
            same.push_back(all[i]);
        else
            others.push_back(i);
    }
    stable_sort(others, [&](std::size_t a, std::size_t b) { return search.better(a, b); });
    out.rivals.reserve(others.size());
    for (auto const each : others) {
        auto const against =
            search.first_against(each, concluded ? std::optional{best} : std::nullopt);
        out.rivals.push_back({all[each],
                              search.figure_count(each),
                              against,
                              printed_by(all[each], out.cases[against].inputs)});
    }
    if (!concluded) return;

    for (std::size_t i = 0; i < out.cases.size(); ++i) {
        if (!search.explains(best, i)) continue;
        witness seen{.which = i};
        for (auto const each : others) {
            if (!search.ruled_out_by(each, i)) continue;
            ++seen.kills;
            auto const part = only_difference(all[best], all[each]);
            if (part && !seen.decides_on(*part)) seen.decides.push_back(*part);
        }
        std::sort(seen.decides.begin(), seen.decides.end());
        if (seen.kills != 0) out.witnesses.push_back(std::move(seen));
    }
    stable_sort(out.witnesses,
                [](witness const& a, witness const& b) { return a.kills > b.kills; });

    auto examples = split_by_example(out.role, same, rate);
    out.splitting_example = std::move(examples.widest);
    for (std::size_t i = 1; i < same.size(); ++i)
        out.equivalents.push_back({same[i], std::move(examples.from_first[i])});

    bool const one_formula = std::all_of(same.begin(), same.end(), [&](hypothesis const& each) {
        return each.formula == all[best].formula && each.amounts == all[best].amounts;
    });
    if (ruled_out)
        out.verdict = inference_verdict::with_exceptions;
    else if (best_count < out.distinct || !one_formula)
        out.verdict = inference_verdict::underdetermined;
    else
        out.verdict = same.size() == 1 ? inference_verdict::unique : inference_verdict::equivalent;
}

/// The sums that the exact scores of `parts` could have, by formulas that explain every figure of
/// their role; within a form a role has one formula. Nothing where a role has none, or where the sums
/// are too many to be told.
inline std::vector<exact_sum> possible_sums(
    typename evidence::total_parts const& form,
    std::array<std::vector<hypothesis>, figure_role_catalogue.size()> const& explaining) {
    using sum_type = exact_sum;
    constexpr std::size_t most = 4096;
    auto const without_doubles = [](std::vector<sum_type>& sums) {
        std::sort(sums.begin(), sums.end(), [](sum_type const& a, sum_type const& b) {
            return a.low < b.low || (a.low == b.low && a.high < b.high);
        });
        sums.erase(std::unique(sums.begin(), sums.end()), sums.end());
    };
    std::vector<sum_type> sums(1);
    if (!form.exact_known) return {};
    for (auto const& role : figure_role_catalogue) {
        auto const of_role = [&](auto const& part) { return part.role == role.which; };
        if (std::none_of(form.parts.begin(), form.parts.end(), of_role)) continue;
        std::vector<sum_type> role_sums;
        inference_formula const* tried = nullptr;
        for (auto const& each : explaining[static_cast<std::size_t>(role.which)]) {
            if (each.formula == tried) continue;
            tried = each.formula;
            sum_type sum;
            for (auto const& part : form.parts) {
                if (!of_role(part)) continue;
                // A figure that was skipped may be one of which the formula says nothing.
                auto const exact = exact_by(each, part.inputs);
                if (!exact) return {};
                sum = sum + sum_type{*exact};
            }
            role_sums.push_back(sum);
        }
        without_doubles(role_sums);
        if (sums.size() * role_sums.size() > most) return {};
        std::vector<sum_type> grown;
        for (auto const& sum : sums)
            for (auto const& more : role_sums) grown.push_back(sum + more);
        without_doubles(grown);
        sums = std::move(grown);
    }
    return sums;
}

}  // namespace detail

/// Which rules give the printed figures of `forms`: for each role, the shortest hypothesis of `space`
/// that explains most of its figures, with the evidence for it, its rivals, and what is left open.
///
/// Nothing outside of the space is tried, so that a figure may stay unexplained. A figure that cannot
/// be evidence, as one that is blank, is skipped and counted.
/// Units: amounts in 元; a hypothesis that rounds them does so in 万元.
/// Rounds: as each hypothesis says.
/// Fails: never; a figure that needs a number which does not fit is skipped.
/// Complexity: linear in the number of distinct cases, times that of hypotheses.
///
///     inference const used = infer(forms);
///     used.at(figure_role::execution_rate).policy->mode  // rounding::ceiling
inline inference infer(std::span<self_evaluation const> forms, search_space const& space = {}) {
    inference made;
    made.space = space;
    detail::evidence evidence;
    for (auto const& form : forms) {
        auto const index = made.forms.size();
        made.forms.push_back(!form.file.empty()                ? to_string(place_of(form))
                             : !form.project_name.text.empty() ? form.project_name.text
                                                               : std::to_string(index + 1));
        evidence.add(form, index);
    }

    // The examples of an execution score print their rate as the forms do, where that is known.
    hypothesis rate{&inference_formulas.front()};
    std::array<std::vector<hypothesis>, figure_role_catalogue.size()> explaining;
    for (auto const& role : figure_role_catalogue) {
        if (role.which == figure_role::total_score) {
            for (auto const& form : evidence.totals()) {
                total_inputs inputs{*form.printed_sum, {}};
                try {
                    inputs.exact = detail::possible_sums(form, explaining);
                } catch (std::overflow_error const&) {
                    inputs.exact.clear();
                }
                evidence.add_case(role.which, std::move(inputs), form.printed, form.where);
            }
        }
        inferred_role found;
        found.role = role.which;
        found.cases = std::move(evidence.cases(role.which));
        detail::role_search search{role.which, space};
        search.run(found.cases, [&](inference_case const& refused) {
            for (auto const& each : refused.figures) evidence.skip(each, not_evidence::too_large);
        });
        detail::conclude(search, rate, found);
        if (found.policy && role.which == figure_role::execution_rate) rate = *found.policy;
        if (found.policy && found.exceptions.empty()) {
            auto& all = explaining[static_cast<std::size_t>(role.which)];
            all.push_back(*found.policy);
            for (auto const& each : found.equivalents) all.push_back(each.hypothesis);
            detail::stable_sort(all, [](hypothesis const& a, hypothesis const& b) {
                return std::less<>{}(a.formula, b.formula);
            });
        }
        made.roles.push_back(std::move(found));
    }
    made.skipped = std::move(evidence.skipped());
    std::sort(made.skipped.begin(), made.skipped.end(), [](auto const& a, auto const& b) {
        return a.which < b.which;
    });
    return made;
}

/// The same of forms in a vector or an array.
inline inference infer(std::vector<self_evaluation> const& forms, search_space const& space = {}) {
    return infer(std::span<self_evaluation const>{forms}, space);
}

/// The same of one form.
inline inference infer(self_evaluation const& form, search_space const& space = {}) {
    return infer(std::span<self_evaluation const>{&form, 1}, space);
}

}  // namespace outturn::inline OUTTURN_ABI
