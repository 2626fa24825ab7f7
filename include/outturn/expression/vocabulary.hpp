// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What reading and comparing may rely on beside the texts: units of one's own, words that mean the same,
// words that mean achieved or denied, bare fractions as shares, the year. One value, handed to readers,
// `compare`, `score`, `audit`, `explain`, `slack`, `infer` and reports; from a file: <outturn/io/vocabulary_json.hpp>.
//
//     vocabulary const ours = vocabulary{}.with_unit("次", "场次").with_achieved({"已完成"});
//     compare(parse_target("按时完成").value(), parse_actual("已完成").value(), ours).met  // met

#include <outturn/config.hpp>
#include <outturn/core/detail/counted.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/numeric/ratio.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// What a word of a vocabulary says of any target, standing alone as the actual value.
enum class word_meaning : std::uint8_t {
    achieved,  ///< The target is met: 已完成, 达标.
    denied,    ///< The target is not met: 搁置.
};

namespace detail {

struct vocabulary_contents;

}  // namespace detail

/// What reading and comparing may rely on beside the texts. An empty one changes nothing.
///
/// A value: it owns its texts, copies share them, and what was read by it owns what it needs of them, so
/// that a form may outlive it. Units take part in reading, all else in comparing: hand the same
/// vocabulary to both. What was judged by it says so in `assumptions`.
///
///     vocabulary const ours = vocabulary{}.with_unit("箱", "盒", 12).with_synonyms({"按时完成", "如期完成"});
class vocabulary {
public:
    constexpr vocabulary() noexcept = default;

    /// The same and a measure word, which is read as a unit wherever it stands behind a number.
    ///
    /// Fails: as below.
    [[nodiscard]] vocabulary with_unit(std::string_view unit) const;

    /// The same and a unit, one of which is `factor` of `of`. A measure word of the catalogue, as 次 and
    /// 箱, may be converted to another one; any other known unit stays what it is.
    ///
    /// Fails: throws `std::invalid_argument` where `unit` or `of` is no unit of 1 to 31 bytes, where the
    /// unit is known already, and where the factor is not positive or does not fit.
    ///
    ///     vocabulary{}.with_unit("箱", "盒", 12)
    [[nodiscard]] vocabulary with_unit(std::string_view unit,
                                       std::string_view of,
                                       ratio const& factor = 1) const;

    /// The same and words of which each, as an actual value, meets each other as a target. White space,
    /// width and a full stop at the end make no difference.
    ///
    /// Fails: throws `std::invalid_argument` for fewer than two words, for a text that says a number, a
    /// date or nothing, and for a word with synonyms already.
    [[nodiscard]] vocabulary with_synonyms(std::span<std::string_view const> words) const;
    [[nodiscard]] vocabulary with_synonyms(std::initializer_list<std::string_view> words) const {
        return with_synonyms(std::span{words.begin(), words.size()});
    }

    /// The same and words which, alone as an actual value, meet any target, without a number.
    ///
    /// Fails: throws `std::invalid_argument` for a text that says a number, a date or nothing, for a word
    /// that is given already, and for one that is both achieved and denied.
    [[nodiscard]] vocabulary with_achieved(std::initializer_list<std::string_view> words) const {
        return with_words(std::span{words.begin(), words.size()}, word_meaning::achieved);
    }
    /// The same and words which, alone as an actual value, miss any target.
    ///
    /// Fails: as `with_achieved`.
    [[nodiscard]] vocabulary with_denied(std::initializer_list<std::string_view> words) const {
        return with_words(std::span{words.begin(), words.size()}, word_meaning::denied);
    }
    [[nodiscard]] vocabulary with_words(std::span<std::string_view const> words,
                                        word_meaning meaning) const;

    /// The same, in which an actual value from 0 to 1 without a unit is a share where the target is one:
    /// 0.96 is 96%.
    [[nodiscard]] vocabulary with_bare_fractions_as_shares(bool are = true) const {
        vocabulary made = *this;
        made.fractions_ = are;
        return made;
    }

    /// The same with the year of dates without one, on forms that state none; 0 for no year.
    ///
    /// Fails: throws `std::invalid_argument` for a year before 1000 or after 9999.
    [[nodiscard]] vocabulary with_year(int year) const;

    /// The units, a row for each spelling; valid as long as the vocabulary.
    [[nodiscard]] std::span<unit_entry const> units() const noexcept {
        return held_ ? rows() : std::span<unit_entry const>{};
    }

    /// Whether two texts are given as words with the same meaning.
    [[nodiscard]] bool are_synonyms(std::string_view one, std::string_view other) const {
        return held_ && share_meaning(one, other);
    }

    /// What `text` says of any target; nothing where it is no word of the vocabulary.
    [[nodiscard]] std::optional<word_meaning> meaning_of(std::string_view text) const {
        return held_ ? find_meaning(text) : std::nullopt;
    }

    /// Whether 0.96 is 96% where the target is a percentage.
    [[nodiscard]] bool bare_fractions_are_shares() const noexcept { return fractions_; }
    /// The year of dates without one; 0 where none is given.
    [[nodiscard]] int year() const noexcept { return year_; }

private:
    friend struct detail::vocabulary_contents;

    [[nodiscard]] std::span<unit_entry const> rows() const noexcept;
    [[nodiscard]] bool share_meaning(std::string_view one, std::string_view other) const;
    [[nodiscard]] std::optional<word_meaning> find_meaning(std::string_view text) const;

    detail::counted_pointer<detail::counted>
        held_;  // `vocabulary_contents`, which never change, or none.
    int year_ = 0;
    bool fractions_ = false;
};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/expression/impl/vocabulary.ipp>
#endif
