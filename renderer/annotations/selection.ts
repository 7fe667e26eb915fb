/** From a selection in the page to ranges of stored text. The text node of a block in a language is its stored text. */
import type { TextRange } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { langs } from '../../shared/model/report.ts'
import { borderAfter, borderBefore } from './graphemes.ts'

/** Part of the text of one block in one language. */
export type SelectedRange = {
  readonly key: BlockKey
  readonly lang: Lang
  readonly start: number
  readonly end: number
}

export type TextPlace = { readonly key: BlockKey; readonly lang: Lang; readonly offset: number }

/** Attributes of the element whose only child is the text node of a block. */
export const textAttributes = { key: 'data-text-key', lang: 'data-text-lang' } as const

export const textId = (key: BlockKey, lang: Lang): string => `text-${lang}-${key}`

/**
 * `[start, end)` without white space at its ends and grown to whole characters as a reader sees them;
 * null when nothing is left.
 */
export function tidyRange(text: string, start: number, end: number): TextRange | null {
  let from = Math.max(0, start)
  let to = Math.min(text.length, end)
  while (from < to && /\s/.test(text[from] ?? '')) from += 1
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1
  return from < to ? [borderBefore(text, from), borderAfter(text, to)] : null
}

export function textElement(key: BlockKey, lang: Lang): HTMLElement | null {
  return document.getElementById(textId(key, lang))
}

/** The text node of a block; null when the block is not on the page in that language. */
export function textNode(key: BlockKey, lang: Lang): Text | null {
  const node = textElement(key, lang)?.firstChild
  return node instanceof Text ? node : null
}

/** The text element that a node belongs to; null outside of the texts. */
export function textElementOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  return element?.closest<HTMLElement>(`[${textAttributes.key}]`) ?? null
}

export function placeOfElement(element: HTMLElement): { readonly key: BlockKey; readonly lang: Lang } | null {
  const key = element.getAttribute(textAttributes.key)
  const lang = langs.find((each) => each === element.getAttribute(textAttributes.lang))
  return key === null || lang === undefined ? null : { key: key as BlockKey, lang }
}

/** Null when the point is not inside a text. */
export function placeOfPoint(node: Node | null, offset: number): TextPlace | null {
  const element = node instanceof Text ? textElementOf(node) : null
  const place = element === null ? null : placeOfElement(element)
  return place === null ? null : { ...place, offset }
}

/**
 * Ranges that a DOM range covers in one language, in reading order, tidied. What it covers of the other language,
 * of numbers and of labels is left out: a selection is of the language that it began in.
 */
export function selectedRanges(root: ParentNode, range: Range, lang: Lang): readonly SelectedRange[] {
  if (range.collapsed) return []
  const elements = root.querySelectorAll<HTMLElement>(`[${textAttributes.lang}="${lang}"]`)
  const ranges: SelectedRange[] = []
  for (let index = firstReached(elements, range); index < elements.length; index += 1) {
    const element = elements[index]
    const node = element?.firstChild
    const place = element === undefined ? null : placeOfElement(element)
    if (!(node instanceof Text) || place === null) continue
    if (!range.intersectsNode(node)) break
    const start = range.startContainer === node ? range.startOffset : 0
    const end = range.endContainer === node ? range.endOffset : node.data.length
    const tidy = tidyRange(node.data, start, end)
    if (tidy !== null) ranges.push({ ...place, start: tidy[0], end: tidy[1] })
  }
  return ranges
}

/** Index of the first element whose text does not end before the range begins; by halving, for long reports. */
function firstReached(elements: NodeListOf<HTMLElement>, range: Range): number {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = elements[middle]
    if (element !== undefined && range.comparePoint(element, element.childNodes.length) < 0) low = middle + 1
    else high = middle
  }
  return low
}
