// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What mutated headers are written with: every mutant is compiled in and sleeps; the environment variable
// OUTTURN_MUTANT wakes one. In constant evaluation all of them sleep, so that static_asserts hold.
// OUTTURN_REACHED names a file to which a program adds the mutants that it came by; a - stands before
// those that are none, because the changed expression would not compile.

#include <array>
#include <concepts>
#include <cstdio>
#include <cstdlib>
#include <type_traits>

namespace mutation {

inline constexpr int most = 100000;

struct record {
    std::array<bool, most> reached{};
    std::array<bool, most> is_none{};

    ~record() {
        char const* const path = std::getenv("OUTTURN_REACHED");
        std::FILE* const file = path == nullptr ? nullptr : std::fopen(path, "a");
        if (file == nullptr) return;
        for (int id = 0; id < most; ++id) {
            auto const at = static_cast<std::size_t>(id);
            if (reached[at] || is_none[at])
                std::fprintf(file, "%s%d\n", is_none[at] ? "-" : "", id);
        }
        std::fclose(file);
    }
};

inline record seen;
inline int const awake = [] {
    char const* const asked = std::getenv("OUTTURN_MUTANT");
    return asked == nullptr ? -1 : std::atoi(asked);
}();

constexpr bool on(int id) {
    if (std::is_constant_evaluated()) return false;
    seen.reached[static_cast<std::size_t>(id)] = true;
    return awake == id;
}
constexpr void none(int id) {
    if (!std::is_constant_evaluated()) seen.is_none[static_cast<std::size_t>(id)] = true;
}

/// Another value of a condition, of a number, of an enumeration.
template <std::same_as<bool> Bool>
constexpr bool flipped(int id, Bool condition) {
    return condition != on(id);
}
constexpr int delta(int id) { return on(id) ? 1 : 0; }
template <class Enum>
constexpr Enum other(int id, Enum value) {
    return on(id) ? static_cast<Enum>((static_cast<int>(value) + 1) % 7) : value;
}

// `a < b` becomes `a < less{id} > b`, which reads its operands as before, whatever stands around it.
#define OUTTURN_MUTATION_OPERATOR(name, sign, closing, changed)               \
    struct name {                                                             \
        int id;                                                               \
    };                                                                        \
    template <class Left>                                                     \
    struct left_of_##name {                                                   \
        Left const& left;                                                     \
        int id;                                                               \
    };                                                                        \
    template <class Left>                                                     \
    constexpr left_of_##name<Left> operator sign(Left const& left, name by) { \
        return {left, by.id};                                                 \
    }                                                                         \
    template <class Left, class Right>                                        \
    constexpr auto operator closing(left_of_##name<Left> a, Right const& b)   \
        ->std::remove_cvref_t<decltype(a.left sign b)> {                      \
        using type = std::remove_cvref_t<decltype(a.left sign b)>;            \
        if constexpr (requires {                                              \
                          { a.left changed b } -> std::same_as<type>;         \
                      }) {                                                    \
            if (on(a.id)) return a.left changed b;                            \
        } else {                                                              \
            none(a.id);                                                       \
        }                                                                     \
        return a.left sign b;                                                 \
    }

OUTTURN_MUTATION_OPERATOR(less, <, >, <=)
OUTTURN_MUTATION_OPERATOR(less_equal, <=, >=, <)
OUTTURN_MUTATION_OPERATOR(greater, >, <, >=)
OUTTURN_MUTATION_OPERATOR(greater_equal, >=, <=, >)
OUTTURN_MUTATION_OPERATOR(equal, ==, ==, !=)
OUTTURN_MUTATION_OPERATOR(unequal, !=, !=, ==)
OUTTURN_MUTATION_OPERATOR(plus, +, +, -)
OUTTURN_MUTATION_OPERATOR(minus, -, -, +)
OUTTURN_MUTATION_OPERATOR(times, *, *, /)
OUTTURN_MUTATION_OPERATOR(divided, /, /, *)
OUTTURN_MUTATION_OPERATOR(modulo, %, %, /)

#undef OUTTURN_MUTATION_OPERATOR

}  // namespace mutation
