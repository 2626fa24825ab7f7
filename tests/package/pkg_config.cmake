# A compiler that is told by pkg-config builds the consumer, wherever the installed files were moved to,
# with the grammar compiled once; for each component pkg-config names the libraries as well.
cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/build.cmake")

file(COPY "${PREFIX}/" DESTINATION "${WORK}/moved to")
set(ENV{PKG_CONFIG_PATH} "${WORK}/moved to/share/pkgconfig:$ENV{PKG_CONFIG_PATH}")

macro(ask)
  run("${PKG_CONFIG}" ${ARGN})
  separate_arguments(answer UNIX_COMMAND "${output}")
endmacro()

ask(--modversion outturn)
if(NOT answer STREQUAL VERSION)
  message(FATAL_ERROR "the version is ${answer}, not ${VERSION}")
endif()

ask(--variable=compiled_source outturn)
string(STRIP "${output}" compiled_source)
ask(--cflags --libs outturn)
set(compile "${COMPILER}" ${STANDARD} ${system_dirs})
foreach(unit IN ITEMS consumer second)
  run(${compile} -DOUTTURN_COMPILED ${answer} -c "${CMAKE_CURRENT_LIST_DIR}/consumer/${unit}.cpp"
    -o ${unit}.o -MD -MF dependencies)
  file(READ "${WORK}/dependencies" dependencies)
  string(REPLACE "\\ " " " dependencies "${dependencies}")
  if(NOT dependencies MATCHES "moved to[^\n]*/include/outturn/outturn.hpp")
    message(FATAL_ERROR "the headers are not those that were moved:\n${dependencies}")
  elseif(dependencies MATCHES "boost/spirit")
    message(FATAL_ERROR "with OUTTURN_COMPILED, ${unit}.cpp still includes the grammar")
  endif()
endforeach()
run(${compile} consumer.o second.o "${compiled_source}" -o consumer ${answer})
expect_consumer_output("${WORK}/consumer")

foreach(component IN LISTS COMPONENTS)
  ask(--cflags --libs outturn-${component})
  run(${compile} "${CMAKE_CURRENT_LIST_DIR}/consumer/${component}.cpp" -o ${component} ${answer})
  run("${WORK}/${component}")
endforeach()
