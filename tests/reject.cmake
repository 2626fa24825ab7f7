# A reject test: one misuse under #ifdef OUTTURN_REJECT, its legal twin under #else, and before them
#
#   // rejected: <part of what the compiler says>
#
# which a line "// meaning: <why it is refused>" may follow, for docs/troubleshooting.md.
#
# The twin must compile. The misuse must not, and the compiler's output must hold the text of every
# line "// rejected:", so that a slip of the pen does not pass for a rejection.
#
# COMPILER, STANDARD (its option), SOURCE, INCLUDE_DIR, SYSTEM_DIRS (separated by "|")
cmake_minimum_required(VERSION 3.22)

file(STRINGS "${SOURCE}" expectations REGEX "^// rejected: .+" ENCODING UTF-8)
if(NOT expectations)
  message(FATAL_ERROR "${SOURCE} has no line \"// rejected: <part of what the compiler says>\"")
endif()

set(ENV{LC_ALL} C)   # the compiler's messages in English
set(command "${COMPILER}" ${STANDARD} -fsyntax-only "-I${INCLUDE_DIR}")
string(REPLACE "|" ";" SYSTEM_DIRS "${SYSTEM_DIRS}")
foreach(dir IN LISTS SYSTEM_DIRS)
  # Named again, the compiler's own folders would change places and hide the C library's headers.
  if(dir AND NOT dir STREQUAL INCLUDE_DIR AND NOT dir MATCHES "^/usr(/local)?/include$")
    list(APPEND command -isystem "${dir}")
  endif()
endforeach()

execute_process(COMMAND ${command} "${SOURCE}"
  RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(failed)
  message(FATAL_ERROR "the legal twin does not compile:\n${output}")
endif()

execute_process(COMMAND ${command} -DOUTTURN_REJECT "${SOURCE}"
  RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT failed)
  message(FATAL_ERROR "the misuse compiles")
endif()
foreach(line IN LISTS expectations)
  string(REGEX REPLACE "^// rejected: " "" text "${line}")
  string(FIND "${output}" "${text}" position)
  if(position EQUAL -1)
    message(FATAL_ERROR "rejected for another reason than \"${text}\":\n${output}")
  endif()
endforeach()
