/**
 * The printed page of a report as HTML. Marked words and block notes are links (`x-note:ID1+ID2`, `x-block:ID`),
 * which Chromium prints as Link annotations with exact rectangles; electron/jobs turns them into real annotations.
 * What notes say is in the HTML only
 * where it is printed: in the margin and in the lists at the end.
 */
import { segments } from '../../anchor/segments.ts'
import type { Block } from '../../model/block.ts'
import type { ExportOptions } from '../../model/export.ts'
import type { Lang, Report } from '../../model/report.ts'
import { escapeHtml } from '../escape-html.ts'
import type { ExportWords } from '../export-words.ts'
import type { ExportedMark } from '../exported-mark.ts'
import { langTags } from '../lang-tags.ts'
import { printedLabel, says } from '../printed-block.ts'
import { appendix, listsOf } from './pdf-appendix.ts'
import { withNotes } from './pdf-margin.ts'
import type { FirstPlace, PlacedMarks } from './pdf-marks.ts'
import type { PdfLayout } from './pdf-paper.ts'
import { fitsOnPart } from './pdf-paper.ts'
import { idList, noteLinks, placeOfEntry, placeOfMark, placeOfNote } from './pdf-run.ts'
import type { PdfWords } from './pdf-words.ts'

export type PdfPageSource = {
  readonly report: Report
  /** Those that are printed: each has a text in one of the layout's languages. */
  readonly blocks: readonly Block[]
  readonly marks: readonly ExportedMark[]
  readonly placement: PlacedMarks
  readonly layout: PdfLayout
  readonly options: Pick<ExportOptions, 'marginNotes' | 'appendix'>
  readonly interfaceLang: Lang
  readonly words: ExportWords
  readonly pdfWords: PdfWords
}

/** A whole HTML document; its style sheet is `pdfStyle`. `cover`: the sheet in front, if any. */
export function pdfPage(source: PdfPageSource, cover: string): string {
  const { layout, report, blocks } = source
  const first = layout.langs[0] ?? 'zh'
  return [
    `<!doctype html><html lang="${langTags[first]}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(titleText(report, layout.langs))}</title>`,
    '<link rel="stylesheet" href="/fonts/fonts.css"><link rel="stylesheet" href="style.css"></head>',
    `<body class="${layout.layout}">${cover}`,
    ...blocks.map((block) => row(block, source)),
    appendix(source),
    '</body></html>',
  ].join('\n')
}

export function printedBlocks(blocks: readonly Block[], langs: readonly Lang[]): readonly Block[] {
  return blocks.filter((block) => langs.some((lang) => block.text[lang] !== null))
}

/** The report's titles in the given languages on one line; its id when it has none. */
export function titleText(report: Report, langs: readonly Lang[]): string {
  const titles = langs.map((lang) => report.fields.title[lang]).filter((title) => title !== null)
  return titles.length === 0 ? report.id : titles.join(' · ')
}

/** One block: its number or note icon, its text in each language, and its notes. */
function row(block: Block, source: PdfPageSource): string {
  const { placement, layout, options } = source
  const role = roleOf(block, source)
  const heading = headingTag(block, role)
  const cells = layout.langs.map((lang) => cell(block, lang, heading === null ? 'p' : 'span', source))
  const hanging = placement.notes(block.key)
  const icons =
    hanging.length === 0
      ? ''
      : `<span class="icons">${hanging.map((mark) => icon(mark, block, source)).join('')}</span>`
  const margin = `<span class="no">${block.number ?? ''}${icons}</span>`
  const level = block.level === null ? '' : ` l${Math.min(block.level, 4)}`
  const whole = layout.langs.every((lang) => fitsOnPart(block.text[lang] ?? '', lang, layout)) ? ' whole' : ''
  const tag = heading ?? 'div'
  const html = `<${tag} class="row ${role}${level}${whole}" id="${escapeHtml(block.key)}">${margin}${cells.join('')}</${tag}>`
  const notes = options.marginNotes ? placement.beginning(block.key) : []
  return withNotes(html, `of-${heading === null ? block.kind : 'heading'}${level}`, notes, source)
}

function icon(mark: ExportedMark, block: Block, source: PdfPageSource): string {
  return noteLinks([mark.annotation.id]) + numbers([mark], { key: block.key, lang: null, end: 0 }, source)
}

function cell(block: Block, lang: Lang, tag: 'p' | 'span', source: PdfPageSource): string {
  const text = block.text[lang]
  if (text === null) {
    const words = escapeHtml(source.words.missingBlock)
    return `<${tag} class="cell missing" lang="${langTags[source.interfaceLang]}">${words}</${tag}>`
  }
  const label = printedLabel(block, lang)
  const labelled = label === '' ? '' : `<span class="label">${escapeHtml(label)}</span> `
  const marked = markedText(block, lang, text, source)
  return `<${tag} class="cell ${lang}" lang="${langTags[lang]}">${labelled}<span class="text">${marked}</span></${tag}>`
}

/** The headings of the page in both languages, in order, and those of the lists at the end. */
export function headingTitles(source: PdfPageSource): readonly string[] {
  const { langs } = source.layout
  const titles = source.blocks
    .filter((block) => headingTag(block, roleOf(block, source)) !== null)
    .map((block) =>
      langs
        .filter((lang) => block.text[lang] !== null)
        .map((lang) => `${printedLabel(block, lang)} ${block.text[lang]}`.trim())
        .join(' · '),
    )
  return [...titles, ...listsOf(source).map(({ title }) => title)]
}

/**
 * The text with its marks as links. Marks that overlap share a link, since links cannot nest. The number of a mark
 * stands outside of it, on the line of its last character.
 */
function markedText(block: Block, lang: Lang, text: string, source: PdfPageSource): string {
  const marks = source.placement.highlights(block.key, lang)
  return segments(text.length, marks)
    .map(({ start, end, items }) => {
      const ending = [...new Set(marks.filter((mark) => mark.end === end).map(({ item }) => item))]
      const number = numbers(ending, { key: block.key, lang, end }, source)
      if (number === '') return linked(text.slice(start, end), items)
      const last = end - ([...text.slice(start, end)].at(-1)?.length ?? 0)
      const held = `<span class="held">${linked(text.slice(last, end), items)}${number}</span>`
      return linked(text.slice(start, last), items) + held
    })
    .join('')
}

/** Links to what they stand for; the first of a mark is where the way back leads. */
function numbers(
  marks: readonly ExportedMark[],
  here: FirstPlace,
  { placement, options }: PdfPageSource,
): string {
  if (marks.length === 0 || (!options.marginNotes && !options.appendix)) return ''
  const target = options.appendix ? placeOfEntry : placeOfNote
  const links = marks.map((mark) => {
    const first = placement.firstPlace(mark)
    const isFirst = first?.key === here.key && first.lang === here.lang && first.end === here.end
    const name = isFirst ? ` id="${placeOfMark(mark.number)}"` : ''
    return `<a class="${mark.annotation.colour}" href="#${target(mark.number)}"${name}>${mark.number}</a>`
  })
  return `<span class="number">${links.join(',')}</span>`
}

function linked(words: string, marks: readonly ExportedMark[]): string {
  if (words === '' || marks.length === 0) return escapeHtml(words)
  return `<a href="x-note:${idList(marks.map(({ annotation }) => annotation.id))}">${escapeHtml(words)}</a>`
}

/** Class of a row: the block's kind, for front blocks what the front matter's fields or their place say of them. */
function roleOf(block: Block, { report, blocks }: PdfPageSource): string {
  if (block.kind !== 'front') return block.kind
  const { fields } = report
  if (says(block, fields.title)) return 'front title'
  if (says(block, fields.note)) return 'front submitter'
  if (says(block, fields.organ) || says(block, fields.body)) return 'front organ'
  const text = block.text.zh ?? block.text.en ?? ''
  if (text.length > factLimit || says(block, fields.summary)) return 'front'
  const title = blocks.findIndex((other) => other.kind === 'front' && says(other, fields.title))
  return title >= 0 && title < blocks.indexOf(block) ? 'front subtitle' : 'front fact'
}

/** Longest front block, in UTF-16 units, that is set as a line of its own and not as a paragraph. */
const factLimit = 60

function headingTag(block: Block, role: string): 'h1' | 'h2' | 'h3' | 'h4' | null {
  if (role === 'front title') return 'h1'
  if (block.kind !== 'heading') return null
  if (block.level === 1) return 'h2'
  return block.level === 2 ? 'h3' : 'h4'
}
