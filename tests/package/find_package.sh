#!/bin/sh
# By find_package, with all components.
. "$(dirname "$0")/ways.sh"
components=$(printf '%s' "compiled $COMPONENTS" | tr ' ' ';')
consumer find_package "-DCMAKE_PREFIX_PATH=$PREFIX" "-DCOMPONENTS=$components"
