include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/outturn)
set(pkgconfig_dir ${CMAKE_INSTALL_DATADIR}/pkgconfig)

# ---- the library

install(DIRECTORY include/outturn DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT dev
  FILES_MATCHING PATTERN "*.hpp")
install(TARGETS outturn EXPORT outturn INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT outturn DESTINATION ${package_dir} NAMESPACE outturn:: FILE outturnTargets.cmake
  COMPONENT dev)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/outturnConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES cmake/outturnConfig.cmake cmake/dependencies.cmake cmake/compiled.cpp
  "${PROJECT_BINARY_DIR}/outturnConfigVersion.cmake" DESTINATION ${package_dir} COMPONENT dev)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT license)

# ---- for pkg-config: outturn, and outturn-<component> for each component

file(RELATIVE_PATH from_pkgconfig_to_prefix "/${pkgconfig_dir}" "/")
string(REGEX REPLACE "/$" "" from_pkgconfig_to_prefix "${from_pkgconfig_to_prefix}")
configure_file(cmake/outturn.pc.in "${PROJECT_BINARY_DIR}/outturn.pc" @ONLY)
set(pc_files "${PROJECT_BINARY_DIR}/outturn.pc")
outturn_components(components)
foreach(wanted IN LISTS components)
  set(needs)
  set(requires "outturn = ${PROJECT_VERSION}")
  set(libs)
  foreach(row IN LISTS outturn_optional)
    outturn_read_row("${row}")
    if(NOT component STREQUAL wanted)
      continue()
    endif()
    list(APPEND needs ${library})
    if(NOT module STREQUAL "-")
      list(APPEND requires ${module})
    elseif(library STREQUAL "iconv" AND Iconv_FOUND AND NOT Iconv_IS_BUILT_IN)
      set(libs -liconv)
    endif()
  endforeach()
  list(JOIN needs ", " needs)
  list(JOIN requires ", " requires)
  set(component ${wanted})
  configure_file(cmake/outturn-component.pc.in "${PROJECT_BINARY_DIR}/outturn-${wanted}.pc" @ONLY)
  list(APPEND pc_files "${PROJECT_BINARY_DIR}/outturn-${wanted}.pc")
endforeach()
install(FILES ${pc_files} DESTINATION ${pkgconfig_dir} COMPONENT dev)

# ---- the program

if(TARGET outturn_program)
  install(TARGETS outturn_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
endif()

include(cmake/debian.cmake)
