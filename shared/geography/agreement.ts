/** What the two languages of a block say together about the places that it names. */
import type { Block } from '../model/block.ts'
import type { FactWords } from '../model/fact.ts'
import type { PlaceMention } from '../model/geography.ts'
import type { FoundName } from './found-name.ts'

/** By code. Null for a language that the block is not in. */
export function agree(
  { text }: Pick<Block, 'text'>,
  zh: readonly FoundName[] | null,
  en: readonly FoundName[] | null,
): readonly Pick<PlaceMention, 'code' | 'zh' | 'en'>[] {
  const codes = [...new Set([...(zh ?? []), ...(en ?? [])].map(({ code }) => code))].sort()
  return codes.map((code) => ({
    code,
    zh: wordsOf(text.zh, zh, code),
    en: wordsOf(text.en, en, code),
  }))
}

function wordsOf(
  text: string | null,
  names: readonly FoundName[] | null,
  code: string,
): readonly FactWords[] {
  if (text === null || names === null) return []
  return names
    .filter((name) => name.code === code)
    .map(({ range }) => ({ text: text.slice(...range), range }))
}
