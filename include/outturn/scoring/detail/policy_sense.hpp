// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What makes sense in a policy, decision by decision. One walk serves those who only ask whether it does,
// for each form, and those who want to hear all that does not.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/errors.hpp>
#include <outturn/scoring/policy.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <variant>

namespace outturn::inline OUTTURN_ABI::detail {

/// A place in a policy, from the innermost key to the root.
struct policy_key {
    policy_key const* up = nullptr;
    std::string_view name{};
    int index = -1;  ///< In a list.
};

// Comparisons with one that need no product.
constexpr bool at_most_one(ratio const& value) { return value.numerator() <= value.denominator(); }
constexpr bool below_one(ratio const& value) { return value.numerator() < value.denominator(); }
constexpr bool is_one(ratio const& value) { return value.numerator() == value.denominator(); }

/// What a rule is for: it decides which way it must run.
enum class rule_use {
    rising,   ///< More is better.
    falling,  ///< Less is better.
    equal,    ///< Met at the target alone.
    range,    ///< Met from the target on; all that is met is worth the same.
    other,    ///< The rest.
};

/// Walks a policy and tells `On` of each decision whether it makes sense: `on(sound, error, place, found)`.
template <class On>
class policy_sense {
public:
    constexpr explicit policy_sense(On& on) : on_{on} {}

    constexpr void of(policy const& rules) {
        policy_key const root;
        of_execution(rules.execution, {&root, "execution"});
        of_credit(rules.higher_is_better, {&root, "higher_is_better"}, rule_use::rising);
        of_credit(rules.lower_is_better, {&root, "lower_is_better"}, rule_use::falling);
        of_credit(rules.equality, {&root, "equality"}, rule_use::equal);
        of_credit(rules.zero_target, {&root, "zero_target"}, rule_use::other);
        of_credit(rules.range, {&root, "range"}, rule_use::range);
        of_credit(rules.range_above, {&root, "range_above"}, rule_use::other);
        of_credit(rules.deadline, {&root, "deadline"}, rule_use::other);
        of_credit(rules.qualitative, {&root, "qualitative"}, rule_use::other);
        of_credit(rules.satisfaction, {&root, "satisfaction"}, rule_use::rising);
        of_beyond(rules.over_achievement, {&root, "over_achievement"});
        for (std::size_t i = 0; i < rules.weights.size(); ++i)
            if (!rules.weights[i].is_none())
                of_scheme(rules.weights[i], {&root, "weights", static_cast<int>(i)});
        of_total(rules.total, {&root, "total"});
        policy_key const reason{&root, "reason"};
        not_negative(rules.reason.rate_below, {&reason, "rate_below"});
    }

    constexpr void of_execution(execution_rule const& stated, policy_key const& at) {
        on_(!stated.weight.is_negative(), errc::negative_points, {&at, "weight"}, stated.weight);
        of_places(stated.rate, {&at, "rate"});
        of_places(stated.score, {&at, "score"});
        of_rule(stated.how, {&at, "rule"}, rule_use::rising);
    }

    constexpr void of_credit(credit_rule const& stated, policy_key const& at, rule_use use) {
        of_places(stated.credit, {&at, "credit"});
        // Of a rule that is code nothing can be told.
        if (!stated.own) of_rule(stated.how, {&at, "rule"}, use);
    }

    constexpr void of_beyond(over_achievement const& stated, policy_key const& at) {
        if (stated.then == over_achievement::action::none) return;
        on_(!below_one(stated.from), errc::limit_below_target, {&at, "from"}, stated.from);
        not_negative(stated.amount, {&at, "amount"});
    }

private:
    constexpr void not_negative(auto const& value, policy_key const& at) {
        on_(!value.is_negative(), errc::negative_number, at, value);
    }
    constexpr void is_share(ratio const& value, policy_key const& at) {
        on_(!value.is_negative() && at_most_one(value), errc::share_out_of_range, at, value);
    }
    constexpr void of_places(rounded_to const& how, policy_key const& at) {
        bool const sound = how.places >= 0 && how.places <= rounded_to::most_places;
        on_(sound, errc::places_out_of_range, {&at, "places"}, how.places);
    }

    constexpr void of_rule(rule const& how, policy_key const& at, rule_use use) {
        std::visit([&](auto const& each) { of_each(each, at, use); }, how);
    }
    // Any other rule has no parameter, and gives a missed target no more than a met one.
    constexpr void of_each(auto const&, policy_key const&, rule_use) {}

    constexpr void of_each(two_anchors const& how, policy_key const& at, rule_use use) {
        bool const distinct = !(how.nothing_at == how.full_at);
        on_(distinct, errc::anchors_equal, {&at, "full_at"}, how.full_at);
        not_negative(how.nothing_at, {&at, "nothing_at"});
        not_negative(how.full_at, {&at, "full_at"});
        not_negative(how.nothing_below, {&at, "nothing_below"});
        not_negative(how.full_from, {&at, "full_from"});
        if (distinct) runs_right(how, how.nothing_at < how.full_at, at, use);
    }
    constexpr void runs_right(two_anchors const& how, bool up, policy_key const& at, rule_use use) {
        bool const by_distance = how.on == anchored_on::distance;
        // What is reached at the target is full, and stays so in the direction of the anchors.
        bool const full_at_target =
            by_distance ? !up
            : up        ? (at_most_one(how.full_at) ||
                    (!how.full_from.is_zero() && at_most_one(how.full_from))) &&
                       at_most_one(how.nothing_below)
                 : !below_one(how.full_at);
        auto const& name = two_anchors::name;
        if (use == rule_use::rising) on_(up && !by_distance, errc::missed_above_met, at, name);
        if (use == rule_use::falling) on_(!up && !by_distance, errc::missed_above_met, at, name);
        if (use == rule_use::equal) on_(full_at_target, errc::missed_above_met, at, name);
        if (use == rule_use::range)
            on_(up && !by_distance && full_at_target, errc::met_range_reduced, at, name);
    }

    constexpr void of_each(band_table const& how, policy_key const& at, rule_use use) {
        policy_key const list{&at, "bands"};
        auto const bands = how.bands();
        on_(!bands.empty(), errc::no_bands, list, std::string_view{});
        for (std::size_t i = 0; i < bands.size(); ++i) {
            not_negative(bands[i].from, list);
            is_share(bands[i].share, list);
            if (i == 0) continue;
            on_(!(bands[i].from == bands[i - 1].from),
                errc::bands_not_distinct,
                list,
                bands[i].from);
            bool const lower = bands[i].share < bands[i - 1].share;
            bool const higher = bands[i - 1].share < bands[i].share;
            bool const worse_below = how.by() != banded_by::deviation &&
                                     (use == rule_use::rising || use == rule_use::range);
            bool const worse_above = how.by() == banded_by::deviation || use == rule_use::falling;
            on_(!(worse_below && higher) && !(worse_above && lower),
                errc::bands_not_ordered,
                list,
                bands[i].from);
        }
        if (how.by() != banded_by::deviation && !how.met_in_full()) gives_met(how, at, use);
    }
    constexpr void gives_met(band_table const& how, policy_key const& at, rule_use use) {
        auto const bands = how.bands();
        bool const by_completion = how.by() == banded_by::completion;
        auto const reached = std::find_if(
            bands.begin(), bands.end(), [](auto const& each) { return at_most_one(each.from); });
        auto const at_target = reached == bands.end() ? ratio{} : reached->share;
        bool const most_at_target = std::all_of(
            bands.begin(), bands.end(), [&](auto const& each) { return each.share <= at_target; });
        // Below the lowest band there is nothing.
        if (use == rule_use::falling)
            on_(!bands.empty() && bands.back().from.is_zero(),
                errc::missed_above_met,
                at,
                band_table::name);
        if (use == rule_use::equal && by_completion)
            on_(most_at_target, errc::missed_above_met, at, band_table::name);
        if (use == rule_use::range) {
            bool const full = std::all_of(bands.begin(), bands.end(), [](auto const& each) {
                return at_most_one(each.from) || is_one(each.share);
            });
            on_(by_completion && full && is_one(at_target),
                errc::met_range_reduced,
                at,
                band_table::name);
        }
    }

    constexpr void of_each(step_deduction const& how, policy_key const& at, rule_use) {
        on_(!how.points.is_negative(), errc::negative_points, {&at, "points"}, how.points);
        on_(!how.step.is_negative() && !how.step.is_zero(),
            errc::expected_positive,
            {&at, "step"},
            how.step);
    }
    constexpr void of_each(graded const& how, policy_key const& at, rule_use) {
        is_share(how.achieved_from, {&at, "achieved_from"});
        is_share(how.partly_from, {&at, "partly_from"});
        on_(how.partly_from <= how.achieved_from,
            errc::grades_not_ordered,
            {&at, "achieved_from"},
            how.achieved_from);
    }
    constexpr void of_each(share_by_outcome const& how, policy_key const& at, rule_use use) {
        is_share(how.when_met, {&at, "when_met"});
        is_share(how.when_missed, {&at, "when_missed"});
        on_(how.when_missed <= how.when_met,
            errc::missed_above_met,
            {&at, "when_missed"},
            share_by_outcome::name);
        if (use == rule_use::range)
            on_(is_one(how.when_met),
                errc::met_range_reduced,
                {&at, "when_met"},
                share_by_outcome::name);
    }
    constexpr void of_each(weight_times_share const&, policy_key const& at, rule_use use) {
        auto const& name = weight_times_share::name;
        if (use == rule_use::falling) on_(false, errc::missed_above_met, at, name);
        if (use == rule_use::range) on_(false, errc::met_range_reduced, at, name);
    }
    constexpr void of_each(share_per_event const& how, policy_key const& at, rule_use) {
        not_negative(how.share, {&at, "share"});
    }
    constexpr void of_each(points_when_missed const& how, policy_key const& at, rule_use) {
        on_(!how.points.is_negative(), errc::negative_points, {&at, "points"}, how.points);
    }
    constexpr void of_each(full_unless_exceeded const& how, policy_key const& at, rule_use use) {
        of_beyond(how.beyond, {&at, "beyond"});
        using action = over_achievement::action;
        if (use == rule_use::range)
            on_(how.beyond.then == action::none || how.beyond.then == action::reason_needed,
                errc::met_range_reduced,
                at,
                full_unless_exceeded::name);
    }

    constexpr void of_scheme(weight_scheme const& stated, policy_key const& at) {
        auto const points = [&](decimal const& value, std::string_view name) {
            on_(!value.is_negative(), errc::negative_points, {&at, name}, value);
        };
        points(stated.execution, "execution");
        points(stated.output, "output");
        points(stated.benefit, "benefit");
        points(stated.satisfaction, "satisfaction");
        points(stated.cost, "cost");
    }

    constexpr void of_total(total_rule const& stated, policy_key const& at) {
        of_places(stated.rounds, {&at, "rounds"});
        for (std::size_t i = 0; i < stated.caps.size(); ++i)
            of_cap(stated, i, {&at, "caps", static_cast<int>(i)});
        policy_key const rating{&at, "rating"};
        auto const& bounds = stated.rating;
        on_(bounds.good < bounds.excellent,
            errc::ratings_not_ordered,
            {&rating, "excellent"},
            bounds.excellent);
        on_(bounds.fair < bounds.good, errc::ratings_not_ordered, {&rating, "good"}, bounds.good);
        not_negative(bounds.fair, {&rating, "fair"});
    }
    constexpr void of_cap(total_rule const& stated, std::size_t index, policy_key const& at) {
        auto const& cap = stated.caps[index];
        if (cap.is_none() && cap.total.is_zero()) return;
        on_(!cap.rate_below.is_zero() && !cap.rate_below.is_negative(),
            errc::expected_positive,
            {&at, "rate_below"},
            cap.rate_below);
        on_(!cap.total.is_negative(), errc::negative_points, {&at, "total"}, cap.total);
        for (std::size_t i = 0; i < index; ++i) {
            auto const& other = stated.caps[i];
            if (other.is_none()) continue;
            bool const same =
                other.rate_below == cap.rate_below && other.bound_included == cap.bound_included;
            bool const sound = !same &&
                               !(cap.rate_below < other.rate_below && other.total < cap.total) &&
                               !(other.rate_below < cap.rate_below && cap.total < other.total);
            on_(sound, errc::caps_not_ordered, {&at, "total"}, cap.total);
        }
    }

    On& on_;
};

/// Only asks whether all makes sense.
struct all_sound {
    bool sound = true;
    constexpr void operator()(bool holds, error_entry const&, policy_key const&, auto const&) {
        sound = sound && holds;
    }
};

/// Whether the part of a policy that `walk` walks makes sense.
constexpr bool is_sound(auto const& walk) {
    all_sound on;
    policy_sense<all_sound> sense{on};
    walk(sense);
    return on.sound;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
