// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The leaves of the grammar of targets: functions from a place in the text to the place behind what they
// have read, or `no_match`. They work on the bytes as they are, so that every place is a place in the
// text, and keep what they have read in a draft of the condition.
//
// The bodies stand in impl/target_reader_*.ipp, by topic.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/expression/calendar.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/condition_draft.hpp>
#include <outturn/expression/detail/dates.hpp>
#include <outturn/expression/detail/kinds.hpp>
#include <outturn/expression/detail/runs.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/detail/words.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/numeric/decimal.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Reads conditions out of a text: the state that the leaves of the grammar work on.
template <class Int>
class target_reader {
public:
    target_reader(std::string_view text, unit_rows own, bool lenient)
        : text_{text}, own_{own}, lenient_{lenient} {}

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::optional<fault> const& failure() const { return failure_; }

    /// Whether several conditions were read, known when the whole text was.
    [[nodiscard]] bool has_several() const { return !all_.empty(); }

    /// The one condition that was read.
    [[nodiscard]] basic_condition<Int> condition() const { return is_complete_ ? build() : kept(); }

    /// The conditions that were read, when there are several.
    [[nodiscard]] std::vector<basic_condition<Int>>& conditions() { return all_; }

    [[nodiscard]] joiner how() const { return how_; }

    // ---- structure

    /// Begins a condition, or another attempt at one.
    std::size_t fresh(std::size_t at);

    /// Whether another attempt may read the text.
    std::size_t undecided(std::size_t at) { return final_ ? no_match : at; }

    /// As `fresh`, unless the text rules out the attempt at a glance.
    std::size_t fresh_valued(std::size_t at);
    std::size_t fresh_led(std::size_t at) {
        return may(kind::leading | kind::each, at) ? fresh(at) : no_match;
    }
    std::size_t fresh_in_brackets(std::size_t at) {
        return may(kind::bracket, at) ? fresh(at) : no_match;
    }
    std::size_t fresh_labelled(std::size_t at);
    std::size_t fresh_named(std::size_t at) {
        return may_contain(kind::digit) && !may(kind::digit, at) ? fresh(at) : no_match;
    }

    /// The end of the text; read leniently, the rest as a note.
    std::size_t end(std::size_t at);

    /// The end of a text that is no more than a comparison, a number or two, a unit and a suffix.
    std::size_t last(std::size_t at);

    /// A joiner; all joiners of a text must be of one kind.
    std::size_t join(std::size_t at);

    /// No joiner, between two comparisons: 不低于80%不高于90%.
    std::size_t join_directly(std::size_t at);

    /// The condition is complete.
    std::size_t commit(std::size_t at);

    // ---- in front of a number

    /// 每人每月
    std::size_t per(std::size_t at);

    /// ≥, 不少于
    std::size_t op(std::size_t at);

    /// 达到, 控制在
    std::size_t leader(std::size_t at);

    /// 约
    std::size_t about(std::size_t at);

    // ---- numbers

    /// The number, or the low end of a range.
    std::size_t number(std::size_t at);

    /// A number in Chinese characters behind a comparison, when it counts the unit that ends the
    /// condition: 不少于三次. Elsewhere such characters are parts of words: 一次性, 三公经费.
    std::size_t numeral(std::size_t at);

    /// 余, 多
    std::size_t more(std::size_t at);

    /// The unit.
    std::size_t measure(std::size_t at) {
        return draft_.is_share ? at : read_unit(at, low_unit_, draft_.low_end);
    }

    /// -, ~, 至
    std::size_t range_mark(std::size_t at);

    /// The high end of a range, and its unit.
    std::size_t high_number(std::size_t at);
    std::size_t high_measure(std::size_t at);

    /// 之间
    std::size_t between(std::size_t at) {
        return begins_at(text_, at, "之间") ? at + std::string_view{"之间"}.size() : no_match;
    }

    /// 80%≤x<90%: the first comparison, the variable, the second comparison.
    std::size_t low_sign(std::size_t at);
    std::size_t variable(std::size_t at);
    std::size_t high_sign(std::size_t at);

    /// [80%, 90%)
    std::size_t open_bracket(std::size_t at);
    std::size_t interval_comma(std::size_t at);
    std::size_t close_bracket(std::size_t at);

    // ---- behind a number

    /// 以上, 左右
    std::size_t suffix(std::size_t at);

    /// （含） or （不含）: whether the bound itself counts.
    std::size_t inclusion(std::size_t at);

    /// Applies what `inclusion` has read to the comparison.
    std::size_t settle(std::size_t at);

    /// What is done, or what is counted: 4小时内解决, 100%覆盖, 12个项目.
    std::size_t trailing(std::size_t at);

    /// （全年）
    std::size_t note(std::size_t at);

    // ---- dates

    /// 2022年12月底, 6月1日至30日
    std::size_t date(std::size_t at);

    /// 2022年1-12月, 2022年1月至12月: months of one year.
    std::size_t months_of_year(std::size_t at);

    /// 前
    std::size_t before(std::size_t at);

    /// What has to be done by the date: 完成.
    std::size_t done(std::size_t at);

    // ---- words

    /// What is measured, in front of a comparison: 满意度≥95%.
    std::size_t label(std::size_t at);

    /// A measure followed by its number without a comparison: 完成率100%.
    std::size_t measured(std::size_t at);

    /// A trend, which the number alone would lose: 增长10%.
    std::size_t trend(std::size_t at);

    /// A condition in words: 按时完成.
    std::size_t words(std::size_t at);

private:
    // The kinds of spellings that may stand at `at`; whether one of `which` may stand there, or anywhere.
    [[nodiscard]] kinds kinds_at(std::size_t at) const { return begun_by_character.at(text_, at); }
    [[nodiscard, gnu::always_inline]] bool may(kinds which, std::size_t at) const {
        return may_stand_at(text_, at, which);
    }
    [[nodiscard]] bool may_contain(kinds which) {
        if (contained_ == 0) contained_ = kinds_in(text_) | ~(~kinds{0} >> 1U);
        return (contained_ & which) != 0;
    }

    // 每 and a unit. Without a unit the spelling is empty; without 每 `end` is `no_match`.
    struct per_part {
        std::string_view spelling;
        std::size_t end = no_match;
    };
    [[nodiscard]] per_part per_part_at(std::size_t at) const;

    [[nodiscard]] static std::string_view without_colon(std::string_view text);

    [[nodiscard]] static bool is_word(std::string_view spelling) {
        return is_ideograph(decode_utf8(spelling, 0).value);
    }

    // Keeps the failure farthest into the text.
    std::size_t fail(error_code code, std::size_t begin, std::size_t end);

    // Also rules out every other way to read the text.
    std::size_t fail_for_good(error_code code, std::size_t begin, std::size_t end);

    std::size_t scan(std::size_t at, basic_decimal<Int>& value);

    // No number at `at`, whose digits should begin at `digits`.
    [[gnu::noinline]] std::size_t fail_number(std::size_t at, std::size_t digits);

    [[nodiscard]] bool may_be_numeral(std::size_t at) const;

    [[nodiscard]] bool tolerance_at(std::size_t at) const {
        return may(kind::tolerance, at) && !first_of(rest_of(text_, at), tolerances).empty();
    }

    [[nodiscard]] bool template_mark_at(std::size_t at) const;

    // A single Latin letter is a mark only in front of what could be a unit: N人, but not N95.
    [[nodiscard]] bool left_by_template(std::size_t at) const;

    [[nodiscard]] std::size_t template_end(std::size_t at) const;

    std::size_t read_unit(std::size_t at, unit_reading& into, std::size_t& behind);

    // The length of the part of a unit at `at`: of a catalogue, or a word of at most four characters.
    [[nodiscard]] std::size_t part_length(std::size_t at) const {
        return part_length(at, unit_part_at(rest_of(text_, at), own_));
    }
    [[nodiscard]] std::size_t part_length(std::size_t at, unit_part const& part) const;

    [[nodiscard]] std::size_t latin_end(std::size_t at) const;

    // The length of the unit at `at`; `first` is its first part where that is of the catalogue.
    [[nodiscard]] std::size_t unit_length(std::size_t at) const {
        return at < text_.size() ? unit_length(at, unit_part_at(rest_of(text_, at), own_)) : 0;
    }
    [[nodiscard]] std::size_t unit_length(std::size_t at, unit_part const& first) const;

    // Whether the rest may be a note: not where it may be part of the number or date, or reverse it.
    [[nodiscard]] bool may_be_note(std::size_t at) const;

    // Whether a condition may end here: at the end, before a joiner, or before a condition without one.
    [[nodiscard]] bool may_end_at(std::size_t at) const;

    // Whether a text in words may begin with the character.
    [[nodiscard]] static bool begins_words(char32_t value);

    // A unit without its number: 公里, 万元, 元/人.
    [[nodiscard]] bool is_unit_alone(std::string_view said) const;

    // Whether the words were meant as a number: 每季度1次2, but not 每月25日前上报.
    [[nodiscard]] bool counts_per(std::size_t at, std::size_t stop);

    // Whether the words hold a comparison sign, behind which a number was expected.
    [[nodiscard]] bool sign_without_number(std::size_t at, std::size_t stop);

    [[nodiscard]] bool about_a_number(std::size_t at) const;

    // Whether a number follows, with or without a sign.
    [[nodiscard]] bool number_at(std::size_t at) const;

    // Where a label ends: before a comparison, or a word that leads up to one, and its number.
    [[nodiscard]] std::size_t label_end(std::size_t at, std::size_t stop) const;

    // A comma between digits is part of a number.
    [[nodiscard]] bool digit_grouping(std::size_t at) const;

    // Whether the words between `at` and `stop` state a comparison with a number.
    [[nodiscard]] bool states_a_number(std::size_t at, std::size_t stop);

    // Words go on to the end of the text, unless a joiner leads to a condition with a number.
    [[nodiscard]] std::size_t end_of_words(std::size_t at);

    [[nodiscard]] bool begins_with_number(std::size_t at) const;

    // Two dates, which are the same where one is written; `end` is `no_match` where there is none.
    struct date_range {
        date_reading first, last;
        std::size_t end = no_match;
        bool is_range = false;
    };

    // 1-12月, 2021-2023年: the first number shares the word behind the second.
    [[nodiscard]] date_range numbers_of_dates(std::size_t at) const;

    // Reads the end of a range behind the one date that was read: 6月1日-7月1日, 6月1日-3日. False where it
    // is refused.
    bool extend_range(date_range& read);

    // Whether the months or quarters are counted rather than named: 不少于三季度, 6月以上. `behind` is the
    // suffix behind the dates, or null.
    [[nodiscard]] bool counts_periods(std::size_t at,
                                      date_range const& read,
                                      comparison_spelling const* behind) const;

    // Refuses dates that do not exist, are in the wrong order or are reversed by the suffix behind them.
    bool refuse_dates(std::size_t at, date_range const& read, comparison_spelling const* behind);

    [[nodiscard]] bool names_a_time(std::size_t at) const;

    [[nodiscard]] static bool has_digits(std::string_view text);

    [[nodiscard]] static bool in_order(calendar_date const& from, calendar_date const& to);

    // Makes the first condition of its draft when another follows.
    void keep() {
        if (!kept_) kept_ = build();
    }

    // The first condition, with the rest as its note where no condition followed the joiner.
    [[nodiscard]] basic_condition<Int> kept() const;

    void add_rest(basic_condition<Int>& to) const;

    // Settles units and the order of ends, when all of the condition is read.
    bool complete();

    [[nodiscard]] basic_condition<Int> build() const;

    using stated_values = decltype(basic_condition<Int>::stated);

    [[nodiscard]] stated_values stated() const;

    // Converts to the bound that was read, so that it is made in place.
    struct bound_maker {
        target_reader const& read;

        operator basic_bound<Int>() const {
            return {read.draft_.which,
                    {read.low_, read.unit_of_low()},
                    read.draft_.implied,
                    read.draft_.approximate};
        }
    };

    [[nodiscard]] unit unit_of_low() const;

    // Makes 每季度1次 the same as 1次/季度.
    bool divide_by_per(unit& low_unit, unit& high_unit);

    // Gives both ends the unit of the low one: 1-2万元, 90%-95, 50分钟-2小时.
    bool settle_units(unit& low_unit, unit const& high_unit);

    // Refuses two figures for the same thing that contradict each other.
    bool joins_with_last(basic_condition<Int> const& next);

    std::string_view text_;
    unit_rows own_;
    bool lenient_;
    condition_draft draft_;
    std::optional<condition_draft> before_date_;
    basic_decimal<Int> low_, high_;
    unit_reading low_unit_, high_unit_;
    std::optional<unit> settled_;  // the unit of the condition, where it is not the one read
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
    kinds contained_ = 0;  // in the text; 0 while unknown
};

}  // namespace outturn::inline OUTTURN_ABI::detail
