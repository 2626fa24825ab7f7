// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Formulas of a spreadsheet from the rules of a policy. A rule is run on numbers that are not known:
// every comparison it makes is answered both ways, and what it gives on each way becomes a branch of an
// IF. So a rule has its formula without anybody writing one, and it cannot differ from the rule.
//
// Spreadsheets compute in binary, and some of them take nearly equal numbers for equal. Therefore cells
// are scaled to integers, a number is a quotient of two sums of products of them, numbers are compared
// by cross-multiplication, and a quotient is rounded as INT((n+0.5)/d): n and d are integers, so that
// (n+0.5)/d is never nearer to an integer than 0.5/d, which 15 significant digits tell apart as long as n
// is below 10^14. Where it could be larger, there is no formula.

#include <outturn/config.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/policy.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Thrown, and caught before it leaves this folder, where a spreadsheet cannot compute a figure exactly.
struct no_formula {};

/// The integers that a spreadsheet computes with exactly, with room for a doubling.
inline constexpr std::int64_t largest_in_formula = 100'000'000'000'000;

constexpr std::int64_t product_in_formula(std::int64_t a, std::int64_t b) {
    auto const size = [](std::int64_t value) { return value < 0 ? -value : value; };
    if (b != 0 && size(a) > largest_in_formula / size(b)) throw no_formula{};
    return a * b;
}
constexpr std::int64_t sum_in_formula(std::int64_t a, std::int64_t b) {
    auto const sum = a + b;
    if (sum > largest_in_formula || sum < -largest_in_formula) throw no_formula{};
    return sum;
}
constexpr std::int64_t power_of_ten(int zeros) {
    std::int64_t value = 1;
    while (zeros-- > 0) value = product_in_formula(value, 10);
    return value;
}

/// What a formula is made of: an integer that stands in a cell, or that a formula in brackets gives.
struct formula_atom {
    std::string text;
    std::int64_t value = 0;  ///< What it is when the formula is written.
    std::int64_t limit = 0;  ///< Its size is never above it.
    bool never_negative = false;
};

/// A sum of products of atoms with integer factors; the keys are the atoms of a product, sorted.
using formula_terms = std::map<std::vector<std::size_t>, std::int64_t>;

class formula_context;

/// A quotient of two sums that is not known when the formula is written. The divisor is positive.
class formula_number {
public:
    formula_number() : formula_number{0} {}
    template <counting_integer Whole>
    formula_number(Whole whole) : over_{{{}, 1}} {
        if (whole != 0) sum_[{}] = sum_in_formula(static_cast<std::int64_t>(whole), 0);
    }
    formula_number(ratio const& value) {
        auto const common = std::gcd(value.numerator(), value.denominator());
        auto const up = value.numerator() / common;
        auto const down = value.denominator() / common;
        if (up != 0) sum_[{}] = sum_in_formula(down < 0 ? -up : up, 0);
        over_[{}] = sum_in_formula(down < 0 ? -down : down, 0);
    }
    formula_number(decimal const& value) : formula_number{ratio{decimal{value}}} {}
    formula_number(formula_context* on, formula_terms sum, formula_terms over)
        : on_{on}, sum_{std::move(sum)}, over_{std::move(over)} {}

    [[nodiscard]] formula_terms const& sum() const { return sum_; }
    [[nodiscard]] formula_terms const& over() const { return over_; }

    [[nodiscard]] bool is_zero() const;
    [[nodiscard]] bool is_negative() const;
    /// At a whole number of zero places; more are nothing that a rule asks for.
    [[nodiscard]] formula_number round(int places, rounding mode) const;

    formula_number operator-() const;
    friend formula_number operator+(formula_number const& a, formula_number const& b);
    friend formula_number operator-(formula_number const& a, formula_number const& b) {
        return a + -b;
    }
    friend formula_number operator*(formula_number const& a, formula_number const& b);
    friend formula_number operator/(formula_number const& a, formula_number const& b);
    friend bool operator<(formula_number const& a, formula_number const& b);
    friend bool operator>(formula_number const& a, formula_number const& b) { return b < a; }
    friend bool operator<=(formula_number const& a, formula_number const& b) { return !(b < a); }
    friend bool operator>=(formula_number const& a, formula_number const& b) { return !(a < b); }
    friend bool operator==(formula_number const& a, formula_number const& b) {
        return !(a < b) && !(b < a);
    }

private:
    formula_context* on_ = nullptr;
    formula_terms sum_{};
    formula_terms over_{};
};

/// Runs rules on unknown numbers, one way through them after another.
class formula_context {
public:
    /// The way on which something is divided by what is not positive: it has no value.
    struct undefined_way {};

    formula_number atom(formula_atom of) {
        auto const found = std::find_if(
            atoms_.begin(), atoms_.end(), [&](auto const& each) { return each.text == of.text; });
        auto const index = static_cast<std::size_t>(found - atoms_.begin());
        if (found == atoms_.end()) atoms_.push_back(std::move(of));
        return {this, {{{index}, 1}}, {{{}, 1}}};
    }

    /// An atom that another formula gives; where that is above its limit, there is no value.
    formula_number bounded_atom(formula_atom of) {
        auto const limit = of.limit;
        auto made = atom(std::move(of));
        if (negative(added({{{}, limit}}, scaled(made.sum(), -1)))) throw undefined_way{};
        return made;
    }

    /// Whether the way that is being taken is that of the numbers which the cells hold.
    [[nodiscard]] bool on_actual_way() const { return actual_; }

    /// The formula of `compute`, which gives an optional text and asks its context for answers. Each
    /// way through it is a branch; what has no value is #N/A.
    std::string formula(auto const& compute) {
        std::vector<way> ways;
        bool actual_has_value = false;
        script_.clear();
        for (;;) {
            facts_.clear();
            taken_.clear();
            actual_ = true;
            std::optional<std::string> text;
            try {
                text = compute();
            } catch (undefined_way const&) {
            }
            actual_has_value = actual_has_value || (actual_ && text);
            ways.push_back({taken_, text ? *text : "NA()"});
            constexpr std::size_t most_ways = 64;
            if (ways.size() > most_ways) throw no_formula{};
            script_.clear();
            for (auto const& each : taken_) script_.push_back(each.answer);
            while (!script_.empty() && !script_.back()) script_.pop_back();
            if (script_.empty()) break;
            script_.back() = false;
        }
        if (!actual_has_value) throw no_formula{};
        return branch(ways, 0, ways.size(), 0);
    }

    /// Whether `terms` are below zero, on the way that is being taken.
    bool negative(formula_terms terms) {
        reduce(terms);
        if (auto const known = known_negative(terms)) return *known;
        bool const answer = taken_.size() < script_.size() ? script_[taken_.size()] : true;
        taken_.push_back({condition_text(terms), answer});
        actual_ = actual_ && answer == (value_of(terms) < 0);
        facts_.push_back({std::move(terms), answer});
        return answer;
    }

    /// The integer that `number` times 10^`places` is rounded to; it must not be negative.
    std::string rounded(formula_number const& number, int places, rounding mode) {
        auto sum = scaled(number.sum(), power_of_ten(places));
        auto over = number.over();
        if (negative(sum)) throw undefined_way{};
        cancel(sum, over);
        if (over == formula_terms{{{}, 1}}) return text_of(sum);
        auto const half_up = [&](std::int64_t less) {
            auto upper = added(scaled(sum, 2), over);
            return floor_text(added(upper, {{{}, -less}}), scaled(over, 2));
        };
        switch (mode) {
            case rounding::half_up:
                return half_up(0);
            case rounding::half_down:
                return half_up(1);
            case rounding::half_even: {
                auto const up = half_up(0);
                return "IF(" + up + '=' + half_up(1) + ',' + up + ",2*INT((" + up + "+0.5)/2))";
            }
            case rounding::up:
            case rounding::ceiling:
                return floor_text(added(added(sum, over), {{{}, -1}}), over);
            case rounding::down:
            case rounding::floor:
                break;
        }
        return floor_text(sum, over);
    }

    /// `number` so rounded, as a number to go on with.
    formula_number round(formula_number const& number, int places, rounding mode) {
        auto const text = rounded(number, places, mode);
        auto const over = value_of(number.over());
        // On another way than that of the cells the divisor can be anything.
        auto const value =
            over > 0 ? ratio{value_of(number.sum()), over}.round(places, mode) : decimal{};
        auto const scale = power_of_ten(places);
        auto const limit = sum_in_formula(product_in_formula(size_of(number.sum()), scale), 1);
        return atom({'(' + text + ')',
                     (ratio{value} * ratio{scale}).round(0, mode).coefficient(),
                     limit,
                     true}) /
               formula_number{scale};
    }

    /// How large `terms` can be.
    [[nodiscard]] std::int64_t size_of(formula_terms const& terms) const {
        std::int64_t size = 0;
        for (auto const& [product, factor] : terms) {
            std::int64_t part = factor < 0 ? -factor : factor;
            for (auto const index : product) part = product_in_formula(part, atoms_[index].limit);
            size = sum_in_formula(size, part);
        }
        return size;
    }

    [[nodiscard]] std::int64_t value_of(formula_terms const& terms) const {
        std::int64_t value = 0;
        for (auto const& [product, factor] : terms) {
            std::int64_t part = factor;
            for (auto const index : product) part = product_in_formula(part, atoms_[index].value);
            value = sum_in_formula(value, part);
        }
        return value;
    }

    static formula_terms scaled(formula_terms terms, std::int64_t by) {
        if (by == 0) return {};
        for (auto& each : terms) each.second = product_in_formula(each.second, by);
        return terms;
    }
    static formula_terms added(formula_terms a, formula_terms const& b) {
        for (auto const& [product, factor] : b) {
            auto& sum = a[product];
            sum = sum_in_formula(sum, factor);
            if (sum == 0) a.erase(product);
        }
        return a;
    }
    static formula_terms multiplied(formula_terms const& a, formula_terms const& b) {
        formula_terms made;
        for (auto const& [left, left_factor] : a) {
            for (auto const& [right, right_factor] : b) {
                std::vector<std::size_t> product(left.size() + right.size());
                std::merge(left.begin(), left.end(), right.begin(), right.end(), product.begin());
                auto& sum = made[product];
                sum = sum_in_formula(sum, product_in_formula(left_factor, right_factor));
                if (sum == 0) made.erase(product);
            }
        }
        return made;
    }

private:
    struct answered {
        std::string condition;
        bool answer = true;
    };
    struct way {
        std::vector<answered> conditions;
        std::string text;
    };
    struct fact {
        formula_terms terms;
        bool is_negative = false;  // Else it is zero or positive.
    };

    static std::string branch(std::vector<way> const& ways,
                              std::size_t from,
                              std::size_t to,
                              std::size_t depth) {
        auto const& first = ways[from];
        if (to - from == 1 && first.conditions.size() <= depth) return first.text;
        // The ways are in order: all on which the answer is yes, then all on which it is no.
        std::size_t middle = from;
        while (middle < to && ways[middle].conditions[depth].answer) ++middle;
        auto const yes = branch(ways, from, middle, depth + 1);
        auto const no = branch(ways, middle, to, depth + 1);
        if (yes == no) return yes;
        return "IF(" + first.conditions[depth].condition + ',' + yes + ',' + no + ')';
    }

    // Without common factors.
    static void reduce(formula_terms& terms) {
        std::int64_t common = 0;
        for (auto const& each : terms) common = std::gcd(common, each.second);
        if (common > 1)
            for (auto& each : terms) each.second /= common;
    }

    /// The atoms that every product in both holds.
    static std::vector<std::size_t> common_atoms(formula_terms const& a, formula_terms const& b) {
        std::optional<std::vector<std::size_t>> common;
        for (auto const* const terms : {&a, &b}) {
            for (auto const& each : *terms) {
                if (!common) {
                    common = each.first;
                    continue;
                }
                std::vector<std::size_t> both;
                std::set_intersection(common->begin(),
                                      common->end(),
                                      each.first.begin(),
                                      each.first.end(),
                                      std::back_inserter(both));
                common = std::move(both);
            }
        }
        return common ? *common : std::vector<std::size_t>{};
    }
    static formula_terms without(formula_terms const& terms,
                                 std::vector<std::size_t> const& atoms) {
        formula_terms made;
        for (auto const& [product, factor] : terms) {
            std::vector<std::size_t> rest;
            std::set_difference(product.begin(),
                                product.end(),
                                atoms.begin(),
                                atoms.end(),
                                std::back_inserter(rest));
            made.emplace(std::move(rest), factor);
        }
        return made;
    }

    static void cancel(formula_terms& sum, formula_terms& over) {
        if (sum.empty()) {
            over = {{{}, 1}};
            return;
        }
        auto const atoms = common_atoms(sum, over);
        sum = without(sum, atoms);
        over = without(over, atoms);
        std::int64_t common = 0;
        for (auto const* const terms : {&sum, &over})
            for (auto const& each : *terms) common = std::gcd(common, each.second);
        for (auto* const terms : {&sum, &over})
            for (auto& each : *terms) each.second /= common;
    }

    [[nodiscard]] bool atoms_never_negative(std::vector<std::size_t> const& product) const {
        return std::all_of(product.begin(), product.end(), [&](std::size_t index) {
            return atoms_[index].never_negative;
        });
    }

    /// Whether `terms` are below zero, where that follows from the signs of atoms or from an answer.
    [[nodiscard]] std::optional<bool> known_negative(formula_terms const& terms) const {
        bool all_up = true;
        bool all_down = true;
        for (auto const& [product, factor] : terms) {
            bool const signed_atoms = !atoms_never_negative(product);
            all_up = all_up && factor > 0 && !signed_atoms;
            all_down = all_down && factor < 0 && !signed_atoms;
        }
        if (all_up) return false;
        if (auto const constant = terms.find({}); all_down && constant != terms.end()) return true;

        // Atoms that are not negative, times something whose sign an answer, or two, give.
        auto common = common_atoms(terms, terms);
        std::erase_if(common, [&](std::size_t index) { return !atoms_[index].never_negative; });
        auto rest = without(terms, common);
        reduce(rest);
        auto const opposite = scaled(rest, -1);
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            for (std::size_t j = i; j < facts_.size(); ++j) {
                // What is below zero, or at most zero, by both answers.
                auto const at_most = i == j
                                         ? not_positive(facts_[i])
                                         : added(not_positive(facts_[i]), not_positive(facts_[j]));
                bool const below = facts_[i].is_negative || facts_[j].is_negative;
                if (at_most == rest && below && common.empty()) return true;
                if (at_most == opposite) return false;
            }
        }
        return std::nullopt;
    }

    static formula_terms not_positive(fact const& known) {
        return known.is_negative ? known.terms : scaled(known.terms, -1);
    }

    std::string condition_text(formula_terms const& terms) const {
        formula_terms less;
        formula_terms more;
        for (auto const& [product, factor] : terms)
            (factor > 0 ? less : more)[product] = factor > 0 ? factor : -factor;
        return text_of(less) + '<' + text_of(more);
    }

    [[nodiscard]] std::string text_of(formula_terms const& terms) const {
        (void)size_of(terms);  // Throws where it is too large.
        std::string text;
        for (auto const& [product, factor] : terms) {
            if (factor > 0 && !text.empty()) text += '+';
            if (factor < 0) text += '-';
            auto const size = factor < 0 ? -factor : factor;
            if (size != 1 || product.empty()) text += std::to_string(size);
            for (std::size_t i = 0; i < product.size(); ++i) {
                if (i > 0 || size != 1) text += '*';
                text += atoms_[product[i]].text;
            }
        }
        return text.empty() ? "0" : text;
    }

    [[nodiscard]] std::string floor_text(formula_terms const& sum,
                                         formula_terms const& over) const {
        if (over == formula_terms{{{}, 1}}) return text_of(sum);
        auto divisor = text_of(over);
        bool const one_word = over.size() == 1 && over.begin()->first.size() <= 1 &&
                              (over.begin()->first.empty() || over.begin()->second == 1);
        if (!one_word) divisor = '(' + divisor + ')';
        return "INT((" + text_of(sum) + "+0.5)/" + divisor + ')';
    }

    std::vector<formula_atom> atoms_{};
    std::vector<bool> script_{};
    std::vector<answered> taken_{};
    std::vector<fact> facts_{};
    bool actual_ = true;
};

inline bool formula_number::is_zero() const { return sum_.empty(); }

inline bool formula_number::is_negative() const { return *this < formula_number{}; }

inline formula_number formula_number::operator-() const {
    return {on_, formula_context::scaled(sum_, -1), over_};
}

inline formula_number operator+(formula_number const& a, formula_number const& b) {
    using context = formula_context;
    auto* const on = a.on_ != nullptr ? a.on_ : b.on_;
    if (a.over_ == b.over_) return {on, context::added(a.sum_, b.sum_), a.over_};
    return {
        on,
        context::added(context::multiplied(a.sum_, b.over_), context::multiplied(b.sum_, a.over_)),
        context::multiplied(a.over_, b.over_)};
}

inline formula_number operator*(formula_number const& a, formula_number const& b) {
    using context = formula_context;
    return {a.on_ != nullptr ? a.on_ : b.on_,
            context::multiplied(a.sum_, b.sum_),
            context::multiplied(a.over_, b.over_)};
}

inline formula_number operator/(formula_number const& a, formula_number const& b) {
    using context = formula_context;
    auto* const on = a.on_ != nullptr ? a.on_ : b.on_;
    auto divisor = b.sum_;
    auto dividend = a.sum_;
    if (divisor.size() == 1 && divisor.begin()->first.empty()) {
        if (divisor.begin()->second < 0) {
            divisor = context::scaled(divisor, -1);
            dividend = context::scaled(dividend, -1);
        }
    } else if (divisor.empty() || !on->negative(context::scaled(divisor, -1))) {
        throw context::undefined_way{};
    }
    return {on, context::multiplied(dividend, b.over_), context::multiplied(a.over_, divisor)};
}

inline bool operator<(formula_number const& a, formula_number const& b) {
    auto* const on = a.on_ != nullptr ? a.on_ : b.on_;
    auto const difference = a - b;
    if (on != nullptr) return on->negative(difference.sum_);
    return !difference.sum_.empty() && difference.sum_.begin()->second < 0;
}

inline formula_number formula_number::round(int places, rounding mode) const {
    if (places != 0) throw no_formula{};
    if (on_ == nullptr) {
        auto const of = [](formula_terms const& terms) {
            return terms.empty() ? std::int64_t{0} : terms.begin()->second;
        };
        return formula_number{ratio{of(sum_), of(over_)}.round(0, mode)};
    }
    return on_->round(*this, 0, mode);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
