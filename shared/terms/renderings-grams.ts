/** Stretches of words or Chinese characters that may be what a term is called in the other language. Pure. */
import type { TextRange } from '../model/block.ts'
import type { Lang } from '../model/report.ts'
import { foldWithMap, originalRange } from '../search/fold.ts'
import { baseForm, englishWords, joinsWords } from './english-words.ts'

export type Gram = {
  /** The same for the same words, whatever their number and case. */
  readonly key: string
  readonly units: readonly string[]
  /** In the text. */
  readonly range: TextRange
}

/** Units of the shortest and longest: words in English; characters in Chinese, a Latin word being one. */
const sizes: Readonly<Record<Lang, readonly [least: number, most: number]>> = { zh: [2, 8], en: [1, 5] }

/** English words that no name begins or ends with; other words of a sentence that are about nothing. */
const smallWords = new Set(
  `a an and any all also as at be been being but by for from had has have having how if in including into is it its
  may more most no not of on one or other our out over shall should such than that the their them there these they this
  those through to two under up upon was well were what when where which while who whom whose will with within would
  between among during before after both each every further against about across can could he his her she we`
    .split(/\s+/)
    .map(baseForm),
)

/** Chinese characters that no name begins with, and none ends with; many others do both, as in 和平, 参与 and 行为. */
const smallCharacters = {
  first: new Set('的了和与及或并等是将已也其该此之且'),
  last: new Set('的了和或并是将已也该此把被以从这那各且'),
}

type Unit = {
  /** As it is compared. */
  readonly text: string
  readonly range: TextRange
  /** Whether it goes on from the one before it, with no more than a space or a hyphen between. */
  readonly joined: boolean
}

/** `firsts`: units that the stretches wanted begin with; null for all. */
export function* gramsOf(
  text: string,
  lang: Lang,
  firsts: ReadonlySet<string> | null = null,
): Generator<Gram> {
  const units = unitsOf(text, lang)
  const [least, most] = sizes[lang]
  for (const [from, first] of units.entries()) {
    if (firsts?.has(first.text) === false || !mayEdge(first.text, lang, 'first')) continue
    for (let to = from; to < Math.min(units.length, from + most); to += 1) {
      const last = units[to]
      if (last === undefined || (to > from && !last.joined)) break
      if (!mayEdge(last.text, lang, 'last')) continue
      const own = units.slice(from, to + 1).map((unit) => unit.text)
      if ((own.length < least && !/\p{Script=Latin}{2}/u.test(last.text)) || own.every(isNumber)) continue
      yield { key: keyOf(own, lang), units: own, range: [first.range[0], last.range[1]] }
    }
  }
}

/** Places of the units, one after the other, in a text; in order, without overlap. */
export function placesOfUnits(text: string, lang: Lang, wanted: readonly string[]): readonly TextRange[] {
  const units = unitsOf(text, lang)
  const places: TextRange[] = []
  for (let from = 0; from + wanted.length <= units.length; from += 1) {
    const own = units.slice(from, from + wanted.length)
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined || !isRun(own, wanted)) continue
    places.push([first.range[0], last.range[1]])
    from += wanted.length - 1
  }
  return places
}

function isRun(units: readonly Unit[], wanted: readonly string[]): boolean {
  return units.every(({ text, joined }, at) => text === wanted[at] && (at === 0 || joined))
}

/**
 * What is as long as a stretch can be may be part of a longer name: it grows by the units that stand beside it in all of
 * the texts.
 */
export function grown(units: readonly string[], lang: Lang, texts: readonly string[]): readonly string[] {
  if (units.length < sizes[lang][1]) return units
  const around = texts.flatMap((text) => {
    const all = unitsOf(text, lang)
    const at = all.findIndex((_, from) => isRun(all.slice(from, from + units.length), units))
    if (at < 0) return []
    const before = all.slice(0, at).reverse()
    const open = before.findIndex((_, back) => all[at - back]?.joined !== true)
    const after = all.slice(at + units.length)
    const end = after.findIndex(({ joined }) => !joined)
    return [
      {
        before: before.slice(0, open < 0 ? longest : open).map(({ text: unit }) => unit),
        after: after.slice(0, end < 0 ? longest : end).map(({ text: unit }) => unit),
      },
    ]
  })
  const before = common(around.map((each) => each.before)).toReversed()
  const all = [...before, ...units, ...common(around.map((each) => each.after))]
  const first = all.findIndex((unit) => mayEdge(unit, lang, 'first'))
  const last = all.findLastIndex((unit) => mayEdge(unit, lang, 'last'))
  return all.slice(first, last + 1)
}

/** Units added on each side at most. */
const longest = 16

function common(lists: readonly (readonly string[])[]): readonly string[] {
  const [one, ...others] = lists
  if (one === undefined) return []
  const end = one.findIndex((unit, at) => others.some((list) => list[at] !== unit))
  return end < 0 ? one : one.slice(0, end)
}

export function keyOf(units: readonly string[], lang: Lang): string {
  return units.join(lang === 'zh' ? '' : ' ')
}

/** Keys of all shorter stretches inside one. */
export function keysInside({ units }: Pick<Gram, 'units'>, lang: Lang): readonly string[] {
  return units.flatMap((_, from) =>
    units
      .slice(from)
      .map((_unit, more) => units.slice(from, from + more + 1))
      .filter((part) => part.length < units.length)
      .map((part) => keyOf(part, lang)),
  )
}

function mayEdge(unit: string, lang: Lang, edge: 'first' | 'last'): boolean {
  return lang === 'zh' ? !smallCharacters[edge].has(unit) : !smallWords.has(unit)
}

function isNumber(unit: string): boolean {
  return /^\p{N}+$/u.test(unit)
}

function unitsOf(text: string, lang: Lang): readonly Unit[] {
  return lang === 'zh' ? chineseUnits(text) : englishUnits(text)
}

function englishUnits(text: string): readonly Unit[] {
  return englishWords(text).map(({ base, start, end }, at, words) => {
    const before = words[at - 1]
    return {
      text: base,
      range: [start, end],
      joined: before !== undefined && joinsWords(text.slice(before.end, start)),
    }
  })
}

function chineseUnits(text: string): readonly Unit[] {
  const map = foldWithMap(text)
  let end = -1
  return Array.from(
    map.folded.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu),
    ({ 0: unit, index }) => {
      const joined = index === end
      end = index + unit.length
      return { text: unit, range: originalRange(map, index, end), joined }
    },
  )
}
