# reject.cmake is right: it passes on a misuse that is rejected for the reason given, and on nothing
# else. COMPILER and STANDARD as there; WORK is a folder to write in.
cmake_minimum_required(VERSION 3.22)

set(reason "// rejected: a reason\n// rejected: two more\n")
set(misuse "static_assert(0, \"for a reason; two more\");")

# expect(<what is said; nothing if it passes> <comment> <the misuse> <its legal twin>)
function(expect text comment misuse twin)
  file(WRITE "${WORK}/a.cpp" "${comment}#ifdef OUTTURN_REJECT\n${misuse}\n#else\n${twin}\n#endif\n")
  execute_process(COMMAND "${CMAKE_COMMAND}" "-DCOMPILER=${COMPILER}" "-DSTANDARD=${STANDARD}"
    "-DSOURCE=${WORK}/a.cpp" "-DINCLUDE_DIR=${WORK}" -DSYSTEM_DIRS=/usr/include
    -P "${CMAKE_CURRENT_LIST_DIR}/reject.cmake"
    RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
  string(FIND "${output}" "${text}" position)
  if("${text}" STREQUAL "" AND failed)
    message(SEND_ERROR "should pass, and says\n${output}")
  elseif(NOT "${text}" STREQUAL "" AND (NOT failed OR position EQUAL -1))
    message(SEND_ERROR "should say\n${text}\nand says\n${output}")
  endif()
endfunction()

expect("" "${reason}" "${misuse}" "int a;")
expect("has no line" "" "${misuse}" "int a;")
expect("the legal twin does not compile" "${reason}" "${misuse}" "${misuse}")
expect("the misuse compiles" "${reason}" "int a;" "int a;")
expect("rejected for another reason than \"two more\"" "${reason}" "int a = for a reason;" "int a;")
