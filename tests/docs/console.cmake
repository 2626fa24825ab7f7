# The commands in the pages print what the pages say: a copy of the examples, the program in the path.
#   CONSOLE (console.cpp), OUTTURN, ROOT, WORK, HAVE
cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/markdown.cmake")

file(REMOVE_RECURSE "${WORK}")
file(COPY "${ROOT}/examples" DESTINATION "${WORK}")
get_filename_component(folder "${OUTTURN}" DIRECTORY)
set(ENV{PATH} "${folder}:$ENV{PATH}")
pages(found)
list(TRANSFORM found PREPEND "${ROOT}/")
execute_process(COMMAND "${CONSOLE}" "${WORK}" "${HAVE}" ${found} RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "a command prints something else")
endif()
