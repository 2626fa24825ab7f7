#!/bin/sh
# Forms as CSV: every command takes them, places are named as the spreadsheet shows them, and of several
# forms in a file each is read for itself.
. "${0%/*}/support/run.sh"

good=tests/forms/good
all="$good/2022-1.csv $good/2022-2.csv $good/2022-3.csv $good/2022-4.csv $good/2022-5.csv"
run 0 score --policy shanghai_2022 $all
is err ''
for count in 14 15 16 18 12; do has out "$count of $count printed figures come out as printed"; done

form=$good/2022-4.csv
run 0 explain --policy shanghai_2022 --figure 'indicators[2].score' $form
has out '"1043个", F15'
run 0 audit --policy mof_2020 $form
has out "$form: H15: warning: indicators[2].score"
run 0 audit --policy mof_2020 --format json $form
has out '"line":21,"column":30,"cell":"H15"'
run 0 audit --policy mof_2020 --format sarif $form
has out '"region":{"startLine":21,"startColumn":30}' '{"fullyQualifiedName":"H15","kind":"element"}'
run 0 infer $all
is err ''

run 1 score --policy mof_2020 $good/several_forms.csv
has err "$good/several_forms.csv: D15: indicators[0].target: a number was expected after \"≥\", found \"abc\"" \
    "$good/several_forms.csv: A1: 附件1: this is no part of a form and was not read"
matches out "$good/several_forms.csv: A2\$" "$good/several_forms.csv: A17\$"

run 2 audit tests/forms/bad/unclosed_quote.csv
is out ''
has err 'tests/forms/bad/unclosed_quote.csv: C3: a quotation mark that closes the text was expected'
exit $failed
