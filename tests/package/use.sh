#!/bin/sh
# As docs/use.md shows it.
. "$(dirname "$0")/ways.sh"
case $COMPONENTS in *json*) ;; *) skip 'RapidJSON is not there' ;; esac
env -u CXXFLAGS cmake -C "$SAME_TOOLS" -S "$SOURCE/examples/use" -B build "-DCMAKE_PREFIX_PATH=$PREFIX"
cmake --build build
build/my_audit "$SOURCE/examples/forms/2022-1.json"
