// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The leaves of the grammar of targets: functions of a place in the text, which give the place behind
// what they have read or `no_match`, and keep what they have read in a draft of the condition. They
// work on the bytes as they are, so that every place is a place in the text.

#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/words.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/errors.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// How a comparison came into a draft.
enum class stated_by : std::uint8_t {
    nothing,  // `equal` is implied
    sign,     // >=, 不少于
    leader,   // 达到, which a suffix overrides
};

/// A unit where it was found in the text, before it is made; none by default.
struct unit_reading {
    std::string_view spelling;
    unit_part part;  // of the catalogue; shorter than the spelling where that is no simple unit

    [[nodiscard]] bool is_simple() const { return part.length == spelling.size(); }

    [[nodiscard]] dimension measures(unit_rows own) const {
        if (!is_simple()) return made(own).measures();
        return part.entry == nullptr ? dimension::none : part.entry->measures;
    }

    [[nodiscard]] bool counts_by(std::string_view base) const {
        return is_simple() && part.entry != nullptr && part.entry->base == base;
    }

    [[nodiscard]] unit made(unit_rows own) const { return unit::named(spelling, own).value(); }
};

/// A condition while it is read.
struct condition_draft {
    comparison which = comparison::equal;
    stated_by by = stated_by::nothing;
    bool implied = true;
    bool suffixed = false;
    bool within = false;  // 内 was written: what is done may follow
    bool approximate = false;
    bool has_low = false;
    bool has_high = false;
    bool is_share = false;  // 百分之, which is the unit in front of the number
    bool is_date = false;
    bool before = false;
    bool includes_low = true;
    bool includes_high = true;
    std::uint8_t per_count = 0;
    std::size_t op_at = 0;
    std::size_t low_at = 0;
    std::size_t low_end = 0;
    std::size_t high_end = 0;
    std::size_t per_at = 0;
    std::string_view subject, text, note, words;
    calendar_date from, to;
};

/// Reads conditions out of a text: the state that the leaves of the grammar work on.
template <class Int>
class target_reader {
public:
    target_reader(std::string_view text, unit_rows own, bool lenient)
        : text_{text}, own_{own}, lenient_{lenient} {}

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::optional<fault> const& failure() const { return failure_; }

    /// How many conditions were read, after the whole text was.
    [[nodiscard]] bool has_several() const { return !all_.empty(); }

    /// The one condition that was read.
    [[nodiscard]] basic_condition<Int> condition() const { return is_complete_ ? build() : kept(); }

    /// The conditions that were read, when there are several.
    [[nodiscard]] std::vector<basic_condition<Int>>& conditions() { return all_; }

    [[nodiscard]] joiner how() const { return how_; }

    // ---- structure

    /// Begins a condition, or another attempt at one.
    std::size_t fresh(std::size_t at) {
        if (final_) return no_match;
        draft_ = {};
        settled_.reset();
        is_complete_ = false;
        return at;
    }

    /// Whether another attempt may read the text.
    std::size_t undecided(std::size_t at) { return final_ ? no_match : at; }

    /// As `fresh`, where the text is one that the attempt may read, or may tell why it cannot.
    std::size_t fresh_valued(std::size_t at) {
        bool const possible = may_contain(kind::digit | kind::calendar) ||
                              may(kind::each | kind::comparison | kind::about, at);
        return possible ? fresh(at) : no_match;
    }
    std::size_t fresh_led(std::size_t at) {
        return may(kind::leading | kind::each, at) ? fresh(at) : no_match;
    }
    std::size_t fresh_in_brackets(std::size_t at) {
        return may(kind::bracket, at) ? fresh(at) : no_match;
    }
    std::size_t fresh_labelled(std::size_t at) {
        bool const possible =
            may_contain(kind::digit) && may_contain(kind::comparison | kind::leading);
        return possible ? fresh(at) : no_match;
    }
    std::size_t fresh_named(std::size_t at) {
        return may_contain(kind::digit) && !may(kind::digit, at) ? fresh(at) : no_match;
    }

    std::size_t end(std::size_t at) {
        if (begins_at(text_, at, "。") || begins_at(text_, at, "；") || begins_at(text_, at, ";"))
            at = skip_blanks(text_, at + character_length(text_, at));
        if (at == text_.size()) return at;
        if (lenient_ && may_be_note(at)) {
            // What follows is kept, not understood.
            rest_ = text_.substr(at, trimmed_end(text_) - at);
            if (has_several()) add_rest(all_.back());
            return text_.size();
        }
        return fail(errc::unexpected_text, at, trimmed_end(text_));
    }

    /// The end of a text that is no more than a comparison, a number or two, a unit and a suffix.
    std::size_t last(std::size_t at) {
        if (at != text_.size()) return no_match;
        // 12月 and 2022年内 may be dates.
        if (low_unit_.measures(own_) == dimension::months) return no_match;
        if (!draft_.has_high) return at;
        return high_unit_.measures(own_) != dimension::months && complete() ? at : no_match;
    }

    /// Any way to join conditions; of one kind only.
    std::size_t join(std::size_t at) {
        if (!may(kind::joined, at)) return no_match;
        auto const* const joined = joiner_at(rest_of(text_, at));
        if (joined == nullptr) return no_match;
        // １，２３，４５６ is a number with wrong groups, not three conditions.
        bool const comma = joined->text == "," || joined->text == "，";
        if (comma && at == draft_.low_end && low_unit_.spelling.empty() && draft_.per_count == 0 &&
            digit_at(text_, at + joined->text.size()).length != 0)
            return fail_for_good(errc::bad_grouping, at, trimmed_end(text_));
        auto next = skip_blanks(text_, at + joined->text.size());
        auto which = joined->which;
        // "，且" is one joiner.
        if (auto const* const word = joiner_at(rest_of(text_, next));
            joined->is_mark && word != nullptr && !word->is_mark) {
            which = word->which;
            next = skip_blanks(text_, next + word->text.size());
        }
        if (next == text_.size()) return no_match;
        if (joined_ && *joined_ != which) return fail_for_good(errc::mixed_joiners, at, next);
        keep();
        after_mark_ = joined->is_mark && which == joiner::all;
        pending_ = which;
        join_at_ = at;
        return next;
    }

    /// Nothing between two comparisons: 不低于80%不高于90%.
    std::size_t join_directly(std::size_t at) {
        if (!last_stated_ || (joined_ && *joined_ != joiner::all)) return no_match;
        bool const next_stated = comparison_at(rest_of(text_, at)) != nullptr;
        if (!next_stated && (!last_suffixed_ || digit_at(text_, at).length == 0)) return no_match;
        keep();
        after_mark_ = false;
        pending_ = joiner::all;
        join_at_ = at;
        return at;
    }

    /// The condition is complete.
    std::size_t commit(std::size_t at) {
        if (final_) return no_match;
        if (!may_end_at(skip_blanks(text_, at)))
            return fail(errc::unexpected_text, skip_blanks(text_, at), trimmed_end(text_));
        if (!draft_.words.empty() && after_mark_ && has_digits(draft_.words)) return no_match;
        if (!complete()) return no_match;
        if (kept_) {
            auto next = build();
            if (!joins_with_last(next)) return no_match;
            if (all_.empty()) all_.push_back(*std::move(kept_));
            all_.push_back(std::move(next));
            how_ = pending_;
            joined_ = pending_;
        }
        last_stated_ = draft_.has_low && !draft_.implied;
        last_suffixed_ = draft_.suffixed;
        after_mark_ = false;
        is_complete_ = true;
        return at;
    }

    // ---- in front of a number

    /// 每人每月
    std::size_t per(std::size_t at) {
        constexpr std::size_t most = 3;
        auto const begin = at;
        for (auto part = per_part_at(at); part.end != no_match; part = per_part_at(at)) {
            if (part.spelling.empty() || draft_.per_count == most) return no_match;
            if (draft_.per_count++ == 0) draft_.per_at = begin;
            at = part.end;
        }
        return at == begin ? no_match : at;
    }

    std::size_t op(std::size_t at) {
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

    std::size_t leader(std::size_t at) {
        if (!may(kind::leading, at)) return no_match;
        auto const* const word = leading_at(rest_of(text_, at));
        if (word == nullptr) return no_match;
        draft_.op_at = at;
        draft_.which = word->which;
        draft_.by = word->implied ? stated_by::nothing : stated_by::leader;
        draft_.implied = word->implied;
        return at + word->text.size();
    }

    std::size_t about(std::size_t at) {
        if (!may(kind::about, at)) return no_match;
        auto const word = first_of(rest_of(text_, at), approximate_prefixes);
        if (word.empty()) return no_match;
        draft_.approximate = true;
        return at + word.size();
    }

    // ---- numbers

    std::size_t number(std::size_t at) {
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

    /// A number in Chinese characters behind a comparison, when it counts the unit that ends the
    /// condition: 不少于三次. Elsewhere such characters are parts of words: 一次性, 三公经费.
    std::size_t numeral(std::size_t at) {
        if (!may_be_numeral(at)) return no_match;
        auto const refuse = [&] { return fail_number(at, at); };
        auto const* const share = row_at(numeral_shares, rest_of(text_, at));
        auto const begin = share == nullptr ? at : at + share->text.size();
        auto const rest = rest_of(text_, begin);
        auto const read = share == nullptr ? numeral_at(rest) : numerator_at(rest);
        if (read.length == 0) return refuse();
        auto const end = begin + read.length;
        auto const measured =
            unit_part_at(share == nullptr ? rest_of(text_, end) : share->unit, own_);
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

    std::size_t more(std::size_t at) {
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

    std::size_t measure(std::size_t at) {
        return draft_.is_share ? at : read_unit(at, low_unit_, draft_.low_end);
    }

    std::size_t range_mark(std::size_t at) {
        if (!may(kind::range, at)) return no_match;
        auto const rest = rest_of(text_, at);
        if (auto const mark = range_mark_at(rest); !mark.empty()) return at + mark.size();
        bool const joins_ends = !first_of(rest, between_words).empty();
        return joins_ends && rest.find("之间") != std::string_view::npos
                   ? at + character_length(text_, at)
                   : no_match;
    }

    std::size_t high_number(std::size_t at) {
        high_unit_ = {};
        auto const next = scan(at, high_);
        if (next == no_match) return no_match;
        draft_.high_end = next;
        return next;
    }

    std::size_t high_measure(std::size_t at) {
        auto const next = read_unit(at, high_unit_, draft_.high_end);
        if (next == no_match) return no_match;
        draft_.high_end = next;
        draft_.has_high = true;
        return next;
    }

    std::size_t between(std::size_t at) {
        return begins_at(text_, at, "之间") ? at + std::string_view{"之间"}.size() : no_match;
    }

    /// The comparison behind the low end: 80%≤x<90%.
    std::size_t low_sign(std::size_t at) {
        if (!may(kind::comparison, at)) return no_match;
        auto const* const spelling = comparison_at(rest_of(text_, at));
        if (spelling == nullptr || draft_.by != stated_by::nothing) return no_match;
        if (spelling->which != comparison::at_most && spelling->which != comparison::below)
            return no_match;
        low_included_ = spelling->which == comparison::at_most;
        return at + spelling->text.size();
    }

    std::size_t variable(std::size_t at) {
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

    std::size_t high_sign(std::size_t at) {
        auto const* const spelling = comparison_at(rest_of(text_, at));
        if (spelling == nullptr) return no_match;
        if (spelling->which != comparison::at_most && spelling->which != comparison::below)
            return no_match;
        draft_.includes_low = low_included_;
        draft_.includes_high = spelling->which == comparison::at_most;
        return at + spelling->text.size();
    }

    /// [80%, 90%)
    std::size_t open_bracket(std::size_t at) {
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

    std::size_t interval_comma(std::size_t at) {
        for (std::string_view const mark : {",", "，", "、", ";", "；"})
            if (begins_at(text_, at, mark)) return at + mark.size();
        return no_match;
    }

    std::size_t close_bracket(std::size_t at) {
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

    // ---- behind a number

    std::size_t suffix(std::size_t at) {
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

    /// （含） and （不含）, which settle whether the bound itself counts.
    std::size_t inclusion(std::size_t at) {
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

    /// Applies what `inclusion` has read to the comparison.
    std::size_t settle(std::size_t at) {
        if (!inclusion_) return at;
        bool const included = *std::exchange(inclusion_, std::nullopt);
        bool const lower =
            draft_.which == comparison::at_least || draft_.which == comparison::above;
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

    /// What is done, or what is counted: 4小时内解决, 100%覆盖, 12个项目.
    std::size_t trailing(std::size_t at) {
        auto const run = phrase_at(text_, at);
        if (run.letters == 0) return no_match;
        auto const said = text_.substr(at, run.end - at);
        bool accepted = false;
        if (may(kind::accomplished, at))
            for (std::string_view const done : accomplishments) accepted = accepted || done == said;
        auto const& unit = draft_.has_high && low_unit_.spelling.empty() ? high_unit_ : low_unit_;
        auto const measures = unit.measures(own_);
        bool const spans_time = measures == dimension::time || measures == dimension::months ||
                                unit.counts_by("工作日");
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

    std::size_t note(std::size_t at) {
        if (!may(kind::bracket, at)) return no_match;
        auto const bracket = bracket_at(text_, at);
        auto const said = trimmed(bracket.inside);
        if (bracket.end == no_match || said.empty()) return no_match;
        draft_.note = said;
        return bracket.end;
    }

    // ---- dates

    std::size_t date(std::size_t at) {
        if (!may_be_date(text_, at)) return no_match;
        auto read = date_at(text_, at);
        auto last = read;
        std::size_t next = read.end;
        bool range = false;
        // 1-12月, 2021-2023年: the first number shares the word behind the second.
        if (read.end == no_match) {
            auto const number = small_number_at(text_, at);
            auto const mark =
                number.digits == 0 ? std::string_view{} : range_mark_at(rest_of(text_, number.end));
            if (mark.empty()) return no_match;
            last = date_at(text_, number.end + mark.size());
            bool const months = last.end != no_match && last.date.year == 0 &&
                                last.date.grain == calendar_grain::month && number.digits <= 2;
            bool const years = last.end != no_match && last.date.year != 0 &&
                               last.date.grain == calendar_grain::year && number.digits == 4;
            if (!months && !years) return no_match;
            read = last;
            read.date.part = calendar_part::whole;
            if (months)
                read.date.index = static_cast<std::uint8_t>(number.value);
            else
                read.date.year = static_cast<std::int16_t>(number.value);
            read.day_at = at;
            read.only_month = false;
            range = true;
            next = last.end;
        } else {
            auto const at_mark = skip_blanks(text_, read.end);
            auto const mark = range_mark_at(rest_of(text_, at_mark));
            auto const begin = skip_blanks(text_, at_mark + mark.size());
            bool const of_day = read.date.grain == calendar_grain::day;
            auto second = mark.empty() ? date_reading{} : date_at(text_, begin);
            if (!mark.empty() && of_day && second.end == no_match) {
                second = day_of_same_month_at(text_, begin, read.date);
                if (second.end == no_match && digit_at(text_, begin).length != 0)
                    return fail_for_good(errc::unexpected_text, read.end, trimmed_end(text_));
            }
            if (second.end != no_match) {
                last = second;
                range = true;
                next = second.end;
                read.only_month = false;
            }
        }
        if (read.only_month && draft_.by == stated_by::sign && !begins_at(text_, next, "前") &&
            !names_a_time(draft_.op_at))
            return no_match;
        // 不少于三季度 may count quarters.
        bool const may_count = read.date.grain == calendar_grain::quarter && read.date.year == 0 &&
                               !begins_at(text_, at, "第") && is_word(rest_of(text_, draft_.op_at));
        if (may_count && draft_.by == stated_by::sign && !names_a_time(draft_.op_at))
            return no_match;
        // 6月以上 counts months.
        auto const* const behind = suffix_at(rest_of(text_, skip_blanks(text_, next)));
        if (read.only_month && behind != nullptr && (behind->text != "内" || !read.date.exists()))
            return no_match;
        if (behind != nullptr && !behind->text.ends_with("内"))
            return fail_for_good(errc::unexpected_text, next, trimmed_end(text_));
        for (auto const* each : {&read, &last})
            if (!each->date.exists())
                return fail_for_good(errc::no_such_date, each->day_at, each->end);
        if (last.date.year == 0 && read.date.year != 0) last.date.year = read.date.year;
        if (range && !in_order(read.date, last.date))
            return fail_for_good(errc::reversed_interval, at, next);
        before_date_ = draft_;
        draft_.from = read.date;
        draft_.to = last.date;
        draft_.is_date = true;
        return next;
    }

    /// 2022年1-12月, 2022年1月至12月
    std::size_t months_of_year(std::size_t at) {
        if (!may(kind::digit, at)) return no_match;
        auto const year = small_number_at(text_, at);
        if (year.digits != 4 || !begins_at(text_, year.end, "年")) return no_match;
        auto const months = skip_blanks(text_, year.end + std::string_view{"年"}.size());
        auto const number = small_number_at(text_, months, 2);
        if (number.digits == 0 || range_mark_at(rest_of(text_, number.end)).empty())
            return no_match;
        auto const next = date(months);
        if (next == no_match) return no_match;
        draft_.from.year = draft_.to.year = static_cast<std::int16_t>(year.value);
        return next;
    }

    std::size_t before(std::size_t at) {
        if (!may(kind::time_apart, at)) return no_match;
        auto const word = first_of(rest_of(text_, at), before_words);
        if (word.empty()) return no_match;
        auto const next = at + word.size();
        bool const allowed = draft_.by != stated_by::sign || draft_.which == comparison::at_most;
        if (!allowed) return fail(errc::conflicting_comparisons, at, next);
        draft_.before = true;
        draft_.which = comparison::at_most;
        draft_.by = stated_by::sign;
        draft_.implied = false;
        return next;
    }

    /// What has to be done by the date.
    std::size_t done(std::size_t at) {
        at = skip_blanks(text_, at);
        if (at == text_.size()) return at;
        auto const begun = kinds_at(at);
        if ((begun & kind::joined) != 0 && joiner_at(rest_of(text_, at)) != nullptr) return at;
        if ((begun & kind::full_stop) != 0 && begins_at(text_, at, full_stops.front())) return at;
        if ((begun & kind::bracket) != 0 && bracket_at(text_, at).end != no_match) return at;
        // 内 adds nothing to a range of days; 后, 起 would turn the date round.
        if ((begun & kind::within) != 0)
            for (auto const word : within_words) at = skip(text_, at, word);
        if (may(kind::turning, at) && !first_of(rest_of(text_, at), turning_words).empty())
            return fail(errc::unexpected_text, at, trimmed_end(text_));
        auto const stop = end_of_words(at);
        bool const states_more =
            digit_at(text_, at).length != 0 ||
            (may(kind::suffix, at) && suffix_at(rest_of(text_, at)) != nullptr) ||
            (may(kind::comparison, at) && comparison_at(rest_of(text_, at)) != nullptr) ||
            states_a_number(at, stop);
        if (states_more) return fail(errc::unexpected_text, at, trimmed_end(text_));
        // A bracket at the end is a note.
        auto end = may_contain(kind::bracket) ? at : stop;
        while (end < stop && bracket_at(text_, end).end != stop)
            end += character_length(text_, end);
        draft_.text = trimmed(text_.substr(at, end - at));
        return end;
    }

    // ---- words

    /// What is measured, in front of a comparison: 满意度≥95%.
    std::size_t label(std::size_t at) {
        if (comparison_at(rest_of(text_, at)) != nullptr ||
            joiner_at(rest_of(text_, at)) != nullptr)
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

    /// A measure that a number follows without a comparison: 完成率100%.
    std::size_t measured(std::size_t at) {
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

    /// 增长10%: the word stays, as the number alone would say something else.
    std::size_t trend(std::size_t at) {
        for (auto here = at; here < text_.size();) {
            auto const rest = rest_of(text_, here);
            auto const begun = kinds_at(here);
            auto const* const word = (begun & kind::trend) != 0 ? trend_at(rest) : nullptr;
            if (word != nullptr) {
                auto const next = here + word->text.size();
                auto const after = skip_blanks(text_, next);
                bool const number_follows =
                    digit_at(text_, after).length != 0 || about_a_number(after);
                if (number_follows) {
                    draft_.subject = text_.substr(at, next - at);
                    return next;
                }
            }
            auto const character = decode_utf8(text_, here);
            if (!is_ideograph(character.value)) return no_match;
            bool const may_end = (begun & (kind::leading | kind::joined)) != 0;
            if (may_end && (leading_at(rest) != nullptr || joiner_at(rest) != nullptr))
                return no_match;
            here += character.length;
        }
        return no_match;
    }

    std::size_t words(std::size_t at) {
        auto const rest = rest_of(text_, at);
        // A cell in three columns is read as such, not as words.
        bool const in_columns =
            may_contain(kind::bar) &&
            (rest.find('|') != std::string_view::npos || rest.find("｜") != std::string_view::npos);
        if (rest.empty() || in_columns) return no_match;
        if (template_mark_at(at)) return fail(errc::template_text, at, template_end(at));
        if (tolerance_at(at)) return fail(errc::bare_tolerance, at, trimmed_end(text_));
        if (digit_at(text_, at).length != 0) return no_match;
        if (may(kind::comparison, at) && comparison_at(rest) != nullptr) return no_match;
        if (draft_.by == stated_by::sign && draft_.which != comparison::equal) return no_match;
        auto const character = decode_utf8(text_, at);
        auto const bracket = bracket_at(text_, at);
        bool const in_brackets =
            bracket.end != no_match &&
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

private:
    // The kinds of spellings that may stand at `at`; whether one of these may; whether one may anywhere.
    [[nodiscard]] kinds kinds_at(std::size_t at) const { return begun_by_character.at(text_, at); }
    [[nodiscard, gnu::always_inline]] bool may(kinds which, std::size_t at) const {
        return may_stand_at(text_, at, which);
    }
    [[nodiscard]] bool may_contain(kinds which) {
        if (contained_ == 0) contained_ = kinds_in(text_) | ~(~kinds{0} >> 1U);
        return (contained_ & which) != 0;
    }

    // 每 and a unit; the spelling is empty where none follows, and `end` is `no_match` without 每.
    struct per_part {
        std::string_view spelling;
        std::size_t end = no_match;
    };
    [[nodiscard]] per_part per_part_at(std::size_t at) const {
        if (!may(kind::each, at) || !begins_at(text_, at, each_words.front())) return {};
        auto const begin = skip_blanks(text_, at + each_words.front().size());
        auto const part = unit_part_at(rest_of(text_, begin), own_);
        if (part.entry == nullptr) return {{}, begin};
        return {text_.substr(begin, part.length), skip_blanks(text_, begin + part.length)};
    }

    [[nodiscard]] static std::string_view without_colon(std::string_view text) {
        text = trimmed(text);
        for (std::string_view const colon : {":", "："})
            if (text.ends_with(colon)) text.remove_suffix(colon.size());
        return trimmed(text);
    }

    [[nodiscard]] static bool is_word(std::string_view spelling) {
        return is_ideograph(decode_utf8(spelling, 0).value);
    }

    std::size_t fail(error_code code, std::size_t begin, std::size_t end) {
        if (!final_ && (!failure_ || begin > failure_->where.begin))
            failure_ = fault{code, {begin, end}};
        return no_match;
    }

    // What no other way to read the text can mend.
    std::size_t fail_for_good(error_code code, std::size_t begin, std::size_t end) {
        if (!final_) failure_ = fault{code, {begin, end}};
        final_ = true;
        return no_match;
    }

    std::size_t scan(std::size_t at, basic_decimal<Int>& value) {
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

    // None at `at`; its digits were to begin at `digits`.
    [[gnu::noinline]] std::size_t fail_number(std::size_t at, std::size_t digits) {
        if (final_) return no_match;
        auto const stop = trimmed_end(text_);
        if (tolerance_at(at)) return fail(errc::bare_tolerance, at, stop);
        if (template_mark_at(at)) return fail(errc::template_text, at, template_end(at));
        bool const words_too = draft_.by == stated_by::sign && draft_.which == comparison::equal;
        bool const sign_in_front = draft_.by == stated_by::sign && !words_too &&
                                   draft_.subject.empty() && !draft_.has_low &&
                                   !may_be_date(text_, at);
        auto const end = std::max(digits, stop);
        if (sign_in_front) return fail_for_good(errc::expected_number, digits, end);
        return fail(words_too ? errc::expected_condition : errc::expected_number, digits, end);
    }

    [[nodiscard]] bool may_be_numeral(std::size_t at) const {
        return draft_.by == stated_by::sign && draft_.which != comparison::equal &&
               may(kind::numeral, at);
    }

    [[nodiscard]] bool tolerance_at(std::size_t at) const {
        return may(kind::tolerance, at) && !first_of(rest_of(text_, at), tolerances).empty();
    }

    [[nodiscard]] bool template_mark_at(std::size_t at) const {
        return may(kind::template_mark, at) &&
               !first_of(rest_of(text_, at), template_marks).empty() && left_by_template(at);
    }

    // A single Latin letter is a mark only in front of what could be a unit: N人, but not N95.
    [[nodiscard]] bool left_by_template(std::size_t at) const {
        if (!begins_at(text_, at, "N")) return true;
        auto const next = decode_utf8(text_, at + 1);
        return next.length == 0 || is_ideograph(next.value) || next.value == '%';
    }

    [[nodiscard]] std::size_t template_end(std::size_t at) const {
        for (;;) {
            auto const mark = first_of(rest_of(text_, at), template_marks);
            if (mark.empty()) return at;
            at += mark.size();
        }
    }

    std::size_t read_unit(std::size_t at, unit_reading& into, std::size_t& behind) {
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

    // The length of the part of a unit at `at`: of a catalogue, or a word of at most four characters.
    [[nodiscard]] std::size_t part_length(std::size_t at) const {
        return part_length(at, unit_part_at(rest_of(text_, at), own_));
    }

    [[nodiscard]] std::size_t part_length(std::size_t at, unit_part const& part) const {
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
                (run.letters > 1 &&
                 find_unit(text_.substr(behind, run.end - behind), own_) != nullptr);
            return joined ? run.end - at : part.length;
        }
        if (begins_at(text_, behind, "余") || begins_at(text_, behind, "多")) return part.length;
        auto const run = letters_at(text_, behind);
        if (run.letters != 0) return run.letters <= 4 ? run.end - at : part.length;
        // 3A级 is a grade, not a number of A.
        auto const latin = latin_end(behind);
        return letters_at(text_, latin).letters == 0 ? latin - at : part.length;
    }

    [[nodiscard]] std::size_t latin_end(std::size_t at) const {
        std::size_t end = at;
        while (end < text_.size() && is_latin(static_cast<unsigned char>(text_[end]))) ++end;
        return end;
    }

    [[nodiscard]] std::size_t unit_length(std::size_t at) const {
        return at < text_.size() ? unit_length(at, unit_part_at(rest_of(text_, at), own_)) : 0;
    }

    // The same where the first part is one of the catalogue, `first`, or none.
    [[nodiscard]] std::size_t unit_length(std::size_t at, unit_part const& first) const {
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

    // Whether what follows may be left unread: not where it could be a part of the number or the date, or turn it round.
    [[nodiscard]] bool may_be_note(std::size_t at) const {
        auto const rest = rest_of(text_, at);
        for (std::string_view const part :
             {"半", "起", "年", "月", "日", "号", "底", "末", "初", "点", "分之", "余", "多"})
            if (begins_with(rest, part)) return false;
        if (!first_of(rest, times_apart).empty() || !range_mark_at(rest).empty()) return false;
        bool const could_count =
            low_unit_.spelling.empty() || low_unit_.measures(own_) == dimension::count;
        if (unit_part_at(rest, own_).length != 0 && could_count && !draft_.is_date &&
            draft_.words.empty())
            return false;
        auto const* const joined = joiner_at(rest);
        if (joined != nullptr) return !number_at(at + joined->text.size());
        auto const character = decode_utf8(text_, at);
        return is_ideograph(character.value) || bracket_at(text_, at).end != no_match;
    }

    // Whether a condition may end here: before a joiner, a condition that needs none, or the end.
    [[nodiscard]] bool may_end_at(std::size_t at) const {
        if (at == text_.size() || joiner_at(rest_of(text_, at)) != nullptr) return true;
        if (lenient_ && may_be_note(at)) return true;
        if (begins_at(text_, at, "。")) return true;
        if (!draft_.has_low || draft_.implied || !draft_.text.empty()) return false;
        return comparison_at(rest_of(text_, at)) != nullptr ||
               (draft_.suffixed && digit_at(text_, at).length != 0);
    }

    // What a text in words may begin with.
    [[nodiscard]] static bool begins_words(char32_t value) {
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

    // A unit without its number: 公里, 万元, 元/人.
    [[nodiscard]] bool is_unit_alone(std::string_view said) const {
        auto const part = unit_part_at(said, own_);
        if (part.entry == nullptr) return false;
        if (part.length == said.size()) return true;
        bool const divides = !first_of(rest_of(said, part.length), unit_quotients).empty();
        return divides && said.find("每") == std::string_view::npos &&
               unit_length(static_cast<std::size_t>(said.data() - text_.data())) == said.size();
    }

    // 每季度1次2 was meant as a number, 每月25日前上报 was not.
    [[nodiscard]] bool counts_per(std::size_t at, std::size_t stop) {
        if (!may(kind::each, at)) return false;
        auto const kept = draft_;
        auto const next = per(at);
        draft_ = kept;
        if (next == no_match || next >= stop || digit_at(text_, next).length == 0) return false;
        auto const figure = small_number_at(text_, next, 2);
        bool const date = figure.digits != 0 && (begins_at(text_, figure.end, "月") ||
                                                 begins_at(text_, figure.end, "日") ||
                                                 begins_at(text_, figure.end, "号"));
        return !date;
    }

    // Words do not hold the sign of a comparison: what is behind it was to be a number.
    [[nodiscard]] bool sign_without_number(std::size_t at, std::size_t stop) {
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

    [[nodiscard]] bool about_a_number(std::size_t at) const {
        if (!may(kind::about, at)) return false;
        auto const word = first_of(rest_of(text_, at), approximate_prefixes);
        return !word.empty() && digit_at(text_, skip_blanks(text_, at + word.size())).length != 0;
    }

    // Whether a number follows, with its sign.
    [[nodiscard]] bool number_at(std::size_t at) const {
        at = skip_blanks(text_, at);
        if (about_a_number(at)) return true;
        for (auto const sign : number_signs) {
            if (!begins_at(text_, at, sign)) continue;
            at += sign.size();
            break;
        }
        return digit_at(text_, at).length != 0;
    }

    // Where a label ends: before a comparison, or a word that leads up to one, and its number.
    [[nodiscard]] std::size_t label_end(std::size_t at, std::size_t stop) const {
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

    // A comma between digits is part of a number.
    [[nodiscard]] bool digit_grouping(std::size_t at) const {
        return text_[at] == ',' && at != 0 && digit_at(text_, at - 1).length != 0 &&
               digit_at(text_, at + 1).length != 0;
    }

    // Whether the words between `at` and `stop` state a comparison with a number.
    [[nodiscard]] bool states_a_number(std::size_t at, std::size_t stop) {
        if (!may_contain(kind::comparison)) return false;
        while (at < stop) {
            auto const* const spelling =
                may(kind::comparison, at) ? comparison_at(text_.substr(at, stop - at)) : nullptr;
            if (spelling != nullptr && number_at(at + spelling->text.size())) return true;
            at += character_length(text_, at);
        }
        return false;
    }

    // Words go on to the end of the text, unless a joiner leads to a condition with a number.
    [[nodiscard]] std::size_t end_of_words(std::size_t at) {
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

    [[nodiscard]] bool begins_with_number(std::size_t at) const {
        if (digit_at(text_, at).length != 0) return true;
        auto const* const spelling = comparison_at(rest_of(text_, at));
        if (spelling != nullptr) return number_at(at + spelling->text.size());
        return label_end(at, text_.size()) != no_match;
    }

    [[nodiscard]] bool names_a_time(std::size_t at) const {
        for (std::string_view const word : {"不晚于", "不迟于", "不早于", "晚于", "早于"})
            if (begins_at(text_, at, word)) return true;
        return false;
    }

    [[nodiscard]] static bool has_digits(std::string_view text) {
        for (std::size_t at = 0; at < text.size(); ++at)
            if (digit_at(text, at).length != 0) return true;
        return false;
    }

    [[nodiscard]] static bool in_order(calendar_date const& from, calendar_date const& to) {
        auto const a = from.days(from.year == 0 ? 2000 : from.year);
        auto const b = to.days(to.year == 0 ? 2000 : to.year);
        return !a || !b || a->first <= b->last;
    }

    // A first condition stays a draft until another follows.
    void keep() {
        if (!kept_) kept_ = build();
    }

    // The first condition; what followed its joiner was none, and is its note.
    [[nodiscard]] basic_condition<Int> kept() const {
        auto made = *kept_;
        add_rest(made);
        return made;
    }

    void add_rest(basic_condition<Int>& to) const {
        if (rest_.empty()) return;
        if (!to.note.empty()) to.note += ' ';
        to.note += rest_;
    }

    // Settles what can only be settled when all of the condition is read.
    bool complete() {
        if (!draft_.words.empty()) return true;
        if (draft_.is_date) return draft_.per_count == 0;  // 每年6月底前 is no date
        if (draft_.per_count == 0 && !draft_.has_high) return true;
        auto low_unit = low_unit_.made(own_);
        auto high_unit = high_unit_.made(own_);
        if (draft_.per_count != 0 && !divide_by_per(low_unit, high_unit)) return false;
        if (draft_.has_high && !settle_units(low_unit, high_unit)) return false;
        settled_ = low_unit;
        if (!draft_.has_high) return true;
        bool const empty =
            high_ < low_ || (high_ == low_ && !(draft_.includes_low && draft_.includes_high));
        if (empty) fail_for_good(errc::reversed_interval, draft_.low_at, draft_.high_end);
        return !empty;
    }

    [[nodiscard]] basic_condition<Int> build() const {
        basic_condition<Int> made{stated(), {}, {}, {}};
        if (!draft_.subject.empty()) made.subject = draft_.subject;
        if (!draft_.text.empty()) made.text = draft_.text;
        if (!draft_.note.empty()) made.note = draft_.note;
        if (!rest_.empty()) add_rest(made);
        return made;
    }

    using stated_values = decltype(basic_condition<Int>::stated);

    [[nodiscard]] stated_values stated() const {
        if (!draft_.words.empty()) return wording{std::string{draft_.words}};
        if (draft_.is_date)
            return deadline{draft_.which, draft_.from, draft_.to, draft_.implied, draft_.before};
        if (draft_.has_high)
            return basic_interval<Int>{{low_, *settled_},
                                       high_,
                                       draft_.includes_low,
                                       draft_.includes_high,
                                       draft_.approximate};
        return stated_values{std::in_place_index<0>, bound_maker{*this}};
    }

    // Converts to the bound that was read, so that it is made where it stays: it is what most texts are.
    struct bound_maker {
        target_reader const& read;

        operator basic_bound<Int>() const {
            return {read.draft_.which,
                    {read.low_, read.unit_of_low()},
                    read.draft_.implied,
                    read.draft_.approximate};
        }
    };

    [[nodiscard]] unit unit_of_low() const {
        if (settled_) return *settled_;
        if (!low_unit_.is_simple()) return low_unit_.made(own_);
        return unit_maker::simple(low_unit_.spelling, low_unit_.part);
    }

    // 每季度1次 is 1次/季度.
    bool divide_by_per(unit& low_unit, unit& high_unit) {
        auto& measured = draft_.has_high && low_unit.spelling().empty() ? high_unit : low_unit;
        std::string spelling{measured.spelling()};
        auto at = draft_.per_at;
        for (std::size_t i = 0; i < draft_.per_count; ++i) {
            auto const part = per_part_at(at);
            spelling.append(i == 0 ? "/" : "·").append(part.spelling);
            at = part.end;
        }
        auto const named = unit::named(spelling, own_);
        if (!named) return fail(errc::text_too_long, draft_.low_at, text_.size()), false;
        measured = *named;
        return true;
    }

    // Both ends in the unit of the low one: 1-2万元, 90%-95, 50分钟-2小时.
    bool settle_units(unit& low_unit, unit const& high_unit) {
        auto const bare = [](unit const& each) { return each.spelling().empty(); };
        if (bare(high_unit) || high_unit == low_unit) return true;
        bool const same_magnitude =
            low_unit.measures() == dimension::none && low_unit.zeros() == high_unit.zeros();
        if (bare(low_unit) || same_magnitude) {
            low_unit = high_unit;
            return true;
        }
        auto const refuse = [&] {
            return fail(errc::expected_unit, draft_.low_end, draft_.high_end), false;
        };
        if (!low_unit.converts_to(high_unit)) return refuse();
        try {
            auto const converted = basic_quantity<Int>{high_, high_unit}.in(low_unit).exact();
            if (!converted) return refuse();
            high_ = *converted;
        } catch (std::overflow_error const&) {
            return refuse();
        }
        return true;
    }

    // Two figures that the text states for the same thing cannot both be asked for.
    bool joins_with_last(basic_condition<Int> const& next) {
        auto const& last = all_.empty() ? *kept_ : all_.back();
        auto const* const a = last.as_bound();
        auto const* const b = next.as_bound();
        if (a == nullptr || b == nullptr || pending_ != joiner::all) return true;
        bool const comparable = a->limit.unit.converts_to(b->limit.unit) ||
                                a->limit.unit.spelling().empty() ||
                                b->limit.unit.spelling().empty();
        if (!comparable || last.subject != next.subject || last.text != next.text) return true;
        bool contradict = a->comparison == comparison::equal && b->comparison == comparison::equal;
        if (auto const better = entry_of(a->comparison).better;
            !contradict && a->limit.unit.converts_to(b->limit.unit) &&
            better != entry_of(b->comparison).better) {
            auto const& low = better == direction::higher_is_better ? *a : *b;
            auto const& high = better == direction::higher_is_better ? *b : *a;
            bool const ends = entry_of(low.comparison).better == direction::higher_is_better &&
                              entry_of(high.comparison).better == direction::lower_is_better;
            try {
                contradict =
                    ends && basic_ratio<Int>{high.limit.value} < low.limit.in(high.limit.unit);
            } catch (std::overflow_error const&) {
            }
        }
        if (contradict) fail_for_good(errc::contradictory_values, join_at_, trimmed_end(text_));
        return !contradict;
    }

    std::string_view text_;
    unit_rows own_;
    bool lenient_;
    condition_draft draft_;
    std::optional<condition_draft> before_date_;
    basic_decimal<Int> low_, high_;
    unit_reading low_unit_, high_unit_;
    std::optional<unit> settled_;  // the unit of the condition, where it is not just the one read
    bool low_included_ = true;
    std::optional<bool> inclusion_;
    span_of_text inclusion_at_;
    std::optional<basic_condition<Int>> kept_;  // the first, when another may follow
    std::vector<basic_condition<Int>> all_;     // all, when there are several
    joiner how_ = joiner::all;
    std::string_view rest_;
    std::optional<joiner> joined_;
    joiner pending_ = joiner::all;
    std::size_t join_at_ = 0;
    bool is_complete_ = true;
    bool after_mark_ = false;
    bool last_stated_ = false;
    bool last_suffixed_ = false;
    std::optional<fault> failure_;
    bool final_ = false;
    kinds contained_ = 0;  // in the text; 0 until somebody asks
};

}  // namespace outturn::inline OUTTURN_ABI::detail
