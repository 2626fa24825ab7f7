include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/outturn)
set(pkgconfig_dir ${CMAKE_INSTALL_DATADIR}/pkgconfig)

# ---- the library

install(DIRECTORY include/outturn DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT dev
  FILES_MATCHING PATTERN "*.hpp" PATTERN "*.ipp")
install(TARGETS outturn EXPORT outturn INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT outturn DESTINATION ${package_dir} NAMESPACE outturn:: FILE outturnTargets.cmake
  COMPONENT dev)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/outturnConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES cmake/outturnConfig.cmake cmake/dependencies.cmake
  "${PROJECT_BINARY_DIR}/outturnConfigVersion.cmake" DESTINATION ${package_dir} COMPONENT dev)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT license)

# ---- for pkg-config: outturn, and outturn-<component> for each component

file(RELATIVE_PATH from_pkgconfig_to_prefix "/${pkgconfig_dir}" "/")
configure_file(cmake/outturn.pc.in outturn.pc @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/outturn.pc" DESTINATION ${pkgconfig_dir} COMPONENT dev)
foreach(row IN LISTS outturn_optional)
  outturn_read_row("${row}")
  list(APPEND needs_of_${component} ${library})
  if(NOT module STREQUAL "-")
    list(APPEND requires_of_${component} ${module})
  elseif(binary MATCHES "[?]" AND ${library}_LIBRARY)
    set(libs_of_${component} -l${library})
  endif()
endforeach()
outturn_components(components)
foreach(component IN LISTS components)
  list(JOIN needs_of_${component} ", " needs)
  list(JOIN requires_of_${component} " " requires)
  set(libs ${libs_of_${component}})
  configure_file(cmake/outturn-component.pc.in outturn-${component}.pc @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/outturn-${component}.pc" DESTINATION ${pkgconfig_dir} COMPONENT dev)
endforeach()

# ---- the program

if(TARGET outturn_program)
  install(TARGETS outturn_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
endif()

include(cmake/debian/debian.cmake)
