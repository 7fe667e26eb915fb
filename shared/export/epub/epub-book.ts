/** What all parts of an EPUB are written from: its chapters, its marks, where each address stands. */
import { langTags } from '../lang-tags.ts'
import { titleText } from '../pdf/pdf-page.ts'
import { layoutOf } from '../pdf/pdf-paper.ts'
import type { Block, FootnoteMark } from '../../model/block.ts'
import type { BlockKey } from '../../model/ids.ts'
import type { Lang } from '../../model/report.ts'
import type { ExportedReport, ExportSource } from '../export-source.ts'
import type { ExportedMark } from '../exported-mark.ts'
import { exportedMarks } from '../exported-mark.ts'
import { exportWords } from '../export-words.ts'
import type { ExportWords } from '../export-words.ts'
import { footnoteCalls, isOnWords, markedWords } from '../text-covers.ts'
import type { TextCovers } from '../text-covers.ts'
import { epubWords } from './epub-words.ts'
import type { EpubWords } from './epub-words.ts'

/** A heading of the first level with all that follows it; what stands before the first is `front`. */
export type EpubChapter = { readonly file: string; readonly blocks: readonly Block[] }

export type EpubBook = {
  readonly source: ExportSource
  readonly exported: ExportedReport
  readonly layout: 'columns' | 'interleaved' | 'single'
  readonly langs: readonly Lang[]
  /** BCP 47, of what the file adds to the report. */
  readonly interfaceTag: string
  readonly title: string
  readonly chapters: readonly EpubChapter[]
  readonly marks: readonly ExportedMark[]
  readonly marked: TextCovers<ExportedMark>
  /** Marks that show at the block and not on words of it, in their order. */
  readonly onBlock: (key: BlockKey) => readonly ExportedMark[]
  readonly calls: TextCovers<FootnoteMark>
  /** Path and fragment of an address; null when the file does not hold it. Without `lang` the row of the block. */
  readonly linkTo: (key: BlockKey, lang?: Lang) => string | null
  readonly words: ExportWords & { readonly epub: EpubWords }
}

export const notesFile = 'annotations.xhtml'
export const aboutFile = 'about.xhtml'

/** Of the first report of the source: an EPUB holds one. */
export function epubBook(source: ExportSource): EpubBook {
  const [exported] = source.reports
  if (exported === undefined) throw new Error('an EPUB is made of a report')
  const { request } = source
  const { layout, langs } = layoutOf(request)
  const words = exportWords(request.interfaceLang)
  const marks = exportedMarks(source, words.names)
  const shown = exported.blocks.filter(({ text }) => langs.some((lang) => text[lang] !== null))
  const chapters = chaptersOf(shown)
  const files = new Map(
    chapters.flatMap(({ file, blocks }) => blocks.map((block) => [block.key, { file, block }])),
  )
  return {
    source,
    exported,
    layout,
    langs,
    interfaceTag: langTags[request.interfaceLang],
    title: titleText(exported.report, langs),
    chapters,
    marks,
    marked: markedWords(marks, langs),
    onBlock: blockMarksOf(marks, langs),
    calls: footnoteCalls(exported),
    linkTo: (key, lang) => {
      const place = files.get(key)
      if (place === undefined) return null
      const cell = lang !== undefined && langs.includes(lang) && place.block.text[lang] !== null
      return `${place.file}#${cell ? cellId(key, lang) : key}`
    },
    words: { ...words, epub: epubWords(request.interfaceLang) },
  }
}

/** The id of a block's text in one language; the block's own id is its address. */
export function cellId(key: BlockKey, lang: Lang): string {
  return `${key}-${lang}`
}

export function noteId({ number }: ExportedMark): string {
  return `note-${number}`
}

/** Of the first link to a note. */
export function referenceId({ number }: ExportedMark): string {
  return `ref-${number}`
}

function chaptersOf(blocks: readonly Block[]): readonly EpubChapter[] {
  const chapters: { file: string; blocks: Block[] }[] = []
  for (const block of blocks) {
    const begins = block.kind === 'heading' && block.level === 1
    if (begins || chapters.length === 0)
      chapters.push({ file: `${begins ? block.key : 'front'}.xhtml`, blocks: [] })
    chapters.at(-1)?.blocks.push(block)
  }
  return chapters
}

/** On a whole block; and where no words of a mark can be shown, at the first of its blocks that is there. */
function blockMarksOf(marks: readonly ExportedMark[], langs: readonly Lang[]): EpubBook['onBlock'] {
  const found = new Map<BlockKey, ExportedMark[]>()
  for (const mark of marks) {
    const whole = mark.places.filter(({ anchor, block }) => block !== null && anchor.lang === null)
    const onWords = mark.places.some((place) => isOnWords(place, langs))
    const there = mark.places.filter(({ block }) => block !== null)
    const hangs = mark.unplaced ? [] : onWords || whole.length > 0 ? whole : there.slice(0, 1)
    for (const key of new Set(hangs.map(({ anchor }) => anchor.key)))
      found.set(key, [...(found.get(key) ?? []), mark])
  }
  return (key) => found.get(key) ?? []
}
