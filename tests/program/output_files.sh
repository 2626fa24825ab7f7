#!/bin/sh
# A file is written whole or not at all, in whatever way the program ends and whatever stands in its place.
# OUTTURN_LONG_RUN=1 tries more moments and more writers.
. "${0%/*}/support/run.sh"
moments=30 writers=40
[ -z "${OUTTURN_LONG_RUN:-}" ] || moments=200 writers=1000
outturn=$OUTTURN root=$PWD
forms=$(for form in $forms; do echo "$root/$form"; done)
good=$root/examples/forms/2022-2.json
cd "$work" || exit 2
mkdir folder aside

# report <file> [form]...: as `ran 0`.
report() {
    to=$1
    shift
    ran 0 "$outturn" report --policy shanghai_2022 -o "$to" "$@"
}
page() { tail -n 1 "$1" | grep -qx '</html>' || problem "$1 is no whole page"; }

# ---- signals

# More forms take longer.
many=$(for i in 1 2 3 4 5 6 7 8; do echo "$forms"; done)
report aside/new.html $many
page aside/new.html
printf 'old\n' >aside/old.html
now() { date +%s%N | cut -c 1-13; }
began=$(now)
report aside/new.html $many
lasts=$(($(now) - began))
seed=$$
replaced=0 kept=0
# moment <signal> <seconds>
moment() {
    rm -rf folder && mkdir folder
    cp aside/old.html folder/it.html
    chmod 600 folder/it.html
    timeout -s "$1" "$2" "$outturn" report --policy shanghai_2022 -o folder/it.html $many >said 2>&1
    if cmp -s folder/it.html aside/old.html; then
        kept=$((kept + 1))
    elif cmp -s folder/it.html aside/new.html; then
        replaced=$((replaced + 1))
    else
        problem "signal $1 after $2 s: neither the old file nor the new one"
    fi
    case $(ls -l folder/it.html) in -rw-------*) ;; *) problem "signal $1 after $2 s: $(ls -l folder/it.html)" ;; esac
    [ "$1" = KILL ] || folder_holds folder it.html
}
for signal in KILL TERM INT; do
    for after in $(awk -v seed="$seed$signal" -v most="$lasts" -v count="$((moments / 3 + 1))" \
        'BEGIN { srand(seed); while (count-- > 0) printf "%.4f\n", 0.001 + rand() * most * 1.1 / 1000 }'); do
        moment $signal "$after"
    done
done
[ $kept -gt 0 ] || problem "no run was ended before its end, of $lasts ms"
# What a killed writer left is in nobody's way.
report folder/it.html $many
cmp -s folder/it.html aside/new.html || problem 'what was left is in the way'

# A reader of standard error that goes away, and other signals.
for signal in HUP QUIT USR1 ALRM; do moment $signal 0.0$((lasts % 9))1; done

# ---- memory

least=8000
starts() { sh -c "ulimit -v $1; '$outturn' --version; exit \$?" >said 2>&1; }
# Under a sanitizer a program reserves more than a limit can give.
if starts 4000000; then
until starts $least; do least=$((least + 500)); done
for more in 0 500 1000 1500 2000 3000 4000 6000 8000 12000; do
    rm -rf folder && mkdir folder
    cp aside/old.html folder/it.html
    (ulimit -v $((least + more)) && exec "$outturn" report --policy shanghai_2022 -o folder/it.html $many) >said 2>&1
    code=$?
    case $code in
        0) cmp -s folder/it.html aside/new.html || problem "$more KiB more: not the new file" ;;
        2) cmp -s folder/it.html aside/old.html || problem "$more KiB more: not the old file" ;;
        *) problem "$more KiB more: exit code $code, $(cat said)" ;;
    esac
    folder_holds folder it.html
done
else
    echo "not tried: too little memory, as the program does not start within 4 GB of addresses"
fi

# ---- writers

# Each of many writers of one file succeeds.
rm -rf folder && mkdir folder codes
cp aside/old.html folder/it.html
chmod 600 folder/it.html
i=0
while [ $i -lt $writers ]; do
    i=$((i + 1))
    { "$outturn" report -o folder/it.html "$good" >"codes/$i.said" 2>&1 || echo $? >"codes/$i.failed"; } &
done
wait
set -- codes/*.failed
[ ! -e "$1" ] || problem "$# of $writers writers failed" "$(cat codes/*.said | sort | uniq -c | head -n 5)"
folder_holds folder it.html
page folder/it.html
case $(ls -l folder/it.html) in -rw-------*) ;; *) problem 'writers change the mode' ;; esac

# ---- what stands in the place

rm -rf folder && mkdir folder folder/there
printf kept >aside/kept
# Links lead to the file that is written, and stay.
printf old >folder/there/it.html
ln -s there/it.html folder/link.html
ln -s link.html folder/again.html
report folder/again.html "$good"
[ -L folder/again.html ] && [ -L folder/link.html ] || problem 'a link was replaced'
page folder/there/it.html
folder_holds folder/there it.html
ln -s there/absent.html folder/dangling.html
report folder/dangling.html "$good"
[ -L folder/dangling.html ] || problem 'a link to nothing was replaced'
page folder/there/absent.html
ln -s one.html folder/two.html
ln -s two.html folder/one.html
ran 2 "$outturn" report -o folder/one.html "$good"
has err 'folder/one.html: the file cannot be written: Too many levels of symbolic links'
[ -L folder/one.html ] || problem 'a loop of links was replaced'

# Names that could be guessed are not written to, whether they are files or links.
rm -rf folder && mkdir folder
for name in it.html.part it.html.tmp .it.html.swp it.html~ it.html.new it.html.XXXXXX; do
    ln -s ../aside/kept "folder/$name"
done
report folder/it.html "$good"
[ "$(cat aside/kept)" = kept ] || problem 'a link beside the file was followed'
page folder/it.html
[ "$(find folder -type l | wc -l)" = 6 ] || problem 'a link beside the file is gone'
[ "$(ls -A folder | wc -l)" = 7 ] || problem 'something stays beside the file' "$(ls -A folder)"

# A name as long as a name can be.
long=$(head -c 250 /dev/zero | tr '\0' x)
report "folder/$long.html" "$good"
page "folder/$long.html"

# A folder that may not be written to.
if [ "$(id -u)" != 0 ]; then
    alone=
elif setpriv --reuid=4243 --clear-groups --inh-caps=-all --bounding-set=-all "$outturn" --version >said 2>&1; then
    # For root there is no such folder.
    alone='setpriv --reuid=4243 --clear-groups --inh-caps=-all --bounding-set=-all'
else
    alone=none
fi
chmod a+rx . folder
if [ "$alone" = none ] || ! $alone test -r folder/it.html -a -r "$good"; then
    echo 'not tried: a folder that may not be written to, as there is no user here whom that binds'
else
    mkdir folder/locked
    printf old >folder/locked/it.html
    chmod 666 folder/locked/it.html
    chmod 555 folder/locked
    for name in it new; do
        ran 2 $alone "$outturn" report -o folder/locked/$name.html "$good"
        has err "folder/locked/$name.html: the file cannot be written: Permission denied"
    done
    [ "$(cat folder/locked/it.html)" = old ] || problem 'a file changed in a folder that may not be written to'
    folder_holds folder/locked it.html
    # Nor is a file replaced that may not be written to, in a folder that may.
    mkdir folder/open && chmod 777 folder/open
    printf old >folder/open/it.html
    chmod 444 folder/open/it.html
    ran 2 $alone "$outturn" report -o folder/open/it.html "$good"
    has err 'Permission denied'
    [ "$(cat folder/open/it.html)" = old ] || problem 'a file that may not be written to was replaced'
    folder_holds folder/open it.html
    chmod 755 folder/locked
fi

# Devices and pipes are written to.
report /dev/null "$good"
[ -c /dev/null ] || problem '/dev/null is no device any more'
ran 2 "$outturn" report -o /dev/full --format html "$good"
has err '/dev/full: the file cannot be written: No space left on device'
[ -c /dev/full ] || problem '/dev/full is no device any more'
mkfifo folder/pipe.html
cat folder/pipe.html >aside/read.html &
report folder/pipe.html "$good"
wait $!
page aside/read.html
[ -p folder/pipe.html ] || problem 'a pipe was replaced'
ran 0 "$outturn" report --policy shanghai_2022 -o - --format html "$good"
cp stdout aside/dash.html
cmp -s aside/dash.html aside/read.html || problem '- is not standard output'
[ ! -e ./- ] || problem '- is a file'
"$outturn" report --policy shanghai_2022 -o /dev/stdout --format html "$good" 2>said | cat >aside/stdout.html
cmp -s aside/stdout.html aside/read.html || problem "/dev/stdout is not written to: $(cat said)"
ran 2 "$outturn" report -o folder --format html "$good"
has err 'folder: the file cannot be written: Is a directory'

# A full disk keeps the old file and nothing else.
mkdir full
if [ "$(id -u)" = 0 ] && mount -t tmpfs -o size=16k tmpfs full 2>said; then
    printf old >full/it.html
    for name in it new; do
        ran 2 "$outturn" report -o full/$name.html $many
        has err "full/$name.html: the file cannot be written: No space left on device"
    done
    folder_holds full it.html
    [ "$(cat full/it.html)" = old ] || problem 'a full disk changes the old file'
    umount full
else
    echo 'not tried: a full disk, as none can be made here'
fi
echo "$replaced of $((replaced + kept)) moments came too late; a run takes $lasts ms"
exit $failed
