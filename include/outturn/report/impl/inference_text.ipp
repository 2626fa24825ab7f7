// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/unicode.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/inference/split.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/role_figure.hpp>
#include <outturn/report/inference_text.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// Writes one inference in one language.
class inference_writer {
public:
    inference_writer(inference const& made, language in) : made_{made}, in_{in} {}

    std::string write() {
        auto const count = std::to_string(made_.forms.size());
        text_ += say(count + (made_.forms.size() == 1 ? " form" : " forms"), count + " 张表");
        text_ += '\n';
        for (auto const& role : made_.roles)
            if (role.of != 0) add_role(role);
        add_empty_roles();
        add_skipped();
        add_space();
        return std::move(text_);
    }

private:
    static constexpr std::size_t most_rivals = 6;
    static constexpr std::size_t most_figures = 6;

    [[nodiscard]] bool zh() const { return in_ == language::zh; }
    [[nodiscard]] std::string say(std::string_view en, std::string_view zh_text) const {
        return std::string{zh() ? zh_text : en};
    }
    [[nodiscard]] std::string colon() const { return say(": ", "："); }
    [[nodiscard]] std::string semicolon() const { return say("; ", "；"); }
    [[nodiscard]] std::string comma() const { return say(", ", "，"); }
    [[nodiscard]] std::string words(hypothesis const& of) const {
        auto const cost = std::to_string(of.cost);
        return to_text(of, in_) + say(" [cost " + cost + "]", "〔长度 " + cost + "〕");
    }
    [[nodiscard]] std::string where(inference_case const& of) const {
        auto const& first = of.figures.front();
        auto text = printable(made_.forms[first.form]) + ' ' + to_string(first.name);
        if (of.figures.size() > 1) {
            auto const more = std::to_string(of.figures.size() - 1);
            text +=
                say(" and " + more + " more", " 等 " + std::to_string(of.figures.size()) + " 处");
        }
        return text;
    }
    [[nodiscard]] std::string inputs_of(inference_inputs const& inputs) const {
        std::string text;
        for (auto const& [name, value] : named_inputs(inputs, std::optional{in_})) {
            if (!text.empty()) text += comma();
            text.append(name).append(" ").append(printable(value));
        }
        return text;
    }

    void add_line(std::string const& indent, std::string const& line) {
        text_ += indent + line + '\n';
    }

    void add_role(inferred_role const& role) {
        auto const& entry = entry_of(role.role);
        auto const& verdict = entry_of(role.verdict);
        text_ += '\n' + say(entry.en, entry.zh) + say(" (", "（") + std::string{entry.name} +
                 say("): ", "）：") + say(verdict.en, verdict.zh) + '\n';
        auto const n = std::to_string(role.of);
        auto const distinct = std::to_string(role.distinct);
        if (!role.policy) {
            add_line("  ",
                     say("nothing tried explains more than half of the " + distinct +
                             " distinct cases (" + n + " figures)",
                         "所试公式均不能解释 " + distinct + " 种不同情形（" + n +
                             " 个数字）的半数以上"));
            add_rivals(role);
            return;
        }
        add_line("  ", words(*role.policy));
        add_line("  ", evidence_for(role));
        for (auto const each : role.exceptions) add_exception(role, role.cases[each]);
        add_witnesses(role);
        add_equivalents(role);
        add_rivals(role);
    }

    /// How many figures the policy explains, and how likely that is by chance.
    [[nodiscard]] std::string evidence_for(inferred_role const& role) const {
        auto const n = std::to_string(role.of);
        auto const distinct = std::to_string(role.distinct);
        auto const k = std::to_string(role.explained);
        auto line = say("explains " + k + " of " + n + " figures, " + distinct +
                            (role.distinct == 1 ? " distinct case" : " distinct cases"),
                        "解释 " + n + " 个数字中的 " + k + " 个，不同情形 " + distinct + " 种");
        if (role.chance)
            line += semicolon() +
                    (role.chance->at_most
                         ? say("chance of such a fit at most ", "偶然吻合的概率不超过 ")
                         : say("chance of such a fit ", "偶然吻合的概率 ")) +
                    to_string(role.chance->value);
        auto open = role.of - role.explained;
        for (auto const each : role.exceptions) open -= role.cases[each].figures.size();
        if (open != 0)
            line += semicolon() + say(std::to_string(open) + " undecided",
                                      "另有 " + std::to_string(open) + " 个无从判断");
        return line;
    }

    void add_exception(inferred_role const& role, inference_case const& of) {
        auto const theirs = role_figure(role.role, of.printed);
        auto const ours = role_figure(role.role, printed_by(*role.policy, of.inputs));
        add_line("  ",
                 say("exception: ", "例外：") + where(of) + colon() +
                     say("printed " + theirs + ", it gives " + ours,
                         "表列 " + theirs + "，按此得 " + ours) +
                     say(" (", "（") + inputs_of(of.inputs) + say(")", "）"));
    }

    void add_witnesses(inferred_role const& role) {
        if (role.witnesses.empty()) return;
        add_line("  ", say("witnesses:", "例证："));
        for (auto const& each : role.witnesses) {
            auto const& of = role.cases[each.which];
            std::string line = where(of) + colon();
            auto const printed = role_figure(role.role, of.printed);
            if (auto const computed_value = exact_behind(of.printed, *role.policy, of.inputs)) {
                auto const exactly = role_exact(role.role, *computed_value);
                if (exactly != printed) line += exactly + " → ";
            }
            line += printed + semicolon();
            auto const kills = std::to_string(each.kills);
            auto const rivals = std::to_string(role.rivals.size());
            line += say(kills + " of " + rivals + " rivals print another figure",
                        rivals + " 个竞争假设中 " + kills + " 个不符");
            for (auto const& part : each.decides) {
                line += &part == each.decides.data() ? semicolon() + say("decides ", "决定")
                                                     : say(", ", "、");
                line += say(entry_of(part).en, entry_of(part).zh);
            }
            add_line("    ", line);
        }
    }

    static bool same_formula(hypothesis const& a, hypothesis const& b) {
        return a.formula == b.formula && a.amounts == b.amounts;
    }
    [[nodiscard]] std::string and_roundings(std::size_t others) const {
        if (others == 0) return {};
        auto const count = std::to_string(others);
        return say(others == 1 ? " and 1 other rounding" : " and " + count + " other roundings",
                   "，及另外 " + count + " 种取舍");
    }

    void add_equivalents(inferred_role const& role) {
        if (role.equivalents.empty()) return;
        auto const longer = role.equivalents.front().hypothesis.cost - role.policy->cost;
        auto const more = std::to_string(longer);
        add_line("  ",
                 longer > 0 ? say("also explained by, " + more + " longer at least:",
                                  "同样解释这些数字的还有（长度至少多 " + more + "）：")
                            : say("also explained by:", "同样解释这些数字的还有："));
        std::vector<bool> shown(role.equivalents.size());
        for (std::size_t i = 0; i < shown.size(); ++i) {
            if (shown[i]) continue;
            auto const& each = role.equivalents[i];
            // Each rounding of the policy's own formula has a line, while they are few.
            bool const alone =
                same_formula(*role.policy, each.hypothesis) && role.equivalents.size() < 6;
            std::size_t others = 0;
            for (std::size_t k = i + 1; k < shown.size() && !alone; ++k) {
                if (!same_formula(role.equivalents[k].hypothesis, each.hypothesis)) continue;
                shown[k] = true;
                ++others;
            }
            add_line("    ",
                     words(each.hypothesis) + and_roundings(others) + semicolon() +
                         example_apart(role.role, each));
        }
        if (role.splitting_example && role.equivalents.size() != 1) add_splitting_example(role);
    }

    /// The example that tells an equivalent apart from the policy.
    [[nodiscard]] std::string example_apart(figure_role which, equivalent const& of) const {
        if (!of.told_apart_by)
            return say("no example that was tried tells them apart", "所试示例均不能区分");
        auto const& figures = of.told_apart_by->figures;
        return say("told apart by ", "可由此区分：") + inputs_of(of.told_apart_by->inputs) +
               colon() + role_figure(which, figures[0].printed) +
               say(" by the policy, ", "（首选），") + role_figure(which, figures[1].printed) +
               say(" by this", "（此项）");
    }

    void add_splitting_example(inferred_role const& role) {
        auto line = say("example that tells most of them apart: ", "最能区分它们的示例：") +
                    inputs_of(role.splitting_example->inputs) + colon();
        std::size_t count = 0;
        for (auto const& each : role.splitting_example->figures) {
            if (count != 0) line += comma();
            if (++count > most_figures) {
                line += "…";
                break;
            }
            auto const by = std::to_string(each.by.size());
            line += role_figure(role.role, each.printed) + say(" by " + by, "（" + by + " 个）");
        }
        add_line("  ", line);
    }

    void add_rivals(inferred_role const& role) {
        std::vector<bool> shown(role.rivals.size());
        std::size_t count = 0;
        std::size_t left = 0;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            auto const& each = role.rivals[i];
            if (shown[i]) continue;
            if (each.explained == 0) {
                ++left;
                continue;
            }
            auto const others = mark_roundings(role, i, shown);
            if (count == most_rivals) {
                left += 1 + others;
                continue;
            }
            if (count++ == 0) add_line("  ", say("rivals:", "竞争假设："));
            add_rival(role, each, others);
        }
        if (left == 0) return;
        auto const more = std::to_string(left);
        add_line("    ",
                 count == 0 ? say(more + " rivals explain none of them",
                                  more + " 个竞争假设均不能解释任何一个")
                            : say("and " + more + " more", "及另外 " + more + " 个"));
    }

    /// Marks further rivals with the formula of the rival `i` as shown, and gives their number. Rivals
    /// that differ from the policy by their rounding alone are shown one by one.
    static std::size_t mark_roundings(inferred_role const& role,
                                      std::size_t i,
                                      std::vector<bool>& shown) {
        auto const alone = [&](hypothesis const& of) {
            return role.policy && only_difference(of, *role.policy) == decided_part::rounding;
        };
        auto const& of = role.rivals[i].hypothesis;
        std::size_t others = 0;
        for (std::size_t k = i + 1; k < shown.size() && !alone(of); ++k) {
            auto const& next = role.rivals[k].hypothesis;
            if (!same_formula(next, of) || alone(next) || shown[k]) continue;
            shown[k] = true;
            ++others;
        }
        return others;
    }

    void add_rival(inferred_role const& role, rival const& of, std::size_t others) {
        auto const& against = role.cases[of.killed_by];
        auto const k = std::to_string(of.explained);
        auto const n = std::to_string(role.of);
        add_line("    ",
                 words(of.hypothesis) + and_roundings(others) + semicolon() +
                     say(k + " of " + n, n + " 中 " + k) + semicolon() + say("for ", "") +
                     where(against) + say(" it gives ", " 得 ") +
                     role_figure(role.role, of.prints) + say(", printed ", "，表列 ") +
                     role_figure(role.role, against.printed));
    }

    void add_empty_roles() {
        std::string names;
        for (auto const& role : made_.roles) {
            if (role.of != 0) continue;
            if (!names.empty()) names += say(", ", "、");
            names += say(entry_of(role.role).name, entry_of(role.role).zh);
        }
        if (!names.empty()) text_ += '\n' + say("no figures of: ", "无数字可据：") + names + '\n';
    }

    void add_skipped() {
        if (made_.skipped.empty()) return;
        auto const count = std::to_string(made_.skipped.size());
        text_ +=
            '\n' + say("left out: ", "未用作证据：") +
            say(count + (made_.skipped.size() == 1 ? " figure" : " figures"), count + " 个数字") +
            '\n';
        for (auto const& reason : not_evidence_catalogue) {
            std::size_t times = 0;
            skipped_figure const* first = nullptr;
            for (auto const& each : made_.skipped) {
                if (each.why != reason.why) continue;
                if (first == nullptr) first = &each;
                ++times;
            }
            if (first == nullptr) continue;
            add_line("  ",
                     std::to_string(times) + say(": ", " 个：") + say(reason.en, reason.zh) +
                         comma() + say("as ", "如 ") + printable(made_.forms[first->which.form]) +
                         ' ' + to_string(first->which.name));
        }
    }

    void add_space() {
        std::size_t tried = 0;
        for (auto const& role : figure_role_catalogue)
            tried += hypotheses_for(role.which, made_.space).size();
        auto const list = [&](auto const& items, auto const& name) {
            std::string text;
            for (auto const& each : items) {
                if (!text.empty()) text += say(", ", "、");
                text += name(each);
            }
            return text;
        };
        auto const roundings = list(made_.space.roundings, [&](rounding_choice const& each) {
            return say(entry_of(each.mode).en, entry_of(each.mode).zh);
        });
        auto const places = [&](std::span<places_choice const> of) {
            return list(of, [](places_choice const& each) { return std::to_string(each.places); });
        };
        auto const count = std::to_string(tried);
        auto const formulas = std::to_string(made_.space.formulas.size());
        text_ += '\n' +
                 say("search space: " + count + " hypotheses of " + formulas +
                         " formulas; roundings " + roundings + "; places ",
                     "搜索空间：" + formulas + " 个公式，共 " + count + " 个假设；取舍 " +
                         roundings + "；位数 ") +
                 places(made_.space.places) +
                 say(", and where a figure is printed to so many ", "，填列位数更多时另有 ") +
                 places(made_.space.further_places) +
                 say("; amounts also in 万元 of places ", "；金额亦先化为万元，位数 ") +
                 places(made_.space.amount_places) + '\n';
        text_ +=
            say("Explained means that a rule gives the printed figures: not that it was used, nor "
                "that it is right.\n",
                "“解释”仅指该规则能得出表列数字，不表示确实采用了该规则，也不表示其正确。\n");
    }

    inference const& made_;
    language in_;
    std::string text_;
};

}  // namespace detail

OUTTURN_DECL std::string to_text(inference const& made, language in) {
    return detail::inference_writer{made, in}.write();
}

}  // namespace outturn::inline OUTTURN_ABI
