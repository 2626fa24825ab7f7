# The documentation checks are right: they pass on right pages, and fail on wrong ones, saying so.
# WORK is a folder to write the pages in.
cmake_minimum_required(VERSION 3.22)

set(begin "# Title\n\n```sh\nsh x; [ -e y ]\n```\n\n")
set(code "int main() {\n    int a[] = {1, 2};\n    return a[0];\n}\n")
set(quote "<!-- examples/1.cpp -->\n```cpp\n    int a[] = {1, 2};\n    return a[0];\n```\n")
set(links "[a](examples/1.cpp#L1), [b](http://x.org), [c](#title), `[d](nowhere)`, [e](examples \"E\")\n")

function(right_pages)
  file(REMOVE_RECURSE "${WORK}")
  file(WRITE "${WORK}/examples/1.cpp" "${code}")
  file(WRITE "${WORK}/README.md" "${begin}${quote}${links}")
  file(WRITE "${WORK}/README.zh-CN.md" "${begin}${quote}")
endfunction()

function(expect check text)
  execute_process(COMMAND "${CMAKE_COMMAND}" "-DROOT=${WORK}" -P "${CMAKE_CURRENT_LIST_DIR}/${check}.cmake"
    RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
  string(REGEX REPLACE "[ \n]+" " " output "${output}")   # CMake breaks long lines of a message
  string(FIND "${output}" "${text}" position)
  if("${text}" STREQUAL "" AND failed)
    message(SEND_ERROR "${check} fails on right pages:\n${output}")
  elseif(NOT "${text}" STREQUAL "" AND (NOT failed OR position EQUAL -1))
    message(SEND_ERROR "${check} should say\n${text}\nand says\n${output}")
  endif()
  right_pages()
endfunction()

right_pages()
expect(readme "")
expect(links "")

file(REMOVE "${WORK}/README.zh-CN.md")
expect(readme "README.zh-CN.md is missing")
file(WRITE "${WORK}/README.md" "${begin}```cpp\nint a;\n```\n")
expect(readme "README.md:7: a block of C++ without a line")
file(WRITE "${WORK}/README.md" "${quote}x\n<!-- examples/1.cpp -->\n```text\nreturn a[0];\n```\n")
expect(readme "README.md:8: the block does not stand like this in examples/1.cpp")
file(WRITE "${WORK}/README.md" "<!-- examples/2.cpp -->\n```cpp\n```\n")
expect(readme "README.md:2: examples/2.cpp does not exist")
file(WRITE "${WORK}/README.md" "```sh\nx\n")
expect(readme "README.md:1: a block that does not end")

file(WRITE "${WORK}/README.md" "[a](examples/1.cpp) and [b](examples/2.cpp)\n")
expect(links "README.md: examples/2.cpp does not exist")
file(WRITE "${WORK}/docs/a.md" "[a](examples/1.cpp)\n")
expect(links "docs/a.md: examples/1.cpp does not exist")
