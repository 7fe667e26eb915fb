/** Facts of a block: numbers that both languages print, with what they count. What one lacks is told apart. */
import type { Block, TextRange } from '../model/block.ts'
import type { DisagreementKind, Fact, FactDisagreement, FactUnit, FactWords } from '../model/fact.ts'
import type { BlockKey, ReportId } from '../model/ids.ts'
import { chineseCounts } from './chinese-counts.ts'
import { canEnd } from './chinese-noun-phrase.ts'
import { chinesePhrase, namesUnit } from './chinese-phrase.ts'
import type { ChinesePhrase } from './chinese-phrase.ts'
import { englishCounts } from './english-counts.ts'
import { englishPhrase, wordsAround } from './english-phrase.ts'
import type { CountedPhrase } from './english-phrase.ts'
import { isProjected } from './projected.ts'
import { seriesOf } from './series.ts'
import { unitsAgree } from './units.ts'
import type { CountedUnit } from './units.ts'
import type { WrittenNumber } from './written-number.ts'
import { yearAt, yearsOf } from './year.ts'
import type { Year } from './year.ts'

export type FoundFacts = {
  readonly facts: readonly Fact[]
  readonly disagreements: readonly FactDisagreement[]
}

/** A number with its sentence: the pair's place, or -1 outside of every pair. */
type Counted<Phrase> = {
  readonly counted: WrittenNumber
  readonly pair: number
  readonly sentence: TextRange
  readonly phrase: Phrase
}
type Chinese = Counted<ChinesePhrase>
type English = Counted<CountedPhrase | null>

/** Facts in the order of the English text. Headings, front matter and footnotes count nothing. */
export function findFacts(report: ReportId, blocks: readonly Block[]): FoundFacts {
  const byKey = new Map(blocks.map((block) => [block.key, block]))
  const found = blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .map((block) => factsOfBlock(report, block, headingsAbove(block, byKey)))
  return {
    facts: found.flatMap(({ facts }) => facts),
    disagreements: found.flatMap(({ disagreements }) => disagreements),
  }
}

/** English texts of what stands above a block, the nearest first. */
function headingsAbove(block: Block, byKey: ReadonlyMap<BlockKey, Block>): string {
  const texts: string[] = []
  // A parent stands before its block, so a circle can only come from a pack that was tampered with.
  for (let { parent } = block, depth = 0; parent !== null && depth < 10; depth++) {
    const above = byKey.get(parent)
    if (above?.kind === 'heading') texts.push(above.text.en ?? '')
    parent = above?.parent ?? null
  }
  return texts.join('\n')
}

function factsOfBlock(report: ReportId, block: Block, headings: string): FoundFacts {
  const { key, text } = block
  const { zh, en } = text
  if (zh === null || en === null) return { facts: [], disagreements: [] }
  const chinese = placed(zh, chineseCounts(zh), block, 'zh', chinesePhrase)
  const english = placed(en, englishCounts(en), block, 'en', englishPhrase)
  const { pairs, onlyChinese, onlyEnglish } = pairNumbers(chinese, english)
  const disagreements: FactDisagreement[] = []
  const years = yearsOf(en, zh)
  const say = (kind: DisagreementKind, one: Chinese | null, other: English | null) =>
    disagreements.push({
      report,
      key,
      kind,
      zh: one && wordsAt(zh, one.phrase.range),
      en: other && wordsAt(en, other.phrase?.range ?? other.counted.range),
    })
  const facts = pairs.flatMap(([one, other]): readonly Fact[] => {
    const unit = unitOf(one, other)
    if (isAnaphoric(en, other)) return []
    const whole = { ...one, phrase: chinesePhrase(zh, one.counted, one.sentence, unit) }
    if (one.counted.bound !== other.counted.bound) say('other-bound', whole, other)
    if (unit === 'time' || unit === 'parts') return []
    if (unitsDiffer(zh, one, unit)) say('other-unit', whole, other)
    return [factOf({ report, key, zh, en, headings, years }, one, other, unit)]
  })
  const comparable = (one: Chinese, other: English) =>
    one.phrase.unit !== 'time' || sameMeasureOfTime(zh, one.phrase.range, en, other.phrase?.range)
  for (const [kind, one, other] of leftOver(onlyChinese, onlyEnglish, comparable)) say(kind, one, other)
  return { facts, disagreements }
}

type Place = Pick<Fact, 'report' | 'key'> & {
  readonly zh: string
  readonly en: string
  readonly headings: string
  readonly years: readonly Year[]
}

function factOf(
  { report, key, zh, en, headings, years }: Place,
  one: Chinese,
  { counted, phrase, sentence }: English,
  unit: FactUnit,
): Fact {
  const chinese = chinesePhrase(zh, one.counted, one.sentence, unit)
  const what = { zh: chinese.what.trim(), en: phrase?.what ?? wordsAround(en, counted, sentence) }
  const context = {
    headings,
    block: en,
    sentence: en.slice(...sentence),
    before: en.slice(sentence[0], counted.range[0]),
  }
  return {
    report,
    key,
    value: counted.value,
    unit,
    what,
    year: yearAt(en, years, sentence, counted),
    bound: counted.bound ?? one.counted.bound,
    projected: isProjected(
      { text: zh, number: one.counted.number, sentence: one.sentence },
      { text: en, number: counted.number, sentence },
    ),
    zh: wordsAt(zh, chinese.range),
    en: wordsAt(en, phrase?.range ?? counted.range),
    ...seriesOf({ unit, what }, context),
  }
}

function wordsAt(text: string, range: TextRange): FactWords {
  return { text: text.slice(...range), range }
}

/** Numbers of a block that are read, in each language; the blocks of the reports have 25 at most. */
const mostNumbers = 500
/** How much of a sentence without end is looked at on each side of a number, in characters. */
const farthest = 1000

function placed<Phrase>(
  text: string,
  numbers: readonly WrittenNumber[],
  { sentences }: Block,
  lang: 'zh' | 'en',
  phraseOf: (text: string, counted: WrittenNumber, sentence: TextRange) => Phrase,
): readonly Counted<Phrase>[] {
  return numbers.slice(0, mostNumbers).map((counted) => {
    const within = ([start, end]: TextRange) => counted.number[0] >= start && counted.number[0] < end
    const pair = sentences.findIndex((sentence) => sentence[lang].some(within))
    const [start, end] = sentences[pair]?.[lang].find(within) ?? [0, text.length]
    const [first, last] = counted.range
    const sentence = [Math.max(start, first - farthest), Math.min(end, last + farthest)] as const
    return { counted, pair, sentence, phrase: phraseOf(text, counted, sentence) }
  })
}

/** `the two countries`, `both`, `those three`: it was counted before. */
function isAnaphoric(text: string, { counted: { range, value, spelled } }: English): boolean {
  const before = text.slice(Math.max(0, range[0] - 8), range[0])
  return spelled && (value === 2 ? /\b(?:the|these|those|its|their) $/i : /\b(?:these|those) $/i).test(before)
}

function unitOf({ phrase: one }: Chinese, { phrase: other }: English): FactUnit | 'time' | 'parts' {
  const english = other?.unit ?? null
  if (one.unit === 'time' || english === 'time') return 'time'
  if (english !== null && english !== 'other') return english
  return one.unit ?? 'other'
}

/** The noun that touches the Chinese number says something else, and the English one is not named near it. */
function unitsDiffer(zh: string, { phrase, counted }: Chinese, unit: CountedUnit): boolean {
  if (phrase.unit === null || unit === 'other' || unitsAgree(phrase.unit, unit)) return false
  // What a convention has, which English calls parties: the European Union is one.
  if (unit === 'parties' && zh.slice(...phrase.range).endsWith('缔约国')) return false
  // 14个警察局: the noun is only the beginning of a word.
  return canEnd(zh.slice(phrase.range[1])) && !namesUnit(zh, counted, unit)
}

type Paired = {
  readonly pairs: readonly (readonly [Chinese, English])[]
  readonly onlyChinese: readonly Chinese[]
  readonly onlyEnglish: readonly English[]
}

/** By value: first where sentence, unit and bound are the same, then whatever is left of the value in the block. */
function pairNumbers(chinese: readonly Chinese[], english: readonly English[]): Paired {
  const candidates = english
    .flatMap((other) =>
      chinese
        .filter(({ counted }) => counted.value === other.counted.value && sameMeasure(counted, other.counted))
        .map((one) => ({ one, other, likeness: likeness(one, other) })),
    )
    .toSorted((first, second) => second.likeness - first.likeness)
  const of = new Map<English, Chinese>()
  const taken = new Set<Chinese>()
  for (const { one, other } of candidates) {
    if (of.has(other) || taken.has(one)) continue
    of.set(other, one)
    taken.add(one)
  }
  return {
    pairs: english.flatMap((other) => {
      const one = of.get(other)
      return one === undefined ? [] : [[one, other] as const]
    }),
    onlyChinese: chinese.filter((one) => !taken.has(one)),
    onlyEnglish: english.filter((other) => !of.has(other)),
  }
}

function sameMeasure(one: WrittenNumber, other: WrittenNumber): boolean {
  return one.measure === other.measure
}

function likeness(one: Chinese, other: English): number {
  const sameSentence = one.pair === other.pair ? 4 : 0
  const units = [one.phrase.unit, other.phrase?.unit ?? null]
  const sameUnit = units[0] !== null && units[0] === units[1] ? 2 : 0
  return sameSentence + sameUnit + (one.counted.bound === other.counted.bound ? 1 : 0)
}

type LeftOver = readonly [DisagreementKind, Chinese | null, English | null]

/**
 * What is left in a sentence on both sides, of one unit, is one thing counted in two ways. A length of time or the
 * parts of a text that only one side counts are nothing: 每半年 is every six months.
 */
function leftOver(
  chinese: readonly Chinese[],
  english: readonly English[],
  comparable: (one: Chinese, other: English) => boolean,
): readonly LeftOver[] {
  const isLength = ({ phrase }: Chinese | English) => phrase?.unit === 'time' || phrase?.unit === 'parts'
  const rest = new Set(chinese)
  const rows = english.flatMap((other): readonly LeftOver[] => {
    const unit = other.phrase?.unit ?? null
    const one = [...rest].find(
      (candidate) =>
        candidate.pair === other.pair &&
        unit !== null &&
        candidate.phrase.unit === unit &&
        comparable(candidate, other),
    )
    if (one !== undefined) rest.delete(one)
    if (one === undefined) return isLength(other) ? [] : [['only-en', null, other]]
    return [['other-value', one, other]]
  })
  return [
    ...rows,
    ...[...rest].filter((one) => !isLength(one)).map((one): LeftOver => ['only-zh', one, null]),
  ]
}

const measuresOfTime = [
  [/年/, /year/i],
  [/月/, /month/i],
  [/周/, /week/i],
  [/[天日]/, /day/i],
  [/小时/, /hour/i],
] as const

/** 两年 against 24 months says nothing. */
function sameMeasureOfTime(zh: string, own: TextRange, en: string, other: TextRange | undefined): boolean {
  const [chinese, english] = [zh.slice(...own), other === undefined ? '' : en.slice(...other)]
  return measuresOfTime.some(([one, same]) => one.test(chinese) && same.test(english))
}
