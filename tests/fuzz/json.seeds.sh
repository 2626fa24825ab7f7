#!/bin/sh
# Writes the forms of examples/forms, a small form in many shapes, and texts that are no form:
# sh json.seeds.sh <folder>
set -eu
folder=${1:?usage: sh json.seeds.sh <folder>}
here=$(dirname "$0")
mkdir -p "$folder"
cp "$here"/../../examples/forms/*.json "$folder"
count=0
while IFS= read -r line; do
    count=$((count + 1))
    printf '%s' "$line" >"$folder/seed-$count"
done <<'EOF'
{"funds":[{"source":"年度资金总额","initial":"-","adjusted":"1,693,600","executed":1681827}],"execution":{"points":10,"rate":"99.31%","score":9.93}}
{"indicators":[{"level1":"产出指标","level2":"数量指标","level3":"阵地","target":">=500家","actual":"485家","points":"6","score":5.82,"reason":null}],"total":{"points":"100","score":"98.93"}}
{"title":"\u5e74\u5ea6","goal":{"expected":"a\nb","actual":"\ud842\udfb7"},"money_unit":"万元","funds":[{}]}
{"id":7,"x":[1,[true,{"a":null}],-1.5e3],"indicators":[{},{"target":"≥abc","y":{}}]}
{"funds":[],"funds":[]}
{"funds":{},"total":[]}
{"execution":{"points":[]}}
[]
"hello"
null
{"indicators":[{"target":"2022年12月底前完成","actual":"按时完成"},{"target":"90%-95%","actual":"无"}]}
EOF
{ printf '\357\273\277' && cat "$here/../../examples/forms/2022-1.json" && printf '\r\n'; } >"$folder/marked"
printf '{"title":"\377\000"}' >"$folder/bytes"
head -c 3000 /dev/zero | tr '\0' '[' >"$folder/deep"
