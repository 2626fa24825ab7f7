// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Units, known and unknown.

#include <outturn/core/error.hpp>
#include <outturn/expression/detail/kinds.hpp>
#include <outturn/expression/detail/runs.hpp>
#include <outturn/expression/detail/short_text.hpp>
#include <outturn/expression/detail/spelling_index.hpp>
#include <outturn/expression/detail/target_reader.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/detail/words.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/expression/units.hpp>

#include <cstddef>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

template <class Int>
inline std::size_t target_reader<Int>::read_unit(std::size_t at,
                                                 unit_reading& into,
                                                 std::size_t& behind) {
    if (at == text_.size()) return behind = at;
    auto const rest = rest_of(text_, at);
    auto part = unit_part_at(rest, own_);
    auto const length = part.length == rest.size() ? part.length : unit_length(at, part);
    behind = at + length;
    if (length == 0) return at;
    auto const spelling = rest.substr(0, length);
    if (part.length > length) part = unit_part_at(spelling, own_);
    if (part.length != length && length > short_text::capacity)
        return fail(errc::text_too_long, at, at + length);
    into = {spelling, part};
    return at + length;
}

template <class Int>
inline std::size_t target_reader<Int>::part_length(std::size_t at, unit_part const& part) const {
    auto const behind = at + part.length;
    if (part.entry != nullptr) {
        auto const last = static_cast<unsigned char>(part.entry->spelling.back());
        if (is_latin(last)) return latin_end(behind) - at;
        // 台班 would be a unit of its own although 台 is one; 12个项目 counts by 个.
        if (part.entry->measures != dimension::count || part.entry->spelling == "个")
            return part.length;
        auto const run = letters_at(text_, behind);
        bool const joined =
            (run.letters == 1 && first_of(rest_of(text_, behind), not_things).empty()) ||
            (run.letters > 1 && find_unit(text_.substr(behind, run.end - behind), own_) != nullptr);
        return joined ? run.end - at : part.length;
    }
    if (begins_at(text_, behind, "余") || begins_at(text_, behind, "多")) return part.length;
    auto const run = letters_at(text_, behind);
    if (run.letters != 0) return run.letters <= 4 ? run.end - at : part.length;
    // 3A级 is a grade, not a number of A.
    auto const latin = latin_end(behind);
    return letters_at(text_, latin).letters == 0 ? latin - at : part.length;
}

template <class Int>
inline std::size_t target_reader<Int>::latin_end(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && is_latin(static_cast<unsigned char>(text_[end]))) ++end;
    return end;
}

template <class Int>
inline std::size_t target_reader<Int>::unit_length(std::size_t at, unit_part const& first) const {
    std::size_t end = at + part_length(at, first);
    bool divides = false;
    bool in_group = false;
    for (;;) {
        auto const rest = rest_of(text_, end);
        if (!may(kind::unit_mark, end)) return in_group ? 0 : end - at;
        auto mark = first_of(rest, unit_quotients);
        if (mark.empty() && (divides || end != at)) mark = first_of(rest, unit_products);
        if (mark.empty()) return in_group ? 0 : end - at;
        bool const quotient = !first_of(mark, unit_quotients).empty();
        bool const clear = quotient || mark == "·" || mark == "*" || mark == "×";
        if (!divides && !clear) return end - at;
        auto next = end + mark.size();
        bool const grouped =
            quotient && (begins_at(text_, next, "(") || begins_at(text_, next, "（"));
        if (grouped) next += character_length(text_, next);
        if (mark != "每") next = skip(text_, next, "每");
        bool const word_allowed = quotient && mark != "每" && end != at;
        auto const known = unit_part_at(rest_of(text_, next), own_).entry != nullptr;
        if (!known && !word_allowed) return end - at;
        auto const length = part_length(next);
        if (length == 0) return end - at;
        divides = divides || quotient;
        in_group = in_group || grouped;
        end = next + length;
        if (in_group && (begins_at(text_, end, ")") || begins_at(text_, end, "）"))) {
            end += character_length(text_, end);
            in_group = false;
        }
    }
}

template <class Int>
inline bool target_reader<Int>::is_unit_alone(std::string_view said) const {
    auto const part = unit_part_at(said, own_);
    if (part.entry == nullptr) return false;
    if (part.length == said.size()) return true;
    bool const divides = !first_of(rest_of(said, part.length), unit_quotients).empty();
    return divides && said.find("每") == std::string_view::npos &&
           unit_length(static_cast<std::size_t>(said.data() - text_.data())) == said.size();
}

}  // namespace outturn::inline OUTTURN_ABI::detail
