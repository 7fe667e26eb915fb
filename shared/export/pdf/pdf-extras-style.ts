/** Style of what a PDF adds to the report: numbers of marks, notes in the margin, lists at the end, the cover sheet. */
import { enSans, enSerif, zhSans, zhSerif } from './pdf-fonts.ts'
import type { Paper } from './pdf-paper.ts'

export function extrasStyle(paper: Paper): string {
  return [colourRules, numbers, paper.notes > 0 ? margin(paper) : '', lists(paper), cover(paper)].join('\n')
}

/** The highlighters' colours, dark enough to be read as a rule or a small figure on white. */
const inks = { amber: '#9a6a00', mint: '#22744d', sky: '#1f63a8', rose: '#b02e4c', violet: '#6846ad' }

const colourRules = Object.entries(inks)
  .map(([colour, ink]) => `.${colour} { --ink: ${ink} }`)
  .join('\n')

/** Raised by position, so that no line grows. */
const numbers = `
.held { white-space: nowrap }
.code { font: 400 .7em/1 ${enSans}; white-space: nowrap }
.number { font: 600 .62em/1 ${enSans}; position: relative; top: -.62em; padding-inline: .1em; text-indent: 0;
  font-variant-numeric: lining-nums }
.number a, .entry .no a { color: var(--ink) }
.icons .number { top: 0; font-size: 5.6pt; padding: 0 }
.icons .number a { width: auto; height: auto }
[lang='zh-Hans'] { font-family: ${zhSans} }
[lang='en'] { font-family: ${enSans} }
.cell[lang='zh-Hans'], .cover-title [lang='zh-Hans'], .quote[lang='zh-Hans'] { font-family: ${zhSerif} }
.cell[lang='en'], .cover-title [lang='en'], .quote[lang='en'] { font-family: ${enSerif} }
`

/** Millimetres between the text and the notes, through which the lines lead, and from there to a note's first letter. */
export const leaderRoom = { toText: 5, inNote: 2 }

function margin({ notes }: Paper): string {
  const steps = Array.from({ length: 21 }, (_, grow) => `.s${grow} { flex-grow: ${grow} }`)
  return `
body { padding-right: ${notes}mm }
.beside { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) ${notes}mm;
  margin-right: -${notes}mm; margin-bottom: .62em }
.beside > .row { margin-top: 0; margin-bottom: 0; align-self: start }
.beside.of-heading { margin-top: 1.1em; margin-bottom: .5em; break-after: avoid; break-inside: avoid }
.beside.of-heading.l1 { margin-top: 1.9em }
.notes { display: flex; flex-direction: column; padding-left: ${leaderRoom.toText}mm; min-width: 0 }
.space { display: block; flex: 0 0 0 }
${steps.join('\n')}
.note { border-left: 1.2pt solid var(--ink); padding-left: calc(${leaderRoom.inNote}mm - 1.2pt); margin: 1pt 0 4pt; break-inside: avoid;
  font-size: 7.4pt; overflow-wrap: anywhere; position: relative }
.note .said { white-space: pre-line; line-height: 1.5; color: #15191c }
.note .said b { font-weight: 600; color: var(--ink) }
.by { word-break: keep-all; font-size: 6.6pt; line-height: 1.55; color: #5c666d }
.when { white-space: nowrap }
`
}

function lists({ gutter, notes }: Paper): string {
  return `
.list { margin-right: -${notes}mm; margin-top: 2em }
.list.first { break-before: page; margin-top: 0 }
.list-title { font: 700 13pt/1.5 ${enSans}; margin-bottom: .7em; break-after: avoid }
.list-title[lang='zh-Hans'] { font-family: ${zhSans} }
.entry { display: grid; grid-template-columns: ${gutter}mm minmax(0, 1fr); margin-bottom: 3.4mm; font-size: 8.6pt;
  overflow-wrap: anywhere }
.entry > .no { grid-column: 1; padding-top: .5em; text-align: start }
.entry > .no .icons { margin-top: 3pt; justify-content: start }
.body { border-left: 1.4pt solid var(--ink); padding-left: 2.4mm; min-width: 0; orphans: 2; widows: 2 }
.body p { line-height: 1.55 }
.cited { font-size: 7.4pt; color: #4a545b; break-after: avoid }
.quote { color: #2c3338; margin: .8mm 0; background: #f4f5f2; padding: .5mm 1.2mm; orphans: 2; widows: 2 }
.written { margin: .8mm 0; font-size: 9pt }
.written p, .written li { line-height: 1.6 }
.written ul, .written ol { margin: .4mm 0; padding-left: 5mm }
.written pre { white-space: pre-wrap; margin: .4mm 0; font: inherit }
.written blockquote { margin: .4mm 0 .4mm 3mm }
.more { color: #4a545b; font-size: 7.8pt }
.reply { margin: 1.4mm 0 0 3mm; padding-left: 2mm; border-left: .6pt solid #b8bfc4 }
`
}

function cover({ height, top, bottom, notes }: Paper): string {
  return `
.cover { height: ${height - top - bottom - 1}mm; margin-right: -${notes}mm; overflow: hidden; break-after: page;
  break-inside: avoid; display: flex; flex-direction: column }
.cover-about { font-size: 9pt; color: #5c666d; padding-bottom: 3mm; border-bottom: .6pt solid #15191c; margin-bottom: 9mm }
.cover-title { font-size: 19pt; font-weight: 700; line-height: 1.45; text-wrap: balance; margin-bottom: 3mm;
  max-height: 4.35em; overflow: hidden; flex: none; text-align: start }
.cover-title.en { font-size: 15pt; font-weight: 600 }
.facts { margin-top: 9mm; min-height: 0; overflow: hidden }
.fact-row { display: grid; grid-template-columns: 34mm minmax(0, 1fr); padding: 2mm 0; border-top: .4pt solid #d5d9dc }
.fact-label { font-size: 8.4pt; font-weight: 600; color: #5c666d; line-height: 1.7 }
.fact-lines p { font-size: 9pt; line-height: 1.6; overflow-wrap: anywhere }
`
}
