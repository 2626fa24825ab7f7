#!/bin/sh
# `outturn batch`: what it is given and how it ends.
. "${0%/*}/support/run.sh"
outturn=$OUTTURN stream_lines=$STREAM_LINES forms=$PWD/examples/forms
cd "$work" || exit 2

# ends_with <exit code> <what was done> <exit code seen>
ends_with() { [ "$1" = "$3" ] || problem "$2: exit code $3, expected $1"; }
# whole <file>: it ends with a line feed, and every line is one object.
whole() {
    [ ! -s "$1" ] || [ "$(tail -c 1 "$1" | od -An -c | tr -d ' ')" = '\n' ] ||
        problem "$2: the last line is cut off"
    [ "$(grep -c -v '^{.*}$' "$1")" = 0 ] || problem "$2: a line is no object"
}

"$stream_lines" repeat "$forms" 1 >good
lines=$(wc -l <good)
head -n 1 good >one
score() { "$outturn" batch --policy shanghai_2022 "$@"; }

# ---- what it is given

score good >answers 2>said
ends_with 0 'good lines' $?
[ "$(wc -l <answers)" = "$lines" ] || problem 'not as many answers as lines'
[ ! -s said ] || problem "good lines: said $(cat said)"
score one >expected

sed 's/$/\r/' one >given && score given | sed 's/"given"/"one"/' | cmp -s - expected || problem 'a carriage return changes the answer'
{ printf '\357\273\277' && cat one; } >given
score given | sed 's/"given"/"one"/' | cmp -s - expected || problem 'a byte order mark changes the answer'
tr -d '\n' <one >given && score given | sed 's/"given"/"one"/' | cmp -s - expected || problem 'a missing line feed at the end changes the answer'
score - <one | sed 's/"file":""/"file":"one"/' | cmp -s - expected || problem '- is not standard input'

{ cat one && printf '\n \n{"funds":[{}]}\000\n\377\nhello\n' && cat one; } >given
score given >answers 2>said
ends_with 2 'broken lines' $?
[ "$(sed -n 's/.*"line":\([0-9]*\),"error":{"code":"\([a-z_0-9]*\)".*/\1 \2/p' answers | tr '\n' ,)" = \
    '2 invalid_json,3 invalid_json,4 invalid_json,5 invalid_utf8,6 invalid_json,' ] ||
    problem "broken lines: $(cat answers)"
[ "$(wc -l <answers)" = 7 ] || problem 'broken lines: not as many answers as lines'
[ "$(cat said)" = 'outturn: 5 of 7 lines are unusable' ] || problem "broken lines: said $(cat said)"

sed 's/{/{"id":7,/' one >given
score given >answers 2>said
ends_with 0 'keys that no form has' $?
[ "$(cat said)" = "outturn: 1 lines have keys that are none of a form's and were not read, first given:1: id" ] ||
    problem "keys that no form has: said $(cat said)"

: >empty
score empty >answers 2>said
ends_with 0 'an empty file' $?
[ ! -s answers ] || problem 'an empty file has answers'

# A line that is too long, also one that is longer than what is read at once, and what follows it.
{ cat one; head -c 3000000 /dev/zero | tr '\0' x; echo; cat one; head -c 9000 /dev/zero | tr '\0' y; } >given
for jobs in 1 3; do
    score --longest-line 8000 --jobs $jobs given >answers 2>said
    ends_with 2 'lines that are too long' $?
    [ "$(sed -n 's/.*"line":\([0-9]*\),"error":{"code":"\([a-z_]*\)".*/\1 \2/p' answers | tr '\n' ,)" = '2 text_too_long,4 text_too_long,' ] ||
        problem "lines that are too long: $(cut -c 1-200 answers)"
    [ "$(wc -l <answers)" = 4 ] || problem 'lines that are too long: not as many answers as lines'
    whole answers 'lines that are too long'
done

score absent good >answers 2>said
ends_with 2 'a file that is absent' $?
[ "$(cat said)" = 'absent: the file cannot be read: No such file or directory' ] || problem "a file that is absent: said $(cat said)"
[ "$(wc -l <answers)" = "$lines" ] || problem 'a file that is absent keeps others from being read'
score . >answers 2>said
ends_with 2 'a folder' $?
score <&- >answers 2>said
ends_with 2 'standard input closed' $?
score --lang zh given --longest-line 8000 2>&1 >answers | grep -q '^outturn：2 行无法使用，共 4 行$' || problem '--lang zh does not speak Chinese'

sed 's/"score":"97.13"/"score":"96.13"/' good >given
score --audit given >answers 2>said
ends_with 1 'findings of level error' $?
score --audit one >answers 2>said
ends_with 0 'no findings of level error' $?
grep -q '^{"file":"one".*"findings":\[.*"verdicts":{.*}$' answers || problem '--audit does not audit'

# ---- how it ends

score one >&- 2>said
ends_with 2 'standard output closed' $?
if [ -c /dev/full ]; then
    for jobs in 1 2; do
        score --jobs $jobs good >/dev/full 2>said
        ends_with 2 'a full disk' $?
        [ "$(cat said)" = 'outturn: the output cannot be written: No space left on device' ] ||
            problem "a full disk: said $(cat said)"
    done
fi
for jobs in 1 2; do
    { score --jobs $jobs good 2>said; echo $? >code; } | head -n 1 >answers
    ends_with 141 'a reader that goes away' "$(cat code)"
    [ ! -s said ] || problem "a reader that goes away: said $(cat said)"
    # Where the signal is ignored, as some engines have it, it ends no other way.
    { (trap '' PIPE; score --jobs $jobs good 2>said; echo $? >code); } | head -n 1 >answers
    ends_with 141 'a reader that goes away, unsignalled' "$(cat code)"
    [ ! -s said ] || problem "a reader that goes away, unsignalled: said $(cat said)"
done

# An answer does not wait for the line after it, nor for the end of the input.
mkfifo in out
for jobs in 1 3; do
    score --jobs $jobs <in >out &
    exec 3>in 4<out
    for each in 1 2 3; do
        cat one >&3
        IFS= read -r answer <&4
        [ "$answer" = "$(sed 's/"file":"one"/"file":""/' expected)" ] || problem "an answer on the way: $answer"
    done
    exec 3>&- 4<&-
    wait $! || problem "the end of its input does not end it"
done

# Until something was answered, and then for some tenths of a second.
answered() {
    for each in 1 2 3 4 5 6 7 8 9; do
        [ -s answers ] && break
        sleep "0.$each"
    done
    sleep "0.$1"
}

# Ended by a signal it leaves whole lines. Each run ends somewhere else.
endless() { while cat good 2>/dev/null; do :; done; }
mkfifo lines
for run in 1 2 3 4; do
    for signal in TERM:143 HUP:129; do
        endless >lines 2>/dev/null &
        feeder=$!
        : >answers
        "$outturn" batch --jobs $((run % 3 + 1)) <lines >answers 2>said &
        program=$!
        answered $run
        kill -"${signal%:*}" $program
        wait $program
        ends_with "${signal#*:}" "SIG${signal%:*}" $?
        kill $feeder 2>/dev/null
        wait $feeder 2>/dev/null
        [ -s answers ] || problem "SIG${signal%:*}: nothing was answered"
        whole answers "SIG${signal%:*}"
    done
done

# A pipe has whole lines even when the program is killed.
for run in 1 2 3 4; do
    : >answers
    endless >lines 2>/dev/null &
    feeder=$!
    "$outturn" batch --jobs $((run % 2 + 1)) <lines 2>said >out &
    program=$!
    cat out >answers &
    reader=$!
    answered $run
    kill -KILL $program
    wait $program 2>/dev/null
    wait $reader
    kill $feeder 2>/dev/null
    wait $feeder 2>/dev/null
    [ -s answers ] || problem 'SIGKILL: nothing was answered'
    whole answers 'SIGKILL, to a pipe'
done
exit $failed
