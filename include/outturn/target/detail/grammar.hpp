// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The grammar of targets and actual values, and the only header that includes Boost.Spirit. Spirit
// does the structure; numbers, comparisons and units are leaves of our own that work on the bytes
// as they are and are built from the catalogues, so that every place is a place in the text.
//
//     target  = blanks cond blanks end
//     cond    = op blanks number blanks unit        >= 50 场次
//             | "=" blanks words                    =完成
//             | number blanks unit [suffix]         0起, 98%以上
//             | words                               按时完成
//
// Words begin neither with a comparison nor with a digit: what begins as a number is read as one to
// its end or refused.

#include <outturn/core/blank.hpp>
#include <outturn/core/error.hpp>
#include <outturn/measure/unit.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/target/comparison.hpp>
#include <outturn/target/target.hpp>

#include <boost/spirit/home/x3.hpp>

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::detail {

/// What has been read of one condition, and the furthest place where reading failed.
template <class Int>
struct condition_reading {
    std::string_view text;
    std::optional<comparison> stated;
    basic_quantity<Int> limit;
    std::string_view words;
    bool has_number = false;
    std::optional<fault> failure;

    bool fail(errc code, std::size_t begin, std::size_t end) {
        if (!failure || begin > failure->where.begin) failure = fault{code, {begin, end}};
        return false;
    }
};

// Marks that end a unit written in letters.
inline constexpr std::array unit_ends{
    std::string_view{"("},  std::string_view{"（"}, std::string_view{")"},  std::string_view{"）"},
    std::string_view{";"},  std::string_view{"；"}, std::string_view{","},  std::string_view{"，"},
    std::string_view{"、"}, std::string_view{"。"}, std::string_view{"且"}, std::string_view{"或"},
    std::string_view{"~"},  std::string_view{"～"}, std::string_view{"-"},  std::string_view{"—"},
    std::string_view{"–"},  std::string_view{"－"}, std::string_view{"至"}, std::string_view{"到"},
    std::string_view{":"},  std::string_view{"："}, std::string_view{"+"},  std::string_view{"±"},
};

inline constexpr std::array compound_marks{
    std::string_view{"/"}, std::string_view{"·"}, std::string_view{"*"}, std::string_view{"每"}};

constexpr bool begins_with_any(std::string_view text, auto const& spellings) {
    for (std::string_view const spelling : spellings)
        if (text.starts_with(spelling)) return true;
    return false;
}

/// The run of letters at the front of `text` that a unit could be.
constexpr std::string_view unit_run(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        auto const rest = text.substr(at);
        auto const character = decode_utf8(text, at);
        if (character.length == 0 || is_control(character.value) || space_at(text, at) != 0 ||
            digit_at(text, at).length != 0 || begins_with_any(rest, unit_ends) ||
            spelling_in(comparison_spellings, rest) != nullptr ||
            spelling_in(comparison_suffixes, rest) != nullptr)
            break;
        at += character.length;
    }
    return text.substr(0, at);
}

/// How much of `run` is the unit: a unit of the catalogue, with a magnitude in front or not, alone
/// or in a compound such as 元/人; or else a measure word of its own, of at most four characters.
constexpr std::size_t unit_length(std::string_view run) {
    std::size_t known = 0;
    auto const* entry_found = static_cast<unit_entry const*>(nullptr);
    auto const* magnitude = magnitude_at(run);
    std::size_t const offset = magnitude != nullptr ? magnitude->word.size() : 0;
    for (auto const& entry : unit_catalogue) {
        if (run.starts_with(entry.spelling) && entry.spelling.size() > known) {
            known = entry.spelling.size();
            entry_found = &entry;
        }
        if (offset != 0 && run.substr(offset).starts_with(entry.spelling) &&
            offset + entry.spelling.size() > known) {
            known = offset + entry.spelling.size();
            entry_found = &entry;
        }
    }
    if (known == 0) known = offset;
    auto const rest = run.substr(known);
    if (rest.empty() || begins_with_any(rest, compound_marks)) return run.size();
    std::size_t const letters = character_count(run.substr(offset));
    // 台班 and 户次 are measure words although 台 and 户 are; 小时内 is no unit, as 小时 measures time.
    if (entry_found == nullptr) return letters <= 4 ? run.size() : known;
    return entry_found->measures == dimension::count && letters <= 2 ? run.size() : known;
}

struct reading_tag;

/// A leaf: a function of the reading so far and a place, which says how many bytes it takes or that
/// it does not match.
template <class Function>
struct leaf_parser : boost::spirit::x3::parser<leaf_parser<Function>> {
    using attribute_type = boost::spirit::x3::unused_type;
    static bool const has_attribute = false;

    explicit leaf_parser(Function function) : take{function} {}

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first,
               Iterator const& last,
               Context const& context,
               RuleContext&,
               Attribute&) const {
        auto& reading = boost::spirit::x3::get<reading_tag>(context).get();
        auto const at = reading.text.size() - static_cast<std::size_t>(last - first);
        std::size_t const length = take(reading, at);
        if (length == std::string_view::npos) return false;
        first += static_cast<std::ptrdiff_t>(length);
        return true;
    }

    Function take;
};

inline constexpr std::size_t no_match = std::string_view::npos;

template <class Int>
bool parse_condition(condition_reading<Int>& reading) {
    namespace x3 = boost::spirit::x3;
    using state = condition_reading<Int>;

    auto const blanks =
        leaf_parser{[](state& read, std::size_t at) { return skip_spaces(read.text, at) - at; }};

    auto const op = leaf_parser{[](state& read, std::size_t at) -> std::size_t {
        auto const* spelling = spelling_in(comparison_spellings, read.text.substr(at));
        if (spelling == nullptr) return no_match;
        read.stated = spelling->which;
        return spelling->text.size();
    }};

    auto const number = leaf_parser{[](state& read, std::size_t at) -> std::size_t {
        auto const scanned = scan_number<Int>(read.text, at);
        if (scanned.bad) {
            bool const may_be_words =
                read.stated == comparison::equal && scanned.bad->code == errc::expected_number;
            read.fail(may_be_words ? errc::expected_condition : scanned.bad->code,
                      scanned.bad->where.begin,
                      scanned.bad->where.end);
            return no_match;
        }
        read.limit.value = scanned.value;
        read.has_number = true;
        return scanned.end - at;
    }};

    auto const measure = leaf_parser{[](state& read, std::size_t at) -> std::size_t {
        auto const run = unit_run(read.text.substr(at));
        auto const length = unit_length(run);
        auto const named = unit::named(run.substr(0, length));
        if (!named) {
            read.fail(errc::text_too_long, at, at + length);
            return no_match;
        }
        read.limit.unit = *named;
        return length;
    }};

    auto const suffix = leaf_parser{[](state& read, std::size_t at) -> std::size_t {
        auto const* spelling = spelling_in(comparison_suffixes, read.text.substr(at));
        if (spelling == nullptr) return no_match;
        read.stated = spelling->which;
        return spelling->text.size();
    }};

    auto const words = leaf_parser{[](state& read, std::size_t at) -> std::size_t {
        auto const end = trimmed_end(read.text);
        bool const after_equal = read.stated == comparison::equal;
        bool const begins_otherwise =
            at >= end || digit_at(read.text, at).length != 0 ||
            spelling_in(comparison_spellings, read.text.substr(at)) != nullptr;
        if (begins_otherwise || (read.stated && !after_equal)) return no_match;
        read.words = read.text.substr(at, end - at);
        read.stated.reset();
        return end - at;
    }};

    auto const end = leaf_parser{[](state& read, std::size_t at) -> std::size_t {
        if (at == read.text.size()) return 0;
        read.fail(errc::unexpected_text, at, trimmed_end(read.text));
        return no_match;
    }};

    auto const quantity = number >> blanks >> measure >> blanks;
    auto const condition = (op >> blanks >> (quantity | words)) | (quantity >> -suffix) | words;
    auto const whole = blanks >> condition >> blanks >> end;

    auto first = reading.text.begin();
    return x3::parse(first, reading.text.end(), x3::with<reading_tag>(std::ref(reading))[whole]);
}

}  // namespace outturn::detail
