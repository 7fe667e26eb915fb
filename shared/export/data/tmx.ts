/** Translation memory of the reports: TMX 1.4b (LISA OSCAR, 2005-04-26), paragraphs or sentences in pairs. */
import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Block } from '../../model/block.ts'
import { otherLang } from '../../model/report.ts'
import type { Lang } from '../../model/report.ts'
import { statusOf } from '../../cite/citation.ts'
import type { ExportedDocument, ExportedReport, ExportSource } from '../export-source.ts'
import { exportedMarks } from '../exported-mark.ts'
import { exportWords } from '../export-words.ts'
import { onLines, xmlDocument } from '../xml-text.ts'
import { documentOf, markNote, marksOnBlocks, pieceOfMark } from './mark-note.ts'
import { piecesOf } from './text-pieces.ts'
import type { TextPiece } from './text-pieces.ts'

/** TMX names languages by RFC 3066; tools that read it look for Chinese by its region, not by its script. */
const tmxLang: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' }

/**
 * Both languages of every block; the first that was asked for is the source. `wanted` says by its `tuid` whether a unit is
 * to be in it.
 */
export function writeTmx(
  source: ExportSource,
  wanted: (tuid: string) => boolean = () => true,
): ExportedDocument {
  const { request, reports } = source
  const words = exportWords(request.interfaceLang)
  const marks = exportedMarks(source, words.names)
  const notesOf = (some: typeof marks) => some.map((mark) => x('note', markNote(mark, words)))
  const units = reports.flatMap((exported) => {
    const { on } = marksOnBlocks(marks.filter(({ report }) => report === exported))
    return exported.blocks.flatMap((block) => {
      const pieces = piecesOf(block, request.options.level)
      const marked = on(block.key)
      return pieces.flatMap((piece, index) => {
        const tuid = tuidOf(source, exported, block, index)
        if (!wanted(tuid)) return []
        const here = marked.filter((mark) => pieceOfMark(mark, block.key, pieces) === index)
        return [unit(source, exported, block, { tuid, piece, notes: notesOf(here) })]
      })
    })
  })
  const header = x('header', headerOf(source), onLines(notesOf(marksOnBlocks(marks).unplaced)))
  const tree = x('tmx', { version: '1.4' }, onLines([header, x('body', onLines(units))]))
  return documentOf(xmlDocument(tree), marks)
}

function headerOf({ request, now, version }: ExportSource): Record<string, string> {
  return {
    creationtool: 'Duizhao',
    creationtoolversion: version,
    segtype: request.options.level,
    'o-tmf': 'Duizhao',
    adminlang: tmxLang[request.interfaceLang],
    srclang: tmxLang[request.langs[0] ?? 'zh'],
    datatype: 'plaintext',
    // The form of ISO 8601 without separators that TMX asks for, to the second.
    creationdate: now.replace(/\.\d+/, '').replace(/[-:]/g, ''),
  }
}

/** Unlike any other's. */
function tuidOf(
  { request }: ExportSource,
  { report }: ExportedReport,
  { key }: Block,
  index: number,
): string {
  const address = `${report.id}/${key}`
  return request.options.level === 'sentence' ? `${address}#${index + 1}` : address
}

type Unit = { readonly tuid: string; readonly piece: TextPiece; readonly notes: readonly Element[] }

function unit(source: ExportSource, { report }: ExportedReport, block: Block, { tuid, piece, notes }: Unit) {
  const first = source.request.langs[0] ?? 'zh'
  const { symbol } = report.fields
  const props = [
    x('prop', { type: 'x-report' }, report.id),
    ...(symbol === null ? [] : [x('prop', { type: 'x-symbol' }, symbol)]),
    x('prop', { type: 'x-address' }, block.key),
    x('prop', { type: 'x-kind' }, block.kind),
  ]
  const variants = [first, otherLang(first)].flatMap((lang) => {
    const text = block.text[lang]
    const range = piece[lang]
    if (text === null || range === null) return []
    const status = x('prop', { type: 'x-status' }, statusOf(report, lang))
    return [x('tuv', { 'xml:lang': tmxLang[lang] }, onLines([status, x('seg', text.slice(...range))]))]
  })
  return x('tu', { tuid }, onLines([...notes, ...props, ...variants]))
}
