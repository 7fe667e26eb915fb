/** The report's text in Word: a paragraph for each block and language, side by side or one under the other. */
import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import type { FileChild, ParagraphChild } from 'docx'
import type { Block } from '../../model/block.ts'
import type { Lang } from '../../model/report.ts'
import type { ExportedReport } from '../export-source.ts'
import type { ExportWords } from '../export-words.ts'
import { says, withoutBullet } from '../printed-block.ts'
import type { PdfLayout } from '../pdf/pdf-paper.ts'
import { footnoteCalls } from '../text-covers.ts'
import type { DocxPlaces } from './docx-places.ts'
import type { BlockStyle } from './docx-styles.ts'
import { markedText, runLanguage } from './docx-text.ts'
import type { DocxFile } from './docx-text.ts'
import { statusOf, twips, wordText } from './docx-words.ts'
import { blockBookmark } from './para-id.ts'

/** Makes the paragraph of a block in one language. */
type WriteBlock = (block: Block, lang: Lang) => Paragraph

export function writeBody(
  exported: ExportedReport,
  places: DocxPlaces,
  layout: PdfLayout,
  words: ExportWords,
  file: DocxFile,
): readonly FileChild[] {
  const { langs } = layout
  const blocks = exported.blocks.filter(({ text }) => langs.some((lang) => text[lang] !== null))
  // Word has no comments in its own footnotes, so footnotes are paragraphs, and their signs in the text lead to them.
  const calls = footnoteCalls(exported)
  const write: WriteBlock = (block, lang) => {
    const text = block.text[lang]
    if (text === null) return missing(words)
    const bookmark = blockBookmark(lang, block.key)
    const children = markedText(
      {
        text,
        lang,
        bookmark,
        words: places.words(block.key, lang),
        edges: places.edges(block.key, lang),
        calls: calls(block.key, lang),
      },
      file,
    )
    return new Paragraph({ style: styleOf(block, exported), children: [...label(block, lang), ...children] })
  }
  if (layout.layout === 'columns') return [table(blocks, exported, layout, words, write)]
  const editions = langs.map((lang) => edition(exported, lang, words))
  return [
    ...editions,
    ...blocks.flatMap((block) =>
      langs.filter((lang) => block.text[lang] !== null).map((lang) => write(block, lang)),
    ),
  ]
}

/** A row for each block; the languages and what they are at the head of every page. */
function table(
  blocks: readonly Block[],
  exported: ExportedReport,
  { langs, paper }: PdfLayout,
  words: ExportWords,
  write: WriteBlock,
): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'D5DADD' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const width = Math.floor(twips(paper.width - 2 * paper.side) / langs.length)
  const row = (paragraphs: readonly Paragraph[], more: { tableHeader?: boolean; cantSplit?: boolean }) =>
    new TableRow({
      ...more,
      children: paragraphs.map((paragraph) => new TableCell({ children: [paragraph] })),
    })
  return new Table({
    width: { size: width * langs.length, type: WidthType.DXA },
    columnWidths: langs.map(() => width),
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 20, left: 110, right: 110 },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: line,
    },
    rows: [
      row(
        langs.map((lang) => edition(exported, lang, words)),
        { tableHeader: true, cantSplit: true },
      ),
      ...blocks.map((block) =>
        row(
          langs.map((lang) => write(block, lang)),
          { cantSplit: isShort(block) },
        ),
      ),
    ],
  })
}

/** Longest texts whose row stays on one page, in UTF-16 units: about ten lines. */
const short: Readonly<Record<Lang, number>> = { zh: 260, en: 700 }

function isShort({ text }: Block): boolean {
  return (text.zh ?? '').length <= short.zh && (text.en ?? '').length <= short.en
}

function edition(exported: ExportedReport, lang: Lang, words: ExportWords): Paragraph {
  const run = new TextRun({ text: statusOf(exported, lang, words), ...runLanguage(lang) })
  return new Paragraph({ style: 'UNEdition', children: [run] })
}

function missing(words: ExportWords): Paragraph {
  return new Paragraph({ style: 'UNMissing', children: [new TextRun(words.missingBlock)] })
}

/** Number or letter as the edition prints it, without a bullet before it; it hangs before the text as text of its own. */
function label({ printed, kind }: Block, lang: Lang): readonly ParagraphChild[] {
  const text = withoutBullet(printed[lang] ?? '')
  if (text === '') return kind === 'heading' ? [new TextRun('\t')] : []
  return [new TextRun({ text: `${wordText(text)}\t`, ...runLanguage(lang) })]
}

function styleOf(block: Block, { report: { fields } }: ExportedReport): BlockStyle {
  const { kind, level } = block
  switch (kind) {
    case 'front':
      return says(block, fields.title) ? 'Title' : 'UNFront'
    case 'heading':
      return level === 1 ? 'Heading1' : level === 2 ? 'Heading2' : 'Heading3'
    case 'paragraph':
      return 'UNParagraph'
    case 'item':
      return level === 1 ? 'UNItem1' : level === 2 ? 'UNItem2' : 'UNItem3'
    case 'footnote':
      return 'UNFootnote'
  }
}
