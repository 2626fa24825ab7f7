#!/bin/sh
# sh run.sh <name> <program> <work folder>: runs a fuzz target on its seeds and on mutations of them.
set -eu
name=$1 program=$2 work=$3
here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$work"
mkdir -p "$work/corpus"
cd "$work"

# The driver finds a fault by mutation, keeps the input that shows it, and runs that input again.
if [ "$name" = selftest ]; then
    printf outrn >corpus/sound
    # expect <pattern> <arguments ...>
    expect() {
        pattern=$1
        shift
        "$program" "$@" >log 2>&1 || :
        tr '\n' ' ' <log | grep -q -e "$pattern" || { cat log; echo "$*: no \"$pattern\""; exit 1; }
    }
    expect 'Done 1 runs' corpus/sound
    expect 'adjacent_find.*the input is in the file crash-input' -runs=100000 corpus
    expect adjacent_find crash-input
    exit 0
fi

if [ -e "$here/$name.seeds.sh" ]; then
    sh "$here/$name.seeds.sh" corpus
    [ -n "$(ls corpus)" ] || { echo "$name.seeds.sh wrote no seed"; exit 1; }
fi
set -- -seed=1 "-max_total_time=${OUTTURN_FUZZ_SECONDS:-3}" -timeout=60
[ -n "${OUTTURN_FUZZ_SECONDS:-}" ] || set -- "$@" -runs=100000
[ ! -e "$here/$name.dict" ] || set -- "$@" "-dict=$here/$name.dict"
"$program" "$@" corpus >log 2>&1 || {
    status=$?
    cat log
    echo "fuzz.$name ended with $status; the input is in $work"
    exit 1
}
grep 'Done [0-9]* runs' log || { cat log; echo "fuzz.$name did not say how many inputs it ran"; exit 1; }
