// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How conditions begin, end and are joined.

#include <outturn/core/blank.hpp>
#include <outturn/core/detail/utf8.hpp>
#include <outturn/core/error.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/comparison_lookup.hpp>
#include <outturn/expression/detail/runs.hpp>
#include <outturn/expression/detail/spelling_index.hpp>
#include <outturn/expression/detail/target_reader.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/detail/words.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/errors.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

template <class Int>
inline std::size_t target_reader<Int>::fresh(std::size_t at) {
    if (final_) return no_match;
    draft_ = {};
    settled_.reset();
    is_complete_ = false;
    return at;
}

template <class Int>
inline std::size_t target_reader<Int>::fresh_valued(std::size_t at) {
    bool const possible = may_contain(kind::digit | kind::calendar) ||
                          may(kind::each | kind::comparison | kind::about, at);
    return possible ? fresh(at) : no_match;
}

template <class Int>
inline std::size_t target_reader<Int>::fresh_labelled(std::size_t at) {
    bool const possible = may_contain(kind::digit) && may_contain(kind::comparison | kind::leading);
    return possible ? fresh(at) : no_match;
}

template <class Int>
inline std::size_t target_reader<Int>::end(std::size_t at) {
    if (begins_at(text_, at, "。") || begins_at(text_, at, "；") || begins_at(text_, at, ";"))
        at = skip_blanks(text_, at + character_length(text_, at));
    if (at == text_.size()) return at;
    if (lenient_ && may_be_note(at)) {
        // What follows is kept, not understood.
        rest_ = text_.substr(at, trimmed_end(text_) - at);
        if (has_several()) add_rest(all_.back());
        return text_.size();
    }
    return fail(errc::unexpected_text, at, trimmed_end(text_));
}

template <class Int>
inline std::size_t target_reader<Int>::last(std::size_t at) {
    if (at != text_.size()) return no_match;
    // 12月 and 2022年内 may be dates.
    if (low_unit_.measures(own_) == dimension::months) return no_match;
    if (!draft_.has_high) return at;
    return high_unit_.measures(own_) != dimension::months && complete() ? at : no_match;
}

template <class Int>
inline std::size_t target_reader<Int>::join(std::size_t at) {
    if (!may(kind::joined, at)) return no_match;
    auto const* const joined = joiner_at(rest_of(text_, at));
    if (joined == nullptr) return no_match;
    // １，２３，４５６ is a number with wrong groups, not three conditions.
    bool const comma = joined->text == "," || joined->text == "，";
    if (comma && at == draft_.low_end && low_unit_.spelling.empty() && draft_.per_count == 0 &&
        digit_at(text_, at + joined->text.size()).length != 0)
        return fail_for_good(errc::bad_grouping, at, trimmed_end(text_));
    auto next = skip_blanks(text_, at + joined->text.size());
    auto which = joined->which;
    // "，且" is one joiner.
    if (auto const* const word = joiner_at(rest_of(text_, next));
        joined->is_mark && word != nullptr && !word->is_mark) {
        which = word->which;
        next = skip_blanks(text_, next + word->text.size());
    }
    if (next == text_.size()) return no_match;
    if (joined_ && *joined_ != which) return fail_for_good(errc::mixed_joiners, at, next);
    keep();
    after_mark_ = joined->is_mark && which == joiner::all;
    pending_ = which;
    join_at_ = at;
    return next;
}

template <class Int>
inline std::size_t target_reader<Int>::join_directly(std::size_t at) {
    if (!last_stated_ || (joined_ && *joined_ != joiner::all)) return no_match;
    bool const next_stated = comparison_at(rest_of(text_, at)) != nullptr;
    if (!next_stated && (!last_suffixed_ || digit_at(text_, at).length == 0)) return no_match;
    keep();
    after_mark_ = false;
    pending_ = joiner::all;
    join_at_ = at;
    return at;
}

template <class Int>
inline std::size_t target_reader<Int>::commit(std::size_t at) {
    if (final_) return no_match;
    if (!may_end_at(skip_blanks(text_, at)))
        return fail(errc::unexpected_text, skip_blanks(text_, at), trimmed_end(text_));
    if (!draft_.words.empty() && after_mark_ && has_digits(draft_.words)) return no_match;
    if (!complete()) return no_match;
    if (kept_) {
        auto next = build();
        if (!joins_with_last(next)) return no_match;
        if (all_.empty()) all_.push_back(*std::move(kept_));
        all_.push_back(std::move(next));
        how_ = pending_;
        joined_ = pending_;
    }
    last_stated_ = draft_.has_low && !draft_.implied;
    last_suffixed_ = draft_.suffixed;
    after_mark_ = false;
    is_complete_ = true;
    return at;
}

template <class Int>
inline bool target_reader<Int>::may_be_note(std::size_t at) const {
    auto const rest = rest_of(text_, at);
    for (std::string_view const part :
         {"半", "起", "年", "月", "日", "号", "底", "末", "初", "点", "分之", "余", "多"})
        if (begins_with(rest, part)) return false;
    if (!first_of(rest, times_apart).empty() || !range_mark_at(rest).empty()) return false;
    bool const could_count =
        low_unit_.spelling.empty() || low_unit_.measures(own_) == dimension::count;
    if (unit_part_at(rest, own_).length != 0 && could_count && !draft_.is_date &&
        draft_.words.empty())
        return false;
    auto const* const joined = joiner_at(rest);
    if (joined != nullptr) return !number_at(at + joined->text.size());
    auto const character = decode_utf8(text_, at);
    return is_ideograph(character.value) || bracket_at(text_, at).end != no_match;
}

template <class Int>
inline bool target_reader<Int>::may_end_at(std::size_t at) const {
    if (at == text_.size() || joiner_at(rest_of(text_, at)) != nullptr) return true;
    if (lenient_ && may_be_note(at)) return true;
    if (begins_at(text_, at, "。")) return true;
    if (!draft_.has_low || draft_.implied || !draft_.text.empty()) return false;
    return comparison_at(rest_of(text_, at)) != nullptr ||
           (draft_.suffixed && digit_at(text_, at).length != 0);
}

template <class Int>
inline std::size_t target_reader<Int>::fail(error_code code, std::size_t begin, std::size_t end) {
    if (!final_ && (!failure_ || begin > failure_->where.begin))
        failure_ = fault{code, {begin, end}};
    return no_match;
}

template <class Int>
inline std::size_t target_reader<Int>::fail_for_good(error_code code,
                                                     std::size_t begin,
                                                     std::size_t end) {
    if (!final_) failure_ = fault{code, {begin, end}};
    final_ = true;
    return no_match;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
