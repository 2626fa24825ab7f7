#!/bin/sh
# Copies the forms of tests/forms, and writes some of them in other encodings: sh csv.seeds.sh <folder>
set -eu
folder=${1:?usage: sh csv.seeds.sh <folder>}
forms=$(dirname "$0")/../forms
mkdir -p "$folder"
for form in "$forms"/good/*.csv "$forms"/bad/*.csv; do
    cp "$form" "$folder/$(basename "$form" .csv)"
done
if command -v iconv >/dev/null 2>&1; then
    for form in several_forms head_in_two_rows; do
        iconv -f UTF-8 -t GB18030 "$forms/good/$form.csv" >"$folder/$form.gb18030"
        { printf '\377\376'; iconv -f UTF-8 -t UTF-16LE "$forms/good/$form.csv"; } >"$folder/$form.utf16"
    done
fi
printf 'a;b\tc,"d""e"\r\n\047=100%%,sep=;\n' >"$folder/marks"
