/** Blocks for templates: each text cut where marks and calls of footnotes begin and end. */
import { segments } from '../../anchor/segments.ts'
import type { Cover } from '../../anchor/segments.ts'
import type { Block, TextRange } from '../../model/block.ts'
import type { Lang } from '../../model/report.ts'
import type { ExportedMark } from '../exported-mark.ts'
import type { ExportedReport } from '../export-source.ts'
import { langTags } from '../lang-tags.ts'
import { printedLabel } from '../printed-block.ts'
import type { HandoutBlock, HandoutCall, HandoutSegment, HandoutText } from './handout-data.ts'
import type { IdOf } from './handout-place.ts'
import { placeOf } from './handout-place.ts'

type Covering = { readonly mark: ExportedMark } | { readonly footnote: string }

/** In reading order; `marks` are the report's. */
export function handoutBlocks(
  report: ExportedReport,
  marks: readonly ExportedMark[],
  langs: readonly Lang[],
  idOf: IdOf,
): readonly HandoutBlock[] {
  const called = new Set<number>()
  const callOf = (mark: ExportedMark): HandoutCall => {
    const first = !called.has(mark.number)
    called.add(mark.number)
    return { number: mark.number, id: first ? `mark-${mark.number}` : '' }
  }
  const { title } = report.report.fields
  return report.blocks.map((block) => {
    const texts = langs.map((lang) => handoutText(report, block, lang, marks, { callOf, idOf }))
    const onBlock = marks.filter((mark) => hangsOnBlock(mark, block, langs))
    return {
      key: block.key,
      id: idOf(report, block.key),
      kind: block.kind,
      level: block.level ?? 0,
      number: block.number === null ? '' : String(block.number),
      isTitle:
        block.kind === 'front' &&
        langs.some((lang) => title[lang] !== null && title[lang] === block.text[lang]),
      place: placeOf(report, block),
      texts,
      notes: onBlock.map(callOf),
    }
  })
}

/** On the whole of it, or on words that are not shown here. */
function hangsOnBlock({ places }: ExportedMark, block: Block, langs: readonly Lang[]): boolean {
  const here = places.filter((place) => place.block?.key === block.key)
  const shown = here.some(
    ({ range, anchor }) => range !== null && anchor.lang !== null && langs.includes(anchor.lang),
  )
  return here.length > 0 && !shown
}

function handoutText(
  report: ExportedReport,
  block: Block,
  lang: Lang,
  marks: readonly ExportedMark[],
  { callOf, idOf }: { readonly callOf: (mark: ExportedMark) => HandoutCall; readonly idOf: IdOf },
): HandoutText {
  const text = block.text[lang]
  const label = printedLabel(block, lang)
  const head = { lang, tag: langTags[lang], missing: text === null, label: text === null ? '' : label }
  if (text === null) return { ...head, text: '', segments: [] }
  const covers = [...markCovers(block, lang, marks), ...footnoteCovers(report, block, lang, idOf)]
  const cut = segments(text.length, covers).map((segment): HandoutSegment => {
    const on = segment.items.flatMap((item) => ('mark' in item ? [item.mark] : []))
    const ending = covers.flatMap(({ item, end }) =>
      'mark' in item && end === segment.end ? [item.mark] : [],
    )
    const last = on.at(-1)
    const [footnote = ''] = segment.items.flatMap((item) => ('footnote' in item ? [item.footnote] : []))
    return {
      text: text.slice(segment.start, segment.end),
      colour: last?.annotation.colour ?? '',
      underline: on.length > 0 && on.every(({ annotation }) => annotation.kind === 'underline'),
      marks: on.map(({ number }) => number),
      ends: ending.map(callOf),
      footnote,
    }
  })
  return { ...head, text, segments: cut }
}

function markCovers(block: Block, lang: Lang, marks: readonly ExportedMark[]): readonly Cover<Covering>[] {
  return marks.flatMap((mark) =>
    mark.places.flatMap(({ anchor, range, block: found }) => {
      if (found?.key !== block.key || anchor.lang !== lang || range === null) return []
      return [coverOf(range, { mark })]
    }),
  )
}

function footnoteCovers(
  report: ExportedReport,
  { key }: Block,
  lang: Lang,
  idOf: IdOf,
): readonly Cover<Covering>[] {
  const there = new Set(report.blocks.map((block) => block.key))
  return report.footnoteMarks
    .filter((call) => call.key === key && call.lang === lang && there.has(call.footnote))
    .map((call) => coverOf(call.range, { footnote: idOf(report, call.footnote) }))
}

function coverOf([start, end]: TextRange, item: Covering): Cover<Covering> {
  return { start, end, item }
}
