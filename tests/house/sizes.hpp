// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How long files and functions are, and the other figures by which the shape of the library is judged.

#include "tree.hpp"
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace house {

/// A function with a body, or a lambda that a table holds.
struct function {
    std::string name;
    std::size_t line = 0;
    std::size_t lines = 0;  ///< From its first to its last, its template's head among them.
    bool is_plain = false;  ///< Neither a template nor constexpr nor a member of a template.
};

/// Finds the functions of a source by its braces. A lambda within a function counts as a part of it.
class function_finder {
public:
    explicit function_finder(std::string_view source) {
        for (auto const& each : tokens_of(source))
            if (each.kind <= token_kind::sign || each.kind == token_kind::end)
                code_.push_back(each);
    }

    std::vector<function> found() {
        while (!is_done()) {
            read_scope();
            next();
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] bool is_done() const { return code_[at_].kind == token_kind::end; }
    [[nodiscard]] bool is(std::string_view text) const { return code_[at_].text == text; }
    [[nodiscard]] std::string_view previous() const { return at_ == 0 ? "" : code_[at_ - 1].text; }
    [[nodiscard]] bool is_open() const { return is("(") || is("{") || is("[") || is("[["); }

    void next() {
        if (!is_done()) ++at_;
    }

    // Behind the bracket that closes the one that stands here.
    void skip_brackets() {
        std::ptrdiff_t depth = 0;
        do {
            if (code_[at_].kind == token_kind::sign) {
                if (is_open()) depth += is("[[") ? 2 : 1;
                if (is(")") || is("}") || is("]")) --depth;
                if (is("]]")) depth -= 2;
            }
            next();
        } while (depth > 0 && !is_done());
    }

    // Behind the > that closes the < that stands here.
    void skip_angles() {
        std::ptrdiff_t depth = 0;
        do {
            if (is_open()) {
                skip_brackets();
                continue;
            }
            if (is("<")) ++depth;
            if (is(">")) --depth;
            next();
        } while (depth > 0 && !is_done());
    }

    void keep(std::string_view name, std::size_t first, std::size_t body, std::size_t last) {
        bool const is_plain =
            !in_template_ &&
            std::none_of(code_.begin() + static_cast<std::ptrdiff_t>(first),
                         code_.begin() + static_cast<std::ptrdiff_t>(body),
                         [](token const& each) {
                             return each.text == "template" || each.text == "constexpr" ||
                                    each.text == "consteval" || each.text == "auto";
                         });
        found_.push_back({std::string{name},
                          code_[first].line,
                          code_[last].last_line - code_[first].line + 1,
                          is_plain});
    }

    // The declarations of a namespace or a type, up to the } that closes it.
    void read_scope() {
        while (!is_done() && !is("}")) read_declaration();
    }

    void read_declaration() {
        auto const first = at_;
        std::string_view name;  // of a function
        bool has_members = false;
        bool is_value = false;
        while (!is_done() && !is("}")) {
            if (is(";")) return next();
            if (is(":") &&
                (previous() == "public" || previous() == "private" || previous() == "protected"))
                return next();
            if (is("{")) {
                if (!is_value && name.empty() && has_members) {
                    auto const within = std::exchange(
                        in_template_, in_template_ || code_[first].text == "template");
                    next();
                    read_scope();
                    in_template_ = within;
                    return next();
                }
                auto const is_function = !is_value && !name.empty();
                if (!is_function) {
                    read_value();
                    continue;
                }
                auto const body = at_;
                skip_brackets();
                return keep(name, first, body, at_ - 1);
            }
            has_members = has_members || is("namespace") || is("struct") || is("class") ||
                          is("union") || is("extern");
            if (is("enum")) has_members = is_value = true;
            if (is("=")) is_value = true;
            if (is("operator") && !is_value) {
                name = "operator";
                while (!is_done() && !is("(")) next();
                if (code_[at_ + 1].text == ")") skip_brackets();  // operator()
            }
            if (is("(") && !is_value && name.empty() && code_[at_ - 1].kind == token_kind::word &&
                previous() != "requires" && previous() != "explicit" && previous() != "noexcept")
                name = previous();
            if (is("[") && is_value)
                read_value();
            else if (is_open())
                skip_brackets();
            else if (is("<"))
                skip_angles();
            else if (is(":") && !name.empty())
                read_member_initializers();
            else
                next();
        }
    }

    void read_member_initializers() {
        for (next(); !is_done();) {
            while (!is_done() && !is("(") && !is("{")) is("<") ? skip_angles() : next();
            skip_brackets();
            if (!is(",")) return;
            next();
        }
    }

    // A bracket of a value, with the lambdas in it.
    void read_value() {
        if (is("[") && code_[at_ == 0 ? 0 : at_ - 1].kind != token_kind::word &&
            previous() != "]" && previous() != ")" && read_lambda())
            return;
        next();
        while (!is_done() && !is("}") && !is(")") && !is("]")) is_open() ? read_value() : next();
        next();
    }

    // Whether a lambda stands here; then what stands here is what is behind it.
    bool read_lambda() {
        auto const first = at_;
        skip_brackets();
        if (is("<")) skip_angles();
        if (is("(")) skip_brackets();
        while (code_[at_].kind == token_kind::word || is("-") || is("->") || is(">") || is("::") ||
               is("<"))
            is("<") ? skip_angles() : next();
        if (!is("{")) {
            at_ = first;
            return false;
        }
        auto const body = at_;
        skip_brackets();
        keep("a lambda", first, body, at_ - 1);
        return true;
    }

    std::vector<token> code_;
    std::size_t at_ = 0;
    bool in_template_ = false;
    std::vector<function> found_;
};

// ---- the limits

inline constexpr std::size_t most_lines_of_a_function = 60;
inline constexpr std::size_t most_lines_of_a_file = 500;
inline constexpr std::size_t most_lines_of_a_body_in_a_header = 6;

/// A file or a function that is longer for a reason: its path, or path:name.
struct long_one {
    std::string_view where;
    std::string_view reason;
};
inline constexpr std::array<long_one, 0> long_ones{};

/// No function and no file of the library is longer than a reader can hold.
inline problems sizes(tree const& in) {
    problems found;
    auto const review =
        [&](std::string const& where, std::size_t lines, std::size_t most, std::size_t line) {
            bool const may = std::any_of(long_ones.begin(), long_ones.end(), [&](auto& each) {
                return each.where == where;
            });
            if (lines > most && !may)
                found.push_back(where + ", line " + std::to_string(line) + ": " +
                                std::to_string(lines) + " lines, of " + std::to_string(most) +
                                " at most");
        };
    for (auto const* const ending : {".hpp", ".ipp"})
        for (auto const& file : library_files(in, ending)) {
            auto const text = header_text(in, file);
            review(file, lines_of(text).size(), most_lines_of_a_file, 1);
            for (auto const& each : function_finder{text}.found())
                review(file + ":" + each.name, each.lines, most_lines_of_a_function, each.line);
        }
    return found;
}

/// A header is a page to read: the body of a function that is neither a template nor constexpr stands in
/// impl/ unless it is short.
inline problems bodies(tree const& in) {
    problems found;
    for (auto const& header : library_files(in)) {
        // What only bodies include may have its own.
        if (header.find("/detail/") != std::string::npos) continue;
        for (auto const& each : function_finder{header_text(in, header)}.found())
            if (each.is_plain && each.name != "a lambda" &&
                each.lines > most_lines_of_a_body_in_a_header)
                found.push_back(header + ":" + std::to_string(each.line) + ": " + each.name +
                                " has " + std::to_string(each.lines) +
                                " lines; its body belongs in impl/");
    }
    return found;
}

// ---- the figures

inline std::size_t median_of(std::vector<std::size_t> all) {
    std::sort(all.begin(), all.end());
    return all.empty() ? 0 : all[all.size() / 2];
}

/// The longest way from a header to one that includes no other of ours; bodies come behind it.
class include_chains {
public:
    explicit include_chains(tree const& in) : in_{in} {}

    names const& longest_from(std::string const& header) {
        auto const [known, is_new] = chains_.try_emplace(header);
        if (!is_new) return known->second;
        names best;
        for (auto const& each : own_includes_of(header_text(in_, header)))
            if (auto const& one = longest_from(each);
                each.ends_with(".hpp") && one.size() > best.size())
                best = one;
        best.insert(best.begin(), header);
        return chains_[header] = best;
    }

private:
    tree const& in_;
    std::map<std::string, names> chains_;
};

inline void print_figures(tree const& in) {
    auto const count_lines = [&](auto const& holds_file) {
        std::size_t lines = 0;
        for (auto const& [path, text] : in)
            if (holds_file(path)) lines += lines_of(text).size();
        return lines;
    };
    std::vector<std::size_t> headers;
    std::vector<std::size_t> lengths;
    std::pair<std::size_t, std::string> longest_file;
    std::pair<std::size_t, std::string> longest_function;
    std::size_t numbers_above = 0;
    auto const folders = layers_of(in);
    auto const level = [&](std::string_view folder) {
        return std::find(folders.begin(), folders.end(), folder) - folders.begin();
    };
    names chain;
    include_chains chains{in};
    for (auto const* const ending : {".hpp", ".ipp"})
        for (auto const& file : library_files(in, ending)) {
            auto const text = header_text(in, file);
            auto const lines = lines_of(text).size();
            longest_file = std::max(longest_file, std::pair{lines, file});
            for (auto const& each : function_finder{text}.found()) {
                lengths.push_back(each.lines);
                longest_function =
                    std::max(longest_function,
                             std::pair{each.lines,
                                       file + ":" + std::to_string(each.line) + ": " + each.name});
            }
            if (level(folder_of(file)) > level("expression") && !folder_of(file).empty())
                for (auto const& each : tokens_of(text)) numbers_above += each.text == "Int";
            if (!file.ends_with(".hpp")) continue;
            headers.push_back(lines);
            if (auto const& one = chains.longest_from(file); one.size() > chain.size()) chain = one;
        }
    auto const longer_than = [&](std::size_t most) {
        return static_cast<std::size_t>(
            std::count_if(lengths.begin(), lengths.end(), [&](auto each) { return each > most; }));
    };
    auto const per_thousand = longer_than(40) * 1000 / std::max<std::size_t>(lengths.size(), 1);
    std::printf("lines of include/                %zu, in %zu headers and %zu files of bodies\n",
                count_lines([](auto const& path) { return path.starts_with("include/"); }),
                headers.size(),
                library_files(in, ".ipp").size());
    std::printf("lines of a header                %zu in the median; longest file %zu (%s)\n",
                median_of(headers),
                longest_file.first,
                longest_file.second.c_str());
    std::printf(
        "functions                        %zu, of %zu lines in the median; longest %zu (%s)\n",
        lengths.size(),
        median_of(lengths),
        longest_function.first,
        longest_function.second.c_str());
    std::printf("functions over 40 lines          %zu, or %zu.%zu %%; over 60: %zu\n",
                longer_than(40),
                per_thousand / 10,
                per_thousand % 10,
                longer_than(60));
    std::printf("bodies that belong in impl/      %zu\n", bodies(in).size());
    std::printf("mentions of Int above expression %zu\n", numbers_above);
    std::printf("lines of CMake                   %zu\n", count_lines([](auto const& path) {
                    return path.ends_with(".cmake") || path.ends_with("CMakeLists.txt");
                }));
    std::printf("longest chain of includes        %zu:", chain.size());
    for (auto const& each : chain) std::printf(" %s", each.c_str());
    std::printf("\n");
}

}  // namespace house
