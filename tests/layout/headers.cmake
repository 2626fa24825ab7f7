# What the layout checks share: the order of the folders, and how to read a header.
#
# A header that needs more than most do says so in a line of its first comment, "// Needs: <what>".
# No umbrella includes such a header, and what includes it has the same line; so one can see in a
# header what it costs. (Held by needs.cmake and umbrellas.cmake.)

if(NOT ROOT)
  get_filename_component(ROOT "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
endif()

# A header may include its own folder and those before it in this list, but for the exceptions.
set(layers core numeric expression form scoring audit inference io report stream)
set(io_must_not_include scoring audit)
set(report_must_not_include io)
# What knows how a form is laid out in a spreadsheet, and no file.
set(report_may_include io/sheet.hpp io/detail/number_format.hpp)

# Headers that belong to no folder. They include only each other, and every header may include them.
set(bottom config.hpp version.hpp)

set(include_dir "${ROOT}/include/outturn")
file(GLOB_RECURSE headers RELATIVE "${include_dir}" "${include_dir}/*.hpp")
list(SORT headers)
if(NOT headers)
  message(FATAL_ERROR "no header in ${include_dir}")
endif()

set(problems "")

# Notes a problem; the check goes on, so that one run shows all of them.
function(problem text)
  string(APPEND problems "\n  ${text}")
  set(problems "${problems}" PARENT_SCOPE)
endfunction()

macro(finish)
  if(problems)
    message(FATAL_ERROR "${problems}")
  endif()
endmacro()

function(read_header out header)
  file(READ "${include_dir}/${header}" text)
  set(${out} "\n${text}" PARENT_SCOPE)
endfunction()

# The folder a header is in; empty for an umbrella and the like.
function(folder_of out header)
  set(${out} "" PARENT_SCOPE)
  if(header MATCHES "^([^/]+)/")
    set(${out} "${CMAKE_MATCH_1}" PARENT_SCOPE)
  endif()
endfunction()

# All that a header includes, written as in the file with its < or ".
function(includes_of out header)
  read_header(text "${header}")
  string(REGEX MATCHALL "\n[ \t]*#[ \t]*include[ \t]*[<\"][^>\"\n;]+" lines "${text}")
  list(TRANSFORM lines REPLACE "\n[ \t]*#[ \t]*include[ \t]*" "")
  set(${out} "${lines}" PARENT_SCOPE)
endfunction()

# Our own headers among them, relative to include/outturn.
function(own_includes_of out header)
  includes_of(includes "${header}")
  list(FILTER includes INCLUDE REGEX "^<outturn/")
  list(TRANSFORM includes REPLACE "^<outturn/" "")
  set(${out} "${includes}" PARENT_SCOPE)
endfunction()

# What the lines "// Needs: ..." before the first include name.
function(needs_of out header)
  read_header(text "${header}")
  string(FIND "${text}" "\n#include" end)
  string(SUBSTRING "${text}" 0 ${end} text)
  string(REGEX MATCHALL "\n// Needs: [^\n;]+" lines "${text}")
  list(TRANSFORM lines REPLACE "\n// Needs: " "")
  set(${out} "${lines}" PARENT_SCOPE)
endfunction()
