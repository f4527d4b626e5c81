#include "analysis/report/report_style.hpp"

namespace engawa {
namespace {
constexpr std::string_view kStyle = R"css(
:root { --ink: #1a1a1a; --soft: #555; --line: #c9c9c9; --blue: #00588a; --warm: #a34700; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 50rem; padding: 1rem; color: var(--ink); background: #fff;
  font: 16px/1.7 "BIZ UDPGothic", "BIZ UDPゴシック", "Hiragino Sans", "Noto Sans JP",
    "Noto Sans CJK JP", "Yu Gothic", Meiryo, sans-serif; overflow-wrap: anywhere; }
:lang(ja) { word-break: auto-phrase; }
h1 { font-size: 1.5rem; line-height: 1.4; margin: .2rem 0 .6rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; padding-bottom: .2rem;
  border-bottom: 2px solid var(--blue); }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
p { margin: .5rem 0; }
ul { margin: .5rem 0; padding-left: 1.3rem; }
li { margin: .3rem 0; }
.kind, .setting, .note, .range { color: var(--soft); font-size: .875rem; }
.kind { margin: 0; }
.answer { border-left: .35rem solid var(--blue); padding: .1rem 0 .1rem 1rem; margin-top: 1.2rem; }
.answer h2 { margin-top: 0; border: 0; padding: 0; }
.answer p { font-size: 1.05rem; }
.answer .note { font-size: .875rem; }
.warning { border: 2px solid var(--warm); border-radius: .3rem; padding: .5rem .8rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .7rem; }
.tile { border: 1px solid var(--line); border-radius: .4rem; padding: .6rem .8rem; }
.tile p { margin: .1rem 0; line-height: 1.45; }
.tile .label { font-size: .875rem; font-weight: bold; }
.tile .big { font-size: 1.5rem; font-weight: bold; color: var(--blue); }
.tile .verdict { font-size: .875rem; }
.scroll { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.5; }
caption { text-align: left; font-weight: bold; padding: .2rem 0; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top;
  font-weight: normal; overflow-wrap: normal; }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; font-weight: bold; }
th.part { background: #eef3f7; font-weight: bold; text-align: left; }
th.theme { background: none; color: var(--blue); padding-top: .6rem; }
.word { text-align: left; min-width: 5.5rem; }
td.word { min-width: 2.5rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; min-width: 4.2rem; }
.aside { white-space: nowrap; font-weight: normal; }
th .aside, .told .aside { color: var(--ink); }
a { color: var(--blue); }
thead th.word + th.word { white-space: nowrap; }
.told { font-weight: bold; }
.open { color: var(--soft); }
.harm { font-weight: bold; color: var(--warm); }
figure { margin: 1rem 0; break-inside: avoid; }
figure svg { width: 100%; height: auto; max-width: 30rem; display: block; margin: 0 auto;
  font-family: "BIZ UDPGothic", "Noto Sans JP", sans-serif; }
figcaption { font-size: .875rem; }
details { margin: .5rem 0; font-size: .875rem; }
summary { cursor: pointer; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f4f4f4; padding: .6rem .8rem;
  font-size: .8125rem; line-height: 1.5; border-radius: .3rem; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1rem;
  font-size: .875rem; }
nav a { color: var(--blue); }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); font-size: .8125rem;
  color: var(--soft); }
@media (max-width: 480px) {
  body { padding: .8rem; font-size: 15px; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, th, td, caption { display: block; }
  tr { border-bottom: 1px solid var(--line); padding: .3rem 0; }
  th, td { border: 0; padding: .05rem .2rem; }
  tbody th { font-weight: bold; }
  td { display: flex; justify-content: space-between; gap: 1rem; text-align: right; }
  td::before { content: attr(data-label); color: var(--soft); text-align: left; flex: 0 1 40%;
    font-weight: normal; }
}
@page { size: A4; margin: 16mm 15mm 16mm 15mm; }
@page brief { margin: 11mm 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.55; }
  nav, details { display: none; }
  a { color: inherit; text-decoration: none; }
  h1 { font-size: 16pt; } h2 { font-size: 12.5pt; margin-top: 7mm; } h3 { font-size: 10.5pt; }
  h2, h3, h4, h2 + p, h3 + p, caption, thead { break-after: avoid; }
  tr:has(th.part), tr:has(th.part) + tr { break-after: avoid; }
  .few { break-inside: avoid; }
  .study { break-before: page; }
  h2 + p { break-inside: avoid; }
  tr, .tile, figure, .answer { break-inside: avoid; }
  thead { display: table-header-group; }
  table { font-size: 8.5pt; line-height: 1.4; }
  .scroll { overflow: visible; }
  .word, .number { min-width: 0; }
  .full th.word:first-child { min-width: 46mm; }
  p, li { orphans: 3; widows: 3; }
  .figures { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; }
  .figures figure { margin: 0; }
  .figures figure:only-child { grid-column: 1 / 3; }
  .full .figures figure:only-child svg { max-height: 120mm; }
  figure svg { max-height: 88mm; }
  .warning, th.part, pre { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
.one-page h2 { margin: .9rem 0 .3rem; font-size: 1.05rem; }
@media print {
  .one-page { font-size: 9pt; line-height: 1.45; }
  .one-page h1 { font-size: 14pt; margin-bottom: 1mm; }
  .one-page h2 { font-size: 10.5pt; margin: 2.5mm 0 1mm; }
  .one-page h3 { font-size: 9pt; margin: 1.5mm 0 .5mm; }
  .one-page p, .one-page li, .one-page ul { margin-top: .6mm; margin-bottom: .6mm; }
  .one-page .answer { margin-top: 2mm; }
  .one-page .answer p { font-size: 9.5pt; }
  .one-page .tiles { grid-template-columns: repeat(4, 1fr); gap: 2mm; }
  .one-page .tile { padding: 1.5mm 2mm; }
  .one-page .tile .big { font-size: 13pt; }
  .one-page .note, .one-page .range, .one-page .setting { font-size: 8pt; }
  .one-page .figures { display: block; }
  .one-page figure svg { max-height: 58mm; width: auto; max-width: 100%; }
  .one-page footer, .one-page footer p { margin-top: 1mm; font-size: 8pt; }
  .one-page table { font-size: 8pt; line-height: 1.35; }
  .one-page .scroll { margin: 1mm 0; }
  .one-page { page: brief; }
  .crowded { font-size: 8.5pt; line-height: 1.4; }
  .crowded .answer p { font-size: 8.2pt; }
  .crowded .figures { float: right; width: 82mm; margin: 2mm 0 2mm 5mm; }
  .crowded figure svg { max-height: none; width: 100%; }
  .crowded figure svg + figcaption { font-size: 8pt; }
  .crowded li, .crowded .note, .crowded .setting { font-size: 7.6pt; }
  .crowded h1 { font-size: 12.5pt; }
  .crowded footer { clear: both; }
  .together table { font-size: 7.4pt; line-height: 1.25; }
  .together th, .together td { padding: .7mm 1mm; }
  .together .answer { margin-top: 1mm; }
}
)css";
}  // namespace

std::string_view report_style() {
  return kStyle;
}

}  // namespace engawa
