/** Blocks for templates: each text cut where marks and calls of footnotes begin and end. */
import type { Block, FootnoteMark } from '../../model/block.ts'
import type { Lang } from '../../model/report.ts'
import type { ExportedMark } from '../exported-mark.ts'
import type { ExportedReport } from '../export-source.ts'
import { langTags } from '../lang-tags.ts'
import { printedLabel, says } from '../printed-block.ts'
import { footnoteCalls, isOnWords, markedSegments, markedWords } from '../text-covers.ts'
import type { TextCovers } from '../text-covers.ts'
import type { HandoutBlock, HandoutCall, HandoutText } from './handout-data.ts'
import type { IdOf } from './handout-place.ts'
import { placeOf } from './handout-place.ts'

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
  const covers = { words: markedWords(marks, langs), calls: footnoteCalls(report) }
  return report.blocks.map((block) => {
    const texts = langs.map((lang) => handoutText(report, block, lang, covers, { callOf, idOf }))
    const onBlock = marks.filter((mark) => hangsOnBlock(mark, block, langs))
    return {
      key: block.key,
      id: idOf(report, block.key),
      kind: block.kind,
      level: block.level ?? 0,
      number: block.number === null ? '' : String(block.number),
      isTitle: block.kind === 'front' && says(block, title),
      place: placeOf(report, block),
      texts,
      notes: onBlock.map(callOf),
    }
  })
}

/** On the whole of it, or on words that are not shown here. */
function hangsOnBlock({ places }: ExportedMark, block: Block, langs: readonly Lang[]): boolean {
  const here = places.filter((place) => place.block?.key === block.key)
  const shown = here.some((place) => isOnWords(place, langs))
  return here.length > 0 && !shown
}

type Covers = { readonly words: TextCovers<ExportedMark>; readonly calls: TextCovers<FootnoteMark> }

type Links = { readonly callOf: (mark: ExportedMark) => HandoutCall; readonly idOf: IdOf }

function handoutText(
  report: ExportedReport,
  block: Block,
  lang: Lang,
  { words, calls }: Covers,
  { callOf, idOf }: Links,
): HandoutText {
  const text = block.text[lang]
  const label = printedLabel(block, lang)
  const head = { lang, tag: langTags[lang], missing: text === null, label: text === null ? '' : label }
  if (text === null) return { ...head, text: '', segments: [] }
  const cut = markedSegments(text.length, words(block.key, lang), calls(block.key, lang))
  return {
    ...head,
    text,
    segments: cut.map(({ start, end, marks, ending, call }) => ({
      text: text.slice(start, end),
      colour: marks.at(-1)?.annotation.colour ?? '',
      underline: marks.length > 0 && marks.every(({ annotation }) => annotation.kind === 'underline'),
      marks: marks.map(({ number }) => number),
      ends: ending.map(callOf),
      footnote: call === null ? '' : idOf(report, call.footnote),
    })),
  }
}
