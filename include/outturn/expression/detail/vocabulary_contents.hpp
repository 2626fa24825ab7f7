// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a vocabulary holds, and how it is filled: by programs, which are told by exceptions, and by readers
// of files, which say where a text is wrong.

#include <outturn/config.hpp>
#include <outturn/core/detail/counted.hpp>
#include <outturn/core/error.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/numeric/ratio.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

class vocabulary;
enum class word_meaning : std::uint8_t;

}  // namespace outturn::inline OUTTURN_ABI

namespace outturn::inline OUTTURN_ABI::detail {

/// The texts of a vocabulary. Each `add` gives what is wrong with its argument, or nothing.
struct vocabulary_contents final : counted {
    /// A unit as it was given: `spelling` is `factor` of `of`; its own measure word where both are the same.
    struct given_unit {
        std::string spelling;
        std::string of;
        ratio factor = 1;
    };
    /// A word as it was given.
    struct given_word {
        std::string text;
        word_meaning meaning;
    };

    static constexpr std::size_t most_units = 1000;

    vocabulary_contents() = default;
    vocabulary_contents(vocabulary_contents const& other);
    vocabulary_contents& operator=(vocabulary_contents const&) = delete;
    ~vocabulary_contents() override = default;

    [[nodiscard]] std::optional<error_code> add_unit(std::string_view spelling,
                                                     std::string_view of,
                                                     ratio const& factor);
    [[nodiscard]] std::optional<error_code> add_word(std::string_view word, word_meaning meaning);
    /// Begins words that mean the same, which `add_synonym` adds to.
    void begin_synonyms() { synonyms.emplace_back(); }
    [[nodiscard]] std::optional<error_code> add_synonym(std::string_view word);

    /// The contents of `of`; null where it has none.
    static vocabulary_contents const* of(vocabulary const& of);
    /// A vocabulary of these contents.
    static vocabulary hold(vocabulary_contents const& made, int year, bool fractions);

    std::vector<unit_entry> rows{};  ///< With texts of `texts`.
    std::deque<std::string> texts{};
    std::vector<given_unit> units{};
    std::vector<given_word> words{};
    std::vector<std::vector<std::string>> synonyms{};
    std::map<std::string, word_meaning, std::less<>> meanings{};  ///< By the folded word.
    std::map<std::string, std::size_t, std::less<>>
        meaning_alike{};  ///< The index of its synonyms.

private:
    std::string_view kept(std::string_view text) { return texts.emplace_back(text); }
    [[nodiscard]] bool is_base(std::string_view of) const;
    [[nodiscard]] bool may_be_given(std::string_view spelling, std::string_view of) const;
    void move_to_base(std::string_view from, std::string_view base, ratio const& factor);
    [[nodiscard]] std::optional<error_code> why_no_word(std::string_view word) const;
    [[nodiscard]] bool contradicts(std::size_t group, word_meaning meaning) const;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/expression/impl/vocabulary_contents.ipp>
#endif
