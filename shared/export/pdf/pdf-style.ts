/** Style sheets of the printed page and of its headers and footers. Their fonts come from `fonts.css`. */
import { extrasStyle } from './pdf-extras-style.ts'
import { enSans, enSerif, zhSans, zhSerif } from './pdf-fonts.ts'
import type { Paper, PdfLayout } from './pdf-paper.ts'

export function pdfStyle({ layout, paper }: PdfLayout): string {
  return `
@page { size: ${paper.width}mm ${paper.height}mm; margin: ${paper.top}mm ${paper.side}mm ${paper.bottom}mm }
${text}
${kinds}
${layout === 'columns' ? columns(paper) : stacked(paper)}
${extrasStyle(paper)}`
}

/**
 * Type: Chinese set by W3C clreq (strict breaks, justified, squeezed punctuation), English ragged right.
 * No line may be lower than its font is tall (1.44 em Chinese, 1.38 em English, each part rounded up to a pixel): what
 * stands out above the first line of a page is printed, with its link, at the foot of the page before as well.
 */
const text = `
html { -webkit-print-color-adjust: exact }
body { margin: 0; color: #15191c; font-size: 9.6pt; orphans: 2; widows: 2; font-kerning: normal; font-variant-ligatures: none }
p, h1, h2, h3, h4 { margin: 0; font-size: inherit; font-weight: inherit }
.zh { font-family: ${zhSerif}; font-size: 1em; line-height: 1.72; text-align: justify; line-break: strict;
  text-spacing-trim: trim-start; text-autospace: normal; text-wrap: pretty }
.en { font-family: ${enSerif}; font-size: 1.02em; line-height: 1.5; hyphens: manual; text-wrap: pretty;
  font-variant-numeric: lining-nums }
.cell { overflow-wrap: break-word; min-width: 0 }
a { color: inherit; text-decoration: none }
.no { font: 600 7.6pt/1 ${enSans}; color: #5c666d; font-variant-numeric: tabular-nums lining-nums }
/* Icons of notes on a whole block, under the number. */
.icons { display: flex; flex-wrap: wrap; gap: 1.5pt }
.paragraph .icons { margin-top: 4pt }
.icons a { width: 9pt; height: 9pt }
.missing { font: 400 .84em/1.6 ${enSans}; color: #6d777d }
.missing:lang(zh-Hans) { font-family: ${zhSans} }
`

const kinds = `
.row { margin-bottom: .62em }
.whole, .front.fact { break-inside: avoid }
.heading { break-after: avoid; break-inside: avoid; font-weight: 700; margin-top: 1.1em; margin-bottom: .5em }
.heading .en, .title .en, .organ .en { font-weight: 600 }
.heading .cell { text-align: start; text-wrap: balance; line-height: 1.52 }
.heading.l1 { font-size: 1.32em; margin-top: 1.5em }
.heading.l2 { font-size: 1.14em }
.heading + .heading { margin-top: .5em }
.front { color: #2c3338 }
.front .cell { text-align: start }
.front.fact { margin-bottom: .3em; font-size: .94em }
.front.organ { font-weight: 700; font-size: 1.08em; margin-bottom: .5em }
.front.title { color: #15191c; font-weight: 700; font-size: 1.6em; margin: 1.1em 0 .5em; break-after: avoid }
.front.title .cell { text-wrap: balance; line-height: 1.5 }
.front.submitter { font-weight: 700; font-size: 1.08em; margin-bottom: 1em }
.front.subtitle { font-weight: 700; margin-bottom: .3em; break-after: avoid }
.front.submitter .en, .front.subtitle .en { font-weight: 600 }
.item .cell { padding-inline-start: 2.4em; text-indent: -2.4em }
.item.l2 .cell { padding-inline-start: 4.8em }
.item.l3 .cell, .item.l4 .cell { padding-inline-start: 7.2em }
.item .label { display: inline-block; min-width: 2.1em; text-indent: 0 }
.footnote { font-size: .84em; color: #2c3338; padding-top: .3em }
.footnote .zh, .footnote .en { line-height: 1.52 }
`

function columns({ gutter }: Paper): string {
  return `
.row { display: grid; grid-template-columns: minmax(0, 1fr) ${gutter}mm minmax(0, 1fr) }
.no { grid-column: 2; grid-row: 1; text-align: center; padding-top: .62em }
.icons { justify-content: center }
.no + .cell { grid-column: 1; grid-row: 1 }
.cell + .cell { grid-column: 3; grid-row: 1 }
`
}

/** Numbers hang in the left margin column. */
function stacked({ gutter }: Paper): string {
  return `
body { font-size: 10.4pt }
.row { display: grid; grid-template-columns: ${gutter}mm minmax(0, 1fr) }
.no { grid-column: 1; grid-row: 1; padding-top: .62em }
.cell { grid-column: 2 }
.cell + .cell { margin-top: .3em }
.row { margin-bottom: .8em }
`
}

/** Headers and footers: one sheet for each page, laid over the report's. */
export function pdfFrameStyle({ paper }: PdfLayout): string {
  return `
@page { size: ${paper.width}mm ${paper.height}mm; margin: 0 }
body { margin: 0; color: #5c666d; font: 400 7pt/1.4 ${enSans} }
[lang='zh-Hans'] { font-family: ${zhSans} }
.sheet { position: relative; height: ${paper.height - 1}mm; overflow: hidden; break-after: page }
.sheet:last-child { break-after: auto }
header, footer { position: absolute; left: ${paper.side}mm; right: ${paper.side}mm; display: flex;
  justify-content: space-between; gap: 6mm; border: 0 solid #b8bfc4 }
header { bottom: calc(100% - ${paper.top - 5}mm); border-bottom-width: .4pt; padding-bottom: 1.4mm; align-items: end }
footer { top: ${paper.height - paper.bottom + 5}mm; border-top-width: .4pt; padding-top: 1.4mm }
.titles { min-width: 0 }
.titles > span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden }
.status { flex: none; text-align: end }
.status > span { display: block }
`
}
