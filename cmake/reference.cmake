# The reference: pages of HTML in build/reference, made of the comments in the headers. The target
# `reference` makes them, and an installation takes them along where they were made.

include(GNUInstallDirs)
file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/include/outturn/*.hpp")
set(reference "${PROJECT_BINARY_DIR}/reference")

add_executable(outturn_comments EXCLUDE_FROM_ALL "${PROJECT_SOURCE_DIR}/tests/docs/comments.cpp")
target_compile_features(outturn_comments PRIVATE cxx_std_20)
target_include_directories(outturn_comments PRIVATE "${PROJECT_SOURCE_DIR}/tests")
add_custom_command(OUTPUT "${reference}/index.html"
  COMMAND outturn_comments reference "${PROJECT_SOURCE_DIR}" "${reference}"
  DEPENDS outturn_comments ${headers} "${PROJECT_SOURCE_DIR}/README.md" VERBATIM)
add_custom_target(reference DEPENDS "${reference}/index.html")
if(OUTTURN_INSTALL)
  install(DIRECTORY "${reference}" DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT dev OPTIONAL)
endif()
