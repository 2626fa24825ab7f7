// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/report/detail/formula_number.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL formula_number::formula_number(ratio const& value) {
    auto const common = std::gcd(value.numerator(), value.denominator());
    auto const up = value.numerator() / common;
    auto const down = value.denominator() / common;
    if (up != 0) sum_[{}] = sum_in_formula(down < 0 ? -up : up, 0);
    over_[{}] = sum_in_formula(down < 0 ? -down : down, 0);
}

OUTTURN_DECL formula_number formula_context::atom(formula_atom of) {
    auto const found = std::find_if(
        atoms_.begin(), atoms_.end(), [&](auto const& each) { return each.text == of.text; });
    auto const index = static_cast<std::size_t>(found - atoms_.begin());
    if (found == atoms_.end()) atoms_.push_back(std::move(of));
    return {this, {{{index}, 1}}, {{{}, 1}}};
}

OUTTURN_DECL formula_number formula_context::bounded_atom(formula_atom of) {
    auto const limit = of.limit;
    auto made = atom(std::move(of));
    if (negative(added({{{}, limit}}, scaled(made.sum(), -1)))) OUTTURN_THROW(undefined_way{});
    return made;
}

OUTTURN_DECL std::string formula_context::formula(
    std::function<std::optional<std::string>()> const& compute) {
    constexpr std::size_t most_ways = 64;
    std::vector<way> ways;
    bool actual_has_value = false;
    script_.clear();
    do {
        ways.push_back(take_way(compute, actual_has_value));
        if (ways.size() > most_ways) OUTTURN_THROW(no_formula{});
    } while (choose_next_way());
    if (!actual_has_value) OUTTURN_THROW(no_formula{});
    return branch(ways, 0, ways.size(), 0);
}

/// Runs `compute` with the answers of the script, and says yes to every further question.
OUTTURN_DECL formula_context::way formula_context::take_way(
    std::function<std::optional<std::string>()> const& compute, bool& has_value) {
    facts_.clear();
    taken_.clear();
    actual_ = true;
    std::optional<std::string> text;
    OUTTURN_TRY { text = compute(); }
    OUTTURN_CATCH(undefined_way const&) {}
    has_value = has_value || (actual_ && text);
    return {taken_, text ? *text : "NA()"};
}

/// Turns the last yes of the way into a no; false where there is none left.
OUTTURN_DECL bool formula_context::choose_next_way() {
    script_.clear();
    for (auto const& each : taken_) script_.push_back(each.answer);
    while (!script_.empty() && !script_.back()) script_.pop_back();
    if (script_.empty()) return false;
    script_.back() = false;
    return true;
}

OUTTURN_DECL bool formula_context::negative(formula_terms terms) {
    reduce(terms);
    if (auto const known = known_negative(terms)) return *known;
    bool const answer = taken_.size() < script_.size() ? script_[taken_.size()] : true;
    taken_.push_back({condition_text(terms), answer});
    actual_ = actual_ && answer == (value_of(terms) < 0);
    facts_.push_back({std::move(terms), answer});
    return answer;
}

OUTTURN_DECL std::string formula_context::rounded(formula_number const& number,
                                                  int places,
                                                  rounding mode) {
    auto sum = scaled(number.sum(), power_of_ten(places));
    auto over = number.over();
    if (negative(sum)) OUTTURN_THROW(undefined_way{});
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

OUTTURN_DECL formula_number formula_context::round(formula_number const& number,
                                                   int places,
                                                   rounding mode) {
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

OUTTURN_DECL std::int64_t formula_context::size_of(formula_terms const& terms) const {
    std::int64_t size = 0;
    for (auto const& [product, factor] : terms) {
        std::int64_t part = factor < 0 ? -factor : factor;
        for (auto const index : product) part = product_in_formula(part, atoms_[index].limit);
        size = sum_in_formula(size, part);
    }
    return size;
}

OUTTURN_DECL std::int64_t formula_context::value_of(formula_terms const& terms) const {
    std::int64_t value = 0;
    for (auto const& [product, factor] : terms) {
        std::int64_t part = factor;
        for (auto const index : product) part = product_in_formula(part, atoms_[index].value);
        value = sum_in_formula(value, part);
    }
    return value;
}

OUTTURN_DECL std::string formula_context::branch(std::vector<way> const& ways,
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

OUTTURN_DECL bool formula_context::atoms_never_negative(
    std::vector<std::size_t> const& product) const {
    return std::all_of(product.begin(), product.end(), [&](std::size_t index) {
        return atoms_[index].never_negative;
    });
}

/// Whether `terms` are below zero, where that follows from the signs of their atoms.
OUTTURN_DECL std::optional<bool> formula_context::sign_of_atoms(formula_terms const& terms) const {
    bool all_up = true;
    bool all_down = true;
    for (auto const& [product, factor] : terms) {
        bool const signed_atoms = !atoms_never_negative(product);
        all_up = all_up && factor > 0 && !signed_atoms;
        all_down = all_down && factor < 0 && !signed_atoms;
    }
    if (all_up) return false;
    if (auto const constant = terms.find({}); all_down && constant != terms.end()) return true;
    return std::nullopt;
}

/// The same where it follows from answers, too.
OUTTURN_DECL std::optional<bool> formula_context::known_negative(formula_terms const& terms) const {
    if (auto const known = sign_of_atoms(terms)) return known;
    // Atoms that are not negative, times something whose sign follows from one or two answers.
    auto common = common_atoms(terms, terms);
    std::erase_if(common, [&](std::size_t index) { return !atoms_[index].never_negative; });
    auto rest = without(terms, common);
    reduce(rest);
    auto const opposite = scaled(rest, -1);
    for (std::size_t i = 0; i < facts_.size(); ++i) {
        for (std::size_t j = i; j < facts_.size(); ++j) {
            // What is below zero, or at most zero, by both answers.
            auto const at_most = i == j ? not_positive(facts_[i])
                                        : added(not_positive(facts_[i]), not_positive(facts_[j]));
            bool const below = facts_[i].is_negative || facts_[j].is_negative;
            if (at_most == rest && below && common.empty()) return true;
            if (at_most == opposite) return false;
        }
    }
    return std::nullopt;
}

OUTTURN_DECL formula_terms formula_context::not_positive(fact const& known) {
    return known.is_negative ? known.terms : scaled(known.terms, -1);
}

OUTTURN_DECL std::string formula_context::condition_text(formula_terms const& terms) const {
    formula_terms less;
    formula_terms more;
    for (auto const& [product, factor] : terms)
        (factor > 0 ? less : more)[product] = factor > 0 ? factor : -factor;
    return text_of(less) + '<' + text_of(more);
}

OUTTURN_DECL std::string formula_context::text_of(formula_terms const& terms) const {
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

OUTTURN_DECL std::string formula_context::floor_text(formula_terms const& sum,
                                                     formula_terms const& over) const {
    if (over == formula_terms{{{}, 1}}) return text_of(sum);
    auto divisor = text_of(over);
    bool const one_word = over.size() == 1 && over.begin()->first.size() <= 1 &&
                          (over.begin()->first.empty() || over.begin()->second == 1);
    if (!one_word) divisor = '(' + divisor + ')';
    return "INT((" + text_of(sum) + "+0.5)/" + divisor + ')';
}

OUTTURN_DECL bool formula_number::is_zero() const { return sum_.empty(); }

OUTTURN_DECL bool formula_number::is_negative() const { return *this < formula_number{}; }

OUTTURN_DECL formula_number formula_number::operator-() const {
    return {on_, scaled(sum_, -1), over_};
}

OUTTURN_DECL formula_number operator+(formula_number const& a, formula_number const& b) {
    auto* const on = a.on_ != nullptr ? a.on_ : b.on_;
    if (a.over_ == b.over_) return {on, added(a.sum_, b.sum_), a.over_};
    return {on,
            added(multiplied(a.sum_, b.over_), multiplied(b.sum_, a.over_)),
            multiplied(a.over_, b.over_)};
}

OUTTURN_DECL formula_number operator*(formula_number const& a, formula_number const& b) {
    return {
        a.on_ != nullptr ? a.on_ : b.on_, multiplied(a.sum_, b.sum_), multiplied(a.over_, b.over_)};
}

OUTTURN_DECL formula_number operator/(formula_number const& a, formula_number const& b) {
    auto* const on = a.on_ != nullptr ? a.on_ : b.on_;
    auto divisor = b.sum_;
    auto dividend = a.sum_;
    if (divisor.size() == 1 && divisor.begin()->first.empty()) {
        if (divisor.begin()->second < 0) {
            divisor = scaled(divisor, -1);
            dividend = scaled(dividend, -1);
        }
    } else if (divisor.empty() || !on->negative(scaled(divisor, -1))) {
        OUTTURN_THROW(formula_context::undefined_way{});
    }
    return {on, multiplied(dividend, b.over_), multiplied(a.over_, divisor)};
}

OUTTURN_DECL bool operator<(formula_number const& a, formula_number const& b) {
    auto* const on = a.on_ != nullptr ? a.on_ : b.on_;
    auto const difference = a - b;
    if (on != nullptr) return on->negative(difference.sum_);
    return !difference.sum_.empty() && difference.sum_.begin()->second < 0;
}

OUTTURN_DECL formula_number formula_number::round(int places, rounding mode) const {
    if (places != 0) OUTTURN_THROW(no_formula{});
    if (on_ == nullptr) {
        auto const of = [](formula_terms const& terms) {
            return terms.empty() ? std::int64_t{0} : terms.begin()->second;
        };
        return formula_number{ratio{of(sum_), of(over_)}.round(0, mode)};
    }
    return on_->round(*this, 0, mode);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
