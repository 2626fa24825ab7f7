# What the scripts share that build the consumer without CMake.

# Runs a command in WORK; it must succeed. Its output is in the variable output.
macro(run)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY "${WORK}"
    RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE errors)
  if(failed)
    string(REPLACE ";" " " command "${ARGN}")
    message(FATAL_ERROR "${command}\nended with ${failed}:\n${output}${errors}")
  endif()
endmacro()

# The program prints what consumer.output holds.
macro(expect_consumer_output program)
  run("${program}")
  file(READ "${CMAKE_CURRENT_LIST_DIR}/consumer/consumer.output" expected)
  if(NOT output STREQUAL expected)
    message(FATAL_ERROR "${program} printed\n${output}\nand not\n${expected}")
  endif()
endmacro()

# A compiler's options for the folders that the headers need from elsewhere.
string(REPLACE "|" ";" system_dirs "${SYSTEM_DIRS}")
list(FILTER system_dirs EXCLUDE REGEX "^$|^/usr/include$")
list(REMOVE_ITEM system_dirs "${SOURCE_DIR}/include")
list(TRANSFORM system_dirs PREPEND "-isystem;")

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
