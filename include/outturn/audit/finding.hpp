// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What an audit gives: findings, which are data and become words only when they are shown, and one
// verdict for every declared figure. To add a kind, a severity or a verdict, add its row.
//
//     for (finding const& found : report) …           // what there is to say
//     report.verdict_of(figure::indicator(2))->code   // verdict::other_rounding

#include <outturn/config.hpp>
#include <outturn/core/catalogue.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/fixed_text.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/rounded_to.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// What a finding is, in the sense of SARIF's `result.kind`.
enum class finding_kind : std::uint8_t {
    pass,            ///< Checked, and in order.
    fail,            ///< Wrong, however the form is read.
    review,          ///< A person has to look: it may be in order.
    open,            ///< It could not be decided.
    informational,   ///< A fact that belongs to the picture.
    not_applicable,  ///< The form has nothing that the check looks at.
};

/// How much a finding matters, in the sense of SARIF's `result.level`. The profile says it.
enum class severity : std::uint8_t { none, note, warning, error };

/// What became of a declared figure: exactly one of these.
enum class verdict : std::uint8_t {
    confirmed,       ///< It is the policy's figure.
    allowed,         ///< The policy leaves a range to the scorer, and the figure lies within it.
    other_rounding,  ///< The policy's formula gives it under another rounding.
    other_rule,      ///< Another rule of the catalogue gives it.
    unexplained,  ///< The policy gives another figure, and no rule of the catalogue gives this one.
    not_recomputable,  ///< There is no figure to compare with; the reason is given.
};

// clang-format off
/// Every kind of finding: the name as SARIF has it, and words in both languages.
inline constexpr auto finding_kind_catalogue = std::to_array<name_entry<finding_kind>>({
    {finding_kind::pass,           "pass",          "in order",       "通过"},
    {finding_kind::fail,           "fail",          "not in order",   "不符"},
    {finding_kind::review,         "review",        "to be reviewed", "待核实"},
    {finding_kind::open,           "open",          "undecided",      "未能判定"},
    {finding_kind::informational,  "informational", "for information", "提示"},
    {finding_kind::not_applicable, "notApplicable", "does not apply", "不适用"},
});

/// Every severity: the name as SARIF has it, and words in both languages.
inline constexpr auto severity_catalogue = std::to_array<name_entry<severity>>({
    {severity::none,    "none",    "none",    "无"},
    {severity::note,    "note",    "note",    "提示"},
    {severity::warning, "warning", "warning", "警告"},
    {severity::error,   "error",   "error",   "错误"},
});

/// Every verdict: its stable name and words in both languages.
inline constexpr auto verdict_catalogue = std::to_array<name_entry<verdict>>({
    {verdict::confirmed,        "confirmed",        "confirmed",                  "相符"},
    {verdict::allowed,          "allowed",          "within what the policy leaves open", "在口径允许的范围内"},
    {verdict::other_rounding,   "other_rounding",   "given by another rounding",  "另一种取舍可得"},
    {verdict::other_rule,       "other_rule",       "given by another rule",      "另一种规则可得"},
    {verdict::unexplained,      "unexplained",      "not explained by any rule",  "无规则可解释"},
    {verdict::not_recomputable, "not_recomputable", "cannot be recomputed",       "无法重算"},
});
// clang-format on

/// The row of `which` in its catalogue.
constexpr auto const& entry_of(finding_kind which) {
    return finding_kind_catalogue[static_cast<std::size_t>(which)];
}
constexpr auto const& entry_of(severity which) {
    return severity_catalogue[static_cast<std::size_t>(which)];
}
constexpr auto const& entry_of(verdict which) {
    return verdict_catalogue[static_cast<std::size_t>(which)];
}

/// A text in both languages. It points to texts that live at least as long as what holds it: literals, or
/// texts that the same object holds.
struct bilingual {
    std::string_view en{};
    std::string_view zh{};

    constexpr bilingual() = default;
    constexpr bilingual(std::string_view english, std::string_view chinese = {})
        : en{english}, zh{chinese} {}
    constexpr bilingual(char const* english, char const* chinese = "") : en{english}, zh{chinese} {}

    /// The text in `which`; in English where there is no other.
    [[nodiscard]] constexpr std::string_view in(language which) const {
        return which == language::zh && !zh.empty() ? zh : en;
    }
    [[nodiscard]] constexpr bool empty() const { return en.empty(); }

    friend constexpr bool operator==(bilingual const&, bilingual const&) = default;
};

/// The sentences of a finding's message, in which names in braces stand for what the finding holds.
struct finding_words {
    bilingual fact{};           ///< What the form says.
    bilingual recomputation{};  ///< What it comes to when computed.
    bilingual explanation{};    ///< What may be behind it.
    bilingual remedy{};         ///< What to do.

    friend constexpr bool operator==(finding_words const&, finding_words const&) = default;
};

/// A set of roundings.
class rounding_set {
public:
    constexpr void add(rounding mode) { bits_ |= bit(mode); }
    [[nodiscard]] constexpr bool contains(rounding mode) const { return (bits_ & bit(mode)) != 0; }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    /// The roundings that are in both sets.
    [[nodiscard]] constexpr rounding_set common_with(rounding_set const& other) const {
        rounding_set both;
        both.bits_ = bits_ & other.bits_;
        return both;
    }

    friend constexpr bool operator==(rounding_set const&, rounding_set const&) = default;

private:
    static constexpr unsigned bit(rounding mode) { return 1U << static_cast<unsigned>(mode); }

    unsigned bits_ = 0;
};

/// The rule or rounding that gives a printed figure where the policy's does not. It need not be the one
/// that was used.
struct figure_explanation {
    /// The stable name of the formula, as <outturn/scoring/formulas.hpp> has it; empty for a rule of the
    /// policy's that is none of them.
    std::string_view rule{};
    bilingual name{};                     ///< The rule in words.
    std::optional<rounded_to> amounts{};  ///< To places of 万元, before a rate is taken.
    int places = 0;            ///< Decimal places rounded to; of a rate, as a fraction of one.
    rounding_set roundings{};  ///< The roundings that give it; empty where nothing is rounded.

    friend constexpr bool operator==(figure_explanation const&,
                                     figure_explanation const&) = default;
};

/// What became of one declared figure.
struct figure_verdict {
    figure where{};
    outturn::verdict code = verdict::not_recomputable;
    decimal declared{};  ///< As printed; a rate as a fraction of one, money in the main unit.
    int places = 0;  ///< The last printed place is 10^-`places` of `declared`: -3 of 43.2万元.
    std::optional<ratio> exact{};         ///< By the policy, before rounding.
    std::optional<decimal> recomputed{};  ///< By the policy.
    figure_explanation how{};             ///< Of `other_rounding` and `other_rule`.
    bilingual because{};                  ///< Of `not_recomputable`: why.
    no_figure reason = no_figure::none;   ///< The same, where the reason is one of scoring.
    reason_words words{};  ///< What `because` points into, where it is no text of the library.

    /// (declared − exact) in units of the last printed place.
    ///
    /// Rounds: never.
    [[nodiscard]] std::optional<ratio> residual() const;

    /// (declared − recomputed) in units of the last printed place.
    ///
    /// Rounds: never.
    [[nodiscard]] std::optional<ratio> difference() const;

    friend bool operator==(figure_verdict const&, figure_verdict const&) = default;
};

/// Something that an audit has to say about a form. It holds data, and no message: `message` in
/// <outturn/audit/message.hpp> puts it into words.
struct finding {
    int number = 0;         ///< Its stable code, as 203; 0 of a check of one's own.
    std::string_view id{};  ///< The stable name of its check, as `weight.sum`.
    finding_kind kind = finding_kind::fail;
    severity level = severity::none;
    std::size_t form = 0;  ///< Which of the forms that were audited together.
    std::string file{};
    std::string sheet{};
    std::string currency{};  ///< That of the form, as it names it; empty for the yuan.
    figure where{};
    text_position position{};
    std::string subject{};  ///< The name of the row (三级指标, 资金来源), where there is one.
    std::string declared{};  ///< The text as printed.
    outturn::fault fault{};  ///< What is wrong with that text, where it cannot be read.
    std::optional<ratio> exact{};
    std::optional<decimal> recomputed{};
    std::optional<ratio>
        difference{};  ///< Declared − recomputed, in units of the last printed place.
    std::optional<decimal>
        effect{};  ///< What the total changes by when the figure becomes the recomputed one.
    figure_explanation how{};
    bilingual because{};
    reason_words
        because_words{};  ///< What `because` points into, where it is no text of the library.
    std::optional<figure> other{};                  ///< Another cell that belongs to it.
    std::string other_declared{};                   ///< The text of that.
    std::string other_subject{};                    ///< Its row.
    std::string other_file{};                       ///< Its form, where it is not the same.
    std::array<std::optional<ratio>, 3> numbers{};  ///< `{1}`, `{2}`, `{3}` of a message.
    finding_words words{};
    std::string_view source{};  ///< The evidence for the check.

    friend bool operator==(finding const&, finding const&) = default;
};

/// What an audit gives for one form. It is a range of its findings.
struct audit_report {
    std::string file{};
    place at{};  ///< Where the form stands in its file.
    std::string project{};
    fixed_text<63> policy{};
    std::vector<finding> findings{};  ///< In the order of the checks.
    std::vector<figure_verdict>
        verdicts{};  ///< Of every declared figure, in the order of the form.

    [[nodiscard]] auto begin() const { return findings.begin(); }
    [[nodiscard]] auto end() const { return findings.end(); }
    [[nodiscard]] bool empty() const { return findings.empty(); }
    [[nodiscard]] std::size_t size() const { return findings.size(); }

    /// The gravest severity among the findings.
    [[nodiscard]] severity worst() const;

    /// The verdict of the figure `where`, or null where the form declares no such figure.
    [[nodiscard]] figure_verdict const* verdict_of(figure where) const;

    friend bool operator==(audit_report const&, audit_report const&) = default;
};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/finding.ipp>
#endif
