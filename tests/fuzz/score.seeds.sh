#!/bin/sh
# Writes every form of examples/forms as lines of cells, as support/form_from_bytes.hpp reads them, and
# small forms of a target of each kind: sh score.seeds.sh <folder>
set -eu
folder=${1:?usage: sh score.seeds.sh <folder>}
here=$(dirname "$0")
mkdir -p "$folder"
for form in "$here"/../../examples/forms/*.json; do
    # The forms hold a key on each line.
    awk '
    BEGIN {
        split("source F initial i adjusted a executed e level1 1 level2 2 level3 I target t reason n " \
              "money_unit M expected G fiscal_year Y project J department O", pairs, " ")
        for (i = 1; i in pairs; i += 2) tag[pairs[i]] = pairs[i + 1]
    }
    /^  "execution"/ { part = "execution" }
    /^  "indicators"/ { part = "indicators" }
    /^  "total"/ { part = "total" }
    /^  "goal"/ { part = "goal" }
    match($0, /"[a-z0-9_]+": "?/) {
        key = substr($0, RSTART + 1, RLENGTH)
        sub(/".*/, "", key)
        value = substr($0, RSTART + RLENGTH)
        sub(/"?,? *$/, "", value)
        if (value == "[" || value == "{") next
        letter = tag[key]
        if (key == "points") letter = part == "execution" ? "W" : part == "total" ? "T" : "p"
        if (key == "score") letter = part == "execution" ? "S" : part == "total" ? "U" : "s"
        if (key == "rate") letter = "R"
        if (key == "actual") letter = part == "goal" ? "D" : "d"
        # The name of an indicator begins it, and stands third.
        if (key == "level1") { first = value; next }
        if (key == "level2") { second = value; next }
        if (key == "level3") { print "I" value; print "1" first; print "2" second; next }
        if (letter != "") print letter value
    }' "$form" >"$folder/$(basename "$form" .json)"
done
number=0
while IFS='|' read -r target actual; do
    number=$((number + 1))
    printf 'P@\001A\002\nF总额\ni\002\na100\ne99.5\nW10\nIx\n1满意度指标\nt%s\nd%s\np10\ns9.5\n' \
        "$target" "$actual" >"$folder/small-$number"
done <<'TABLE'
>=90%|85%
<=2秒|3秒
=100%|120%
0起|1起
80-90%|95%
2022年12月底前|2023年1月
按时完成|未完成
≥5人次且≤9人次|7人次
≥1万元|9999元
完成|基本完成
=3个|不适用
TABLE
