// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The style of HTML reports. What a colour says, a sign or a word says as well; every text keeps a
// contrast of at least 4.5 to 1.

#include <outturn/config.hpp>
#include <outturn/report/detail/html_writer.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

inline constexpr markup html_style{R"(
:root {
  --ink: #1b2430; --muted: #566173; --rule: #c9d0da; --hair: #e3e7ed; --paper: #fff; --tint: #f5f7fa;
  --accent: #1f4a73; --ok: #1f6b43; --differs: #8a4b00; --wrong: #a01d26; --open: #5a4a86; --note: #1f4a73;
  --sans: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif;
  --serif: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, Georgia, serif;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 15px/1.6 var(--sans);
  font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; }
.masthead, main { max-width: 1080px; margin: 0 auto; padding: 0 24px; }
.masthead { padding-top: 48px; }
.masthead::after { content: ""; display: block; border-bottom: 2px solid var(--accent); margin-top: 20px; }
h1, h2, caption { font-family: var(--serif); }
h1 { font-size: 30px; line-height: 1.3; margin: 0 0 6px; color: var(--accent); letter-spacing: .02em; }
h2 { font-size: 23px; line-height: 1.35; margin: 0 0 14px; }
h3 { font-size: 15px; margin: 30px 0 10px; color: var(--accent); letter-spacing: .04em; }
p { margin: 0 0 8px; }
a { color: var(--accent); text-underline-offset: 2px; }
code { font: 12.5px/1.5 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; color: var(--muted); }
small { font-size: 12px; color: var(--muted); }
section { padding: 36px 0 12px; }
.form, .appendix { border-top: 1px solid var(--rule); margin-top: 36px; }
.file, .masthead p, .muted, .remark, figcaption { color: var(--muted); font-size: 13.5px; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

table { border-collapse: collapse; width: 100%; font-size: 13.5px; line-height: 1.5; }
caption { text-align: left; font-weight: 600; padding: 0 0 8px; }
th, td { padding: 6px 8px; text-align: left; vertical-align: top; font-weight: 400; border-bottom: 1px solid var(--hair); }
th { overflow-wrap: break-word; } .name, .level1, .level2 { overflow-wrap: anywhere; }
thead th { color: var(--muted); font-size: 12.5px; border-bottom: 1px solid var(--rule); vertical-align: bottom; }
tfoot th, tfoot td, tr.sum > * { border-top: 1px solid var(--rule); font-weight: 600; }
.n { text-align: right; white-space: nowrap; }
td.n[data-pad]::after { content: attr(data-pad); visibility: hidden; }
.long { white-space: pre-line; }
.other { font-weight: 700; color: var(--differs); background: #fdf4e6; box-shadow: inset 3px 0 var(--differs); }

.mark { white-space: nowrap; }
.verdict .mark, .legend .mark { white-space: normal; }
.mark .sign { font-weight: 700; }
.mark.ok, .bar.ok { --c: var(--ok); } .mark.differs, .bar.differs { --c: var(--differs); }
.mark.wrong, .bar.wrong, .mark.error, .bar.error { --c: var(--wrong); }
.mark.open, .bar.open { --c: var(--open); } .mark.note, .bar.note { --c: var(--note); }
.mark.warning, .bar.warning { --c: var(--differs); }
.mark { color: var(--c); }

.totals { display: grid; grid-template-columns: 3fr 2fr; gap: 20px 48px; margin-bottom: 30px; align-items: start; }
.tally th { width: 60%; } .tally td.n { width: 3.5em; } .tally td.share { vertical-align: middle; }
.bar { display: block; height: 8px; background: var(--c); min-width: 0; }
.forms td.number { color: var(--muted); } .forms .unit { min-width: 8em; }
.unread { border-left: 4px solid var(--wrong); padding: 2px 0 2px 16px; margin-bottom: 24px; }
.unread h3 { margin-top: 0; color: var(--wrong); } .unread ul { margin: 0; padding-left: 1.2em; }
.unread li { white-space: pre-wrap; }

.form header .file { margin-bottom: 2px; }
.key { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)) minmax(0, 1.7fr); margin: 16px 0 12px; border: 1px solid var(--rule); }
.key div { padding: 10px 16px 12px; border-left: 1px solid var(--hair); } .key div:first-child { border-left: 0; }
.key dt { color: var(--muted); font-size: 12.5px; } .key dd { margin: 0; font-size: 22px; line-height: 1.4; }
.key dd .count { font-size: 13.5px; margin-right: 10px; white-space: nowrap; } .key dd .mark.differs { font-size: 18px; }
.verdicts { color: var(--muted); font-size: 13.5px; }

.sheet { border: 1.5px solid var(--ink); }
.sheet caption { padding: 10px 12px 8px; }
.sheet .facts caption { text-align: center; font-size: 18px; padding: 14px 12px 12px; }
.sheet table + table caption { border-top: 1px solid var(--ink); }
.sheet th, .sheet td { border: 1px solid var(--rule); }
.sheet tr > :first-child { border-left: 0; } .sheet tr > :last-child { border-right: 0; }
.sheet tbody:last-child tr:last-child > * { border-bottom: 0; }
.sheet thead th, .facts th, .goal th, .level1, .level2 { background: var(--tint); color: var(--ink); }
.facts .words, .goal th { width: 9em; } .facts { table-layout: fixed; }
.sheet .blank { color: var(--muted); }
.funds td.n { position: relative; padding-right: 26px; }
.funds td.n > .mark { position: absolute; right: 8px; }
.execution { table-layout: fixed; }
.indicators { table-layout: fixed; }
.indicators thead th { text-align: center; vertical-align: middle; }
.indicators .level1, .indicators .level2 { width: 7.2%; vertical-align: middle; text-align: center; padding: 6px 4px; text-wrap: balance; }
.indicators thead .name { width: 16%; } .indicators thead .n { width: 8.3%; padding: 6px 1px; white-space: normal; }
.indicators thead .verdict { width: 12%; } .indicators thead .reason { width: 15%; }
.to-finding { font-size: 12px; white-space: nowrap; }
.legend { margin-top: 8px; font-size: 12.5px; } .legend .mark { margin-right: 16px; }

.beside { display: grid; grid-template-columns: minmax(0, 1fr) 372px; gap: 0 44px; align-items: start; }
.findings ol { list-style: none; margin: 0; padding: 0; }
.finding { --c: var(--note); border-left: 3px solid var(--c); padding: 0 0 2px 14px; margin-bottom: 18px; }
.finding.error { --c: var(--wrong); } .finding.warning { --c: var(--differs); }
.finding p { margin-bottom: 4px; } .finding .place { font-size: 13px; color: var(--muted); }
.finding .remedy { color: var(--ink); } .finding .remedy b { color: var(--c); font-weight: 600; }
.finding:target, tr:target > * { background: #fff8e1; }

figure { margin: 0; } svg { display: block; max-width: 100%; height: auto; }
svg text { font: 12px var(--sans); fill: var(--ink); font-variant-numeric: tabular-nums; }
svg text { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
svg .tick { fill: var(--muted); font-size: 10.5px; } svg .amount { font-weight: 600; }
svg line { stroke: var(--rule); stroke-width: 1; } svg .grid { stroke: var(--hair); }
.waterfall { margin-bottom: 8px; }
.waterfall rect { fill: #8fa3b8; } .waterfall .lost rect { fill: #a4483c; } .waterfall .gained rect { fill: var(--ok); }
.waterfall .total rect { fill: var(--accent); }
.waterfall .unaccounted rect { fill: #fff; stroke: var(--wrong); stroke-width: 1.5; stroke-dasharray: 3 2; }
.waterfall .link { stroke: #8fa3b8; stroke-dasharray: 2 2; } .waterfall .policy { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 3 2; }
.residuals th, .residuals td { vertical-align: middle; }
.residuals td.plot, .residuals th.plot { padding: 0 8px; width: 236px; }
.residuals td { border-bottom-color: var(--hair); }
.residual .band { stroke: #ccd4de; stroke-width: 2; } .residual .gives { stroke: var(--accent); stroke-width: 4; }
.residual .hair { stroke: var(--ink); } .residual .mark { fill: var(--ink); } .residual .exact { fill: #fff; stroke: var(--ink); stroke-width: 1.5; }
.residual .beyond { fill: var(--wrong); }
.scale text { fill: var(--muted); font-size: 10.5px; }

details { border-bottom: 1px solid var(--hair); } summary { cursor: pointer; padding: 6px 0; font-size: 13.5px; }
details ul { list-style: none; margin: 0 0 10px; padding: 4px 0 4px 18px; border-left: 2px solid var(--hair); font-size: 13px; }
details li { padding-left: calc(var(--depth) * 1.3em + 1em); text-indent: -1em; }
.policy { padding-left: 1.2em; } .open dt { font-weight: 600; margin-top: 8px; } .open dd { margin: 0; color: var(--muted); }

@media screen and (max-width: 900px) {
  .beside { grid-template-columns: minmax(0, 1fr); }
  .totals { grid-template-columns: minmax(0, 1fr); }
}
@media screen and (max-width: 760px) {
  body { font-size: 14.5px; } .masthead, main { padding: 0 16px; } .masthead { padding-top: 28px; }
  h1 { font-size: 23px; } h2 { font-size: 19px; }
  .key { grid-template-columns: repeat(3, minmax(0, 1fr)); } .key div { padding: 8px 12px 10px; }
  .key div:last-child { grid-column: 1 / -1; border-left: 0; border-top: 1px solid var(--hair); }
  .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacks, .stacks tbody, .stacks tr, .stacks th, .stacks td, .stacks caption { display: block; width: auto !important; }
  .stacks tr { padding: 10px 12px 8px; border-top: 1px solid var(--hair); }
  .forms tr, .residuals tr { padding-left: 0; padding-right: 0; }
  .stacks tbody th, .stacks tbody td { position: relative; border: 0 !important; padding: 2px 0; text-align: left; white-space: normal; }
  .stacks td[data-label] { padding-left: 9em; }
  .stacks td[data-label]::before { content: attr(data-label); position: absolute; left: 0; width: 8.5em; color: var(--muted); font-weight: 400; }
  .stacks td.n[data-label] { display: inline-block; vertical-align: top; width: 33.3% !important; padding: 2px 8px 4px 0; }
  .stacks td.n[data-label]::before { position: static; display: block; width: auto; font-size: 12px; }
  .stacks td.other { padding-left: 8px !important; }
  .stacks td[data-pad]::after { content: none !important; }
  .stacks td.blank, .forms td.number { display: none !important; }
  .stacks .name { font-weight: 600; } .stacks td.plot { padding: 6px 0; }
  .stacks .level1, .stacks .level2 { display: inline-block; background: none; color: var(--muted); font-size: 12.5px; margin-right: 10px; }
  .funds td.n > .mark { position: static; }
  .facts, .facts caption, .facts tbody, .facts tr, .facts th, .facts td, .goal, .goal caption, .goal tbody, .goal tr, .goal th, .goal td { display: block; width: auto; border: 0; }
  .facts tr, .goal tr { padding: 4px 12px; } .facts th, .goal th { background: none; color: var(--muted); font-size: 12px; padding: 4px 0 0; }
  .facts td, .goal td { padding: 0 0 4px; } .facts tbody, .goal tbody { border-top: 1px solid var(--rule); padding: 4px 0; }
}
@media print {
  @page { size: A4; margin: 14mm 12mm 15mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; color: #566173; } }
  body { font-size: 9pt; line-height: 1.5; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .masthead, main { max-width: none; padding: 0; } .masthead { padding-top: 4mm; }
  h1 { font-size: 19pt; } h2 { font-size: 14pt; } h3 { font-size: 10pt; margin: 5mm 0 2mm; }
  table { font-size: 8pt; line-height: 1.4; } thead th, small, .legend, .to-finding { font-size: 7.5pt; } code { font-size: 7.5pt; }
  .file, .masthead p, .muted, .remark, figcaption, .verdicts, .finding .place { font-size: 8pt; }
  th, td { padding: 1.1mm 1.4mm; } .key dd { font-size: 13pt; } .key dd .count { font-size: 8.5pt; margin-right: 5px; } .key dt { font-size: 7.5pt; }
  section { padding: 0; } .summary { padding-top: 6mm; }
  .form, .appendix { break-before: page; border-top: 0; margin-top: 0; }
  h1, h2, h3, caption, summary, thead { break-after: avoid; } thead { display: table-header-group; } tfoot { display: table-row-group; }
  tr, .finding, svg, figure, .key, dt { break-inside: avoid; } dt { break-after: avoid; }
  .indicators tr { break-inside: auto; } .indicators td, .indicators .name { break-inside: avoid; }
  .derivations { columns: 2; column-gap: 7mm; column-rule: .5px solid var(--hair); } details { break-inside: avoid-column; }
  p, li { orphans: 2; widows: 2; } a { color: inherit; text-decoration: none; }
  .beside { display: block; } .lost svg { width: 96mm; }
  .funds td.n { padding-right: 5mm; } .funds td.n > .mark { right: 1.4mm; }
  .residuals td.plot, .residuals th.plot { width: 52mm; padding: 0 1mm; } .residuals svg { width: 50mm; }
  summary, details ul { font-size: 8pt; } details ul { margin-bottom: 1mm; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; }
  summary { list-style: none; font-weight: 600; padding: 1mm 0 .5mm; } summary::-webkit-details-marker { display: none; }
}
)"};

}  // namespace outturn::inline OUTTURN_ABI::detail
