# The installed outturn.pc names VERSION and the folder INCLUDE_DIR, wherever PREFIX is.
cmake_minimum_required(VERSION 3.22)

set(ENV{PKG_CONFIG_PATH} "${PREFIX}/share/pkgconfig")
execute_process(COMMAND "${PKG_CONFIG}" --modversion outturn
  OUTPUT_VARIABLE version OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${PKG_CONFIG}" --cflags-only-I outturn
  OUTPUT_VARIABLE flags OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
if(NOT version STREQUAL VERSION)
  message(FATAL_ERROR "the version is ${version}, not ${VERSION}")
endif()
string(REGEX REPLACE "^-I" "" dir "${flags}")
string(REPLACE "\\ " " " dir "${dir}")   # pkg-config escapes spaces
get_filename_component(dir "${dir}" REALPATH)
get_filename_component(expected "${INCLUDE_DIR}" REALPATH)
if(NOT dir STREQUAL expected)
  message(FATAL_ERROR "the headers are said to be in ${dir}, not in ${expected}")
endif()
