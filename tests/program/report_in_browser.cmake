# A report opened in a real browser: its figures are there, no text of a form becomes markup, nothing
# overflows or overlaps at any width, the plots have their marks; and printed, derivations are open.
cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/support/run.cmake")

find_program(BROWSER NAMES chromium chromium-browser google-chrome-stable google-chrome chrome)
if(NOT BROWSER)
  message("skipped: no Chromium was found (Debian: apt-get install chromium fonts-noto-cjk)")
  return()
endif()

# browse(<arguments>...): sets `out`.
macro(browse)
  set(profile "${BINARY_DIR}/profile")
  file(REMOVE_RECURSE "${profile}")
  execute_process(
    COMMAND "${BROWSER}" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run
      --disable-background-networking --disable-component-update --disable-sync
      "--user-data-dir=${profile}" ${ARGN}
    OUTPUT_VARIABLE out ERROR_VARIABLE err RESULT_VARIABLE code TIMEOUT 180)
  file(REMOVE_RECURSE "${profile}")
  if(NOT code STREQUAL "0")
    problem("${BROWSER} ended with ${code}\n${err}")
  endif()
endmacro()

# A form that tries to be markup, with names too long for their places.
set(hostile "<script>alert(1)</script>\\\" onload='alert(2)' & ]]> ")
string(REPEAT "WWWW" 40 long)
file(READ "${SOURCE_DIR}/examples/forms/2022-4.json" form)
foreach(text "上海市党群服务阵地态势感知分析平台" "中共上海市委组织部" "平台建设完成率" "感知覆盖功能区数量"
    "部分中心场馆在升级改造" "服务街镇及以上党群服务阵地")
  string(REPLACE "${text}" "${hostile}${text}${long}" form "${form}")
endforeach()
file(WRITE "${BINARY_DIR}/hostile.json" "${form}")

file(READ "${CMAKE_CURRENT_LIST_DIR}/support/probe.js" probe)
set(policy "<meta http-equiv=\"Content-Security-Policy\"[^>]*/>")

foreach(language zh en)
  set(page "${BINARY_DIR}/report-${language}.html")
  run(0 report --policy mof_2020 --lang ${language} -o "${page}"
    examples/forms/2022-1.json examples/forms/2022-4.json "${BINARY_DIR}/hostile.json")
  file(READ "${page}" text)

  # The copy with the probe gives up the policy that would keep every script from running: what is
  # shown is that there is none.
  if(NOT text MATCHES "${policy}")
    problem("the page has no policy against scripts")
  endif()
  string(REGEX REPLACE "${policy}" "<script>window.alerts = 0; window.alert = () => ++window.alerts;</script>"
    copy "${text}")
  string(REPLACE "\\" "\\\\" source "${text}")
  string(REPLACE "`" "\\`" source "${source}")
  string(REPLACE "\${" "\\\${" source "${source}")
  string(REPLACE "</" "<\\/" source "${source}")
  string(REPLACE "<script" "<\\script" source "${source}")
  string(REPLACE "</body>" "<script>window.source = `${source}`;\n${probe}</script>\n</body>" copy "${copy}")
  file(WRITE "${BINARY_DIR}/probed-${language}.html" "${copy}")
  browse(--dump-dom --window-size=1280,1000 --virtual-time-budget=60000
    "file://${BINARY_DIR}/probed-${language}.html")
  if(NOT out MATCHES "<pre id=\"probe\">([^<]*)</pre>")
    problem("the probe in ${language} wrote nothing\n${err}")
    continue()
  endif()
  set(seen "\n${CMAKE_MATCH_1}")
  string(REPLACE "&lt;" "<" seen "${seen}")
  string(REPLACE "&gt;" ">" seen "${seen}")
  string(REPLACE "&amp;" "&" seen "${seen}")
  string(REGEX MATCHALL "\nproblem=[^\n]*" found "${seen}")
  foreach(each IN LISTS found)
    problem("${language}: ${each}")
  endforeach()

  expect_in(seen "\nalerts=0\n")
  expect_in(seen "\nscripts=2\n")  # both of the test
  expect_in(seen "\nxml=well-formed\n")
  foreach(width 360 390 768 1280)
    expect_in(seen "\nwidth=${width}\n")
  endforeach()
  expect_in(seen "| <script>alert(1)</script>\" onload='alert(2)' & ]]> 上海市党群服务阵地态势感知分析平台WWWW")

  # Every score of the two forms, in their order.
  set(printed)
  foreach(file examples/forms/2022-1.json examples/forms/2022-4.json examples/forms/2022-4.json)
    file(READ "${SOURCE_DIR}/${file}" json)
    string(JSON count LENGTH "${json}" indicators)
    math(EXPR last "${count} - 1")
    foreach(i RANGE ${last})
      string(JSON score GET "${json}" indicators ${i} score)
      string(APPEND printed "${score} ")
    endforeach()
    string(JSON score GET "${json}" total score)
    string(APPEND printed "${score} ")
  endforeach()
  string(STRIP "${printed}" printed)
  expect_in(seen "\nprinted=${printed}\n")

  # 14, 18 and 18 figures and three sums of funds each, of which the event of form 1 has no exact value.
  expect_in(seen "\nresiduals=58\n")
  # Full points, losses and total: 1 + 2 + 1 of form 1, 1 + 4 + 1 of form 4, twice.
  expect_in(seen "\nbars=16\n")
  expect_in(seen "\nderivations=50\n")
endforeach()

browse(--no-pdf-header-footer "--print-to-pdf=${BINARY_DIR}/report.pdf" "file://${BINARY_DIR}/report-zh.html")
find_program(PDFTOTEXT NAMES pdftotext)
if(PDFTOTEXT)
  execute_process(COMMAND "${PDFTOTEXT}" -layout "${BINARY_DIR}/report.pdf" - OUTPUT_VARIABLE printed)
  # Within a derivation, which is folded on the screen.
  string(REGEX MATCHALL "表列 indicators.2..actual" folded "${printed}")
  list(LENGTH folded count)
  if(count LESS 2)
    problem("derivations are not open in print")
  endif()
  foreach(text "项目支出绩效自评复核报告" "感知覆盖阵地数量" "99.31%" "97.15" "本报告不能回答的问题")
    expect_in(printed "${text}")
  endforeach()
else()
  message("not looked at: the printed page, without pdftotext (Debian: apt-get install poppler-utils)")
endif()
finish()
