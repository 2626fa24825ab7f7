// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The rules for doc comments: one sentence, then the fields that apply, then an example.

#include "declarations.hpp"
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace docs {

/// The fields, in their order.
inline constexpr std::array<std::string_view, 5> fields{
    "Units", "Rounds", "Fails", "Complexity", "Source"};

/// A part of a doc comment between blank lines.
struct paragraph {
    enum class kind { prose, field, example };

    kind what = kind::prose;
    std::string field{};  ///< Its name.
    std::vector<std::string> lines{};
    std::size_t line = 0;  ///< Within the comment, from 0.

    /// The lines as one.
    [[nodiscard]] std::string text() const {
        std::string all;
        for (auto const& each : lines) all += (all.empty() ? "" : " ") + each;
        return all;
    }
};

inline bool is_example_line(std::string_view line) { return line.starts_with("     "); }

/// The name of the field that `line` begins, known or not; empty when it begins none.
inline std::string_view field_of(std::string_view line) {
    auto const colon = line.find(": ");
    auto const name = line.substr(0, colon == std::string_view::npos ? 0 : colon);
    return std::find(fields.begin(), fields.end(), name) == fields.end() ? "" : name;
}

/// The parts of a doc comment.
inline std::vector<paragraph> paragraphs_of(std::vector<std::string> const& doc) {
    std::vector<paragraph> found;
    bool begins = true;
    for (std::size_t i = 0; i < doc.size(); ++i) {
        std::string_view line = doc[i];
        bool const example = is_example_line(line);
        auto const stripped = trimmed(line);
        if (stripped.empty()) {
            begins = true;
            continue;
        }
        auto const field = example ? std::string_view{} : field_of(stripped);
        if (example != (!found.empty() && found.back().what == paragraph::kind::example) ||
            !field.empty())
            begins = true;
        if (begins) {
            found.push_back({.what = example          ? paragraph::kind::example
                                     : !field.empty() ? paragraph::kind::field
                                                      : paragraph::kind::prose,
                             .field = std::string{field},
                             .line = i});
            begins = false;
        }
        if (example)
            found.back().lines.emplace_back(line.substr(5));
        else if (!field.empty())
            found.back().lines.emplace_back(stripped.substr(field.size() + 2));
        else
            found.back().lines.emplace_back(stripped);
    }
    return found;
}

/// What is wrong, and where.
struct problem {
    std::string where;
    std::string what;
};

/// Holds the comments of a header against the rules.
class reviewer {
public:
    explicit reviewer(header const& of) : of_{of} {}

    std::vector<problem> problems() {
        if (of_.about.empty()) note(4, "", "a header says behind #pragma once what it holds");
        for (std::size_t i = 0; i < of_.declarations.size(); ++i)
            review(of_.declarations, i, false);
        return std::move(found_);
    }

private:
    void note(std::size_t line, std::string const& name, std::string what) {
        found_.push_back({of_.path + ":" + std::to_string(line) + (name.empty() ? "" : ": ") + name,
                          std::move(what)});
    }

    // The declaration whose comment speaks for the one at `i`: itself; the one it adjoins; or, as
    // functions of one name are one, the first of its name.
    static declaration const* commented(std::vector<declaration> const& all, std::size_t i) {
        if (!all[i].doc.empty()) return &all[i];
        for (std::size_t above = i; above > 0 && all[above].adjoins; --above)
            if (!all[above - 1].doc.empty()) return &all[above - 1];
        auto const root = [](declaration const& each) {
            return each.name.substr(0, each.name.find('<'));
        };
        for (auto const& each : all)
            if (&each != &all[i] && !each.doc.empty() && each.scope == all[i].scope &&
                root(each) == root(all[i]))
                return &each;
        return nullptr;
    }

    // Whether the name of a member says it all: a question, what every range has, and what every rule
    // has, which is described where the rules are listed.
    static bool says_itself(declaration const& each) {
        constexpr std::array<std::string_view, 9> names{
            "begin", "end", "empty", "size", "add", "contains", "what", "each_field", "sentence"};
        return each.name.starts_with("is_") || each.name.starts_with("has_") ||
               std::find(names.begin(), names.end(), each.name) != names.end();
    }

    // Whether a name says it all.
    static bool is_self_evident(declaration const& each, bool is_member) {
        switch (each.kind) {
            case kind::constructor:
            case kind::operator_:
            case kind::guide:
                return true;
            case kind::macro:
                return !is_public_macro(each.name);
            case kind::alias:
                // decimal is basic_decimal<>, and a member alias names a type that the class is of.
                return is_member ||
                       each.initializer.find("basic_" + each.name + "<") != std::string::npos;
            case kind::variable:
                // What an error says in two languages needs no third time.
                return is_member || each.scope == "errc";
            case kind::function:
                return is_member && says_itself(each);
            case kind::type:
            case kind::concept_:
                return false;
        }
        return false;
    }

    void review(std::vector<declaration> const& all, std::size_t i, bool is_member) {
        auto const& each = all[i];
        // What a specialisation has, the template says.
        if (each.name.find('<') == std::string::npos)
            for (std::size_t m = 0; m < each.members.size(); ++m) review(each.members, m, true);
        auto const* const comment = commented(all, i);
        if (comment == nullptr) {
            if (!is_self_evident(each, is_member))
                note(each.line, each.name, "it has no comment of ///");
            return;
        }
        auto const parts = paragraphs_of(comment->doc);
        if (comment == &each) review_shape(each, parts);
        // What is said of the first of a name need not be said again of the others.
        if (comment == &each) review_fields(each, parts);
    }

    void review_shape(declaration const& each, std::vector<paragraph> const& parts) {
        auto const at = [&](paragraph const& part) { return each.doc_line + part.line; };
        if (parts.empty() || parts.front().what != paragraph::kind::prose)
            return note(each.doc_line, each.name, "its comment begins with a sentence");
        auto const first = parts.front().text();
        auto const initial = static_cast<unsigned char>(first.front());
        if (initial >= 'a' && initial <= 'z')
            note(each.doc_line, each.name, "its sentence begins with a capital");
        std::size_t next_field = 0;
        bool example = false;
        for (auto const& part : parts) {
            auto const text = part.text();
            if (part.what == paragraph::kind::example) {
                example = true;
                continue;
            }
            bool const leads_on = text.ends_with(":") && &part != &parts.back();
            bool const ends = text.ends_with(".") || text.ends_with("。") || text.ends_with(".)");
            if (!ends && !leads_on) note(at(part), each.name, "a paragraph ends with a full stop");
            for (auto const& line : part.lines)
                for (std::size_t tag = 0; tag + 1 < line.size(); ++tag)
                    if ((line[tag] == '@' || line[tag] == '\\') &&
                        (tag == 0 || line[tag - 1] == ' ') && line[tag + 1] >= 'a' &&
                        line[tag + 1] <= 'z')
                        note(at(part), each.name, "it has a tag: " + line.substr(tag));
            if (part.what != paragraph::kind::field) {
                if (next_field > 0) note(at(part), each.name, "prose stands before the fields");
                continue;
            }
            if (example) note(at(part), each.name, "fields stand before the example");
            auto const which = static_cast<std::size_t>(
                std::find(fields.begin(), fields.end(), part.field) - fields.begin());
            if (which < next_field)
                note(at(part),
                     each.name,
                     part.field +
                         " is twice there or out of order: Units, Rounds, Fails, "
                         "Complexity, Source");
            next_field = which + 1;
        }
    }

    static bool has(std::vector<paragraph> const& parts, std::string_view field) {
        return std::any_of(
            parts.begin(), parts.end(), [&](auto const& part) { return part.field == field; });
    }

    // Whether `text` holds one of `words` as a whole word.
    template <std::size_t Size>
    static bool names_one(std::string_view text, std::array<std::string_view, Size> const& words) {
        for (auto const word : words)
            for (auto at = text.find(word); at != std::string_view::npos;
                 at = text.find(word, at + 1)) {
                auto const end = at + word.size();
                if ((at == 0 || !is_word_character(text[at - 1])) &&
                    (end == text.size() || !is_word_character(text[end])))
                    return true;
            }
        return false;
    }

    void review_fields(declaration const& each, std::vector<paragraph> const& parts) {
        if (each.kind == kind::function) {
            // What a program gets is a number that may have been rounded, or has a unit.
            constexpr std::array<std::string_view, 12> numbers{"basic_decimal",
                                                               "decimal",
                                                               "wide_decimal",
                                                               "basic_ratio",
                                                               "ratio",
                                                               "wide_ratio",
                                                               "amount",
                                                               "money",
                                                               "basic_quantity",
                                                               "quantity",
                                                               "basic_computed",
                                                               "computed"};
            // An amount has its currency in its type.
            constexpr std::array<std::string_view, 2> with_units{"basic_quantity", "quantity"};
            bool const takes_something = each.parameters.size() > 2;
            bool const makes =
                takes_something && !each.result.ends_with("const&") && !each.result.ends_with("*");
            if (makes && names_one(each.result, numbers) && !has(parts, "Rounds"))
                note(each.line, each.name, "it gives a number, and says not how it \"Rounds: …\"");
            if (makes && names_one(each.result, with_units) && !has(parts, "Units"))
                note(each.line, each.name, "it gives a quantity, and says not its \"Units: …\"");
            constexpr std::array<std::string_view, 1> answers{"result"};
            if (names_one(each.result, answers) && !has(parts, "Fails"))
                note(
                    each.line, each.name, "it gives a result<>, and says not when it \"Fails: …\"");
        }
        bool const is_rule =
            each.kind == kind::type &&
            std::any_of(each.members.begin(),
                        each.members.end(),
                        [](auto const& member) { return member.name == "each_field"; }) &&
            std::any_of(each.members.begin(), each.members.end(), [](auto const& member) {
                return member.name == "operator()";
            });
        bool const is_policy = each.kind == kind::variable && each.scope == "policies" &&
                               each.initializer.find("evidence") == std::string::npos &&
                               each.result.find("policy") != std::string::npos;
        bool const is_check = each.kind == kind::variable && each.scope == "checks" &&
                              each.initializer.find(".source = ") == std::string::npos;
        if ((is_rule || is_policy || is_check) && !has(parts, "Source"))
            note(each.line, each.name, "it follows a rule, and says not its \"Source: …\"");
    }

    header const& of_;
    std::vector<problem> found_;
};

}  // namespace docs
