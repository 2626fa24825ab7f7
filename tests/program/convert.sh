#!/bin/sh
# Forms in another format: every cell comes through, a file is written whole or not at all, and no form is left
# out silently.
. "${0%/*}/support/run.sh"
good=tests/forms/good
one=examples/forms/2022-4.json

# same <file> <file>: both hold the same forms. Where they stand is not compared.
texts() { "$OUTTURN" convert "$@" 2>"$work/stderr" </dev/null; }
same() {
    from=$(texts "$1")
    to=$(texts "$2")
    [ -n "$from" ] && [ "$from" = "$to" ] || problem "$2 holds other forms than $1" "$(cat "$work/stderr")"
}

# ---- formats, by the ending of the name

run 0 convert $one -o "$work/one.json"
is out ''
is err ''
same $one "$work/one.json"
"$STRICT_OUTPUTS" check json "$work/one.json" || problem 'no strict JSON'
endings='jsonl csv'
"$OUTTURN" convert $one -o "$work/one.xlsx" 2>"$work/stderr"
if grep -q 'built without' "$work/stderr"; then
    echo 'not tried: workbooks, without libzip, Expat and libxlsxwriter'
else
    endings='jsonl csv xlsx'
fi
texts $forms >"$work/all.jsonl"
[ "$(wc -l <"$work/all.jsonl")" = 5 ] || problem 'not a line for each form'
"$STRICT_OUTPUTS" check lines "$work/all.jsonl" || problem 'no strict lines of JSON'
for ending in $endings; do
    run 0 convert $forms -o "$work/forms.$ending"
    is out ''
    is err ''
    same "$work/all.jsonl" "$work/forms.$ending"
    # Back, and every command reads it.
    run 0 convert "$work/forms.$ending" -o "$work/back.jsonl"
    cmp -s "$work/back.jsonl" "$work/all.jsonl" || problem "by way of .$ending the forms are others"
    run 0 score --policy shanghai_2022 "$work/forms.$ending"
    counts 5 'printed figures come out as printed' out
done
cp "$work/forms.csv" "$work/forms.txt"
run 0 convert "$work/forms.txt" --format jsonl -o "$work/back"
cmp -s "$work/back" "$work/all.jsonl" || problem '--format does not count'

# Standard output has lines of JSON, or what --format asks for.
run 0 convert $one
counts 1 '^\{"title":.*\}$' out
run 0 convert $one -o - --format json
counts 1 '^  "title": ' out
run 0 convert $one --format csv
has out '上海市党群服务阵地态势感知分析平台,'
ran 0 sh -c "'$OUTTURN' convert - <$one | '$OUTTURN' batch --policy shanghai_2022 -"
counts 1 '"total":"97.13"' out

# No column is lost: the funds received, an unknown currency, an unknown unit of money.
cat >"$work/columns.json" <<'JSON'
{"currency": "AUD", "money_unit": "千元", "funds": [{"source": "年度资金总额", "initial": "1", "adjusted": "2",
  "executed": "3", "received": "4"}], "indicators": [{"level3": "完成率", "target": "≥abc", "points": "10"}]}
JSON
for ending in json $endings; do
    run 1 convert "$work/columns.json" -o "$work/columns-again.$ending"
    has err 'columns.json:1:15: currency: ' 'money_unit: ' 'indicators[0].target: a number was expected after "≥"'
    run 1 convert "$work/columns-again.$ending" --format json
    has out '"received": "4"' '"currency": "AUD"' '"money_unit": "千元"' '"target": "≥abc"'
done

# ---- what cannot be read

run 1 convert $good/several_forms.csv -o "$work/several.jsonl"
has err 'D15: indicators[0].target: a number was expected after "≥", found "abc"' \
    'A1: 附件1: this is no part of a form and was not read'
[ "$(wc -l <"$work/several.jsonl")" = 3 ] || problem 'a form with an unreadable cell is left out'
grep -q '"≥abc"' "$work/several.jsonl" || problem 'the text of an unreadable cell is lost'
run 1 convert $good/several_forms.csv --lang zh -o "$work/several.jsonl"
has err '不是自评表的内容'

# Nothing is written where an input cannot be used: an output that lacks a form would not look so.
folder=$work/folder
mkdir "$folder"
printf old >"$folder/old.csv"
printf '{"funds": 3}' >"$work/broken.json"
: >"$work/empty.csv"
for bad in "$work/broken.json" "$work/empty.csv" "$work/absent.json" tests/forms/bad/unclosed_quote.csv; do
    for name in old new; do
        run 2 convert $one "$bad" $forms -o "$folder/$name.csv"
        is out ''
        has err "$bad:"
    done
done
run 2 convert --strict $good/several_forms.csv -o "$folder/old.csv"
has err 'indicators[0].target'
run 2 convert $forms -o "$folder/new.json"
is err "$folder/new.json: one form was expected for a file of JSON, found 5: name the file .jsonl, .csv or .xlsx
"
run 2 convert "$work/empty.csv"
is out ''
folder_holds "$folder" old.csv
[ "$(cat "$folder/old.csv")" = old ] || problem 'the old file changed'

# A broken line among good ones is named by its number.
{ head -n 1 "$work/all.jsonl" && echo && echo '{"funds": [' && tail -n 1 "$work/all.jsonl"; } >"$work/broken.jsonl"
run 2 convert "$work/broken.jsonl"
has err "$work/broken.jsonl:3:"

# ---- where it is written

# An input is no output, whatever it is called.
cp $one "$folder/in.json"
ln -s in.json "$folder/link.json"
ln "$folder/in.json" "$folder/hard.json"
for name in in link hard; do
    for form in "$folder/in.json" "$folder/link.json"; do
        run 2 convert "$form" -o "$folder/$name.json"
        has err "$folder/$name.json: another name was expected for the output, as this file is an input"
    done
done
cmp -s $one "$folder/in.json" || problem 'an input was written to'
rm "$folder/in.json" "$folder/link.json" "$folder/hard.json"

# A link leads to the file that is written, which keeps its mode.
chmod 600 "$folder/old.csv"
ln -s old.csv "$folder/link.csv"
run 0 convert $one -o "$folder/link.csv"
[ -L "$folder/link.csv" ] || problem 'a link was replaced by a file'
same $one "$folder/old.csv"
case $(ls -l "$folder/old.csv") in -rw-------*) ;; *) problem 'the mode of the file changed' ;; esac
folder_holds "$folder" link.csv old.csv
for ending in json $endings; do
    run 2 convert $one -o "$work/no/such/folder.$ending"
    has err "folder.$ending: the file cannot be written: "
    ran 2 sh -c "trap '' XFSZ; ulimit -f 1; '$OUTTURN' convert $one -o '$folder/large.$ending'"
    has err 'the file cannot be written'
done
if [ -e /dev/full ]; then
    run 2 convert --format csv $one -o /dev/full
    has err '/dev/full: the file cannot be written: No space left on device'
    ran 2 sh -c "'$OUTTURN' convert $one >/dev/full"
    has err 'the output cannot be written'
fi
folder_holds "$folder" link.csv old.csv

# ---- usage

for arguments in convert "convert $one -o x.doc" "convert $one -o x" "convert $one --format xml"; do
    run 2 $arguments
    is out ''
    [ -n "$err" ] || problem "outturn $arguments: says nothing"
done
run 2 convert $one --format xlsx
[ -n "$err" ] || problem 'a workbook on standard output'
run 0 convert --help
has out 'jsonl: a form on each line' 'funds [] of {source, initial, adjusted, executed, received}' 'total {points, score}'
exit $failed
