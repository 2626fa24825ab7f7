# Finds what the headers need. The build uses this file, and so does the installed package.
#
# A function leaves in the variable named by its first argument what is missing, in a sentence; empty
# when nothing is. The targets are global, so that a project which takes the library by
# add_subdirectory can link it from any of its directories.

# Boost::headers, at least 1.74: the target of the surrounding project; else the folder named by
# Boost_INCLUDE_DIR or BOOST_ROOT; else Boost's own package files; else headers that the system has.
function(outturn_find_boost problem)
  set(${problem} "" PARENT_SCOPE)
  set(roots ${BOOST_ROOT} ${Boost_ROOT} $ENV{BOOST_ROOT} $ENV{Boost_ROOT})
  if(NOT TARGET Boost::headers AND NOT Boost_INCLUDE_DIR AND NOT roots)
    find_package(Boost 1.74 CONFIG QUIET)
    if(TARGET Boost::headers)
      set_target_properties(Boost::headers PROPERTIES IMPORTED_GLOBAL TRUE)
    endif()
  endif()
  if(TARGET Boost::headers)
    return()
  endif()

  set(only_there)
  if(roots)
    set(only_there NO_DEFAULT_PATH)
  endif()
  find_path(Boost_INCLUDE_DIR boost/version.hpp PATHS ${roots} PATH_SUFFIXES include ${only_there})
  set(version 0)
  if(EXISTS "${Boost_INCLUDE_DIR}/boost/version.hpp")
    file(STRINGS "${Boost_INCLUDE_DIR}/boost/version.hpp" version REGEX "#define BOOST_VERSION [0-9]+")
    string(REGEX MATCH "[0-9]+" version "${version}")
  endif()
  if(version LESS 107400)
    set(${problem} "Boost 1.74 or newer not found (in ${roots} ${Boost_INCLUDE_DIR}): install its \
headers (Debian: apt-get install libboost-dev) or name their folder with -DBoost_INCLUDE_DIR=..."
      PARENT_SCOPE)
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
#   name of its binary: "-" where it has none, with "?" where the C library may hold it.
#
# Headers and binaries are looked for, as the package files of these libraries differ from one
# distribution to the next, or ask for programs that nobody needs.
set(outturn_optional
  "json RapidJSON     rapidjson-dev     RapidJSON  rapidjson/reader.h -"
  "csv  iconv         libc6-dev         -          iconv.h            iconv?"
  "xlsx libzip        libzip-dev        libzip     zip.h              zip"
  "xlsx Expat         libexpat1-dev     expat      expat.h            expat"
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
  list(TRANSFORM outturn_optional REPLACE " .*" "" OUTPUT_VARIABLE names)
  list(REMOVE_DUPLICATES names)
  set(${out} "${names}" PARENT_SCOPE)
endfunction()

# The components that the lines "// Needs: <library>" of some files belong to.
function(outturn_components_of out)
  set(components "")
  set(needs "")
  foreach(file IN LISTS ARGN)
    if(EXISTS "${file}")
      file(STRINGS "${file}" lines REGEX "^// Needs: ")
      list(APPEND needs ${lines})
    endif()
  endforeach()
  foreach(row IN LISTS outturn_optional)
    outturn_read_row("${row}")
    if("// Needs: ${library}" IN_LIST needs)
      list(APPEND components ${component})
    endif()
  endforeach()
  list(REMOVE_DUPLICATES components)
  set(${out} "${components}" PARENT_SCOPE)
endfunction()

# outturn::<library in lower case>, by a row of the table.
function(outturn_find_library problem row)
  outturn_read_row("${row}")
  set(${problem} "" PARENT_SCOPE)
  string(TOLOWER "outturn::${library}" target)
  if(TARGET ${target})
    return()
  endif()
  if(CMAKE_DISABLE_FIND_PACKAGE_${library})
    set(${problem} "${library} is switched off by CMAKE_DISABLE_FIND_PACKAGE_${library}" PARENT_SCOPE)
    return()
  endif()

  find_path(${library}_INCLUDE_DIR ${header})
  set(linked)
  if(NOT binary STREQUAL "-")
    string(REPLACE "?" "" name ${binary})
    find_library(${library}_LIBRARY ${name})
    set(linked ${${library}_LIBRARY})
  endif()
  mark_as_advanced(${library}_INCLUDE_DIR ${library}_LIBRARY)
  if(NOT ${library}_INCLUDE_DIR OR (NOT linked AND binary MATCHES "^[a-z]+$"))
    set(${problem} "${library} not found: install it (Debian: apt-get install ${package}) or name the \
folder of its headers with -D${library}_INCLUDE_DIR=... and its binary, where it has one, with \
-D${library}_LIBRARY=..." PARENT_SCOPE)
    return()
  endif()
  add_library(${target} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${target} SYSTEM INTERFACE ${${library}_INCLUDE_DIR})
  if(linked)
    target_link_libraries(${target} INTERFACE ${linked})
  endif()
endfunction()

# outturn::<component>, which has all that its rows name. GLOBAL as a last argument makes it so.
function(outturn_add_component problem wanted)
  set(${problem} "" PARENT_SCOPE)
  outturn_components(names)
  if(NOT wanted IN_LIST names)
    list(JOIN names ", " names)
    set(${problem} "outturn has no component ${wanted}; it has compiled, ${names}" PARENT_SCOPE)
    return()
  elseif(TARGET outturn::${wanted})
    return()
  endif()

  set(needs)
  set(problems)
  foreach(row IN LISTS outturn_optional)
    outturn_read_row("${row}")
    if(component STREQUAL wanted)
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
  add_library(outturn::${wanted} INTERFACE IMPORTED ${ARGN})
  target_link_libraries(outturn::${wanted} INTERFACE outturn::outturn ${needs})
endfunction()

# outturn::compiled: what is no template, compiled once, by the build that links it and with its options.
# It holds the components that are there; called again, it takes up those that were added since.
function(outturn_add_compiled include_dir)
  if(NOT TARGET outturn_compiled)
    add_library(outturn_compiled STATIC EXCLUDE_FROM_ALL)
    add_library(outturn::compiled ALIAS outturn_compiled)
    set_target_properties(outturn_compiled PROPERTIES POSITION_INDEPENDENT_CODE ON)
    target_compile_definitions(outturn_compiled PUBLIC OUTTURN_COMPILED)
    target_link_libraries(outturn_compiled PUBLIC outturn::outturn)
  endif()
  outturn_components(names)
  foreach(component IN LISTS names)
    if(TARGET outturn::${component})
      target_link_libraries(outturn_compiled PUBLIC outturn::${component})
    endif()
  endforeach()

  # One source for a folder, and one more for what in it needs a component, so that they build side by side.
  file(GLOB_RECURSE implementations CONFIGURE_DEPENDS "${include_dir}/outturn/*.ipp")
  set(sources "")
  foreach(implementation IN LISTS implementations)
    string(REGEX REPLACE "impl/([^/]+)\\.ipp$" "\\1.hpp" header "${implementation}")
    string(REGEX REPLACE "impl/([^/]+)\\.ipp$" "detail/\\1.hpp" detail "${implementation}")
    outturn_components_of(components "${implementation}" "${header}" "${detail}")
    file(RELATIVE_PATH name "${include_dir}" "${implementation}")
    string(REGEX REPLACE "^outturn/([^/]+)/.*" "\\1" folder "${name}")
    set(source ${folder} ${components})
    list(JOIN source . source)
    foreach(component IN LISTS components)
      if(NOT TARGET outturn::${component})
        set(source)
      endif()
    endforeach()
    if(source)
      list(APPEND sources ${source})
      string(APPEND "text_of_${source}" "#include <${name}>\n")
    endif()
  endforeach()
  list(REMOVE_DUPLICATES sources)
  get_target_property(binary_dir outturn_compiled BINARY_DIR)
  get_target_property(known outturn_compiled SOURCES)
  foreach(source IN LISTS sources)
    set(file "${binary_dir}/outturn_compiled/${source}.cpp")
    if(NOT file IN_LIST known)
      file(CONFIGURE OUTPUT "${file}" CONTENT "${text_of_${source}}" @ONLY)
      target_sources(outturn_compiled PRIVATE "${file}")
    endif()
  endforeach()
endfunction()
