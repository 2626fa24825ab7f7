# What the tests of the program share. Problems are collected, so that one run shows all of them.

set(problems)

macro(problem)
  string(APPEND problems "  " ${ARGN} "\n")
endmacro()

macro(finish)
  if(problems)
    message(FATAL_ERROR "\n${problems}")
  endif()
endmacro()

# run(<exit code> <arguments>...): sets `out` and `err`.
macro(run expected_code)
  execute_process(COMMAND "${OUTTURN}" ${ARGN} WORKING_DIRECTORY "${SOURCE_DIR}"
    OUTPUT_VARIABLE out ERROR_VARIABLE err RESULT_VARIABLE code)
  if(NOT code STREQUAL "${expected_code}")
    problem("outturn ${ARGN}: exit code ${code}, expected ${expected_code}\n${err}")
  endif()
endmacro()

macro(expect_in text what)
  string(FIND "${${text}}" "${what}" found_at)
  if(found_at EQUAL -1)
    problem("not in ${text}: ${what}\n${${text}}")
  endif()
endmacro()

macro(expect_equal text what)
  if(NOT "${${text}}" STREQUAL "${what}")
    problem("${text} is not as expected:\n${${text}}\nexpected:\n${what}")
  endif()
endmacro()

# write_form(<file> <from> <to>): a copy of form 4 with one text replaced.
function(write_form file from to)
  file(READ "${SOURCE_DIR}/examples/forms/2022-4.json" text)
  string(FIND "${text}" "${from}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "form 4 has no ${from}")
  endif()
  string(LENGTH "${from}" length)
  string(SUBSTRING "${text}" 0 ${at} before)
  math(EXPR rest "${at} + ${length}")
  string(SUBSTRING "${text}" ${rest} -1 after)
  file(WRITE "${BINARY_DIR}/${file}" "${before}${to}${after}")
endfunction()
