#!/bin/sh
# Writes a seed for each text of tests/expression/malformed.txt: sh target.seeds.sh <folder>
set -eu
folder=${1:?usage: sh target.seeds.sh <folder>}
mkdir -p "$folder"
# Each with another way to read it in front, as the target has it.
awk -v folder="$folder" 'NR % 4 == 2 {
  file = folder "/seed-" NR
  printf "%c%s", 64 + NR / 4 % 32, $0 > file
  close(file)
}' "$(dirname "$0")/../expression/malformed.txt"
