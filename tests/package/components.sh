#!/bin/sh
# find_package says which component lacks what, and goes on without one that is optional.
. "$(dirname "$0")/ways.sh"
cat >CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.22...3.31)
project(asks LANGUAGES NONE)
find_package(outturn ${WANTED} REQUIRED COMPONENTS ${REQUIRED} OPTIONAL_COMPONENTS ${OPTIONAL})
if(TARGET outturn::json OR outturn_json_FOUND)
  message(STATUS "json is there")
endif()
END

# ask <exit code> <text that is said> <options ...>
ask() {
    expected=$1 text=$2 status=0
    shift 2
    rm -rf build
    cmake -S . -B build "-DCMAKE_PREFIX_PATH=$PREFIX" "-DWANTED=$VERSION" "$@" >said 2>&1 || status=$?
    # CMake breaks long lines of a message.
    tr -s ' \n' '  ' <said | grep -qF -e "$text" && [ $status = "$expected" ] || {
        cat said
        fail "$*: exit code $status, not $expected with \"$text\""
    }
}

without=-DCMAKE_DISABLE_FIND_PACKAGE_RapidJSON=ON
ask 0 ''
ask 0 '' -DOPTIONAL=json $without
! grep -q 'json is there' said || fail 'a component without its library is said to be there'
ask 1 'component json: RapidJSON' -DREQUIRED=json $without
ask 1 'outturn has no component jsn; it has compiled, json' -DREQUIRED=jsn
ask 1 'component json: RapidJSON' '-DREQUIRED=json;jsn' $without
ask 1 'component jsn: outturn has no component jsn' '-DREQUIRED=json;jsn' $without
ask 1 "version: $VERSION" "-DWANTED=$((${VERSION%%.*} + 1)).0"
case $COMPONENTS in *json*) ask 0 'json is there' -DOPTIONAL=json ;; esac
