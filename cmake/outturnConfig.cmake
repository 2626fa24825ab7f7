# find_package(outturn) defines outturn::outturn, and with COMPONENTS json also outturn::json, which adds
# RapidJSON for the headers that say "// Needs: RapidJSON"; and so with the other components of the table
# in dependencies.cmake. The component compiled is outturn::compiled, with the components that are there.

cmake_policy(VERSION 3.22...3.31)
include("${CMAKE_CURRENT_LIST_DIR}/dependencies.cmake")

outturn_find_boost(outturn_problem)
if(outturn_problem)
  set(outturn_FOUND FALSE)
  set(outturn_NOT_FOUND_MESSAGE "${outturn_problem}")
  return()
endif()
include("${CMAKE_CURRENT_LIST_DIR}/outturnTargets.cmake")

set(outturn_NOT_FOUND_MESSAGE "")
foreach(component IN LISTS outturn_FIND_COMPONENTS)
  set(outturn_problem "")
  if(NOT component STREQUAL "compiled")
    outturn_add_component(outturn_problem ${component})
  endif()
  set(outturn_${component}_FOUND TRUE)
  if(outturn_problem)
    set(outturn_${component}_FOUND FALSE)
    if(outturn_FIND_REQUIRED_${component})
      set(outturn_FOUND FALSE)
      string(APPEND outturn_NOT_FOUND_MESSAGE "component ${component}: ${outturn_problem}\n")
    endif()
  endif()
endforeach()
if(TARGET outturn::compiled OR "compiled" IN_LIST outturn_FIND_COMPONENTS)
  get_target_property(outturn_include_dir outturn::outturn INTERFACE_INCLUDE_DIRECTORIES)
  outturn_add_compiled("${outturn_include_dir}")
endif()
