#!/bin/sh
# A compiler that is told by pkg-config, wherever the installed files were moved to: headers alone, with
# the library compiled once, and with each component.
. "$(dirname "$0")/ways.sh"
pkg-config --version >/dev/null 2>&1 || skip 'pkg-config is not there (Debian: apt-get install pkg-config)'
cp -R "$PREFIX" moved
PKG_CONFIG_PATH=$WORK/moved/share/pkgconfig:${PKG_CONFIG_PATH:-}
export PKG_CONFIG_PATH
[ "$(pkg-config --modversion outturn)" = "$VERSION" ] || fail 'pkg-config names another version'

# shellcheck disable=SC2046  # options, one word each
flags() { pkg-config --cflags --libs "$1"; }
for unit in consumer second; do
    compile -DOUTTURN_COMPILED -c "$consumer/$unit.cpp" -o $unit.o -MD -MF dependencies $(flags outturn)
    grep -q 'moved/.*include/outturn/outturn.hpp' dependencies || fail 'the headers are not those that were moved'
    ! grep -q boost/spirit dependencies || fail "with OUTTURN_COMPILED, $unit.cpp includes the grammar"
done
compile -DOUTTURN_COMPILED consumer.o second.o library.cpp -o compiled $(flags outturn)
prints_as_expected ./compiled
for component in $COMPONENTS; do
    compile "$consumer/$component.cpp" -o "$component" $(flags "outturn-$component")
    "./$component"
done
