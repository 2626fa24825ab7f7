#!/bin/sh
# sh locales.sh <environment> <work folder>: the program under a locale with a comma for the decimal
# point, and under one whose characters are not UTF-8.
set -u
environment=$1 LOCPATH=$2
export LOCPATH
rm -rf "$LOCPATH"
mkdir -p "$LOCPATH"
for locale in de_DE.UTF-8 zh_CN.GB18030; do
    # Without its sources localedef leaves an empty folder.
    localedef -i "${locale%.*}" -f "${locale#*.}" "$LOCPATH/$locale" 2>"$LOCPATH/errors"
    [ -s "$LOCPATH/$locale/LC_CTYPE" ] || {
        echo "skipped: the locale $locale cannot be made (Debian: apt-get install locales): $(cat "$LOCPATH/errors")"
        exit 77
    }
done

said=$("$environment" de_DE.UTF-8 zh_CN.GB18030 2>&1) || { printf '%s\n' "$said"; exit 1; }
case $said in
    *'de_DE.UTF-8 writes a half as 0,5'*) ;;
    *) printf 'the locale was not in force:\n%s\n' "$said"; exit 1 ;;
esac
