# What only the tests, the examples and the program use. Nothing of it is installed.

add_library(outturn_warnings INTERFACE)
target_compile_options(outturn_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow $<$<BOOL:${OUTTURN_WARNINGS_AS_ERRORS}>:-Werror>)
target_link_libraries(outturn_warnings INTERFACE outturn::outturn)
outturn_components(components)
foreach(component IN LISTS components)
  if(TARGET outturn::${component})
    target_link_libraries(outturn_warnings INTERFACE outturn::${component})
  endif()
endforeach()

add_library(outturn_dev INTERFACE)
target_link_libraries(outturn_dev INTERFACE outturn_warnings)
if(OUTTURN_SANITIZE)
  # Checks of null and of alignment take a third of the time to compile, and find nothing more here: who
  # follows a null is ended anyway, and nothing is cast to what may be aligned otherwise.
  set(sanitizers -fsanitize=address,undefined -fno-sanitize=null,alignment -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  target_compile_options(outturn_dev INTERFACE ${sanitizers})
  target_link_options(outturn_dev INTERFACE ${sanitizers})
  # A reader of targets is twice as slow to compile under sanitizers, so they all share one.
  target_compile_options(outturn_compiled PRIVATE ${sanitizers})
  target_link_libraries(outturn_dev INTERFACE outturn::compiled)
endif()

# What the lines "// Needs: ..." of a file name, and those of the files of ours that it includes,
# and so on.
function(outturn_needs_of out file)
  get_property(known GLOBAL PROPERTY "outturn_needs_of ${file}" SET)
  if(NOT known)
    # A header and its implementation include each other.
    set_property(GLOBAL PROPERTY "outturn_needs_of ${file}" "")
    file(READ "${file}" text)
    string(REPLACE ";" "," text "\n${text}")
    string(REGEX MATCHALL "\n// Needs: [^\n]+" needs "${text}")
    list(TRANSFORM needs REPLACE "\n// Needs: " "")
    string(REGEX MATCHALL "\n#include [<\"][^>\"\n]+[>\"]" includes "${text}")
    get_filename_component(folder "${file}" DIRECTORY)
    foreach(include IN LISTS includes)
      string(REGEX REPLACE "\n#include [<\"](.*)[>\"]" "\\1" include "${include}")
      foreach(root IN ITEMS "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/tests" "${folder}")
        if(EXISTS "${root}/${include}")
          outturn_needs_of(inherited "${root}/${include}")
          list(APPEND needs ${inherited})
          break()
        endif()
      endforeach()
    endforeach()
    list(REMOVE_DUPLICATES needs)
    set_property(GLOBAL PROPERTY "outturn_needs_of ${file}" "${needs}")
  endif()
  get_property(needs GLOBAL PROPERTY "outturn_needs_of ${file}")
  set(${out} "${needs}" PARENT_SCOPE)
endfunction()

# Whether a header, a test or an example can be built here: not without the component of the package
# to which something that it needs belongs.
function(outturn_can_build out file)
  set(${out} TRUE PARENT_SCOPE)
  outturn_needs_of(needs "${file}")
  foreach(need IN LISTS needs)
    outturn_component_of(component "${need}")
    if(component AND NOT TARGET outturn::${component})
      set(${out} FALSE PARENT_SCOPE)
    endif()
  endforeach()
endfunction()
