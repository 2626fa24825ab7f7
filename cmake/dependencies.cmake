# Finds what the headers need. The build uses this file, and so does the installed package.
#
# Each function leaves its answer in the variable named by its argument: empty when the target is
# there, else a sentence that says what is missing. The targets are global, so that a project which
# takes the library by add_subdirectory can link it from any of its directories.

function(outturn_make_global target)
  get_target_property(imported ${target} IMPORTED)
  get_target_property(aliased ${target} ALIASED_TARGET)
  if(imported AND NOT aliased)
    set_target_properties(${target} PROPERTIES IMPORTED_GLOBAL TRUE)
  endif()
endfunction()

# Boost::headers, at least 1.74: the target of the surrounding project; else the folder named by
# Boost_INCLUDE_DIR or BOOST_ROOT; else Boost's own package files; else a folder of headers that the
# system has.
function(outturn_find_boost problem)
  set(${problem} "" PARENT_SCOPE)
  if(TARGET Boost::headers)
    return()
  endif()

  if(NOT Boost_INCLUDE_DIR)
    set(roots ${BOOST_ROOT} ${Boost_ROOT} $ENV{BOOST_ROOT} $ENV{Boost_ROOT})
    if(roots)
      find_path(Boost_INCLUDE_DIR boost/version.hpp
        PATHS ${roots} PATH_SUFFIXES include NO_DEFAULT_PATH)
      if(NOT Boost_INCLUDE_DIR)
        set(${problem} "BOOST_ROOT names ${roots}, where there is no boost/version.hpp" PARENT_SCOPE)
        return()
      endif()
    endif()
  endif()

  if(NOT Boost_INCLUDE_DIR)
    find_package(Boost 1.74 CONFIG QUIET)
    if(TARGET Boost::headers)
      outturn_make_global(Boost::headers)
      return()
    endif()
    find_path(Boost_INCLUDE_DIR boost/version.hpp)
  endif()

  if(NOT EXISTS "${Boost_INCLUDE_DIR}/boost/version.hpp")
    set(${problem} "Boost 1.74 or newer not found: install its headers (Debian: apt-get install \
libboost-dev) or name their folder with -DBoost_INCLUDE_DIR=..." PARENT_SCOPE)
    return()
  endif()
  file(STRINGS "${Boost_INCLUDE_DIR}/boost/version.hpp" line REGEX "#define BOOST_VERSION [0-9]+")
  string(REGEX MATCH "[0-9]+" version "${line}")
  if(version LESS 107400)
    math(EXPR major "${version} / 100000")
    math(EXPR minor "${version} / 100 % 1000")
    set(${problem} "Boost 1.74 or newer is needed, and ${Boost_INCLUDE_DIR} holds ${major}.${minor}: \
name a newer one with -DBoost_INCLUDE_DIR=..." PARENT_SCOPE)
    return()
  endif()
  add_library(Boost::headers INTERFACE IMPORTED GLOBAL)
  target_include_directories(Boost::headers SYSTEM INTERFACE "${Boost_INCLUDE_DIR}")
endfunction()

# outturn::rapidjson. RapidJSON's own package files differ from one distribution to the next in what
# they define, so the headers are looked for.
function(outturn_find_rapidjson problem)
  set(${problem} "" PARENT_SCOPE)
  if(TARGET outturn::rapidjson)
    return()
  endif()
  if(NOT CMAKE_DISABLE_FIND_PACKAGE_RapidJSON)
    find_path(RapidJSON_INCLUDE_DIR rapidjson/reader.h)
    mark_as_advanced(RapidJSON_INCLUDE_DIR)
  endif()
  if(NOT RapidJSON_INCLUDE_DIR OR CMAKE_DISABLE_FIND_PACKAGE_RapidJSON)
    set(${problem} "RapidJSON not found: install its headers (Debian: apt-get install \
rapidjson-dev) or name their folder with -DRapidJSON_INCLUDE_DIR=..." PARENT_SCOPE)
    return()
  endif()
  add_library(outturn::rapidjson INTERFACE IMPORTED GLOBAL)
  target_include_directories(outturn::rapidjson SYSTEM INTERFACE "${RapidJSON_INCLUDE_DIR}")
endfunction()
