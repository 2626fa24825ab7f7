// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The check of doc comments is right: it passes on right headers, and says what is wrong with others.

#include "comments.hpp"
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>

namespace docs {

/// Declarations, and what the check says of them; nothing where they are right.
struct commented {
    std::string_view says;
    std::string_view declarations;
};

// clang-format off
inline constexpr commented commented_rightly_or_not[]{
    // Everything that has to be commented.
    {"core/x.hpp:9: f: it has no comment of ///",
     R"(int f();
)"},
    {"core/x.hpp:10: f: it has no comment of ///",
     R"(// Not of three.
int f();
)"},
    {"core/x.hpp:9: f: it has no comment of ///",
     R"(template <class T>
    requires same<T, (1 > 0)>
constexpr int f(T) { return 1; }
)"},
    {"a: it has no comment of ///",
     R"(inline constexpr int a{1};
)"},
    {"a: it has no comment of ///",
     R"(inline constexpr auto a = [] { return f(1); }();
)"},
    {"c: it has no comment of ///",
     R"(template <class T>
concept c = requires(T t) { t(); };
)"},
    {"s: it has no comment of ///",
     R"(struct s {};
)"},
    {"s: it has no comment of ///",
     R"(template <class T>
class [[nodiscard]] s final : public b<T> {};
)"},
    {"e: it has no comment of ///",
     R"(enum class e { a, b };
)"},
    {"t: it has no comment of ///",
     R"(using t = int;
)"},
    {"OUTTURN_X: it has no comment of ///",
     R"(#define OUTTURN_X 1
)"},
    {"core/x.hpp:11: f: it has no comment of ///",
     R"(/// S.
struct s {
    int f() const { return 1; }
    int g;
};
)"},
    {"core/x.hpp:15: f: it has no comment of ///",
     R"(namespace detail {

int f();

}  // namespace detail

int f();
)"},
    {"n: it has no comment of ///",
     R"(namespace n {

/// F.
int f();

int n();

}  // namespace n
)"},
    {"b: it has no comment of ///",
     R"(/// A.
int a();

int b();
)"},
    // What needs no comment.
    {"",
     R"(namespace detail {

int f();

}  // namespace detail
)"},
    {"",
     R"(/// F.
int f(int);

int f(char);
)"},
    {"",
     R"(/// F and g.
int f();
int g();
)"},
    {"",
     R"(/// S.
template <class T>
struct basic_s {
    using type = T;
    basic_s() : a{1}, b(2) {}
    ~basic_s();
    bool operator==(basic_s const&) const = default;
    explicit operator bool() const { return is_it(); }
    bool is_it() const { return a < b; }
    int a = 1;
    void (*how)(int) = nullptr;

private:
    void f();
};

using s = basic_s<>;
)"},
    {"",
     R"(/// S.
struct s {
    /// A.
    int a();
};

int s::a() { return 1; }
)"},
    // The shape of a comment.
    {"f: its comment begins with a sentence",
     R"(/// Rounds: never.
int f();
)"},
    {"f: its sentence begins with a capital",
     R"(/// what it does.
int f();
)"},
    {"f: a paragraph ends with a full stop",
     R"(/// What it does
int f();
)"},
    {"f: a paragraph ends with a full stop",
     R"(/// What it does.
///
/// Fails: never
int f();
)"},
    {"f: it has a tag: @param a",
     R"(/// What it does.
/// @param a the number.
int f(int a);
)"},
    {"f: it has a tag: \\return",
     R"(/// What it does.
/// \return the number.
int f(int a);
)"},
    {"core/x.hpp:12: f: Rounds is twice there or out of order",
     R"(/// What it does.
///
/// Fails: never.
/// Rounds: never.
int f();
)"},
    {"f: Fails is twice there",
     R"(/// What it does.
///
/// Fails: never.
/// Fails: never.
int f();
)"},
    {"f: prose stands before the fields",
     R"(/// What it does.
///
/// Fails: never.
///
/// More.
int f();
)"},
    {"f: fields stand before the example",
     R"(/// What it does.
///
///     f()
///
/// Fails: never.
int f();
)"},
    {"",
     R"(/// What it does, as `@a`:
///
/// - this;
/// - that.
///
/// Units: none.
/// Rounds: never.
///
///     f()  // 1
int f();
)"},
    // The fields that apply.
    {"f: it gives a result<>, and says not when it \"Fails: …\"",
     R"(/// F.
result<int> f();
)"},
    {"f: it gives a number, and says not how it \"Rounds: …\"",
     R"(/// F.
constexpr decimal f(int a) { return a; }
)"},
    {"f: it gives a number, and says not how it \"Rounds: …\"",
     R"(/// S.
struct s {
    /// F.
    template <class Int>
    basic_ratio<Int> f(Int a) const;
};
)"},
    {"f: it gives a quantity, and says not its \"Units: …\"",
     R"(/// F.
///
/// Rounds: never.
quantity f(int a);
)"},
    {"r: it follows a rule, and says not its \"Source: …\"",
     R"(/// R.
///
/// Rounds: never.
struct r {
    int operator()(int) const;
    static void each_field(auto& field, auto& rule);
};
)"},
    {"c: it follows a rule, and says not its \"Source: …\"",
     R"(namespace checks {

/// C.
inline constexpr check c{.number = 1};

}  // namespace checks
)"},
    {"p: it follows a rule, and says not its \"Source: …\"",
     R"(namespace policies {

/// P.
inline constexpr policy p{.name = "p"};

}  // namespace policies
)"},
    {"",
     R"(/// F.
///
/// Rounds: never.
/// Fails: never.
result<decimal> f(int a);

/// G.
decimal const& g(int a);
)"},
    {"",
     R"(namespace checks {

/// C.
inline constexpr check c{.source = "x"};

}  // namespace checks
)"},
    // What is declared here and has its body elsewhere.
    {"core/x.hpp:10: f: it gives a result<>, and says not when it \"Fails: …\"",
     R"(/// F.
[[nodiscard]] result<int> f(std::string_view text, int (*how)(int) = nullptr);
)"},
    {"",
     R"(namespace errc {

inline constexpr error_entry a{"a", "an a", "…", "…"};
inline constexpr error_entry b{"b", "a b", "…", "…"};

}  // namespace errc

#ifndef OUTTURN_COMPILED
#include <outturn/version.hpp>
#endif
)"},
};
// clang-format on

inline constexpr std::string_view begin_of_header =
    "// SPDX-FileCopyrightText: 2026 X\n// SPDX-License-Identifier: BSL-1.0\n#pragma once\n\n";

/// What the check says of a header with this behind its first lines.
inline std::string said_of(std::string const& text) try {
    auto const header = header_of("outturn/core/x.hpp", std::string{begin_of_header} + text);
    std::string all;
    for (auto const& each : reviewer{header}.problems())
        all += each.where + ": " + each.what + "\n";
    return all;
} catch (std::exception const& e) {
    return e.what();
}

inline bool selftest() {
    bool passes = true;
    auto const expect = [&](std::string_view says, std::string const& text) {
        auto const said = said_of(text);
        if (says.empty() ? said.empty() : said.find(says) != std::string::npos) return;
        passes = false;
        std::printf(
            "should say\n%s\nof\n%s\nand says\n%s\n", says.data(), text.c_str(), said.c_str());
    };
    for (auto const& each : commented_rightly_or_not)
        expect(each.says,
               "// What it holds.\n\nnamespace outturn::inline OUTTURN_ABI {\n\n" +
                   std::string{each.declarations} + "\n}  // namespace outturn\n");
    expect("core/x.hpp:4: a header says behind #pragma once what it holds",
           "namespace outturn {\n}\n");
    expect("declare each variable by itself",
           "// X.\nnamespace outturn {\n/// S.\nstruct s {\n    int a{}, b{};\n};\n}\n");
    expect("core/x.hpp: line", "// X.\nnamespace outturn {\nint f(\n");
    return passes;
}

}  // namespace docs
