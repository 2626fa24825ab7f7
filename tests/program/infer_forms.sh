#!/bin/sh
# `outturn infer` finds in the five forms what their figures show, and says what they leave open.
. "${0%/*}/support/run.sh"

run 0 infer $forms
is err ''
has out '5 forms
' 'executed ÷ adjusted budget; ceiling, 2 places of percent [cost 4]
  explains 5 of 5 figures' 'examples/forms/2022-3.json execution.score: 9.915 → 9.92' \
    'weight × actual ÷ target, at most the weight; truncated, 2 places [cost 4]
  explains 3 of 3 figures' '4.21875 → 4.21' '5.215 → 5.21' '10 % of the weight less per event'

run 0 infer --lang zh $forms
has out '5 张表' '预算执行得分（execution.score）：等价，仅取舍方式未定'

run 0 infer --format json $forms
counts 1 '' out
has out '{"forms":["examples/forms/2022-1.json"' \
    '"execution.score":{"verdict":"equivalent","policy":{"formula":"weight_by_printed_rate"'

# One figure that is changed is an exception, and named.
write_form changed.json '"5.21"' '"5.23"'
run 0 infer "$work/changed.json"
has out 'printed 5.23, it gives 5.21'

# A batch of which a form cannot be read is not inferred from.
run 2 infer examples/forms/2022-1.json no_such_form.json
is out ''
has err no_such_form.json
run 2 infer
run 2 infer --format sarif $forms

run 0 infer --help
has out verdict policy witnesses rivals equivalents splitting_example chance skipped search_space
exit $failed
