/** Finding words in the open report, in the languages shown, without regard to case and full or half width. */
import type { FoldedText } from '../../shared/search/fold.ts'
import { originalRange, searchText, searchTextWithMap } from '../../shared/search/fold.ts'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'

export type Match = {
  readonly key: BlockKey
  readonly lang: Lang
  readonly start: number
  readonly end: number
}

const folded = new WeakMap<Block, Partial<Record<Lang, FoldedText>>>()

/** Folding a long report takes longer than searching it, so it is done once for each block. */
function foldedText(block: Block, lang: Lang): FoldedText | null {
  const text = block.text[lang]
  if (text === null) return null
  const known = folded.get(block) ?? {}
  const found = known[lang] ?? searchTextWithMap(text)
  if (known[lang] === undefined) folded.set(block, { ...known, [lang]: found })
  return found
}

/** Matches in reading order, Chinese before English in a row, without overlap; none for white space alone. */
export function findMatches(
  blocks: readonly Block[],
  langs: readonly Lang[],
  query: string,
): readonly Match[] {
  const wanted = searchText(query)
  if (wanted.trim() === '') return []
  return blocks.flatMap((block) =>
    langs.flatMap((lang) => {
      const text = foldedText(block, lang)
      return text === null ? [] : matchesIn(text, wanted, { key: block.key, lang })
    }),
  )
}

function matchesIn(text: FoldedText, wanted: string, place: Pick<Match, 'key' | 'lang'>): readonly Match[] {
  const matches: Match[] = []
  let after = 0
  for (let at = text.folded.indexOf(wanted); at >= 0; at = text.folded.indexOf(wanted, at + wanted.length)) {
    const [start, end] = originalRange(text, at, at + wanted.length)
    if (start >= after) matches.push({ ...place, start, end })
    after = Math.max(after, end)
  }
  return matches
}

/** The first match at or after a block, else the first of all; -1 when there is none. */
export function matchFrom(
  matches: readonly Match[],
  indexOf: (key: BlockKey) => number,
  from: number,
): number {
  const at = matches.findIndex(({ key }) => indexOf(key) >= from)
  return at >= 0 ? at : matches.length === 0 ? -1 : 0
}
