#!/bin/sh
# `outturn explain` shows how figures are computed, a line each or one with its whole tree.
. "${0%/*}/support/run.sh"

run 0 explain --policy shanghai_2022 --lang zh examples/forms/2022-4.json
has out '感知覆盖功能区数量：6 × 1043 ÷ 1200 = 5.215 → 5.21（截位，2 位）
' '执行率：1630000 ÷ 1648018 = 815000/824009 → 98.91%（向上取整，2 位）
'
counts 18 '' out

run 0 explain --policy shanghai_2022 --figure 'indicators[2].score' examples/forms/2022-4.json
has out 'cell indicators[2].actual "1043个", line 70'
run 0 explain --policy shanghai_2022 --figure execution.score --format json examples/forms/2022-4.json
has out '"figure":"execution.score"' '"tree":{"op":"round"'

# How far each cell could move.
run 0 explain --policy shanghai_2022 --figure execution.rate --slack examples/forms/2022-1.json
has out 'unchanged with funds[0].executed above 1681744.8, up to and including 1681914.16
'
run 0 explain --policy shanghai_2022 --figure 'indicators[8].score' --slack --lang zh \
    examples/forms/2022-1.json
has out '不变范围 indicators[8].actual：不低于 1，低于 2
'

run 2 explain --figure 'indicators[99].score' examples/forms/2022-4.json
is out ''
has err 'indicators[99].score'
run 2 explain --figure nothing examples/forms/2022-4.json
has err 'a figure such as execution.rate or indicators[0].score was expected'
exit $failed
