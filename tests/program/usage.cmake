# Usage: help explains itself, what cannot be understood exits with 2.
cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/support/run.cmake")

run(0 --help)
expect_in(out "score")
run(0 score --help)
foreach(word --policy mof_2020 shanghai_2022 --format json attainment relation execution)
  expect_in(out "${word}")
endforeach()
run(0 --version)
file(READ "${SOURCE_DIR}/include/outturn/version.hpp" version)
string(REGEX MATCH "MAJOR ([0-9]+).*MINOR ([0-9]+).*PATCH ([0-9]+)" version "${version}")
expect_equal(out "${CMAKE_MATCH_1}.${CMAKE_MATCH_2}.${CMAKE_MATCH_3}\n")

foreach(arguments "" "score" "unknown" "score;--format;xml;a.json" "score;--colour")
  run(2 ${arguments})
  expect_equal(out "")
  if(err STREQUAL "")
    problem("outturn ${arguments}: says nothing")
  endif()
endforeach()

# A full disk is no success.
if(EXISTS /dev/full)
  execute_process(COMMAND "${OUTTURN}" score examples/forms/2022-1.json WORKING_DIRECTORY "${SOURCE_DIR}"
    OUTPUT_FILE /dev/full ERROR_VARIABLE err RESULT_VARIABLE code)
  if(NOT code EQUAL 2)
    problem("writing to a full disk exits with ${code}")
  endif()
  expect_in(err "the output cannot be written")
endif()
finish()
