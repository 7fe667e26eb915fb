/** Paragraphs of the report itself (上文第20段, `paragraph 20 above`), and those that follow a symbol or an act. */
import { listParagraphs, paragraphsInText } from '../cite/go-to.ts'
import type { ParagraphRange } from '../cite/go-to.ts'
import { numbersOf } from '../cite/number-list.ts'
import type { BlockKey } from '../model/ids.ts'
import type { Found } from './found.ts'

const own = new RegExp(
  `(?:(?:上文|下文|前文|本报告|以上|以下)的? ?(${paragraphsInText}))|(?:(${paragraphsInText}) (?:above|below|of (?:the present|this) report))`,
  'g',
)

export function findOwnParagraphs(plain: string): readonly Found[] {
  return Array.from(plain.matchAll(own), ({ 0: words, 1: zh, 2: en, index }) => {
    const text = zh ?? en ?? ''
    const at = index + words.indexOf(text)
    return listParagraphs(text).flatMap(({ start, end, paragraphs }) =>
      placesOf(paragraphs).map((place): Found => {
        return { start: at + start, end: at + end, kind: 'paragraph', symbol: null, place }
      }),
    )
  }).flat()
}

function placesOf({ number, last, item }: ParagraphRange): readonly BlockKey[] {
  const places = item === null ? numbersOf(number, last).map(String) : [`${number}.${item}`]
  return places.map((place) => `p${place}` as BlockKey)
}

const following = new RegExp(`[,，]? ?(?:的)?(${paragraphsInText})`, 'y')

/** `, para. 20 (a)` directly behind what is cited: the first of the paragraphs, and where the words end. */
export function paragraphAfter(
  plain: string,
  at: number,
): { readonly place: BlockKey; readonly end: number } | null {
  following.lastIndex = at
  const found = following.exec(plain)
  const [listed] = found === null ? [] : listParagraphs(found[1] ?? '')
  const [place] = listed === undefined ? [] : placesOf(listed.paragraphs)
  return place === undefined ? null : { place, end: following.lastIndex }
}
