#!/bin/sh
# Nothing steers a terminal: whatever forms, policies, arguments and names of files hold, no control
# character and none that sets the direction of writing is printed.
. "${0%/*}/support/run.sh"

# The characters in groups that the name of a policy has room for: as JSON names them, and as they are.
hex() { printf '\\u%04x' "$@"; }
json_1=$(hex $(seq 0 9) $(seq 11 31) 127)
bytes_1=$(printf "$(printf '\\%03o' $(seq 1 9) $(seq 11 31) 127)")
json_2=$(hex $(seq 128 158))
bytes_2=$(printf "$(printf '\\302\\%03o' $(seq 128 158))")
json_3=$(hex 159 1564 8206 8207 $(seq 8232 8238) $(seq 8294 8297))
bytes_3=$(printf "$(printf '\\302\\237\\330\\234\\342\\200\\216\\342\\200\\217' &&
    printf '\\342\\200\\%03o' $(seq 168 174) && printf '\\342\\201\\%03o' $(seq 166 169))")
# What terminals obey, bytes that are no UTF-8 included.
json_4='\u001b[2J\u001b]0;owned\u0007\u009b31m\u001b[31m\rB\u0008'
bytes_4=$(printf '\033[2J\033]0;owned\007\233\377\033[31m\rB\010')

steering='[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]'
# harmless <file> <command>: it holds nothing that steers, and is UTF-8.
harmless() {
    tried=$((tried + 1))
    seen=$1
    shift
    ! LC_ALL=C grep -aqP "$steering" "$seen" ||
        problem "$* prints" "$(LC_ALL=C grep -aP "$steering" "$seen" | head -n 2 | od -An -c | head -n 8)"
    iconv -f UTF-8 -t UTF-8 "$seen" >"$work/utf8" 2>&1 || problem "$* prints what is no UTF-8"
}
tried=0

# shows <arguments>...: what the program prints is harmless, and it prints something.
shows() {
    "$OUTTURN" "$@" >"$work/stdout" 2>"$work/stderr" </dev/null
    code=$?
    [ $code -le 2 ] || problem "$*: exit code $code"
    [ -s "$work/stdout" ] || [ -s "$work/stderr" ] || problem "$*: prints nothing"
    harmless "$work/stdout" "$*"
    harmless "$work/stderr" "$*"
}

for group in 1 2 3 4; do
    eval "json=\$json_$group bytes=\$bytes_$group"
    folder=$work/$group
    mkdir "$folder"
    policy="$folder/policy$bytes.json"
    printf '%s\n' '{"base": "shanghai_2022", "name": "o'"$json"'", "title": "a'"$json"'b",' \
        '"title_zh": "a'"$json"'b", "evidence": "a'"$json"'b"}' >"$policy"
    # Texts that say nothing of figures, then all texts.
    form="$folder/form$bytes.json"
    sed 's/"\(project\|department\|implementing_unit\|title\|level[123]\|reason\|expected\|source\)": "/&'"$(
        printf %s "$json" | sed 's/\\/\\\\/g')"'/' examples/forms/2022-4.json >"$form"
    every="$folder/every$bytes.json"
    sed 's/": "/&'"$(printf %s "$json" | sed 's/\\/\\\\/g')"'/; s/"department"/"'"$(
        printf %s "$json" | sed 's/\\/\\\\/g')"'"/' examples/forms/2022-4.json >"$every"

    for file in "$form" "$every"; do
        for in in en zh; do
            for command in score audit explain; do shows $command --policy "$policy" --lang $in "$file"; done
            shows infer --lang $in "$file"
            for format in text markdown html; do
                shows report --policy "$policy" --lang $in --format $format "$file" examples/forms/2022-1.json
            done
        done
        for command in score audit explain; do shows $command --policy "$policy" --format json "$file"; done
        for format in sarif markdown; do shows audit --policy "$policy" --format $format "$file"; done
        shows infer --format json "$file"
        shows explain --policy "$policy" --figure 'indicators[1].score' "$file"
        shows report --policy "$policy" --separately --format text "$file"
        "$OUTTURN" report --policy "$policy" -o "$folder/report.txt" "$file" >"$work/stdout" 2>&1
        harmless "$work/stdout" "report -o report.txt of $file"
        [ ! -e "$folder/report.txt" ] || harmless "$folder/report.txt" "report -o report.txt of $file"
        # The colours are the program's own; they alone are taken away here.
        for command in score audit 'report --format text'; do
            "$OUTTURN" $command --color always --policy "$policy" "$file" >"$work/coloured" 2>"$work/stderr"
            escape=$(printf '\033')
            sed "s/$escape\[\(0\|1\|2\|1;33\|1;31\|36\)m//g" "$work/coloured" >"$work/stdout"
            harmless "$work/stdout" "$command --color always of $file"
            harmless "$work/stderr" "$command --color always of $file"
        done
    done
    for in in en zh; do
        shows policy --lang $in "$policy"
        shows policy --lang $in --describe "$policy"
    done

    # Arguments, as errors quote them.
    good=examples/forms/2022-4.json
    shows "x$bytes"
    shows score "--x$bytes" $good
    shows score --policy "x$bytes" $good
    shows score "x$bytes"
    for option in --format --lang --color; do shows score $option "x$bytes" $good; done
    shows policy "x$bytes"
    shows policy good "x$bytes"
    shows explain --figure "x$bytes" $good
    shows batch --jobs "x$bytes"
    shows batch "x$bytes"
    shows report -o "$folder/x.$bytes" $good
    shows report -o "$folder/x$bytes/x.html" $good
    shows report -o "$folder/x$bytes/x.xlsx" $good
    shows report --format "x$bytes" $good
    # What is told of a stream.
    { tr -d '\n' <"$form" && echo; } >"$folder/stream$bytes"
    "$OUTTURN" batch "$folder/stream$bytes" --lang zh >"$work/stdout" 2>"$work/stderr"
    harmless "$work/stderr" batch
    printf '%s\t%s\n' "≥$bytes" "$bytes" | "$OUTTURN" target >"$work/stdout" 2>"$work/stderr"
    harmless "$work/stdout" target
    harmless "$work/stderr" target
done

# A line feed is no way to a line of one's own.
printf '%s\n' '{"base": "hubei", "name": "ours\nforged: 1", "title": "a\nforged: 2",' \
    '"evidence": "a\nforged: 3"}' >"$work/lines.json"
for command in 'score --color always' audit 'explain --figure total.score' 'report --format text'; do
    "$OUTTURN" $command --policy "$work/lines.json" examples/forms/2022-4.json >"$work/stdout" 2>&1
    ! grep -q '^forged' "$work/stdout" || problem "$command: a policy writes a line of its own"
done
run 0 policy --describe "$work/lines.json"
counts 0 '^forged' out
line_feed='
'
for arguments in "x${line_feed}forged" "score${line_feed}forged" "--x${line_feed}forged"; do
    run 2 "$arguments"
    counts 0 '^forged' err
done
run 2 report -o "x.${line_feed}forged" examples/forms/2022-4.json
counts 0 '^forged' err
run 2 score --format "x${line_feed}forged" examples/forms/2022-4.json
counts 0 '^forged' err

# JSON says the same as before: what is printed is a name of the character.
run 0 score --format json "$work/3/form$bytes_3.json"
has out '"project":"\u009f\u061c\u200e\u200f\u2028' '\u2069上海市党群服务阵地'
run 0 policy "$work/2/policy$bytes_2.json"
printf '%s' "$out" >"$work/again.json"
run 0 policy "$work/again.json"
is out "$(cat "$work/again.json")
"

# On a terminal the answers of a stream steer nothing either; elsewhere they are as they were made.
if [ "$(script -qec 'test -t 1 && echo yes' /dev/null 2>/dev/null | tr -d '\r\n')" = yes ]; then
    tr -d '\n' <"$work/2/form$bytes_2.json" >"$work/line"
    script -qec "'$OUTTURN' batch '$work/line' 2>/dev/null" /dev/null | tr -d '\r' >"$work/stdout"
    grep -q '"project":"\\u0080' "$work/stdout" || problem 'batch on a terminal does not answer'
    harmless "$work/stdout" 'batch on a terminal'
else
    echo 'not tried: batch on a terminal, as the program script makes none here'
fi
echo "$tried outputs looked at"
exit $failed
