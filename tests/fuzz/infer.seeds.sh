#!/bin/sh
# Writes the forms that score.seeds.sh writes, and all of examples/forms as one batch: sh infer.seeds.sh <folder>
set -eu
folder=${1:?usage: sh infer.seeds.sh <folder>}
sh "$(dirname "$0")/score.seeds.sh" "$folder"
for form in "$folder"/2022-*; do
    echo "=$(basename "$form")"
    cat "$form"
done >"$folder/batch"
