#!/bin/sh
# Every output parses strictly and is UTF-8, whatever character stands at whatever place of a text; what is no
# JSON or no character is refused at every place. A short run tries a part, spread evenly; OUTTURN_LONG_RUN=1 all of it.
. "${0%/*}/support/run.sh"

# checked <kind> <file>...: the files are of that kind.
checked() {
    ran 0 "$STRICT_OUTPUTS" check "$@"
    [ "$code" = 0 ] || problem "$out"
}

# wrote <exit code> <kind> <file> <arguments>...: what the program writes is of that kind.
wrote() {
    ends=$1
    kind=$2
    file=$work/$3
    shift 3
    "$OUTTURN" "$@" >"$file" 2>"$file.errors" </dev/null
    code=$?
    [ "$code" = "$ends" ] || problem "$*: exit code $code, expected $ends" "$(head -n 3 "$file.errors")"
    checked "$kind" "$file"
}

ran 0 "$STRICT_OUTPUTS" write "$work"
all=${OUTTURN_LONG_RUN:+1}
for lines in good bad; do awk "NR % ${all:-4} == 0" "$work/$lines.jsonl" >"$work/$lines"; done
[ "$(wc -l <"$work/good")" -gt 2000 ] || problem 'too few lines'
[ "$(ls "$work"/form-*.json | wc -l)" -gt 90 ] || problem 'too few forms'
set -- $(ls "$work"/form-*.json | awk "NR % ${all:-6} == 1 % ${all:-6}")

# Every character at every place: one answer for each line, none refused.
lines=$(wc -l <"$work/good")
for way in '' --audit; do
    "$OUTTURN" batch --policy shanghai_2022 $way "$work/good" >"$work/answers" 2>"$work/errors"
    checked lines "$work/answers"
    [ "$(wc -l <"$work/answers")" = "$lines" ] || problem "batch $way: not an answer for each of $lines lines"
    ! grep -q '"error":' "$work/answers" || problem "refused: $(grep -m 1 '"error":' "$work/answers")"
done

# Raw control characters and halves of surrogate pairs: each line is refused.
lines=$(wc -l <"$work/bad")
ran 2 "$OUTTURN" batch --policy shanghai_2022 "$work/bad"
cp "$work/stdout" "$work/refused"
checked lines "$work/refused"
refused=$(grep -cE '"code":"(invalid_json|unpaired_surrogate)"' "$work/refused")
[ "$refused" = "$lines" ] || problem "$refused of $lines lines refused"

# An indicator for each place.
wrote 0 lines score.jsonl score --policy shanghai_2022 --format json "$@"
wrote 0 plain score.txt score --policy shanghai_2022 "$@"
wrote 0 lines explain.jsonl explain --policy shanghai_2022 --format json "$@"
wrote 1 lines audit.jsonl audit --policy shanghai_2022 --format json "$@"
wrote 1 json audit.sarif audit --policy shanghai_2022 --format sarif "$@"
wrote 1 plain audit.md audit --policy shanghai_2022 --format markdown "$@"
wrote 1 plain audit.txt audit --policy shanghai_2022 "$@"
wrote 0 lines convert.jsonl convert "$@"
wrote 0 json convert.json convert --format json "$1"
wrote 0 csv convert.csv convert --format csv "$@"
for ending in jsonl csv; do ran 0 "$OUTTURN" convert -o "$work/written.$ending" "$@"; done
checked lines "$work/written.jsonl"
checked csv "$work/written.csv"
wrote 0 json infer.json infer --format json "$@"
wrote 1 html report.html report --policy shanghai_2022 --format html "$@"
wrote 1 plain report.md report --policy shanghai_2022 --format markdown "$@"

# The texts of a policy.
[ "$(ls "$work"/policy-*.json | wc -l)" -gt 90 ] || problem 'too few policies'
for policy in $(ls "$work"/policy-*.json | awk "NR % ${all:-9} == 4 % ${all:-9}"); do
    wrote 0 json policy.json policy "$policy"
    wrote 0 lines score.jsonl score --policy "$policy" --format json examples/forms/2022-1.json
    wrote 0 lines audit.jsonl audit --policy "$policy" --format json examples/forms/2022-1.json
    wrote 0 json audit.sarif audit --policy "$policy" --format sarif examples/forms/2022-1.json
    wrote 0 html report.html report --policy "$policy" --format html examples/forms/2022-1.json
done
exit $failed
