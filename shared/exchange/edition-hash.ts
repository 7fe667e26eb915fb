/** Tells whether two libraries hold the same text of an edition. */
import { hashText } from '../anchor/text-hash.ts'
import type { Block } from '../model/block.ts'
import type { Lang } from '../model/report.ts'

/** Of all blocks that the edition has, by address and text in reading order; 16 hexadecimal digits (`hashText`). */
export function editionHash(blocks: readonly Pick<Block, 'key' | 'text'>[], lang: Lang): string {
  const lines = blocks.flatMap(({ key, text }) => (text[lang] === null ? [] : [`${key}\t${text[lang]}\n`]))
  return hashText(lines.join(''))
}
