// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/folded.hpp>
#include <outturn/core/error.hpp>
#include <outturn/expression/detail/vocabulary_contents.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/numeric/text.hpp>

#include <stdexcept>
#include <string>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// A copy to add to.
OUTTURN_DECL vocabulary_contents copy_of(vocabulary const& words) {
    auto const* const held = vocabulary_contents::of(words);
    return held == nullptr ? vocabulary_contents{} : vocabulary_contents{*held};
}

/// Throws what is wrong with `text`, if anything.
OUTTURN_DECL void require_word(std::optional<error_code> const& why, std::string_view text) {
    if (why)
        OUTTURN_THROW(std::invalid_argument{"outturn: " +
                                            make_error({*why, {0, text.size()}}, text).message()});
}

}  // namespace detail

OUTTURN_DECL vocabulary vocabulary::with_unit(std::string_view unit) const {
    return with_unit(unit, unit);
}

OUTTURN_DECL vocabulary vocabulary::with_unit(std::string_view unit,
                                              std::string_view of,
                                              ratio const& factor) const {
    auto more = detail::copy_of(*this);
    auto const why = more.add_unit(unit, of, factor);
    if (why == errc::expected_positive) detail::require_word(why, to_string(factor));
    detail::require_word(why, why == errc::unknown_base ? of : unit);
    return detail::vocabulary_contents::hold(more, year_, fractions_);
}

OUTTURN_DECL vocabulary vocabulary::with_synonyms(std::span<std::string_view const> words) const {
    auto more = detail::copy_of(*this);
    if (words.size() < 2)
        detail::require_word(errc::single_synonym, words.empty() ? "" : words.front());
    more.begin_synonyms();
    for (auto const word : words) detail::require_word(more.add_synonym(word), word);
    return detail::vocabulary_contents::hold(more, year_, fractions_);
}

OUTTURN_DECL vocabulary vocabulary::with_words(std::span<std::string_view const> words,
                                               word_meaning meaning) const {
    auto more = detail::copy_of(*this);
    for (auto const word : words) detail::require_word(more.add_word(word, meaning), word);
    return detail::vocabulary_contents::hold(more, year_, fractions_);
}

OUTTURN_DECL vocabulary vocabulary::with_year(int year) const {
    if (year != 0 && (year < 1000 || year > 9999))
        detail::require_word(errc::expected_year, std::to_string(year));
    vocabulary made = *this;
    made.year_ = year;
    return made;
}

OUTTURN_DECL std::span<unit_entry const> vocabulary::rows() const noexcept {
    return detail::vocabulary_contents::of(*this)->rows;
}

OUTTURN_DECL bool vocabulary::share_meaning(std::string_view one, std::string_view other) const {
    auto const& alike = detail::vocabulary_contents::of(*this)->meaning_alike;
    if (alike.empty()) return false;
    auto const first = alike.find(detail::folded(one));
    if (first == alike.end()) return false;
    auto const second = alike.find(detail::folded(other));
    return second != alike.end() && first->second == second->second;
}

OUTTURN_DECL std::optional<word_meaning> vocabulary::find_meaning(std::string_view text) const {
    auto const& meanings = detail::vocabulary_contents::of(*this)->meanings;
    if (meanings.empty()) return std::nullopt;
    auto const found = meanings.find(detail::folded(text));
    return found == meanings.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace outturn::inline OUTTURN_ABI
