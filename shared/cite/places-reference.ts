/** Several blocks of a report as one place of a citation: `paras. 20–22 and 24 (a)`, 第20至22段和第24段(a). */
import type { Block } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import { blockReference, paragraphsReference } from './reference.ts'

/** In the order given; paragraphs that follow each other are one range. Empty when none of them has an address. */
export function placesReference(
  blocks: readonly Block[],
  blockOf: (key: BlockKey) => Block | undefined,
  lang: Lang,
): string {
  const parts: { text: string; first: number | null; last: number | null }[] = []
  for (const block of blocks) {
    const before = parts.at(-1)
    const { number } = block
    if (number !== null && before?.first != null && before.last === number - 1) {
      before.last = number
      before.text = paragraphsReference(before.first, number, lang)
      continue
    }
    const text = blockReference(block, blockOf, lang)
    if (text !== '') parts.push({ text, first: number, last: number })
  }
  const texts = parts.map(({ text }) => text)
  const last = texts.at(-1) ?? ''
  if (texts.length < 2) return last
  const others = texts.slice(0, -1)
  return lang === 'zh' ? `${others.join('、')}和${last}` : `${others.join(', ')} and ${last}`
}
