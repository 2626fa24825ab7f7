// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The checks are right: each passes on a small right project, and says what is wrong with the same
// project with one fault in it.

#include "checks.hpp"
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace house {

inline std::string source(std::initializer_list<std::string_view> lines) {
    std::string text =
        "// SPDX-FileCopyrightText: 2026 X\n// SPDX-License-Identifier: BSL-1.0\n#pragma once\n";
    for (auto const line : lines) text.append(line) += '\n';
    return text;
}

inline std::string function_of(std::size_t lines) {
    std::string text = "template <class T>\n    requires(sizeof(T) > 1)\nvoid s::f(T) const {\n";
    for (std::size_t i = 4; i < lines; ++i) text += "    if (true) {}\n";
    return text + "}\n";
}

inline tree right_project() {
    auto const table =
        "| `core/` | a |\n| `numeric/` | b |\n| `expression/` | c |\n| `form/` | d |\n"
        "| `io/` | e |\n| `scoring/` | f |\n| `report/` | g |\n";
    auto const begin = std::string{table} + "# Title\n\n```sh\nsh x; [ -e y ]\n```\n\n";
    auto const quote =
        "<!-- examples/1.cpp -->\n```cpp\n    int a[] = {1, 2};\n    return a[0];\n```\n";
    tree made{
        {"README.md",
         begin + quote + "<!-- examples/1.cpp -->\n```cpp\nint a[] = {1, 2};\nreturn a[0];\n```\n" +
             "[a](examples/1.cpp#L1), [b](http://x.org), [c](#title), `[d](nowhere)`, [e](examples "
             "\"E\")\n"},
        {"README.zh-CN.md", begin + quote},
        {"cmake/dependencies.cmake",
         "set(outturn_optional\n"
         "  \"json RapidJSON rapidjson-dev RapidJSON rapidjson/reader.h -\"\n"
         "  \"xlsx libzip    libzip-dev    libzip    zip.h              zip\"\n"
         "  \"xlsx Expat     libexpat1-dev expat     expat.h            EXPAT::EXPAT\")\n"},
        {"docs/glossary.md", "| 中文 | identifier |\n"},
        {"examples/1.cpp", "int main() {\n    int a[] = {1, 2};\n    return a[0];\n}\n"},
        {"tests/core/result.error.reject.cpp", "// Also tests: core/words.hpp\n"},
        {"tests/expression/grammar.property.cpp", ""},
    };
    for (int i = 0; i < 10; ++i) made["docs/glossary.md"] += "| 结果 | `result` (form), `0.5` |\n";
    auto const header = [&](std::string const& path,
                            std::initializer_list<std::string_view> lines) {
        made[std::string{include_dir} + path] = source(lines);
        auto const folder = folder_of(path);
        if (!folder.empty() && path == folder + "/" + stem_of(path) + ".hpp")
            made["tests/" + folder + "/" + stem_of(path) + ".test.cpp"] = "";
    };
    header("version.hpp", {});
    header("core/error.hpp",
           {"// no double here",
            "/* nor a float,\n in two lines */",
            "inline auto n = 1'000 + '\"';"});
    header("core/result.hpp",
           {"#include <outturn/core/error.hpp>",
            "#include <outturn/version.hpp>",
            "inline auto text = \"a \\\"double\";"});
    header("core/words.hpp",
           {"template <class T>\nclass a {\n    int f() {\n\n\n\n\n\n    }\n};",
            "constexpr int g() {\n\n\n\n\n\n\n}"});
    made.erase("tests/core/words.test.cpp");
    header("core.hpp",
           {"#include <outturn/core/error.hpp>",
            "#include <outturn/core/result.hpp>",
            "#include <outturn/core/words.hpp>"});
    header("numeric/big.hpp",
           {"// Needs: boost::multiprecision::cpp_int",
            "#include <boost/multiprecision/cpp_int.hpp>"});
    header("numeric/bigger.hpp",
           {"// Needs: boost::multiprecision::cpp_int", "#include <outturn/numeric/big.hpp>"});
    header("expression/detail/grammar.hpp", {"#include <boost/spirit/home/x3.hpp>"});
    header("expression/text.hpp",
           {"#include <outturn/core/result.hpp>",
            "#ifndef OUTTURN_COMPILED",
            "#include <outturn/expression/impl/text.ipp>",
            "#endif"});
    header("expression/impl/text.ipp",
           {"#include <outturn/expression/text.hpp>",
            "#include <outturn/expression/detail/grammar.hpp>"});
    header("expression.hpp", {"#include <outturn/expression/text.hpp>"});
    header("form/form.hpp", {"#include <outturn/core/error.hpp>"});
    header("form.hpp", {"#include <outturn/form/form.hpp>"});
    header("io/json.hpp",
           {"// Needs: RapidJSON",
            "#include <outturn/form/form.hpp>",
            "#ifndef OUTTURN_COMPILED",
            "#include <outturn/io/impl/json.ipp>",
            "#endif"});
    header("io/impl/json.ipp", {"#include <outturn/io/json.hpp>", "#include <rapidjson/reader.h>"});
    header("src.hpp",
           {"#include <outturn/expression/impl/text.ipp>",
            "#ifdef OUTTURN_WITH_JSON",
            "#include <outturn/io/impl/json.ipp>",
            "#endif"});
    header("outturn.hpp",
           {"#include <outturn/core.hpp>",
            "#include <outturn/expression.hpp>",
            "#include <outturn/form.hpp>",
            "#include <outturn/version.hpp>"});
    return made;
}

/// A change to the right project, and what a check says of it.
struct fault {
    std::string_view check;
    std::string_view says;
    std::string path;
    std::optional<std::string> text;  ///< Nothing where the file is taken away.
};

inline std::vector<fault> planted_faults() {
    std::vector<fault> all;
    std::string_view check;
    auto const file =
        [&](std::string path, std::optional<std::string> text, std::string_view says) {
            all.push_back({check, says, std::move(path), std::move(text)});
        };
    auto const header = [&](std::string const& path,
                            std::initializer_list<std::string_view> lines,
                            std::string_view says) {
        file(std::string{include_dir} + path, source(lines), says);
    };

    check = "layers";
    header("core/error.hpp",
           {"#include <outturn/form/form.hpp>"},
           "core/error.hpp must not include <outturn/form/form.hpp>: core/ does not rest on form/");
    header("expression/impl/text.ipp",
           {"# include <outturn/form/form.hpp>"},
           "expression/impl/text.ipp must not include <outturn/form/form.hpp>: expression/ does "
           "not rest");
    header("form/form.hpp",
           {"#include <outturn/core.hpp>"},
           "form/form.hpp must not include <outturn/core.hpp>: include the headers");
    header("form/form.hpp",
           {"#include \"../core/error.hpp\""},
           "form/form.hpp: \"../core/error.hpp\": include <outturn/...>");
    header("form/form.hpp",
           {"#include <outturn/core/errors.hpp>"},
           "form/form.hpp: <outturn/core/errors.hpp> does not exist");
    header("form.hpp",
           {"#include <outturn/core/error.hpp>"},
           "form.hpp must not include <outturn/core/error.hpp>: only headers of form/");
    header("outturn.hpp",
           {"#include <outturn/core/error.hpp>"},
           "outturn.hpp must not include <outturn/core/error.hpp>: only umbrellas");
    header("src.hpp",
           {"#include <outturn/core/error.hpp>"},
           "src.hpp must not include <outturn/core/error.hpp>: only files of impl/");
    header("version.hpp",
           {"#include <outturn/core/error.hpp>"},
           "version.hpp must not include <outturn/core/error.hpp>");
    header("words.hpp", {}, "words.hpp: a header belongs in a folder");
    header("misc/thing.hpp", {}, "misc/thing.hpp: the folder misc has no place");
    header("core/error.hpp",
           {"#include <outturn/core/result.hpp>"},
           "headers include each other: core/error.hpp → core/result.hpp → core/error.hpp");
    file("README.md", "", "README.md has no table of folders");
    file("README.zh-CN.md", "| `numeric/` | b |\n", "README.zh-CN.md lists other folders");

    check = "umbrellas";
    header("core.hpp",
           {"#include <outturn/core/error.hpp>"},
           "core.hpp does not include <outturn/core/result.hpp>");
    header("core.hpp",
           {"#include <outturn/core/result.hpp>", "#include <outturn/core/error.hpp>"},
           "core.hpp is not sorted");
    header("form.hpp",
           {"#include <outturn/form/form.hpp>", "#include <outturn/form/form.hpp>"},
           "form.hpp includes a header twice");
    header("form.hpp",
           {"#include <outturn/form/form.hpp>", "#include <outturn/form/gone.hpp>"},
           "form.hpp includes <outturn/form/gone.hpp>, which does not exist");
    header("expression.hpp",
           {"#include <outturn/expression/detail/grammar.hpp>",
            "#include <outturn/expression/text.hpp>"},
           "expression.hpp must not include <outturn/expression/detail/grammar.hpp>");
    header("io.hpp",
           {"#include <outturn/io/json.hpp>"},
           "io.hpp must not include <outturn/io/json.hpp>");
    header("numeric/decimal.hpp", {}, "numeric.hpp is missing");
    header("outturn.hpp",
           {"#include <outturn/core.hpp>",
            "#include <outturn/form.hpp>",
            "#include <outturn/version.hpp>"},
           "outturn.hpp does not include <outturn/expression.hpp>");

    check = "bodies_last";
    header("expression/detail/grammar.hpp",
           {"#include <outturn/expression/text.hpp>"},
           "expression/detail/grammar.hpp alone: expression/impl/text.ipp is read before what it "
           "needs of expression/detail/grammar.hpp");

    check = "implementations";
    header("core/text.ipp",
           {},
           "core/text.ipp: the bodies of <folder>/x.hpp stand in <folder>/impl/x.ipp");
    header("core/impl/text.ipp", {}, "core/impl/text.ipp: the bodies of <folder>/x.hpp stand in");
    header("expression/text.hpp",
           {"#include <outturn/expression/impl/text.ipp>"},
           "expression/text.hpp does not end with expression/impl/text.ipp under #ifndef");
    header("expression/impl/text.ipp",
           {"#include <outturn/expression/detail/grammar.hpp>"},
           "expression/impl/text.ipp does not include <outturn/expression/text.hpp>");
    header("form/form.hpp",
           {"#include <outturn/expression/impl/text.ipp>"},
           "include/outturn/form/form.hpp must not include <outturn/expression/impl/text.ipp>");
    file("tests/core/error.test.cpp",
         "#include <outturn/expression/impl/text.ipp>\n",
         "tests/core/error.test.cpp must not include <outturn/expression/impl/text.ipp>");
    header("src.hpp", {}, "src.hpp does not include <outturn/expression/impl/text.ipp>");
    header(
        "src.hpp",
        {"#include <outturn/expression/impl/text.ipp>", "#include <outturn/io/impl/json.ipp>"},
        "src.hpp does not include <outturn/io/impl/json.ipp> under #if defined(OUTTURN_WITH_JSON)");
    header("src.hpp",
           {"#include <outturn/expression/impl/text.ipp>",
            "#include <outturn/expression/impl/text.ipp>"},
           "src.hpp is not sorted, or has a file twice, at expression/impl/text.ipp");

    check = "needs";
    header("numeric/big.hpp",
           {"#include <boost/multiprecision/cpp_int.hpp>"},
           "numeric/big.hpp includes <boost/multiprecision/cpp_int.hpp> and lacks the line");
    header("numeric/bigger.hpp",
           {"#include <outturn/numeric/big.hpp>"},
           "numeric/bigger.hpp includes <outturn/numeric/big.hpp> and lacks its line");
    header("io/json.hpp",
           {"#include <rapidjson/reader.h>", "// Needs: RapidJSON"},
           "io/json.hpp includes <rapidjson/reader.h> and lacks the line \"// Needs: RapidJSON\"");
    header("io/json.hpp",
           {},
           "io/impl/json.ipp includes <rapidjson/reader.h> and lacks the line \"// Needs: "
           "RapidJSON\"");
    header("io/xlsx.hpp",
           {"// Needs: libzip", "#include <zip.h>", "#include <expat.h>"},
           "io/xlsx.hpp includes <expat.h> and lacks the line \"// Needs: Expat\"");

    check = "spirit";
    header("expression/text.hpp",
           {"#include <boost/fusion/include/adapt_struct.hpp>"},
           "expression/text.hpp must not include <boost/fusion/include/adapt_struct.hpp>");

    check = "floating_point";
    header("core/error.hpp",
           {"inline auto n = '\"'; inline double x = 1'0;  // \""},
           "core/error.hpp:4: binary floating point: double");
    header("core/error.hpp",
           {"/* a */ inline float x; /* b */"},
           "core/error.hpp:4: binary floating point: float");
    header("core/error.hpp", {"#define X double"}, "binary floating point: double");
    header("expression/impl/text.ipp",
           {"constexpr auto text = R\"x(\")x\"; long double y;"},
           "expression/impl/text.ipp:4: binary floating point: double");

    check = "errors";
    header("core/error.hpp",
           {"inline constexpr error_entry a{\"a\", \"b\"};", "auto x_errors = {errc::b};"},
           "core/error.hpp: a is in no list of errors behind it");
    header("core/error.hpp",
           {"inline constexpr error_entry a{\"b\", \"a\"};", "auto x_errors = {errc::a};"},
           "core/error.hpp: a has another name in its text");
    header("core/error.hpp",
           {"inline constexpr error_entry a{\"a\"};",
            "inline constexpr error_entry a{\"a\"};",
            "auto x_errors = {errc::a};"},
           "core/error.hpp: a is there twice");

    check = "tests_mirror_headers";
    file("tests/core/error.test.cpp", {}, "core/error.hpp has no test: tests/core/error.test.cpp");
    file("tests/core/result.error.reject.cpp", "", "core/words.hpp has no test");
    file("tests/core/gone.test.cpp",
         "",
         "tests/core/gone.test.cpp tests <outturn/core/gone.hpp>, which does not exist");
    file("tests/core/error.tests.cpp", "", "tests/core/error.tests.cpp: should end in .test.cpp");

    check = "spdx";
    file("include/outturn/core/error.hpp",
         "#pragma once\n" + source({}),
         "core/error.hpp does not begin with the two SPDX lines and #pragma once");
    file("include/outturn/io/impl/json.ipp",
         "",
         "io/impl/json.ipp does not begin with the two SPDX lines");

    check = "public_names";
    file("examples/1.cpp",
         "#include <outturn/io/detail/file.hpp>\n",
         "examples/1.cpp:1: not a public name");
    file("examples/1.cpp",
         "#include <outturn/io/impl/json.ipp>\n",
         "examples/1.cpp:1: not a public name");
    file("docs/use.md",
         "\noutturn::detail::f();\n",
         "docs/use.md:2: not a public name: outturn::detail::f();");

    check = "asked_figures";
    file("examples/1.cpp",
         "use(*scored.total);\n",
         "examples/1.cpp:1: may be missing, and is not asked for: scored.total");
    file("examples/1.cpp",
         "use(*form.indicators[2].target.value);\n",
         "examples/1.cpp:1: may be missing, and is not asked for: form.indicators[2].target.value");
    file("README.md",
         "if (found.exact) use(*credit.exact);\n",
         "README.md:1: may be missing, and is not asked for: credit.exact");

    check = "one_printer";
    file("examples/outturn/score.cpp",
         "int f() {\n    return std::fputs(\"stdout\", stderr);\n}\n",
         "examples/outturn/score.cpp:2: only printing.cpp prints: stderr");

    check = "sizes";
    file("include/outturn/core/error.hpp",
         "struct s {\n" + function_of(most_lines_of_a_function + 1) + "};\n",
         "core/error.hpp:f, line 2: 61 lines, of 60 at most");
    file("include/outturn/io/impl/json.ipp",
         "inline constexpr table t{{1, 2}, .run = [a](int) mutable -> int {" +
             std::string(most_lines_of_a_function, '\n') + "}};\n",
         "io/impl/json.ipp:a lambda, line 1: 61 lines");
    file("include/outturn/io/impl/json.ipp",
         "s::s(int a) : a_{a}, b_(2) {" + std::string(most_lines_of_a_function, '\n') + "}\n",
         "io/impl/json.ipp:s, line 1: 61 lines");
    file("include/outturn/core/error.hpp",
         std::string(most_lines_of_a_file + 1, '\n'),
         "core/error.hpp, line 1: 501 lines, of 500 at most");

    check = "bodies";
    file("include/outturn/core/error.hpp",
         "class a {\n    int f() {\n\n\n\n\n\n    }\n};\n",
         "core/error.hpp:2: f has 7 lines; its body belongs in impl/");

    check = "blocks";
    file("README.zh-CN.md", {}, "README.zh-CN.md is missing");
    file("README.md", "\n```cpp\nint a;\n```\n", "README.md:2: a block of cpp without a line");
    file("README.md",
         "x\n<!-- examples/1.cpp -->\n```text\nreturn a[1];\n```\n",
         "README.md:3: the block does not stand like this in examples/1.cpp");
    file("README.md",
         "<!-- examples/2.cpp -->\n```cpp\n```\n",
         "README.md:2: examples/2.cpp does not exist");
    file("README.md", "```sh\nx\n", "README.md:1: a block that does not end");
    file("docs/a/b.md", "```json\n{}\n```\n", "docs/a/b.md:1: a block of json without a line");

    check = "links";
    file("README.md",
         "[a](examples/1.cpp) and [b](examples/2.cpp)\n",
         "README.md: examples/2.cpp does not exist");
    file("docs/a.md",
         "# A `b<C>`, d\n[a](../README.md#title) [b](#a-bc-d) [c](a.md#nowhere)\n",
         "docs/a.md: a.md has no heading #nowhere");
    file("docs/a.md", "[a](examples/1.cpp)\n", "docs/a.md: examples/1.cpp does not exist");

    file("docs/a.md",
         "`core/error.hpp` and `core/gone.hpp` and `<x/gone.hpp>`\n",
         "docs/a.md: there is no header core/gone.hpp");

    check = "glossary";
    file("docs/glossary.md",
         right_project()["docs/glossary.md"] + "| 得分 | `result`, `score` |\n",
         "docs/glossary.md: no header has the word score");
    file("docs/glossary.md", "| 结果 | `result` |\n", "docs/glossary.md has no table");
    return all;
}

/// Whether every check finds what is planted for it, and nothing in the right project.
inline bool selftest() {
    auto const right = right_project();
    auto const faults = planted_faults();
    bool passes = true;
    auto const wrong = [&](std::string_view check, std::string const& what, problems const& says) {
        passes = false;
        std::printf("%s %s\nand says\n", check.data(), what.c_str());
        for (auto const& each : says) std::printf("  %s\n", each.c_str());
    };
    for (auto const& each : checks) {
        if (auto const says = each.run(right); !says.empty())
            wrong(each.name, "should pass on a right project", says);
        std::size_t planted = 0;
        for (auto const& one : faults) {
            if (one.check != each.name) continue;
            ++planted;
            auto project = right;
            if (one.text)
                project[one.path] = *one.text;
            else
                project.erase(one.path);
            auto const says = each.run(project);
            if (std::none_of(says.begin(), says.end(), [&](auto const& line) {
                    return line.find(one.says) != std::string::npos;
                }))
                wrong(each.name, "should say\n  " + std::string{one.says}, says);
        }
        if (planted == 0) wrong(each.name, "has no planted fault", {});
    }
    std::printf("%zu planted faults\n", faults.size());
    return passes;
}

}  // namespace house
