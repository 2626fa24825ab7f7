// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Completes and makes the conditions that were read.

#include <outturn/core/blank.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/target_reader.hpp>
#include <outturn/expression/detail/unit_maker.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/expression/quantity.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/numeric/ratio.hpp>

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

template <class Int>
inline basic_condition<Int> target_reader<Int>::kept() const {
    auto made = *kept_;
    add_rest(made);
    return made;
}

template <class Int>
inline void target_reader<Int>::add_rest(basic_condition<Int>& to) const {
    if (rest_.empty()) return;
    if (!to.note.empty()) to.note += ' ';
    to.note += rest_;
}

template <class Int>
inline bool target_reader<Int>::complete() {
    if (!draft_.words.empty()) return true;
    if (draft_.is_date) return draft_.per_count == 0;  // 每年6月底前 is no date
    if (draft_.per_count == 0 && !draft_.has_high) return true;
    auto low_unit = low_unit_.made(own_);
    auto high_unit = high_unit_.made(own_);
    if (draft_.per_count != 0 && !divide_by_per(low_unit, high_unit)) return false;
    if (draft_.has_high && !settle_units(low_unit, high_unit)) return false;
    settled_ = low_unit;
    if (!draft_.has_high) return true;
    bool const empty =
        high_ < low_ || (high_ == low_ && !(draft_.includes_low && draft_.includes_high));
    if (empty) fail_for_good(errc::reversed_interval, draft_.low_at, draft_.high_end);
    return !empty;
}

template <class Int>
inline basic_condition<Int> target_reader<Int>::build() const {
    basic_condition<Int> made{stated(), {}, {}, {}};
    if (!draft_.subject.empty()) made.subject = draft_.subject;
    if (!draft_.text.empty()) made.text = draft_.text;
    if (!draft_.note.empty()) made.note = draft_.note;
    if (!rest_.empty()) add_rest(made);
    return made;
}

template <class Int>
inline typename target_reader<Int>::stated_values target_reader<Int>::stated() const {
    if (!draft_.words.empty()) return wording{std::string{draft_.words}};
    if (draft_.is_date)
        return deadline{draft_.which, draft_.from, draft_.to, draft_.implied, draft_.before};
    if (draft_.has_high)
        return basic_interval<Int>{{low_, *settled_},
                                   high_,
                                   draft_.includes_low,
                                   draft_.includes_high,
                                   draft_.approximate};
    return stated_values{std::in_place_index<0>, bound_maker{*this}};
}

template <class Int>
inline unit target_reader<Int>::unit_of_low() const {
    if (settled_) return *settled_;
    if (!low_unit_.is_simple()) return low_unit_.made(own_);
    return unit_maker::simple(low_unit_.spelling, low_unit_.part);
}

template <class Int>
inline bool target_reader<Int>::divide_by_per(unit& low_unit, unit& high_unit) {
    auto& measured = draft_.has_high && low_unit.spelling().empty() ? high_unit : low_unit;
    std::string spelling{measured.spelling()};
    auto at = draft_.per_at;
    for (std::size_t i = 0; i < draft_.per_count; ++i) {
        auto const part = per_part_at(at);
        spelling.append(i == 0 ? "/" : "·").append(part.spelling);
        at = part.end;
    }
    auto const named = unit::named(spelling, own_);
    if (!named) return fail(errc::text_too_long, draft_.low_at, text_.size()), false;
    measured = *named;
    return true;
}

template <class Int>
inline bool target_reader<Int>::settle_units(unit& low_unit, unit const& high_unit) {
    auto const bare = [](unit const& each) { return each.spelling().empty(); };
    if (bare(high_unit) || high_unit == low_unit) return true;
    bool const same_magnitude =
        low_unit.measures() == dimension::none && low_unit.zeros() == high_unit.zeros();
    if (bare(low_unit) || same_magnitude) {
        low_unit = high_unit;
        return true;
    }
    auto const refuse = [&] {
        return fail(errc::expected_unit, draft_.low_end, draft_.high_end), false;
    };
    if (!low_unit.converts_to(high_unit)) return refuse();
    OUTTURN_TRY {
        auto const converted = basic_quantity<Int>{high_, high_unit}.in(low_unit).exact();
        if (!converted) return refuse();
        high_ = *converted;
    }
    OUTTURN_CATCH(std::overflow_error const&) { return refuse(); }
    return true;
}

template <class Int>
inline bool target_reader<Int>::joins_with_last(basic_condition<Int> const& next) {
    auto const& last = all_.empty() ? *kept_ : all_.back();
    auto const* const a = last.as_bound();
    auto const* const b = next.as_bound();
    if (a == nullptr || b == nullptr || pending_ != joiner::all) return true;
    bool const comparable = a->limit.unit.converts_to(b->limit.unit) ||
                            a->limit.unit.spelling().empty() || b->limit.unit.spelling().empty();
    if (!comparable || last.subject != next.subject || last.text != next.text) return true;
    bool contradict = a->comparison == comparison::equal && b->comparison == comparison::equal;
    if (auto const better = entry_of(a->comparison).better;
        !contradict && a->limit.unit.converts_to(b->limit.unit) &&
        better != entry_of(b->comparison).better) {
        auto const& low = better == direction::higher_is_better ? *a : *b;
        auto const& high = better == direction::higher_is_better ? *b : *a;
        bool const ends = entry_of(low.comparison).better == direction::higher_is_better &&
                          entry_of(high.comparison).better == direction::lower_is_better;
        OUTTURN_TRY {
            contradict = ends && basic_ratio<Int>{high.limit.value} < low.limit.in(high.limit.unit);
        }
        OUTTURN_CATCH(std::overflow_error const&) {}
    }
    if (contradict) fail_for_good(errc::contradictory_values, join_at_, trimmed_end(text_));
    return !contradict;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
