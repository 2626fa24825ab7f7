#!/bin/sh
# Mutation testing of headers: how many small faults, put into a header one by one, do the tests notice?
#
#   sh tests/mutation/run.sh <work folder> [-n <sample>] [<header> ...]
#
# A header is named as it is included: outturn/numeric/ratio.hpp. Without one, those in the list below are
# taken. All mutants are compiled in at once (see mutate.cpp) and woken one by one; the tests that mirror
# the header come first, then those that stand behind them, each only where it comes by the mutant.
# A mutant is killed by a test that fails, crashes or takes ten times as long. With -n, so many mutants
# of all are tried, chosen by a constant seed. What was found is kept in the work folder: a run that is
# ended goes on where it was. After a change of the sources, take another folder.
#
# The report gives, for each header, the mutants that some test comes by, those killed, those that
# survivors.txt argues, and lists the others, and what survivors.txt argues for nothing. Laws over random
# values are tried on 200 cases each, or on as many as OUTTURN_LONG_RUN says.
set -eu

headers='outturn/numeric/decimal.hpp outturn/numeric/ratio.hpp outturn/numeric/rounding.hpp
outturn/numeric/rounding_interval.hpp outturn/numeric/allocate.hpp outturn/numeric/amount.hpp
outturn/numeric/amount_text.hpp outturn/numeric/text.hpp outturn/numeric/format.hpp
outturn/scoring/score.hpp outturn/scoring/band_table.hpp outturn/scoring/graded.hpp
outturn/scoring/modifiers.hpp outturn/scoring/step_deduction.hpp outturn/scoring/two_anchors.hpp
outturn/scoring/inverse_ratio.hpp outturn/scoring/yes_or_no.hpp outturn/scoring/explain.hpp
outturn/scoring/policy.hpp outturn/expression/attainment.hpp outturn/audit/verdicts.hpp
outturn/form/reading.hpp'

# What stands behind the tests that mirror a header.
behind='numeric/backing.property.cpp numeric/cpp_int.test.cpp scoring/score.test.cpp
scoring/score.rules.test.cpp scoring/explain.test.cpp scoring/describe.test.cpp scoring/what_if.property.cpp
audit/verdicts.test.cpp audit/audit.test.cpp report/text.test.cpp'

[ $# -gt 0 ] || { sed -n '2,/^set/p' "$0" | sed '$d;s/^# \{0,1\}//' >&2; exit 2; }
mkdir -p "$1"
work=$(cd "$1" && pwd)
shift
sample=
if [ "${1:-}" = -n ]; then
    sample=$2
    shift 2
fi
[ $# -eq 0 ] || headers="$*"
cd "$(dirname "$0")/../.."
root=$(pwd)
# With a header its implementation.
for header in $headers; do
    implementation=$(dirname "$header")/impl/$(basename "$header" .hpp).ipp
    [ ! -e "include/$implementation" ] || headers="$headers $implementation"
done
compiler=${CXX:-g++}
export OUTTURN_LONG_RUN="${OUTTURN_LONG_RUN:-200}"
flags="-std=c++20 -O0 -w -D_GLIBCXX_ASSERTIONS -I$work/include -I$root/tests"

# mirrored <header>: the beginning of the names of its tests, as scoring/score.
mirrored() { echo "${1#outturn/}" | sed 's|/impl/|/|; s|\.[hi]pp$||'; }

say() { printf '%s\n' "-- $*"; }

# ---- build

build() {
    mkdir -p "$work/bin" "$work/log" "$work/reached"
    [ -e "$work/mutate" ] || "$compiler" -std=c++20 -O1 tests/mutation/mutate.cpp -o "$work/mutate"
    if [ ! -e "$work/main.o" ]; then
        say "compiling what all tests share"
        printf '%s\n' '#define CATCH_CONFIG_MAIN' '#include <catch2/catch.hpp>' >"$work/main.cpp"
        # shellcheck disable=SC2086  # flags, one word each
        "$compiler" $flags -c "$work/main.cpp" -o "$work/main.o"
    fi
    touch "$work/left"
    mutate
    tests=
    for header in $headers; do
        name=$(mirrored "$header")
        for source in "tests/$name".test.cpp "tests/$name".*.test.cpp "tests/$name".property.cpp; do
            [ ! -e "$source" ] || tests="$tests ${source#tests/}"
        done
    done
    for source in $behind; do tests="$tests $source"; done
    tests=$(printf '%s\n' $tests | awk '!seen[$0]++')
    for source in $tests; do
        program=$work/bin/$(echo "$source" | tr / .)
        [ -e "$program" ] || compile "$source" "$program"
    done
}

# The headers with all mutants, but for those on lines that would not compile.
mutate() {
    rm -rf "$work/include"
    cp -r include "$work/include"
    # shellcheck disable=SC2086  # names, one word each
    "$work/mutate" include "$work/include" "$work/table" "$work/left" $headers
}

compile() {
    planted=
    if grep -q 'support/planted.hpp' "tests/$1"; then
        planted=$work/planted.o
        # shellcheck disable=SC2086  # flags, one word each
        [ -e "$planted" ] || "$compiler" $flags -Iinclude -c tests/support/planted.cpp -o "$planted"
    fi
    say "compiling $1"
    for attempt in 1 2 3 4 5 6 7 8 9 10; do
        # shellcheck disable=SC2086  # flags, one word each
        if "$compiler" $flags "-DOUTTURN_SOURCE_DIR=\"$root\"" "tests/$1" $planted "$work/main.o" \
            -o "$2" >"$work/log/compile" 2>&1; then return; fi
        # The lines of mutated headers where the errors are, or whence they came.
        sed -n "s|^$work/include/\(outturn/[^:]*:[0-9]*\):.*|\1|p" "$work/log/compile" |
            sort -u >"$work/log/lines"
        cut -d'|' -f2,3 "$work/table" | tr '|' : | sort -u >"$work/log/mutated"
        comm -12 "$work/log/lines" "$work/log/mutated" >"$work/log/found"
        if [ ! -s "$work/log/found" ]; then
            cat "$work/log/compile" >&2
            say "$1 does not compile, and no mutant is to blame" >&2
            exit 1
        fi
        cat "$work/log/found" >>"$work/left"
        mutate
    done
    say "$1 does not compile after $attempt attempts" >&2
    exit 1
}

# ---- which tests come by which mutants

reach() {
    for source in $tests; do
        name=$(echo "$source" | tr / .)
        [ ! -e "$work/reached/$name" ] || continue
        begin=$(date +%s)
        # A test that comes by no mutant writes none.
        : >"$work/log/reached"
        if ! OUTTURN_REACHED=$work/log/reached "$work/bin/$name" >"$work/log/$name" 2>&1; then
            cat "$work/log/$name" >&2
            say "$source fails although no mutant is awake" >&2
            exit 1
        fi
        echo $(($(date +%s) - begin)) >"$work/log/$name.seconds"
        mv "$work/log/reached" "$work/reached/$name"
    done
    # id test, for each mutant that is one; the quick tests first.
    for source in $tests; do
        name=$(echo "$source" | tr / .)
        awk -v name="$name" -v seconds="$(cat "$work/log/$name.seconds")" \
            '{ print $1, name, seconds }' "$work/reached/$name"
    done >"$work/log/all"
    awk '$1 ~ /^-/ { none[substr($1, 2)] = 1; next } { row[++n] = $0; id[n] = $1 }
         END { for (i = 1; i <= n; i++) if (!(id[i] in none)) print row[i] }' "$work/log/all" |
        sort -k1,1n -k3,3n >"$work/tests_of"
}

# ---- waking them

# tests_for <id> <header>: those that mirror the header first.
tests_for() {
    mirror=$(mirrored "$2" | tr / .).
    awk -v id="$1" -v mirror="$mirror" \
        '$1 == id { print (index($2, mirror) == 1 ? 0 : 1), $3, $2 }' "$work/tests_of" |
        sort -k1,1n -k2,2n
}

wake() {
    touch "$work/results"
    # A constant shuffle, so that a sample is one of all.
    cut -d' ' -f1 "$work/tests_of" | sort -un >"$work/log/reached"
    awk -F'|' 'NR == FNR { reached[$1] = 1; next } $1 in reached' "$work/log/reached" "$work/table" |
        awk 'BEGIN { srand(8) } { printf "%.9f|%s\n", rand(), $0 }' | sort | cut -d'|' -f2- |
        { if [ -n "$sample" ]; then head -n "$sample"; else cat; fi; } >"$work/wanted"
    # shellcheck disable=SC2034  # the rest of the row is not used
    while IFS='|' read -r id header rest; do
        ! grep -q "^$id|" "$work/results" || continue
        outcome='survived'
        tests_for "$id" "$header" >"$work/log/tests"
        while read -r order seconds name; do
            status=0
            # In braces, as the shell reports a crash on its own.
            {
                (ulimit -v 8000000 -c 0
                    OUTTURN_MUTANT=$id timeout $((seconds * 10 + 5)) "$work/bin/$name" -a) || status=$?
            } >/dev/null 2>&1
            if [ $status -ne 0 ]; then
                outcome="killed|$name"
                break
            fi
        done <"$work/log/tests"
        echo "$id|$outcome" >>"$work/results"
    done <"$work/wanted"
}

# ---- report

report() {
    awk -F'|' -v argued_file="$root/tests/mutation/survivors.txt" -v sampled="$sample" '
    BEGIN {
        while ((getline line < argued_file) > 0) {
            if (line ~ /^#/ || line == "") continue
            # header | kind | reason, and the line of code on a line of its own behind them; each entry
            # argues one mutant.
            split(line, part, / [|] /)
            getline code < argued_file
            sub(/^ */, "", code)
            ++argued[part[1] ": " part[2] ": " code]
        }
    }
    FILENAME ~ /results$/ { outcome[$1] = $2; next }
    {
        header = $2
        taken[header] = 1
        code = $0
        for (i = 0; i < 4; i++) sub(/^[^|]*[|]/, "", code)
        key = header ": " $4 ": " code
    }
    $1 in outcome {
        if (!(header in all)) order[++headers] = header
        ++all[header]
        if (outcome[$1] == "killed") { ++killed[header]; next }
        if (argued[key] > 0) { ++reasoned[header]; --argued[key]; next }
        open[++opens] = header ":" $3 ": " $4 ": " code
    }
    END {
        for (i = 1; i <= headers; i++) {
            h = order[i]
            n += all[h]; k += killed[h]; r += reasoned[h]
            printf "%-42s %4d mutants, %4d killed, %3d argued, %3d open: %5.1f %%\n", h, all[h], \
                killed[h], reasoned[h], all[h] - killed[h] - reasoned[h], \
                100 * (killed[h] + reasoned[h]) / all[h]
        }
        if (n) printf "%-42s %4d mutants, %4d killed, %3d argued, %3d open: %5.1f %%\n", "all", n, k, r, \
            n - k - r, 100 * (k + r) / n
        for (i = 1; i <= opens; i++) print open[i]
        for (key in argued)
            if (argued[key] > 0 && substr(key, 1, index(key, ":") - 1) in taken && !sampled)
                print "argued for nothing: " key
    }' "$work/results" "$work/table"
}

build
reach
wake
report
