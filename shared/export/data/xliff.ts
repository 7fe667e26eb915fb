/** Reports for translators' tools: XLIFF 2.1 core (OASIS, 2018-02-13), a unit for each block, marks on their words. */
import type { Element } from 'xast'
import { x } from 'xastscript'
import { citation, statusOf } from '../../cite/citation.ts'
import { reportIri } from '../../exchange/set-names.ts'
import type { Block } from '../../model/block.ts'
import type { BlockKey } from '../../model/ids.ts'
import { otherLang } from '../../model/report.ts'
import type { Lang, Report } from '../../model/report.ts'
import type { ExportedDocument, ExportedReport, ExportSource } from '../export-source.ts'
import { exportedMarks } from '../exported-mark.ts'
import type { ExportedMark } from '../exported-mark.ts'
import { exportWords } from '../export-words.ts'
import type { ExportWords } from '../export-words.ts'
import { langTags } from '../lang-tags.ts'
import { onLines, xmlDocument } from '../xml-text.ts'
import { documentOf, markNote, marksOnBlocks } from './mark-note.ts'
import { markedText, markersOf } from './xliff-markers.ts'
import type { Marker } from './xliff-markers.ts'
import { piecesOf } from './text-pieces.ts'
import type { TextPiece } from './text-pieces.ts'

type Direction = { readonly source: Lang; readonly target: Lang }

/** The first language that was asked for is the source. */
export function writeXliff(source: ExportSource): ExportedDocument {
  const { request, reports } = source
  const words = exportWords(request.interfaceLang)
  const marks = exportedMarks(source, words.names)
  const [first = 'zh'] = request.langs
  const direction = { source: first, target: otherLang(first) }
  const files = reports.map((exported) =>
    fileOf(
      source,
      exported,
      marks.filter(({ report }) => report === exported),
      { words, direction },
    ),
  )
  const tree = x(
    'xliff',
    {
      xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
      version: '2.1',
      srcLang: langTags[direction.source],
      trgLang: langTags[direction.target],
    },
    onLines(files),
  )
  return documentOf(xmlDocument(tree), marks)
}

type Manner = { readonly words: ExportWords; readonly direction: Direction }

function fileOf(
  { request }: ExportSource,
  exported: ExportedReport,
  marks: readonly ExportedMark[],
  { words, direction }: Manner,
): Element {
  const { report, blocks, text } = exported
  const { on, unplaced } = marksOnBlocks(marks)
  const blockOf = new Map(text.map((block) => [block.key, block]))
  const units = blocks.map((block) => {
    const name = citation(report, block, (key) => blockOf.get(key), request.interfaceLang)
    const pieces = piecesOf(block, request.options.level)
    const here = on(block.key)
    const parts = partsOf({ report, block, pieces, markers: markersOf(here, block.key), direction })
    return x(
      'unit',
      { id: block.key, name, type: `duizhao:${block.kind}` },
      onLines([...notesOf(here, words, { key: block.key, direction }), ...parts]),
    )
  })
  return x(
    'file',
    { id: report.id, original: reportIri(report.id, null), 'xml:space': 'preserve' },
    onLines([...notesOf(unplaced, words, null), ...(units.length === 0 ? [emptyUnit()] : units)]),
  )
}

/** A file without a unit is none (2.1, section 4.2.2.2), but its notes have to stand somewhere. */
function emptyUnit(): Element {
  return x('unit', { id: 'none', translate: 'no' }, x('segment', [x('source')]))
}

/** Of a unit, or of a file where `at` is null. */
function notesOf(
  marks: readonly ExportedMark[],
  words: ExportWords,
  at: { readonly key: BlockKey; readonly direction: Direction } | null,
): Element[] {
  if (marks.length === 0) return []
  const notes = marks.map((mark) => {
    const { id, kind } = mark.annotation
    const appliesTo = at === null ? undefined : sideOf(mark, at.key, at.direction)
    return x('note', { id, category: kind, appliesTo }, markNote(mark, words))
  })
  return [x('notes', onLines(notes))]
}

/** The side whose words are marked; of none when it is both, or the whole block. */
function sideOf(mark: ExportedMark, key: BlockKey, { source, target }: Direction): string | undefined {
  const sides = new Set(
    mark.places.filter(({ anchor }) => anchor.key === key).map(({ anchor }) => anchor.lang),
  )
  if (sides.size !== 1) return undefined
  return sides.has(source) ? 'source' : sides.has(target) ? 'target' : undefined
}

type Parts = {
  readonly report: Report
  readonly block: Block
  readonly pieces: readonly TextPiece[]
  readonly markers: readonly Marker[]
  readonly direction: Direction
}

/** Segments, and between them the space that belongs to none: together the whole text of either side. */
function partsOf({ report, block, pieces, markers, direction }: Parts): Element[] {
  const official = [direction.source, direction.target].every((lang) => statusOf(report, lang) === 'official')
  const end: Record<Lang, number> = { zh: 0, en: 0 }
  return pieces.flatMap((piece, index) => {
    const gaps = { zh: gapBefore(block, 'zh', piece, end.zh), en: gapBefore(block, 'en', piece, end.en) }
    for (const lang of ['zh', 'en'] as const) end[lang] = piece[lang]?.[1] ?? end[lang]
    const content = (lang: Lang) => markedText(block.text[lang] ?? '', piece, lang, { markers, pieces })
    const hasTarget = piece[direction.target] !== null
    const segment = x(
      'segment',
      { id: `s${index + 1}`, state: official && hasTarget ? 'final' : 'initial' },
      x('source', content(direction.source)),
      hasTarget ? x('target', content(direction.target)) : null,
    )
    if (gaps.zh === '' && gaps.en === '') return [segment]
    const gap = x('ignorable', [x('source', gaps[direction.source]), x('target', gaps[direction.target])])
    return [gap, segment]
  })
}

function gapBefore({ text }: Block, lang: Lang, piece: TextPiece, from: number): string {
  const range = piece[lang]
  return range === null ? '' : (text[lang] ?? '').slice(from, range[0])
}
