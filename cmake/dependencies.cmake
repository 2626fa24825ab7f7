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

# What is optional. A component of the package is a target, outturn::<component>, that adds to
# outturn::outturn what some headers need; such a header has a line "// Needs: <library>" for each.
# To add a component, or a library to one, add a row:
#
#   component, library, its package in Debian, its name to pkg-config or "-", a header of it, and the
#   name of its binary: "-" where it has none, or the target that CMake's own module defines, as
#   Iconv::Iconv.
#
# RapidJSON's own package files differ from one distribution to the next in what they define, those
# of libzip ask for programs that nobody needs, and libxlsxwriter has none; so headers and binaries
# are looked for.
set(outturn_optional
  "json RapidJSON     rapidjson-dev     RapidJSON  rapidjson/reader.h -"
  "csv  iconv         libc6-dev         -          iconv.h            Iconv::Iconv"
  "xlsx libzip        libzip-dev        libzip     zip.h              zip"
  "xlsx Expat         libexpat1-dev     expat      expat.h            EXPAT::EXPAT"
  "xlsx libxlsxwriter libxlsxwriter-dev xlsxwriter xlsxwriter.h       xlsxwriter")

# Sets component, library, package, module, header and binary to the columns of a row.
macro(outturn_read_row row)
  string(REGEX REPLACE " +" ";" outturn_columns "${row}")
  foreach(column IN ITEMS component library package module header binary)
    list(POP_FRONT outturn_columns ${column})
  endforeach()
endmacro()

# The names of the components, in the order of the table.
function(outturn_components out)
  set(names)
  foreach(row IN LISTS outturn_optional)
    outturn_read_row("${row}")
    list(APPEND names ${component})
  endforeach()
  list(REMOVE_DUPLICATES names)
  set(${out} "${names}" PARENT_SCOPE)
endfunction()

# The component that a header with the line "// Needs: <what>" belongs to; empty where nothing has to
# be installed for it.
function(outturn_component_of out what)
  set(${out} "" PARENT_SCOPE)
  foreach(row IN LISTS outturn_optional)
    outturn_read_row("${row}")
    if(library STREQUAL what)
      set(${out} "${component}" PARENT_SCOPE)
    endif()
  endforeach()
endfunction()

# outturn::<library in lower case>, by a row of the table.
function(outturn_find_library problem row)
  outturn_read_row("${row}")
  set(${problem} "" PARENT_SCOPE)
  string(TOLOWER "outturn::${library}" target)
  if(TARGET ${target})
    return()
  endif()
  set(advice "install it (Debian: apt-get install ${package})")
  if(CMAKE_DISABLE_FIND_PACKAGE_${library})
    set(${problem} "${library} is switched off by CMAKE_DISABLE_FIND_PACKAGE_${library}" PARENT_SCOPE)
    return()
  endif()

  set(include_dir)
  set(linked)
  if(binary MATCHES "^(.+)::")
    find_package(${CMAKE_MATCH_1} QUIET)
    if(NOT TARGET ${binary})
      set(${problem} "${library} not found: ${advice}" PARENT_SCOPE)
      return()
    endif()
    outturn_make_global(${binary})
    set(linked ${binary})
  else()
    find_path(${library}_INCLUDE_DIR ${header})
    mark_as_advanced(${library}_INCLUDE_DIR)
    set(include_dir "${${library}_INCLUDE_DIR}")
    if(NOT include_dir)
      set(${problem} "${library} not found: ${advice} or name the folder of its headers with \
-D${library}_INCLUDE_DIR=..." PARENT_SCOPE)
      return()
    endif()
    if(NOT binary STREQUAL "-")
      find_library(${library}_LIBRARY ${binary})
      mark_as_advanced(${library}_LIBRARY)
      set(linked "${${library}_LIBRARY}")
      if(NOT linked)
        set(${problem} "${library} has headers in ${include_dir} but no binary was found: ${advice} \
or name the file with -D${library}_LIBRARY=..." PARENT_SCOPE)
        return()
      endif()
    endif()
  endif()
  add_library(${target} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${target} SYSTEM INTERFACE ${include_dir})
  target_link_libraries(${target} INTERFACE ${linked})
endfunction()

# outturn::compiled: outturn::outturn with the grammar of targets compiled once instead of in each
# translation unit that reads one. It is a part of the build that links it, so its compiler and its
# options are those of that build.
function(outturn_add_compiled)
  add_library(outturn_compiled STATIC EXCLUDE_FROM_ALL
    "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/compiled.cpp")
  add_library(outturn::compiled ALIAS outturn_compiled)
  set_target_properties(outturn_compiled PROPERTIES POSITION_INDEPENDENT_CODE ON)
  target_compile_definitions(outturn_compiled INTERFACE OUTTURN_COMPILED)
  target_link_libraries(outturn_compiled PUBLIC outturn::outturn)
endfunction()

# outturn::<component>, which has all that its rows name. GLOBAL as a last argument makes it so.
function(outturn_add_component problem component_wanted)
  set(${problem} "" PARENT_SCOPE)
  if(TARGET outturn::${component_wanted})
    return()
  endif()
  if(component_wanted STREQUAL "compiled")
    outturn_add_compiled()
    return()
  endif()
  outturn_components(names)
  if(NOT component_wanted IN_LIST names)
    list(JOIN names ", " names)
    set(${problem} "outturn has no component ${component_wanted}; it has compiled, ${names}" PARENT_SCOPE)
    return()
  endif()

  set(needs)
  set(problems)
  foreach(row IN LISTS outturn_optional)
    outturn_read_row("${row}")
    if(component STREQUAL component_wanted)
      outturn_find_library(missing "${row}")
      list(APPEND problems ${missing})
      string(TOLOWER "outturn::${library}" target)
      list(APPEND needs ${target})
    endif()
  endforeach()
  if(problems)
    list(JOIN problems ", and " problems)
    set(${problem} "${problems}" PARENT_SCOPE)
    return()
  endif()
  add_library(outturn::${component_wanted} INTERFACE IMPORTED ${ARGN})
  target_link_libraries(outturn::${component_wanted} INTERFACE outturn::outturn ${needs})
endfunction()
