// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The checks of the library's files: which there are, what each includes, and how each begins.

#include "tree.hpp"
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace house {

/// Headers that belong to no folder. They include only each other, and every header may include them.
inline bool is_bottom(std::string_view header) {
    return header == "config.hpp" || header == "version.hpp";
}

/// The header in the folder `of` that the tests and bodies named `stem` belong to; empty if none.
inline std::string header_named(tree const& in, std::string const& of, std::string const& stem) {
    for (auto const& path : {of + "/" + stem + ".hpp", of + "/detail/" + stem + ".hpp"})
        if (in.contains(std::string{include_dir} + path)) return path;
    return {};
}

/// What a file of the library must not include, and why.
class layer_check {
public:
    explicit layer_check(tree const& in) : in_{in}, layers_{layers_of(in)} {}

    problems found() {
        if (layers_.empty()) note("README.md has no table of folders");
        for (auto const* const page : {"README.zh-CN.md"})
            if (layers_of(text_of(in_, page)) != layers_)
                note(std::string{page} +
                     " lists other folders than README.md, or in another order");
        for (auto const* const ending : {".hpp", ".ipp"})
            for (auto const& file : library_files(in_, ending)) review(file);
        for (auto const& file : library_files(in_)) follow(file);
        return std::move(found_);
    }

private:
    void note(std::string what) { found_.push_back(std::move(what)); }

    [[nodiscard]] std::ptrdiff_t level_of(std::string const& folder) const {
        return std::find(layers_.begin(), layers_.end(), folder) - layers_.begin();
    }

    void review(std::string const& file) {
        auto const text = header_text(in_, file);
        auto const folder = folder_of(file);
        auto const stem = stem_of(file);
        for (auto const& each : includes_of(text))
            if (each.starts_with('"'))
                note(file + ": " + each +
                     ": include <outturn/...>, which means the same everywhere");
        bool const is_known =
            is_bottom(file) || stem == "outturn" || stem == "src" || holds(layers_, stem);
        if (folder.empty() && !is_known) return note(file + ": a header belongs in a folder");
        if (!folder.empty() && !holds(layers_, folder))
            return note(file + ": the folder " + folder + " has no place in the order of layers");
        for (auto const& each : own_includes_of(text)) {
            auto const why = objection(file, each);
            if (!in_.contains(std::string{include_dir} + each))
                note(file + ": <outturn/" + each + "> does not exist");
            else if (!why.empty())
                note(file + " must not include <outturn/" + each + ">: " + why);
        }
    }

    [[nodiscard]] std::string objection(std::string const& file, std::string const& other) const {
        auto const folder = folder_of(file);
        auto const theirs = folder_of(other);
        if (is_bottom(other)) return {};
        if (is_bottom(file)) return "every header may include it";
        if (file == "outturn.hpp") return theirs.empty() && other != file ? "" : "only umbrellas";
        if (file == "src.hpp") return other.ends_with(".ipp") ? "" : "only files of impl/";
        if (folder.empty())
            return theirs == stem_of(file) ? "" : "only headers of " + stem_of(file) + "/";
        if (theirs.empty()) return "include the headers, not the umbrella";
        return level_of(theirs) <= level_of(folder) ? ""
                                                    : folder + "/ does not rest on " + theirs + "/";
    }

    // Notes a header that includes itself by way of others. Bodies come behind all declarations.
    void follow(std::string const& header) {
        if (holds(done_, header)) return;
        if (auto const at = std::find(path_.begin(), path_.end(), header); at != path_.end()) {
            std::string way;
            for (auto each = at; each != path_.end(); ++each) way += *each + " → ";
            return note("headers include each other: " + way + header);
        }
        path_.push_back(header);
        for (auto const& each : own_includes_of(header_text(in_, header)))
            if (each.ends_with(".hpp")) follow(each);
        path_.pop_back();
        done_.push_back(header);
    }

    tree const& in_;
    names layers_;
    names path_;
    names done_;
    problems found_;
};

/// A header includes only its own folder and those above it in README's table. It includes headers, not
/// umbrellas; an umbrella, <folder>.hpp, includes only its own folder, outturn.hpp only umbrellas.
inline problems layers(tree const& in) { return layer_check{in}.found(); }

/// The umbrella <folder>.hpp includes, in order and once, every header of its folder except those in
/// detail/ and those that say "// Needs: ...". outturn.hpp does so with the umbrellas and version.hpp.
inline problems umbrellas(tree const& in) {
    problems found;
    auto const headers = library_files(in);
    auto const review = [&](std::string const& umbrella, names const& expected) {
        if (!holds(headers, umbrella)) {
            if (!expected.empty()) found.push_back(umbrella + " is missing");
            return;
        }
        auto includes = own_includes_of(header_text(in, umbrella));
        for (auto const& each : expected)
            if (!holds(includes, each))
                found.push_back(umbrella + " does not include <outturn/" + each + ">");
        for (auto const& each : includes)
            if (!holds(expected, each))
                found.push_back(umbrella +
                                (holds(headers, each)
                                     ? " must not include <outturn/" + each + ">"
                                     : " includes <outturn/" + each + ">, which does not exist"));
        if (!std::is_sorted(includes.begin(), includes.end()))
            found.push_back(umbrella + " is not sorted");
        std::sort(includes.begin(), includes.end());
        if (std::adjacent_find(includes.begin(), includes.end()) != includes.end())
            found.push_back(umbrella + " includes a header twice");
    };
    names all{"version.hpp"};
    for (auto const& folder : layers_of(in)) {
        names expected;
        for (auto const& header : headers)
            if (folder_of(header) == folder && header == folder + "/" + stem_of(header) + ".hpp" &&
                needs_of(header_text(in, header)).empty())
                expected.push_back(header);
        review(folder + ".hpp", expected);
        if (holds(headers, folder + ".hpp")) all.push_back(folder + ".hpp");
    }
    review("outturn.hpp", all);
    return found;
}

/// Who includes something dear or optional says so in a line "// Needs: <what>", and so does who
/// includes a file with such a line. The bodies in impl/ say what their header says.
inline problems needs(tree const& in) {
    problems found;
    // A library with a folder of headers is known by the folder.
    std::vector<std::pair<std::string, std::string>> known{
        {"boost::multiprecision::cpp_int", "<boost/multiprecision"}};
    for (auto const& each : optional_libraries(in)) {
        auto const slash = each.header.find('/');
        known.emplace_back(each.name,
                           "<" + (slash == std::string::npos ? each.header + ">"
                                                             : each.header.substr(0, slash + 1)));
    }
    auto const needs_of_file = [&](std::string const& file) {
        auto const is_body = file.ends_with(".ipp");
        return needs_of(
            header_text(in, is_body ? header_named(in, folder_of(file), stem_of(file)) : file));
    };
    for (auto const* const ending : {".hpp", ".ipp"})
        for (auto const& file : library_files(in, ending)) {
            auto const text = header_text(in, file);
            auto const says = needs_of_file(file);
            for (auto const& each : includes_of(text))
                for (auto const& [need, beginning] : known)
                    if (each.starts_with(beginning) && !holds(says, need))
                        found.push_back(file + " includes " + each +
                                        " and lacks the line \"// Needs: " + need + "\"");
            if (file == "src.hpp") continue;
            for (auto const& each : own_includes_of(text))
                for (auto const& need : needs_of_file(each))
                    if (!holds(says, need))
                        found.push_back(file + " includes <outturn/" + each +
                                        "> and lacks its line \"// Needs: " + need + "\"");
        }
    return found;
}

/// Boost.Spirit and Boost.Fusion cost seconds to compile: one header includes them.
inline problems spirit(tree const& in) {
    problems found;
    for (auto const* const ending : {".hpp", ".ipp"})
        for (auto const& file : library_files(in, ending))
            for (auto const& each : includes_of(header_text(in, file)))
                if (file != "expression/detail/grammar.hpp" &&
                    (each.find("boost/spirit") != std::string::npos ||
                     each.find("boost/fusion") != std::string::npos))
                    found.push_back(file + " must not include " + each +
                                    ": only expression/detail/grammar.hpp does");
    return found;
}

/// The program prints in one place, which lets nothing steer a terminal.
inline problems one_printer(tree const& in) {
    problems found;
    for (auto const& [path, text] : in) {
        if (!path.starts_with("examples/outturn/") || !path.ends_with("pp") ||
            path.starts_with("examples/outturn/printing."))
            continue;
        for (auto const& each : tokens_of(text))
            for (auto const* const printer :
                 {"stdout", "stderr", "cout", "cerr", "clog", "puts", "perror"})
                if (each.kind == token_kind::word && each.text == printer)
                    found.push_back(path + ":" + std::to_string(each.line) +
                                    ": only printing.cpp prints: " + printer);
    }
    return found;
}

/// No binary floating point in the library: none of its words but in comments and texts.
inline problems floating_point(tree const& in) {
    problems found;
    auto const review = [&](std::string const& file, auto const& tokens) {
        for (auto const& each : tokens)
            if (each.kind == token_kind::word &&
                (each.text == "double" || each.text == "float" || each.text == "__float128" ||
                 each.text.starts_with("_Float")))
                found.push_back(file + ":" + std::to_string(each.line) +
                                ": binary floating point: " + std::string{each.text});
    };
    for (auto const* const ending : {".hpp", ".ipp"})
        for (auto const& file : library_files(in, ending)) {
            if (file == "numeric/to_double.hpp") continue;  // the one door out
            auto const tokens = tokens_of(header_text(in, file));
            review(file, tokens);
            for (auto const& each : tokens)
                if (each.kind == token_kind::directive)
                    review(file, tokens_of(each.text.substr(1)));
        }
    return found;
}

/// A test tests/<folder>/<header>.<...>.cpp has its header, which may stand in detail/, and every
/// public header in a folder has a test of its name, or one that says "// Also tests: <path>".
inline problems tests_mirror_headers(tree const& in) {
    problems found;
    names tested;
    for (auto const& folder : layers_of(in))
        for (auto const& [path, text] : in) {
            auto const name = path.substr(path.rfind('/') + 1);
            if (path != "tests/" + folder + "/" + name || !name.ends_with(".cpp")) continue;
            bool const is_test = name.ends_with(".test.cpp") || name.ends_with(".property.cpp") ||
                                 name.ends_with(".static.cpp") || name.ends_with(".reject.cpp");
            auto const header = header_named(in, folder, stem_of(name));
            if (!is_test)
                found.push_back(path +
                                ": should end in .test.cpp, .property.cpp, .static.cpp or "
                                ".reject.cpp");
            else if (header.empty())
                found.push_back(path + " tests <outturn/" + folder + "/" + stem_of(name) +
                                ".hpp>, which does not exist");
            tested.push_back(header);
            for (auto const line : lines_of(text))
                if (line.starts_with("// Also tests: ")) tested.emplace_back(line.substr(15));
        }
    for (auto const& header : library_files(in)) {
        auto const folder = folder_of(header);
        if (!folder.empty() && header == folder + "/" + stem_of(header) + ".hpp" &&
            !holds(tested, header))
            found.push_back(header + " has no test: tests/" + folder + "/" + stem_of(header) +
                            ".test.cpp or .static.cpp");
    }
    return found;
}

/// Each file of the library begins with its two SPDX lines and #pragma once.
inline problems spdx(tree const& in) {
    problems found;
    for (auto const* const ending : {".hpp", ".ipp"})
        for (auto const& file : library_files(in, ending)) {
            auto const lines = lines_of(header_text(in, file));
            constexpr std::string_view copyright = "// SPDX-FileCopyrightText: ";
            if (lines.size() < 3 || !lines[0].starts_with(copyright) ||
                lines[0].size() == copyright.size() ||
                lines[1] != "// SPDX-License-Identifier: BSL-1.0" || lines[2] != "#pragma once")
                found.push_back(file + " does not begin with the two SPDX lines and #pragma once");
        }
    return found;
}

/// Each error, a constant of the namespace errc, is called as it names itself, stands in a list of its
/// header, as `numeric_errors`, and is the only one of its name.
inline problems errors(tree const& in) {
    problems found;
    names known;
    for (auto const& header : library_files(in)) {
        auto const text = header_text(in, header);
        constexpr std::string_view begin = "inline constexpr error_entry ";
        auto const listed = text.substr(std::min(text.rfind("_errors ="), text.size()));
        for (auto at = text.find(begin); at != std::string_view::npos;
             at = text.find(begin, at + 1)) {
            auto const rest = text.substr(at + begin.size());
            std::string const name{before(rest, "{")};
            if (name == "no_error") continue;
            auto const where = header + ": " + name;
            if (between(rest, "\"", "\"") != name)
                found.push_back(where + " has another name in its text");
            bool const is_listed = listed.find("errc::" + name + ",") != std::string_view::npos ||
                                   listed.find("errc::" + name + "}") != std::string_view::npos;
            if (!is_listed) found.push_back(where + " is in no list of errors behind it");
            if (holds(known, name)) found.push_back(where + " is there twice");
            known.push_back(name);
        }
    }
    return found;
}

/// Reads headers as a compiler does that compiles the bodies with them.
class body_order {
public:
    explicit body_order(tree const& in) : in_{in} {}

    /// What is wrong for a file that includes `header` first.
    problems from(std::string const& header) {
        states_.clear();
        found_.clear();
        read(header);
        for (auto& each : found_) each = header + " alone: " + each;
        return std::move(found_);
    }

private:
    enum class state { opened, declared };

    void read(std::string const& file) {
        if (states_.contains(file)) return;
        states_[file] = state::opened;
        bool const is_body = file.ends_with(".ipp");
        auto const& text = header_text(in_, file);
        for (auto const& each : own_includes_of(text)) {
            // Bodies come behind all that a header declares.
            if (each.ends_with(".ipp") && !is_body) states_[file] = state::declared;
            read(each);
            bool const is_needed =
                text.find("<outturn/" + each + ">  // for its bodies") == std::string_view::npos;
            if (is_body && is_needed && states_[each] == state::opened)
                found_.push_back(file + " is read before what it needs of " + each);
        }
        states_[file] = state::declared;
    }

    tree const& in_;
    std::map<std::string, state> states_;
    problems found_;
};

/// Whichever header is included first, every body is read behind what it needs; what it includes for bodies
/// that others need says so behind the include.
inline problems bodies_last(tree const& in) {
    body_order order{in};
    problems found;
    for (auto const& file : library_files(in))
        if (file != "src.hpp")
            for (auto& each : order.from(file)) found.push_back(std::move(each));
    return found;
}

/// The bodies of <folder>/x.hpp stand in <folder>/impl/x.ipp, which x.hpp includes as its last line
/// unless they are compiled apart, as src.hpp does with all of them, sorted, those that need an
/// optional library under its condition. No other file includes them.
inline problems implementations(tree const& in) {
    problems found;
    auto const condition_of = [&](std::string const& header) {
        names components;
        for (auto const& need : needs_of(header_text(in, header)))
            for (auto const& each : optional_libraries(in))
                if (each.name == need && !holds(components, each.component))
                    components.push_back(each.component);
        std::sort(components.begin(), components.end());
        std::string all;
        for (auto& each : components) {
            std::transform(each.begin(), each.end(), each.begin(), [](char c) {
                return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            });
            all += (all.empty() ? "" : " && ") + std::string{"defined(OUTTURN_WITH_"} + each + ")";
        }
        return all;
    };
    std::vector<std::pair<std::string, std::string>> expected;  // condition, file
    for (auto const& file : library_files(in, ".ipp")) {
        auto const folder = folder_of(file);
        auto const header = header_named(in, folder, stem_of(file));
        auto const include = "#include <outturn/" + file + ">\n";
        if (file != folder + "/impl/" + stem_of(file) + ".ipp" || header.empty()) {
            found.push_back(file + ": the bodies of <folder>/x.hpp stand in <folder>/impl/x.ipp");
            continue;
        }
        expected.emplace_back(condition_of(header), file);
        if (!header_text(in, header)
                 .ends_with("\n#ifndef OUTTURN_COMPILED\n" + include + "#endif\n"))
            found.push_back(header + " does not end with " + file +
                            " under #ifndef OUTTURN_COMPILED");
        if (!holds(own_includes_of(header_text(in, file)), header))
            found.push_back(file + " does not include <outturn/" + header + ">");
    }
    for (auto const& [path, text] : in) {
        if (!path.ends_with("pp")) continue;
        auto const owner = std::string_view{path}.substr(std::min(path.size(), include_dir.size()));
        for (auto const& each : own_includes_of(text))
            if (each.ends_with(".ipp") && path != std::string{include_dir} + "src.hpp" &&
                owner != header_named(in, folder_of(each), stem_of(each)))
                found.push_back(path + " must not include <outturn/" + each + ">");
    }
    std::vector<std::pair<std::string, std::string>> listed;
    std::string condition;
    for (auto const line : lines_of(header_text(in, "src.hpp"))) {
        if (line.starts_with("#if")) {
            auto const name = line.substr(line.find(' ') + 1);
            condition = line.starts_with("#ifdef") ? "defined(" + std::string{name} + ")"
                                                   : std::string{name};
        }
        if (line.starts_with("#endif")) condition.clear();
        if (auto const file = between(line, "#include <outturn/", ">"); file.ends_with(".ipp"))
            listed.emplace_back(condition, file);
    }
    for (auto const& each : expected)
        if (std::find(listed.begin(), listed.end(), each) == listed.end())
            found.push_back("src.hpp does not include <outturn/" + each.second + ">" +
                            (each.first.empty() ? "" : " under #if " + each.first));
    for (std::size_t i = 1; i < listed.size(); ++i)
        if (listed[i - 1].first == listed[i].first && listed[i - 1].second >= listed[i].second)
            found.push_back("src.hpp is not sorted, or has a file twice, at " + listed[i].second);
    return found;
}

}  // namespace house
