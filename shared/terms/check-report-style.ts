/** Style sheet of the printed check of terms. Its fonts come from `fonts.css`. */
import { enSans, enSerif, zhSans, zhSerif } from '../export/pdf/pdf-fonts.ts'
import type { Paper } from '../export/pdf/pdf-paper.ts'

export function checkReportStyle({ width, height, top, side, bottom }: Paper): string {
  return `
@page { size: ${width}mm ${height}mm; margin: ${top - 5}mm ${side}mm ${bottom}mm }
html { -webkit-print-color-adjust: exact }
body { margin: 0; color: #15191c; font: 400 9.4pt/1.55 ${enSans}; orphans: 2; widows: 2; font-variant-ligatures: none;
  overflow-wrap: anywhere; line-break: strict }
:lang(zh-Hans) { font-family: ${zhSans} }
:lang(en) { font-family: ${enSans} }
h1, h2, h3, p, ul { margin: 0; padding: 0; font-size: inherit; font-weight: inherit }
ul { list-style: none }
h1 { font-size: 17pt; font-weight: 700; line-height: 1.4; margin-bottom: 3mm }
h2 { font-size: 12.5pt; font-weight: 700; margin: 8mm 0 1.5mm; padding-bottom: 1mm; border-bottom: .6pt solid #b8bfc4;
  break-after: avoid }
h3 { font-weight: 700; font-size: 10pt; break-after: avoid }
.about { color: #4a545b; margin-bottom: 1mm }
.reports { margin-bottom: 2mm }
.reports li { padding-inline-start: 4mm }
.finding { margin-top: 4mm }
.note, .where, .count, .ticked { color: #4a545b; font-weight: 400; font-size: 8.4pt }
.note { break-after: avoid }
.form { margin-top: 1.2mm; padding-inline-start: 4mm }
.form-name { font-weight: 700; break-after: avoid }
.form li { padding-inline-start: 4mm; font-size: 8.6pt }
.quote { margin-top: 1mm; padding-inline-start: 4mm; break-inside: avoid }
.quote.zh, .quote.zh :lang(zh-Hans) { font-family: ${zhSerif} }
.quote.en, .quote.en :lang(en) { font-family: ${enSerif} }
.where { padding-inline-start: 4mm; margin-top: .6mm }
mark { background: #fbe3a6; color: inherit }
`
}
