/** What the palette lists, made ready to be searched: folded names, their words and sounds. */
import { foldText } from '../../shared/search/fold.ts'
import { hasHan } from '../../shared/search/tokens.ts'
import type { Name, PaletteItem } from './items.ts'
import { letterBits } from './sound.ts'
import type { Sound } from './sound.ts'

/** One name of an item, as it is searched. */
export type EntryName = {
  readonly name: Name
  readonly folded: string
  readonly letters: number
  /** First letters of its words, with and without the small ones; none for Chinese and for single words. */
  readonly initials: readonly string[]
  /** Chinese only, once the readings are there. */
  sound: Sound | null
}

export type Entry = {
  readonly item: PaletteItem
  readonly names: readonly EntryName[]
  /** Says where an item belongs: it narrows a search but does not find the item by itself. */
  readonly about: string
}

export function entryOf(item: PaletteItem): Entry {
  const names = item.names.map((name) => {
    const folded = foldText(name.text)
    return { name, folded, letters: letterBits(folded), initials: initialsOf(folded), sound: null }
  })
  return { item, names, about: foldText(item.about) }
}

/** `Asset recovery network for Africa` gives `arnfa` and `arna`. */
function initialsOf(folded: string): readonly string[] {
  if (hasHan(folded)) return []
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < 2) return []
  const all = firstsOf(words)
  const large = firstsOf(words.filter((word) => !isSmallWord(word)))
  return large === all || large.length < 2 ? [all] : [all, large]
}

export function isSmallWord(word: string): boolean {
  return /^(?:a|an|and|by|for|in|of|on|or|the|to|with)$/.test(word)
}

function firstsOf(words: readonly string[]): string {
  return words.map((word) => Array.from(word)[0] ?? '').join('')
}
