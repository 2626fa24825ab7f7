# Two packages for Debian and its kin, made by cpack -G DEB: liboutturn-dev, the headers, for every
# architecture; and outturn, the program, with the libraries that it turns out to be linked to.

set(CPACK_PACKAGE_CONTACT "The Outturn authors <outturn@localhost>" CACHE STRING
  "The maintainer of the packages: Name <address>")
mark_as_advanced(CPACK_PACKAGE_CONTACT)
set(CPACK_PACKAGE_NAME outturn)
set(CPACK_PACKAGE_VENDOR "The Outturn authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "score and audit self-evaluation forms of public projects")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}/packages")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR DEB)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_CMAKE_GENERATOR Ninja)   # packs what was built, where that of make first builds all examples
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)

set(about "Budget amounts in exact decimals, targets as forms write them, scoring rules
of provinces and years as data, and audits that recompute every printed figure
and name the rule that gives it.")

set(CPACK_COMPONENTS_ALL dev)
set(CPACK_DEBIAN_DEV_PACKAGE_NAME liboutturn-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "libboost-dev (>= 1.74)")
set(CPACK_DEBIAN_DEV_PACKAGE_SUGGESTS "rapidjson-dev, libzip-dev, libexpat1-dev, libxlsxwriter-dev")
set(CPACK_DEBIAN_DEV_DESCRIPTION "${about}\n.\nThis package holds the C++20 headers.")

if(TARGET outturn_program)
  list(APPEND CPACK_COMPONENTS_ALL program)
endif()
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME outturn)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "${about}\n.\nThis package holds the program outturn.")

# Not by file(ARCHIVE_CREATE), which writes the time of the build into it.
set(documents cmake/debian/copyright)
set(changelog "${PROJECT_BINARY_DIR}/changelog.Debian")
configure_file(cmake/debian/changelog.in "${changelog}" @ONLY)
find_program(GZIP_EXECUTABLE gzip)
mark_as_advanced(GZIP_EXECUTABLE)
if(GZIP_EXECUTABLE)
  execute_process(COMMAND "${GZIP_EXECUTABLE}" -9nfk "${changelog}" COMMAND_ERROR_IS_FATAL ANY)
  list(APPEND documents "${changelog}.gz")
endif()
install(FILES ${documents} COMPONENT dev DESTINATION share/doc/liboutturn-dev EXCLUDE_FROM_ALL)
install(FILES ${documents} COMPONENT program DESTINATION share/doc/outturn EXCLUDE_FROM_ALL)

include(CPack)
