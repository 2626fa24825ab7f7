#!/bin/sh
# By add_subdirectory.
. "$(dirname "$0")/ways.sh"
consumer subdirectory "-DFROM=$SOURCE"
