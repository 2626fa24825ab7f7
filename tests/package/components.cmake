# find_package says which component lacks what, and goes on without one that is optional.
cmake_minimum_required(VERSION 3.22)

file(REMOVE_RECURSE "${WORK}")
file(WRITE "${WORK}/CMakeLists.txt" "cmake_minimum_required(VERSION 3.22...3.31)
project(asks LANGUAGES NONE)
find_package(outturn \${VERSION} REQUIRED COMPONENTS \${REQUIRED} OPTIONAL_COMPONENTS \${OPTIONAL})
if(TARGET outturn::json OR outturn_json_FOUND)
  message(STATUS \"json is there\")
endif()
")

# Asks with the options that follow; ends as expected, success or failure, with the text in what is said.
function(ask expected text)
  file(REMOVE_RECURSE "${WORK}/build")
  execute_process(COMMAND "${CMAKE_COMMAND}" -S "${WORK}" -B "${WORK}/build" -G "${GENERATOR}"
    "-DCMAKE_PREFIX_PATH=${PREFIX}" ${ARGN}
    RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
  string(REGEX REPLACE "[ \n]+" " " said "${output}")   # CMake breaks long lines of a message
  if((failed AND expected STREQUAL "success") OR (NOT failed AND expected STREQUAL "failure"))
    message(SEND_ERROR "${ARGN}: no ${expected}:\n${output}")
  endif()
  string(FIND "${said}" "${text}" at)
  if(at EQUAL -1)
    message(SEND_ERROR "${ARGN} should say\n${text}\nand says\n${output}")
  endif()
  if(said MATCHES "json is there" AND "${ARGN}" MATCHES "DISABLE_FIND_PACKAGE_RapidJSON")
    message(SEND_ERROR "${ARGN}: a component without its library is said to be there")
  endif()
endfunction()

string(REGEX REPLACE "^([0-9]+)\\..*" "\\1" major "${VERSION}")
set(without_json -DCMAKE_DISABLE_FIND_PACKAGE_RapidJSON=ON)
ask(success "" -DVERSION=${VERSION})
ask(failure "component json: RapidJSON" -DREQUIRED=json ${without_json})
ask(success "" -DOPTIONAL=json ${without_json})
ask(failure "outturn has no component jsn; it has compiled, json" -DREQUIRED=jsn)
math(EXPR next "${major} + 1")
ask(failure "version: ${VERSION}" -DVERSION=${next}.0)
if("json" IN_LIST COMPONENTS)
  ask(success "json is there" -DOPTIONAL=json)
endif()
