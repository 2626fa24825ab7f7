#!/bin/sh
# `outturn target`: a line in, a line of JSON out, in the same order.
. "${0%/*}/support/run.sh"

printf '>=500家\t485家\t6\n≥abc\n<=2秒\t3秒\t3\n\n>=5' >"$work/lines"
ran 0 "$OUTTURN" target <"$work/lines"
has out '"relation":"below","met":false,"reason":null,"attainment":"0.97","deviation":"-0.03","credit":"5.82"' \
    '"error":{"code":"expected_number","column":2,"expected":"a number"' '"field":"target"}}
'
counts 5 '' out

ran 0 "$OUTTURN" target --policy deployed_default <"$work/lines"
has out '"attainment":"1.5","deviation":"0.5","credit":"1.5"'
run 2 target --policy no_such_policy
is out ''
exit $failed
