#!/bin/sh
# A reject test, <folder>/<header>.<what>.reject.cpp, is one misuse under #ifdef OUTTURN_REJECT, its legal
# twin under #else, and before them
#
#   // rejected: <part of what the compiler says>
#
# which a line "// meaning: <why it is refused>" may follow, for docs/troubleshooting.md.
#
#   sh reject.sh misuse <file> <compiler and options>...   The misuse does not compile, and the compiler
#       says the text of every line "// rejected:", so that a slip of the pen passes for no rejection.
#   sh reject.sh twins <source> <compiler and options>... -- <file>...   The legal twins compile, all of
#       them in one source, which is written for it: the cost is in the headers that they share.
set -u
LC_ALL=C
export LC_ALL
command=$1
file=$2
shift 2

fail() {
    printf '%s\n' "$@"
    exit 1
}

case $command in
    misuse)
        reasons=$(sed -n 's|^// rejected: ||p' "$file")
        [ -n "$reasons" ] || fail "$file has no line \"// rejected: <part of what the compiler says>\""
        ! said=$("$@" -fsyntax-only -DOUTTURN_REJECT "$file" 2>&1) || fail 'the misuse compiles'
        while read -r reason; do
            case $said in
                *"$reason"*) ;;
                *) fail "rejected for another reason than \"$reason\":" "$said" ;;
            esac
        done <<END
$reasons
END
        ;;
    twins)
        compile=
        while [ "$1" != -- ]; do
            compile="$compile '$1'"
            shift
        done
        shift
        number=0
        {
            grep -h '^#include' "$@" | sort -u
            for twin; do
                number=$((number + 1))
                printf 'namespace twin_%s {\n#line 1 "%s"\n' $number "$twin"
                sed 's/^#include.*//' "$twin"
                printf '}\n'
            done
        } >"$file"
        said=$(eval "$compile -fsyntax-only '$file'" 2>&1) || fail 'a legal twin does not compile:' "$said"
        ;;
esac
