// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What if: how far a cell of a form could move without changing a printed figure, and which actual
// value a wanted score needs. Both are read off the derivation of the figure, backwards, so that they
// hold for every rule and policy that can be explained.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding_interval.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/detail/form_scorer.hpp>
#include <outturn/scoring/errors.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// The values between two ends, each with or without the end; an end that is absent has no limit.
template <class Int = std::int64_t>
struct basic_value_range {
    std::optional<basic_ratio<Int>> low{};
    std::optional<basic_ratio<Int>> high{};
    bool includes_low = false;
    bool includes_high = false;

    [[nodiscard]] constexpr bool contains(basic_ratio<Int> const& value) const {
        return (!low || *low < value || (includes_low && *low == value)) &&
               (!high || value < *high || (includes_high && value == *high));
    }

    friend constexpr bool operator==(basic_value_range const&, basic_value_range const&) = default;
};

using value_range = basic_value_range<>;

/// The range in words, its ends as exact numbers.
///
/// Rounds: never.
///
///     to_text(value_range{.low = ratio{1}, .high = ratio{2}, .includes_high = true})
///     // above 1, up to and including 2
inline std::string to_text(value_range const& range, language in = language::en) {
    bool const zh = in == language::zh;
    if (!range.low && !range.high) return zh ? "任意值" : "any value";
    std::string text;
    if (range.low && range.high && *range.low == *range.high)
        return (zh ? "仅 " : "only ") + to_string(*range.low);
    if (range.low)
        text = (zh ? (range.includes_low ? "不低于 " : "高于 ")
                   : (range.includes_low ? "from " : "above ")) +
               to_string(*range.low);
    if (range.high)
        text += (text.empty() ? ""
                 : zh         ? "，"
                              : ", ") +
                std::string{zh ? (range.includes_high ? "不高于 " : "低于 ")
                               : (range.includes_high ? "up to and including " : "below ")} +
                to_string(*range.high);
    return text;
}

namespace detail {

#if OUTTURN_HAS_INT128
using what_if_integer = int128;
#else
using what_if_integer = std::int64_t;
#endif
using exact = basic_ratio<what_if_integer>;

template <class Int>
exact exactly(basic_ratio<Int> const& value) {
    return exact::of(static_cast<what_if_integer>(value.numerator()),
                     static_cast<what_if_integer>(value.denominator()));
}

/// (a·x + b) ÷ (c·x + d): how a step of a derivation depends on x, which is the cell or an earlier
/// rounding.
struct curve {
    static constexpr auto the_cell = static_cast<std::size_t>(-1);

    exact a{}, b{}, c{}, d{1};
    std::size_t of = the_cell;

    static curve constant(exact const& value) { return {{}, value, {}, 1}; }
    static curve straight(std::size_t of) { return {1, {}, {}, 1, of}; }

    [[nodiscard]] bool varies() const { return !a.is_zero() || !c.is_zero(); }
};

// Whether p : q is r : s; the factor from the second to the first, if so.
inline std::optional<exact> factor_between(exact const& p,
                                           exact const& q,
                                           exact const& r,
                                           exact const& s) {
    if (!(p * s == q * r)) return std::nullopt;
    if (!r.is_zero()) return p / r;
    if (!s.is_zero()) return q / s;
    return std::nullopt;
}

inline std::optional<curve> sum(curve const& f, curve const& g) {
    auto const factor = factor_between(f.c, f.d, g.c, g.d);
    if (factor)
        return curve{f.a + *factor * g.a, f.b + *factor * g.b, f.c, f.d, f.varies() ? f.of : g.of};
    if (g.varies() && f.varies()) return std::nullopt;
    if (f.varies()) {
        auto const k = g.b / g.d;
        return curve{f.a + k * f.c, f.b + k * f.d, f.c, f.d, f.of};
    }
    return sum(g, f);
}

inline std::optional<curve> product(curve const& f, curve const& g) {
    if (!f.varies() && g.varies()) return product(g, f);
    if (!g.varies()) {
        auto const k = g.b / g.d;
        return curve{f.a * k, f.b * k, f.c, f.d, f.of};
    }
    if (auto const k = factor_between(f.a, f.b, g.c, g.d))
        return curve{*k * g.a, *k * g.b, f.c, f.d, f.of};
    if (auto const k = factor_between(g.a, g.b, f.c, f.d))
        return curve{*k * f.a, *k * f.b, g.c, g.d, f.of};
    return std::nullopt;
}

inline curve negative(curve const& f) { return {-f.a, -f.b, f.c, f.d, f.of}; }
inline curve inverse(curve const& f) { return {f.c, f.d, f.a, f.b, f.of}; }

/// The values of the cell around the one it has for which nothing is decided or rounded otherwise.
class neighbourhood {
public:
    explicit neighbourhood(exact at) : at_{std::move(at)} {}

    /// Keeps the sign that m·x + k has here; `with_zero`: or zero.
    void keep_sign(exact const& m, exact const& k, bool with_zero = false) {
        if (m.is_zero()) return;
        auto const here = m * at_ + k;
        auto const root = -k / m;
        if (here.is_zero() && !with_zero) {
            above(root, true);
            below(root, true);
            return;
        }
        bool const positive = !here.is_negative();
        if (positive == !m.is_negative())
            above(root, with_zero);
        else
            below(root, with_zero);
    }

    /// Keeps m·x + k at least zero.
    void keep_not_negative(exact const& m, exact const& k) {
        if (m.is_zero()) return;
        if (m.is_negative())
            below(-k / m, true);
        else
            above(-k / m, true);
    }

    /// Keeps the order of `f` and what it is compared with.
    void keep_order(curve const& difference) {
        keep_sign(difference.c, difference.d);
        keep_sign(difference.a, difference.b);
    }

    /// Keeps `f` among the values that round to what it rounds to here.
    void keep_rounded(curve const& f, basic_rounding_interval<std::int64_t> const& within) {
        keep_side(f, within.low, within.includes_low, false);
        keep_side(f, within.high, within.includes_high, true);
    }

    /// Keeps `f` at or above `low`, or above it.
    template <class Int>
    void keep_from(curve const& f, basic_decimal<Int> const& low, bool included) {
        keep_side(f, low, included, false);
    }

    /// Keeps `f` where it rounds to a value in `within`.
    void keep_rounded_within(curve const& f,
                             rounded_to const& how,
                             basic_value_range<what_if_integer> const& within) {
        auto const step = basic_decimal<what_if_integer>::scaled(what_if_integer{1}, how.places);
        if (within.low) {
            auto least = within.low->round(how.places, rounding::ceiling);
            if (exact{least} == *within.low && !within.includes_low) least = least + step;
            auto const interval = rounding_interval(least, how.places, how.mode);
            keep_side(f, interval.low, interval.includes_low, false);
        }
        if (within.high) {
            auto most = within.high->round(how.places, rounding::floor);
            if (exact{most} == *within.high && !within.includes_high) most = most - step;
            auto const interval = rounding_interval(most, how.places, how.mode);
            keep_side(f, interval.high, interval.includes_high, true);
        }
    }

    /// Keeps x as it is.
    void keep_value() { keep_sign(1, -at_); }

    [[nodiscard]] basic_value_range<what_if_integer> const& range() const { return range_; }

private:
    template <class Int>
    void keep_side(curve const& f, basic_decimal<Int> const& end, bool included, bool upper) {
        keep_sign(f.c, f.d);
        bool const divisor_negative = (f.c * at_ + f.d).is_negative();
        auto const limit = exactly(basic_ratio<Int>{end});
        // f − limit or, for the upper end, limit − f, over a divisor of known sign.
        auto m = f.a - limit * f.c;
        auto k = f.b - limit * f.d;
        if (divisor_negative != upper) {
            m = -m;
            k = -k;
        }
        if (included)
            keep_not_negative(m, k);
        else
            keep_sign(m, k);
    }

    void above(exact const& root, bool included) {
        if (range_.low && (root < *range_.low || (root == *range_.low && included))) return;
        range_.low = root;
        range_.includes_low = included;
    }
    void below(exact const& root, bool included) {
        if (range_.high && (*range_.high < root || (root == *range_.high && included))) return;
        range_.high = root;
        range_.includes_high = included;
    }

    exact at_;
    basic_value_range<what_if_integer> range_;
};

/// The printed values that are wanted of a figure: one, or all from one on.
struct wanted_figure {
    decimal value;
    bool or_more = false;

    [[nodiscard]] bool accepts(decimal const& printed) const {
        return or_more ? value <= printed : value == printed;
    }

    /// Keeps what is rounded within the values whose rounding is wanted; `printed` is.
    void keep(neighbourhood& around, curve const& exact_value, step const& printed) const {
        auto const& how = printed.rounding;
        if (!or_more) {
            around.keep_rounded(exact_value,
                                rounding_interval(printed.digits, how.places, how.mode));
            return;
        }
        auto const least = value.round(how.places, rounding::ceiling);
        auto within = rounding_interval(least, how.places, how.mode);
        around.keep_from(exact_value, within.low, within.includes_low);
    }
};

/// A figure as a function of one cell of a form, piece by piece.
class figure_by_cell {
public:
    using number = decimal;

    struct piece {
        basic_value_range<what_if_integer> where;
        number printed;
    };

    figure_by_cell(self_evaluation form,
                   figure cell_name,
                   figure of,
                   wanted_figure wanted,
                   policy const& rules)
        : form_{std::move(form)}, cell_{cell_name}, of_{of}, wanted_{wanted}, rules_{rules} {}

    [[nodiscard]] wanted_figure const& wanted() const { return wanted_; }

    /// The number of the cell; nothing where it is not one.
    [[nodiscard]] std::optional<number> current() const {
        auto const index = cell_.index;
        switch (cell_.part) {
            case form_part::fund_initial:
                return index < form_.funds.size() ? form_.funds[index].initial.value : std::nullopt;
            case form_part::fund_adjusted:
                return index < form_.funds.size() ? form_.funds[index].adjusted.value
                                                  : std::nullopt;
            case form_part::fund_executed:
                return index < form_.funds.size() ? form_.funds[index].executed.value
                                                  : std::nullopt;
            case form_part::fund_received:
                return index < form_.funds.size() ? form_.funds[index].received.value
                                                  : std::nullopt;
            case form_part::execution_points:
                return form_.execution.weight.value;
            case form_part::indicator_points:
                return index < form_.indicators.size() ? form_.indicators[index].weight.value
                                                       : std::nullopt;
            case form_part::indicator_target:
                return index < form_.indicators.size()
                           ? number_of(form_.indicators[index].target.value)
                           : std::nullopt;
            case form_part::indicator_actual:
                return index < form_.indicators.size()
                           ? exact_number_of(form_.indicators[index].actual.value)
                           : std::nullopt;
            default:
                return std::nullopt;
        }
    }

    /// The piece around `value`; nothing where the figure has no value there.
    ///
    /// Fails: throws `std::overflow_error` where a number does not fit, `not_one_curve` where the
    /// figure is no quotient of straight lines in the cell.
    struct not_one_curve {};
    std::optional<piece> at(number const& value) {
        if (is_of_points() && value.is_negative()) return std::nullopt;
        set(value);
        scored_form scored;
        tracing_arithmetic on;
        on.keep_idle_roundings();
        score_on(on, form_, rules_, scored);
        auto const* const computed = find_computed(scored, of_);
        if (computed == nullptr || !*computed) return std::nullopt;
        wanted_here_ = wanted_.accepts(*computed->value);
        neighbourhood around{exactly(ratio{value})};
        keep_judgements(around);
        walk(on, around);
        return piece{around.range(), *computed->value};
    }

private:
    // There are no points below zero, and no reader takes any.
    [[nodiscard]] bool is_of_points() const {
        return cell_.part == form_part::execution_points ||
               cell_.part == form_part::indicator_points;
    }

    static std::optional<number> number_of(auto const& stated) {
        if (!stated) return std::nullopt;
        auto const* const limit = stated->as_bound();
        return limit != nullptr ? std::optional{limit->limit.value} : std::nullopt;
    }
    static std::optional<number> exact_number_of(auto const& stated) {
        if (!stated) return std::nullopt;
        auto const* const limit = stated->as_bound();
        bool const one = limit != nullptr && limit->comparison == comparison::equal;
        return one ? std::optional{limit->limit.value} : std::nullopt;
    }

    static void set_number(auto& stated, number const& value) {
        auto changed = stated->conditions().front();
        auto limit = *changed.as_bound();
        limit.limit.value = value;
        changed.stated = limit;
        stated.emplace(std::move(changed));
    }

    void set(number const& value) {
        auto const index = cell_.index;
        switch (cell_.part) {
            case form_part::fund_initial:
                form_.funds[index].initial.value = value;
                break;
            case form_part::fund_adjusted:
                form_.funds[index].adjusted.value = value;
                break;
            case form_part::fund_executed:
                form_.funds[index].executed.value = value;
                break;
            case form_part::fund_received:
                form_.funds[index].received.value = value;
                break;
            case form_part::execution_points:
                form_.execution.weight.value = value;
                break;
            case form_part::indicator_points:
                form_.indicators[index].weight.value = value;
                break;
            case form_part::indicator_target:
                set_number(form_.indicators[index].target.value, value);
                break;
            case form_part::indicator_actual:
                set_number(form_.indicators[index].actual.value, value);
                break;
            default:
                break;
        }
    }

    // Where the judgement of an indicator, or a choice between rules, can change.
    void keep_judgements(neighbourhood& around) const {
        auto const keep = [&](exact const& border) { around.keep_sign(1, -border); };
        keep(0);
        bool const of_target = cell_.part == form_part::indicator_target;
        if (!of_target && cell_.part != form_part::indicator_actual) return;
        // A bare fraction against a percentage is read otherwise than a whole number.
        keep(1);
        keep(-1);
        auto const& row = form_.indicators[cell_.index];
        if (!row.target.value || !row.actual.value) return;
        auto const& done = row.actual.value->conditions().front();
        if (done.as_bound() == nullptr) return;
        auto const keep_scaled = [&](exact const& border, int zeros) {
            keep(border);
            // A number without a unit against one with 万 is judged by its magnitude.
            if (zeros == 0) return;
            auto const scale = exact{basic_decimal<what_if_integer>{
                power_of_ten<what_if_integer>(std::max(zeros - 1, 1))}};
            for (auto const& each : {border * scale, border / scale}) {
                keep(each);
                keep(-each);
            }
        };
        for (auto const& wanted : row.target.value->conditions()) {
            if (kind_of_condition(wanted) != condition_kind::number) continue;
            auto const factor = exactly(change_units(done, wanted, {}).factor);
            auto const zeros = unit_of(wanted).zeros();
            if (of_target) {
                auto const value = exactly(ratio{done.as_bound()->limit.value});
                keep_scaled(value * factor, zeros);
            } else if (auto const* const limit = wanted.as_bound()) {
                keep_scaled(exactly(ratio{limit->limit.value}) / factor, zeros);
            } else {
                auto const& range = *wanted.as_interval();
                keep_scaled(exactly(ratio{range.low.value}) / factor, zeros);
                keep_scaled(exactly(ratio{range.high}) / factor, zeros);
            }
        }
    }

    void walk(tracing_arithmetic const& on, neighbourhood& around) {
        auto const& steps = on.on().steps;
        auto const& decisions = on.on().decisions;
        needed_.assign(steps.size(), false);
        decided_.assign(decisions.size(), false);
        // The figure that a step prints; null where it is on the way to one.
        std::vector<figure const*> ending_in(steps.size());
        for (auto const& span : on.spans())
            if (span.done) ending_in[span.step] = &span.name;
        if (auto const* const span = on.find(of_)) last_ = span->step;
        need_figure(on, of_);
        for (std::size_t i = steps.size(); i-- > 0;) {
            if (!needed_[i]) continue;
            auto const& step = steps[i];
            if (step.what == operation::input || step.what == operation::parameter) continue;
            needed_[step.left] = true;
            if (step.what != operation::negate && step.what != operation::round)
                needed_[step.right] = true;
            // What another figure is rounded from was decided on its way.
            if (auto const* const other = ending_in[i]) i = std::max(i, need_figure(on, *other));
        }
        curves_.assign(steps.size(), std::nullopt);
        arounds_.clear();
        for (std::size_t i = 0; i < steps.size(); ++i) {
            arounds_.emplace_back(exactly(steps[i].value));
            if (needed_[i]) curves_[i] = curve_of(steps, i, around);
        }
        // A score that is the weight itself is printed without a rounding.
        if (auto const& ending = curves_[last_];
            steps[last_].what != operation::round && ending && ending->varies()) {
            auto const wanted = curve::constant(exactly(ratio{wanted_.value}));
            auto const difference = joined(*ending, negative(wanted), sum, steps);
            of_variable(difference, around).keep_order(difference);
        }
        for (std::size_t i = 0; i < decisions.size(); ++i) {
            if (!decided_[i]) continue;
            auto const difference = joined(
                *curves_[decisions[i].left], negative(*curves_[decisions[i].right]), sum, steps);
            if (difference.varies()) of_variable(difference, around).keep_order(difference);
        }
        // What was asked of a rounding is asked of what is rounded.
        for (std::size_t i = steps.size(); i-- > 0;) {
            auto const& range = arounds_[i].range();
            if (!needed_[i] || steps[i].what != operation::round || (!range.low && !range.high))
                continue;
            auto const& inner = *curves_[steps[i].left];
            if (inner.varies())
                of_variable(inner, around).keep_rounded_within(inner, steps[i].rounding, range);
        }
    }

    neighbourhood& of_variable(curve const& f, neighbourhood& around) {
        return f.of == curve::the_cell ? around : arounds_[f.of];
    }

    // Combines two curves; roundings that stand in the way are kept as they are.
    curve joined(curve f, curve g, auto const& combine, std::vector<step> const& steps) {
        auto const freeze = [&](curve& which) {
            auto const value = exactly(steps[which.of].value);
            arounds_[which.of].keep_value();
            which = curve::constant((which.a * value + which.b) / (which.c * value + which.d));
        };
        if (f.varies() && g.varies() && f.of != g.of) freeze(f.of == curve::the_cell ? g : f);
        if (auto const found = combine(f, g)) return *found;
        if (!f.varies() || f.of == curve::the_cell) throw not_one_curve{};
        freeze(f);
        freeze(g);
        return *combine(f, g);
    }

    // Needs what the figure ends in and what decided it; gives the end of the steps that were not needed
    // before.
    std::size_t need_figure(tracing_arithmetic const& on, figure name) {
        std::size_t end = 0;
        auto const need = [&](std::size_t step) {
            if (!needed_[step]) end = std::max(end, step + 1);
            needed_[step] = true;
        };
        auto const* const span = on.find(name);
        if (span == nullptr) return end;
        need(span->step);
        for (auto i = span->first_decision; i < span->last_decision; ++i) {
            decided_[i] = true;
            need(on.on().decisions[i].left);
            need(on.on().decisions[i].right);
        }
        return end;
    }

    curve curve_of(std::vector<step> const& steps, std::size_t at, neighbourhood& around) {
        auto const& step = steps[at];
        auto const combined = [&](curve const& right, auto const& combine) {
            return joined(*curves_[step.left], right, combine, steps);
        };
        switch (step.what) {
            case operation::input:
                if (step.name == cell_) return curve::straight(curve::the_cell);
                break;
            case operation::parameter:
                break;
            case operation::add:
                return combined(*curves_[step.right], sum);
            case operation::subtract:
                return combined(negative(*curves_[step.right]), sum);
            case operation::multiply:
                return combined(*curves_[step.right], product);
            case operation::divide:
                return combined(inverse(*curves_[step.right]), product);
            case operation::negate:
                return negative(*curves_[step.left]);
            case operation::round: {
                auto const& inner = *curves_[step.left];
                if (!inner.varies()) break;
                if (at != last_) return curve::straight(at);
                auto& variable = of_variable(inner, around);
                if (wanted_here_)
                    wanted_.keep(variable, inner, step);
                else
                    variable.keep_rounded(
                        inner,
                        rounding_interval(step.digits, step.rounding.places, step.rounding.mode));
                break;
            }
        }
        return curve::constant(exactly(step.value));
    }

    self_evaluation form_;
    figure cell_;
    figure of_;
    wanted_figure wanted_;
    policy const& rules_;
    bool wanted_here_ = false;
    std::size_t last_ = 0;
    std::vector<bool> needed_;
    std::vector<bool> decided_;
    std::vector<std::optional<curve>> curves_;
    std::vector<neighbourhood> arounds_;
};

/// All values of the cell around a first one that give the wanted figure.
template <class Function>
class range_walker {
    using number = typename Function::number;
    using piece = typename Function::piece;
    using range = basic_value_range<what_if_integer>;

public:
    static constexpr int most_pieces = 100'000;

    explicit range_walker(Function& function) : function_{function} {}

    /// Nothing where `start` itself does not give it.
    std::optional<range> from(number const& start) {
        auto const first = function_.at(start);
        if (!first || !function_.wanted().accepts(first->printed)) return std::nullopt;
        whole_ = first->where;
        while (whole_.high && extend(true)) {
        }
        while (whole_.low && extend(false)) {
        }
        return whole_;
    }

private:
    // One piece further; false at the end of the range.
    bool extend(bool up) {
        if (++pieces_ > most_pieces) throw typename Function::not_one_curve{};
        exact const end = up ? *whole_.high : *whole_.low;
        auto const representable = decimal_at(end);
        if (!(up ? whole_.includes_high : whole_.includes_low) && representable) {
            auto const here = function_.at(*representable);
            if (!here || !function_.wanted().accepts(here->printed)) return false;
            return take(here->where, up);
        }
        // The piece that begins right behind the end, found by going ever nearer.
        for (int places = 3; places <= number::max_scale; places += 3) {
            auto const near = decimal_near(end, places, up);
            if (!near) return false;
            auto const next = function_.at(*near);
            if (!next) continue;
            auto const& begin = up ? next->where.low : next->where.high;
            bool const adjacent = !begin || (up ? !(end < *begin) : !(*begin < end));
            if (!adjacent) continue;
            if (!function_.wanted().accepts(next->printed)) return false;
            return take(next->where, up);
        }
        return false;
    }

    bool take(range const& next, bool up) {
        if (up) {
            whole_.high = next.high;
            whole_.includes_high = next.includes_high;
        } else {
            whole_.low = next.low;
            whole_.includes_low = next.includes_low;
        }
        return true;
    }

    static std::optional<number> narrowed(basic_decimal<what_if_integer> const& value) {
        auto const plain = value.normalized();
        typename number::integer_type coefficient{};
        if (plain.scale() > number::max_scale) return std::nullopt;
        if constexpr (bounded_integer<typename number::integer_type>) {
            using integer = typename number::integer_type;
            auto const most = static_cast<what_if_integer>(backing<integer>::max);
            if (plain.coefficient() > most || plain.coefficient() < -most) return std::nullopt;
        }
        coefficient = static_cast<typename number::integer_type>(plain.coefficient());
        return number::scaled(coefficient, plain.scale());
    }
    static std::optional<number> decimal_at(exact const& value) {
        auto const digits = value.exact();
        return digits ? narrowed(*digits) : std::nullopt;
    }
    static std::optional<number> decimal_near(exact const& end, int places, bool up) {
        auto const step = basic_decimal<what_if_integer>::scaled(what_if_integer{1}, places);
        auto const edge = end.round(places, up ? rounding::floor : rounding::ceiling);
        return narrowed(up ? edge + step : edge - step);
    }

    Function& function_;
    range whole_;
    int pieces_ = 0;
};

inline std::optional<ratio> narrowed_end(std::optional<exact> const& end) {
    if (!end) return std::nullopt;
    auto const lowest = end->reduced();
    if constexpr (bounded_integer<std::int64_t>) {
        auto const most = static_cast<what_if_integer>(backing<std::int64_t>::max);
        if (lowest.numerator() > most || lowest.numerator() < -most || lowest.denominator() > most)
            throw std::overflow_error{"outturn: the end of a range does not fit"};
    }
    return ratio::of(static_cast<std::int64_t>(lowest.numerator()),
                     static_cast<std::int64_t>(lowest.denominator()));
}

inline result<value_range> range_of_cell(self_evaluation const& form,
                                         figure cell,
                                         figure of,
                                         policy const& rules,
                                         decimal const& start,
                                         wanted_figure const& wanted,
                                         error const& refused) {
    using function = figure_by_cell;
    auto const fails = [&](error_code code) {
        return make_error({code, {0, refused.source.size()}}, refused.source, refused.at);
    };
    try {
        function by_cell{form, cell, of, wanted, rules};
        range_walker<function> walker{by_cell};
        auto const found = walker.from(start);
        if (!found) return refused;
        return value_range{narrowed_end(found->low),
                           narrowed_end(found->high),
                           found->includes_low,
                           found->includes_high};
    } catch (std::overflow_error const&) {
        return fails(errc::too_large);
    } catch (typename function::not_one_curve const&) {
        return fails(errc::not_traceable);
    }
}

}  // namespace detail

/// How far the cell `input` of a form could move without changing the printed figure `of` under
/// `rules`, everything else staying as it is.
///
/// Points are not taken below zero.
/// Units: those of the cell as it is written; money in the main unit of the currency.
/// Rounds: never; the ends are exact, and whether they belong to the range is said.
/// Fails: `unknown_figure` where `of` is no figure of the form, `no_figure_here` where the figure has
/// no value or the cell no number, `not_traceable` where the figure depends on the cell in more ways
/// than a quotient of straight lines, `too_large` where a number on the way does not fit.
/// Complexity: linear in the size of the form, times the pieces of the way that print the same.
///
///     slack(forms[0], {form_part::fund_executed, 0}, figure::rate(), policies::shanghai_2022)
///     // above 1681744.8, up to and including 1681914.16
inline result<value_range> slack(self_evaluation const& form,
                                 figure input,
                                 figure of,
                                 policy const& rules) {
    scored_form const scored = score(form, rules);
    auto const* const now = detail::find_computed(scored, of);
    if (now == nullptr) {
        auto const text = to_string(of);
        return make_error({errc::unknown_figure, {0, text.size()}}, text, {form.file, {}, {}});
    }
    auto const name = to_string(input);
    auto const refused =
        make_error({errc::no_figure_here, {0, name.size()}}, name, {form.file, to_string(of), {}});
    detail::figure_by_cell const by_cell{form, input, of, {}, rules};
    auto const start = by_cell.current();
    if (!start || !*now) return refused;
    return detail::range_of_cell(form, input, of, rules, *start, {*now->value}, refused);
}

/// The actual values, around one that meets the target, that earn at least `wanted` of `weight` points
/// under `rules`: for a target of at least so much, from the least that will do.
///
/// Units: the target's.
/// Rounds: the score, as the policy does; the ends are exact.
/// Fails: `no_figure_here` where the target is no number and no range, `out_of_reach` where not even
/// a met target earns so much, else as `slack`.
///
///     needed_actual(parse_target(">=500家").value(), points(6), decimal_literal{"5.82"}.value,
///                   policies::shanghai_2022)  // from 485
inline result<value_range> needed_actual(target const& goal,
                                         decimal const& weight,
                                         decimal const& wanted,
                                         policy const& rules,
                                         first_level level = first_level::other) {
    using number = decimal;
    self_evaluation form;
    auto& row = form.indicators.emplace_back();
    for (auto const& entry : first_level_catalogue)
        if (entry.which == level) row.first_heading.text = entry.contains;
    row.weight.value = weight;
    row.target.value = goal;
    auto const name = to_string(figure{form_part::indicator_target, 0});
    auto const refused = make_error({errc::no_figure_here, {0, name.size()}}, name);

    std::vector<number> starts;
    bool all_fit = true;
    auto const start_at = [&](auto const& value) {
        try {
            starts.push_back(value());
        } catch (std::overflow_error const&) {
            all_fit = false;
        }
    };
    unit measured;
    if (auto const* const limit = goal.as_bound()) {
        auto const& value = limit->limit.value;
        starts = {value};
        start_at([&] { return value + number{1}; });
        start_at([&] { return value - number{1}; });
        measured = limit->limit.unit;
    } else if (auto const* const range = goal.as_interval()) {
        starts = {range->low.value, range->high};
        start_at([&] {
            auto const sum = ratio{range->low.value} + ratio{range->high};
            return (sum / ratio{2}).exact().value_or(range->low.value);
        });
        measured = range->low.unit;
    } else {
        return refused;
    }
    auto const text = to_string(wanted);
    auto const unreached = make_error({errc::out_of_reach, {0, text.size()}}, text);
    for (number const& start : starts) {
        row.actual.value = actual{bound{comparison::equal, {start, measured}, true}};
        auto found = detail::range_of_cell(form,
                                           {form_part::indicator_actual, 0},
                                           figure::indicator(0),
                                           rules,
                                           start,
                                           {wanted, true},
                                           unreached);
        if (found || found.error().code != errc::out_of_reach) return found;
    }
    // What would have met the target was not tried.
    if (!all_fit) return make_error({errc::too_large, {0, text.size()}}, text);
    return unreached;
}

}  // namespace outturn::inline OUTTURN_ABI
