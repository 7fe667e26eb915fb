/** Where in the document each annotation is: the words it marks, and the one place that its comment hangs on. */
import type { Block, TextRange } from '../../model/block.ts'
import type { BlockKey } from '../../model/ids.ts'
import type { Lang } from '../../model/report.ts'
import type { ExportedMark, MarkedPlace } from '../exported-mark.ts'
import { isOnWords, markedWords } from '../text-covers.ts'
import type { TextCovers } from '../text-covers.ts'

/** A stretch of one block's text in one language. */
export type Stretch = { readonly key: BlockKey; readonly lang: Lang; readonly range: TextRange }

/** A comment's range begins or ends here; over several blocks it begins in one and ends in another. */
export type RangeEdge = { readonly mark: ExportedMark; readonly at: number; readonly edge: 'start' | 'end' }

export type DocxPlaces = {
  /** Words that are shown in the mark's colour. */
  readonly words: TextCovers<ExportedMark>
  readonly edges: (key: BlockKey, lang: Lang) => readonly RangeEdge[]
  /** Of no block that the document shows. */
  readonly unplaced: readonly ExportedMark[]
}

/** `langs`: the languages that the file holds. `single`: the blocks follow each other without the other language. */
export function docxPlaces(
  marks: readonly ExportedMark[],
  blocks: readonly Block[],
  langs: readonly Lang[],
  single: boolean,
): DocxPlaces {
  const edges = new Map<string, RangeEdge[]>()
  const unplaced: ExportedMark[] = []
  const shown = blocks.filter(({ text }) => langs.some((lang) => text[lang] !== null))
  const order = new Map(shown.map(({ key }, index) => [key, index]))

  for (const mark of marks) {
    const stretches = mark.places.flatMap((place) => wordsOf(place, langs))
    const hangs = mark.unplaced ? null : (stretches[0] ?? wholeBlock(mark.places, langs))
    if (hangs === null) {
      unplaced.push(mark)
      continue
    }
    const last = single ? lastOfRun(hangs, stretches, shown, order) : hangs
    push(edges, `${hangs.lang} ${hangs.key}`, { mark, at: hangs.range[0], edge: 'start' })
    push(edges, `${last.lang} ${last.key}`, { mark, at: last.range[1], edge: 'end' })
  }
  return {
    words: markedWords(marks, langs),
    edges: (key, lang) => edges.get(`${lang} ${key}`) ?? [],
    unplaced,
  }
}

/** Nothing for a whole block, and for words that the file does not show. */
function wordsOf(place: MarkedPlace, langs: readonly Lang[]): readonly Stretch[] {
  const { anchor, range } = place
  if (range === null || anchor.lang === null || !isOnWords(place, langs)) return []
  return [{ key: anchor.key, lang: anchor.lang, range }]
}

/** The text of the first block that is found, in the first language that has it. */
function wholeBlock(places: readonly MarkedPlace[], langs: readonly Lang[]): Stretch | null {
  for (const { block, state } of places)
    for (const lang of langs) {
      const text = block?.text[lang] ?? null
      if (block !== null && text !== null && state !== 'unplaced')
        return { key: block.key, lang, range: [0, text.length] }
    }
  return null
}

/** The last of the stretches that touch, each going to the end of its block and on from the beginning of the next. */
function lastOfRun(
  first: Stretch,
  stretches: readonly Stretch[],
  blocks: readonly Block[],
  order: ReadonlyMap<BlockKey, number>,
): Stretch {
  let last = first
  for (const next of stretches.slice(1)) {
    const at = order.get(last.key) ?? 0
    const toEnd = last.range[1] === (blocks[at]?.text[last.lang] ?? '').length
    if (!toEnd || next.lang !== last.lang || next.range[0] !== 0 || blocks[at + 1]?.key !== next.key) break
    last = next
  }
  return last
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
