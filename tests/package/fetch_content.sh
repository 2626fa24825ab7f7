#!/bin/sh
# By FetchContent, from a repository of what a consumer takes of the sources, as they stand.
. "$(dirname "$0")/ways.sh"
git --version >/dev/null 2>&1 || skip 'git is not there (Debian: apt-get install git)'
mkdir repository
cp -R "$SOURCE/CMakeLists.txt" "$SOURCE/LICENSE" "$SOURCE/cmake" "$SOURCE/include" repository
git -C repository init -q -b main
git -C repository add .
git -C repository -c user.name=x -c user.email=x commit -q -m x
consumer fetch_content "-DFROM=$WORK/repository" -DCOMPONENTS=compiled
