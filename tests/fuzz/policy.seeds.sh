#!/bin/sh
# Writes policies as a finance office would keep them: sh policy.seeds.sh <folder>
set -eu
folder=${1:?usage: sh policy.seeds.sh <folder>}
mkdir -p "$folder"
number=0
while IFS= read -r text; do
    number=$((number + 1))
    printf '%s\n' "$text" >"$folder/policy-$number"
done <<'TABLE'
{"base": "hubei", "name": "ours", "equality": {"rule": {"kind": "yes_or_no"}}}
{"base": "mof_2020", "name": "a", "title": "t", "title_zh": "口径", "evidence": "e"}
{"base": "shanghai_2022", "name": "b", "execution": {"weight": "20", "of": "initial", "rate": {"places": 2, "mode": "floor"}}}
{"base": "deployed_default", "name": "c", "total": {"zero_target_vetoes": true, "caps": [{"rate_below": "0.6", "total": "59"}]}}
{"base": "mof_2020", "name": "d", "satisfaction": {"rule": {"kind": "band_table", "by": "actual_share", "bands": [{"from": "0.9", "share": "1"}, {"from": "4/5", "share": "0.8"}]}}}
{"base": "mof_2020", "name": "e", "zero_target": {"rule": {"kind": "step_deduction", "points": "1"}, "credit": {"places": 1, "mode": "half_even"}}}
{"base": "mof_2020", "name": "f", "lower_is_better": {"rule": {"kind": "two_anchors", "nothing_at": "2", "full_at": "1"}}}
{"name": "g"}
{"base": "nowhere"}
["base"]
TABLE
