/**
 * Sentences of a block. Own rules and not `Intl.Segmenter`: its answers change with the ICU version, and a pack must
 * come out the same on every machine; it also ends sentences after `No.` and `U.S.`.
 * A semicolon ends no sentence in either language, because that serves their alignment: lists in running text hang
 * together by it, and of the 67 sentence pairs of the four reports with a semicolon 19 have it in the English only,
 * where the Chinese goes on with a comma. A semicolon against a full stop is what pairs of n to m are for.
 */
import type { TextRange } from '../model/block.ts'
import type { Lang } from '../model/report.ts'
import { endsChinese } from './chinese-stops.ts'
import { enclosuresOf } from './enclosures.ts'
import { endsEnglish } from './english-stops.ts'

/** A Chinese ellipsis ends nothing by itself: `因为……如此`, `……。`. */
const stops: Readonly<Record<Lang, RegExp>> = { zh: /[。！？.!?．]+/g, en: /[.!?…]+/g }

/** What still belongs to the sentence after its stop: closing quotes and brackets, footnote marks. */
const tail = /[”’"')\]）】》〉」』*⁰¹²³⁴⁵⁶⁷⁸⁹]*/y
/** `2.` or `(iv)` is no sentence but belongs to the one that it begins. */
const label = /^[(（]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.．)）]+$/i
const space = /\s*/y

/** Ranges in order that hold every character of the text but white space around sentences. */
export function splitSentences(text: string, lang: Lang): readonly TextRange[] {
  const enclosures = enclosuresOf(text)
  const ranges: TextRange[] = []
  let start = skip(space, text, 0)
  for (const match of text.matchAll(stops[lang])) {
    const stop = match.index
    const end = skip(tail, text, stop + match[0].length)
    if (stop < start || enclosures.depthAfter(end - 1) > 0) continue
    const ends =
      lang === 'zh' ? endsChinese(text, [start, stop, end], enclosures) : endsEnglish(text, stop, end)
    if (!ends || label.test(text.slice(start, Math.min(end, start + 10)))) continue
    ranges.push([start, end])
    start = skip(space, text, end)
  }
  const last = text.trimEnd().length
  if (start < last) ranges.push([start, last])
  return ranges
}

/** Where a sticky pattern that may match nothing ends. */
function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return from + (pattern.exec(text)?.[0].length ?? 0)
}
