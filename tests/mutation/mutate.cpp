// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Writes mutants into headers, all of them at once and asleep (see mutant.hpp):
//
//   mutate <include folder> <folder to write to> <table to write> <list of lines to leave> <header ...>
//
// Mutants are found by textual rules on code: not in comments, texts, preprocessor lines, tables that
// the formatter leaves alone, static_asserts, and what only the compiler evaluates. A row of the table is
// id|header|line|kind|the line; from the second on, mutants of one kind on one line are counted in the
// kind. The list of lines to leave has header:line in each line.

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

struct edit {
    std::size_t at;
    std::size_t length;
    std::string text;
};

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

class header {
public:
    header(std::string name, std::string text, std::set<std::string> const& left)
        : name_{std::move(name)}, text_{std::move(text)}, code_(text_.size(), true), left_{left} {
        hide_texts_and_comments();
        hide_what_is_not_run();
    }

    void mutate(std::ostream& table, int& next) {
        table_ = &table;
        next_ = &next;
        conditions();
        returns();
        statements();
        joiners();
        operators();
        ternaries();
        numbers();
        roundings();
    }

    /// The text with the mutants in it.
    std::string mutated() {
        std::stable_sort(
            edits_.begin(), edits_.end(), [](edit const& a, edit const& b) { return a.at < b.at; });
        std::string made;
        std::size_t from = 0;
        for (auto const& each : edits_) {
            if (each.at < from) continue;
            made += text_.substr(from, each.at - from) + each.text;
            from = each.at + each.length;
        }
        made += text_.substr(from);
        auto const next_line = made.find("#pragma once\n") + 13;
        auto const number =
            1 +
            std::count(made.begin(), made.begin() + static_cast<std::ptrdiff_t>(next_line), '\n');
        return made.insert(
            next_line, "#include <mutation/mutant.hpp>\n#line " + std::to_string(number) + '\n');
    }

private:
    // ---- what is code

    void hide(std::size_t from, std::size_t to) {
        std::fill(code_.begin() + static_cast<std::ptrdiff_t>(from),
                  code_.begin() + static_cast<std::ptrdiff_t>(std::min(to, text_.size())),
                  false);
    }
    [[nodiscard]] bool stands(std::string_view what, std::size_t at) const {
        return std::string_view{text_}.substr(at).starts_with(what);
    }
    [[nodiscard]] std::size_t end_of_line(std::size_t at) const {
        return std::min(text_.find('\n', at), text_.size());
    }

    void hide_texts_and_comments() {
        for (std::size_t i = 0; i < text_.size(); ++i) {
            std::size_t end = i;
            if (stands("// clang-format off", i)) {
                end = text_.find("// clang-format on", i);
            } else if (stands("//", i) || (text_[i] == '#' && (i == 0 || text_[i - 1] == '\n'))) {
                end = end_of_line(i);
                while (text_[end - 1] == '\\') end = end_of_line(end + 1);
            } else if (stands("R\"", i)) {
                auto const open = text_.find('(', i);
                end = text_.find(")" + text_.substr(i + 2, open - i - 2) + "\"", i) + 1;
            } else if (text_[i] == '"' ||
                       (text_[i] == '\'' && (i == 0 || !is_word(text_[i - 1])))) {
                for (end = i + 1; text_[end] != text_[i]; ++end)
                    if (text_[end] == '\\') ++end;
                ++end;
            }
            if (end == i) continue;
            hide(i, end);
            i = end - 1;
        }
    }

    /// The end of the statement at `at`: behind its semicolon, or at the brace that opens a body.
    [[nodiscard]] std::size_t end_of_statement(std::size_t at, bool body_ends_it) const {
        int depth = 0;
        for (; at < text_.size(); ++at) {
            if (!code_[at]) continue;
            char const c = text_[at];
            if (body_ends_it && depth == 0 && c == '{') return at;
            if (c == '(' || c == '{' || c == '[') ++depth;
            if (c == ')' || c == '}' || c == ']') --depth;
            if (depth < 0) return at;
            if (c == ';' && depth == 0) return at + 1;
        }
        return at;
    }

    void hide_what_is_not_run() {
        auto const each = [&](std::string_view word, auto const& act) {
            for (auto at = text_.find(word); at != std::string::npos;
                 at = text_.find(word, at + 1)) {
                bool const whole =
                    (at == 0 || !is_word(text_[at - 1])) && !is_word(text_[at + word.size()]);
                if (code_[at] && whole) act(at);
            }
        };
        // First, as a line hidden for a word in the condition would take its bracket along.
        each("if constexpr", [&](std::size_t at) {
            auto const open = text_.find('(', at);
            hide(at, closing(open) + 1);
        });
        for (auto const* const word : {"static_assert", "using", "concept"})
            each(word, [&](std::size_t at) { hide(at, end_of_statement(at, false)); });
        for (auto const* const word : {"template", "enum", "operator", "case", "requires"})
            each(word, [&](std::size_t at) { hide(at, end_of_line(at)); });
        for (auto const* const word : {"inline constexpr", "static constexpr", "inline const"})
            each(word, [&](std::size_t at) {
                auto const open = text_.find_first_of("(;={", at);
                if (open != std::string::npos && text_[open] != '(')
                    hide(at, end_of_statement(at, false));
            });
        for (auto const* const word : {"decltype", "noexcept", "sizeof", "alignof"})
            each(word, [&](std::size_t at) {
                auto const open = at + std::string_view{word}.size();
                if (text_[open] == '(') hide(at, closing(open) + 1);
            });
        // A constant of a function.
        each("constexpr", [&](std::size_t at) {
            auto const open = text_.find_first_of("(;={", at);
            if (open != std::string::npos && (text_[open] == '=' || text_[open] == ';'))
                hide(at, end_of_statement(at, false));
        });
    }

    /// The bracket that closes the one at `open`.
    [[nodiscard]] std::size_t closing(std::size_t open) const {
        int depth = 0;
        for (auto at = open; at < text_.size(); ++at) {
            if (!code_[at] && at != open) continue;
            if (text_[at] == '(') ++depth;
            if (text_[at] == ')' && --depth == 0) return at;
        }
        return text_.size();
    }

    // ---- mutants

    /// The number of a new mutant at `at`; -1 where its line is left alone, whose numbers stay unused.
    int mutant(std::size_t at, std::string_view kind) {
        auto const line =
            1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        int const id = (*next_)++;
        if (left_.contains(name_ + ':' + std::to_string(line))) return -1;
        auto const begin = text_.rfind('\n', at) + 1;
        auto shown = text_.substr(begin, end_of_line(at) - begin);
        shown.erase(0, shown.find_first_not_of(' '));
        auto const of_kind = ++of_kind_[{line, std::string{kind}}];
        *table_ << id << '|' << name_ << '|' << line << '|' << kind;
        if (of_kind > 1) *table_ << ", no. " << of_kind;
        *table_ << '|' << shown << '\n';
        return id;
    }
    void insert(std::size_t at, std::string text) { edits_.push_back({at, 0, std::move(text)}); }
    static std::string call(std::string_view what, int id) {
        return "::mutation::" + std::string{what} + '(' + std::to_string(id);
    }

    void for_each(std::string_view what, auto const& act) {
        for (auto at = text_.find(what); at != std::string::npos; at = text_.find(what, at + 1))
            if (code_[at]) act(at);
    }

    void conditions() {
        for (auto const* const word : {"if (", "while ("})
            for_each(word, [&](std::size_t at) {
                if (at != 0 && is_word(text_[at - 1])) return;
                auto const open = text_.find('(', at);
                auto const close = closing(open);
                auto begin = open + 1;
                for (auto i = begin; i < close; ++i)
                    if (code_[i] && text_[i] == ';') begin = i + 1;
                auto const inside = text_.substr(begin, close - begin);
                if (inside.find(" = ") != std::string::npos) return;
                int const id = mutant(at, "condition negated");
                if (id < 0) return;
                insert(begin, call("flipped", id) + ", static_cast<bool>(");
                insert(close, "))");
            });
    }

    void returns() {
        for_each("return ", [&](std::size_t at) {
            auto const begin = at + 7;
            auto const end = end_of_statement(begin, false);
            if (end <= begin || text_[end - 1] != ';' || text_[begin] == '{') return;
            auto const value = text_.substr(begin, end - 1 - begin);
            bool const is_true =
                value.starts_with('!') || value == "true" || value == "false" || [&] {
                    for (auto const* const sign :
                         {" == ", " != ", " < ", " > ", " <= ", " >= ", " && ", " || "})
                        if (value.find(sign) != std::string::npos) return true;
                    return false;
                }();
            if (!is_true || value.find(" ? ") != std::string::npos ||
                value.find(" = ") != std::string::npos)
                return;
            int const id = mutant(at, "return negated");
            if (id < 0) return;
            insert(begin, call("flipped", id) + ", ");
            insert(end - 1, ")");
        });
    }

    /// Statements on a line of their own that call, assign or count.
    void statements() {
        for (std::size_t begin = 0; begin < text_.size(); begin = end_of_line(begin) + 1) {
            auto const end = end_of_line(begin);
            auto const first = text_.find_first_not_of(' ', begin);
            if (first >= end || !code_[first] || text_[end - 1] != ';' || !code_[end - 1]) continue;
            auto const before = text_.find_last_not_of(" \n", begin == 0 ? 0 : begin - 1);
            if (before == std::string::npos || !code_[before] ||
                std::string_view{";{})"}.find(text_[before]) == std::string_view::npos)
                continue;
            auto const statement = text_.substr(first, end - first);
            bool const leaves = statement == "break;" || statement == "continue;";
            if (!leaves && !acts(statement)) continue;
            if (end_of_statement(first, false) != end) continue;
            int const id = mutant(first, "statement deleted");
            if (id < 0) continue;
            insert(first, "{ if (!" + call("on", id) + ")) ");
            insert(end, " }");
        }
    }
    static bool acts(std::string_view statement) {
        if (statement.starts_with("++") || statement.starts_with("--") ||
            statement.starts_with("*"))
            return true;
        std::size_t at = 0;
        while (at < statement.size() && (is_word(statement[at]) || statement[at] == '.' ||
                                         statement.substr(at).starts_with("->") ||
                                         (at > 0 && statement.substr(at - 1).starts_with("->")) ||
                                         statement.substr(at).starts_with("::") ||
                                         (at > 0 && statement.substr(at - 1).starts_with("::"))))
            ++at;
        auto const word = statement.substr(0, at);
        for (auto const* const other : {"return",
                                        "throw",
                                        "explicit",
                                        "constexpr",
                                        "static",
                                        "if",
                                        "for",
                                        "while",
                                        "else",
                                        "do",
                                        "case",
                                        "default",
                                        "switch",
                                        "friend"})
            if (word == other) return false;
        auto const rest = statement.substr(at);
        if (word.empty()) return false;
        for (auto const* const sign :
             {"(", "[", " = ", " += ", " -= ", " *= ", " /= ", " |= ", " &= "})
            if (rest.starts_with(sign)) return true;
        return false;
    }

    /// `a && b` without b, and `a || b` without b.
    void joiners() {
        for (auto const* const sign : {"&&", "||"})
            for_each(sign, [&](std::size_t at) {
                if (at == 0 || text_[at - 1] != ' ') return;
                if (text_[at + 2] != ' ' && text_[at + 2] != '\n') return;
                auto const begin = text_.find_first_not_of(" \n", at + 2);
                int depth = 0;
                auto end = begin;
                for (; end < text_.size(); ++end) {
                    if (!code_[end]) continue;
                    char const c = text_[end];
                    if (c == '(' || c == '[' || c == '{') ++depth;
                    if (c == ')' || c == ']' || c == '}') --depth;
                    if (depth < 0) break;
                    if (depth != 0) continue;
                    if (c == ';' || c == ',' || c == '?' || (c == ':' && text_[end - 1] == ' ') ||
                        stands("&& ", end) || stands("||", end) || stands("&&\n", end))
                        break;
                }
                while (end > begin && (text_[end - 1] == ' ' || text_[end - 1] == '\n')) --end;
                bool const both = std::string_view{sign} == "&&";
                int const id = mutant(at, both ? "and: operand dropped" : "or: operand dropped");
                if (id < 0) return;
                insert(begin,
                       both ? "(" + call("on", id) + ") || (" : "(!" + call("on", id) + ") && (");
                insert(end, "))");
            });
    }

    void operators() {
        struct row {
            std::string_view sign, name, closing, changed;
        };
        constexpr std::array rows{
            row{"<", "less", ">", "<="},
            row{"<=", "less_equal", ">=", "<"},
            row{">", "greater", "<", ">="},
            row{">=", "greater_equal", "<=", ">"},
            row{"==", "equal", "==", "!="},
            row{"!=", "unequal", "!=", "=="},
            row{"+", "plus", "+", "-"},
            row{"-", "minus", "-", "+"},
            row{"*", "times", "*", "/"},
            row{"/", "divided", "/", "*"},
            row{"%", "modulo", "%", "/"},
        };
        for (auto const& each : rows)
            for_each(each.sign, [&](std::size_t at) {
                auto const end = at + each.sign.size();
                if (at == 0 || text_[at - 1] != ' ' || (text_[end] != ' ' && text_[end] != '\n'))
                    return;
                int const id =
                    mutant(at, std::string{each.sign} + " becomes " + std::string{each.changed});
                if (id < 0) return;
                insert(end,
                       " ::mutation::" + std::string{each.name} + '{' + std::to_string(id) + "} " +
                           std::string{each.closing});
            });
    }

    void ternaries() {
        for_each(" ? ", [&](std::size_t at) {
            int const id = mutant(at, "condition of ?: forced");
            if (id >= 0) insert(at, " || " + call("on", id) + ")");
        });
    }

    void numbers() {
        for (std::size_t i = 1; i < text_.size(); ++i) {
            if (!code_[i] || std::isdigit(static_cast<unsigned char>(text_[i])) == 0) continue;
            auto end = i;
            while (is_word(text_[end]) || text_[end] == '\'' || text_[end] == '.') ++end;
            char const before = text_[i - 1];
            bool const plain = std::all_of(
                text_.begin() + static_cast<std::ptrdiff_t>(i),
                text_.begin() + static_cast<std::ptrdiff_t>(end),
                [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
            bool const stands_alone = !is_word(before) && before != '{' && before != '<' &&
                                      before != '.' && before != '\'';
            if (plain && stands_alone) {
                int const id = mutant(i, "number one higher");
                if (id >= 0)
                    edits_.push_back(
                        {i,
                         end - i,
                         '(' + text_.substr(i, end - i) + " + " + call("delta", id) + "))"});
            }
            i = end;
        }
    }

    void roundings() {
        for_each("rounding::", [&](std::size_t at) {
            if (is_word(text_[at - 1])) return;
            auto end = at + 10;
            while (is_word(text_[end])) ++end;
            int const id = mutant(at, "another rounding");
            if (id < 0) return;
            insert(at, call("other", id) + ", ");
            insert(end, ")");
        });
    }

    std::string name_;
    std::string text_;
    std::vector<bool> code_;
    std::set<std::string> const& left_;
    std::vector<edit> edits_;
    std::map<std::pair<std::ptrdiff_t, std::string>, int> of_kind_;
    std::ostream* table_ = nullptr;
    int* next_ = nullptr;
};

std::string contents(std::filesystem::path const& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

int main(int count, char** arguments) {
    std::vector<std::string> const given{arguments + 1, arguments + count};
    if (given.size() < 5) {
        std::cerr
            << "usage: mutate <include folder> <folder> <table> <lines to leave> <header ...>\n";
        return 2;
    }
    std::set<std::string> left;
    std::ifstream list{given[3]};
    for (std::string line; std::getline(list, line);) left.insert(line);

    std::ofstream table{given[2]};
    int next = 0;
    for (auto name = given.begin() + 4; name != given.end(); ++name) {
        auto const text = contents(given[0] + '/' + *name);
        if (text.empty()) {
            std::cerr << "cannot read " << *name << '\n';
            return 2;
        }
        header each{*name, text, left};
        each.mutate(table, next);
        auto const made = std::filesystem::path{given[1]} / *name;
        std::filesystem::create_directories(made.parent_path());
        std::ofstream{made} << each.mutated();
    }
    return table ? 0 : 1;
}
