# `outturn infer` finds in the five forms what their figures show, and says what they leave open.
cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/support/run.cmake")

set(forms)
foreach(number RANGE 1 5)
  list(APPEND forms examples/forms/2022-${number}.json)
endforeach()

run(0 infer ${forms})
expect_equal(err "")
expect_in(out "5 forms\n")
expect_in(out "executed ÷ adjusted budget; ceiling, 2 places of percent [cost 4]\n  explains 5 of 5 figures")
expect_in(out "examples/forms/2022-3.json execution.score: 9.915 → 9.92")
expect_in(out "weight × actual ÷ target, at most the weight; truncated, 2 places [cost 4]\n  explains 3 of 3 figures")
expect_in(out "4.21875 → 4.21")
expect_in(out "5.215 → 5.21")
expect_in(out "10 % of the weight less per event")

run(0 infer --lang zh ${forms})
expect_in(out "5 张表")
expect_in(out "预算执行得分（execution.score）：等价，仅取舍方式未定")

run(0 infer --format json ${forms})
string(REGEX MATCHALL "\n" lines "${out}")
list(LENGTH lines count)
if(NOT count EQUAL 1)
  problem("${count} lines of JSON for one inference")
endif()
expect_in(out "{\"forms\":[\"examples/forms/2022-1.json\"")
expect_in(out "\"execution.score\":{\"verdict\":\"equivalent\",\"policy\":{\"formula\":\"weight_by_printed_rate\"")

# One figure that is changed is an exception, and named.
write_form(changed.json "\"5.21\"" "\"5.23\"")
run(0 infer "${BINARY_DIR}/changed.json")
expect_in(out "printed 5.23, it gives 5.21")

# A batch of which a form cannot be read is not inferred from.
run(2 infer examples/forms/2022-1.json no_such_form.json)
expect_equal(out "")
expect_in(err "no_such_form.json")
run(2 infer)
run(2 infer --format sarif ${forms})

run(0 infer --help)
foreach(key verdict policy witnesses rivals equivalents splitting_example chance skipped search_space)
  expect_in(out "${key}")
endforeach()
finish()
