// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a check is, what it sees and where it reports. A check is a value: its stable name, its question, a
// callable that looks at a form, and the words of its findings. Without captures it is a constant. The
// profile says how much a finding matters.
//
//     constexpr check early{"x.early", "Is nothing reported early?", [](auto const& seen, auto& out) {
//         if (seen.form.fiscal_year.text == "2099") out.add(figure::total());
//     }};
//     audit(form, policies::mof_2020, std::array{early});

#include <outturn/audit/finding.hpp>
#include <outturn/audit/kind_set.hpp>
#include <outturn/audit/profile.hpp>
#include <outturn/config.hpp>
#include <outturn/core/detail/counted.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <concepts>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

class findings;

/// A form as a check sees it.
struct audited {
    self_evaluation const& form;
    policy const& rules;
    kind_set own{};  ///< The kinds that the policy scores by rules of the user's own.
    scored_form const& scored;
    std::span<figure_verdict const> verdicts;  ///< In the order of the form.
    review_limits const& limits;
    std::size_t index = 0;  ///< Among the forms that are audited together.
};

/// What a check does: a function, as a constant can hold it, or any callable, with what it captures, which
/// copies of the check share and the last of them ends. What can only be moved may be captured, too.
///
/// A callable is called as `const`, from every thread that audits.
template <class Seen>
class check_call {
public:
    /// Nothing is done.
    constexpr check_call() noexcept = default;

    template <class Callable>
    requires(!std::same_as<std::remove_cvref_t<Callable>, check_call> &&
             std::invocable<std::remove_cvref_t<Callable> const&, Seen, findings&>)
        // NOLINTNEXTLINE(bugprone-forwarding-reference-overload)
        constexpr check_call(Callable&& how) {
        if constexpr (std::convertible_to<Callable, void (*)(Seen, findings&)>)
            plain_ = how;
        else
            held_ = detail::counted_pointer<any_holder>{
                new holder<std::remove_cvref_t<Callable>>{std::forward<Callable>(how)}};
    }

    /// Whether anything is done.
    [[nodiscard]] constexpr explicit operator bool() const noexcept {
        return plain_ != nullptr || held_;
    }

    /// Does it, where there is anything to do.
    void operator()(Seen seen, findings& out) const {
        if (plain_ != nullptr) return plain_(seen, out);
        if (held_) held_->call(seen, out);
    }

private:
    struct any_holder : detail::counted {
        virtual void call(Seen seen, findings& out) const = 0;
    };
    template <class Callable>
    struct holder final : any_holder {
        explicit holder(Callable held) : how{std::move(held)} {}
        void call(Seen seen, findings& out) const override { how(seen, out); }

        Callable how;
    };

    void (*plain_)(Seen, findings&) = nullptr;
    detail::counted_pointer<any_holder> held_;
};

/// A check: its stable name, the question it answers, and how.
///
/// Its texts are literals, or live as long as the findings do; what differs from run to run is captured and
/// reported as `numbers`. Its findings say `words`, or the question where there are none. In them, these names in braces are
/// replaced by what the finding holds: `figure`, `declared`, `exact`, `recomputed`, `difference`,
/// `effect`, `roundings`, `rule`, `because`, `other`, `other_declared`, `other_form`, `column`; `1`,
/// `2`, `3` for its numbers, `1%` for the first in percent.
struct check {
    std::string_view id{};
    bilingual question{};
    /// Looks at one form.
    check_call<audited const&> run{};
    finding_words words{};
    finding_kind kind =
        finding_kind::review;   ///< The kind of its findings, unless one sets another.
    std::string_view source{};  ///< The evidence, in a few words.
    int number = 0;             ///< The stable code of a standard check.
    /// Looks at several forms together.
    check_call<std::span<audited const>> run_across{};
};

/// Where checks report what they find.
class findings {
public:
    explicit findings(std::vector<finding>& into) : into_{into} {}

    /// Adds a finding about `where`, with the place, the printed text and the row of that cell.
    ///
    /// The check may fill in more; the reference is valid until the next finding is added.
    finding& add(figure where) { return add(*seen_, where); }

    /// The same, of one of several forms.
    finding& add(audited const& of, figure where);

    /// Says that the finding `made` is also about `where`.
    void relate(finding& made, figure where) { relate(made, *seen_, where); }
    void relate(finding& made, audited const& of, figure where);

    /// Later findings belong to the check `by` and, unless a form is given, to `of`.
    void begin(check const& by, audited const* of) {
        by_ = &by;
        seen_ = of;
    }

private:
    std::vector<finding>& into_;
    check const* by_ = nullptr;
    audited const* seen_ = nullptr;
};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/check.ipp>
#endif
