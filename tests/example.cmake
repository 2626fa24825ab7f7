# Runs PROGRAM in WORKING_DIRECTORY: it must succeed and print exactly what OUTPUT holds.
cmake_minimum_required(VERSION 3.22)

execute_process(COMMAND "${PROGRAM}" WORKING_DIRECTORY "${WORKING_DIRECTORY}"
  RESULT_VARIABLE result OUTPUT_VARIABLE printed ERROR_VARIABLE errors)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "ended with ${result}:\n${printed}${errors}")
endif()
if(NOT EXISTS "${OUTPUT}")
  message(FATAL_ERROR "${OUTPUT} is missing; it should hold what the example prints:\n${printed}")
endif()
file(READ "${OUTPUT}" expected)
if(NOT printed STREQUAL expected)
  message(FATAL_ERROR "printed\n${printed}\nwhere ${OUTPUT} has\n${expected}")
endif()
