/** Numbers that count something in an English text. Dates, ordinals and numbers of paragraphs are left out. */
import type { TextRange } from '../model/block.ts'
import type { FactBound } from '../model/fact.ts'
import { englishNumeral, numeralWords } from './english-numeral.ts'
import { halfWidth, joinRanges, scaled } from './written-number.ts'
import type { WrittenNumber } from './written-number.ts'

const scaleOf: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** The counts are bounded so that no text takes more than linear time. */
const figures =
  /((?:US)?[$€£] ?)?((?<!\d)\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3}){1,5}(?!\d)(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?)((?:[ -](?:thousand|million|billion|trillion))?)( ?%| per cent\b| percent\b)?/g
const numerals = new RegExp(
  `(?<![\\w-])${numeralWords}(?!\\w|-(?:first|second|third|\\w+th)\\b)( per cent\\b| percent\\b)?`,
  'gi',
)

const boundBefore =
  /\b(?:(more than|over|at least|not less than|no less than|no fewer than|not fewer than|upwards of|exceeding|in excess of|a minimum of)|(nearly|almost|about|approximately|around|roughly|some|close to|an estimated)|(up to|at most|as many as|no more than|not more than|less than|fewer than|a maximum of|under)) $/i
const boundAfter = /^(?: or more\b| or (?:less|fewer)\b)/

const namers =
  'Goal|[Tt]arget|[Ii]ndicator|[Aa]rticle|[Aa]rt\\.|[Pp]aragraph|[Pp]ara\\.|[Rr]esolution|[Dd]ecision|[Ss]ession|[Ii]tem|[Ss]ection|[Cc]hapter|[Nn]o\\.|[Rr]ule|[Aa]nnex|[Ff]igure|[Tt]able|[Pp]art|[Pp]hase|[Ff]ootnote|[Pp]rinciple|[Vv]olume|[Vv]ol\\.|[Pp]age|[Pp]p?\\.|[Vv]ersion|[Ss]trategy|Agenda|Group of'
const severalNamers =
  'Goals|[Tt]argets|[Ii]ndicators|[Aa]rticles|[Aa]rts\\.|[Pp]aragraphs|[Pp]aras\\.|[Rr]esolutions|[Dd]ecisions|[Ss]essions|[Ii]tems|[Ss]ections|[Cc]hapters|[Nn]os\\.|[Rr]ules|[Aa]nnexes|[Ff]igures|[Tt]ables|[Pp]arts|[Pp]hases|[Ff]ootnotes|[Pp]rinciples|[Vv]olumes|[Pp]ages|[Pp]p\\.'
const name = '\\d[\\d./]{0,15}(?: ?\\([a-z]{1,5}\\)){0,3}'
/** A list or a range only after a plural: of `article 5 and 12 countries` the second number counts. */
const named = new RegExp(
  `\\b(?:${namers}) ${name}|\\b(?:${severalNamers}) ${name}(?:(?:,| and|, and| to| or|–|-) ?${name}){0,20}`,
  'g',
)
const dates = new RegExp(
  `(?:\\d{1,2}(?:(?: and | to |–|-|, )\\d{1,2})* (?:${months})(?:(?: to | and |–)\\d{1,2} (?:${months}))?(?: \\d{4})?|(?:${months}) \\d{1,2}(?:,? \\d{4})?)`,
  'g',
)
const symbols = /(?:[A-Za-z0-9.]{1,20}\/){1,8}[\w.]{1,20}/g

/** In text order; both ends of a range (12 to 15 weeks) follow each other. Never throws. */
export function englishCounts(source: string): readonly WrittenNumber[] {
  const text = halfWidth(source)
  const closed = [named, dates, symbols].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: words, index }) => [index, index + words.length] as const),
  )
  const found = [...figureCounts(text), ...numeralCounts(text)]
    .filter(({ number }) => !closed.some(([start, end]) => number[0] >= start && number[0] < end))
    .toSorted((one, other) => one.number[0] - other.number[0])
  return joinRanges(found, (first, second) => rangeOpening(text, first, second))
}

function figureCounts(text: string): readonly WrittenNumber[] {
  return Array.from(text.matchAll(figures)).flatMap((match) => {
    const [whole, dollar, digits = '', scale = '', sign] = match
    const start = match.index
    const end = start + whole.length
    const before = text.slice(Math.max(0, start - 3), start)
    const after = text.slice(end, end + 3)
    const bare = dollar === undefined && scale === '' && sign === undefined
    // A.1, I-24/7, COVID-19; (1) and 1. of a list; 21st; 2018–2019.
    if (/[\w.,/]-?$|[A-Za-z/]–$/.test(before) && !/[a-z],$/.test(before)) return []
    if (bare && digits.length < 3 && /[[(]$/.test(before) && /^[)\]]/.test(after)) return []
    if (bare && (/^(?:[A-Za-z/]|[.,]\d)/.test(after) || digits.endsWith('.0') || isYear(digits))) return []
    const number: TextRange = [start, end]
    const measure = sign !== undefined ? '%' : moneyOf(dollar)
    const value = scaled(digits, scaleOf[scale.slice(1)] ?? 1)
    return [bounded(text, { value, number, measure, spelled: false })]
  })
}

function moneyOf(sign: string | undefined): WrittenNumber['measure'] {
  if (sign === undefined) return null
  return sign.includes('$') ? 'USD' : 'money'
}

/** Reports separate thousands, so four figures without a comma are a year. */
function isYear(digits: string): boolean {
  return /^(?:1[5-9]|20|21)\d\d$/.test(digits)
}

function numeralCounts(text: string): readonly WrittenNumber[] {
  return Array.from(text.matchAll(numerals)).flatMap((match) => {
    const [whole, sign] = match
    const words = whole.slice(0, whole.length - (sign?.length ?? 0)).trimEnd()
    const value = englishNumeral(words)
    const start = match.index
    const after = text.slice(start + words.length, start + words.length + 12)
    // `one` is a pronoun nearly always; three-pronged and two-fold are words of their own.
    if (
      value === null ||
      value === 1 ||
      /^-(?:pronged|fold|way|tier|track|sided|third)|^ (?:thirds|quarters|fifths|tenths)\b/.test(after)
    )
      return []
    const end = start + words.length + (sign?.length ?? 0)
    return [
      bounded(text, { value, number: [start, end], measure: sign === undefined ? null : '%', spelled: true }),
    ]
  })
}

function bounded(text: string, counted: Omit<WrittenNumber, 'bound' | 'range'>): WrittenNumber {
  const [start, end] = counted.number
  const before = boundBefore.exec(text.slice(Math.max(0, start - 18), start))
  const after = boundAfter.exec(text.slice(end, end + 10))?.[0]
  const bound = ((): FactBound => {
    if (before?.[1] !== undefined || after === ' or more') return 'at-least'
    if (before?.[3] !== undefined || after !== undefined) return 'at-most'
    return before === null ? null : 'about'
  })()
  return { ...counted, bound, range: [start - (before?.[0].length ?? 0), end] }
}

/** 12 to 15 weeks, between 20 and 25, 700–1,000. Null for `from $602 million to …`, which says how something grew. */
function rangeOpening(text: string, first: WrittenNumber, second: WrittenNumber): number | null {
  const before = text.slice(Math.max(0, first.number[0] - 8), first.number[0])
  const between = text.slice(first.number[1], second.number[0])
  const opened = /\bbetween $/i.exec(before)?.[0].length
  if (between.endsWith(' and ')) return between === ' and ' ? (opened ?? null) : null
  return /^(?: to |–|-)$/.test(between) && !/\bfrom $/i.test(before) ? (opened ?? 0) : null
}
