# `outturn score` prints the five forms: under shanghai_2022 every figure as the forms print it.
cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/support/run.cmake")

set(forms)
foreach(number RANGE 1 5)
  list(APPEND forms examples/forms/2022-${number}.json)
endforeach()

run(0 score --policy shanghai_2022 ${forms})
expect_equal(err "")
foreach(count 14 15 16 18 12)
  expect_in(out "${count} of ${count} printed figures come out as printed")
endforeach()
foreach(total 98.93 99.96 97.92 97.13 98.00)
  if(NOT out MATCHES "total +100 +${total} +${total}\n")
    problem("no total of ${total} in\n${out}")
  endif()
endforeach()

run(0 score --policy shanghai_2022 --format json ${forms})
string(REGEX MATCHALL "\n" lines "${out}")
list(LENGTH lines count)
if(NOT count EQUAL 5)
  problem("${count} lines of JSON for five forms")
endif()
foreach(number RANGE 1 5)
  expect_in(out "{\"file\":\"examples/forms/2022-${number}.json\",\"project\":\"")
endforeach()
foreach(figures "\"rate\":\"99.31%\",\"score\":\"9.93\"" "\"rate\":\"100.00%\",\"score\":\"10\"" "\"total\":\"98.00\"}")
  expect_in(out "${figures}")
endforeach()

# The default is the national baseline, which has no rule for a missed target of zero.
run(0 score examples/forms/2022-1.json)
expect_in(out "policy mof_2020")
expect_in(out "? indicators[8].score: the policy has no rule for such a missed target")

run(0 score --lang zh examples/forms/2022-1.json)
expect_in(out "口径 mof_2020")

# An input that changes takes its figures with it.
write_form(changed.json "1043个" "1044个")
run(0 score --policy shanghai_2022 "${BINARY_DIR}/changed.json")
expect_in(out "16 of 18")
if(NOT out MATCHES "1044个 +6 +5.21 +5.22 +≠")
  problem("a changed actual value does not change its score\n${out}")
endif()
finish()
