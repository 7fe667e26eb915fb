/** Style sheet of the printed check of terms, beside that of every list. */
import { enSerif, zhSerif } from '../export/pdf/pdf-fonts.ts'

export const checkReportStyle = `
h2 { font-size: 12.5pt; font-weight: 700; margin: 8mm 0 1.5mm; padding-bottom: 1mm; border-bottom: .6pt solid #b8bfc4;
  break-after: avoid }
h3 { font-weight: 700; font-size: 10pt; break-after: avoid }
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
