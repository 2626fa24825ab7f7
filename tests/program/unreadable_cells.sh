#!/bin/sh
# A form is never refused for a cell: every command answers with what can be read, names what cannot, and
# exits with 1; --strict refuses with 2 and names all.
. "${0%/*}/support/run.sh"

broken='#REF!'
why='the result of a formula was expected, found "#REF!", the error of a spreadsheet'

on_one_line() { tr -d '\n' <"$1" && echo; }

# spoiled <figure> <from> <to>: form 4 with an error value in that cell, through every command.
spoiled() {
    write_form form.json "$2" "$3"
    for command in 'score' 'score --format json' 'explain' 'infer' 'infer --format json' \
        "report -o $work/report.html" "report -o $work/report.md"; do
        run 1 $command "$work/form.json"
        case $command in
            report*)
                take written "${command##* }"
                has written 'cell.unreadable' "${broken%!}"
                ;;
            *)
                has err "$1: $why"
                counts 1 'error of a spreadsheet' err
                [ -n "$out" ] || problem "$command says nothing of what can be read"
                ;;
        esac
    done
    run 1 audit "$work/form.json"
    counts 1 '511 cell.unreadable' out
    has out "$1"
    hasnt out '[901'
    on_one_line "$work/form.json" >"$work/line"
    run 1 batch "$work/line"
    has out '"faults":[{"code":"spreadsheet_error"' "\"figure\":\"$1\""
    run 1 batch --audit "$work/line"
    has out '"code":"cell.unreadable"'
    for command in score explain infer audit "report -o $work/none.html"; do
        run 2 $command --strict "$work/form.json"
        has err "$1: $why"
    done
    run 2 batch --strict "$work/line"
    has out '"error":{"code":"spreadsheet_error"'
}

spoiled currency '"currency": "CNY"' "\"currency\": \"$broken\""
spoiled money_unit '"money_unit": "元"' "\"money_unit\": \"$broken\""
spoiled 'funds[0].initial' '"initial": "2,060,440"' "\"initial\": \"$broken\""
spoiled 'funds[0].adjusted' '"adjusted": "1,648,018"' "\"adjusted\": \"$broken\""
spoiled 'funds[0].executed' '"executed": "1,630,000"' "\"executed\": \"$broken\""
spoiled execution.points '"points": "10"' "\"points\": \"$broken\""
spoiled execution.rate '"98.91%"' "\"$broken\""
spoiled execution.score '"9.89"' "\"$broken\""
spoiled 'indicators[1].target' '">=500家"' "\"$broken\""
spoiled 'indicators[1].actual' '"485家"' "\"$broken\""
spoiled 'indicators[0].points' '"points": "6"' "\"points\": \"$broken\""
spoiled 'indicators[1].score' '"5.82"' "\"$broken\""
spoiled total.points '"points": "100"' "\"points\": \"$broken\""
spoiled total.score '"97.13"' "\"$broken\""

# Of two forms, what can be read of both is evidence; what is left out is named with its reason.
write_form form.json '"5.82"' "\"$broken\""
run 1 infer examples/forms/2022-1.json "$work/form.json"
has out '2 forms' "2: a cell cannot be read, as $work/form.json indicators[1].score" \
    'explains 2 of 2 figures'
run 1 infer --lang zh examples/forms/2022-1.json "$work/form.json"
has out '有单元格无法识别'
run 1 infer --format json examples/forms/2022-1.json "$work/form.json"
has out "{\"form\":\"$work/form.json\",\"figure\":\"indicators[1].score\",\"reason\":\"unreadable_cell\"}" \
    "{\"form\":\"$work/form.json\",\"figure\":\"total.score\",\"reason\":\"unreadable_cell\"}"
hasnt out input_missing

# Every cell of every form at once: each is named, and nothing is computed or concluded.
for form in $forms; do
    sed -E 's/"(currency|money_unit|initial|adjusted|executed|points|rate|score|target|actual)": "[^"]*"/"\1": "#REF!"/' \
        "$form" >"$work/${form##*/}"
    on_one_line "$work/${form##*/}"
done >"$work/lines"
run 1 batch --policy shanghai_2022 "$work/lines"
counts 5 '"total":null,"total_reason":"part_missing","total_known":null,"total_open":null,"faults":\[\{' out
hasnt out '"error"'
run 2 batch --strict "$work/lines"
counts 5 '^\{"file":"[^"]*","line":[1-5],"error":\{.*"further":\[\{' out
rows=$(grep -c '"level3"' "$work/2022-4.json")
cells=$((2 + 4 * 3 + 3 + 4 * rows + 2))
for command in score 'score --strict'; do
    code=1
    [ "$command" = score ] || code=2
    run $code $command "$work/2022-4.json"
    counts $cells 'the error of a spreadsheet$' err
done
run 1 audit --format json "$work/2022-4.json"
count=$(printf '%s' "$out" | grep -o '"code":"cell.unreadable"' | wc -l)
[ "$count" -eq $cells ] || problem "$count findings of $cells unreadable cells"
for family in 1 2 3 6 9; do hasnt out "\"number\":${family}0"; done

# What cannot be read steers no terminal, and a long text is told.
write_form steering.json '"5.82"' '"5\u001b[31m\u202e\u0000\u2028.82"'
run 1 score "$work/steering.json"
for raw in '\033' '\342\200\256' '\342\200\250'; do hasnt err "$(printf "$raw")"; done
has err 'indicators[1].score: nothing more was expected after "5"'
{
    printf '{"funds":[],"indicators":[{"target":"'
    head -c 1000000 /dev/zero | tr '\0' '9'
    printf '","actual":"'
    head -c 1000000 /dev/zero | tr '\0' x
    printf '%%","points":"5","score":"'
    head -c 1000000 /dev/zero | tr '\0' ,
    printf '"}]}'
} >"$work/long.json"
for command in score audit "report -o $work/long.html"; do
    "$OUTTURN" $command "$work/long.json" >"$work/stdout" 2>"$work/stderr"
    [ $? = 1 ] || problem "$command of a form with long cells does not end with 1"
done

# An error value in a spreadsheet.
sed 's/9\.89/#DIV\/0!/' tests/forms/good/2022-4.csv >"$work/form.csv"
run 1 score --policy shanghai_2022 "$work/form.csv"
has err 'execution.score: the result of a formula was expected, found "#DIV/0!", the error of a spreadsheet'
exit $failed
