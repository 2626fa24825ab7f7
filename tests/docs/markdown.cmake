# What the documentation checks share: reading a page line by line, in or out of a fenced block.

if(NOT ROOT)
  get_filename_component(ROOT "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
endif()

set(problems "")

function(problem text)
  string(APPEND problems "\n  ${text}")
  set(problems "${problems}" PARENT_SCOPE)
endfunction()

macro(finish)
  if(problems)
    message(FATAL_ERROR "${problems}")
  endif()
endmacro()

# The pages of the project, relative to ROOT.
function(pages out)
  file(GLOB found RELATIVE "${ROOT}" "${ROOT}/*.md")
  foreach(folder docs examples tests cmake include)
    file(GLOB_RECURSE more RELATIVE "${ROOT}" "${ROOT}/${folder}/*.md")
    list(APPEND found ${more})
  endforeach()
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

# Takes the first line off a text. Not by way of a list: prose and code hold ";" and "[".
macro(take_line line text)
  string(FIND "${${text}}" "\n" take_line_end)
  string(SUBSTRING "${${text}}" 0 ${take_line_end} ${line})
  if(take_line_end EQUAL -1)
    set(${text} "")
  else()
    math(EXPR take_line_end "${take_line_end} + 1")
    string(SUBSTRING "${${text}}" ${take_line_end} -1 ${text})
  endif()
endmacro()
