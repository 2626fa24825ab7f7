# find_package(outturn) defines outturn::outturn; with COMPONENTS json, outturn::json as well, which
# adds RapidJSON for the headers that say "// Needs: RapidJSON"; and so with the other components of
# the table in dependencies.cmake. The component compiled is the library with its grammar compiled once.

cmake_policy(VERSION 3.22...3.31)
include("${CMAKE_CURRENT_LIST_DIR}/dependencies.cmake")

outturn_find_boost(outturn_problem)
if(outturn_problem)
  set(outturn_FOUND FALSE)
  set(outturn_NOT_FOUND_MESSAGE "${outturn_problem}")
  return()
endif()
include("${CMAKE_CURRENT_LIST_DIR}/outturnTargets.cmake")

set(outturn_problems)
foreach(component IN LISTS outturn_FIND_COMPONENTS)
  outturn_add_component(outturn_problem ${component})
  if(NOT outturn_problem)
    set(outturn_${component}_FOUND TRUE)
  else()
    set(outturn_${component}_FOUND FALSE)
    if(outturn_FIND_REQUIRED_${component})
      set(outturn_FOUND FALSE)
      string(APPEND outturn_problems "component ${component}: ${outturn_problem}\n")
    endif()
  endif()
endforeach()
if(outturn_problems)
  set(outturn_NOT_FOUND_MESSAGE "${outturn_problems}")
endif()
unset(outturn_problem)
unset(outturn_problems)
