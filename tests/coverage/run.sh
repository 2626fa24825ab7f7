#!/bin/sh
# Which lines and branches of include/ the unit tests come by, header by header:
#
#   sh tests/coverage/run.sh <work folder> [<regular expression of programs, as ^unit\.scoring>]
#
# Needs clang with its profiling runtime, llvm-profdata and llvm-cov (Debian: clang, llvm, and
# libclang-rt-14-dev). Leaves in the work folder report.txt, which it prints, and uncovered.txt, the lines
# that no test comes by.
set -eu

[ $# -gt 0 ] || { sed -n '2,/^set/p' "$0" | sed '$d;s/^# \{0,1\}//' >&2; exit 2; }
mkdir -p "$1"
work=$(cd "$1" && pwd)
wanted=${2:-^unit\\.}
cd "$(dirname "$0")/../.."

# tool <name>: as it is called, or as clang's version calls it.
tool() {
    version=$(clang++ -dumpversion | cut -d. -f1)
    command -v "$1" || command -v "$1-$version" || { echo "-- $1 is not there" >&2; exit 1; }
}
profdata=$(tool llvm-profdata)
cov=$(tool llvm-cov)

generator='Unix Makefiles'
! command -v ninja >/dev/null 2>&1 || generator=Ninja
cmake -S . -B "$work/build" -G "$generator" -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=Debug \
    -DCMAKE_CXX_FLAGS='-O0 -g0 -fprofile-instr-generate -fcoverage-mapping' \
    -DOUTTURN_BUILD_EXAMPLES=OFF -DOUTTURN_INSTALL=OFF >"$work/configure.log"
tests=$(cmake --build "$work/build" --target help | sed -n 's/^\(\.\.\. \)\{0,1\}\(unit\.[a-z0-9_.]*\).*/\2/p' |
    grep -v '\.cpp\.\|\.o$' | grep -E "$wanted" | sort -u)
[ -n "$tests" ] || { echo "-- no test is called $wanted" >&2; exit 1; }
# shellcheck disable=SC2086  # names of targets, one word each
cmake --build "$work/build" --parallel "$(nproc)" --target $tests >"$work/build.log"

rm -rf "$work/profiles"
objects=
for test in $tests; do
    program=$work/build/tests/$test
    echo "-- $test"
    (cd "$work/build/tests" && LLVM_PROFILE_FILE="$work/profiles/$test" "$program" '~[.]' >"$work/test.log" 2>&1) ||
        { cat "$work/test.log" >&2; exit 1; }
    objects="${objects:+$objects -object }$program"
done
"$profdata" merge -sparse "$work"/profiles/* -o "$work/all.profdata"
headers=$(find include/outturn -name '*.[hi]pp' | sort)
# shellcheck disable=SC2086  # options and names, one word each
"$cov" report $objects "-instr-profile=$work/all.profdata" -show-region-summary=false \
    -show-branch-summary=true $headers >"$work/all.txt"
# shellcheck disable=SC2086
"$cov" show $objects "-instr-profile=$work/all.profdata" -show-instantiations=false $headers |
    awk '/^\/.*:$/ { file = $0; next } /^ *[0-9]+\| *0\|/ { print file $0 }' |
    sed "s|^$PWD/||" >"$work/uncovered.txt"
awk '/^-+$/ { next } { print }' "$work/all.txt" >"$work/report.txt"
cat "$work/report.txt"
