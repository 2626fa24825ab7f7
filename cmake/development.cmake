# What only the tests, the examples and the program use. Nothing of it is installed.

add_library(outturn_warnings INTERFACE)
target_compile_options(outturn_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow $<$<BOOL:${OUTTURN_WARNINGS_AS_ERRORS}>:-Werror>)
if(TARGET outturn::json)
  target_link_libraries(outturn_warnings INTERFACE outturn::json)
else()
  target_link_libraries(outturn_warnings INTERFACE outturn::outturn)
endif()

add_library(outturn_dev INTERFACE)
target_link_libraries(outturn_dev INTERFACE outturn_warnings)
if(OUTTURN_SANITIZE)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(outturn_dev INTERFACE ${sanitizers})
  target_link_options(outturn_dev INTERFACE ${sanitizers})
endif()

# Whether a header, a test or an example can be built here: not without RapidJSON when it, or a
# header of ours that it includes, has the line "// Needs: RapidJSON".
function(outturn_can_build out file)
  set(${out} TRUE PARENT_SCOPE)
  if(TARGET outturn::json)
    return()
  endif()
  file(READ "${file}" text)
  string(REGEX MATCHALL "#include <outturn/[a-z0-9_/]+\\.hpp>" includes "${text}")
  foreach(include IN LISTS includes)
    string(REGEX REPLACE "#include <(.*)>" "${PROJECT_SOURCE_DIR}/include/\\1" header "${include}")
    if(EXISTS "${header}")
      file(READ "${header}" header_text)
      string(APPEND text "${header_text}")
    endif()
  endforeach()
  if(text MATCHES "\n// Needs: RapidJSON\n")
    set(${out} FALSE PARENT_SCOPE)
  endif()
endfunction()
