# outturn_single_header makes <build folder>/single_header/outturn/outturn.hpp, on request only.

set(OUTTURN_SINGLE_HEADER "outturn/outturn.hpp" CACHE STRING
  "The headers that outturn_single_header puts into one, as outturn/outturn.hpp;outturn/io/json.hpp")
mark_as_advanced(OUTTURN_SINGLE_HEADER)

set(outturn_single_header "${PROJECT_BINARY_DIR}/single_header/outturn/outturn.hpp")
file(GLOB_RECURSE headers CONFIGURE_DEPENDS include/outturn/*.hpp)
add_custom_command(OUTPUT "${outturn_single_header}"
  COMMAND "${CMAKE_COMMAND}" "-DHEADERS=${OUTTURN_SINGLE_HEADER}" "-DOUTPUT=${outturn_single_header}"
    -P "${PROJECT_SOURCE_DIR}/cmake/single_header.cmake"
  DEPENDS ${headers} cmake/single_header.cmake
  VERBATIM)
add_custom_target(outturn_single_header DEPENDS "${outturn_single_header}")
