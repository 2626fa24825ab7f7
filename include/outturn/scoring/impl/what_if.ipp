// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/form/errors.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/detail/figure_by_cell.hpp>
#include <outturn/scoring/errors.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/scored_form.hpp>
#include <outturn/scoring/what_if.hpp>

#include <cstdint>
#include <stdexcept>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::string to_text(value_range const& range, language in) {
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

/// `value` in the numbers of a form, where it fits.
OUTTURN_DECL std::optional<decimal> narrowed_decimal(what_if_decimal const& value) {
    auto const plain_value = value.normalized();
    constexpr auto most = static_cast<what_if_integer>(backing<std::int64_t>::max);
    if (plain_value.scale() > decimal::max_scale || plain_value.coefficient() > most ||
        plain_value.coefficient() < -most)
        return std::nullopt;
    return decimal::scaled(static_cast<std::int64_t>(plain_value.coefficient()),
                           plain_value.scale());
}

/// Walks from a value of a cell to both ends of the range that gives the wanted figure.
class range_walker {
public:
    static constexpr int most_pieces = 100'000;

    explicit range_walker(figure_by_cell& function) : function_{function} {}

    /// Nothing where `start` itself does not give it.
    std::optional<what_if_range> from(decimal const& start) {
        auto const first = wanted_piece_at(start);
        if (!first) return std::nullopt;
        whole_ = first->where;
        while (whole_.high && extend(true)) {
        }
        while (whole_.low && extend(false)) {
        }
        return whole_;
    }

private:
    std::optional<figure_by_cell::piece> wanted_piece_at(decimal const& value) {
        auto found = function_.at(value);
        if (found && !function_.wanted().accepts(found->printed)) found.reset();
        return found;
    }

    /// Goes one piece further; false at the end of the range.
    bool extend(bool up) {
        if (++pieces_ > most_pieces) throw not_one_curve{};
        auto const end = up ? *whole_.high : *whole_.low;
        if (!(up ? whole_.includes_high : whole_.includes_low))
            if (auto const value = decimal_at(end)) {
                auto const here = wanted_piece_at(*value);
                return here && take(here->where, up);
            }
        // The piece that begins right behind the end, approached by ever finer steps.
        for (int places = 3; places <= decimal::max_scale; places += 3) {
            auto const near = decimal_near(end, places, up);
            if (!near) return false;
            auto const next = function_.at(*near);
            if (!next) continue;
            auto const& begin = up ? next->where.low : next->where.high;
            bool const adjacent = !begin || (up ? !(end < *begin) : !(*begin < end));
            if (!adjacent) continue;
            return function_.wanted().accepts(next->printed) && take(next->where, up);
        }
        return false;
    }

    bool take(what_if_range const& next, bool up) {
        if (up) {
            whole_.high = next.high;
            whole_.includes_high = next.includes_high;
        } else {
            whole_.low = next.low;
            whole_.includes_low = next.includes_low;
        }
        return true;
    }

    static std::optional<decimal> decimal_at(what_if_ratio const& value) {
        auto const digits = value.exact();
        return digits ? narrowed_decimal(*digits) : std::nullopt;
    }
    static std::optional<decimal> decimal_near(what_if_ratio const& end, int places, bool up) {
        auto const step = what_if_decimal::scaled(what_if_integer{1}, places);
        auto const edge = end.round(places, up ? rounding::floor : rounding::ceiling);
        return narrowed_decimal(up ? edge + step : edge - step);
    }

    figure_by_cell& function_;
    what_if_range whole_;
    int pieces_ = 0;
};

OUTTURN_DECL std::optional<ratio> narrowed_end(std::optional<what_if_ratio> const& end) {
    if (!end) return std::nullopt;
    auto const lowest = end->reduced();
    constexpr auto most = static_cast<what_if_integer>(backing<std::int64_t>::max);
    if (lowest.numerator() > most || lowest.numerator() < -most || lowest.denominator() > most)
        throw std::overflow_error{"outturn: the end of a range does not fit"};
    return ratio::of(static_cast<std::int64_t>(lowest.numerator()),
                     static_cast<std::int64_t>(lowest.denominator()));
}

/// The range of the cell around `start`; the error `refused` where `start` does not give what is wanted.
OUTTURN_DECL result<value_range> range_of_cell(figure_by_cell& by_cell,
                                               decimal const& start,
                                               error const& refused) {
    auto const fails = [&](error_code code) {
        return make_error({code, {0, refused.source.size()}}, refused.source, refused.at);
    };
    try {
        auto const found = range_walker{by_cell}.from(start);
        if (!found) return refused;
        return value_range{narrowed_end(found->low),
                           narrowed_end(found->high),
                           found->includes_low,
                           found->includes_high};
    } catch (std::overflow_error const&) {
        return fails(errc::too_large);
    } catch (not_one_curve const&) {
        return fails(errc::not_traceable);
    }
}

/// Actual values of which one or more meet a target of numbers, in its unit.
struct trial_values {
    std::vector<decimal> values;
    unit measured;
    bool complete = true;  ///< False where a value would not fit.

    void add(auto const& value) {
        try {
            values.push_back(value());
        } catch (std::overflow_error const&) {
            complete = false;
        }
    }
};

/// Those of `goal`; none where it is no number and no range.
OUTTURN_DECL trial_values trial_values_of(target const& goal) {
    trial_values found;
    if (auto const* const limit = goal.as_bound()) {
        auto const& value = limit->limit.value;
        found.values = {value};
        found.add([&] { return value + decimal{1}; });
        found.add([&] { return value - decimal{1}; });
        found.measured = limit->limit.unit;
    } else if (auto const* const range = goal.as_interval()) {
        found.values = {range->low.value, range->high};
        found.add([&] {
            auto const sum = ratio{range->low.value} + ratio{range->high};
            return (sum / ratio{2}).exact().value_or(range->low.value);
        });
        found.measured = range->low.unit;
    }
    return found;
}

}  // namespace detail

OUTTURN_DECL result<value_range> slack(self_evaluation const& form,
                                       figure input,
                                       figure of,
                                       policy const& rules) {
    scored_form const scored = score(form, rules);
    auto const* const now = scored.find(of);
    if (now == nullptr) {
        auto const text = to_string(of);
        return make_error({errc::unknown_figure, {0, text.size()}}, text, {form.file, {}, {}});
    }
    auto const name = to_string(input);
    auto const refused =
        make_error({errc::no_figure_here, {0, name.size()}}, name, {form.file, to_string(of), {}});
    if (!*now) return refused;
    detail::figure_by_cell by_cell{form, input, of, {*now->value}, rules};
    auto const start = by_cell.current();
    return start ? detail::range_of_cell(by_cell, *start, refused) : refused;
}

OUTTURN_DECL result<value_range> needed_actual(target const& goal,
                                               decimal const& weight,
                                               decimal const& wanted,
                                               policy const& rules,
                                               first_level level) {
    figure const cell{form_part::indicator_actual, 0};
    auto const name = to_string(figure{form_part::indicator_target, 0});
    auto const trials = detail::trial_values_of(goal);
    if (trials.values.empty()) return make_error({errc::no_figure_here, {0, name.size()}}, name);

    self_evaluation form;
    auto& row = form.indicators.emplace_back();
    for (auto const& entry : first_level_catalogue)
        if (entry.which == level) row.level1.text = entry.contains;
    row.points.value = weight;
    row.target.value = goal;
    auto const text = to_string(wanted);
    auto const unreached = make_error({errc::out_of_reach, {0, text.size()}}, text);
    for (decimal const& start : trials.values) {
        row.actual.value = actual{bound{comparison::equal, {start, trials.measured}, true}};
        detail::figure_by_cell by_cell{form, cell, figure::indicator(0), {wanted, true}, rules};
        auto found = detail::range_of_cell(by_cell, start, unreached);
        if (found || found.error().code != errc::out_of_reach) return found;
    }
    // A value that would have met the target may not have been tried.
    if (!trials.complete) return make_error({errc::too_large, {0, text.size()}}, text);
    return unreached;
}

}  // namespace outturn::inline OUTTURN_ABI
