# The driver finds a fault by mutation, keeps the input that shows it, and runs that input again.
cmake_minimum_required(VERSION 3.22)

file(REMOVE_RECURSE "${WORK}")
file(WRITE "${WORK}/corpus/sound" "outrn")
function(run expected)
  execute_process(COMMAND "${PROGRAM}" ${ARGN} WORKING_DIRECTORY "${WORK}"
    RESULT_VARIABLE status ERROR_VARIABLE log)
  if(NOT log MATCHES "${expected}")
    message(FATAL_ERROR "${ARGN}: ended with ${status}, and not with \"${expected}\":\n${log}")
  endif()
endfunction()

run("Done 1 runs" corpus/sound)
run("adjacent_find.*the input is in the file crash-input" -runs=100000 corpus)
run("adjacent_find" crash-input)
