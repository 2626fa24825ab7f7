// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/core/detail/utf8.hpp>
#include <outturn/expression/detail/short_text.hpp>
#include <outturn/expression/detail/spelling_index.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/detail/unit_maker.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/expression/units.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/magnitude.hpp>
#include <outturn/numeric/ratio.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// The length of the word at the front of `text` that a part of a compound could be: at most four
/// characters, up to the next mark of a compound.
OUTTURN_DECL std::size_t part_word_length(std::string_view text) {
    std::size_t at = 0;
    for (std::size_t letters = 0; at < text.size(); ++letters) {
        auto const rest = text.substr(at);
        auto const character = decode_utf8(text, at);
        bool const mark =
            !first_of(rest, unit_products).empty() || !first_of(rest, unit_quotients).empty();
        bool const bracket = character.value == 0xFF08 || character.value == 0xFF09;
        bool const letter = (character.value >= 0x80 && !bracket) ||
                            (character.value >= 'A' && character.value <= 'Z') ||
                            (character.value >= 'a' && character.value <= 'z');
        if (mark || !letter || space_at(text, at) != 0) break;
        if (letters == 4) return 0;
        at += character.length;
    }
    return at;
}

/// Reads a compound unit: parts of a catalogue, or one word and such parts, as 元/人·月.
class compound_reader {
public:
    compound_reader(std::string_view text, unit_rows own) : text_{text}, own_{own} {}

    /// The compound, or nothing when the text is none or does not fit.
    std::optional<unit> read() {
        bool const has_dividend = first_of(text_, unit_quotients).empty();
        if (has_dividend && !read_part()) return std::nullopt;
        for (close_group(); at_ != text_.size(); close_group())
            if (!read_mark() || !read_part()) return std::nullopt;
        if (size_ == 0 || (size_ == 1 && !parts_[0].divides)) return std::nullopt;
        return made();
    }

private:
    struct part {
        std::string_view base;
        ratio factor = 1;
        bool divides = false;

        [[nodiscard]] bool stands_before(part const& other) const {
            return divides != other.divides ? other.divides : base < other.base;
        }
    };

    bool read_part() {
        auto const rest = rest_of(text_, at_);
        auto found = unit_part_at(rest, own_);
        // A word that only begins like a unit is a word of its own: 人份 is not 人.
        auto const word = part_word_length(rest);
        if (word != found.length) found = {};
        if ((found.length == 0 && word == 0) || size_ == parts_.size()) return false;
        auto const length = found.length != 0 ? found.length : word;
        auto const spelling = rest.substr(0, length);
        ratio factor = 1;
        if (found.length != 0) {
            auto const known = unit_maker::simple(spelling, found);
            factor = known.factor();
            has_own_ = has_own_ || known.is_own();
        }
        auto const base = found.length == 0        ? spelling
                          : found.entry != nullptr ? found.entry->base
                                                   : std::string_view{};
        if (at_ == 0) zeros_ = found.zeros;
        parts_[size_++] = {base, factor, divides_};
        at_ += length;
        return true;
    }

    // With what may stand behind a mark: 元/（人·月）, 元/人.每天, 次/每年.
    bool read_mark() {
        auto const rest = rest_of(text_, at_);
        auto mark = first_of(rest, unit_quotients);
        divides_ = divides_ || !mark.empty();
        if (mark.empty()) mark = first_of(rest, unit_products);
        if (mark.empty()) return false;
        at_ += mark.size();
        skip("(");
        skip("（");
        if (divides_ && mark != "每") skip("每");
        return true;
    }

    void close_group() {
        if (!divides_) return;
        skip(")");
        skip("）");
    }

    void skip(std::string_view what) {
        if (begins_with(rest_of(text_, at_), what)) at_ += what.size();
    }

    // In order: what multiplies, then what divides, each by its base.
    void sort() {
        for (std::size_t i = 1; i < size_; ++i)
            for (std::size_t j = i; j > 0 && parts_[j].stands_before(parts_[j - 1]); --j)
                std::swap(parts_[j], parts_[j - 1]);
    }

    std::optional<unit> made() {
        sort();
        short_text base;
        ratio factor = 1;
        for (std::size_t i = 0; i < size_; ++i) {
            auto const& each = parts_[i];
            bool const first_divisor = each.divides && (i == 0 || !parts_[i - 1].divides);
            bool const fits = (first_divisor ? base.append("/") : i == 0 || base.append("·")) &&
                              base.append(each.base);
            if (!fits) return std::nullopt;
            factor = each.divides ? factor / each.factor : factor * each.factor;
        }
        return unit_maker::compound(text_, base.view(), factor, zeros_, has_own_);
    }

    std::string_view text_;
    unit_rows own_;
    std::array<part, 4> parts_{};
    std::size_t size_ = 0;
    std::size_t at_ = 0;
    bool divides_ = false;
    bool has_own_ = false;
    int zeros_ = 0;
};

}  // namespace detail

OUTTURN_DECL std::optional<unit> unit::named(std::string_view text,
                                             std::span<unit_entry const> own) {
    if (text.size() > detail::short_text::capacity) return std::nullopt;
    if (text.empty()) return unit{};
    auto const part = detail::unit_part_at(text, own);
    if (part.length == text.size()) return detail::unit_maker::simple(text, part);
    if (auto const compound = detail::compound_reader{text, own}.read()) return compound;
    return detail::unit_maker::of_its_own(
        text, part.entry == nullptr ? detail::leading_magnitude(text) : nullptr);
}

}  // namespace outturn::inline OUTTURN_ABI
