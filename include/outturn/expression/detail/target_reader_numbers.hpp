// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Numbers and ranges, and what stands in front of them.

#include <outturn/core/blank.hpp>
#include <outturn/core/detail/utf8.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/comparison_lookup.hpp>
#include <outturn/expression/detail/dates.hpp>
#include <outturn/expression/detail/kinds.hpp>
#include <outturn/expression/detail/numerals.hpp>
#include <outturn/expression/detail/runs.hpp>
#include <outturn/expression/detail/spelling_index.hpp>
#include <outturn/expression/detail/target_reader.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/detail/words.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/errors.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

template <class Int>
inline std::size_t target_reader<Int>::per(std::size_t at) {
    constexpr std::size_t most = 3;
    auto const begin = at;
    for (auto part = per_part_at(at); part.end != no_match; part = per_part_at(at)) {
        if (part.spelling.empty() || draft_.per_count == most) return no_match;
        if (draft_.per_count++ == 0) draft_.per_at = begin;
        at = part.end;
    }
    return at == begin ? no_match : at;
}

template <class Int>
inline std::size_t target_reader<Int>::op(std::size_t at) {
    if (!may(kind::comparison, at)) return no_match;
    auto const* const spelling = comparison_at(rest_of(text_, at));
    if (spelling == nullptr) return no_match;
    draft_.op_at = at;
    draft_.which = spelling->which;
    draft_.by = stated_by::sign;
    draft_.implied = false;
    at += spelling->text.size();
    // 最高不超过: two words that say the same.
    auto const next = skip_blanks(text_, at);
    if (!may(kind::comparison, next)) return at;
    auto const* const second = comparison_at(rest_of(text_, next));
    bool const same = second != nullptr && second->which == spelling->which &&
                      is_word(spelling->text) && is_word(second->text);
    return same ? next + second->text.size() : at;
}

template <class Int>
inline std::size_t target_reader<Int>::leader(std::size_t at) {
    if (!may(kind::leading, at)) return no_match;
    auto const* const word = leading_at(rest_of(text_, at));
    if (word == nullptr) return no_match;
    draft_.op_at = at;
    draft_.which = word->which;
    draft_.by = word->implied ? stated_by::nothing : stated_by::leader;
    draft_.implied = word->implied;
    return at + word->text.size();
}

template <class Int>
inline std::size_t target_reader<Int>::about(std::size_t at) {
    if (!may(kind::about, at)) return no_match;
    auto const word = first_of(rest_of(text_, at), approximate_prefixes);
    if (word.empty()) return no_match;
    draft_.approximate = true;
    return at + word.size();
}

template <class Int>
inline std::size_t target_reader<Int>::number(std::size_t at) {
    if (draft_.is_date) draft_ = *before_date_;  // it was none after all
    low_unit_ = {};
    draft_.low_at = at;
    if (may_be_numeral(at)) return no_match;
    auto const next = scan(at, low_);
    if (next == no_match) return no_match;
    draft_.has_low = true;
    draft_.low_end = next;
    return next;
}

template <class Int>
inline std::size_t target_reader<Int>::numeral(std::size_t at) {
    if (!may_be_numeral(at)) return no_match;
    auto const refuse = [&] { return fail_number(at, at); };
    auto const* const share = row_at(numeral_shares, rest_of(text_, at));
    auto const begin = share == nullptr ? at : at + share->text.size();
    auto const rest = rest_of(text_, begin);
    auto const read = share == nullptr ? numeral_at(rest) : numerator_at(rest);
    if (read.length == 0) return refuse();
    auto const end = begin + read.length;
    auto const measured = unit_part_at(share == nullptr ? rest_of(text_, end) : share->unit, own_);
    bool counts = share != nullptr;
    if (share == nullptr && measured.entry != nullptr)
        for (auto const counted : counted_units)
            counts = counts || counted == measured.entry->spelling;
    if (!counts) return refuse();
    auto const behind = skip_blanks(text_, share == nullptr ? end + measured.length : end);
    bool const ends = behind == text_.size() || joiner_at(rest_of(text_, behind)) != nullptr ||
                      begins_at(text_, behind, full_stops.front()) ||
                      bracket_at(text_, behind).end != no_match;
    if (!ends) return refuse();
    low_ = basic_decimal<Int>::scaled(static_cast<Int>(read.coefficient), read.scale);
    low_unit_ = share == nullptr ? unit_reading{} : unit_reading{share->unit, measured};
    draft_.is_share = share != nullptr;
    draft_.low_at = at;
    draft_.has_low = true;
    draft_.low_end = end;
    return end;
}

template <class Int>
inline std::size_t target_reader<Int>::more(std::size_t at) {
    if (!may(kind::more, at)) return no_match;
    auto const word = first_of(rest_of(text_, at), some_more);
    // 多 also begins words: 5多媒体
    if (word.empty() || draft_.by != stated_by::nothing) return no_match;
    auto const rest = rest_of(text_, at + word.size());
    bool const unit_follows = rest.empty() || unit_part_at(rest, own_).length != 0;
    if (!unit_follows) return no_match;
    draft_.which = comparison::above;
    draft_.by = stated_by::sign;
    draft_.implied = false;
    return at + word.size();
}

template <class Int>
inline std::size_t target_reader<Int>::range_mark(std::size_t at) {
    if (!may(kind::range, at)) return no_match;
    auto const rest = rest_of(text_, at);
    if (auto const mark = range_mark_at(rest); !mark.empty()) return at + mark.size();
    bool const joins_ends = !first_of(rest, between_words).empty();
    return joins_ends && rest.find("之间") != std::string_view::npos
               ? at + character_length(text_, at)
               : no_match;
}

template <class Int>
inline std::size_t target_reader<Int>::high_number(std::size_t at) {
    high_unit_ = {};
    auto const next = scan(at, high_);
    if (next == no_match) return no_match;
    draft_.high_end = next;
    return next;
}

template <class Int>
inline std::size_t target_reader<Int>::high_measure(std::size_t at) {
    auto const next = read_unit(at, high_unit_, draft_.high_end);
    if (next == no_match) return no_match;
    draft_.high_end = next;
    draft_.has_high = true;
    return next;
}

template <class Int>
inline std::size_t target_reader<Int>::low_sign(std::size_t at) {
    if (!may(kind::comparison, at)) return no_match;
    auto const* const spelling = comparison_at(rest_of(text_, at));
    if (spelling == nullptr || draft_.by != stated_by::nothing) return no_match;
    if (spelling->which != comparison::at_most && spelling->which != comparison::below)
        return no_match;
    low_included_ = spelling->which == comparison::at_most;
    return at + spelling->text.size();
}

template <class Int>
inline std::size_t target_reader<Int>::variable(std::size_t at) {
    std::size_t letters = 0;
    while (at < text_.size() && letters < 8) {
        auto const character = decode_utf8(text_, at);
        bool const full_width_latin = character.value >= 0xFF21 && character.value <= 0xFF5A;
        if (!is_ideograph(character.value) && !is_latin(character.value) && !full_width_latin)
            break;
        if (comparison_at(rest_of(text_, at)) != nullptr) break;
        at += character.length;
        ++letters;
    }
    return letters == 0 ? no_match : at;
}

template <class Int>
inline std::size_t target_reader<Int>::high_sign(std::size_t at) {
    auto const* const spelling = comparison_at(rest_of(text_, at));
    if (spelling == nullptr) return no_match;
    if (spelling->which != comparison::at_most && spelling->which != comparison::below)
        return no_match;
    draft_.includes_low = low_included_;
    draft_.includes_high = spelling->which == comparison::at_most;
    return at + spelling->text.size();
}

template <class Int>
inline std::size_t target_reader<Int>::open_bracket(std::size_t at) {
    if (!may(kind::bracket, at)) return no_match;
    for (auto const& [spelling, included] : {std::pair{std::string_view{"["}, true},
                                             {"［", true},
                                             {"【", true},
                                             {"(", false},
                                             {"（", false}}) {
        if (!begins_at(text_, at, spelling)) continue;
        draft_.includes_low = included;
        return at + spelling.size();
    }
    return no_match;
}

template <class Int>
inline std::size_t target_reader<Int>::interval_comma(std::size_t at) {
    for (std::string_view const mark : {",", "，", "、", ";", "；"})
        if (begins_at(text_, at, mark)) return at + mark.size();
    return no_match;
}

template <class Int>
inline std::size_t target_reader<Int>::close_bracket(std::size_t at) {
    for (auto const& [spelling, included] : {std::pair{std::string_view{"]"}, true},
                                             {"］", true},
                                             {"】", true},
                                             {")", false},
                                             {"）", false}}) {
        if (!begins_at(text_, at, spelling)) continue;
        draft_.includes_high = included;
        return at + spelling.size();
    }
    return no_match;
}

template <class Int>
inline typename target_reader<Int>::per_part target_reader<Int>::per_part_at(std::size_t at) const {
    if (!may(kind::each, at) || !begins_at(text_, at, each_words.front())) return {};
    auto const begin = skip_blanks(text_, at + each_words.front().size());
    auto const part = unit_part_at(rest_of(text_, begin), own_);
    if (part.entry == nullptr) return {{}, begin};
    return {text_.substr(begin, part.length), skip_blanks(text_, begin + part.length)};
}

template <class Int>
inline std::size_t target_reader<Int>::scan(std::size_t at, basic_decimal<Int>& value) {
    if (!may(kind::digit | kind::sign, at)) return fail_number(at, at);
    auto const scanned = scan_number<Int>(text_, at);
    if (!scanned.bad) {
        value = scanned.value;
        return scanned.end;
    }
    if (scanned.bad->code == errc::expected_number)
        return fail_number(at, scanned.bad->where.begin);
    return fail(scanned.bad->code,
                scanned.bad->where.begin,
                std::min(scanned.bad->where.end, text_.size()));
}

template <class Int>
std::size_t target_reader<Int>::fail_number(std::size_t at, std::size_t digits) {
    if (final_) return no_match;
    auto const stop = trimmed_end(text_);
    if (tolerance_at(at)) return fail(errc::bare_tolerance, at, stop);
    if (template_mark_at(at)) return fail(errc::template_text, at, template_end(at));
    bool const words_too = draft_.by == stated_by::sign && draft_.which == comparison::equal;
    bool const sign_in_front = draft_.by == stated_by::sign && !words_too &&
                               draft_.subject.empty() && !draft_.has_low && !may_be_date(text_, at);
    auto const end = std::max(digits, stop);
    if (sign_in_front) return fail_for_good(errc::expected_number, digits, end);
    return fail(words_too ? errc::expected_condition : errc::expected_number, digits, end);
}

template <class Int>
inline bool target_reader<Int>::about_a_number(std::size_t at) const {
    if (!may(kind::about, at)) return false;
    auto const word = first_of(rest_of(text_, at), approximate_prefixes);
    return !word.empty() && digit_at(text_, skip_blanks(text_, at + word.size())).length != 0;
}

template <class Int>
inline bool target_reader<Int>::number_at(std::size_t at) const {
    at = skip_blanks(text_, at);
    if (about_a_number(at)) return true;
    for (auto const sign : number_signs) {
        if (!begins_at(text_, at, sign)) continue;
        at += sign.size();
        break;
    }
    return digit_at(text_, at).length != 0;
}

template <class Int>
inline bool target_reader<Int>::digit_grouping(std::size_t at) const {
    return text_[at] == ',' && at != 0 && digit_at(text_, at - 1).length != 0 &&
           digit_at(text_, at + 1).length != 0;
}

template <class Int>
inline bool target_reader<Int>::may_be_numeral(std::size_t at) const {
    return draft_.by == stated_by::sign && draft_.which != comparison::equal &&
           may(kind::numeral, at);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
