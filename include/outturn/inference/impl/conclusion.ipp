// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/stable_sort.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/detail/conclusion.hpp>
#include <outturn/inference/split.hpp>
#include <outturn/numeric/ratio.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// How likely it is that some hypothesis explains as many cases by chance.
OUTTURN_DECL inference_chance chance_of(role_search const& search, std::size_t explained_cases) {
    constexpr std::int64_t most = 1'000'000'000'000'000'000;
    auto const rows = static_cast<std::int64_t>(search.different_rows());
    std::vector<std::int64_t> ways{1};  // by the number of cases explained
    std::int64_t outcomes = 1;
    std::size_t left_out = 0;
    for (auto const count : search.choices()) {
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
    out.at_most = left_out != 0 || explained_cases < search.choices().size();
    if (explained_cases <= left_out) return out;
    std::int64_t enough = 0;
    for (std::size_t i = explained_cases - left_out; i < ways.size(); ++i) enough += ways[i];
    auto const bound = ratio::of(rows * enough, outcomes).reduced();
    if (bound < ratio{1}) out.value = bound;
    return out;
}

/// A search with its best hypothesis, where one is good enough to be concluded.
struct search_result {
    role_search const& search;
    std::optional<std::size_t> best{};
    std::vector<hypothesis> same{};     ///< Explain the same as the best one, which is the first.
    std::vector<std::size_t> others{};  ///< Explain less, the better ones first.
};

/// Parts the hypotheses into those that explain the same as the best one and the others.
OUTTURN_DECL search_result part_hypotheses(role_search const& search,
                                           std::optional<std::size_t> best) {
    auto const& all = search.hypotheses();
    search_result made{.search = search, .best = best};
    if (best) made.same.push_back(all[*best]);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (best && i == *best) continue;
        if (best && search.explain_the_same(i, *best))
            made.same.push_back(all[i]);
        else
            made.others.push_back(i);
    }
    stable_sort(made.others, [&](std::size_t a, std::size_t b) { return search.better(a, b); });
    return made;
}

OUTTURN_DECL void add_rivals(search_result const& found, inferred_role& out) {
    auto const& search = found.search;
    out.rivals.reserve(found.others.size());
    for (auto const each : found.others) {
        auto const against = search.first_against(each, found.best);
        out.rivals.push_back({search.hypotheses()[each],
                              search.figure_count(each),
                              against,
                              printed_by(search.hypotheses()[each], out.cases[against].inputs)});
    }
}

OUTTURN_DECL void add_witnesses(search_result const& found, inferred_role& out) {
    auto const& all = found.search.hypotheses();
    auto const best = *found.best;
    for (std::size_t i = 0; i < out.cases.size(); ++i) {
        if (!found.search.explains(best, i)) continue;
        witness seen{.which = i};
        for (auto const each : found.others) {
            if (!found.search.ruled_out_by(each, i)) continue;
            ++seen.kills;
            auto const part = only_difference(all[best], all[each]);
            if (part && !seen.decides_on(*part)) seen.decides.push_back(*part);
        }
        std::sort(seen.decides.begin(), seen.decides.end());
        if (seen.kills != 0) out.witnesses.push_back(std::move(seen));
    }
    stable_sort(out.witnesses,
                [](witness const& a, witness const& b) { return a.kills > b.kills; });
}

OUTTURN_DECL void add_equivalents(search_result const& found,
                                  hypothesis const& rate,
                                  inferred_role& out) {
    auto examples = split_by_example(out.role, found.same, rate);
    out.splitting_example = std::move(examples.widest);
    for (std::size_t i = 1; i < found.same.size(); ++i)
        out.equivalents.push_back({found.same[i], std::move(examples.from_first[i])});
}

OUTTURN_DECL inference_verdict verdict_on(search_result const& found, std::size_t cases) {
    auto const& same = found.same;
    bool const one_formula = std::all_of(same.begin(), same.end(), [&](hypothesis const& each) {
        return each.formula == same.front().formula && each.amounts == same.front().amounts;
    });
    if (found.search.ruled_out(*found.best)) return inference_verdict::with_exceptions;
    if (found.search.case_count(*found.best) < cases || !one_formula)
        return inference_verdict::underdetermined;
    return same.size() == 1 ? inference_verdict::unique : inference_verdict::equivalent;
}

OUTTURN_DECL void conclude(role_search const& search, hypothesis const& rate, inferred_role& out) {
    out.distinct = out.cases.size();
    for (auto const& each : out.cases) out.of += each.figures.size();
    if (out.cases.empty()) return;
    out.verdict = inference_verdict::unexplained;
    if (search.hypotheses().empty()) return;
    auto const best = search.best();
    auto const best_count = search.case_count(best);
    bool const concluded =
        best_count != 0 && (!search.ruled_out(best) || 2 * best_count > out.distinct);
    auto const found = part_hypotheses(search, concluded ? std::optional{best} : std::nullopt);
    add_rivals(found, out);
    if (!concluded) return;
    out.policy = search.hypotheses()[best];
    out.explained = search.figure_count(best);
    out.chance = chance_of(search, best_count);
    for (std::size_t i = 0; i < out.cases.size(); ++i)
        if (search.ruled_out_by(best, i)) out.exceptions.push_back(i);
    add_witnesses(found, out);
    add_equivalents(found, rate, out);
    out.verdict = verdict_on(found, out.distinct);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
