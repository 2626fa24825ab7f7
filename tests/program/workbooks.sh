#!/bin/sh
# Workbooks: `outturn report -o FILE.xlsx` writes one, and every command reads it; without the libraries
# the program says so.
. "${0%/*}/support/run.sh"

book=$work/forms.xlsx
"$OUTTURN" report --policy shanghai_2022 -o "$book" $forms 2>"$work/stderr"
if grep -q 'built without' "$work/stderr"; then
    printf PK >"$book"
    run 2 score "$book"
    has err 'built without'
    echo 'not tried: workbooks, without libzip, Expat and libxlsxwriter'
    exit $failed
fi
run 0 report --policy shanghai_2022 -o "$book" $forms
is out ''
is err ''
[ ! -e "$book.part" ] || problem 'a part of the workbook is left'

# The forms in it score and are audited as those in JSON, but for where they stand.
scores() { "$OUTTURN" score --policy shanghai_2022 --format json "$@" | sed 's/"file":"[^"]*"//'; }
from_json=$(scores $forms)
run 0 score --policy shanghai_2022 --format json "$book"
is err ''
from_book=$(scores "$book")
is from_book "$from_json"
run 0 audit --policy shanghai_2022 "$book"
has out 601
run 0 infer "$book"

# What is wrong is named with its cell, and a workbook that is none for what it is.
printf PK >"$work/form.xlsx"
run 2 score "$work/form.xlsx"
has err 'form.xlsx: the workbook is damaged'
run 2 report --format xlsx $forms
has err 'a workbook needs the name of a file'
run 2 report -o "$work/no/such/folder.xlsx" $forms
has err 'folder.xlsx: the file cannot be written: '
exit $failed
