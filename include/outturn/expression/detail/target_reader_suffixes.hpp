// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What stands behind a number.

#include <outturn/core/blank.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/comparison_lookup.hpp>
#include <outturn/expression/detail/kinds.hpp>
#include <outturn/expression/detail/runs.hpp>
#include <outturn/expression/detail/spelling_index.hpp>
#include <outturn/expression/detail/target_reader.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/detail/words.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/numeric/detail/scan.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

template <class Int>
inline std::size_t target_reader<Int>::suffix(std::size_t at) {
    if (!may(kind::suffix, at)) return no_match;
    auto const rest = rest_of(text_, at);
    if (auto const word = first_of(rest, approximate_suffixes); !word.empty()) {
        draft_.approximate = true;
        return at + word.size();
    }
    auto const* const spelling = suffix_at(rest);
    if (spelling == nullptr) return no_match;
    auto const next = at + spelling->text.size();
    if (draft_.has_high) return fail(errc::conflicting_comparisons, at, next);
    if (draft_.by == stated_by::sign && draft_.which != spelling->which)
        return fail(errc::conflicting_comparisons, at, next);
    draft_.which = spelling->which;
    draft_.by = stated_by::sign;
    draft_.implied = false;
    draft_.suffixed = true;
    draft_.within = spelling->text.ends_with("内");
    return next;
}

template <class Int>
inline std::size_t target_reader<Int>::inclusion(std::size_t at) {
    if (!may(kind::bracket, at)) return no_match;
    auto const bracket = bracket_at(text_, at);
    if (bracket.end == no_match) return no_match;
    auto said = trimmed(bracket.inside);
    bool included = true;
    if (said.starts_with("不")) {
        included = false;
        said.remove_prefix(std::string_view{"不"}.size());
    }
    if (said.starts_with("包")) said.remove_prefix(std::string_view{"包"}.size());
    if (!said.starts_with("含")) return no_match;
    said = trimmed(said.substr(std::string_view{"含"}.size()));
    if (!said.empty() && said != "本数" && said != "本级") {
        auto const figure = scan_number<Int>(said, 0);
        if (figure.bad) return no_match;
        auto const unit_text = trimmed(said.substr(figure.end));
        if (!unit_text.empty() && find_unit(unit_text, own_) == nullptr) return no_match;
    }
    inclusion_ = included;
    inclusion_at_ = {at, bracket.end};
    return bracket.end;
}

template <class Int>
inline std::size_t target_reader<Int>::settle(std::size_t at) {
    if (!inclusion_) return at;
    bool const included = *std::exchange(inclusion_, std::nullopt);
    bool const lower = draft_.which == comparison::at_least || draft_.which == comparison::above;
    bool const upper = draft_.which == comparison::at_most || draft_.which == comparison::below;
    if (draft_.has_high || (!lower && !upper)) {
        if (included) return at;
        return fail(errc::conflicting_comparisons, inclusion_at_.begin, inclusion_at_.end);
    }
    bool const includes =
        draft_.which == comparison::at_least || draft_.which == comparison::at_most;
    if (includes == included) return at;
    if (!draft_.suffixed)
        return fail(errc::conflicting_comparisons, inclusion_at_.begin, inclusion_at_.end);
    draft_.which = lower ? (included ? comparison::at_least : comparison::above)
                         : (included ? comparison::at_most : comparison::below);
    return at;
}

template <class Int>
inline std::size_t target_reader<Int>::trailing(std::size_t at) {
    auto const run = phrase_at(text_, at);
    if (run.letters == 0) return no_match;
    auto const said = text_.substr(at, run.end - at);
    bool accepted = false;
    if (may(kind::accomplished, at))
        for (std::string_view const done : accomplishments) accepted = accepted || done == said;
    auto const& unit = draft_.has_high && low_unit_.spelling.empty() ? high_unit_ : low_unit_;
    auto const measures = unit.measures(own_);
    bool const spans_time =
        measures == dimension::time || measures == dimension::months || unit.counts_by("工作日");
    bool const begins_well = !may(kind::not_thing, at) || first_of(said, not_things).empty();
    accepted = accepted || (draft_.within && spans_time && begins_well && run.letters <= 16);
    bool const counts = measures == dimension::count && !draft_.suffixed;
    // 50 场 次 may be 场次; a 个 before it makes a 村 a thing.
    bool const is_unit = !unit.counts_by("个") && find_unit(said, own_) != nullptr;
    accepted = accepted || (counts && begins_well && !is_unit && run.letters <= 10);
    if (!accepted || comparison_at(rest_of(text_, skip_blanks(text_, run.end))) != nullptr)
        return no_match;
    draft_.text = said;
    return run.end;
}

template <class Int>
inline std::size_t target_reader<Int>::note(std::size_t at) {
    if (!may(kind::bracket, at)) return no_match;
    auto const bracket = bracket_at(text_, at);
    auto const said = trimmed(bracket.inside);
    if (bracket.end == no_match || said.empty()) return no_match;
    draft_.note = said;
    return bracket.end;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
