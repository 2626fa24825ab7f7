#!/bin/sh
# Unusable input: one message with its place, exit code 2, nothing on standard output.
. "${0%/*}/support/run.sh"

# refused <file> <message>: the message is the whole first line of standard error behind the path.
refused() {
    for format in text json; do
        run 2 score --policy shanghai_2022 --format $format "$work/$1"
        is out ''
        first=${err%%
*}
        is first "$work/$1:$2"
        for crash in Sanitizer 'runtime error' terminate; do hasnt err "$crash"; done
    done
}

# wrote <file> <text> <message>: a file of that text is refused.
wrote() {
    printf "$2" >"$work/$1"
    refused "$1" "$3"
}

# changed <file> <from> <to> <message>: form 4 with that change is refused.
changed() {
    write_form "$1" "$2" "$3"
    refused "$1" "$4"
}

refused absent.json ' the file cannot be read: No such file or directory'
wrote text.json 'hello\n' '1:1: JSON was expected, found "h"'
wrote empty.json '' '1:1: JSON was expected, found nothing'
wrote list.json '[1, 2]\n' '1:1: a JSON object was expected, found "["'
wrote other.json '{"name": "x", "items": []}\n' \
    '1:1: a self-evaluation form with funds and indicators was expected, found neither'
wrote chinese.json '这是一封信。\n' '1:1: JSON was expected, found "这"'
wrote scan.csv '%%PDF-1.4\n' ' forms as JSON, CSV or .xlsx were expected, found PDF'
wrote empty.csv '\n\n' ' forms as JSON, CSV or .xlsx were expected, found nothing'
wrote empty.xlsx '' ' forms as JSON, CSV or .xlsx were expected, found nothing'
mkdir -p "$work/folder.csv"
refused folder.csv ' the file cannot be read: Is a directory'

changed grouping.json '"1,648,018"' '"1,69,3600"' \
    '13:22: funds[0].adjusted: digits in groups of three were expected after "1,", found "69"'
changed amount.json '"1,648,018"' '"abc"' '13:20: funds[0].adjusted: a number was expected, found "abc"'
changed target.json '">=500家"' '"≥abc"' \
    '59:19: indicators[1].target: a number was expected after "≥", found "abc"'
changed points.json '"points": "100"' '"points": "hundred"' \
    '197:16: total.points: a number was expected, found "hundred"'
changed digits.json '"1,648,018"' '"12345678901234567890"' \
    '13:20: funds[0].adjusted: "12345678901234567890" has more digits than can be kept exactly'
changed zero.json '"1,648,018"' '"0"' \
    '13:20: funds[0].adjusted: a budget other than zero was expected, as the policy has no rule for a budget of zero'

# A key that no form has is named, and the rest is scored.
write_form unknown_key.json '"department"' '"departement"'
run 0 score --policy shanghai_2022 "$work/unknown_key.json"
has out '18 of 18'
has err 'unknown_key.json:5:3: departement: this is no part of a form and was not read'
run 0 score --policy shanghai_2022 --lang zh "$work/unknown_key.json"
has err 'unknown_key.json:5:3: departement: 不是自评表的内容，未读取'

# What is no policy is answered with the names of those that there are.
run 2 score --policy shanghai --lang zh examples/forms/2022-1.json
has err 'shanghai: 既没有这个名称的口径，也没有这个文件；随附的口径有 mof_2020, shanghai_2022, '
run 2 policy absent.json
has err 'absent.json: no shipped policy has this name, and no file; shipped are mof_2020, '

# The forms around an unusable one are printed whole.
run 2 score --policy shanghai_2022 --format json \
    examples/forms/2022-1.json "$work/target.json" examples/forms/2022-2.json
counts 2 '"total":"[0-9.]+","total_reason":null}$' out
exit $failed
