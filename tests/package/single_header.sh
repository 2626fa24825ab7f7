#!/bin/sh
# The single header compiles without a warning, in two translation units of one program, which does as
# with the headers it is made of; and it is the same, byte for byte, wherever it is made.
. "$(dirname "$0")/ways.sh"
sh "$SOURCE/cmake/single_header.sh" one/outturn/outturn.hpp
mkdir elsewhere
cp -R "$SOURCE/cmake" "$SOURCE/include" elsewhere
sh elsewhere/cmake/single_header.sh again.hpp
cmp one/outturn/outturn.hpp again.hpp
! grep '#[ ]*include[ ]*<outturn/' again.hpp || fail 'the single header includes a header of ours'
grep '^// ---- <' again.hpp | sort >sections
[ "$(wc -l <sections)" -ge 50 ] || fail 'the single header holds few headers'
[ -z "$(uniq -d sections)" ] || fail "twice in the single header: $(uniq -d sections)"

warnings='-Wall -Wextra -Wpedantic -Werror'
# shellcheck disable=SC2086  # options, one word each
compile $warnings -Ione "$consumer/consumer.cpp" "$consumer/second.cpp" -o consumer
prints_as_expected ./consumer

# With a reader beside the core.
case $COMPONENTS in *json*)
    sh "$SOURCE/cmake/single_header.sh" json/outturn/io/json.hpp outturn/outturn.hpp outturn/io/json.hpp
    compile -Ijson "$consumer/json.cpp" -o with_json
    ./with_json
    ;;
esac

# What cannot be put into one header is refused.
printf '#if 1\n#include <outturn/core/error.hpp>\n#endif\n' >>elsewhere/include/outturn/version.hpp
! sh elsewhere/cmake/single_header.sh refused.hpp 2>said || fail 'an include behind a condition is not refused'
grep 'outturn/version.hpp: #include <outturn/core/error.hpp> stands behind a condition' said
[ ! -e refused.hpp ] || fail 'a header was written although it was refused'
