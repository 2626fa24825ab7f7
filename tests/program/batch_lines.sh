#!/bin/sh
# `outturn batch`: every good line is scored and every broken one an error line with its number, in the
# order they came in and by however many threads. OUTTURN_STREAM_LINES=1000000 makes the stream longer.
. "${0%/*}/support/run.sh"

lines=${OUTTURN_STREAM_LINES:-2000}
"$STREAM_LINES" write examples/forms "$lines" >"$work/lines" || problem 'the stream was not made'
for jobs in 1 2 7; do
    ran 2 "$OUTTURN" batch --policy shanghai_2022 --jobs $jobs <"$work/lines"
    cp "$work/stdout" "$work/answers.$jobs"
    matches err "^outturn: [0-9]+ of $lines lines are unusable\$" \
        "^outturn: [0-9]+ of $lines lines have cells that cannot be read\$"
    counts 2 . err
done
ran 0 "$STREAM_LINES" check examples/forms "$lines" "$work/answers.1"
printf '%s' "$out"
for jobs in 2 7; do
    cmp "$work/answers.1" "$work/answers.$jobs" || problem "--jobs $jobs answers otherwise than --jobs 1"
done

# One whose last line was not answered is found.
sed '$d' "$work/answers.1" >"$work/fewer"
ran 1 "$STREAM_LINES" check examples/forms "$lines" "$work/fewer"
exit $failed
