/** Whether a name is meant by what was typed, how well, and which of its characters. */
import { joinedRanges } from '../../shared/joined-ranges.ts'
import { distance } from 'fastest-levenshtein'
import type { TextRange } from '../../shared/model/block.ts'
import { foldText } from '../../shared/search/fold.ts'
import { isSmallWord, isWordUnit } from './entry.ts'
import type { Entry, EntryName } from './entry.ts'
import { bitsOf, letterBits, soundPlace } from './sound.ts'

/** How a name fits, the best first. Likeness is asked of fuse.js, where too little fits otherwise. */
const tiers = ['exact', 'prefix', 'word', 'initials', 'sound', 'inside', 'alike'] as const
export type Tier = (typeof tiers)[number]

/** Ranks of one tier are below the next one's. */
const tierSize = 1000
const tierFloors = Object.fromEntries(tiers.map((tier, at) => [tier, at * tierSize])) as Readonly<
  Record<Tier, number>
>
export const notMeant = Infinity
/** What it is about fits, but no name of it: not listed, though a further word may name it. */
export const onlyAbout = 1e9

export type Token = {
  readonly text: string
  readonly letters: number
  /** Latin letters alone: may be initials or a sound. */
  readonly latin: boolean
  /** Its letters one by one as bits. */
  readonly bits: readonly number[]
}

/** What was typed, folded. All its tokens have to be meant, in whatever order. */
export type Typed = { readonly whole: Token; readonly tokens: readonly Token[] }

/** No name is longer; what is pasted may be. */
const longest = 200

export function typedOf(input: string): Typed {
  const whole = foldText(input.trim().slice(0, longest)).replace(/\s+/g, ' ').trim()
  // Spaces part tokens, and so does the border between Han and what is not.
  const parts = whole.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})\S)+/gu) ?? []
  return { whole: tokenOf(whole), tokens: parts.map(tokenOf) }
}

function tokenOf(text: string): Token {
  return { text, letters: letterBits(text), latin: /^[a-z]+$/.test(text), bits: bitsOf(text) }
}

export function rankIn(tier: Tier, penalty = 0): number {
  return tierFloors[tier] + Math.min(tierSize - 1, penalty)
}

/** Whether a rank is one of likeness. */
export function isAlike(rank: number): boolean {
  return rank >= rankIn('alike') && rank < onlyAbout
}

/** Whether a rank is one of whole words or of how they begin, as they are written. */
export function isWritten(rank: number): boolean {
  return rank < rankIn('initials')
}

/** Lower is better; `onlyAbout` and `notMeant` are not to be listed. */
export function rankOf(entry: Entry, { whole, tokens }: Typed): number {
  const best = rankNames(entry, whole, whole.latin && whole.text.length === 1 ? rankLetter : rankName)
  if (best < rankIn('initials')) return best
  if (tokens.length > 1) return Math.min(best, rankTokens(entry, tokens))
  return best === notMeant && whole.text.length > 1 && entry.about.includes(whole.text) ? onlyAbout : best
}

/** The worst of the tokens counts, and each may be in another name; what an item is about only narrows. */
function rankTokens(entry: Entry, tokens: readonly Token[]): number {
  let worst = 0
  let named = false
  for (const token of tokens) {
    let best = rankNames(entry, token, rankName)
    if (best < notMeant) named = true
    else if (entry.about.includes(token.text)) best = rankIn('word', 500)
    else return notMeant
    worst = Math.max(worst, best)
  }
  // Words apart are no name as it is written.
  return named ? Math.max(rankIn('word', 300), worst) : onlyAbout
}

function rankNames({ names }: Entry, token: Token, rank: typeof rankName): number {
  let best = notMeant
  // By index: this runs over all names at each key.
  for (let place = 0; place < names.length; place += 1) {
    best = Math.min(best, rank(names[place] as EntryName, token, place))
  }
  return best
}

/** Penalties: names that are not the shown one, a place further on, and what is left of the name untyped. */
function rankName(name: EntryName, token: Token, place: number): number {
  const found = placeIn(name, token)
  if (found === null) return notMeant
  const left = 1 - Math.min(1, (found.end - found.start) / Math.max(1, name.folded.length))
  return rankIn(found.tier, place * 40 + Math.min(found.start, 40) * 4 + left * 200)
}

/** One letter alone is in nearly every name: only how words begin is looked at. */
function rankLetter({ folded, starts, sound }: EntryName, { text, letters }: Token, place: number): number {
  const left = place * 40 + Math.min(folded.length, 200)
  if (folded.startsWith(text)) return rankIn(folded.length === 1 ? 'exact' : 'prefix', left)
  if ((starts & letters) !== 0) return rankIn('word', left)
  const first = sound?.firsts[0] ?? 0
  return (first & letters) === 0 ? notMeant : rankIn('initials', left)
}

/** Part of a folded name. */
type Found = { readonly tier: Tier; readonly start: number; readonly end: number }

function placeIn(name: EntryName, token: Token): Found | null {
  const { text } = token
  const literal = (token.letters & ~name.letters) === 0 ? literalPlace(name, token) : null
  if (literal !== null && literal.tier !== 'inside') return literal
  if (!token.latin) return literal
  const initials = initialsPlace(name, text)
  if (initials !== null) return initials
  const sound = name.sound === null ? null : soundPlace(name.sound, text, token.bits)
  if (sound === null) return literal
  return { tier: sound.whole ? 'sound' : 'initials', start: sound.start, end: sound.end }
}

function literalPlace({ folded, starts }: EntryName, { text, bits }: Token): Found | null {
  const first = folded.indexOf(text)
  if (first < 0) return null
  if (first === 0)
    return { tier: folded.length === text.length ? 'exact' : 'prefix', start: 0, end: text.length }
  const [bit = 0] = bits
  if (bit === 0 || (starts & bit) !== 0) {
    const letter = isWordUnit(text, 0)
    for (let at = first; at >= 0; at = folded.indexOf(text, at + 1)) {
      if (!letter || !isWordUnit(folded, at - 1)) return { tier: 'word', start: at, end: at + text.length }
    }
  }
  return { tier: 'inside', start: first, end: first + text.length }
}

/** First letters of its words in a row; the place is that of the letters among the initials. */
function initialsPlace({ initials }: EntryName, text: string): Found | null {
  if (text.length < 2) return null
  for (const letters of initials) {
    const start = letters.indexOf(text)
    if (start >= 0) return { tier: 'initials', start, end: start + text.length }
  }
  return null
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
  return joinedRanges(places)
}

/** With a mistake somewhere in what was typed: for each of its words the one of the name that is likest, if any is. */
export function rangesAlike(name: EntryName, { tokens }: Typed): readonly TextRange[] {
  const words = [...name.folded.matchAll(/[\p{L}\p{N}]+/gu)]
  return joinedRanges(
    tokens.flatMap((token) => {
      const place = placeIn(name, token)
      if (place !== null && place.tier !== 'inside') return markedIn(name, place, token)
      const near = words
        .map(({ 0: word, index }) => ({ word, index, wrong: distance(word, token.text) }))
        .filter(({ wrong }) => wrong <= token.text.length / 3)
        .toSorted((one, other) => one.wrong - other.wrong)[0]
      return near === undefined ? [] : [[near.index, near.index + near.word.length] as const]
    }),
  )
}

/** Of initials only the first letters were typed. */
function markedIn(name: EntryName, { tier, start, end }: Found, token: Token): readonly TextRange[] {
  if (tier !== 'initials' || name.initials.length === 0) return [[start, end]]
  const kind = name.initials.findIndex((letters) => letters.includes(token.text))
  return wordsOf(name.folded, kind === 1)
    .slice(start, end)
    .map((at) => [at, at + 1] as const)
}

/** Where the words begin. */
function wordsOf(folded: string, large: boolean): readonly number[] {
  return Array.from(folded.matchAll(/[\p{L}\p{N}]+/gu))
    .filter(([word]) => !large || !isSmallWord(word))
    .map(({ index }) => index)
}
