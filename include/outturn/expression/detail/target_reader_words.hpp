// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Words, and words around numbers.

#include <outturn/core/blank.hpp>
#include <outturn/core/detail/utf8.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/comparison_lookup.hpp>
#include <outturn/expression/detail/dates.hpp>
#include <outturn/expression/detail/kinds.hpp>
#include <outturn/expression/detail/runs.hpp>
#include <outturn/expression/detail/spelling_index.hpp>
#include <outturn/expression/detail/target_reader.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/detail/words.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/expression/units.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/errors.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

template <class Int>
inline std::size_t target_reader<Int>::label(std::size_t at) {
    if (comparison_at(rest_of(text_, at)) != nullptr || joiner_at(rest_of(text_, at)) != nullptr)
        return no_match;
    auto const stop = label_end(at, text_.size());
    if (stop == no_match || stop == at) return no_match;
    if (auto const figure = scan_number<Int>(text_, at); !figure.bad) {
        auto const behind = skip_blanks(text_, figure.end);
        if (skip_blanks(text_, behind + unit_length(behind)) >= stop) return no_match;
    }
    auto const said = without_colon(text_.substr(at, stop - at));
    if (said.empty() || !first_of(said, template_marks).empty()) return no_match;
    draft_.subject = said;
    return stop;
}

template <class Int>
inline std::size_t target_reader<Int>::measured(std::size_t at) {
    std::size_t here = at;
    while (here < text_.size()) {
        auto const character = decode_utf8(text_, here);
        if (!is_ideograph(character.value)) break;
        if (may(kind::joined, here) && joiner_at(rest_of(text_, here)) != nullptr) break;
        here += character.length;
    }
    auto const said = text_.substr(at, here - at);
    bool names_measure = false;
    for (std::string_view const ending : measure_endings)
        names_measure = names_measure || said.ends_with(ending);
    if (!names_measure) return no_match;
    auto const colon = spelling_at(text_, here, ":", "：");
    auto const next = skip_blanks(text_, here + colon);
    if (digit_at(text_, next).length == 0) return no_match;
    draft_.subject = said;
    return next;
}

template <class Int>
inline std::size_t target_reader<Int>::trend(std::size_t at) {
    for (auto here = at; here < text_.size();) {
        auto const rest = rest_of(text_, here);
        auto const begun = kinds_at(here);
        auto const* const word = (begun & kind::trend) != 0 ? trend_at(rest) : nullptr;
        if (word != nullptr) {
            auto const next = here + word->text.size();
            auto const after = skip_blanks(text_, next);
            bool const number_follows = digit_at(text_, after).length != 0 || about_a_number(after);
            if (number_follows) {
                draft_.subject = text_.substr(at, next - at);
                return next;
            }
        }
        auto const character = decode_utf8(text_, here);
        if (!is_ideograph(character.value)) return no_match;
        bool const may_end = (begun & (kind::leading | kind::joined)) != 0;
        if (may_end && (leading_at(rest) != nullptr || joiner_at(rest) != nullptr)) return no_match;
        here += character.length;
    }
    return no_match;
}

template <class Int>
inline std::size_t target_reader<Int>::words(std::size_t at) {
    auto const rest = rest_of(text_, at);
    // A cell in three columns is read as such, not as words.
    bool const in_columns = may_contain(kind::bar) && (rest.find('|') != std::string_view::npos ||
                                                       rest.find("｜") != std::string_view::npos);
    if (rest.empty() || in_columns) return no_match;
    if (template_mark_at(at)) return fail(errc::template_text, at, template_end(at));
    if (tolerance_at(at)) return fail(errc::bare_tolerance, at, trimmed_end(text_));
    if (digit_at(text_, at).length != 0) return no_match;
    if (may(kind::comparison, at) && comparison_at(rest) != nullptr) return no_match;
    if (draft_.by == stated_by::sign && draft_.which != comparison::equal) return no_match;
    auto const character = decode_utf8(text_, at);
    auto const bracket = bracket_at(text_, at);
    bool const in_brackets = bracket.end != no_match &&
                             (bracket.end < trimmed_end(text_) ||
                              (!has_digits(bracket.inside) && !trimmed(bracket.inside).empty()));
    bool const word_begins = begins_words(character.value) || in_brackets;
    if (!word_begins) return fail(errc::expected_target, at, trimmed_end(text_));
    auto const stop = end_of_words(at);
    auto const said = trimmed(text_.substr(at, stop - at));
    if (said.empty() || joiner_at(rest) != nullptr) return no_match;
    if (is_unit_alone(said)) return fail(errc::expected_number, at, at + said.size());
    if (auto const* const suffix_word = suffix_at(said); suffix_word != nullptr) {
        auto const next = at + suffix_word->text.size();
        if (next == stop || digit_at(text_, next).length != 0)
            return fail(errc::expected_number, at, stop);
    }
    if (counts_per(at, stop) || sign_without_number(at, stop)) return no_match;
    draft_.words = said;
    return stop;
}

template <class Int>
inline std::string_view target_reader<Int>::without_colon(std::string_view text) {
    text = trimmed(text);
    for (std::string_view const colon : {":", "："})
        if (text.ends_with(colon)) text.remove_suffix(colon.size());
    return trimmed(text);
}

template <class Int>
inline bool target_reader<Int>::template_mark_at(std::size_t at) const {
    return may(kind::template_mark, at) && !first_of(rest_of(text_, at), template_marks).empty() &&
           left_by_template(at);
}

template <class Int>
inline bool target_reader<Int>::left_by_template(std::size_t at) const {
    if (!begins_at(text_, at, "N")) return true;
    auto const next = decode_utf8(text_, at + 1);
    return next.length == 0 || is_ideograph(next.value) || next.value == '%';
}

template <class Int>
inline std::size_t target_reader<Int>::template_end(std::size_t at) const {
    for (;;) {
        auto const mark = first_of(rest_of(text_, at), template_marks);
        if (mark.empty()) return at;
        at += mark.size();
    }
}

template <class Int>
inline bool target_reader<Int>::begins_words(char32_t value) {
    constexpr std::array ranges{character_range{'A', 'Z'},
                                character_range{'a', 'z'},
                                character_range{0x370, 0x3FF},
                                character_range{0x2018, 0x2018},
                                character_range{0x201C, 0x201C},
                                character_range{0x2160, 0x217F},
                                character_range{0x2460, 0x24FF},
                                character_range{0x300A, 0x300A},
                                character_range{0x300C, 0x300C},
                                character_range{0x300E, 0x300E},
                                character_range{0x3400, 0x4DBF},
                                character_range{0x4E00, 0x9FFF},
                                character_range{0xFF21, 0xFF3A},
                                character_range{0xFF41, 0xFF5A},
                                character_range{0x20000, 0x3FFFD}};
    return contains(ranges, value) || value == '"' || value == '\'';
}

template <class Int>
inline bool target_reader<Int>::counts_per(std::size_t at, std::size_t stop) {
    if (!may(kind::each, at)) return false;
    auto const kept = draft_;
    auto const next = per(at);
    draft_ = kept;
    if (next == no_match || next >= stop || digit_at(text_, next).length == 0) return false;
    auto const figure = small_number_at(text_, next, 2);
    bool const date = figure.digits != 0 &&
                      (begins_at(text_, figure.end, "月") || begins_at(text_, figure.end, "日") ||
                       begins_at(text_, figure.end, "号"));
    return !date;
}

template <class Int>
inline bool target_reader<Int>::sign_without_number(std::size_t at, std::size_t stop) {
    if (!may_contain(kind::comparison)) return false;
    while (at < stop) {
        auto const* const spelling =
            may(kind::comparison, at) ? comparison_at(rest_of(text_, at)) : nullptr;
        if (spelling != nullptr && !is_word(spelling->text)) {
            basic_decimal<Int> ignored;
            auto const next = skip_blanks(text_, at + spelling->text.size());
            if (scan(next, ignored) != no_match) fail(errc::unexpected_text, at, stop);
            return true;
        }
        at += character_length(text_, at);
    }
    return false;
}

template <class Int>
inline std::size_t target_reader<Int>::label_end(std::size_t at, std::size_t stop) const {
    bool first_character = true;
    while (at < stop) {
        auto const begun = kinds_at(at);
        constexpr auto stops =
            kind::comparison | kind::leading | kind::joined | kind::full_stop | kind::bracket;
        if ((begun & stops) == 0) {
            at += character_length(text_, at);
            first_character = false;
            continue;
        }
        auto const rest = text_.substr(at, stop - at);
        if (auto const* const spelling = comparison_at(rest); spelling != nullptr) {
            if (number_at(at + spelling->text.size())) return at;
            if (!is_word(spelling->text)) return no_match;
        }
        if (auto const* const word = leading_at(rest);
            word != nullptr && !word->implied && !first_character)
            if (number_at(at + word->text.size())) return at;
        auto const* const joined = joiner_at(rest);
        if (joined != nullptr && joined->text != "或" && !digit_grouping(at)) return no_match;
        if (rest.starts_with("。")) return no_match;
        auto const bracket = bracket_at(text_, at);
        at = bracket.end != no_match ? bracket.end : at + character_length(text_, at);
        first_character = false;
    }
    return no_match;
}

template <class Int>
inline bool target_reader<Int>::states_a_number(std::size_t at, std::size_t stop) {
    if (!may_contain(kind::comparison)) return false;
    while (at < stop) {
        auto const* const spelling =
            may(kind::comparison, at) ? comparison_at(text_.substr(at, stop - at)) : nullptr;
        if (spelling != nullptr && number_at(at + spelling->text.size())) return true;
        at += character_length(text_, at);
    }
    return false;
}

template <class Int>
inline std::size_t target_reader<Int>::end_of_words(std::size_t at) {
    auto const stop = trimmed_end(text_);
    if (!may_contain(kind::digit) || !may_contain(kind::joined)) return stop;
    while (at < stop) {
        auto const begun = kinds_at(at);
        if ((begun & (kind::joined | kind::bracket)) == 0) {
            at += character_length(text_, at);
            continue;
        }
        auto const rest = rest_of(text_, at);
        if (auto const* const joined = joiner_at(rest); joined != nullptr) {
            auto next = skip_blanks(text_, at + joined->text.size());
            if (auto const* const word = joiner_at(rest_of(text_, next)); word != nullptr)
                next += word->text.size();
            if (begins_with_number(next)) return at;
        }
        auto const bracket = bracket_at(text_, at);
        at = bracket.end != no_match ? bracket.end : at + character_length(text_, at);
    }
    return stop;
}

template <class Int>
inline bool target_reader<Int>::begins_with_number(std::size_t at) const {
    if (digit_at(text_, at).length != 0) return true;
    auto const* const spelling = comparison_at(rest_of(text_, at));
    if (spelling != nullptr) return number_at(at + spelling->text.size());
    return label_end(at, text_.size()) != no_match;
}

template <class Int>
inline bool target_reader<Int>::has_digits(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (digit_at(text, at).length != 0) return true;
    return false;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
