// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/core/detail/folded.hpp>
#include <outturn/core/detail/utf8.hpp>
#include <outturn/expression/detail/cell.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/detail/vocabulary_contents.hpp>
#include <outturn/expression/detail/words.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/expression/units.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/numeric/errors.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

/// Whether `text` has no space and nothing that ends a word or belongs to a number.
OUTTURN_DECL bool is_one_word(std::string_view text) {
    auto const has = [&](std::string_view part) { return text.find(part) != text.npos; };
    for (std::size_t at = 0; at < text.size(); ++at)
        if (space_at(text, at) != 0) return false;
    return std::none_of(word_stops.begin(), word_stops.end(), has) &&
           std::none_of(digits_of_numbers.begin(), digits_of_numbers.end(), has) &&
           std::none_of(number_signs.begin(), number_signs.end(), has) &&
           std::none_of(column_bars.begin(), column_bars.end(), has) &&
           std::none_of(brackets.begin(), brackets.end(), [&](bracket_pair const& each) {
               return has(each.open) || has(each.close);
           });
}

/// Whether a number with `spelling` behind it is read as so many of that unit.
OUTTURN_DECL bool reads_as_unit(std::string_view spelling, unit_rows own) {
    std::optional<actual> read;
    if (read_into(read, "1" + std::string{spelling}, own)) return false;
    auto const conditions = read->conditions();
    if (conditions.size() != 1) return false;
    auto const& only = conditions.front();
    auto const* const stated = only.as_bound();
    return stated != nullptr && stated->limit.unit.spelling() == spelling &&
           stated->limit.value == decimal{1} && stated->implied && !stated->approximate &&
           only.subject.empty() && only.text.empty() && only.note.empty();
}

OUTTURN_DECL vocabulary_contents::vocabulary_contents(vocabulary_contents const& other)
    : counted{},
      units{other.units},
      words{other.words},
      synonyms{other.synonyms},
      meanings{other.meanings},
      meaning_alike{other.meaning_alike} {
    rows.reserve(other.rows.size());
    for (auto const& each : other.rows)
        rows.push_back({kept(each.spelling), each.measures, kept(each.base), each.factor});
}

OUTTURN_DECL vocabulary_contents const* vocabulary_contents::of(vocabulary const& of) {
    return static_cast<vocabulary_contents const*>(of.held_.operator->());
}

OUTTURN_DECL vocabulary vocabulary_contents::hold(vocabulary_contents const& made,
                                                  int year,
                                                  bool fractions) {
    vocabulary holder;
    holder.held_ = counted_pointer<counted>{new vocabulary_contents{made}};
    holder.year_ = year;
    holder.fractions_ = fractions;
    return holder;
}

OUTTURN_DECL bool vocabulary_contents::is_base(std::string_view of) const {
    auto const other = unit::named(of, rows);
    return other && other->measures() != dimension::none && reads_as_unit(of, rows);
}

/// Whether a unit is new, or a measure word without a conversion: 次 may be 场次, and 箱 12 盒.
OUTTURN_DECL bool vocabulary_contents::may_be_given(std::string_view spelling,
                                                    std::string_view of) const {
    bool const alone = of == spelling;
    auto const other = unit::named(of, rows).value_or(unit{});
    // A unit that converts to itself by way of another.
    if (!alone && other.base() == spelling) return false;
    auto const* const known = find_unit(spelling, rows);
    if (known == nullptr) return true;
    bool const is_measure_word = known->measures == dimension::count && known->base == spelling;
    return !alone && is_measure_word && other.measures() == dimension::count;
}

/// What converts to `from` converts to `base`.
OUTTURN_DECL void vocabulary_contents::move_to_base(std::string_view from,
                                                    std::string_view base,
                                                    ratio const& factor) {
    for (auto& each : rows)
        if (each.base == from) {
            each.base = base;
            each.factor = each.factor * factor;
        }
    for (auto const& each : unit_catalogue) {
        bool const shadowed = std::any_of(rows.begin(), rows.end(), [&](unit_entry const& own) {
            return own.spelling == each.spelling;
        });
        if (each.base == from && each.spelling != from && !shadowed)
            rows.push_back({each.spelling, each.measures, base, each.factor * factor});
    }
}

OUTTURN_DECL std::optional<error_code> vocabulary_contents::add_unit(std::string_view spelling,
                                                                     std::string_view of,
                                                                     ratio const& factor) {
    if (units.size() == most_units) return errc::too_many_units;
    if (spelling.empty()) return errc::expected_unit;
    if (spelling.size() > short_text::capacity) return errc::text_too_long;
    if (!(ratio{0} < factor)) return errc::expected_positive;
    if (!is_one_word(spelling)) return errc::expected_unit;
    if (of != spelling && !is_base(of)) return errc::unknown_base;
    if (!may_be_given(spelling, of)) return errc::known_unit;
    unit_entry row{kept(spelling), dimension::count, {}, factor};
    row.base = row.spelling;
    auto const before = rows;
    OUTTURN_TRY {
        if (of != spelling) {
            auto const other = unit::named(of, rows);
            row.measures = other->measures();
            row.base = kept(other->base());
            row.factor = factor * other->factor();
            std::erase_if(rows, [&](unit_entry const& own) { return own.spelling == spelling; });
            move_to_base(spelling, row.base, row.factor);
        }
        rows.push_back(row);
        if (reads_as_unit(spelling, rows)) {
            units.push_back({std::string{spelling}, std::string{of}, factor});
            return std::nullopt;
        }
    }
    OUTTURN_CATCH(std::overflow_error const&) {
        rows = before;
        return errc::too_large;
    }
    rows = before;
    return errc::expected_unit;
}

OUTTURN_DECL std::optional<error_code> vocabulary_contents::why_no_word(
    std::string_view word) const {
    std::optional<actual> read;
    bool const is_words = !says_nothing(word) && !folded(word).empty() &&
                          !read_into(read, word, rows) && read->as_words() != nullptr;
    return is_words ? std::nullopt : std::optional{error_code{errc::expected_words}};
}

/// Whether one of the synonyms `group` means the opposite.
OUTTURN_DECL bool vocabulary_contents::contradicts(std::size_t group, word_meaning meaning) const {
    auto const& all = synonyms[group];
    return std::any_of(all.begin(), all.end(), [&](std::string const& each) {
        auto const found = meanings.find(folded(each));
        return found != meanings.end() && found->second != meaning;
    });
}

OUTTURN_DECL std::optional<error_code> vocabulary_contents::add_word(std::string_view word,
                                                                     word_meaning meaning) {
    if (auto const why = why_no_word(word)) return why;
    auto const key = folded(word);
    if (auto const found = meanings.find(key); found != meanings.end())
        return found->second == meaning ? errc::repeated_word : errc::contradictory_word;
    auto const alike = meaning_alike.find(key);
    if (alike != meaning_alike.end() && contradicts(alike->second, meaning))
        return errc::contradictory_word;
    meanings.emplace(key, meaning);
    words.push_back({std::string{word}, meaning});
    return std::nullopt;
}

OUTTURN_DECL std::optional<error_code> vocabulary_contents::add_synonym(std::string_view word) {
    if (auto const why = why_no_word(word)) return why;
    auto const group = synonyms.size() - 1;
    auto const key = folded(word);
    auto const meaning = meanings.find(key);
    if (meaning != meanings.end() && contradicts(group, meaning->second))
        return errc::contradictory_word;
    if (!meaning_alike.emplace(key, group).second) return errc::repeated_word;
    synonyms.back().emplace_back(word);
    return std::nullopt;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
