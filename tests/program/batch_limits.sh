#!/bin/sh
# `outturn batch` where the system gives no more threads, memory or low descriptors: fewer threads or an
# error, whole lines, and never an abort.
. "${0%/*}/support/run.sh"
outturn=$OUTTURN stream_lines=$STREAM_LINES forms=$PWD/examples/forms
cd "$work" || exit 2
"$stream_lines" repeat "$forms" 1 >good
lines=$(wc -l <good)
head -n 1 good >one
"$outturn" batch --policy shanghai_2022 good >expected || problem 'good lines are unusable'

# beginning <file> <how>: it is whole lines, those that there are first.
beginning() {
    [ ! -s "$1" ] || [ "$(tail -c 1 "$1" | od -An -c | tr -d ' ')" = '\n' ] || problem "$2: the last line is cut off"
    head -n "$(wc -l <"$1")" expected | cmp -s - "$1" || problem "$2: not the first answers"
}

# Under a sanitizer a program reserves more memory than a limit can give, and looks for leaks in a thread of
# its own, which cannot start either.
ASAN_OPTIONS=detect_leaks=0${ASAN_OPTIONS:+:$ASAN_OPTIONS}
export ASAN_OPTIONS

# ---- threads

# Where threads cannot start, those that can do the work, or it is done without.
# fewer <how> <command>...: it answers all, and says so.
fewer() {
    how=$1
    shift
    "$@" >answers 2>said
    code=$?
    [ $code = 0 ] || problem "$how: exit code $code, $(cat said)"
    cmp -s answers expected || problem "$how: other answers"
    grep -q '^outturn: the system let [0-9]* of 200 threads start$' said || problem "$how: said $(cat said)"
}
if [ "$(id -u)" != 0 ]; then
    alone=
elif setpriv --reuid=4242 --clear-groups --inh-caps=-all --bounding-set=-all \
    "$outturn" --version >said 2>&1; then
    # For root there is no limit.
    alone='setpriv --reuid=4242 --clear-groups --inh-caps=-all --bounding-set=-all'
else
    alone=none
fi
if [ "$alone" = none ] || ! chmod -R a+rX . || ! $alone test -r "$work/good"; then
    echo 'not tried: a limit of processes, as there is no user here whom it binds'
else
    for most in 1 3 20; do
        fewer "ulimit -u $most" $alone sh -c "ulimit -u $most 2>/dev/null || ulimit -p $most;
            exec '$outturn' batch --policy shanghai_2022 --jobs 200 good"
        [ $most != 1 ] || grep -q 'the system let 0 of' said || problem "ulimit -u 1: said $(cat said)"
    done
fi

# ---- memory

# The least that the program begins with, in KiB.
least=8000
starts() { sh -c "ulimit -v $1; '$outturn' --version; exit \$?" >said 2>&1; }
if starts 4000000; then
until starts $least; do least=$((least * 2)); done
step=$((least / 2))
while [ $step -gt 16 ]; do
    starts $((least - step)) && least=$((least - step))
    step=$((step / 2))
done

# With more from run to run it comes further: it ends with an error, then with all answers.
ended=0 done=0 told=0
# ends <KiB> <arguments>...
ends() {
    room=$1
    shift
    (ulimit -v "$room" && exec "$outturn" batch --policy shanghai_2022 "$@") >answers 2>said
    code=$?
    how="ulimit -v $room, $*"
    case $code in
        0) done=$((done + 1)) && cmp -s answers expected || problem "$how: not all answers" ;;
        2)
            ended=$((ended + 1))
            [ -s said ] || problem "$how: says nothing"
            beginning answers "$how"
            grep -q 'out of memory' said || problem "$how: said $(cat said)"
            [ ! -s answers ] || told=$((told + 1))
            ;;
        127) ;;
        *) problem "$how: exit code $code, $(cat said)" ;;
    esac
}
more=0
while [ $more -le 2400 ]; do
    for jobs in 1 2; do ends $((least + more)) --jobs $jobs good; done
    more=$((more + 80))
done
for more in 8000 20000 60000 200000 1000000; do
    for jobs in 1 2 8 256; do ends $((least + more)) --jobs $jobs good; done
done
[ $ended -gt 0 ] && [ $done -gt 0 ] || problem "memory never ended, or always: $ended, $done"

# What was answered before a line that is too much is written.
{ head -n 3 good && head -c 200000000 /dev/zero | tr '\0' x && echo && cat one; } >long
for jobs in 1 2; do
    (ulimit -v $((least + 150000)) && exec "$outturn" batch --longest-line 1000000000 --policy shanghai_2022 \
        --jobs $jobs) <long >answers 2>said
    code=$?
    [ $code = 2 ] || problem "a line that is too much: exit code $code"
    sed 's/"file":"good"/"file":""/' expected | head -n 3 | cmp -s - answers ||
        problem "a line that is too much: $(wc -l <answers) answers"
    grep -qx -- '-: out of memory, nothing behind line 3 is answered' said ||
        problem "a line that is too much: said $(cat said)"
    (ulimit -v $((least + 150000)) && exec "$outturn" batch --longest-line 1000000000 --lang zh --jobs $jobs) \
        <long 2>&1 >answers | grep -qx -- '-：内存不足，第 3 行之后未处理' || problem '--lang zh does not speak Chinese'
done
rm long
else
    echo "not tried: too little memory, as the program does not start within 4 GB of addresses"
fi

# ---- descriptors

# Above 1,024, where some ways to wait for input end.
mkfifo in
for above in 1200 3000 6000; do
    for jobs in 1 3; do
        cat good >in &
        "$stream_lines" above $above "$outturn" batch --policy shanghai_2022 --jobs $jobs in >answers 2>said
        code=$?
        [ $code != 3 ] || { cat in >answers; echo "not tried: descriptors above $above: $(cat said)"; break; }
        wait $!
        [ $code = 0 ] || problem "descriptors above $above: exit code $code, $(cat said)"
        sed 's/"file":"good"/"file":"in"/' expected | cmp -s - answers ||
            problem "descriptors above $above: other answers"
    done
done
echo "memory ended in ${ended:-no} runs, in ${told:-0} of them behind some answers; $lines lines"
exit $failed
