#!/bin/sh
# Usage: help explains itself, what cannot be understood exits with 2.
. "${0%/*}/support/run.sh"
form=examples/forms/2022-1.json

run 0 --help
has out score
run 0 score --help
has out --policy mof_2020 shanghai_2022 --format json attainment relation execution
run 0 --version
is out "$(sed -n 's/^#define OUTTURN_VERSION_[A-Z]* \([0-9]*\)$/\1/p' include/outturn/version.hpp | paste -sd.)
"

for arguments in '' score unknown 'score --format xml a.json' 'score --colour'; do
    run 2 $arguments
    is out ''
    [ -n "$err" ] || problem "outturn $arguments: says nothing"
done
run 2 scores $form
is err 'outturn: no command is called "scores"; there are score, audit, explain, infer, report, convert, target, batch, policy, vocabulary
'

# A full disk is no success.
if [ -e /dev/full ]; then
    for arguments in "score $form" --help 'score --help' --version; do
        ran 2 sh -c "'$OUTTURN' $arguments >/dev/full"
        has err 'the output cannot be written'
    done
fi

# Standard input is read as a file is, and said to be unreadable as one.
for command in score audit explain infer report convert; do
    run 0 $command $form
    expected=$(printf '%s.' "$out" | sed "s|$form|-|g")
    ran 0 "$OUTTURN" $command - <$form
    is out "${expected%.}"
done
for command in 'score -' 'policy -' target; do
    ran 2 "$OUTTURN" $command </
    is err '-: the file cannot be read: Is a directory
'
done

# A limit on the size of files is no crash, and leaves nothing behind.
mkdir -p "$work/limited"
for ending in html xlsx; do
    ran 2 sh -c "ulimit -f 8 && exec '$OUTTURN' report $form -o '$work/limited/report.$ending'"
    folder_holds "$work/limited"
done
exit $failed
