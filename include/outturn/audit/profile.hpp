// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Profiles of an audit: how much each finding matters, and the limits beyond which a reviewer should
// look twice. Both are data.
//
//     audit_profile strict = standard_profile;
//     strict.of_review = severity::error;
//     audit(form, rules, standard_checks, strict);

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/numeric/ratio.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// The severity of the findings of one check.
struct severity_row {
    std::string_view id;
    severity level;
};

/// The limits beyond which checks ask a person to look. They judge nothing.
///
/// Source: `outcome_over_execution`: what reviewers are seen to check; the others are ours.
struct review_limits {
    /// A budget with an execution rate below this is hardly spent.
    ratio hardly_spent{1, 2};
    /// Outcomes whose score rate exceeds the execution rate by more than this need a look.
    ratio outcome_over_execution{5, 100};
    /// An indicator with more than this share of all points dominates a form.
    ratio most_of_the_weight{1, 2};
    /// How many forms must agree before one that differs is odd.
    std::size_t agreeing_forms = 3;
};

/// How much findings matter, by their kind and, before that, by their check.
struct audit_profile {
    severity of_fail = severity::error;
    severity of_review = severity::warning;
    severity of_open = severity::note;
    severity of_informational = severity::note;
    std::span<severity_row const> rows{};
    review_limits limits{};

    /// The severity of a finding of the check `id`.
    [[nodiscard]] constexpr severity level_of(std::string_view id, finding_kind kind) const {
        if (kind == finding_kind::pass || kind == finding_kind::not_applicable)
            return severity::none;
        for (auto const& row : rows)
            if (row.id == id) return row.level;
        switch (kind) {
            case finding_kind::fail:
                return of_fail;
            case finding_kind::review:
                return of_review;
            case finding_kind::open:
                return of_open;
            default:
                return of_informational;
        }
    }
};

/// What the standard profile says of single checks: remarks on the wording are notes. To change one,
/// change or add its row.
inline constexpr std::array standard_severities{
    severity_row{"weight.scheme", severity::note},
    severity_row{"reason.without_deviation", severity::note},
    severity_row{"reason.no_words", severity::note},
    severity_row{"reason.budget_adjusted", severity::note},
    severity_row{"actual.sign", severity::note},
    severity_row{"target.rate_unit", severity::note},
    severity_row{"target.empty_words", severity::note},
    severity_row{"target.all_full", severity::note},
    severity_row{"score.all_full", severity::note},
    severity_row{"figure.within_grade", severity::note},
};

/// The standard profile: errors where a form is wrong however it is read, warnings where a person has
/// to look.
inline constexpr audit_profile standard_profile{.rows = standard_severities};

}  // namespace outturn::inline OUTTURN_ABI
