# Each header begins with its two SPDX lines and #pragma once.
cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/headers.cmake")

foreach(header IN LISTS headers)
  read_header(text "${header}")
  if(NOT text MATCHES "^\n// SPDX-FileCopyrightText: [^\n]+\n// SPDX-License-Identifier: BSL-1\\.0\n#pragma once\n")
    problem("${header} does not begin with the two SPDX lines and #pragma once")
  endif()
endforeach()
finish()
