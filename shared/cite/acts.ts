/** Resolutions and decisions in a text, in either language: their numbers, kinds, and whose they are. */
import { actNumber, readActNumber } from './act-number.ts'
import type { ActForm } from './act-number.ts'
import { readNumbers } from './number-list.ts'
import { canHaveAdopted, findOrgans, noOrgans, organByForm, organName } from './organs.ts'
import type { NamedOrgans, OrganMention } from './organs.ts'

export type ActKind = 'resolution' | 'decision'

export type FoundAct = {
  readonly start: number
  readonly end: number
  readonly kind: ActKind
  /** Where the words end that belong to it and to what is listed with it: 号决议, `resolutions 9/1 and 10/1`. */
  readonly after: number
  readonly symbol: string | null
}

/** What the report has said before: it goes on from block to block. */
export type ActContext = {
  readonly named: NamedOrgans
  /** Organs that acts were found to be of, by kind and number. */
  readonly known: Map<string, string>
}

export function newActContext(): ActContext {
  return { named: noOrgans(), known: new Map() }
}

type Act = Omit<FoundAct, 'symbol'> & { readonly number: string; readonly form: ActForm }

/** In text order. `plain` as `plainForm` gives it. */
export function findActs(plain: string, context: ActContext, anyCase = false): readonly FoundAct[] {
  const mentions = findOrgans(plain, context.named, anyCase)
  const acts = [...chineseActs(plain), ...englishActs(plain, anyCase)].toSorted((a, b) => a.start - b.start)
  if (acts.length === 0) return []
  const around = namesAround(plain, acts, mentions)
  return acts.map((act, at) => {
    const prefix = prefixOf(act, plain, around[at] ?? { before: [], after: [] }, context)
    const { number, form: _, ...found } = act
    if (prefix !== null) context.known.set(`${act.kind} ${number}`, prefix)
    return { ...found, symbol: prefix === null ? null : actSymbol(prefix, act.kind, number) }
  })
}

export function actSymbol(prefix: string, kind: ActKind, number: string): string {
  return `${prefix}/${kind === 'resolution' ? 'RES' : 'DEC'}/${number}`
}

const head = /\b(resolution|decision)s?(?: nos?\.?)? (?=[\dSE])/gi
const listed = new RegExp(`(?<![\\d/.A-Za-z])(${actNumber})`, 'y')
const date = String.raw`(?: of (?:\d{1,2} [A-Z][a-z]+ )?\d{4})?`
const between = new RegExp(`${date}(?:,? (?:and|or|as well as) |[,;] ?(?:(?:and|or) )?)`, 'y')

function englishActs(plain: string, anyCase: boolean): readonly Act[] {
  const acts: Act[] = []
  for (const match of plain.matchAll(head)) {
    const word = match[1] ?? ''
    if (!anyCase && /^.[A-Z]/.test(word)) continue
    const numbers = readNumbers(plain, match.index + match[0].length, listed, between)
    const kind = word.toLowerCase() === 'resolution' ? 'resolution' : 'decision'
    const after = numbers.at(-1)?.end ?? 0
    for (const { start, end, from } of numbers) {
      const read = readActNumber(from)
      if (read === null) continue
      // The word belongs to a number that stands by itself.
      acts.push({ start: numbers.length === 1 ? match.index : start, end, kind, after, ...read })
    }
  }
  return acts
}

/** Characters looked through for what a number belongs to. */
const farthestOwner = 60

const chinese = new RegExp(`(第 ?)?(?<![\\d/.A-Za-z])(${actNumber})( ?号)?`, 'g')
/** What makes a number one of a list with the next; organs may stand between. */
const joint = new RegExp(
  `^ ?(?:、|,|和|及其?|以及|与|或)? ?(?:在其)?${organName}?(?:在其)?(?:\\d{4}年(?:\\d{1,2}月\\d{1,2}日)?)?(?:第 ?)?$`,
)
const kindAfter = new RegExp(`^ ?号? ?(?:${organName})?(?:的)?(决议|决定)`)

function chineseActs(plain: string): readonly Act[] {
  const acts: Act[] = []
  // From the last to the first: 决议 or 决定 stands behind a list.
  for (const { 0: words, 1: before, 2: number = '', 3: behind, index } of [
    ...plain.matchAll(chinese),
  ].toReversed()) {
    const read = readActNumber(number)
    if (read === null) continue
    const wordsEnd = index + words.length
    // A list may share one 第 and one 号: those belong to none of its numbers alone.
    const isWhole = before !== undefined && behind !== undefined
    const start = isWhole ? index : index + (before?.length ?? 0)
    const end = isWhole ? wordsEnd : start + number.length
    const word = kindAfter.exec(plain.slice(wordsEnd, wordsEnd + farthestOwner))
    if (word !== null) {
      const kind = word[1] === '决议' ? 'resolution' : 'decision'
      acts.push({ start, end, kind, after: wordsEnd + word[0].length, ...read })
      continue
    }
    const next = acts.at(-1)
    if (
      next !== undefined &&
      next.start - wordsEnd <= farthestOwner &&
      joint.test(plain.slice(wordsEnd, next.start))
    )
      acts.push({ start, end, kind: next.kind, after: next.after, ...read })
  }
  return acts
}

/** Where sentences begin, in order; last, behind the text. */
function sentenceStarts(plain: string): readonly number[] {
  const ends = plain.matchAll(/[。;!?]|\.(?= +["“]?[A-Z])/g)
  return [0, ...Array.from(ends, ({ index }) => index + 1), plain.length + 1]
}

const ofOrgan = new RegExp(String.raw`^${date},? (?:adopted by|of) the $`)
/** Names of organs looked at on each side of a number: a text of nothing else must not take long. */
const mostNames = 16
type Around = {
  /** Nearest first. */
  readonly before: readonly OrganMention[]
  readonly after: readonly OrganMention[]
}

/** The names of organs around each act, those of its sentence and the one that follows it. */
function namesAround(
  plain: string,
  acts: readonly Act[],
  mentions: readonly OrganMention[],
): readonly Around[] {
  const sentences = sentenceStarts(plain)
  let next = 0
  let sentence = 0
  return acts.map(({ start, end }) => {
    while ((mentions[next]?.start ?? Infinity) < start) next += 1
    while ((sentences[sentence] ?? Infinity) <= start) sentence += 1
    const from = sentences[sentence - 1] ?? 0
    const to = sentences[sentence] ?? plain.length
    const before = mentions.slice(Math.max(0, next - mostNames), next).filter((name) => name.start >= from)
    const after = mentions.slice(next, next + mostNames).filter((name) => name.start >= end && name.end <= to)
    return { before: before.toReversed(), after }
  })
}

/**
 * Whose the act is: what stands after `of the`, then before it in its sentence, then after; else whose it was said to be
 * before, or that of the only organ named so far that numbers its acts so.
 */
function prefixOf(
  act: Act,
  plain: string,
  { before, after }: Around,
  { named: saidBefore, known }: ActContext,
): string | null {
  const prefixOfName = ({ organ }: OrganMention): string | null =>
    organ !== null && canHaveAdopted(organ, act.form) ? organ.prefix : null
  const owner = after.find(({ start }) => start < act.after + farthestOwner && isOwner(act, plain, start))
  const beside = before.find(({ end }) => act.start - end <= 1)
  const said = owner ?? beside
  // An organ that we have no symbol for: better none than another's.
  if (said?.organ?.prefix === null) return null
  const named = [...(owner === undefined ? [] : [owner]), ...before, ...after]
  const prefix = named.map(prefixOfName).find((each) => each !== null)
  if (prefix !== undefined && prefix !== null) return prefix
  const again = known.get(`${act.kind} ${act.number}`) ?? organByForm(act.form)
  if (again !== null) return again
  const [only, ...more] = [...saidBefore.all].filter((organ) => canHaveAdopted(organ, act.form))
  return more.length > 0 ? null : (only?.prefix ?? null)
}

/** Within its own words, as in 第74/177号大会决议, or after `of the`. */
function isOwner(act: Act, plain: string, start: number): boolean {
  return start < act.after || ofOrgan.test(plain.slice(act.after, start))
}
