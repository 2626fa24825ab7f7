# Writes one header that holds a header of ours and all of ours that it includes, each once:
#
#   cmake [-DHEADERS="outturn/outturn.hpp;outturn/io/json.hpp"] -DOUTPUT=<file> -P single_header.cmake
#
# Without HEADERS it is <outturn/outturn.hpp>. What the headers include from elsewhere stands once,
# sorted, at the top. The same headers give the same bytes.
cmake_minimum_required(VERSION 3.22)

if(NOT INCLUDE_DIR)
  get_filename_component(INCLUDE_DIR "${CMAKE_CURRENT_LIST_DIR}/../include" ABSOLUTE)
endif()
if(NOT HEADERS)
  set(HEADERS outturn/outturn.hpp)
endif()
if(NOT OUTPUT)
  message(FATAL_ERROR "-DOUTPUT=<file> says where to write the header")
endif()

set(body "")       # the headers' own text
set(done "")       # the headers in it
set(includes "")   # what they include from elsewhere
set(spdx "")

# Appends a header behind those that it includes.
#
# Its beginning is comments and includes; those of ours are visited, the others taken to the top. An
# include behind any other directive depends on it (format.hpp asks first whether <format> is there),
# so it stays where it is, and must not be of ours.
function(visit header)
  if(header IN_LIST done)
    return()
  endif()
  list(APPEND done "${header}")
  if(NOT EXISTS "${INCLUDE_DIR}/${header}")
    message(FATAL_ERROR "<${header}> is not in ${INCLUDE_DIR}")
  endif()
  file(READ "${INCLUDE_DIR}/${header}" rest)
  if(NOT rest MATCHES "^(// SPDX-[^\n]+\n// SPDX-[^\n]+\n)#pragma once\n")
    message(FATAL_ERROR "${header} does not begin with its two SPDX lines and #pragma once")
  endif()
  set(head "${CMAKE_MATCH_0}")
  if(NOT spdx STREQUAL "" AND NOT spdx STREQUAL CMAKE_MATCH_1)
    message(FATAL_ERROR "the SPDX lines of ${header} differ from those of the other headers")
  endif()
  set(spdx "${CMAKE_MATCH_1}")
  string(LENGTH "${head}" length)
  string(SUBSTRING "${rest}" ${length} -1 rest)
  set(rest "\n${rest}")

  set(own "")
  set(beginning TRUE)
  while(TRUE)
    string(FIND "${rest}" "\n#" at)
    if(at EQUAL -1)
      break()
    endif()
    math(EXPR line_begin "${at} + 1")
    string(SUBSTRING "${rest}" 0 ${line_begin} before)
    string(SUBSTRING "${rest}" ${line_begin} -1 rest)
    string(APPEND own "${before}")
    string(FIND "${rest}" "\n" line_end)
    string(SUBSTRING "${rest}" 0 ${line_end} line)
    string(SUBSTRING "${rest}" ${line_end} -1 rest)
    if(line MATCHES "^#[ \t]*include <([^>]+)>")
      set(included "${CMAKE_MATCH_1}")
      if(beginning)
        if(included MATCHES "^outturn/")
          visit("${included}")
        else()
          list(APPEND includes "${included}")
        endif()
        string(REGEX REPLACE "\n+$" "" own "${own}")
        continue()
      elseif(included MATCHES "^outturn/")
        message(FATAL_ERROR "${header} includes <${included}> behind ${first_directive}")
      endif()
    elseif(line MATCHES "^#[ \t]*include")
      message(FATAL_ERROR "${header}: ${line}: include <outturn/...>, which means the same everywhere")
    elseif(beginning)
      set(beginning FALSE)
      set(first_directive "${line}")
    endif()
    string(APPEND own "${line}")
  endwhile()
  string(APPEND own "${rest}")

  string(REGEX REPLACE "^\n+" "" own "${own}")
  string(REGEX REPLACE "\n+$" "" own "${own}")
  if(NOT own MATCHES "^(//[^\n]*\n?|\n)*$")   # else an umbrella: what it includes stands here already
    string(APPEND body "\n// ---- <${header}>\n\n${own}\n")
  endif()
  foreach(variable IN ITEMS body done includes spdx)
    set(${variable} "${${variable}}" PARENT_SCOPE)
  endforeach()
endfunction()

foreach(header IN LISTS HEADERS)
  visit("${header}")
endforeach()

list(REMOVE_DUPLICATES includes)
list(SORT includes)
set(libraries "${includes}")
list(FILTER libraries INCLUDE REGEX "[./]")
list(FILTER includes EXCLUDE REGEX "[./]")
set(directives "")
foreach(group IN ITEMS libraries includes)
  if(${group})
    list(TRANSFORM ${group} PREPEND "#include <")
    list(TRANSFORM ${group} APPEND ">\n")
    list(JOIN ${group} "" lines)
    string(APPEND directives "\n${lines}")
  endif()
endforeach()
file(READ "${INCLUDE_DIR}/outturn/version.hpp" version_hpp)
set(version "")
foreach(part MAJOR MINOR PATCH)
  string(REGEX MATCH "OUTTURN_VERSION_${part} ([0-9]+)" found "${version_hpp}")
  list(APPEND version "${CMAKE_MATCH_1}")
endforeach()
list(JOIN version . version)
list(TRANSFORM HEADERS REPLACE "(.+)" "<\\1>")
list(JOIN HEADERS ", " HEADERS)

file(WRITE "${OUTPUT}" "${spdx}#pragma once

// Outturn ${version} in one header: ${HEADERS}. A program includes this file or those
// of the folder outturn/, not both.
// Made by cmake/single_header.cmake; what one wants to change is changed in the headers named below.
${directives}${body}")
