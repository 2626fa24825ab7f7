# `outturn target`: a line in, a line of JSON out, in the same order.
cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/support/run.cmake")

file(WRITE "${BINARY_DIR}/lines" ">=500家\t485家\t6\n≥abc\n<=2秒\t3秒\t3\n\n>=5")
execute_process(COMMAND "${OUTTURN}" target INPUT_FILE "${BINARY_DIR}/lines"
  OUTPUT_VARIABLE out ERROR_VARIABLE err RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  problem("outturn target: exit code ${code}\n${err}")
endif()
expect_in(out "\"relation\":\"below\",\"met\":false,\"reason\":null,\"attainment\":\"0.97\",\"deviation\":\"-0.03\",\"credit\":\"5.82\"")
expect_in(out "\"error\":{\"code\":\"expected_number\",\"column\":2,\"expected\":\"a number\"")
expect_in(out "\"field\":\"target\"}}
")
string(REGEX MATCHALL "\n" lines "${out}")
list(LENGTH lines count)
if(NOT count EQUAL 5)
  problem("${count} lines for five\n${out}")
endif()

execute_process(COMMAND "${OUTTURN}" target --policy deployed_default INPUT_FILE "${BINARY_DIR}/lines" OUTPUT_VARIABLE out)
expect_in(out "\"attainment\":\"1.5\",\"deviation\":\"0.5\",\"credit\":\"1.5\"")
run(2 target --policy no_such_policy)
expect_equal(out "")
finish()
