#!/bin/sh
# From a machine with nothing on it to the program, or to the result of all tests. See usage below.
set -eu

usage() {
    cat >&2 <<'EOF'
usage: sh cmake/run.sh demo              build the program outturn, score the forms in examples/forms and
                                         write a report of them
       sh cmake/run.sh test [ctest ...]  build and run the tests that do not take long
       sh cmake/run.sh reference         write the reference to build/reference/index.html
       sh cmake/run.sh bench [--benchmark...]  measure numbers beside those of other libraries

What is missing is installed with apt-get where that is possible (as root or through sudo);
otherwise it is named, and nothing happens, or, where only spreadsheets need it, they are left out.
Elsewhere than in Debian and Ubuntu it was not tried.
Only build/ is written to.
  CXX               the compiler to use
  BOOST_ROOT        a folder of Boost to use instead of the system's
  Boost_INCLUDE_DIR the same, naming the folder that holds boost/
EOF
    exit 2
}

[ $# -gt 0 ] || usage
command=$1
shift
spreadsheets='iconv libzip expat xlsxwriter' welcome=''
case $command in
    demo) [ $# -eq 0 ] || usage
        wanted='compiler cmake builder boost rapidjson cli11' welcome=$spreadsheets ;;
    test) wanted='compiler cmake builder boost rapidjson cli11 catch2' welcome=$spreadsheets ;;
    reference) [ $# -eq 0 ] || usage
        wanted='compiler' ;;
    bench) wanted='compiler cmake builder boost benchmark gmp bid' ;;
    *) usage ;;
esac

cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say() { printf '%s\n' "-- $*"; }

# quietly <command ...>: its output is shown only if it fails, and then its exit code is ours.
quietly() {
    status=0
    "$@" >"$scratch/log" 2>&1 </dev/null || status=$?
    [ $status -eq 0 ] || {
        cat "$scratch/log" >&2
        say "failed with exit code $status: $*" >&2
        exit $status
    }
}

# ---- what is there

cat >"$scratch/probe.cpp" <<'EOF'
#include <compare>
#include <concepts>
template <std::integral Int>
struct number {
    Int value;
    friend constexpr auto operator<=>(number const&, number const&) = default;
};
static_assert(number<int>{1} < number<int>{2});
int main() { return number<int>{0}.value; }
EOF

compiler=
find_compiler() {
    for compiler in ${CXX:-} c++ g++ clang++; do
        command -v "$compiler" >/dev/null 2>&1 || continue
        if "$compiler" -std=c++20 "$scratch/probe.cpp" -o "$scratch/probe" >/dev/null 2>&1; then
            return 0
        fi
    done
    compiler=
    return 1
}

find_cmake() {
    version=$(cmake --version 2>/dev/null | sed -n 's/^cmake version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
    [ -n "$version" ] && [ "${version% *}" -ge 3 ] &&
        { [ "${version% *}" -gt 3 ] || [ "${version#* }" -ge 22 ]; }
}

generator=
find_builder() {
    if command -v ninja >/dev/null 2>&1; then
        generator=Ninja
    elif command -v make >/dev/null 2>&1; then
        generator='Unix Makefiles'
    else
        return 1
    fi
}

# find_header <lines> <header>: as the compiler sees it; without a compiler, where the system has it.
find_header() {
    if [ -n "$compiler" ]; then
        set -- "$1"
        [ -z "${BOOST_ROOT:-}" ] || set -- "$@" "-I$BOOST_ROOT" "-I$BOOST_ROOT/include"
        [ -z "${Boost_INCLUDE_DIR:-}" ] || set -- "$@" "-I$Boost_INCLUDE_DIR"
        lines=$1
        shift
        printf '%s\n' "$lines" | "$compiler" -std=c++20 "$@" -E -x c++ -o /dev/null - >/dev/null 2>&1
    else
        for folder in /usr/include /usr/local/include "${BOOST_ROOT:-}" "${BOOST_ROOT:-}/include" \
            "${Boost_INCLUDE_DIR:-}"; do
            [ ! -e "$folder/$2" ] || return 0
        done
        return 1
    fi
}

have() {
    case $1 in
        compiler) find_compiler ;;
        cmake) find_cmake ;;
        builder) find_builder ;;
        boost) find_header '#include <boost/version.hpp>
#if BOOST_VERSION < 107400
#error too old
#endif' boost/version.hpp ;;
        rapidjson) find_header '#include <rapidjson/reader.h>' rapidjson/reader.h ;;
        iconv) find_header '#include <iconv.h>' iconv.h ;;
        libzip) find_header '#include <zip.h>' zip.h ;;
        expat) find_header '#include <expat.h>' expat.h ;;
        xlsxwriter) find_header '#include <xlsxwriter.h>' xlsxwriter.h ;;
        cli11) find_header '#include <CLI/CLI.hpp>' CLI/CLI.hpp ;;
        benchmark) find_header '#include <benchmark/benchmark.h>' benchmark/benchmark.h ;;
        gmp) find_header '#include <gmp.h>' gmp.h ;;
        # Compared with where it is there; only Debian and Ubuntu have a package of it.
        bid) ! command -v apt-get >/dev/null 2>&1 || [ -e /usr/include/bid_functions.h ] ;;
        catch2) find_header '#include <catch2/catch.hpp>' catch2/catch.hpp ||
            find_header '#include <catch2/catch_all.hpp>' catch2/catch_all.hpp ;;
    esac
}

# find_missing <thing ...>
find_missing() {
    missing=
    for thing in "$@"; do
        have "$thing" || missing="$missing $thing"
    done
}

# ---- what to install

# Columns: thing, its package in Debian and Ubuntu, and what it is.
packages() {
    cat <<'EOF'
compiler   g++                  a C++20 compiler
cmake      cmake                CMake 3.22 or newer
builder    ninja-build          ninja or make
boost      libboost-dev         the headers of Boost 1.74 or newer
rapidjson  rapidjson-dev        the headers of RapidJSON
iconv      libc6-dev            the header of iconv
libzip     libzip-dev           libzip
expat      libexpat1-dev        Expat
xlsxwriter libxlsxwriter-dev    libxlsxwriter
cli11      libcli11-dev         the headers of CLI11
catch2     catch2               Catch2, version 2 or 3
benchmark  libbenchmark-dev     Google Benchmark
gmp        libgmp-dev           the headers of GMP
bid        libintelrdfpmath-dev Intel's decimal library
EOF
}

# Sets debian and what to the packages and the names of all that is missing.
name_missing() {
    debian='' what=''
    while read -r row package is; do
        case " $missing " in *" $row "*) ;; *) continue ;; esac
        debian="$debian $package"
        what="$what
     $is"
    done <<EOF
$(packages)
EOF
}

give_up() {
    name_missing
    cat >&2 <<EOF
-- missing:$what
   Debian, Ubuntu: apt-get install$debian
EOF
    exit 1
}

# With --no-remove, so that a package that is there is never replaced by one of ours.
updated=
install_missing() {
    name_missing
    as_root=
    command -v apt-get >/dev/null 2>&1 || give_up
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || give_up
        as_root=sudo
    fi
    say "installing$debian"
    [ -n "$updated" ] || quietly $as_root apt-get update -q
    updated=yes
    # shellcheck disable=SC2086  # names of packages, one word each
    quietly $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends --no-remove $debian
}

# shellcheck disable=SC2086  # names of things, one word each
find_wanted() { find_missing $wanted; }
# shellcheck disable=SC2086
find_welcome() { find_missing $welcome; }

find_wanted
# Twice at most: without a compiler, headers are judged by their presence only.
[ -z "$missing" ] || { install_missing; find_wanted; }
[ -z "$missing" ] || { install_missing; find_wanted; }
[ -z "$missing" ] || give_up

# In a shell of its own, which may give up.
require_optional=ON
find_welcome
[ -z "$missing" ] || { (install_missing) || :; find_welcome; }
[ -z "$missing" ] || { say "without these, what needs them is left out:$missing"; require_optional=OFF; }

# ---- build

# One job for each core, and a gibibyte of memory for each job.
count_jobs() {
    jobs=$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
    memory=$(sed -n 's/^MemAvailable: *\([0-9]*\) kB/\1/p' /proc/meminfo 2>/dev/null || :)
    if [ -n "$memory" ] && [ $((memory / 1048576)) -lt "$jobs" ]; then
        jobs=$((memory / 1048576))
    fi
    [ "$jobs" -gt 0 ] || jobs=1
}

# build <folder> <target> <options of CMake ...>
build() {
    folder=$1 target=$2
    shift 2
    # A folder that is configured keeps its compiler and its generator.
    [ -e "$folder/CMakeCache.txt" ] || set -- "$@" -G "$generator" "-DCMAKE_CXX_COMPILER=$compiler"
    [ -z "${Boost_INCLUDE_DIR:-}" ] || set -- "$@" "-DBoost_INCLUDE_DIR=$Boost_INCLUDE_DIR"
    say "configuring $folder ($compiler, $(cmake --version | head -n 1))"
    quietly cmake -S . -B "$folder" "-DOUTTURN_REQUIRE_OPTIONAL=$require_optional" "$@"
    count_jobs
    say "building, $jobs at a time"
    quietly cmake --build "$folder" --target "$target" --parallel "$jobs"
}

case $command in
    demo)
        build build/demo outturn_program -DCMAKE_BUILD_TYPE=Release -DOUTTURN_BUILD_TESTS=OFF \
            -DOUTTURN_INSTALL=OFF
        say "build/demo/outturn score --policy shanghai_2022 examples/forms/2022-*.json"
        status=0
        build/demo/outturn score --policy shanghai_2022 examples/forms/2022-*.json || status=$?
        build/demo/outturn report --policy shanghai_2022 --lang zh -o build/demo/report.html \
            examples/forms/2022-*.json || status=$?
        say "wrote a report of them, to be opened in a browser or printed: $PWD/build/demo/report.html"
        say "built build/demo/outturn; what it can do: build/demo/outturn --help"
        say "to check it with all tests: sh cmake/run.sh test"
        exit $status
        ;;
    test)
        # Neither optimised nor for a debugger: it is built more often than it runs.
        build build/test all -DCMAKE_BUILD_TYPE= -DOUTTURN_INSTALL=OFF
        status=0
        ctest --test-dir build/test --output-on-failure --timeout 600 -j "$jobs" "$@" || status=$?
        exit $status
        ;;
    reference)
        mkdir -p build
        quietly "$compiler" -std=c++20 -Itests tests/docs/comments.cpp -o build/comments
        quietly build/comments reference . build/reference
        say "wrote build/reference/index.html"
        ;;
    bench)
        build build/bench benchmarks -DCMAKE_BUILD_TYPE=Release -DOUTTURN_BUILD_BENCHMARKS=ON \
            -DOUTTURN_BUILD_EXAMPLES=OFF -DOUTTURN_INSTALL=OFF -DOUTTURN_REQUIRE_OPTIONAL=OFF
        # One core, so that the kinds of numbers meet the same conditions.
        pinned=
        ! command -v taskset >/dev/null 2>&1 || pinned='taskset -c 0'
        say "measuring; what counts are the ratios"
        status=0
        for program in build/bench/tests/benchmark/benchmark_*; do
            [ ! -x "$program" ] || [ -d "$program" ] || $pinned "$program" "$@" || status=$?
        done
        exit $status
        ;;
esac
