# No binary floating point in the library: none of its words outside comments and string literals.
cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/headers.cmake")

set(word "(^|[^A-Za-z0-9_])(double|float|__float128|_Float[0-9]+)([^A-Za-z0-9_]|$)")
# A quote between digits separates them and opens nothing, hence one character at most between quotes.
set(literal_or_comment
  "//[^\n]*|\"([^\"\\\n]|\\\\.)*\"|'[^'\\\n]'|'\\\\.'|/\\*([^*]|\\*+[^*/])*\\*+/")

foreach(header IN LISTS headers)
  read_header(text "${header}")
  if(NOT text MATCHES "${word}")
    continue()
  endif()
  string(REGEX REPLACE "${literal_or_comment}" "" text "${text}")
  if(text MATCHES "${word}")
    string(REGEX MATCH "[^\n]*${word}[^\n]*" line "${text}")
    string(STRIP "${line}" line)
    problem("${header}: binary floating point: ${line}")
  endif()
endforeach()
finish()
