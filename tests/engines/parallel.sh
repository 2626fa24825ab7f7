#!/bin/sh
# sh parallel.sh <outturn> <folder of forms> <stream_lines>: GNU parallel gives what one run gives.
set -u
outturn=$1 forms=$2 stream_lines=$3
parallel --version 2>/dev/null | grep -q 'GNU parallel' || { echo 'skipped: GNU parallel is not there'; exit 77; }

"$stream_lines" repeat "$forms" 2 >lines
"$outturn" batch --policy shanghai_2022 <lines >expected
parallel --will-cite --pipe --keep-order --block 300k "$outturn" batch --policy shanghai_2022 <lines >answers ||
    { echo "exit code $?"; exit 1; }
cmp expected answers || exit 1

# A part with broken lines is counted.
{ cat lines; echo broken; } | parallel --will-cite --pipe --keep-order --block 300k "$outturn" batch >answers 2>said
[ $? = 1 ] || { echo 'broken lines are not told'; exit 1; }
[ "$(grep -c '"error"' answers)" = 1 ] || { echo 'a broken line has no error'; exit 1; }
