#!/bin/sh
# sh example.sh <program> <file>: the program succeeds and prints exactly what the file holds.
expected=$(cat "$2"; echo 'exit code 0')
printed=$("$1"; echo "exit code $?")
[ "$printed" = "$expected" ] && exit 0
printf 'printed\n%s\nwhere %s has\n%s\n' "$printed" "$2" "$expected"
exit 1
