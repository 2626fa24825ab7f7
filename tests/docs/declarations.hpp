// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a header declares and how it is commented: enough of the syntax of C++ for headers that are
// laid out as those of the project. It knows nothing of the rules for comments and of pages.

#include "house/tokens.hpp"
#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace docs {

using house::is_word_character;
using house::token;
using house::token_kind;
using house::tokens_of;
using house::trimmed;

/// What a declaration declares.
enum class kind { macro, type, alias, concept_, variable, function, constructor, operator_, guide };

/// A public name, or one more declaration of it.
struct declaration {
    docs::kind kind{};
    std::string name;              ///< Without the scope: round, operator+.
    std::string scope;             ///< Within outturn: policies, basic_decimal; or empty.
    std::vector<std::string> doc;  ///< The lines of its comment, without ///.
    std::size_t line = 0;          ///< Where it begins, counted from 1.
    std::size_t doc_line = 0;      ///< Where its comment begins.
    bool adjoins = false;          ///< No blank line parts it from the declaration above.
    std::string text;              ///< As written, without bodies.
    std::string result;            ///< What stands before the name, of functions and variables.
    std::string parameters;        ///< Of functions.
    std::string initializer;       ///< Of variables and aliases.
    std::string note;              ///< What ///< says behind a variable.
    std::vector<declaration> members{};  ///< The public ones of a type, and of its bases in detail.
    std::string bases;
    bool is_enumeration = false;
};

/// A header as a reader of its page sees it.
struct header {
    std::string path;  ///< Under include/: outturn/core/error.hpp.
    std::string about;
    std::string needs;
    std::vector<declaration> declarations;
};

/// Whether a program may use a macro of this name; the others serve the headers.
inline bool is_public_macro(std::string_view name) {
    return name.starts_with("OUTTURN_") && !name.starts_with("OUTTURN_DETAIL_") &&
           name != "OUTTURN_ABI" && name != "OUTTURN_DECL" && name != "OUTTURN_TRY" &&
           name != "OUTTURN_CATCH" && name != "OUTTURN_THROW";
}

/// Reads the declarations of one header.
class parser {
public:
    explicit parser(std::string const& source) : source_{source}, tokens_{tokens_of(source_)} {}

    std::vector<declaration> declarations() {
        std::vector<declaration> found;
        read_scope({}, {}, false, found);
        return found;
    }

private:
    [[nodiscard]] token const& now() const { return tokens_[at_]; }
    [[nodiscard]] bool is(std::string_view text) const { return now().text == text; }
    [[nodiscard]] bool is_done() const { return now().kind == token_kind::end; }
    [[nodiscard]] static bool is_code(token const& each) { return each.kind <= token_kind::sign; }

    void next() {
        if (is_done())
            throw std::runtime_error{"line " + std::to_string(now().line) + ": it ends too soon"};
        ++at_;
    }

    // Behind the bracket that closes the one that stands here.
    void skip_brackets() {
        std::size_t depth = 0;
        do {
            if (now().kind == token_kind::sign) {
                if (is("(") || is("{") || is("[")) ++depth;
                if (is("[[")) depth += 2;
                if (is(")") || is("}") || is("]")) --depth;
                if (is("]]")) depth -= 2;
            }
            next();
        } while (depth > 0);
    }

    // Behind the > that closes the < that stands here.
    void skip_angles() {
        std::size_t depth = 0;
        do {
            if (now().kind == token_kind::sign && (is("(") || is("{") || is("["))) {
                skip_brackets();
                continue;
            }
            if (is("<")) ++depth;
            if (is(">")) --depth;
            next();
        } while (depth > 0);
    }

    // The comment that ends right above the token that stands here.
    void take_doc(declaration& into, std::size_t first) const {
        auto line = tokens_[first].line;
        auto top = first;
        while (top > 0 && !is_code(tokens_[top - 1]) && tokens_[top - 1].last_line + 1 == line &&
               (tokens_[top - 1].kind == token_kind::doc ||
                tokens_[top - 1].kind == token_kind::comment)) {
            --top;
            line = tokens_[top].line;
        }
        into.doc_line = line;
        for (; top < first; ++top)
            if (tokens_[top].kind == token_kind::doc)
                into.doc.emplace_back(tokens_[top].text.substr(3));
        into.adjoins = into.doc.empty() && first > 0 && tokens_[first - 1].last_line + 1 == line;
    }

    [[nodiscard]] std::string text_between(std::size_t first, std::size_t last) const {
        auto const begin = tokens_[first].begin;
        return std::string{
            trimmed(std::string_view{source_}.substr(begin, tokens_[last].begin - begin))};
    }

    // Declarations up to the } of the scope, or to the end.
    void read_scope(std::string const& scope,
                    std::string const& type,
                    bool is_private,
                    std::vector<declaration>& into) {
        while (!is_done() && !is("}")) {
            if (now().kind == token_kind::directive) {
                read_directive(into);
            } else if (!is_code(now()) || is(";")) {
                next();
            } else if (is("inline") && tokens_[at_ + 1].text == "namespace") {
                next();
            } else if (is("namespace")) {
                read_namespace(scope, into);
            } else if (!type.empty() && (is("public") || is("private") || is("protected")) &&
                       tokens_[at_ + 1].text == ":") {
                is_private = !is("public");
                next();
                next();
            } else {
                read_declaration(scope, type, is_private, into);
            }
        }
    }

    void read_directive(std::vector<declaration>& into) {
        auto const first = at_;
        auto text = now().text;
        next();
        if (!text.starts_with("#define ")) return;
        text.remove_prefix(8);
        declaration made;
        made.kind = kind::macro;
        while (!text.empty() && is_word_character(text.front())) {
            made.name += text.front();
            text.remove_prefix(1);
        }
        take_doc(made, first);
        made.line = tokens_[first].line;
        made.text = std::string{tokens_[first].text};
        into.push_back(std::move(made));
    }

    void read_namespace(std::string const& scope, std::vector<declaration>& into) {
        next();
        std::string name;
        // The inline namespace of version and way of compiling goes without saying.
        for (; !is("{") && !is(";") && !is("="); next())
            if (!is("inline") && !is("OUTTURN_ABI")) name += now().text;
        if (name.ends_with("::")) name.resize(name.size() - 2);
        if (!is("{")) {
            while (!is(";")) next();
            return;
        }
        bool const hidden =
            name.empty() || name == "detail" || name.ends_with("::detail") || name == "std";
        next();
        if (hidden) {
            // Types of a public name may have bases here.
            bool const within_hidden = std::exchange(is_hidden_, true);
            read_scope(scope, {}, false, hidden_);
            is_hidden_ = within_hidden;
            return next();
        }
        if (name == "outturn")
            name = scope;
        else if (!scope.empty())
            name = scope + "::" + name;
        read_scope(name, {}, false, into);
        next();
    }

    void read_declaration(std::string const& scope,
                          std::string const& type,
                          bool is_private,
                          std::vector<declaration>& into) {
        auto const first = at_;
        declaration made;
        made.scope = scope;
        made.line = now().line;
        take_doc(made, first);
        auto const keyword = now().text;
        auto const befriends_type = [&] {
            auto const what = tokens_[at_ + 1].text;
            return is("friend") && (what == "struct" || what == "class");
        };
        if (keyword == "static_assert" || keyword == "using" || keyword == "extern" ||
            befriends_type())
            return read_simple(std::move(made), first, is_private, into);

        while (is("template") || is("requires")) {
            if (is("template") && tokens_[at_ + 1].text == "<") {
                next();
                skip_angles();
            } else {
                read_requires_clause();
            }
        }
        if (befriends_type()) return read_simple(std::move(made), first, is_private, into);
        if (is("concept") || is("using")) {
            made.kind = is("concept") ? kind::concept_ : kind::alias;
            next();
            made.name = now().text;
            auto const head = at_;
            to_semicolon();
            made.text = text_between(first, at_);
            made.initializer = text_between(head, at_);
            return keep(std::move(made), is_private, into);
        }
        auto const behind_template = at_;
        while (is("inline") || is("constexpr") || is("[[")) is("[[") ? skip_brackets() : next();
        if (is("struct") || is("class") || is("union") || is("enum"))
            return read_type(std::move(made), first, is_private, into);
        at_ = behind_template;
        read_function_or_variable(std::move(made), first, type, is_private, into);
    }

    // requires c<T> && (…): up to what begins the declaration.
    void read_requires_clause() {
        next();
        for (;;) {
            if (is("requires")) {
                next();
                if (is("(")) skip_brackets();
                skip_brackets();
            } else if (is("(")) {
                skip_brackets();
            } else {
                while (now().kind == token_kind::word || is("::") || is("!")) {
                    next();
                    if (is("<")) skip_angles();
                    if (now().kind == token_kind::word) break;
                }
            }
            bool const goes_on = (is("&") || is("|")) && tokens_[at_ + 1].text == now().text;
            if (!goes_on) return;
            next();
            next();
        }
    }

    void to_semicolon() {
        while (!is(";")) {
            if (now().kind == token_kind::sign && (is("(") || is("{") || is("[")))
                skip_brackets();
            else
                next();
        }
    }

    // What needs no page: assertions, friends, what is taken over from elsewhere; and aliases.
    void read_simple(declaration made,
                     std::size_t first,
                     bool is_private,
                     std::vector<declaration>& into) {
        bool const alias = is("using") && tokens_[at_ + 2].text == "=";
        bool is_function = false;
        if (alias) made.name = tokens_[at_ + 1].text;
        auto const head = at_ + 1;
        while (!is(";")) {
            if (is("operator")) is_function = true;
            if (is("(")) {
                is_function = true;
                skip_brackets();
            } else if (is("{")) {
                skip_brackets();
                if (is_function && !is(";")) return;
            } else {
                next();
            }
        }
        if (!alias) return;
        made.kind = kind::alias;
        made.text = text_between(first, at_);
        made.initializer = text_between(head, at_);
        keep(std::move(made), is_private, into);
    }

    void read_type(declaration made,
                   std::size_t first,
                   bool is_private,
                   std::vector<declaration>& into) {
        made.kind = kind::type;
        made.is_enumeration = is("enum");
        bool const is_class = is("class");
        next();
        if (is("class") || is("struct")) next();
        while (is("[[")) skip_brackets();
        auto const name = at_;
        while ((now().kind == token_kind::word && !is("final")) || is("::")) next();
        if (is("<")) skip_angles();
        made.name = text_between(name, at_);
        auto const bases = at_;
        while (!is("{") && !is(";")) next();
        if (is(";")) return;
        made.bases = text_between(bases, at_);
        bool const of_another_scope =
            made.name.substr(0, made.name.find('<')).find("::") != std::string::npos;
        made.text = text_between(first, at_);
        if (made.is_enumeration) {
            skip_brackets();
            made.text = text_between(first, at_);
        } else {
            auto const scope = made.scope.empty() ? made.name : made.scope + "::" + made.name;
            next();
            read_scope(scope, made.name, is_class, made.members);
            next();
            take_over_members(made);
        }
        to_semicolon();
        if (!of_another_scope) keep(std::move(made), is_private, into);
    }

    // The members that a type has from its bases in detail.
    void take_over_members(declaration& into) const {
        for (auto const& each : hidden_) {
            auto const at = into.bases.find("detail::" + each.name);
            if (each.kind != kind::type || at == std::string::npos) continue;
            for (auto member : each.members) {
                if (stands_alone(member)) continue;
                member.scope = into.name;
                into.members.push_back(std::move(member));
            }
        }
    }

    // What is a matter of the type it is written in.
    static bool stands_alone(declaration const& each) {
        return each.kind == kind::constructor || each.kind == kind::operator_ ||
               each.kind == kind::alias || each.kind == kind::variable;
    }

    void read_function_or_variable(declaration made,
                                   std::size_t first,
                                   std::string const& type,
                                   bool is_private,
                                   std::vector<declaration>& into) {
        made.kind = kind::variable;
        auto const begin = at_;
        std::size_t name = at_;  // the last word outside brackets
        std::size_t name_end = at_ + 1;
        std::size_t text_end = 0;
        bool qualified = false;
        bool has_value = false;
        while (!is(";")) {
            bool const is_function = made.kind != kind::variable;
            if (is("operator") && !has_value) {
                made.kind = kind::operator_;
                qualified = at_ > first && tokens_[at_ - 1].text == "::";
                name = at_;
                next();
                if (is("(")) skip_brackets();
                while (!is("(")) next();
                name_end = at_;
                made.parameters = parameters();
            } else if (is("(") && !is_function && !has_value && tokens_[at_ + 1].text != "*" &&
                       tokens_[at_ - 1].kind == token_kind::word && !is_specifier(at_ - 1)) {
                made.kind = kind::function;
                name = at_ - 1;
                name_end = at_;
                qualified = name > first && tokens_[name - 1].text == "::";
                made.parameters = parameters();
            } else if (is("(") || is("[") || is("[[")) {
                if (is("(") && tokens_[at_ + 1].text == "*" &&
                    !is_function)  // a pointer to a function
                    for (auto each = at_; tokens_[each].text != ")"; ++each) {
                        name = each;
                        name_end = each + 1;
                    }
                skip_brackets();
            } else if (is("<")) {
                skip_angles();
            } else if (is("{")) {
                if (text_end == 0) text_end = at_;
                auto const open = at_;
                skip_brackets();
                if (is_function && !has_value) break;
                if (made.initializer.empty()) made.initializer = text_between(open, at_);
                if (is(",") && !is_function && !is_hidden_)
                    throw std::runtime_error{"line " + std::to_string(now().line) +
                                             ": declare each variable by itself; only the first "
                                             "of several would be on the page"};
            } else if (is(":") && is_function) {
                if (text_end == 0) text_end = at_;
                read_member_initializers();
            } else if (is("=")) {
                if (text_end == 0) text_end = at_;
                has_value = true;
                auto const value = at_ + 1;
                to_semicolon();
                made.initializer = text_between(value, at_);
            } else {
                if (now().kind == token_kind::word && !is_function) {
                    name = at_;
                    name_end = at_ + 1;
                    qualified = tokens_[at_ - 1].text == "::" && at_ > first;
                }
                next();
            }
        }
        if (text_end == 0) text_end = at_;
        made.name = text_between(name, name_end);
        made.result = text_between(begin, name);
        for (auto note = at_ + 1; tokens_[note].kind == token_kind::trailing_doc; ++note)
            made.note += std::string{tokens_[note].text.substr(4)};
        made.text = text_between(first, text_end);
        if (made.kind == kind::function && made.name == type) made.kind = kind::constructor;
        if (made.kind == kind::function && name > first && tokens_[name - 1].text == "~")
            made.kind = kind::constructor;
        if (made.kind == kind::function && made.text.find(") -> ") != std::string::npos &&
            made.result.find("auto") == std::string::npos)
            made.kind = kind::guide;
        if (qualified) return;  // what is defined here is declared elsewhere
        keep(std::move(made), is_private, into);
    }

    [[nodiscard]] bool is_specifier(std::size_t at) const {
        auto const text = tokens_[at].text;
        return text == "explicit" || text == "noexcept" || text == "requires" ||
               text == "decltype" || text == "alignas" || text == "return";
    }

    std::string parameters() {
        auto const open = at_;
        skip_brackets();
        auto const whole = text_between(open, at_);
        return std::string{trimmed(whole.substr(0, whole.rfind(')') + 1))};
    }

    void read_member_initializers() {
        next();
        for (;;) {
            while (!is("(") && !is("{")) is("<") ? skip_angles() : next();
            skip_brackets();
            if (!is(",")) return;
            next();
        }
    }

    static void keep(declaration made, bool is_private, std::vector<declaration>& into) {
        if (!is_private) into.push_back(std::move(made));
    }

    std::string const& source_;
    std::vector<token> tokens_;
    std::vector<declaration> hidden_;
    bool is_hidden_ = false;
    std::size_t at_ = 0;
};

/// The header at `path` as its source declares it.
inline header header_of(std::string const& path, std::string const& source) {
    header made{.path = path, .about = {}, .needs = {}, .declarations = {}};
    try {
        made.declarations = parser{source}.declarations();
    } catch (std::runtime_error const& e) {
        throw std::runtime_error{path + ": " + e.what()};
    }
    // The first comment behind the head says what the header holds.
    bool begun = false;
    for (auto const& each : tokens_of(source)) {
        if (each.kind == token_kind::directive) {
            begun = begun || each.text == "#pragma once";
            if (each.text.starts_with("#include")) break;
            continue;
        }
        if (!begun) continue;
        if (each.kind != token_kind::comment) break;
        auto const line = trimmed(each.text.substr(2));
        if (line.starts_with("Needs: "))
            made.needs += (made.needs.empty() ? "" : ", ") + std::string{line.substr(7)};
        else
            made.about += (made.about.empty() ? "" : "\n") + std::string{line};
    }
    return made;
}

}  // namespace docs
