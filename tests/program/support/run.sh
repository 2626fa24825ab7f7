#!/bin/sh
# What the tests of the program share. Each begins with
#   . "${0%/*}/support/run.sh"
# and ends with `exit $failed`: problems are collected, so that one run shows all of them. They run in the
# root of the project; OUTTURN, STREAM_LINES and STRICT_OUTPUTS are programs, WORK is a folder of the test, which begins empty.
set -u
failed=0
work=$WORK
rm -rf "$work"
mkdir -p "$work"
forms='examples/forms/2022-1.json examples/forms/2022-2.json examples/forms/2022-3.json
    examples/forms/2022-4.json examples/forms/2022-5.json'

problem() {
    printf '  %s\n' "$@"
    failed=1
}

# ran <exit code> <command>...: sets out, err and code.
ran() {
    ends=$1
    shift
    "$@" >"$work/stdout" 2>"$work/stderr"
    code=$?
    take out "$work/stdout"
    take err "$work/stderr"
    [ "$code" = "$ends" ] || problem "$*: exit code $code, expected $ends" "$err"
}

# run <exit code> <arguments>...: runs the program.
run() {
    ends=$1
    shift
    ran "$ends" "$OUTTURN" "$@" </dev/null
}

# take <variable> <file>: its whole text, with the line breaks at its end.
take() {
    taken=$(cat "$2" && echo .) || problem "$2 cannot be read"
    eval "$1=\${taken%.}"
}

# has <variable> <text>...: each text is a part of it.
has() {
    eval "text=\$$1"
    where=$1
    shift
    for part; do
        case $text in
            *"$part"*) ;;
            *) problem "not in $where: $part" "$text" ;;
        esac
    done
}

# hasnt <variable> <text>: the text is no part of it.
hasnt() {
    eval "text=\$$1"
    case $text in *"$2"*) problem "in $1: $2" "$text" ;; esac
}

# matches <variable> <expression>...: each matches a line of it.
matches() {
    eval "text=\$$1"
    where=$1
    shift
    for expression; do
        printf '%s' "$text" | grep -qE -e "$expression" || problem "no line of $where is $expression" "$text"
    done
}

# is <variable> <text>: it is just that.
is() {
    eval "text=\$$1"
    [ "$text" = "$2" ] || problem "$1 is" "$text" "expected" "$2"
}

# counts <number> <expression> <variable>: so many lines of it match.
counts() {
    eval "text=\$$3"
    count=$(printf '%s' "$text" | grep -cE -e "$2")
    [ "$count" = "$1" ] || problem "$count lines of $3 match $2, expected $1" "$text"
}

# folder_holds <folder> <name>...: these files, in order, and no others.
folder_holds() {
    there=$(ls -A "$1")
    shift
    expected=$(printf '%s\n' "$@")
    [ "$there" = "$expected" ] || problem "the folder holds" "$there" "expected" "$expected"
}

# write_form <file> <from> <to>: a copy of form 4 with one text replaced.
write_form() {
    take form examples/forms/2022-4.json
    case $form in
        *"$2"*) printf '%s' "${form%%"$2"*}$3${form#*"$2"}" >"$work/$1" ;;
        *) problem "form 4 has no $2" ;;
    esac
}
