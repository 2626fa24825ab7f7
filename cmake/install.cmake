include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/outturn)

install(DIRECTORY include/outturn DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")
install(TARGETS outturn EXPORT outturn INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT outturn DESTINATION ${package_dir} NAMESPACE outturn:: FILE outturnTargets.cmake)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/outturnConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES cmake/outturnConfig.cmake cmake/dependencies.cmake
  "${PROJECT_BINARY_DIR}/outturnConfigVersion.cmake" DESTINATION ${package_dir})

file(RELATIVE_PATH from_pkgconfig_to_include
  "/${CMAKE_INSTALL_DATADIR}/pkgconfig" "/${CMAKE_INSTALL_INCLUDEDIR}")
configure_file(cmake/outturn.pc.in "${PROJECT_BINARY_DIR}/outturn.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/outturn.pc" DESTINATION ${CMAKE_INSTALL_DATADIR}/pkgconfig)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
