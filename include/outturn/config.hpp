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
