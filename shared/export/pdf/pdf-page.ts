/**
 * The printed page of a report as HTML. Marked words and block notes are links (`x-note:ID1+ID2`, `x-block:ID`),
 * which Chromium prints as Link annotations with exact rectangles; electron/jobs turns them into real annotations.
 * What notes say is never in the HTML.
 */
import { segments } from '../../anchor/segments.ts'
import type { Block } from '../../model/block.ts'
import type { Bilingual, Lang, Report } from '../../model/report.ts'
import type { AnnotationId } from '../../model/ids.ts'
import { escapeHtml } from '../escape-html.ts'
import type { PdfLayout } from './pdf-paper.ts'
import type { PlacedMarks } from './pdf-marks.ts'
import type { ExportWords } from '../export-words.ts'

/** BCP 47 tags of the editions. */
export const langTags: Readonly<Record<Lang, string>> = { zh: 'zh-Hans', en: 'en' }

export type PdfPageSource = {
  readonly report: Report
  readonly blocks: readonly Block[]
  readonly placement: PlacedMarks
  readonly layout: PdfLayout
  readonly interfaceLang: Lang
  readonly words: ExportWords
}

/** A whole HTML document; its style sheet is `pdfStyle`. */
export function pdfPage(source: PdfPageSource): string {
  const { layout, placement, report, blocks } = source
  const first = layout.langs[0] ?? 'zh'
  const unplaced =
    placement.unplaced.length === 0 ? '' : `<p class="unplaced">${noteLinks(placement.unplaced)}</p>`
  return [
    `<!doctype html><html lang="${langTags[first]}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(titleText(report, layout.langs))}</title>`,
    '<link rel="stylesheet" href="/fonts/fonts.css"><link rel="stylesheet" href="style.css"></head>',
    `<body class="${layout.layout}">${unplaced}`,
    ...shownBlocks(blocks, layout.langs).map((block) => row(block, source)),
    '</body></html>',
  ].join('\n')
}

function shownBlocks(blocks: readonly Block[], langs: readonly Lang[]): readonly Block[] {
  return blocks.filter((block) => langs.some((lang) => block.text[lang] !== null))
}

/** The report's titles in the given languages on one line; its id when it has none. */
export function titleText(report: Report, langs: readonly Lang[]): string {
  const titles = langs.map((lang) => report.fields.title[lang]).filter((title) => title !== null)
  return titles.length === 0 ? report.id : titles.join(' · ')
}

/** One block: its number or note icon, and its text in each language. */
function row(block: Block, source: PdfPageSource): string {
  const { placement, layout } = source
  const role = roleOf(block, source)
  const heading = headingTag(block, role)
  const cells = layout.langs.map((lang) => cell(block, lang, heading === null ? 'p' : 'span', source))
  const margin = `<span class="no">${block.number ?? ''}${noteLinks(placement.notes(block.key))}</span>`
  const level = block.level === null ? '' : ` l${Math.min(block.level, 4)}`
  const tag = heading ?? 'div'
  return `<${tag} class="row ${role}${level}" id="${escapeHtml(block.key)}">${margin}${cells.join('')}</${tag}>`
}

function cell(block: Block, lang: Lang, tag: 'p' | 'span', source: PdfPageSource): string {
  const text = block.text[lang]
  if (text === null) {
    const words = escapeHtml(source.words.missingBlock)
    return `<${tag} class="cell missing" lang="${langTags[source.interfaceLang]}">${words}</${tag}>`
  }
  const label = labelOf(block, lang)
  const labelled = label === '' ? '' : `<span class="label">${escapeHtml(label)}</span> `
  return `<${tag} class="cell ${lang}" lang="${langTags[lang]}">${labelled}<span class="text">${markedText(
    text,
    source.placement.highlights(block.key, lang),
  )}</span></${tag}>`
}

/** The label as printed, without a bullet that stands before it; paragraph numbers stand between the texts. */
function labelOf(block: Block, lang: Lang): string {
  return block.kind === 'paragraph' ? '' : (block.printed[lang] ?? '').replace(/^[-–•·]\s*/u, '')
}

/** The headings of the page in both languages, in order. */
export function headingTitles(source: PdfPageSource): readonly string[] {
  const { langs } = source.layout
  return shownBlocks(source.blocks, langs)
    .filter((block) => headingTag(block, roleOf(block, source)) !== null)
    .map((block) =>
      langs
        .filter((lang) => block.text[lang] !== null)
        .map((lang) => `${labelOf(block, lang)} ${block.text[lang]}`.trim())
        .join(' · '),
    )
}

/** The text with its marks as links. Marks that overlap share a link, since links cannot nest. */
function markedText(text: string, marks: ReturnType<PlacedMarks['highlights']>): string {
  return segments(
    text.length,
    marks.map((mark) => wholeCharacters(text, mark)),
  )
    .map(({ start, end, items }) => {
      const words = escapeHtml(text.slice(start, end))
      return items.length === 0 ? words : `<a href="x-note:${idList(items)}">${words}</a>`
    })
    .join('')
}

/** A cut between the halves of a surrogate pair would destroy the character: the mark takes it whole. */
function wholeCharacters<Mark extends { readonly start: number; readonly end: number }>(
  text: string,
  mark: Mark,
): Mark {
  const splits = (offset: number) => offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff
  return {
    ...mark,
    start: splits(mark.start) ? mark.start - 1 : mark.start,
    end: splits(mark.end) ? mark.end + 1 : mark.end,
  }
}

/** A box for the icon of each note. */
function noteLinks(ids: readonly AnnotationId[]): string {
  const links = ids.map((id) => `<a href="x-block:${idList([id])}"></a>`)
  return links.length === 0 ? '' : `<span class="icons">${links.join('')}</span>`
}

function idList(ids: readonly AnnotationId[]): string {
  return ids.map((id) => escapeHtml(encodeURIComponent(id))).join('+')
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

function says({ text }: Block, field: Bilingual): boolean {
  return (field.zh !== null && field.zh === text.zh) || (field.en !== null && field.en === text.en)
}

/** Longest front block, in UTF-16 units, that is set as a line of its own and not as a paragraph. */
const factLimit = 60

function headingTag(block: Block, role: string): 'h1' | 'h2' | 'h3' | 'h4' | null {
  if (role === 'front title') return 'h1'
  if (block.kind !== 'heading') return null
  if (block.level === 1) return 'h2'
  return block.level === 2 ? 'h3' : 'h4'
}
