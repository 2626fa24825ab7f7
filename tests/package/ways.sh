#!/bin/sh
# What the scripts share. In the environment: SOURCE and BUILD, the folders of the library; WORK, the
# script's own folder; PREFIX, where package.install installs; VERSION; COMPONENTS, those that there are;
# CXX with CXXFLAGS, and SAME_TOOLS, a cache for CMake with the compiler and libraries of this build.
set -eu
here=$SOURCE/tests/package
consumer=$here/consumer
rm -rf "$WORK"
mkdir -p "$WORK"
cd "$WORK"

fail() { printf '%s\n' "$*"; exit 1; }
skip() { echo "skipped: $*"; exit 77; }

# consumer <way> <options of CMake ...>: is configured, built and run.
consumer() {
    way=$1
    shift
    # In somebody else's build, our flags are not set.
    env -u CXXFLAGS cmake -C "$SAME_TOOLS" -S "$consumer" -B build "-DWAY=$way" "$@"
    cmake --build build
    ctest --test-dir build --output-on-failure
}

# compile <arguments ...>: by the compiler alone.
compile() {
    # shellcheck disable=SC2086  # options, one word each
    "$CXX" $CXXFLAGS "$@"
}

# prints_as_expected <program of the consumer>
prints_as_expected() {
    "$1" >output
    diff "$consumer/consumer.output" output
}

# What a program compiles once where its build is not made by CMake.
echo '#include <outturn/src.hpp>' >library.cpp
