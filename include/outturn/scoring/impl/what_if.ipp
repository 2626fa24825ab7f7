// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/form/errors.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/detail/figure_by_cell.hpp>
#include <outturn/scoring/errors.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/scored_form.hpp>
#include <outturn/scoring/what_if.hpp>

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

/// Walks from a value of a cell to both ends of the range that gives the wanted figure.
class range_walker {
public:
    static constexpr int most_pieces = 100'000;

    explicit range_walker(figure_by_cell& function) : function_{function} {}

    /// Nothing where `start` itself does not give it.
    std::optional<what_if_range> from(what_if_ratio const& start) {
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
    std::optional<figure_by_cell::piece> wanted_piece_at(what_if_ratio const& value) {
        auto found = function_.at(value);
        if (found && !function_.wanted().accepts(found->printed)) found.reset();
        return found;
    }

    /// Goes one piece further; false at the end of the range.
    bool extend(bool up) {
        if (++pieces_ > most_pieces) OUTTURN_THROW(not_one_curve{});
        auto const end = up ? *whole_.high : *whole_.low;
        if (!(up ? whole_.includes_high : whole_.includes_low)) {
            auto const here = wanted_piece_at(end);
            return here && take(here->where, up);
        }
        // The piece that begins right behind the end, approached by ever finer steps.
        for (int places = 3; places <= decimal::max_scale; places += 3) {
            auto const next = function_.at(value_near(end, places, up));
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

    static what_if_ratio value_near(what_if_ratio const& end, int places, bool up) {
        auto const step = what_if_ratio::ten_to(-places);
        auto const edge = end.round(places, up ? rounding::floor : rounding::ceiling);
        return up ? edge + step : edge - step;
    }

    figure_by_cell& function_;
    what_if_range whole_;
    int pieces_ = 0;
};

OUTTURN_DECL std::optional<ratio> narrowed_end(std::optional<what_if_ratio> const& end) {
    if (!end) return std::nullopt;
    if (auto const fitting = end->narrowed()) return fitting;
    refuse_overflow("outturn: the end of a range does not fit");
}

/// The range of the cell around `start`; the error `refused` where `start` does not give what is wanted.
OUTTURN_DECL result<value_range> range_of_cell(figure_by_cell& by_cell,
                                               what_if_ratio const& start,
                                               error const& refused) {
    auto const fails = [&](error_code code) {
        return make_error({code, {0, refused.source.size()}}, refused.source, refused.at);
    };
    OUTTURN_TRY {
        auto const found = range_walker{by_cell}.from(start);
        if (!found) return refused;
        return value_range{narrowed_end(found->low),
                           narrowed_end(found->high),
                           found->includes_low,
                           found->includes_high};
    }
    OUTTURN_CATCH(std::overflow_error const&) { return fails(errc::too_large); }
    OUTTURN_CATCH(not_one_curve const&) { return fails(errc::not_traceable); }
}

/// Actual values of which one or more meet a target of numbers, in its unit.
struct trial_values {
    std::vector<what_if_ratio> values;
    unit measured;
};

/// Those of `goal`; none where it is no number and no range.
OUTTURN_DECL trial_values trial_values_of(target const& goal) {
    if (auto const* const limit = goal.as_bound()) {
        what_if_ratio const value{limit->limit.value};
        return {{value, value + 1, value - 1}, limit->limit.unit};
    }
    if (auto const* const range = goal.as_interval()) {
        what_if_ratio const low{range->low.value};
        what_if_ratio const high{range->high};
        return {{low, high, (low + high) / 2}, range->low.unit};
    }
    return {};
}

}  // namespace detail

OUTTURN_DECL result<value_range> slack(self_evaluation const& form,
                                       figure input,
                                       figure of,
                                       policy const& rules,
                                       vocabulary const& words) {
    scored_form const scored = score(form, rules, words);
    auto const* const now = scored.find(of);
    if (now == nullptr) {
        auto const text = to_string(of);
        return make_error({errc::unknown_figure, {0, text.size()}}, text, {form.file, {}, {}});
    }
    auto const name = to_string(input);
    auto const refused =
        make_error({errc::no_figure_here, {0, name.size()}}, name, {form.file, to_string(of), {}});
    if (!*now) return refused;
    detail::figure_by_cell by_cell{form, input, of, {**now}, rules, words};
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

    // A number in the unit of the target needs no vocabulary.
    vocabulary const none;
    self_evaluation form;
    auto& row = form.indicators.emplace_back();
    for (auto const& entry : first_level_catalogue)
        if (entry.which == level) row.level1.text = entry.contains;
    row.points.value = weight;
    row.target.value = goal;
    auto const text = to_string(wanted);
    auto const unreached = make_error({errc::out_of_reach, {0, text.size()}}, text);
    row.actual.value = actual{bound{comparison::equal, {decimal{}, trials.measured}, true}};
    for (auto const& start : trials.values) {
        detail::figure_by_cell by_cell{
            form, cell, figure::indicator(0), {wanted, true}, rules, none};
        auto found = detail::range_of_cell(by_cell, start, unreached);
        if (found || found.error().code != errc::out_of_reach) return found;
    }
    return unreached;
}

}  // namespace outturn::inline OUTTURN_ABI
