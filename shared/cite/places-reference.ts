/** Several blocks of a report as one place of a citation: `paras. 20-22 and 24 (a)`, 第20至22段和第24段(a). */
import type { Block } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import { gatherParagraphs, joined, writeParagraphs } from './paragraph-list.ts'
import { blockReference, paragraphOf } from './reference.ts'

/** Paragraphs first, in the order given, then headings and footnotes. Empty when none of them has an address. */
export function placesReference(
  blocks: readonly Block[],
  blockOf: (key: BlockKey) => Block | undefined,
  lang: Lang,
): string {
  const [only] = blocks
  if (only !== undefined && blocks.length === 1) return blockReference(only, blockOf, lang)
  const paragraphs = blocks.map((block) => paragraphOf(block, blockOf))
  const others = blocks
    .filter((_, at) => paragraphs[at] === null)
    .map((block) => blockReference(block, blockOf, lang))
  const listed = writeParagraphs(gatherParagraphs(paragraphs.filter((each) => each !== null)), lang)
  return joined(
    [...new Set([listed, ...others])].filter((text) => text !== ''),
    lang,
  )
}

/** Where words of these blocks stand: what only lies between their paragraphs, a heading, is not named. */
export function passageReference(
  blocks: readonly Block[],
  blockOf: (key: BlockKey) => Block | undefined,
  lang: Lang,
): string {
  const numbered = blocks.filter((block) => block.kind === 'footnote' || paragraphOf(block, blockOf) !== null)
  return placesReference(numbered.length > 0 ? numbered : blocks.slice(0, 1), blockOf, lang)
}
