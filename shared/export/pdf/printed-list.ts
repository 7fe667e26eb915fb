/** A list to print, with its title, the day and the number of the page on each: what the lists of the app share. */
import type { Lang } from '../../model/report.ts'
import { exportWords } from '../export-words.ts'
import { langTags } from '../lang-tags.ts'
import { enSans, zhSans } from './pdf-fonts.ts'
import { layoutOf } from './pdf-paper.ts'
import type { Paper } from './pdf-paper.ts'
import { safe } from './pdf-run.ts'
import { pdfFrameStyle } from './pdf-style.ts'
import type { PdfInfo, PrintDocument } from './pdf-types.ts'

export type PrintedList = {
  readonly document: PrintDocument
  /** Headers and footers of that many pages. */
  readonly frame: (pages: number) => PrintDocument
  readonly info: PdfInfo
}

export type ListParts = {
  readonly lang: Lang
  readonly title: string
  /** Stands at the foot of every page. */
  readonly footer: string
  /** HTML of the page. */
  readonly body: string
  /** Rules beside those of every list. */
  readonly style: string
  /** Titles of the bookmarks: one for each heading of the body, in order. */
  readonly headings: readonly string[]
  /** ISO 8601. */
  readonly made: string
}

/** On A4, upright. */
export function printedList({ lang, title, footer, body, style, headings, made }: ListParts): PrintedList {
  const layout = layoutOf({
    layout: 'single',
    langs: [lang],
    options: { paper: 'A4', orientation: 'portrait', marginNotes: false },
  })
  return {
    document: { html: whole(lang, title, body), css: listStyle(layout.paper) + style, tagged: true },
    frame: (pages) => ({ html: frameOf(lang, footer, pages), css: pdfFrameStyle(layout), tagged: false }),
    info: { title, subject: footer, lang: langTags[lang], created: made, bookmarks: headings, coverPages: 0 },
  }
}

/** `made` is ISO 8601. */
export function listDate(made: string, lang: Lang): string {
  const tag = lang === 'zh' ? 'zh-Hans' : 'en-GB'
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(new Date(made))
}

/** `para. 6` is not parted at the end of a line. */
export function keptTogether(citation: string): string {
  return citation.replaceAll(/(?<=\b(?:paras?|sect|chap)\.) /g, '\u00a0')
}

function whole(lang: Lang, title: string, body: string): string {
  return [
    `<!doctype html><html lang="${langTags[lang]}"><head><meta charset="utf-8"><title>${safe(title)}</title>`,
    '<link rel="stylesheet" href="/fonts/fonts.css"><link rel="stylesheet" href="style.css"></head><body>',
    body,
    '</body></html>',
  ].join('\n')
}

function frameOf(lang: Lang, footer: string, pages: number): string {
  const words = exportWords(lang)
  const sheets = Array.from({ length: pages }, (_, index) => {
    const right = safe(words.pageOf(index + 1, pages))
    return `<section class="sheet"><footer lang="${langTags[lang]}"><span>${safe(footer)}</span><span>${right}</span></footer></section>`
  })
  return whole(lang, '', sheets.join('\n'))
}

function listStyle({ width, height, top, side, bottom }: Paper): string {
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
.about { color: #4a545b; margin-bottom: 1mm }
`
}
