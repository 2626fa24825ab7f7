// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The two ways to use the library. Header-only is the default. With OUTTURN_COMPILED defined, the
// headers only declare what is no template, and one translation unit includes <outturn/src.hpp>;
// the CMake target outturn::compiled does both.

#include <outturn/version.hpp>

#if !defined(__cplusplus) || \
    (__cplusplus < 202002L && (!defined(_MSVC_LANG) || _MSVC_LANG < 202002L))
#error "outturn needs C++20: compile with -std=c++20 or newer"
// No such file: it ends the compilation here, before thousands of errors that say no more.
#include <outturn-needs-cxx20>
#endif

// Stands before each function that is defined in an .ipp file.
#ifdef OUTTURN_COMPILED
#define OUTTURN_DECL
#else
#define OUTTURN_DECL inline
#endif

#define OUTTURN_DETAIL_JOIN(way, major, minor, patch) way##major##_##minor##_##patch
#define OUTTURN_DETAIL_ABI(way, major, minor, patch) OUTTURN_DETAIL_JOIN(way, major, minor, patch)

// The inline namespace that everything stands in. It names the version and the way of compiling, so
// that two versions, or a header-only and a compiled part of one program, are different types to the
// linker.
#ifdef OUTTURN_COMPILED
#define OUTTURN_ABI     \
    OUTTURN_DETAIL_ABI( \
        compiled_, OUTTURN_VERSION_MAJOR, OUTTURN_VERSION_MINOR, OUTTURN_VERSION_PATCH)
#else
#define OUTTURN_ABI     \
    OUTTURN_DETAIL_ABI( \
        headers_, OUTTURN_VERSION_MAJOR, OUTTURN_VERSION_MINOR, OUTTURN_VERSION_PATCH)
#endif

// What throws, catches, and stands in for both where exceptions are off.
#ifdef __cpp_exceptions
#define OUTTURN_TRY try
#define OUTTURN_CATCH(...) catch (__VA_ARGS__)
#define OUTTURN_THROW(...) throw __VA_ARGS__
#else
#ifndef OUTTURN_FAIL
#include <cstdio>
#include <cstdlib>
/// What ends the program with `text` where exceptions are off (-fno-exceptions), in place of what would be
/// thrown, which the comment of a function names under "Fails". It prints the text and aborts; a program that
/// defines another before it includes anything can do more, but must not return.
#define OUTTURN_FAIL(text) (std::fputs(text, stderr), std::fputs("\n", stderr), std::abort())
#endif
#define OUTTURN_TRY if (true)
#define OUTTURN_CATCH(...) else if (false)
#define OUTTURN_THROW(...) ::outturn::detail::end_program(__VA_ARGS__)
namespace outturn::inline OUTTURN_ABI::detail {

[[noreturn]] void end_program(auto const& thrown) {
    if constexpr (requires { thrown.what(); })
        OUTTURN_FAIL(thrown.what());
    else
        OUTTURN_FAIL("outturn: a figure without a formula");
}

}  // namespace outturn::inline OUTTURN_ABI::detail
#endif
