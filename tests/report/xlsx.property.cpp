// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/form_recomputation.hpp>
#include <outturn/report/detail/number_cell.hpp>
#include <outturn/report/xlsx.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include "support/cases.hpp"
#include "support/formula_evaluator.hpp"
#include "support/random_forms.hpp"
#include <cstddef>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

using namespace outturn;

namespace {

using recomputation = detail::form_recomputation;

// A form with its recomputation, as a spreadsheet would compute it.
class grid {
public:
    explicit grid(recomputation const& again) {
        for (auto const& each : again.cells()) beside_[{each.at.row, each.at.column}] = &each;
    }

    void hold(laid_out_form const& layout) {
        form_.clear();
        for (auto const& each : layout.cells)
            if (auto const number = detail::as_number_cell(each.text))
                form_[{each.at.row, each.at.column}] =
                    std::strtod(detail::literal_text(number->number).c_str(), nullptr);
            else if (!each.text.empty())
                form_[{each.at.row, each.at.column}] = each.text;
    }

    formula::value at(unsigned row, unsigned column) const {
        if (auto const found = beside_.find({row, column}); found != beside_.end()) {
            auto const& cell = *found->second;
            if (!cell.formula.empty())
                return formula::evaluator{[&](unsigned r, unsigned c) { return at(r, c); }}(
                    cell.formula);
            if (cell.number) return std::strtod(cell.text.c_str(), nullptr);
            return cell.text;
        }
        auto const found = form_.find({row, column});
        // A blank cell counts as zero.
        return found == form_.end() ? formula::value{0.0} : found->second;
    }

    [[nodiscard]] bool has_formula(unsigned row) const {
        auto const found =
            beside_.find({row, detail::column_of(detail::recomputation_column::again)});
        return found != beside_.end() && !found->second->formula.empty();
    }

private:
    std::map<std::pair<unsigned, unsigned>, detail::recomputed_cell const*> beside_{};
    std::map<std::pair<unsigned, unsigned>, formula::value> form_{};
};

struct tally {
    std::size_t agreed = 0;
    std::size_t without_value = 0;
    std::size_t without_formula = 0;
};

// Every formula gives what the library computes of `form`, or no value; never another one.
void compare(grid const& computed,
             laid_out_form const& layout,
             self_evaluation const& form,
             policy const& rules,
             tally& seen) {
    auto const scored = score(form, rules);
    for (auto const& each : layout.cells) {
        if (!each.shows) continue;
        auto const* const value = scored.find(*each.shows);
        if (value == nullptr || !*value) continue;
        unsigned const row = each.at.row + (*each.shows == figure::execution() ? 1 : 0);
        if (!computed.has_formula(row)) {
            ++seen.without_formula;
            continue;
        }
        auto const again = computed.at(row, detail::column_of(detail::recomputation_column::again));
        if (!std::holds_alternative<double>(again)) {
            ++seen.without_value;
            continue;
        }
        CAPTURE(to_string(*each.shows), to_string(*value->rounded));
        CHECK(std::get<double>(again) == std::strtod(to_string(*value->rounded).c_str(), nullptr));
        ++seen.agreed;
    }
}

struct sample {
    self_evaluation texts;
    policy rules;
};

sample any_sample(random_forms::maker& any, std::vector<policy> const& every) {
    auto const mode = random_forms::modes[any.below(random_forms::modes.size())];
    auto rules = every[any.below(every.size())];
    // One in four keeps its own roundings.
    if (any.below(4) != 0)
        rules = random_forms::rounded(rules, mode, static_cast<int>(any.below(3)));
    return {any.form(6), rules};
}

}  // namespace

TEST_CASE("write_xlsx: every formula gives the figure that the library computes") {
    random_forms::maker any{20220101};
    auto const every = random_forms::policies_of_every_rule();
    tally seen;
    int const count = support::cases(30);
    for (int i = 0; i < count; ++i) {
        auto const [texts, rules] = any_sample(any, every);
        CAPTURE(i, std::string{rules.name.view()});
        auto const form = read_form(texts);
        auto const layout = lay_out(form);
        recomputation const again{form, rules, {}, layout, language::zh};
        grid computed{again};
        computed.hold(layout);
        compare(computed, layout, form, rules, seen);
    }
    CHECK(seen.without_value == 0);
    CHECK(seen.agreed > static_cast<std::size_t>(count) * 5);
    // Words have none.
    CHECK(seen.without_formula < seen.agreed / 4);
}

TEST_CASE("write_xlsx: a cell that changes changes the figure as the library would") {
    random_forms::maker any{20220102};
    auto const every = random_forms::policies_of_every_rule();
    tally seen;
    int const count = support::cases(30);
    for (int i = 0; i < count; ++i) {
        auto [texts, rules] = any_sample(any, every);
        auto const form = read_form(texts);
        recomputation const again{form, rules, {}, lay_out(form), language::zh};
        grid computed{again};

        // Another number in a cell, with the words around it.
        auto& row = texts.indicators[any.below(texts.indicators.size())];
        std::vector<cell*> const cells{&row.actual,
                                       &row.target,
                                       &row.points,
                                       &texts.funds[0].executed,
                                       &texts.funds[0].adjusted,
                                       &texts.execution.points};
        auto& changed = *cells[any.below(cells.size())];
        auto const before = changed.text;
        auto const first = before.find_first_of("0123456789");
        auto const last = before.find_last_of("0123456789");
        if (first == std::string::npos || before.find('-') != std::string::npos) continue;
        changed.text.replace(first, last + 1 - first, any.number(3, 2));
        CAPTURE(i, std::string{rules.name.view()}, before, changed.text);
        auto const after = read_form(texts);
        auto const layout = lay_out(after);
        computed.hold(layout);
        compare(computed, layout, after, rules, seen);
    }
    CHECK(seen.agreed > static_cast<std::size_t>(count) * 5);
    // A target that becomes zero, a budget that does: no value.
    CHECK(seen.without_value < seen.agreed / 10);
}
