// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/config.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/detail/figure_printer.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/scoring/figure_role.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Tries every hypothesis of a role on every case of it. Which cases a hypothesis explains is a row of
/// bits.
class role_search {
public:
    /// `printed` is the most places that a figure is printed to, as `hypotheses_for` takes it.
    role_search(figure_role which, search_space const& space, int printed = 0)
        : role_{which}, printer_{hypotheses_for(which, space, printed)} {}

    role_search(role_search const&) = delete;
    role_search& operator=(role_search const&) = delete;

    /// Tries all on `cases`, which must outlive the search. Takes those out that need a number which
    /// does not fit, and gives them back.
    std::vector<inference_case> run(std::vector<inference_case>& cases);

    [[nodiscard]] std::vector<hypothesis> const& hypotheses() const { return hypotheses_; }

    /// The index of the best hypothesis, the shortest of several: first those that no case rules out,
    /// then those that explain most cases, then most figures.
    [[nodiscard]] std::size_t best() const;

    /// Whether hypothesis `a` stands before `b` in that order.
    [[nodiscard]] bool better(std::size_t a, std::size_t b) const;

    /// Whether some case rules the hypothesis out.
    [[nodiscard]] bool ruled_out(std::size_t hypothesis_index) const {
        return counts_[hypothesis_index].ruled_out;
    }
    [[nodiscard]] bool ruled_out_by(std::size_t hypothesis_index, std::size_t case_index) const {
        return !explains(hypothesis_index, case_index) &&
               !leaves_open(hypothesis_index, case_index);
    }

    [[nodiscard]] bool explains(std::size_t hypothesis_index, std::size_t case_index) const {
        return bit_of(explained_, hypothesis_index, case_index);
    }
    /// Whether it is unknown what the hypothesis prints for the case.
    [[nodiscard]] bool leaves_open(std::size_t hypothesis_index, std::size_t case_index) const {
        return bit_of(open_, hypothesis_index, case_index);
    }
    /// Whether both explain the same cases, where that is known.
    [[nodiscard]] bool explain_the_same(std::size_t a, std::size_t b) const;

    /// The number of cases, and of figures, that the hypothesis explains.
    [[nodiscard]] std::size_t case_count(std::size_t hypothesis_index) const {
        return counts_[hypothesis_index].cases;
    }
    [[nodiscard]] std::size_t figure_count(std::size_t hypothesis_index) const {
        return counts_[hypothesis_index].figures;
    }

    /// The first case that rules `other` out, if there is one, among those that `one` explains.
    [[nodiscard]] std::size_t first_against(std::size_t other,
                                            std::optional<std::size_t> one) const;

    /// How many different rows of figures the hypotheses print for the cases.
    [[nodiscard]] std::size_t different_rows() const { return different_rows_; }
    /// Of each case, how many different figures the hypotheses print, with the printed one.
    [[nodiscard]] std::vector<std::size_t> const& choices() const { return choices_; }

private:
    [[nodiscard]] bool bit_of(std::vector<std::uint64_t> const& in,
                              std::size_t hypothesis_index,
                              std::size_t case_index) const {
        auto const word = in[hypothesis_index * words_ + case_index / 64];
        return ((word >> (case_index % 64)) & 1U) != 0;
    }
    bool print(inference_case const& of);
    void print_exact_sums(inference_case const& of);
    void note(std::size_t case_index, decimal const& printed);
    void tell_rows_apart();
    void count();

    /// What a hypothesis explains, and whether some case rules it out.
    struct explained_count {
        std::size_t cases = 0;
        std::size_t figures = 0;
        bool ruled_out = false;
    };

    figure_role role_;
    figure_printer printer_;
    std::vector<hypothesis> const& hypotheses_ = printer_.hypotheses();
    std::span<inference_case const> cases_;

    std::size_t words_ = 0;                 // words of bits for each hypothesis
    std::vector<std::uint64_t> explained_;  // a bit for each case
    std::vector<std::uint64_t> open_;       // a bit for each case
    std::vector<explained_count> counts_;   // of each hypothesis

    std::vector<std::size_t> rows_;  // equal for hypotheses that have printed the same so far
    std::size_t different_rows_ = 0;
    std::vector<std::size_t> choices_;

    // Of the case at hand.
    std::vector<std::optional<decimal>> figures_;
    std::vector<decimal> distinct_;
    std::vector<bool> open_now_;
    std::vector<std::pair<std::size_t, std::size_t>> next_rows_, sorted_rows_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/inference/impl/role_search.ipp>
#endif
