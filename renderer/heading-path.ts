/** The headings over a block, from the chapter down. Pure. */
import type { Block, ReportText } from '../shared/model/block.ts'
import type { BlockKey } from '../shared/model/ids.ts'
import type { Lang } from '../shared/model/report.ts'
import { otherLang } from '../shared/model/report.ts'

export type Blocks = ReadonlyMap<BlockKey, Block>

const known = new WeakMap<ReportText, Blocks>()

/** Blocks of a text by their address; made once for each text. */
export function blocksByKey(text: ReportText): Blocks {
  const before = known.get(text)
  if (before !== undefined) return before
  const blocks: Blocks = new Map(text.blocks.map((block) => [block.key, block]))
  known.set(text, blocks)
  return blocks
}

/** `二. 预防和打击… › A. 保护…`; empty for a block under no heading. The block itself is not part of it. */
export function headingPath(blocks: Blocks, key: BlockKey, lang: Lang): string {
  const names: string[] = []
  let above = blocks.get(key)?.parent ?? null
  while (above !== null) {
    const block = blocks.get(above)
    if (block?.kind === 'heading') names.unshift(headingName(block, lang))
    above = block?.parent ?? null
  }
  return names.join(' › ')
}

/** A heading as printed, label first, in the wanted language, else in the other one. */
export function headingName({ printed, text }: Pick<Block, 'printed' | 'text'>, lang: Lang): string {
  const shown = text[lang] === null ? otherLang(lang) : lang
  return [printed[shown], text[shown]].filter((part) => part !== null && part !== '').join(' ')
}
