/** Whether a name is meant by what was typed, how well, and which of its characters. */
import type { TextRange } from '../../shared/model/block.ts'
import { foldText } from '../../shared/search/fold.ts'
import { hasHan, isWordCharacter } from '../../shared/search/tokens.ts'
import { isSmallWord } from './entry.ts'
import type { Entry, EntryName } from './entry.ts'
import { letterBits, soundPlace } from './sound.ts'

/** How a name fits, the best first. Likeness is asked of fuse.js, where too little fits otherwise. */
const tiers = ['exact', 'prefix', 'word', 'initials', 'sound', 'inside', 'alike'] as const
export type Tier = (typeof tiers)[number]

/** Ranks of one tier are below the next one's. */
const tierSize = 1000
export const notMeant = Infinity
/** What it is about fits, but no name of it: not listed, though a further word may name it. */
export const onlyAbout = 1e9

export type Token = {
  readonly text: string
  readonly letters: number
  /** Latin letters alone: may be initials or a sound. */
  readonly latin: boolean
}

/** What was typed, folded. All its tokens have to be meant, in whatever order. */
export type Typed = { readonly whole: Token; readonly tokens: readonly Token[] }

export function typedOf(input: string): Typed {
  const whole = foldText(input).trim().replace(/\s+/g, ' ')
  // Spaces part tokens, and so does the border between Han and what is not.
  const parts = whole.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})\S)+/gu) ?? []
  return { whole: tokenOf(whole), tokens: parts.map(tokenOf) }
}

function tokenOf(text: string): Token {
  return { text, letters: letterBits(text), latin: /^[a-z]+$/.test(text) }
}

export function rankIn(tier: Tier, penalty = 0): number {
  return tiers.indexOf(tier) * tierSize + Math.min(tierSize - 1, Math.round(penalty))
}

/** Lower is better; `onlyAbout` and `notMeant` are not to be listed. */
export function rankOf(entry: Entry, { whole, tokens }: Typed): number {
  let best = notMeant
  for (const [place, name] of entry.names.entries()) best = Math.min(best, rankName(name, whole, place))
  if (best < rankIn('initials')) return best
  return Math.min(best, rankTokens(entry, tokens))
}

/** The worst of the tokens counts, and each may be in another name; what an item is about only narrows. */
function rankTokens({ names, about }: Entry, tokens: readonly Token[]): number {
  let worst = 0
  let named = false
  for (const token of tokens) {
    let best = notMeant
    for (const [place, name] of names.entries()) best = Math.min(best, rankName(name, token, place))
    if (best < notMeant) named = true
    else if (about.includes(token.text)) best = rankIn('word', 500)
    else return notMeant
    worst = Math.max(worst, best)
  }
  // Words apart are no name as it is written.
  return named ? Math.max(rankIn('word', 300), worst) : onlyAbout
}

/** Penalties: names that are not the shown one, a place further on, and what is left of the name untyped. */
function rankName(name: EntryName, token: Token, place: number): number {
  const found = placeIn(name, token)
  if (found === null) return notMeant
  const { folded } = name
  const left = 1 - Math.min(1, (found.end - found.start) / Math.max(1, folded.length))
  return rankIn(found.tier, place * 40 + Math.min(found.start, 40) * 4 + left * 200)
}

/** Part of a folded name. */
type Found = { readonly tier: Tier; readonly start: number; readonly end: number }

function placeIn(name: EntryName, token: Token): Found | null {
  const { folded } = name
  const { text } = token
  const literal = (token.letters & ~name.letters) === 0 ? literalPlace(folded, text) : null
  if (literal !== null && literal.tier !== 'inside') return literal
  if (!token.latin) return literal
  const initials = initialsPlace(name, text)
  if (initials !== null) return initials
  const sound = name.sound === null ? null : soundPlace(name.sound, text)
  if (sound === null) return literal
  return { tier: sound.whole ? 'sound' : 'initials', start: sound.start, end: sound.end }
}

function literalPlace(folded: string, text: string): Found | null {
  const first = folded.indexOf(text)
  if (first < 0) return null
  if (first === 0)
    return { tier: folded.length === text.length ? 'exact' : 'prefix', start: 0, end: text.length }
  for (let at = first; at >= 0; at = folded.indexOf(text, at + 1)) {
    const inWord = isWordCharacter(folded.charAt(at - 1)) && isWordCharacter(text.charAt(0))
    if (!inWord) return { tier: 'word', start: at, end: at + text.length }
  }
  return { tier: 'inside', start: first, end: first + text.length }
}

/** First letters of its words in a row; the place goes from the first of those words to the last. */
function initialsPlace({ initials, folded }: EntryName, text: string): Found | null {
  if (text.length < 2) return null
  for (const [kind, letters] of initials.entries()) {
    const from = letters.indexOf(text)
    if (from < 0) continue
    const words = wordsOf(folded, kind === 1)
    const start = words[from] ?? 0
    const end = (words[from + text.length - 1] ?? 0) + 1
    return { tier: 'initials', start, end }
  }
  return null
}

/** Where the words begin. */
function wordsOf(folded: string, large: boolean): readonly number[] {
  return Array.from(folded.matchAll(/[\p{L}\p{N}]+/gu))
    .filter(([word]) => !large || !isSmallWord(word))
    .map(({ index }) => index)
}

/** Which characters of a folded name were meant, in order; none when it is not the one that was. */
export function rangesIn(name: EntryName, { whole, tokens }: Typed): readonly TextRange[] {
  const found = placeIn(name, whole)
  if (found !== null) return markedIn(name, found, whole)
  if (tokens.length < 2) return []
  const places = tokens.flatMap((token) => {
    const place = placeIn(name, token)
    return place === null ? [] : markedIn(name, place, token)
  })
  return joined(places)
}

/** Of initials only the first letters were typed. */
function markedIn(name: EntryName, { tier, start, end }: Found, token: Token): readonly TextRange[] {
  if (tier !== 'initials' || hasHan(name.folded)) return [[start, end]]
  for (const kind of name.initials.keys()) {
    const words = wordsOf(name.folded, kind === 1)
    const from = words.indexOf(start)
    if (name.initials[kind]?.startsWith(token.text, from) === true)
      return words.slice(from, from + token.text.length).map((at) => [at, at + 1] as const)
  }
  return []
}

function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const sorted = [...ranges].sort(([a], [b]) => a - b)
  const result: TextRange[] = []
  for (const [start, end] of sorted) {
    const last = result.at(-1)
    if (last !== undefined && start <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)]
    else result.push([start, end])
  }
  return result
}
