# cpack makes liboutturn-dev: for every architecture, with what it depends on, and with all headers.
cmake_minimum_required(VERSION 3.22)

file(REMOVE_RECURSE "${WORK}")
execute_process(COMMAND "${CPACK}" --config "${BUILD_DIR}/CPackConfig.cmake" -G DEB -C "${CONFIG}"
  -B "${WORK}" -D CPACK_PACKAGE_DIRECTORY=${WORK} -D CPACK_COMPONENTS_ALL=dev
  RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
set(package "${WORK}/liboutturn-dev_${VERSION}-1_all.deb")
if(failed OR NOT EXISTS "${package}")
  message(FATAL_ERROR "cpack ended with ${failed}, without ${package}:\n${output}")
endif()

foreach(row IN ITEMS "Package|liboutturn-dev" "Version|${VERSION}-1" "Architecture|all"
    "Section|libdevel" "Depends|libboost-dev (>= 1.74)")
  string(REGEX MATCH "^([^|]*)\\|(.*)" row "${row}")
  set(wanted "${CMAKE_MATCH_2}")
  execute_process(COMMAND "${DPKG_DEB}" --field "${package}" "${CMAKE_MATCH_1}"
    OUTPUT_VARIABLE found OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  if(NOT found STREQUAL wanted)
    message(SEND_ERROR "${CMAKE_MATCH_1} is \"${found}\", not \"${wanted}\"")
  endif()
endforeach()
execute_process(COMMAND "${DPKG_DEB}" --field "${package}" Suggests OUTPUT_VARIABLE suggests
  COMMAND_ERROR_IS_FATAL ANY)
if(NOT suggests MATCHES "rapidjson-dev")
  message(SEND_ERROR "rapidjson-dev is not suggested: ${suggests}")
endif()

execute_process(COMMAND "${DPKG_DEB}" --extract "${package}" "${WORK}/root" COMMAND_ERROR_IS_FATAL ANY)
file(GLOB_RECURSE files RELATIVE "${WORK}/root/usr" "${WORK}/root/*")
file(GLOB_RECURSE headers RELATIVE "${SOURCE_DIR}" "${SOURCE_DIR}/include/outturn/*.hpp")
set(wanted ${headers} share/cmake/outturn/outturnConfig.cmake share/cmake/outturn/compiled.cpp
  share/pkgconfig/outturn.pc share/pkgconfig/outturn-json.pc
  share/doc/liboutturn-dev/copyright share/doc/liboutturn-dev/changelog.Debian.gz)
foreach(file IN LISTS wanted)
  if(NOT file IN_LIST files)
    message(SEND_ERROR "/usr/${file} is not in the package")
  endif()
endforeach()
foreach(file IN LISTS files)
  if(NOT file MATCHES "^(include/outturn/.*\\.hpp|share/(cmake/outturn|pkgconfig|doc/liboutturn-dev)/[^/]+)$")
    message(SEND_ERROR "/usr/${file} is in the package")
  elseif(file MATCHES "\\.(cmake|pc)$")
    file(READ "${WORK}/root/usr/${file}" text)
    string(FIND "${text}" "${BUILD_DIR}" at)
    if(NOT at EQUAL -1)
      message(SEND_ERROR "/usr/${file} names the folder that it was built in")
    endif()
  endif()
endforeach()
