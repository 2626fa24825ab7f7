# What only the tests, the examples and the program use. Nothing of it is installed.
#
#   outturn_warnings  the headers, with warnings
#   outturn_headers   the same, under sanitizers where they are asked for
#   outturn_dev       the same, with outturn::compiled: what nearly everything links
#
# All have the components that there are.

set(warnings -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  $<$<BOOL:${OUTTURN_WARNINGS_AS_ERRORS}>:-Werror>)
set(sanitizers)
if(OUTTURN_SANITIZE)
  # Checks of null and of alignment take a third of the time to compile, and find nothing more here: who
  # follows a null is ended anyway, and nothing is cast to what may be aligned otherwise.
  set(sanitizers -fsanitize=address,undefined -fno-sanitize=null,alignment -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
endif()

add_library(outturn_warnings INTERFACE)
target_compile_options(outturn_warnings INTERFACE ${warnings})
target_compile_definitions(outturn_warnings INTERFACE "OUTTURN_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\"")
target_link_libraries(outturn_warnings INTERFACE outturn::outturn)
outturn_components(components)
foreach(component IN LISTS components)
  if(TARGET outturn::${component})
    target_link_libraries(outturn_warnings INTERFACE outturn::${component})
  endif()
endforeach()

add_library(outturn_headers INTERFACE)
target_compile_options(outturn_headers INTERFACE ${sanitizers})
target_link_options(outturn_headers INTERFACE ${sanitizers})
target_link_libraries(outturn_headers INTERFACE outturn_warnings)

add_library(outturn_dev INTERFACE)
target_link_libraries(outturn_dev INTERFACE outturn_headers)
if(NOT OUTTURN_TEST_HEADERS)
  target_compile_options(outturn_compiled PRIVATE ${warnings} ${sanitizers})
  target_link_libraries(outturn_dev INTERFACE outturn::compiled)
endif()

# Whether a header, a test or an example can be built here: not without a component that is named by a
# line "// Needs: ..." in it, or in what it includes of ours, which says all that it needs.
function(outturn_can_build out file)
  get_filename_component(folder "${file}" DIRECTORY)
  file(STRINGS "${file}" includes REGEX "^#include [<\"]")
  list(TRANSFORM includes REPLACE "^#include [<\"](.*)[>\"].*" "\\1")
  set(files "${file}")
  foreach(include IN LISTS includes)
    list(APPEND files "${PROJECT_SOURCE_DIR}/include/${include}" "${PROJECT_SOURCE_DIR}/tests/${include}"
      "${folder}/${include}")
  endforeach()
  outturn_components_of(components ${files})
  set(${out} TRUE PARENT_SCOPE)
  foreach(component IN LISTS components)
    if(NOT TARGET outturn::${component})
      set(${out} FALSE PARENT_SCOPE)
    endif()
  endforeach()
endfunction()
