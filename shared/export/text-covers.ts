/** What covers the text of a block in a file: the words of marks and the calls of footnotes, and the text cut by them. */
import { segments } from '../anchor/segments.ts'
import type { Cover } from '../anchor/segments.ts'
import type { FootnoteMark } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import type { ExportedMark, MarkedPlace } from './exported-mark.ts'
import type { ExportedReport } from './export-source.ts'
import { grouped } from '../grouped.ts'

export type TextCovers<Item> = (key: BlockKey, lang: Lang) => readonly Cover<Item>[]

/** A place whose words stand in the file, which holds the texts of `langs`. */
export function isOnWords({ anchor, range, block }: MarkedPlace, langs: readonly Lang[]): boolean {
  return block !== null && range !== null && anchor.lang !== null && langs.includes(anchor.lang)
}

/** The marked words that the file shows, in the order of the marks. */
export function markedWords(
  marks: readonly ExportedMark[],
  langs: readonly Lang[],
): TextCovers<ExportedMark> {
  return byText(
    marks.flatMap((mark) =>
      mark.places.flatMap((place) => {
        const { anchor, range } = place
        if (range === null || anchor.lang === null || !isOnWords(place, langs)) return []
        return [{ key: anchor.key, lang: anchor.lang, range, item: mark }]
      }),
    ),
  )
}

/** The signs of footnotes whose text the file has in the same language. */
export function footnoteCalls({
  blocks,
  footnoteMarks,
}: Pick<ExportedReport, 'blocks' | 'footnoteMarks'>): TextCovers<FootnoteMark> {
  const texts = new Map(blocks.map(({ key, text }) => [key, text]))
  return byText(
    footnoteMarks
      .filter(({ footnote, lang }) => (texts.get(footnote)?.[lang] ?? null) !== null)
      .map((call) => ({ key: call.key, lang: call.lang, range: call.range, item: call })),
  )
}

type OnText<Item> = Pick<FootnoteMark, 'key' | 'lang' | 'range'> & { readonly item: Item }

function byText<Item>(covering: readonly OnText<Item>[]): TextCovers<Item> {
  const groups = grouped(covering, ({ key, lang }) => `${lang} ${key}`)
  return (key, lang) =>
    (groups.get(`${lang} ${key}`) ?? []).map(({ range: [start, end], item }) => ({ start, end, item }))
}

/** A stretch of a text over which neither the marks nor the footnote that is called change. */
export type MarkedSegment = {
  readonly start: number
  readonly end: number
  /** That which begins first comes first. */
  readonly marks: readonly ExportedMark[]
  /** Marks whose words end with it: here belongs what a file puts behind them. */
  readonly ending: readonly ExportedMark[]
  readonly call: FootnoteMark | null
}

/** In order, touching, and together the text of this length; none for an empty one. */
export function markedSegments(
  length: number,
  words: readonly Cover<ExportedMark>[],
  calls: readonly Cover<FootnoteMark>[],
): readonly MarkedSegment[] {
  const covers = [
    ...words.map((cover) => ({ ...cover, item: { mark: cover.item } })),
    ...calls.map((cover) => ({ ...cover, item: { call: cover.item } })),
  ]
  return segments<{ readonly mark?: ExportedMark; readonly call?: FootnoteMark }>(length, covers).map(
    ({ start, end, items }) => ({
      start,
      end,
      marks: distinct(items.flatMap(({ mark }) => mark ?? [])),
      ending: distinct(words.filter((cover) => cover.end === end).map(({ item }) => item)),
      call: items.find(({ call }) => call !== undefined)?.call ?? null,
    }),
  )
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)]
}
