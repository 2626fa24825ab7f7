# The single header compiles without a warning, in two translation units of one program, which does as
# with the headers it is made of; and it is the same, byte for byte, wherever and whenever it is made.
cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/build.cmake")

function(make_single_header output)
  execute_process(COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" ${ARGN}
    RESULT_VARIABLE failed ERROR_VARIABLE errors)
  set(failed "${failed}" PARENT_SCOPE)
  set(errors "${errors}" PARENT_SCOPE)
endfunction()

set(script "${SOURCE_DIR}/cmake/single_header.cmake")
set(header "${WORK}/outturn/outturn.hpp")
make_single_header("${header}" -P "${script}")
if(failed)
  message(FATAL_ERROR "${errors}")
endif()

file(COPY "${SOURCE_DIR}/include" "${SOURCE_DIR}/cmake" DESTINATION "${WORK}/elsewhere")
make_single_header("${WORK}/again.hpp" -P "${WORK}/elsewhere/cmake/single_header.cmake")
file(SHA256 "${header}" first)
file(SHA256 "${WORK}/again.hpp" second)
if(NOT first STREQUAL second)
  message(FATAL_ERROR "made from the same headers elsewhere, the single header differs")
endif()

# Every header that <outturn/outturn.hpp> leads to stands in it once, and none is left to be found.
file(READ "${header}" text)
if(text MATCHES "#[ \t]*include[ \t]*<outturn/")
  message(FATAL_ERROR "the single header includes a header of ours")
endif()
file(GLOB_RECURSE headers RELATIVE "${SOURCE_DIR}/include" "${SOURCE_DIR}/include/outturn/*.hpp")
set(sections 0)
foreach(name IN LISTS headers)
  string(REPLACE "\n// ---- <${name}>\n" "" without "${text}")
  if(NOT without STREQUAL text)
    math(EXPR sections "${sections} + 1")
    string(LENGTH "\n// ---- <${name}>\n" of_one)
    string(LENGTH "${text}" with_length)
    string(LENGTH "${without}" without_length)
    math(EXPR removed "${with_length} - ${without_length}")
    if(NOT removed EQUAL of_one)
      message(FATAL_ERROR "<${name}> stands in the single header more than once")
    endif()
  endif()
endforeach()
if(sections LESS 50)
  message(FATAL_ERROR "the single header holds ${sections} headers")
endif()

set(compile "${COMPILER}" ${STANDARD} ${system_dirs} -Wall -Wextra -Wpedantic -Werror "-I${WORK}")
foreach(unit IN ITEMS consumer second)
  run(${compile} -c "${CMAKE_CURRENT_LIST_DIR}/consumer/${unit}.cpp" -o ${unit}.o)
endforeach()
run("${COMPILER}" consumer.o second.o -o consumer)
expect_consumer_output("${WORK}/consumer")

# With a reader beside the core.
if("json" IN_LIST COMPONENTS)
  make_single_header("${WORK}/json/outturn/io/json.hpp"
    "-DHEADERS=outturn/outturn.hpp\\;outturn/io/json.hpp" -P "${script}")
  if(failed)
    message(FATAL_ERROR "${errors}")
  endif()
  run("${COMPILER}" ${STANDARD} ${system_dirs} "-I${WORK}/json"
    "${CMAKE_CURRENT_LIST_DIR}/consumer/json.cpp" -o with_json)
  run("${WORK}/with_json")
endif()

# What the script cannot put into one header it refuses.
file(APPEND "${WORK}/elsewhere/include/outturn/version.hpp"
  "#if 1\n#include <outturn/core/error.hpp>\n#endif\n")
make_single_header("${WORK}/refused.hpp" -P "${WORK}/elsewhere/cmake/single_header.cmake")
if(NOT failed OR NOT errors MATCHES "outturn/version.hpp includes <outturn/core/error.hpp>[ \n]+behind")
  message(FATAL_ERROR "an include of ours behind a condition is not refused:\n${errors}")
endif()
if(EXISTS "${WORK}/refused.hpp")
  message(FATAL_ERROR "a header was written although it was refused")
endif()
