# The pages in docs/ that a program makes are those that it makes now. With OUTTURN_RECORD set in the
# environment they are written again.
#   PROGRAM (with its arguments, "|" between; the folder to write to is put behind them), WORK (that
#   folder), DOCS, FOLDER (in docs/, where all pages are the program's)
cmake_minimum_required(VERSION 3.22)

file(REMOVE_RECURSE "${WORK}")
string(REPLACE "|" ";" command "${PROGRAM}")
execute_process(COMMAND ${command} "${WORK}" RESULT_VARIABLE failed)
file(GLOB_RECURSE pages RELATIVE "${WORK}" "${WORK}/*.md")
if(failed OR NOT pages)
  message(FATAL_ERROR "the program made no pages")
endif()

if(FOLDER)
  file(GLOB_RECURSE kept RELATIVE "${DOCS}" "${DOCS}/${FOLDER}/*.md")
  list(APPEND pages ${kept})
  list(REMOVE_DUPLICATES pages)
endif()
if(DEFINED ENV{OUTTURN_RECORD})
  foreach(page IN LISTS pages)
    file(REMOVE "${DOCS}/${page}")
  endforeach()
  file(COPY "${WORK}/" DESTINATION "${DOCS}")
  return()
endif()

set(differ)
foreach(page IN LISTS pages)
  execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${WORK}/${page}" "${DOCS}/${page}"
    RESULT_VARIABLE other OUTPUT_QUIET ERROR_QUIET)
  if(other)
    string(APPEND differ "\n  docs/${page}")
  endif()
endforeach()
if(differ)
  message(FATAL_ERROR "not as the program makes them now:${differ}\n"
    "To write them again, run this test with OUTTURN_RECORD set in the environment.")
endif()
