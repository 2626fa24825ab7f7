# Makes locales in WORK, one with a comma for the decimal point and one whose characters are not UTF-8,
# and runs PROGRAM under them. Says "skipped" where locales cannot be made.
cmake_minimum_required(VERSION 3.22)

set(locales de_DE.UTF-8 zh_CN.GB18030)
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
find_program(LOCALEDEF localedef)
foreach(locale IN LISTS locales)
  string(REGEX MATCH "^([^.]+)\\.(.+)$" parts "${locale}")
  if(LOCALEDEF)
    execute_process(COMMAND "${LOCALEDEF}" -i "${CMAKE_MATCH_1}" -f "${CMAKE_MATCH_2}" "${WORK}/${locale}"
      OUTPUT_QUIET ERROR_VARIABLE errors)
  endif()
  if(NOT EXISTS "${WORK}/${locale}")
    message("skipped: the locale ${locale} cannot be made (Debian: apt-get install locales) ${errors}")
    return()
  endif()
endforeach()

set(ENV{LOCPATH} "${WORK}")
execute_process(COMMAND "${PROGRAM}" ${locales}
  RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE errors)
if(failed)
  message(FATAL_ERROR "ended with ${failed}:\n${output}${errors}")
endif()
if(NOT output MATCHES "de_DE.UTF-8 writes a half as 0,5")
  message(FATAL_ERROR "the locale was not in force:\n${output}")
endif()
