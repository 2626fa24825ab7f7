#!/bin/sh
# Writes one header that holds headers of ours, <outturn/outturn.hpp> if none is named, and all of ours
# that they include, each once:
#
#   sh cmake/single_header.sh <output> [outturn/outturn.hpp outturn/io/json.hpp ...]
#
# The same headers give the same bytes. What cannot be put into one header is refused.
set -eu
output=$1
shift
[ $# -gt 0 ] || set -- outturn/outturn.hpp
include=$(cd "$(dirname "$0")/../include" && pwd)
mkdir -p "$(dirname "$output")"

awk -v include="$include" '
function refuse(text) {
    print text >"/dev/stderr"
    refused = 1
    exit 1
}

# What a header says itself comes behind what it includes. Where it is more than comments, it is written.
function write_own(name, text) {
    gsub(/^\n+|\n+$/, "", text)
    gsub(/\n\n\n+/, "\n\n", text)
    if (text ~ /(^|\n)[^\/\n]/) printf "\n// ---- <%s>\n\n%s\n", name, text
}

function visit(name,   file, line, number, own, depth, implementation) {
    if (name in visited) return
    visited[name]
    file = include "/" name
    depth = implementation = 0
    own = ""
    while ((getline line <file) > 0) {
        if (++number <= 3) {
            if (line !~ (number == 3 ? "^#pragma once$" : "^// SPDX-"))
                refuse(name " does not begin with its two SPDX lines and #pragma once")
            continue
        }
        # An implementation is included where OUTTURN_COMPILED is not defined, as it never is here.
        if (line == "#ifndef OUTTURN_COMPILED") {
            implementation = 1
            continue
        } else if (implementation && depth == 0 && line == "#endif") {
            implementation = 0
            continue
        } else if (line ~ /^#[ ]*if/) {
            depth++
        } else if (line ~ /^#[ ]*endif/) {
            depth--
        } else if (line ~ /^#[ ]*include <outturn\//) {
            if (depth > 0) refuse(name ": " line " stands behind a condition")
            if (own ~ /(^|\n)[^\/\n]/) {
                write_own(name, own)
                own = ""
            }
            gsub(/^[^<]*<|>.*$/, "", line)
            visit(line)
            continue
        } else if (line ~ /^#[ ]*include "/) {
            refuse(name ": " line ": include <outturn/...>, which means the same everywhere")
        } else if (line ~ /^#[ ]*include/ && depth == 0) {
            if (line in visited) continue
            visited[line]
        }
        own = own line "\n"
    }
    if (!number) refuse("<" name "> is not in " include)
    write_own(name, own)
}

BEGIN {
    list = ""
    for (i = 1; i < ARGC; i++) list = list (i > 1 ? ", " : "") "<" ARGV[i] ">"
    while ((getline line <(include "/outturn/version.hpp")) > 0) {
        if (line ~ /^\/\/ SPDX-/) print line
        if (line ~ /^#define OUTTURN_VERSION_(MAJOR|MINOR|PATCH) /) {
            gsub(/.* /, "", line)
            version = version (version == "" ? "" : ".") line
        }
    }
    close(include "/outturn/version.hpp")
    print "#pragma once\n"
    print "// Outturn " version " in one header: " list ". A program includes this"
    print "// file or those of the folder outturn/, not both."
    print "// Made by cmake/single_header.sh; what one wants to change is changed in the headers named below."
    print "\n#ifdef OUTTURN_COMPILED"
    print "#error \"everything is in this header: compile without OUTTURN_COMPILED\""
    print "#endif"
    for (i = 1; i < ARGC; i++) visit(ARGV[i])
    exit refused
}' "$@" >"$output.part" || { rm -f "$output.part"; exit 1; }
mv "$output.part" "$output"
