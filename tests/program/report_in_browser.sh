#!/bin/sh
# A report opened in a real browser: its figures are there, no text of a form becomes markup, nothing
# overflows or overlaps at any width, the plots have their marks; and printed, derivations are open.
. "${0%/*}/support/run.sh"

for browser in chromium chromium-browser google-chrome-stable google-chrome chrome ''; do
    ! command -v "$browser" >/dev/null || break
done
if [ -z "$browser" ]; then
    echo 'skipped: no Chromium was found (Debian: apt-get install chromium fonts-noto-cjk)'
    exit 0
fi
browse() {
    ran 0 timeout 180 "$browser" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync \
        "--user-data-dir=$work/profile" "$@"
    rm -rf "$work/profile"
}

# A form that tries to be markup, with names too long for their places.
hostile='<script>alert(1)</script>\\" onload='\''alert(2)'\'' \& ]]> '
long=$(printf 'WWWW%.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 \
    31 32 33 34 35 36 37 38 39 40)
cp examples/forms/2022-4.json "$work/hostile.json"
for text in 上海市党群服务阵地态势感知分析平台 中共上海市委组织部 平台建设完成率 感知覆盖功能区数量 \
    部分中心场馆在升级改造 服务街镇及以上党群服务阵地; do
    sed "s|$text|$hostile$text$long|g" "$work/hostile.json" >"$work/changed" &&
        mv "$work/changed" "$work/hostile.json"
done

# Every score of the three forms, in their order.
printed=$(for form in 1 4 4; do
    sed -n -e 's/^      "score": "\(.*\)".*/\1/p' -e '/^  "total"/,$ s/^    "score": "\(.*\)".*/\1/p' \
        examples/forms/2022-$form.json
done | paste -sd' ')

for language in zh en; do
    page=$work/report-$language.html
    run 0 report --policy mof_2020 --lang $language -o "$page" \
        examples/forms/2022-1.json examples/forms/2022-4.json "$work/hostile.json"

    # The copy with the probe gives up the policy that would keep every script from running: what is
    # shown is that there is none.
    policy='<meta http-equiv="Content-Security-Policy"[^>]*/>'
    grep -q "$policy" "$page" || problem 'the page has no policy against scripts'
    {
        printf '<script>window.source = `'
        sed -e 's/[\\`]/\\&/g' -e 's/\${/\\&/g' -e 's|</|<\\/|g' -e 's/<script/<\\script/g' "$page"
        printf '`;\n'
        cat "${0%/*}/support/probe.js"
        printf '</script>\n'
    } >"$work/probe"
    counting='<script>window.alerts = 0; window.alert = () => ++window.alerts;</script>'
    sed -e "s|$policy|$counting|" -e '/<\/body>/,$ d' "$page" >"$work/probed.html"
    { cat "$work/probe" && sed -n 's|.*</body>|</body>|; /<\/body>/,$ p' "$page"; } >>"$work/probed.html"
    browse --dump-dom --window-size=1280,1000 --virtual-time-budget=60000 "file://$work/probed.html"
    seen=$(printf '%s' "$out" | sed -n '/<pre id="probe">[a-z]*=/,/<\/pre>/ p' |
        sed -e 's/.*<pre id="probe">//; s/<\/pre>.*//' -e 's/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g')
    [ -n "$seen" ] || problem "the probe in $language wrote nothing" "$err"
    hasnt seen problem=
    # The two scripts are those of the test. Each form has a row for each figure and three sums of funds;
    # the event of form 1 has no exact value. Bars are full points, losses and total.
    for line in alerts=0 scripts=2 xml=well-formed width=360 width=390 width=768 width=1280 \
        "printed=$printed" residuals=58 bars=16 derivations=50; do
        printf '%s\n' "$seen" | grep -qxF "$line" || problem "$language: not seen: $line" "$seen"
    done
    has seen "| <script>alert(1)</script>\" onload='alert(2)' & ]]> 上海市党群服务阵地态势感知分析平台WWWW"
done

browse --no-pdf-header-footer "--print-to-pdf=$work/report.pdf" "file://$work/report-zh.html"
if command -v pdftotext >/dev/null; then
    pdftotext -layout "$work/report.pdf" "$work/printed.txt"
    take text_of_pdf "$work/printed.txt"
    has text_of_pdf 项目支出绩效自评复核报告 感知覆盖阵地数量 99.31% 97.15 本报告不能回答的问题
    # Within a derivation, which is folded on the screen.
    count=$(grep -o '表列 indicators.2..actual' "$work/printed.txt" | wc -l)
    [ "$count" -ge 2 ] || problem 'derivations are not open in print'
else
    echo 'not looked at: the printed page, without pdftotext (Debian: apt-get install poppler-utils)'
fi
exit $failed
