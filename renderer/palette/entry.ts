/** What the palette lists, made ready to be searched: folded names, their words and sounds. */
import { foldText } from '../../shared/search/fold.ts'
import { hasHan, isWordCharacter } from '../../shared/search/tokens.ts'
import type { Name, PaletteItem } from './items.ts'
import { letterBits } from './sound.ts'
import type { Sound } from './sound.ts'

/** One name of an item, as it is searched. */
export type EntryName = {
  readonly name: Name
  readonly folded: string
  /** Its Latin letters, and those that words begin with. */
  readonly letters: number
  readonly starts: number
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
    const initials = initialsOf(folded)
    const starts = letterBits(wordFirsts(folded))
    return { name, folded, letters: letterBits(folded), starts, initials, sound: null }
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

/** The letters that a word may begin with: those that stand after none. */
function wordFirsts(folded: string): string {
  let firsts = ''
  for (let at = 0; at < folded.length; at += 1) {
    if (at === 0 || !isWordUnit(folded, at - 1)) firsts += folded.charAt(at)
  }
  return firsts
}

/** A letter, digit or mark that is not Han; quick for what nearly all names are made of. */
export function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)
  if (code >= 0x4e00 && code <= 0x9fff) return false
  return isWordCharacter(text.charAt(at))
}
