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
set(CPACK_COMPONENTS_ALL dev)

set(about "Budget amounts in exact decimals, targets as forms write them, scoring rules
of provinces and years as data, and audits that recompute every printed figure
and name the rule that gives it.")

set(CPACK_DEBIAN_DEV_PACKAGE_NAME liboutturn-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "libboost-dev (>= 1.74)")
set(suggested)
foreach(row IN LISTS outturn_optional)
  outturn_read_row("${row}")
  if(NOT package STREQUAL "libc6-dev")   # comes with every compiler
    list(APPEND suggested ${package})
  endif()
endforeach()
list(REMOVE_DUPLICATES suggested)
list(JOIN suggested ", " CPACK_DEBIAN_DEV_PACKAGE_SUGGESTS)
set(CPACK_DEBIAN_DEV_DESCRIPTION "${about}\n.\nThis package holds the C++20 headers.")

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME outturn)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "${about}\n.\nThis package holds the program outturn.")
if(TARGET outturn_program)
  list(APPEND CPACK_COMPONENTS_ALL program)
endif()

# What Debian wants beside the files: the licence in its own format, and a changelog.
file(READ LICENSE licence)
string(STRIP "${licence}" licence)
string(REPLACE "\n\n" "\n.\n" licence "${licence}")
string(REPLACE "\n" "\n " licence "${licence}")
set(folder "${PROJECT_BINARY_DIR}/debian")
file(WRITE "${folder}/copyright" "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: outturn

Files: *
Copyright: 2026 The Outturn authors
License: BSL-1.0

License: BSL-1.0
 ${licence}
")
file(WRITE "${folder}/changelog" "outturn (${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Version ${PROJECT_VERSION}, as packaged by its own build.

 -- ${CPACK_PACKAGE_CONTACT}  Thu, 01 Jan 2026 00:00:00 +0000
")
set(documents "${folder}/copyright")
find_program(GZIP_EXECUTABLE gzip)
mark_as_advanced(GZIP_EXECUTABLE)
if(GZIP_EXECUTABLE)   # not file(ARCHIVE_CREATE), which writes the time of the build into it
  execute_process(COMMAND "${GZIP_EXECUTABLE}" -9nc "${folder}/changelog"
    OUTPUT_FILE "${folder}/changelog.Debian.gz" COMMAND_ERROR_IS_FATAL ANY)
  list(APPEND documents "${folder}/changelog.Debian.gz")
endif()
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  string(TOUPPER ${component} upper)
  install(FILES ${documents} COMPONENT ${component}
    DESTINATION share/doc/${CPACK_DEBIAN_${upper}_PACKAGE_NAME} EXCLUDE_FROM_ALL)
endforeach()

include(CPack)
