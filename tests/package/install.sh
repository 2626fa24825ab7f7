#!/bin/sh
# Into an empty PREFIX.
. "$(dirname "$0")/ways.sh"
rm -rf "$PREFIX"
cmake --install "$BUILD" --prefix "$PREFIX" --component dev
