// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a check is, what it sees and where it reports. A check is a value; nothing is registered. It
// decides whether there is something to say, and leaves to others how it is said and how much it
// matters.

#include <outturn/audit/finding.hpp>
#include <outturn/audit/profile.hpp>
#include <outturn/config.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// A set of kinds of indicator.
class kind_set {
public:
    constexpr kind_set(std::initializer_list<indicator_kind> kinds = {}) {
        for (auto const each : kinds) add(each);
    }
    constexpr void add(indicator_kind kind) { bits_ |= bit(kind); }
    [[nodiscard]] constexpr bool contains(indicator_kind kind) const {
        return (bits_ & bit(kind)) != 0;
    }

private:
    static constexpr unsigned bit(indicator_kind kind) { return 1U << static_cast<unsigned>(kind); }

    unsigned bits_ = 0;
};

namespace detail {

/// The kinds of indicator that a policy scores by rules of the caller's.
inline kind_set own_kinds(policy const& rules) {
    kind_set own;
    for (auto const kind : all_indicator_kinds)
        if (rules.rule_for(kind).own) own.add(kind);
    return own;
}

}  // namespace detail

/// The cell of a form that `where` names, or null when the form has none.
inline cell const* cell_of(self_evaluation const& form, figure where) {
    bool const of_funds = entry_of(where.part).list == "funds";
    bool const of_indicators = entry_of(where.part).list == "indicators";
    if (of_funds && where.index >= form.funds.size()) return nullptr;
    if (of_indicators && where.index >= form.indicators.size()) return nullptr;
    switch (where.part) {
        case form_part::fund_source:
            return &form.funds[where.index].source;
        case form_part::fund_initial:
            return &form.funds[where.index].initial.from;
        case form_part::fund_adjusted:
            return &form.funds[where.index].adjusted.from;
        case form_part::fund_executed:
            return &form.funds[where.index].executed.from;
        case form_part::fund_received:
            return &form.funds[where.index].received.from;
        case form_part::execution_points:
            return &form.execution.weight.from;
        case form_part::execution_rate:
            return &form.execution.rate.from;
        case form_part::execution_score:
            return &form.execution.score.from;
        case form_part::goal_expected:
            return &form.expected;
        case form_part::goal_actual:
            return &form.accomplished;
        case form_part::indicator_level1:
            return &form.indicators[where.index].first_heading;
        case form_part::indicator_level2:
            return &form.indicators[where.index].second_heading;
        case form_part::indicator_level3:
            return &form.indicators[where.index].name;
        case form_part::indicator_target:
            return &form.indicators[where.index].target.from;
        case form_part::indicator_actual:
            return &form.indicators[where.index].actual.from;
        case form_part::indicator_points:
            return &form.indicators[where.index].weight.from;
        case form_part::indicator_score:
            return &form.indicators[where.index].score.from;
        case form_part::indicator_reason:
            return &form.indicators[where.index].deviation_reason;
        case form_part::total_points:
            return &form.total.weight.from;
        case form_part::total_score:
            return &form.total.score.from;
    }
    return nullptr;
}

/// Where `where` stands in the file; of a cell that is absent, where its neighbours do.
inline text_position position_of(self_evaluation const& form, figure where) {
    auto const list = entry_of(where.part).list;
    auto const prefix = entry_of(where.part).name.substr(0, entry_of(where.part).name.find('.'));
    if (auto const* const at = cell_of(form, where); at != nullptr && at->position.is_known())
        return at->position;
    for (auto const& entry : form_part_catalogue) {
        bool const neighbour =
            list.empty()
                ? entry.list.empty() && entry.name.substr(0, entry.name.find('.')) == prefix
                : entry.list == list;
        auto const* const at = neighbour ? cell_of(form, figure{entry.part, where.index}) : nullptr;
        if (at != nullptr && at->position.is_known()) return at->position;
    }
    return form.title.position;
}

/// The name of the row that `where` stands in, or nothing.
inline std::string_view subject_of(self_evaluation const& form, figure where) {
    auto const list = entry_of(where.part).list;
    if (list == "funds" && where.index < form.funds.size())
        return form.funds[where.index].source.text;
    if (list == "indicators" && where.index < form.indicators.size())
        return form.indicators[where.index].name.text;
    return {};
}

/// A form as a check sees it.
struct audited {
    self_evaluation const& form;
    policy const& rules;  ///< Without the rules of the caller's, which `scored` went by.
    kind_set own{};       ///< The kinds that such rules score.
    scored_form const& scored;
    std::span<figure_verdict const> verdicts;
    review_limits const& limits;
    std::size_t index = 0;  ///< Among the forms that are audited together.
};

struct check;

/// Where checks report what they find.
class findings {
public:
    explicit findings(std::vector<finding>& into) : into_{into} {}

    /// A finding about `where`, which a check that has more to say of it fills in.
    ///
    /// Place, printed text and name of the row are those of the form. What is given is there until the
    /// next is added.
    finding& add(figure where) { return add(*seen_, where); }

    /// The same, of one of several forms.
    finding& add(audited const& of, figure where);

    /// The finding `made` is also about `where`.
    void relate(finding& made, figure where) { relate(made, *seen_, where); }
    void relate(finding& made, audited const& of, figure where) {
        made.other = where;
        made.other_subject = subject_of(of.form, where);
        if (auto const* const at = cell_of(of.form, where)) made.other_declared = at->text;
        if (of.index != made.form) made.other_file = to_string(place_of(of.form));
    }

    /// What is added from here on is of `by`, about `of` where no form is named.
    void begin(check const& by, audited const* of) {
        by_ = &by;
        seen_ = of;
    }

private:
    std::vector<finding>& into_;
    check const* by_ = nullptr;
    audited const* seen_ = nullptr;
};

/// A check: its stable name, the question it answers, and how.
///
/// `words` are what its findings say; without, they say the question. In them, in braces: `figure`,
/// `declared`, `exact`, `recomputed`, `difference`, `effect`, `roundings`, `rule`, `because`, `other`,
/// `other_declared`, `other_form`, and `1`, `2`, `3` for the finding's numbers, `1%` for one in percent.
///
///     constexpr check early{"x.early", "Is nothing reported early?", [](auto const& seen, auto& out) {
///         if (seen.form.fiscal_year.text == "2099") out.add(figure::total());
///     }};
struct check {
    std::string_view id{};
    bilingual question{};
    /// Looks at one form.
    void (*run)(audited const&, findings&) = nullptr;
    finding_words words{};
    finding_kind kind = finding_kind::review;  ///< Of its findings, unless they say otherwise.
    std::string_view source{};                 ///< The evidence, in a few words.
    int number = 0;                            ///< The stable code of a standard check.
    /// Looks at several forms together.
    void (*run_across)(std::span<audited const>, findings&) = nullptr;
};

inline finding& findings::add(audited const& of, figure where) {
    auto& made = into_.emplace_back();
    made.number = by_->number;
    made.id = by_->id;
    made.kind = by_->kind;
    made.words = by_->words;
    if (made.words.fact.empty()) made.words.fact = by_->question;
    made.source = by_->source;
    made.form = of.index;
    made.file = of.form.file;
    made.sheet = of.form.sheet;
    made.where = where;
    made.subject = subject_of(of.form, where);
    if (auto const* const at = cell_of(of.form, where)) made.declared = at->text;
    made.position = position_of(of.form, where);
    return made;
}

}  // namespace outturn::inline OUTTURN_ABI
