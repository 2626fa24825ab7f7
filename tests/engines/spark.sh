#!/bin/sh
# sh spark.sh <outturn> <folder of forms> <stream_lines> <folder of engines>: what spark.py asks of
# Spark, done as Spark's pipe() does it: the command is split into words as a shell would, without a
# shell, each part of the lines goes to a process of its own, and an exit code other than 0 is a failure.
set -u
outturn=$1 forms=$2 stream_lines=$3 engines=$4
python3 --version >/dev/null 2>&1 || { echo 'skipped: python3 is not there'; exit 77; }

"$stream_lines" write "$forms" 1000 >lines
"$outturn" batch --policy shanghai_2022 <lines 2>/dev/null >expected
PATH="$(dirname "$outturn"):$PATH" PYTHONDONTWRITEBYTECODE=1 python3 - "$engines" <<'EOF'
import shlex, subprocess, sys
sys.path.insert(0, sys.argv[1])
import spark

def pipe(lines, command):
    words = shlex.split(command)
    done = subprocess.run(words, input=b"".join(lines), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert done.returncode == 0, done.returncode
    return done.stdout.splitlines(keepends=True)

lines = open("lines", "rb").read().splitlines(keepends=True)
expected = open("expected", "rb").read().splitlines(keepends=True)
answers = []
for begin in range(0, len(lines), 170):
    answers += pipe(lines[begin:begin + 170], spark.command("shanghai_2022"))
assert len(answers) == len(lines) == len(expected), (len(answers), len(lines))
broken = 0
for ours, whole in zip(answers, expected):
    if b'"error":' in whole:
        broken += 1
        assert b'"error":' in ours, ours
    else:
        assert ours == whole, ours
assert broken > 0
assert pipe([], spark.command("shanghai_2022")) == []
# What is no policy is a failure, also of a part without lines.
try:
    pipe([], spark.command("no such policy"))
except AssertionError:
    pass
else:
    sys.exit("a policy that does not exist is no failure")
EOF
