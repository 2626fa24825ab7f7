#!/bin/sh
# A policy can be printed, changed, and scored by as a file.
. "${0%/*}/support/run.sh"
form=examples/forms/2022-4.json

for name in mof_2020 shanghai_2022 hubei deployed_default; do
    run 0 policy $name
    has out "\"name\": \"$name\""
    printf '%s' "$out" >"$work/$name.json"
    run 0 score --policy $name --format json $form
    by_name=$out
    run 0 score --policy "$work/$name.json" --format json $form
    is out "$by_name"
done

cat >"$work/ours.json" <<'END'
{"base": "shanghai_2022", "name": "ours", "higher_is_better": {"credit": {"mode": "half_up"}}}
END
run 0 score --policy "$work/ours.json" $form
has out 'policy ours' '15 of 18'

run 2 score --policy no_such_policy $form
is out ''
has err no_such_policy
echo '{"base": "hubei", "name": "x", "equality": {"rule": {"kind": "best"}}}' >"$work/wrong.json"
run 2 score --policy "$work/wrong.json" $form
is out ''
has err 'wrong.json:1:62: equality.rule.kind: the name of one of the choices was expected, found "best"'
run 0 policy shanghai_2022 --describe
has out 'as a percentage rounded to 2 decimal places, ceiling.'
run 0 policy shanghai_2022 --describe --lang zh
has out 向上取整
run 0 policy --schema
has out '"$schema": "http://json-schema.org/draft-04/schema#"'
exit $failed
