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

# The same input gives the same bytes, at any time, in any time zone and with any file of one; and no such
# file is opened, by reading as little as by writing.
sleep 1.1
for zone in '' UTC Asia/Tokyo right/UTC "$work/no/such/zone"; do
    TZ=$zone "$OUTTURN" report --policy shanghai_2022 -o "$work/again.xlsx" $forms
    cmp -s "$book" "$work/again.xlsx" || problem "another workbook with TZ=$zone"
done
if strace -o "$work/trace" true 2>/dev/null; then
    for command in "report -o $work/again.xlsx $book" "score $book"; do
        (
            unset TZ
            strace -f -e trace=file -o "$work/trace" "$OUTTURN" $command >/dev/null 2>&1
        )
        ! grep -E 'localtime|zoneinfo|TZ' "$work/trace" || problem "$command reads the time zone"
    done
else
    echo 'not tried: which files are opened, without strace'
fi

# Any name of a project and any character in a cell: the workbook is whole and reads as the forms that were
# written.
folder=$work/names
mkdir "$folder"
names='防汛!抢险 A'\''B '\''A'\'' [a]:*?/\\\\b History hISTORY 2022 A1 R1C1 TRUE a&<b>\" _x0041_ ![x]'\'
names="$names a\\u0001\\u0000b a\\ufffeb \\uffffc a\\u001bb \\u0085 \\ud83d\\ude00\\udbff\\udfff é É 未读取"
set -- && number=0
for name in $names; do
    number=$((number + 1))
    write_form name.json '"上海市党群服务阵地态势感知分析平台"' "\"$name\""
    mv "$work/name.json" "$work/name$number.json"
    write_form name.json '"上海市党建服务中心"' "\"甲 $name 乙\""
    set -- "$@" "$work/name$number.json" "$work/name.json"
    run 0 report --policy shanghai_2022 -o "$folder/one.xlsx" "$work/name$number.json" "$work/name.json"
    is err ''
    from_json=$(scores "$work/name$number.json" "$work/name.json")
    from_book=$(scores "$folder/one.xlsx")
    is from_book "$from_json"
done
run 0 report --policy shanghai_2022 -o "$folder/one.xlsx" "$@"
run 0 score --policy shanghai_2022 --format json "$folder/one.xlsx"
counts $((number * 2)) '^{"file"' out
folder_holds "$folder" one.xlsx

# The workbook is written as every file is: whole or not at all, through a link, with the mode there was, by
# many at once, and to what is no file directly.
printf old >"$folder/old.xlsx"
printf mine >"$folder/old.xlsx.part"
chmod 600 "$folder/old.xlsx"
ln -s old.xlsx "$folder/link.xlsx"
ln -s old.xlsx "$folder/link.xlsx.part"
run 0 report -o "$folder/link.xlsx" examples/forms/2022-2.json
[ -L "$folder/link.xlsx" ] || problem 'a link was replaced by a file'
case $(ls -l "$folder/old.xlsx") in -rw-------*) ;; *) problem 'the mode of the file changed' ;; esac
take kept "$folder/old.xlsx.part"
is kept mine
rm "$folder/link.xlsx.part" "$folder/old.xlsx.part"
cp "$folder/old.xlsx" "$work/before.xlsx"
ran 2 sh -c "trap '' XFSZ; ulimit -f 4; '$OUTTURN' report -o '$folder/old.xlsx' $(echo $forms)"
has err 'old.xlsx: the file cannot be written: '
cmp -s "$folder/old.xlsx" "$work/before.xlsx" || problem 'a workbook that could not be written is gone'
jobs=
for i in 1 2 3 4 5 6 7 8; do
    "$OUTTURN" report -o "$folder/old.xlsx" examples/forms/2022-2.json &
    jobs="$jobs $!"
done
for job in $jobs; do wait "$job" || problem 'one of several writers fails'; done
cmp -s "$folder/old.xlsx" "$work/before.xlsx" || problem 'several writers write another workbook'
folder_holds "$folder" link.xlsx old.xlsx one.xlsx
if [ -e /dev/full ]; then
    run 0 report --format xlsx -o /dev/null examples/forms/2022-2.json
    run 2 report --format xlsx -o /dev/full examples/forms/2022-2.json
    has err '/dev/full: the file cannot be written: No space left on device'
    is out ''
fi

# What cannot be read is named in the workbook.
echo '{"funds": 3}' >"$work/target.json"
run 2 report --policy shanghai_2022 -o "$book" $forms absent.json "$work/target.json"
run 0 score --policy shanghai_2022 --format json "$book"
counts 5 '^{"file"' out
unzip -p "$book" xl/sharedStrings.xml >"$work/strings" 2>/dev/null &&
    for text in absent.json target.json funds 'No such file or directory'; do
        grep -q "$text" "$work/strings" || problem "the workbook does not name $text"
    done
unzip -p "$book" xl/workbook.xml >"$work/strings" 2>/dev/null &&
    { grep -q '"Not read"' "$work/strings" || problem 'the workbook has no sheet of what was not read'; }

# What is wrong is named with its cell, and a workbook that is none for what it is.
printf PK >"$work/form.xlsx"
run 2 score "$work/form.xlsx"
has err 'form.xlsx: the workbook is damaged'
run 2 report --format xlsx $forms
has err 'a workbook needs the name of a file'
run 2 report -o "$work/no/such/folder.xlsx" $forms
has err 'folder.xlsx: the file cannot be written: '
exit $failed
