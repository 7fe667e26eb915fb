/** The text of the reports as a table in both languages: a row for each block, or for each pair of sentences. */
import type { Block, SentencePair, TextRange } from '../../model/block.ts'
import type { Lang } from '../../model/report.ts'
import { langs } from '../../model/report.ts'
import type { ExportedReport, ExportSource } from '../export-source.ts'
import { placeName, printedFrom, printedTitle, reportTitle } from './mark-rows.ts'
import type { MatrixTable, Row } from './matrix-table.ts'
import { textHeads } from './matrix-words.ts'
import type { MatrixWords } from './matrix-words.ts'

const widths: Readonly<Record<(typeof textHeads)[number], number>> = {
  report: 30,
  address: 9,
  blockKind: 13,
  place: 13,
  sentence: 9,
  zh: 58,
  en: 62,
}

/** In reading order. A cell is empty where an edition lacks the block or the sentence. */
export function textTable(source: ExportSource, words: MatrixWords): MatrixTable {
  const { reports, request } = source
  return {
    name: words.sheet.text,
    columns: textHeads.map((head) => ({ head: words.head(head), width: widths[head] })),
    printed: [printedFrom(source, textHeads), textHeads.length - 1],
    title: printedTitle(source),
    shaded: null,
    rows: reports.flatMap((report) =>
      report.blocks.flatMap((block) =>
        request.options.level === 'sentence'
          ? sentenceRows(report, block, request.interfaceLang, words)
          : [rowOf(report, block, request.interfaceLang, words, '', block.text)],
      ),
    ),
  }
}

/** A block whose sentences are not paired is one row. */
function sentenceRows(report: ExportedReport, block: Block, lang: Lang, words: MatrixWords): readonly Row[] {
  if (block.sentences.length === 0) return [rowOf(report, block, lang, words, '', block.text)]
  return block.sentences.map((pair, at) =>
    rowOf(report, block, lang, words, at + 1, sentencesOf(block, pair)),
  )
}

function rowOf(
  report: ExportedReport,
  block: Block,
  lang: Lang,
  words: MatrixWords,
  sentence: number | '',
  text: Block['text'],
): Row {
  const head = [reportTitle(report, lang), block.key, words.blockKind(block.kind)]
  const cells = [
    ...head,
    placeName(report, block.key, lang),
    sentence,
    ...langs.map((each) => text[each] ?? ''),
  ]
  return { cells, colour: null }
}

function sentencesOf({ text }: Block, pair: SentencePair): Block['text'] {
  return { zh: joined(text.zh, pair.zh, ''), en: joined(text.en, pair.en, ' ') }
}

function joined(text: string | null, ranges: readonly TextRange[], between: string): string {
  return ranges.map((range) => (text ?? '').slice(...range).trim()).join(between)
}
