#!/bin/sh
# A program of which one part is made of headers alone and the other with outturn::compiled: where they
# share nothing but texts it works, and where one gives the other a type of ours it does not link.
. "$(dirname "$0")/ways.sh"
cat >text.hpp <<'END'
#include <outturn/expression/text.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/text.hpp>
#include <string>
#include <string_view>
std::string refused(std::string_view text);
bool is_two(outturn::decimal const& value);
END
cat >headers.cpp <<'END'
#include "text.hpp"
std::string refused(std::string_view text) { return outturn::parse_target(text).error().text(); }
bool is_two(outturn::decimal const& value) { return value == 2; }
END
cat >compiled.cpp <<'END'
#include "text.hpp"
int main() {
    bool const same = refused("≥abc") == outturn::parse_target("≥abc").error().text();
#ifdef SHARES_A_TYPE
    return same && is_two(2) ? 0 : 1;
#else
    return same ? 0 : 1;
#endif
}
END
include="-I$SOURCE/include -I."
# shellcheck disable=SC2086  # options, one word each
{
    compile $include -c headers.cpp -o headers.o
    compile $include -DOUTTURN_COMPILED -c library.cpp -o library.o
    compile $include -DOUTTURN_COMPILED compiled.cpp headers.o library.o -o works
    ./works
    ! compile $include -DOUTTURN_COMPILED -DSHARES_A_TYPE compiled.cpp headers.o library.o -o mixed 2>said ||
        fail 'a type of the headers was taken for one of the compiled library'
}
grep 'undefined reference.*is_two' said
