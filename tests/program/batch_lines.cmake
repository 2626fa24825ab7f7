# `outturn batch`: every good line is scored and every broken one an error line with its number, in the
# order they came in and by however many threads. OUTTURN_STREAM_LINES=1000000 makes the stream longer.
cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/support/run.cmake")

set(lines 2000)
if(DEFINED ENV{OUTTURN_STREAM_LINES})
  set(lines "$ENV{OUTTURN_STREAM_LINES}")
endif()
set(forms "${SOURCE_DIR}/examples/forms")
execute_process(COMMAND "${STREAM_LINES}" write "${forms}" ${lines}
  OUTPUT_FILE "${BINARY_DIR}/lines" RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  problem("the stream was not made")
endif()
foreach(jobs 1 2 7)
  execute_process(COMMAND "${OUTTURN}" batch --policy shanghai_2022 --jobs ${jobs}
    INPUT_FILE "${BINARY_DIR}/lines" OUTPUT_FILE "${BINARY_DIR}/answers.${jobs}"
    ERROR_VARIABLE err RESULT_VARIABLE code)
  if(NOT code EQUAL 2)
    problem("--jobs ${jobs}: exit code ${code}\n${err}")
  endif()
  if(NOT err MATCHES "^outturn: [0-9]+ of ${lines} lines are unusable\n$")
    problem("--jobs ${jobs}: said\n${err}")
  endif()
endforeach()
execute_process(COMMAND "${STREAM_LINES}" check "${forms}" ${lines} "${BINARY_DIR}/answers.1"
  OUTPUT_VARIABLE out RESULT_VARIABLE code)
message(STATUS "${out}")
if(NOT code EQUAL 0)
  problem("${out}")
endif()
foreach(jobs 2 7)
  execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files
    "${BINARY_DIR}/answers.1" "${BINARY_DIR}/answers.${jobs}" RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    problem("--jobs ${jobs} answers otherwise than --jobs 1")
  endif()
endforeach()

# One whose last line was not answered is found.
execute_process(COMMAND "${OUTTURN}" batch --policy shanghai_2022 "${BINARY_DIR}/lines" ERROR_VARIABLE err
  COMMAND sed "$d" OUTPUT_FILE "${BINARY_DIR}/fewer")
execute_process(COMMAND "${STREAM_LINES}" check "${forms}" ${lines} "${BINARY_DIR}/fewer"
  OUTPUT_VARIABLE out RESULT_VARIABLE code)
if(code EQUAL 0)
  problem("a missing answer was not missed")
endif()
finish()
