/** Lines as tables: two columns for the clipboard, all that they hold as CSV. Pure. */
import { csvText } from '../export/csv-text.ts'
import { piecesOf } from '../export/data/text-pieces.ts'
import { escapeHtml } from '../export/escape-html.ts'
import { langTags } from '../export/lang-tags.ts'
import type { Block } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import { langs } from '../model/report.ts'
import type { Bilingual } from '../model/report.ts'
import type { ConcordanceLine } from '../model/search.ts'

/** A pair of sentences with the lines that it has. */
export type PairRow = {
  /** As a translation memory names it: report, block and number of the pair. */
  readonly address: string
  readonly text: Bilingual
  readonly lines: readonly [ConcordanceLine, ...ConcordanceLine[]]
}

/** Of one report, each pair once, in the order of its first line. A line whose block is not there is left out. */
export function pairRows(lines: readonly ConcordanceLine[], blocks: readonly Block[]): readonly PairRow[] {
  const byKey = new Map<BlockKey, Block>(blocks.map((block) => [block.key, block]))
  const rows = new Map<string, PairRow>()
  for (const line of lines) {
    const block = byKey.get(line.key)
    if (block === undefined) continue
    const pieces = piecesOf(block, 'sentence')
    const at = Math.max(
      0,
      pieces.findIndex((piece) => line.range[0] < (piece[line.lang]?.[1] ?? 0)),
    )
    const address = pieceAddress(line, at)
    const piece = pieces[at]
    const part = (lang: 'zh' | 'en') => {
      const range = piece?.[lang] ?? null
      return range === null ? null : (block.text[lang]?.slice(...range) ?? null)
    }
    const before = rows.get(address)
    rows.set(
      address,
      before === undefined
        ? { address, text: { zh: part('zh'), en: part('en') }, lines: [line] }
        : { ...before, lines: [...before.lines, line] },
    )
  }
  return [...rows.values()]
}

function pieceAddress({ report, key }: ConcordanceLine, at: number): string {
  return `${report}/${key}#${at + 1}`
}

/** Chinese and English side by side: for word processors and spreadsheets, and with tabs for all else. */
export function tableForms(rows: readonly Pick<PairRow, 'text'>[]): {
  readonly text: string
  readonly html: string
} {
  const cells = rows.map(({ text }) => langs.map((lang) => ({ lang, words: text[lang] ?? '' })))
  const html = cells.map(
    (row) =>
      `<tr>${row.map(({ lang, words }) => `<td lang="${langTags[lang]}">${escapeHtml(words)}</td>`).join('')}</tr>`,
  )
  return {
    // A table on the clipboard is read line by line, tab by tab: neither may stand in a cell.
    text: cells.map((row) => row.map(({ words }) => words.replaceAll(/\s+/g, ' ')).join('\t')).join('\n'),
    html: `<table><tbody>${html.join('')}</tbody></table>`,
  }
}

const columns = ['report', 'key', 'lang', 'left', 'match', 'right', 'rendering', 'pair'] as const

/** `rendering`: what stands for the match in the pair; several parted by semicolons. Nothing in it is run as a formula. */
export function linesAsCsv(lines: readonly ConcordanceLine[]): string {
  return csvText([
    columns,
    ...lines.map(({ report, key, lang, left, match, right, pair, marks }) => {
      const rendering = marks.map((range) => (pair ?? '').slice(...range)).join('; ')
      return [report, key, lang, left, match, right, rendering, pair ?? '']
    }),
  ])
}
