/** Anchors as targets of the Web Annotation model: an edition, a block of it, and the words in the block. */
import { hashText } from '../anchor/text-hash.ts'
import type { Anchor, BlockAnchor, TextAnchor } from '../model/annotation.ts'
import { isTextAnchor } from '../model/annotation.ts'
import { nowhere } from '../model/ids.ts'
import type { BlockKey, ReportId } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import { toCharacters } from './code-points.ts'
import type { TargetRest } from './rest.ts'
import { fragmentStandard, reportIri } from './set-names.ts'

/** A block's stored text; null when the library does not have it. */
export type TextOf = (report: ReportId, key: BlockKey, lang: Lang) => string | null

/** The text with this hash, if that is what the library has. */
export type MarkedText = (report: ReportId, key: BlockKey, lang: Lang, hash: string) => string | null

/** Many marks are in one block: its text is looked up and hashed once. */
export function markedTexts(textOf: TextOf): MarkedText {
  const known = new Map<string, { readonly text: string | null; readonly hash: string }>()
  return (report, key, lang, hash) => {
    const name = `${report} ${key} ${lang}`
    let found = known.get(name)
    if (found === undefined) {
      const text = textOf(report, key, lang)
      found = { text, hash: text === null ? '' : hashText(text) }
      known.set(name, found)
    }
    return found.hash === hash ? found.text : null
  }
}

export function writeTarget(
  report: ReportId,
  anchor: Anchor,
  rest: TargetRest,
  markedText: MarkedText,
): object {
  const refinements = isTextAnchor(anchor) ? refinementsOf(report, anchor, rest, markedText) : []
  const refinedBy = [...refinements, ...(rest.refinements ?? [])]
  const fragment = {
    type: 'FragmentSelector',
    conformsTo: fragmentStandard,
    value: anchor.key,
    ...(refinedBy.length === 0 ? {} : { refinedBy }),
    ...rest.fragment,
  }
  return {
    source: reportIri(report, anchor.lang),
    selector: [fragment, ...(rest.selectors ?? [])],
    ...(isTextAnchor(anchor) ? ownOfText(anchor) : ownOfBlock(anchor)),
    ...rest.target,
  }
}

function refinementsOf(
  report: ReportId,
  anchor: TextAnchor,
  rest: TargetRest,
  markedText: MarkedText,
): readonly object[] {
  const { exact, prefix, suffix } = anchor
  const position = positionOf(anchor, () => markedText(report, anchor.key, anchor.lang, anchor.hash))
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix, ...rest.quote }
  return position === null
    ? [quote]
    : [{ type: 'TextPositionSelector', ...position, ...rest.position }, quote]
}

/** In characters. Null when nobody can say how many there are before the words: their text is not at hand. */
function positionOf(
  { key, start, end, exact, prefix }: TextAnchor,
  findText: () => string | null,
): { readonly start: number; readonly end: number } | null {
  if (key === nowhere || end - start !== exact.length) return null
  const before = prefix.length >= start ? prefix.slice(prefix.length - start) : findText()?.slice(0, start)
  if (before === undefined) return null
  const first = toCharacters(before, before.length)
  return { start: first, end: first + toCharacters(exact, exact.length) }
}

function ownOfText({ start, end, hash }: TextAnchor): object {
  return { 'duizhao:range': [start, end], 'duizhao:hash': hash }
}

function ownOfBlock({ textLang, exact, hash }: BlockAnchor): object {
  return { 'duizhao:textLang': textLang, 'duizhao:opening': exact, 'duizhao:hash': hash }
}
