/** What the two languages of a block say together about the places that it names. */
import type { Block, SentencePair, TextRange } from '../model/block.ts'
import type { FactWords } from '../model/fact.ts'
import type { PlaceMention } from '../model/geography.ts'
import type { FoundName } from './found-name.ts'

type Sides = { readonly zh: readonly FoundName[]; readonly en: readonly FoundName[] }

/**
 * By code. Null for a language that the block is not in. What one language shows to be part of another name is so in
 * both; what one language leaves in doubt the other decides. A place that only one of them names has no words of the
 * other.
 */
export function agree(
  { text, sentences }: Pick<Block, 'text' | 'sentences'>,
  zh: readonly FoundName[] | null,
  en: readonly FoundName[] | null,
): readonly Pick<PlaceMention, 'code' | 'zh' | 'en'>[] {
  const groups = bySentence({ zh: zh ?? [], en: en ?? [] }, sentences)
    .map(withSameCodes)
    .flatMap(outsideNames)
  const codes = [
    ...new Set(groups.flatMap((sides) => [...sides.zh, ...sides.en]).map(({ code }) => code)),
  ].sort()
  return codes.flatMap((code) => {
    const own = (lang: 'zh' | 'en') =>
      groups.flatMap((group) => group[lang].filter((name) => name.code === code))
    const sides = { zh: own('zh'), en: own('en') }
    const mention = {
      code,
      zh: wordsOf(text.zh, certain(sides.zh, sides.en)),
      en: wordsOf(text.en, certain(sides.en, sides.zh)),
    }
    return mention.zh.length + mention.en.length > 0 ? [mention] : []
  })
}

/** Names in doubt stand where the other language has the place. */
function certain(names: readonly FoundName[], others: readonly FoundName[]): readonly FoundName[] {
  return others.length > 0 ? names : names.filter(({ role }) => role === 'named')
}

/** Names of the sentences that belong together; of those that no pair has, and of a block without pairs, at the end. */
function bySentence({ zh, en }: Sides, pairs: readonly SentencePair[]): readonly Sides[] {
  const isIn = (ranges: readonly TextRange[], { range }: FoundName) =>
    ranges.some(([start, end]) => start <= range[0] && range[0] < end)
  const groups = pairs.map((pair) => ({
    zh: zh.filter((name) => isIn(pair.zh, name)),
    en: en.filter((name) => isIn(pair.en, name)),
  }))
  const rest = {
    zh: zh.filter((name) => !pairs.some((pair) => isIn(pair.zh, name))),
    en: en.filter((name) => !pairs.some((pair) => isIn(pair.en, name))),
  }
  return [...groups, rest]
}

/**
 * Names that mean one place mostly and another sometimes, in each language: 突尼斯 is Tunisia and Tunis, 太平洋 the
 * ocean and its islands, Congolese of one Congo or of the other.
 */
const otherwise: Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>> = {
  zh: {
    ...{ TN: 'Tunis', GT: 'Guatemala City', PA: 'Panama City', KW: 'Kuwait City', SV: 'Salvador' },
    ...{ 'x-pacific': '009', '029': 'x-caribbean-sea', '017': 'CF', '057': 'FM' },
  },
  en: { US: '019', CG: 'CD', KR: 'KP', DO: 'DM', GN: 'GQ', '057': 'FM', 'x-pacific': '009' },
}

/** The other language says which of two places is meant, where it has not the one that is meant mostly. */
function withSameCodes({ zh, en }: Sides): Sides {
  return { zh: told('zh', zh, en), en: told('en', en, zh) }
}

function told(
  lang: 'zh' | 'en',
  names: readonly FoundName[],
  counterparts: readonly FoundName[],
): readonly FoundName[] {
  const has = (list: readonly FoundName[], wanted: string) => list.some(({ code }) => code === wanted)
  return names.map((name) => {
    const code = otherwise[lang][name.code]
    const isOther =
      code !== undefined && has(counterparts, code) && !has(counterparts, name.code) && !has(names, code)
    return isOther ? { ...name, code } : name
  })
}

/** Without the names that are part of others, by code. */
function outsideNames(sides: Sides): readonly Sides[] {
  const codes = [...new Set([...sides.zh, ...sides.en].map(({ code }) => code))]
  return codes.map((code) => {
    const zh = sides.zh.filter((name) => name.code === code)
    const en = sides.en.filter((name) => name.code === code)
    return { zh: outside(zh, en), en: outside(en, zh) }
  })
}

/**
 * Those of a sentence that are not part of other names: a name that is takes its counterpart with it, which is the one
 * in doubt if there is one, else the one in its place. With no counterpart it takes none.
 */
function outside(names: readonly FoundName[], others: readonly FoundName[]): readonly FoundName[] {
  const own = names.filter(({ role }) => role !== 'inside')
  const inside = others.flatMap(({ role }, place) => (role === 'inside' ? [place] : []))
  if (inside.length > 0 && inside.length === others.length) return []
  const surplus = own.length - (others.length - inside.length)
  const taken = Math.min(surplus, inside.length - (names.length - own.length))
  if (taken <= 0) return own
  const inPlace = new Set(names.length === others.length ? inside.map((place) => names[place]) : [])
  const counterparts = [
    ...own.filter(({ role }) => role === 'perhaps'),
    ...own.filter((name) => inPlace.has(name)),
  ]
  const gone = new Set(counterparts.slice(0, taken))
  return own.filter((name) => !gone.has(name))
}

function wordsOf(text: string | null, names: readonly FoundName[]): readonly FactWords[] {
  if (text === null) return []
  return names.map(({ range }) => ({ text: text.slice(...range), range }))
}
