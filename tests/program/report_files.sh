#!/bin/sh
# `outturn report`: a file is written whole or not at all; what cannot be read is named in the report;
# colour only where it is wanted.
. "${0%/*}/support/run.sh"
folder=$work/files
mkdir "$folder"
good=examples/forms/2022-2.json

# page <name>: sets page to the text of that file.
page() { take page "$folder/$1"; }

# The format is that of the name, and what goes to standard output is the same page.
run 0 report --policy shanghai_2022 -o "$folder/all.html" $forms
is out ''
is err ''
page all.html
is page "${page%</html>*}</html>
"
has page '<a href="#form-5-form">' 98.93 '304</a>' '601</a>' budget.sibling_ratio
run 0 report --policy shanghai_2022 $forms
is out "$page"
run 0 report --policy shanghai_2022 -o "$folder/all.md" $forms
page all.md
has page '| 5 | 上海党员干部现代远程网络体系信息化运维项目 |' '
### warning
'
run 0 report --policy shanghai_2022 --lang zh -o "$folder/all.txt" $forms
page all.txt
matches page '5  上海党员干部现代远程网络体系信息化运维… +98.00 +98.00 +15/15 '
has page '[601 budget.sibling_ratio]'
run 0 report --format text -o "$folder/all.html" $forms
page all.html
has page project
rm "$folder"/*

# Separately, forms are not held against each other, and all else is the same.
run 0 report --separately --policy shanghai_2022 --format text $forms
hasnt out sibling_ratio
run 0 report --policy shanghai_2022 --format html examples/forms/2022-4.json
together=$out
run 0 report --separately --policy shanghai_2022 --format html examples/forms/2022-4.json
is out "$together"

# What is no form is named, the others are reported, and the exit code tells.
echo '{"funds": 3}' >"$work/target.json"
place='target.json:1:11: funds: a JSON array was expected'
for how in '' --separately; do
    run 2 report $how -o "$folder/some.html" examples/forms/2022-1.json "$work/target.json" $good
    has err "$place, found \"3\""
    page some.html
    has page "$place" 'id="form-2-form"'
done
for format in markdown text; do
    run 2 report --format $format examples/forms/2022-1.json "$work/target.json"
    has out 'target.json:1:11: funds'
done
rm "$folder/some.html"

# Without a form there is no report.
run 2 report -o "$folder/none.html" "$work/target.json" absent.json
folder_holds "$folder"

# A finding of level error is told by the exit code, as that of an audit is.
write_form wrong.json '"97.13"' '"90.14"'
run 1 report -o "$folder/wrong.html" "$work/wrong.json"
page wrong.html
has page total.sum
folder_holds "$folder" wrong.html

# What was there stays until the new file is whole, and keeps its mode; a link stays a link.
printf old >"$folder/old.html"
chmod 600 "$folder/old.html"
ln -s old.html "$folder/link.html"
run 0 report -o "$folder/link.html" $good
[ -L "$folder/link.html" ] || problem 'a link was replaced by a file'
page old.html
has page '</html>'
case $(ls -l "$folder/old.html") in -rw-------*) ;; *) problem 'the mode of the file changed' ;; esac
run 2 report -o "$folder/absent/x.html" $good
has err 'absent/x.html: the file cannot be written: No such file or directory'
run 2 report --lang zh -o "$folder/absent/x.html" $good
has err 'absent/x.html: 无法写入文件：没有这个文件或文件夹'
run 2 report -o "$folder/x.pdf" $good
has err 'x.pdf ends in none of .html, .md, .txt and .xlsx'
folder_holds "$folder" link.html old.html wrong.html

# A device is written to, not replaced; a full one is an error.
if [ -e /dev/full ]; then
    run 2 report -o /dev/full $good
    has err '/dev/full: the file cannot be written: No space left on device'
    run 0 report -o /dev/null $good
    [ -c /dev/null ] || problem '/dev/null is no device any more'
    ran 2 sh -c "'$OUTTURN' report $good >/dev/full"
    has err 'No space left on device'
fi

# A full disk leaves the old file and nothing else. The limit on the size of files stands in for it.
printf old >"$folder/old.html"
ran 2 sh -c "trap '' XFSZ; ulimit -f 8; '$OUTTURN' report -o '$folder/old.html' $good"
has err 'old.html: the file cannot be written: File too large'
page old.html
is page old
folder_holds "$folder" link.html old.html wrong.html

# Colour: where it is asked for, by the option before the environment; never in a file.
escape=$(printf '\033[')
unset NO_COLOR CLICOLOR_FORCE
# plain, coloured <settings> <arguments>
plain() {
    out=$(env TERM=xterm $1 "$OUTTURN" $2 examples/forms/2022-4.json)
    hasnt out "$escape"
}
coloured() {
    out=$(env TERM=xterm $1 "$OUTTURN" $2 examples/forms/2022-4.json)
    has out "$escape"
}
for command in score audit 'report --format text'; do
    plain '' "$command"
    coloured '' "$command --color always"
    coloured CLICOLOR_FORCE=1 "$command"
    plain CLICOLOR_FORCE=0 "$command"
    plain 'CLICOLOR_FORCE=1 NO_COLOR=1' "$command"
    coloured NO_COLOR=1 "$command --color always"
    plain CLICOLOR_FORCE=1 "$command --color never"
done
plain CLICOLOR_FORCE=1 'report --format markdown'
plain CLICOLOR_FORCE=1 'audit --format json'
run 0 report --format text --color always -o "$folder/plain.txt" examples/forms/2022-4.json
page plain.txt
hasnt page "$escape"

# On a terminal, where the program script can make one.
if [ "$(script -qec 'test -t 1 && echo yes' /dev/null 2>/dev/null | tr -d '\r\n')" = yes ]; then
    for setting in TERM=xterm TERM=dumb 'TERM=xterm NO_COLOR=1'; do
        out=$(script -qec "env $setting '$OUTTURN' report examples/forms/2022-4.json" /dev/null)
        # A terminal is shown text.
        has out printed
        [ "$setting" = TERM=xterm ] && has out "$escape" || hasnt out "$escape"
    done
else
    echo 'not tried: colour on a terminal, as the program script makes none here'
fi
exit $failed
