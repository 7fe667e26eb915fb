/** Words for the clipboard: those selected, alone or quoted with their citation, in one language or in both. */
import { counterpart } from '../../shared/anchor/counterpart.ts'
import { citationOf } from '../../shared/cite/citation.ts'
import type { CitedPassage } from '../../shared/cite/passages.ts'
import { passageReference } from '../../shared/cite/places-reference.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { langs, otherLang } from '../../shared/model/report.ts'
import type { SelectedRange } from '../annotations/index.ts'
import type { Outline } from './outline.ts'

export function selectedText(ranges: readonly SelectedRange[], { blockOf }: Outline): string {
  return ranges
    .map(({ key, lang, start, end }) => blockOf(key)?.text[lang]?.slice(start, end) ?? '')
    .join('\n')
}

/** One for each language in which words are selected. */
export function selectedPassages(
  ranges: readonly SelectedRange[],
  report: Report,
  outline: Outline,
): readonly CitedPassage[] {
  const used = langs.filter((lang) => ranges.some((range) => range.lang === lang))
  return used.map((lang) => {
    const own = ranges.filter((range) => range.lang === lang)
    return {
      lang,
      quote: selectedText(own, outline),
      citation: citationOf(report, placeOf(own, lang, outline), lang),
    }
  })
}

/** With the sentences of the other language that say the same, when words of one language only are selected. */
export function inBothLanguages(
  ranges: readonly SelectedRange[],
  { blockOf }: Outline,
): readonly SelectedRange[] {
  const [first] = ranges
  if (first === undefined || ranges.some(({ lang }) => lang !== first.lang)) return ranges
  const lang = otherLang(first.lang)
  const others = ranges.flatMap(({ key, start, end }) => {
    const block = blockOf(key)
    if (block === undefined) return []
    const other = block.text[lang]
    // All of a block says what all of it says, also where its sentences are not paired.
    if (other !== null && start === 0 && end === block.text[first.lang]?.length)
      return [wholeBlock(block, lang)]
    return counterpart(block, first.lang, [[start, end]]).map(([from, to]) => ({
      key,
      lang,
      start: from,
      end: to,
    }))
  })
  return [...ranges, ...others]
}

/** Words of an annotation as the text has them now; of a whole block all of it, in the given language if it has that. */
export function annotatedRanges(
  { anchors, placements }: PlacedAnnotation,
  preferred: Lang,
  { blockOf }: Outline,
): readonly SelectedRange[] {
  return anchors.flatMap((anchor, at) => {
    const { key } = anchor
    const placement = placements[at]
    if (placement === undefined || placement.state === 'unplaced') return []
    if (isTextAnchor(anchor)) {
      const [start, end] = placement.range
      return [{ key, lang: anchor.lang, start, end }]
    }
    const lang = [preferred, otherLang(preferred)].find((each) => blockOf(key)?.text[each] != null)
    return lang === undefined ? [] : [{ key, lang, start: 0, end: blockOf(key)?.text[lang]?.length ?? 0 }]
  })
}

/** All the words of a block in one language. */
export function wholeBlock({ key, text }: Block, lang: Lang): SelectedRange {
  return { key, lang, start: 0, end: text[lang]?.length ?? 0 }
}

/** Where the words stand, without them: `A/75/90, para. 20`. */
export function citationAlone(
  ranges: readonly SelectedRange[],
  report: Report,
  lang: Lang,
  outline: Outline,
): string {
  return citationOf(report, placeOf(ranges, lang, outline), lang, null)
}

function placeOf(ranges: readonly SelectedRange[], lang: Lang, { blockOf }: Outline): string {
  const keys = [...new Set(ranges.map(({ key }) => key))]
  const blocks = keys.map((key) => blockOf(key)).filter((block) => block !== undefined)
  return passageReference(blocks, blockOf, lang)
}
