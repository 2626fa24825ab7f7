# `outturn batch`: what it is given and how it ends; the checks are in support/batch.sh.
cmake_minimum_required(VERSION 3.22)
execute_process(COMMAND sh "${CMAKE_CURRENT_LIST_DIR}/support/batch.sh" "${OUTTURN}"
  "${SOURCE_DIR}/examples/forms" "${STREAM_LINES}" WORKING_DIRECTORY "${BINARY_DIR}"
  OUTPUT_VARIABLE out ERROR_VARIABLE out RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "\n${out}")
endif()
