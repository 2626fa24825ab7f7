#!/bin/sh
# sh reject_selftest.sh <folder> <compiler and options>...: reject.sh passes on a misuse that is rejected
# for the reason given and on twins that compile, and on nothing else. Writes into the folder.
set -u
folder=$1
shift
failed=0
mkdir -p "$folder"

# write <file> <comment> <misuse> <legal twin>
write() { printf '%b#ifdef OUTTURN_REJECT\n%s\n#else\n%s\n#endif\n' "$2" "$3" "$4" >"$folder/$1"; }

# says <text; nothing if it passes> <command> <arguments>...
says() {
    text=$1
    shift
    said=$(sh "${0%/*}/reject.sh" "$@" 2>&1) && passed=1 || passed=0
    case $passed-$text-$said in
        1--*) ;;
        0-?*-*"$text"*) ;;
        *) printf 'should say\n%s\nand says\n%s\n' "$text" "$said" && failed=1 ;;
    esac
}

reason='// rejected: a reason\n// rejected: two more\n'
misuse='static_assert(0, "for a reason; two more");'
write a.cpp "$reason" "$misuse" 'int a;'
says '' misuse "$folder/a.cpp" "$@"
write a.cpp '' "$misuse" 'int a;'
says 'has no line' misuse "$folder/a.cpp" "$@"
write a.cpp "$reason" 'int a;' 'int a;'
says 'the misuse compiles' misuse "$folder/a.cpp" "$@"
write a.cpp "$reason" 'int a = for a reason;' 'int a;'
says 'rejected for another reason than "two more"' misuse "$folder/a.cpp" "$@"

write a.cpp '#include <cstddef>\n' "$misuse" 'std::size_t a = 1;'
write b.cpp '' "$misuse" 'int a;'
says '' twins "$folder/twins.cpp" "$@" -- "$folder/a.cpp" "$folder/b.cpp"
write b.cpp '' "$misuse" "$misuse"
says 'b.cpp:4:' twins "$folder/twins.cpp" "$@" -- "$folder/a.cpp" "$folder/b.cpp"
exit $failed
