#!/bin/sh
# `outturn score` prints the five forms: under shanghai_2022 every figure as the forms print it.
. "${0%/*}/support/run.sh"

run 0 score --policy shanghai_2022 $forms
is err ''
for count in 14 15 16 18 12; do has out "$count of $count printed figures come out as printed"; done
for total in 98.93 99.96 97.92 97.13 98.00; do matches out "total +100 +$total +$total\$"; done

run 0 score --policy shanghai_2022 --format json $forms
counts 5 '' out
for number in 1 2 3 4 5; do has out "{\"file\":\"examples/forms/2022-$number.json\",\"project\":\""; done
has out '"rate":"99.31%","score":"9.93"' '"rate":"100.00%","score":"10"' '"total":"98.00","total_reason":null}'

# The default is the national baseline, which has no rule for a missed target of zero.
run 0 score examples/forms/2022-1.json
has out 'policy mof_2020' '? indicators[8].score: the policy has no rule for such a missed target'
run 0 score --lang zh examples/forms/2022-1.json
has out '口径 mof_2020'

# An input that changes takes its figures with it.
write_form changed.json 1043个 1044个
run 0 score --policy shanghai_2022 "$work/changed.json"
has out '16 of 18'
matches out '1044个 +6 +5.21 +5.22 +≠'
exit $failed
