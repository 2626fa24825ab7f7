#!/bin/sh
# Writes parts of workbooks as seeds, each in two ways to read it: sh xlsx.seeds.sh <folder>
set -eu
folder=${1:?usage: sh xlsx.seeds.sh <folder>}
mkdir -p "$folder"

# seed <name> <rows> <behind> <shared texts> <styles> <workbook> <changes, as printf writes them>
seed() {
    for mode in 1 7; do
        printf "\\$mode%s\\0%s\\0%s\\0%s\\0%s\\0${7:-}" "$2" "$3" "$4" "$5" "$6" >"$folder/$1-$mode"
    done
}

text() { printf '<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' "$1" "$2"; }

seed types '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#DIV/0!</v></c><c r="E2" t="str"><f>A1</f><v>x_x000D_</v></c><c r="F2"><f>A1</f></c><c><v>1.5E3</v></c></row><row><c/><c><v>0.99309999999999998</v></c></row>' \
    '' '<si><r><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh><t>c</t></rPh></si>' '' ''
seed merged '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="5"><c r="A5"><v>6</v></c></row>' \
    '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B5:D9"/></mergeCells>' '' '' \
    '<definedNames><definedName name="outturn_recomputation" localSheetId="0">x!$A$5:$B$9</definedName></definedNames>'
n=170
for code in '0.00%' '#,##0.00;(#,##0.0)' '0!.0000' '0!.0,' '&quot;&gt;=&quot;0&quot;家&quot;' '[&gt;=3]0&quot;多&quot;;0' \
    '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ ' '##0.0E+0' 'yyyy&quot;年&quot;m&quot;月&quot;d' '[h]:mm:ss' \
    'h:mm AM/PM' '# ?/?' '[DBNum1]0' 'General' '[$¥-804]#,##0'; do
    for value in 44926.75 -0.285 123456789012345678; do
        n=$((n + 1))
        seed format-$n "<row><c s=\"0\"><v>$value</v></c></row>" '' '' \
            "<numFmts><numFmt numFmtId=\"$n\" formatCode=\"$code\"/></numFmts><cellXfs><xf numFmtId=\"$n\"/></cellXfs>" \
            '<workbookPr date1904="1"/>'
    done
done
seed form "<row r=\"3\">$(text A3 一级指标)$(text B3 二级指标)$(text C3 三级指标)$(text D3 年度指标值)$(text E3 实际完成值)$(text F3 分值)$(text G3 得分)</row><row r=\"4\">$(text A4 产出指标)$(text B4 数量指标)$(text C4 次数)$(text D4 '&gt;=3次')$(text E4 3次)<c r=\"F4\"><v>10</v></c><c r=\"G4\"><v>10</v></c></row>" \
    '' '' '' ''
seed changed '<row><c><v>1</v></c></row>' '' '' '' '' '\001\200\377\000\100\001'
