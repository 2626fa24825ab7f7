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

run(2 scores examples/forms/2022-1.json)
expect_equal(err "outturn: no command is called \"scores\"; there are score, audit, explain, infer, report, target, batch, policy\n")

# A full disk is no success.
if(EXISTS /dev/full)
  foreach(arguments "score;examples/forms/2022-1.json" "--help" "score;--help" "--version")
    execute_process(COMMAND "${OUTTURN}" ${arguments} WORKING_DIRECTORY "${SOURCE_DIR}"
      OUTPUT_FILE /dev/full ERROR_VARIABLE err RESULT_VARIABLE code)
    if(NOT code EQUAL 2)
      problem("outturn ${arguments}: writing to a full disk exits with ${code}")
    endif()
    expect_in(err "the output cannot be written")
  endforeach()
endif()

# Standard input is read as a file is, and said to be unreadable as one.
foreach(command score audit explain infer report)
  run(0 ${command} examples/forms/2022-1.json)
  string(REPLACE "examples/forms/2022-1.json" "-" expected "${out}")
  execute_process(COMMAND "${OUTTURN}" ${command} - WORKING_DIRECTORY "${SOURCE_DIR}"
    INPUT_FILE "${SOURCE_DIR}/examples/forms/2022-1.json" OUTPUT_VARIABLE out RESULT_VARIABLE code)
  expect_equal(code "0")
  expect_equal(out "${expected}")
endforeach()
find_program(SH sh)
if(SH)
  foreach(command "score -" "policy -" "target")
    execute_process(COMMAND "${SH}" -c "\"\$0\" ${command} < /" "${OUTTURN}"
      OUTPUT_VARIABLE out ERROR_VARIABLE err RESULT_VARIABLE code)
    expect_equal(code "2")
    expect_equal(err "-: the file cannot be read: Is a directory\n")
  endforeach()
  # A limit on the size of files is no crash, and leaves nothing behind.
  foreach(ending html xlsx)
    file(REMOVE_RECURSE "${BINARY_DIR}/limited")
    file(MAKE_DIRECTORY "${BINARY_DIR}/limited")
    execute_process(COMMAND "${SH}" -c "ulimit -f 8 && exec \"\$0\" report examples/forms/2022-1.json -o \"\$1\""
        "${OUTTURN}" "${BINARY_DIR}/limited/report.${ending}"
      WORKING_DIRECTORY "${SOURCE_DIR}" OUTPUT_VARIABLE out ERROR_VARIABLE err RESULT_VARIABLE code)
    expect_equal(code "2")
    file(GLOB left "${BINARY_DIR}/limited/*")
    expect_equal(left "")
  endforeach()
endif()
finish()
