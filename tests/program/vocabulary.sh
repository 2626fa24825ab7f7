#!/bin/sh
# A vocabulary in a file is what every command reads and compares by; the empty one changes nothing.
. "${0%/*}/support/run.sh"
cat >"$work/form.json" <<'END'
{"project": "宣传", "indicators": [
 {"level1": "产出指标", "level3": "宣传活动", "target": "≥50场次", "actual": "47次", "points": "50", "score": "47", "reason": "天气原因，少办三场；下年补办"},
 {"level1": "满意度指标", "level3": "满意度", "target": "≥95%", "actual": "0.96", "points": "20", "score": "20"},
 {"level1": "产出指标", "level3": "及时性", "target": "按时完成", "actual": "已完成", "points": "30", "score": "30"}],
 "total": {"score": "97"}}
END
tr -d '\n' <"$work/form.json" >"$work/form.jsonl"
echo >>"$work/form.jsonl"
cat >"$work/ours.json" <<'END'
{"units": [{"unit": "次", "of": "场次"}], "achieved": ["已完成"], "bare_fractions_are_shares": true}
END
echo '{}' >"$work/empty.json"
form=$work/form.json
by="--vocabulary $work/ours.json"

# shellcheck disable=SC2086 # $by is two words.
{
run 0 score --format json $by "$form"
has out '"total":"97.00"' '"by_vocabulary":["own_unit"]' '"by_vocabulary":["fraction_as_percent"]' '"by_vocabulary":["achieved_word"]'
run 0 score $by --lang zh "$form"
has out '* indicators[0].score: 按用语表换算单位' '按用语表，完成值的文字表示已完成'
run 0 explain $by --slack --figure 'indicators[0].score' "$form"
has out 'not met (the units convert by the vocabulary)' 'unchanged with indicators[0].actual'
run 0 explain $by --format json "$form"
has out '"by_vocabulary":"the words count as achieved by the vocabulary"'
run 0 audit $by --format json "$form"
has out '"indicators[0].score":"confirmed"' '"total.score":"confirmed"'
run 0 infer $by --format json "$form"
hasnt out unknown_judged
run 0 report $by --format html "$form"
has out 'the units convert by the vocabulary'
run 0 batch $by "$work/form.jsonl"
has out '"total":"97.00"'
run 0 batch $by --jobs 2 --audit "$work/form.jsonl"
has out '"total.score":"confirmed"'
run 0 convert $by "$form"
printf '按时完成\t已完成\t30\n' >"$work/targets"
}
"$OUTTURN" target --vocabulary "$work/ours.json" <"$work/targets" >"$work/out" || failed=1
out=$(cat "$work/out")
has out '"met":true' '"by_vocabulary":["achieved_word"]' '"credit":"30"'

for command in score audit explain infer report; do
    run 0 $command "$form"
    plain=$out
    run 0 $command --vocabulary "$work/empty.json" "$form"
    is out "$plain"
    hasnt out 'by the vocabulary'
    hasnt out by_vocabulary
done

run 0 vocabulary "$work/ours.json"
first=$out
printf '%s' "$out" >"$work/again.json"
run 0 vocabulary "$work/again.json"
is out "$first"
run 0 vocabulary --schema
has out '"$schema": "http://json-schema.org/draft-04/schema#"'

printf '{"achieved": ["达标"],\n "denied": ["达标"]}' >"$work/wrong.json"
for command in score audit explain infer report convert batch target; do
    case $command in
    target) run 2 $command --vocabulary "$work/wrong.json" ;;
    *) run 2 $command --vocabulary "$work/wrong.json" "$form" ;;
    esac
    is out ''
    has err 'wrong.json:2:14: denied[0]: a word that, with its synonyms, means either achieved or denied'
done
run 2 score --vocabulary "$work/missing.json" "$form"
has err 'missing.json'
exit $failed
